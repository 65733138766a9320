/** What the bench does inside the page: looks as a person would, scrolls as a wheel does, counts what runs. */

export interface Look {
  /** The numbers of the rows that are wholly in view, from top to bottom; empty for one that is still to come. */
  numbers: string[];
  /** The place of the first of them in the whole list, from where it stands. */
  first: number;
  /** As many rows as there is room for. */
  room: number;
}

/** Every function stands alone: it is sent into the page as its own text. */
export function look(): Look {
  const root = document.querySelector('order-queue')?.shadowRoot;
  const area = root?.querySelector('.area');
  const rows = [...(root?.querySelectorAll<HTMLElement>('.row') ?? [])];
  if (!area || rows.length === 0) return { numbers: [], first: 0, room: 1 };
  const view = area.getBoundingClientRect();
  const height = rows[0]!.getBoundingClientRect().height;
  const seen = rows
    .map((row) => ({ row, box: row.getBoundingClientRect() }))
    .filter(({ box }) => box.top >= view.top - 1 && box.bottom <= view.bottom + 1)
    .toSorted((a, b) => a.box.top - b.box.top);
  const top = seen[0]?.box.top ?? view.top;
  return {
    numbers: seen.map(({ row }) => /CM-\d{6}/.exec(row.innerText)?.[0] ?? ''),
    first: Math.round((area.scrollTop + top - view.top) / height),
    room: Math.floor((view.height + 1) / height),
  };
}

/** All nodes of the page's body, those in shadow roots too. */
export function countNodes(): number {
  const count = (node: Node): number => {
    const inner = node instanceof Element && node.shadowRoot ? count(node.shadowRoot) : 0;
    return 1 + inner + [...node.childNodes].reduce((total, child) => total + count(child), 0);
  };
  return count(document.body);
}

/** To a part of the whole way, 0 to 1. */
export function scrollTo(part: number): void {
  const area = document.querySelector('order-queue')!.shadowRoot!.querySelector('.area')!;
  area.scrollTop = part * (area.scrollHeight - area.clientHeight);
}

/** So many frames, 300 px further in each. */
export async function scrollFrames(frames: number): Promise<void> {
  const area = document.querySelector('order-queue')!.shadowRoot!.querySelector('.area')!;
  for (let i = 0; i < frames; i += 1) {
    area.scrollTop += 300;
    await new Promise((next) => requestAnimationFrame(next));
  }
}

/** Counts timers from here on: `window.running` says what is set and has neither come nor been cleared. */
export function countTimers(): void {
  const { setInterval, clearInterval, setTimeout, clearTimeout } = window;
  const running = { intervals: new Set<unknown>(), timeouts: new Set<unknown>() };
  Object.assign(window, {
    running: () => ({ intervals: running.intervals.size, timeouts: running.timeouts.size }),
    setInterval(...args: Parameters<typeof setInterval>) {
      const id = setInterval(...args);
      running.intervals.add(id);
      return id;
    },
    clearInterval(id: number) {
      running.intervals.delete(id);
      clearInterval(id);
    },
    setTimeout(run: () => void, ...rest: unknown[]) {
      const id: unknown = setTimeout(
        () => {
          running.timeouts.delete(id);
          run();
        },
        ...(rest as [number]),
      );
      running.timeouts.add(id);
      return id;
    },
    clearTimeout(id: number) {
      running.timeouts.delete(id);
      clearTimeout(id);
    },
  });
}

declare global {
  interface Window {
    bench: {
      /** Gives the provider its adapter: from here on the queue asks and renders. */
      start(): void;
      /** As many plain rows as the queue keeps, to know what of its memory is the orders themselves. */
      keepRows(count: number): void;
      /** Puts a queue into the page and takes it out again once its first rows are there. */
      mountAndRemove(times: number): Promise<void>;
    };
    running(): { intervals: number; timeouts: number };
  }
}
