/** A whole backend inside the page: the real one, on memory, for stories, tests, and a first look without a server. */
import type { Actor } from '../../contract/actions.ts';
import type { ApiAdapter } from '../../contract/api-adapter.ts';
import { ApiError } from '../../contract/api-error.ts';
import type { PlaceOrder } from '../../contract/placement.ts';
import type { Instant } from '../../contract/primitives.ts';
import { createDoor } from '../http/door.ts';
import { createHttpAdapter, type Timing } from '../http/http-adapter.ts';
import { usualTiming } from '../http/timing.ts';

/** A mail that the demo would have sent. */
export interface DemoMail {
  id: string;
  orderId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  at: Instant;
}

/** One of the orders that the demo begins with. */
export interface DemoOrder {
  id: string;
  number: string;
  status: string;
  title: string;
  channel: string;
  client: string;
}

interface Backend {
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  tokenFor(actor: Actor, orderId: string): Promise<{ token: string }>;
  checkoutToken(): Promise<string>;
  clock: { now(): Promise<Instant>; moveTo(at: Instant): Promise<void> };
  mailbox: { mails(orderId?: string): Promise<DemoMail[]> };
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** What several adapters share: orders, clock and mails. */
export interface DemoWorld {
  /** Answers as the backend does; tests wrap it to make requests fail. */
  fetch: typeof globalThis.fetch;
  orders(): Promise<DemoOrder[]>;
  token(actor: Actor, orderId: string): Promise<string>;
  /** Places a paid order, as a checkout would; resolves with its id, rejects with `ApiError`. */
  place(order: PlaceOrder): Promise<string>;
  clock: {
    now(): Promise<Instant>;
    /** Forward only; everything due on the way happens. */
    moveTo(at: Instant): Promise<void>;
  };
  /** Newest first; of one order, or of all. */
  mails(orderId?: string): Promise<DemoMail[]>;
  /** Everything as it was in the beginning. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** The backend in the page listens to any address. */
const address = 'https://demo.example';

/** Begins a world; the backend is loaded when it is first asked. */
export function createDemoWorld(): DemoWorld {
  let loaded: Promise<Backend> | undefined;
  const backend = () =>
    (loaded ??= import('../../../backend/src/demo/in-page.ts').then((module) => module.createDemoBackend()));
  const fetch: DemoWorld['fetch'] = async (input, init) => (await backend()).fetch(input, init);
  const getToken = async () => (await backend()).checkoutToken();
  return {
    fetch,
    async place(order) {
      // A token per order: one that is kept would outlive a reset.
      const checkout = createDoor({ baseUrl: address, getToken, fetch, timing: usualTiming });
      await checkout.send('/v1/orders', { body: order });
      return order.id;
    },
    orders: async () => (await fetch(`${address}/demo/orders`)).json(),
    token: async (actor, orderId) => (await (await backend()).tokenFor(actor, orderId)).token,
    clock: {
      now: async () => (await backend()).clock.now(),
      moveTo: async (at) => (await backend()).clock.moveTo(at),
    },
    mails: async (orderId) => (await backend()).mailbox.mails(orderId),
    reset: async () => (await backend()).reset(),
    close: async () => (await loaded)?.close(),
  };
}

export interface DemoAdapterOptions {
  /** Through whose eyes the orders are seen. */
  actor: Actor;
  /** Shared with other adapters; without it this one has a world of its own. */
  world?: DemoWorld | undefined;
  /** Whose queue is shown: that of this order's party; without it, of the first order's. */
  orderId?: string | undefined;
  /** Replaces the world's `fetch`: a test makes requests fail with it. */
  fetch?: typeof globalThis.fetch | undefined;
  timing?: Partial<Timing> | undefined;
}

/** Every order of the demo as this actor sees it: the orders have different parties, so each has its own sign-in. */
export function createDemoAdapter(options: DemoAdapterOptions): ApiAdapter {
  const { actor, world = createDemoWorld(), fetch = world.fetch, timing } = options;
  const adapters = new Map<string, ApiAdapter>();

  function signedIn(key: string, orderId: () => Promise<string>): ApiAdapter {
    const getToken = async () => {
      const id = await orderId();
      return world.token(actor, id).catch((cause: unknown) => {
        throw new ApiError('notFound', `the demo has no order ${id}`, { cause });
      });
    };
    const adapter = adapters.get(key) ?? createHttpAdapter({ baseUrl: address, getToken, fetch, timing });
    adapters.set(key, adapter);
    return adapter;
  }

  const of = (id: string) => signedIn(id, () => Promise.resolve(id));
  const first = async () => options.orderId ?? (await world.orders())[0]!.id;
  const queue = () => (options.orderId === undefined ? signedIn('', first) : of(options.orderId));

  return {
    scope: `demo:${actor}`,
    features: queue().features,
    watchOrder: (id, watcher) => of(id).watchOrder(id, watcher),
    act: (id, command, call) => of(id).act(id, command, call),
    watchQueue: (query, watcher) => queue().watchQueue(query, watcher),
    loadRows: (query, cursor, call) => queue().loadRows(query, cursor, call),
    watchMessages: (id, query, watcher) => of(id).watchMessages(id, query, watcher),
    sendMessage: (id, message, call) => of(id).sendMessage(id, message, call),
    markRead: (id, seq, call) => of(id).markRead(id, seq, call),
    tellTyping: (id, call) => of(id).tellTyping(id, call),
    upload: (file, call) => of(call.orderId).upload(file, call),
    discardUpload: (id, resume, call) => of(id).discardUpload(id, resume, call),
    async assetUrl(id, call) {
      const url = await of(call.orderId).assetUrl(id, call);
      return call.use === 'file' ? blobUrl(fetch, url, call.signal) : url;
    },
    exportCase: (id, call) => of(id).exportCase(id, call),
    loadNotes: (id, call) => of(id).loadNotes(id, call),
    addNote: (id, note, call) => of(id).addNote(id, note, call),
  };
}

/** What plays media asks the network, and cannot reach a backend in the page. */
async function blobUrl(fetch: DemoWorld['fetch'], url: string, signal?: AbortSignal): Promise<string> {
  try {
    const response = await fetch(url, { signal: signal ?? null });
    if (!response.ok) throw new Error(`the demo answered ${response.status}`);
    return URL.createObjectURL(await response.blob());
  } catch (cause) {
    throw new ApiError('network', 'the file could not be loaded', { cause });
  }
}
