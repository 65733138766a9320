/** Speaks the reference HTTP dialect. Everything goes through one `fetch`, so the backend may also live in the page. */
import type { ApiAdapter } from '../../contract/api-adapter.ts';
import { ApiError } from '../../contract/api-error.ts';
import { ActResult, type OrderSnapshot } from '../../contract/order.ts';
import { createDoor } from './door.ts';
import { createLive } from './live.ts';
import { type Timing, usualTiming } from './timing.ts';
import { followMessages, sendMessage, tellTyping } from './messages.ts';
import { followOrder, orderPath, type Seen } from './orders.ts';
import { followQueue, loadRows } from './queue.ts';

export interface HttpAdapterOptions {
  /** Where the backend lives, without `/v1`. */
  baseUrl: string;
  /** Fetches a token for the person who looks at the page; called when there is none, or the server refuses the last. */
  getToken: () => string | Promise<string>;
  /** Replaces the page's own `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Replaces some of the usual patience, in ms. */
  timing?: Partial<Timing> | undefined;
}

export type { Timing };

export function createHttpAdapter(options: HttpAdapterOptions): ApiAdapter {
  const { baseUrl, getToken } = options;
  const timing = { ...usualTiming, ...options.timing };
  // Looked up when it is called: a page may wrap its `fetch` later.
  const fetch =
    options.fetch ?? ((...call: Parameters<typeof globalThis.fetch>) => globalThis.fetch(...call));
  const door = createDoor({ baseUrl, getToken, fetch, timing });
  const live = createLive(door, timing);
  const deps = { door, live, timing, baseUrl };
  const seen: Seen = new Set();
  /** Files are rare, and what they need is large. */
  const late = async () =>
    import('./uploads.ts').catch((cause: unknown) => {
      throw new ApiError('network', 'the code for files could not be loaded', { cause });
    });
  const show = (order: OrderSnapshot) => {
    for (const take of seen) take(order);
  };

  return {
    scope: baseUrl,
    features: { uploads: true, typing: true, caseExport: false },

    watchOrder: (id, watcher) => followOrder(deps, seen, id, watcher),
    async act(id, { type, on, payload }, { key, signal }) {
      const call = { body: { type, on, payload }, headers: { 'idempotency-key': key }, signal };
      try {
        const result = await door.ask(ActResult, `${orderPath(id)}/actions`, call);
        show(result.order);
        return result;
      } catch (thrown) {
        const error = ApiError.from(thrown);
        if (error.latest !== undefined) show(error.latest);
        throw error;
      }
    },

    watchQueue: (query, watcher) => followQueue(deps, query, watcher),
    loadRows: (query, cursor, call = {}) => loadRows(door, query, cursor, call),

    watchMessages: (id, query, watcher) => followMessages(deps, id, query, watcher),
    sendMessage: (id, message, call = {}) => sendMessage(door, id, message, call),
    async markRead(id, seq, { signal } = {}) {
      await door.send(`${orderPath(id)}/read`, { body: { seq }, signal });
    },
    tellTyping: (id, call = {}) => tellTyping(door, id, call),

    upload: async (file, call) => (await late()).upload(deps, file, call),
    discardUpload: async (id, resume, call) => (await late()).discardUpload(deps, id, resume, call),
    assetUrl: async (id, call) => (await late()).assetUrl(deps, id, call),
    exportCase: () => Promise.reject(new ApiError('unsupported', 'this backend exports no cases')),
  };
}
