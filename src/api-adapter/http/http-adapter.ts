/** Speaks the reference HTTP dialect. Everything goes through one `fetch`, so the backend may also live in the page. */
import type { ApiAdapter, StopWatching, Watcher } from '../../contract/api-adapter.ts';
import { ApiError } from '../../contract/api-error.ts';
import { ActResult, type OrderSnapshot } from '../../contract/order.ts';
import { createDoor } from './door.ts';
import { createLive } from './live.ts';
import { type Timing, usualTiming } from './timing.ts';
import { followOrder, orderPath, type Seen } from './orders.ts';

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

/** A method of ours, without what it is given first. */
type Behind<Method> = Method extends (deps: never, ...call: infer Call) => infer Result
  ? (...call: Call) => Result
  : never;

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
  // What the first look at an order does not need comes when it is asked for.
  const lists = () => late(import('./lists.ts'));
  const files = () => late(import('./uploads.ts'));
  const lately = <Code, Name extends keyof Code>(code: () => Promise<Code>, ...names: Name[]) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        async (...call: unknown[]) =>
          ((await code())[name] as (...given: unknown[]) => unknown)(deps, ...call),
      ]),
    ) as { [N in Name]: Behind<Code[N]> };
  /** An answer brings the order with it, and a conflict the latest. */
  const show = ({ order, latest = order }: { order?: OrderSnapshot; latest?: OrderSnapshot | undefined }) => {
    if (latest) for (const take of seen) take(latest);
  };

  return {
    scope: baseUrl,
    features: { uploads: true, typing: true, caseExport: true, notes: true },

    watchOrder: (id, watcher) => followOrder(deps, seen, id, watcher),
    async act(id, { type, on, payload }, { key, signal }) {
      const call = { body: { type, on, payload }, headers: { 'idempotency-key': key }, signal };
      const asked = door.ask(ActResult, `${orderPath(id)}/actions`, call);
      asked.then(show, show);
      return asked;
    },

    watchQueue: (query, watcher) =>
      watchLate(lists(), watcher, ({ followQueue }) => followQueue(deps, query, watcher)),

    watchMessages: (id, query, watcher) =>
      watchLate(lists(), watcher, ({ followMessages }) => followMessages(deps, id, query, watcher)),

    ...lately(
      lists,
      'loadRows',
      'sendMessage',
      'markRead',
      'tellTyping',
      'exportCase',
      'loadNotes',
      'addNote',
    ),
    ...lately(files, 'upload', 'discardUpload', 'assetUrl'),
  };
}

const late = <Code>(code: Promise<Code>): Promise<Code> =>
  code.catch((cause: unknown) => {
    throw new ApiError('network', 'a part of the adapter could not be loaded', { cause });
  });

/** Begins once the code is there; stopped before, it never does. */
function watchLate<Code>(
  code: Promise<Code>,
  watcher: Pick<Watcher<never>, 'error'>,
  begin: (code: Code) => StopWatching,
): StopWatching {
  let isLeft = false;
  let stop = (): void => void (isLeft = true);
  code.then(
    (loaded) => isLeft || (stop = begin(loaded)),
    (error) => isLeft || watcher.error(error),
  );
  return () => stop();
}
