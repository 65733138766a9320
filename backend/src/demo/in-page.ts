/** The demo inside a page, a story or a test: the same backend, in memory, behind a `fetch`. */
import type { Actor } from '../../../src/contract/actions.ts';
import type { Instant } from '../../../src/contract/primitives.ts';
import { createPageInspector } from '../assets/inspect/page-inspector.ts';
import { createMemoryAssets } from '../assets/memory-assets.ts';
import { createMemoryStore } from '../store/memory.ts';
import { createDemo } from './demo.ts';
import { demoLinks } from './links.ts';
import type { ReceivedMail } from './mailbox.ts';
import type { MediatorName } from './seed-cast.ts';
import { checkoutToken, type DemoSession, pageTokens } from './session.ts';
import type { WorldDeps } from './world.ts';

export interface DemoBackend {
  /** Answers as the network would: rejects when the signal aborts. The host part of the address does not matter. */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** A session for one side of an order, as `getToken` needs it. */
  tokenFor(actor: Actor, orderId: string, mediator?: MediatorName): Promise<DemoSession>;
  /** A token with which a checkout places orders. */
  checkoutToken(): Promise<string>;
  clock: {
    now(): Promise<Instant>;
    /** Forward only; everything due on the way happens. */
    moveTo(at: Instant): Promise<void>;
  };
  mailbox: { mails(orderId?: string): Promise<ReceivedMail[]> };
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** `links` and `seed` replace the demo's own. */
export async function createDemoBackend(
  options: Partial<Pick<WorldDeps, 'seed' | 'links' | 'policy' | 'limits' | 'wall'>> = {},
): Promise<DemoBackend> {
  const { wall = Date.now } = options;
  const tokens = pageTokens(wall);
  const demo = await createDemo({
    links: demoLinks('https://demo.example'),
    ...options,
    store: createMemoryStore(),
    assets: createMemoryAssets(),
    inspector: createPageInspector(),
    tokens,
    origins: [],
  });
  return {
    fetch: (input, init) => abortable(new Request(input, init), (request) => demo.fetch(request)),
    tokenFor: (actor, order, mediator) => demo.session(actor, { order, mediator }),
    checkoutToken: () => checkoutToken(tokens, wall),
    clock: { now: demo.now, moveTo: demo.moveTo },
    mailbox: { mails: async (orderId) => (await demo.mailbox()).mails(orderId) },
    reset: demo.reset,
    close: demo.close,
  };
}

/** A real `fetch` gives up when its signal aborts, even if the answer comes later. */
function abortable(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response> {
  const { signal } = request;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    answer(request)
      .finally(() => signal.removeEventListener('abort', abort))
      .then(resolve, reject);
  });
}
