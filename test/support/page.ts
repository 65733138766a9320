/** What a page has running: its timers and listeners, counted; and whether anyone sees it. */

interface Timer {
  run: () => void;
  repeats: boolean;
}

/** From here on no timer runs by itself; those set earlier still do. */
export function countTimers() {
  const real = { setTimeout, clearTimeout, setInterval, clearInterval };
  const timers = new Map<number, Timer>();
  const delays: number[] = [];
  let next = 1_000_000;
  const set = (repeats: boolean) => (run: () => void, ms: number) => {
    timers.set(++next, { run, repeats });
    delays.push(ms);
    return next;
  };
  const clear = (id: number) => {
    if (!timers.delete(id)) real.clearTimeout.call(globalThis, id);
  };
  Object.assign(globalThis, {
    setTimeout: set(false),
    setInterval: set(true),
    clearTimeout: clear,
    clearInterval: clear,
  });
  return {
    get running() {
      return timers.size;
    },
    /** How long each of them was set for. */
    delays,
    /** Runs every timer once. */
    fire(): void {
      for (const [id, { run, repeats }] of Array.from(timers)) {
        if (!repeats) timers.delete(id);
        run();
      }
    },
    restore: () => void Object.assign(globalThis, real),
  };
}

/** How many listeners were added to this target from here on and not removed. */
export function countListeners(target: EventTarget) {
  const { addEventListener, removeEventListener } = target;
  const added: [string, unknown][] = [];
  Object.assign(target, {
    addEventListener(name: string, listener: EventListener, options?: AddEventListenerOptions) {
      added.push([name, listener]);
      addEventListener.call(target, name, listener, options);
    },
    removeEventListener(name: string, listener: EventListener) {
      const index = added.findIndex(([known, one]) => known === name && one === listener);
      if (index >= 0) added.splice(index, 1);
      removeEventListener.call(target, name, listener);
    },
  });
  return {
    get count() {
      return added.length;
    },
    restore(): void {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    },
  };
}

/** Hides the page, or shows it again. */
export function setHidden(hidden: boolean): void {
  if (hidden) Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
  else Reflect.deleteProperty(document, 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Makes the page believe that it has lost, or found, its network. */
export function setOnline(isOnline: boolean): void {
  globalThis.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
}
