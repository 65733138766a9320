/** What there is to follow: an order, its chat, a queue. */
import type { MessageQuery, QueueQuery, Watcher } from '../../contract/api-adapter.ts';
import { MessagePage } from '../../contract/message.ts';
import { OrderPage, OrderSnapshot } from '../../contract/order.ts';
import { check, type Door } from './door.ts';
import { openFeed, type Subject } from './feed.ts';
import type { Live } from './live.ts';
import type { Timing } from './timing.ts';

export interface Deps {
  door: Door;
  live: Live;
  timing: Timing;
}

/** Told of every order that came with an answer to something else. */
export type Seen = Set<(order: OrderSnapshot) => void>;

export const orderPath = (id: string): string => `/v1/orders/${encodeURIComponent(id)}`;

export function followOrder(deps: Deps, seen: Seen, id: string, watcher: Watcher<OrderSnapshot>): () => void {
  const { door, live, timing } = deps;
  const path = orderPath(id);
  let version: number | null = null;
  let hinted = 0;
  let etag: string | null = null;

  const take = (order: OrderSnapshot) => {
    if (order.id !== id || order.version < (version ?? 0)) return;
    version = order.version;
    watcher.next(order);
  };
  const subject: Subject = {
    async load(signal) {
      const headers = etag === null ? {} : { 'if-none-match': etag };
      const answer = await door.send(path, { headers, signal });
      if (signal.aborted) return;
      // Nothing changed: that too is a confirmation.
      if (answer.response.status === 304) return watcher.connection?.(live.state ?? 'live');
      const order = check(OrderSnapshot, path, answer);
      etag = answer.response.headers.get('etag');
      take(order);
    },
    known: () => (version === null ? null : `${encodeURIComponent(id)}:${version}`),
    hint: (hint) => {
      if (hint.orderId === id) hinted = Math.max(hinted, hint.version ?? 0);
    },
    isBehind: () => hinted > (version ?? Infinity),
  };
  const guarded: Watcher<OrderSnapshot> = {
    next: take,
    error(error) {
      seen.delete(take);
      watcher.error(error);
    },
    connection: (state) => watcher.connection?.(state),
  };
  seen.add(take);
  const stop = openFeed(live, timing, guarded, subject);
  return () => {
    seen.delete(take);
    stop();
  };
}

const mostMessages = 200;

export function followMessages(
  { door, live, timing }: Deps,
  id: string,
  { before, limit }: MessageQuery,
  watcher: Watcher<MessagePage>,
): () => void {
  const path = `${orderPath(id)}/messages`;
  let last: number | null = null;
  let hinted = 0;
  let told = '';

  const subject: Subject = {
    async load(signal) {
      const isFirst = last === null;
      for (let isMore = true; isMore;) {
        const query = isFirst ? { before, limit } : { after: last!, limit: mostMessages };
        const page: MessagePage = await door.ask(MessagePage, withQuery(path, query), { signal });
        if (signal.aborted) return;
        last = page.messages.at(-1)?.seq ?? last ?? 0;
        isMore = !isFirst && page.messages.length === mostMessages;
        const marks = JSON.stringify([page.read, page.mediatorReads]);
        if (isFirst || page.messages.length > 0 || marks !== told) watcher.next(page);
        told = marks;
      }
    },
    // The stream compares orders only: after each gap the chat is asked anew.
    known: () => null,
    hint: (hint) => {
      if (hint.orderId === id) hinted = Math.max(hinted, hint.messages ?? 0);
    },
    isBehind: () => hinted > (last ?? Infinity),
  };
  if (before === undefined) return openFeed(live, timing, watcher, subject);
  // A page of the past does not change.
  const leave = new AbortController();
  subject.load(leave.signal).catch((error) => leave.signal.aborted || watcher.error(error));
  return () => leave.abort();
}

export const queuePath = (query: QueueQuery, cursor?: string): string =>
  withQuery('/v1/orders', { ...query, cursor });

export function followQueue(
  { door, live, timing }: Deps,
  query: QueueQuery,
  watcher: Watcher<OrderPage>,
): () => void {
  let isBehind = false;
  return openFeed(live, timing, watcher, {
    async load(signal) {
      isBehind = false;
      const page = await door.ask(OrderPage, queuePath(query), { signal });
      if (!signal.aborted) watcher.next(page);
    },
    known: () => null,
    hint: ({ version }) => {
      isBehind ||= version !== undefined;
    },
    isBehind: () => isBehind,
  });
}

function withQuery(path: string, query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? path : `${path}?${text}`;
}
