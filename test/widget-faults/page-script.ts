/** What runs in every page before its own code: a clock that may be wrong, and ears for what the widgets tell. */

/** Tells what happened in a page, in the order in which it did. */
export type Told =
  | { what: 'before' | 'done'; order: string; type: string; reference: string }
  | { what: 'wrong'; text: string };

declare global {
  interface Window {
    cmTold(told: Told): Promise<void>;
    /** Sets this page's clock off by so many ms. */
    cmClock(offset: number): void;
  }
}

/** Runs in the page; `offset` is how wrong its clock is at first. `isDoubling` plants a page that sends everything twice. */
export function prepare({ offset, isDoubling }: { offset: number; isDoubling: boolean }): void {
  // An empty page before the first one has no storage, and nobody to listen to.
  if (location.origin === 'null') return;
  const Right = Date;
  let off = Number(sessionStorage.getItem('clockOff') ?? offset);
  globalThis.Date = class extends Right {
    constructor(...given: []) {
      if (given.length === 0) super(Right.now() + off);
      else super(...given);
    }
    static override now(): number {
      return Right.now() + off;
    }
  } as DateConstructor;
  window.cmClock = (next) => {
    off = next;
    sessionStorage.setItem('clockOff', String(next));
  };

  const wrong = (text: string) => void window.cmTold({ what: 'wrong', text });
  addEventListener('unhandledrejection', ({ reason }) => wrong(`unhandled rejection: ${String(reason)}`));
  addEventListener('securitypolicyviolation', (event) =>
    wrong(`content security policy: ${event.violatedDirective} ${event.blockedURI}`),
  );
  const tell = (what: 'before' | 'done') => (event: Event) => {
    const { detail } = event as CustomEvent<{
      orderId: string;
      command?: { type: string };
      receipt?: { type: string; reference: string };
    }>;
    const { orderId: order, command, receipt } = detail;
    void window.cmTold({
      what,
      order,
      type: receipt?.type ?? command?.type ?? '',
      reference: receipt?.reference ?? '',
    });
  };
  addEventListener('cm-before-action', tell('before'));
  addEventListener('cm-action-done', tell('done'));

  if (!isDoubling) return;
  const real = window.fetch.bind(window);
  window.fetch = async (input, init = {}) => {
    const { body } = init;
    if (typeof input === 'string' && typeof body === 'string' && /\/(actions|messages)$/.test(input)) {
      const headers = new Headers(init.headers);
      headers.set('idempotency-key', `again-${headers.get('idempotency-key')}`);
      const again = body.replace('"clientId":"', '"clientId":"again-');
      await real(input, { ...init, headers, body: again });
    }
    return real(input, init);
  };
}
