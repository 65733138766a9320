/** A queue of orders. */
import type { CallOptions, QueueQuery, Watcher } from '../../contract/api-adapter.ts';
import { OrderPage, type OrderRow } from '../../contract/queue.ts';
import { openFeed } from './feed.ts';
import type { Deps } from './orders.ts';
import { withQuery } from './query.ts';

/** The server refuses more. */
const mostRows = 200;

const queuePath = ({ limit = mostRows, ...query }: QueueQuery, cursor?: string): string =>
  withQuery('/v1/orders', { ...query, limit: Math.min(limit, mostRows), cursor });

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
    // Also what is no action changes rows: messages, read marks, money. Somebody who writes one changes nothing yet.
    hint: ({ typing }) => {
      isBehind ||= typing === undefined;
    },
    isBehind: () => isBehind,
  });
}

export async function loadRows(
  { door }: Deps,
  query: QueueQuery,
  cursor: string,
  { signal }: CallOptions = {},
): Promise<{ rows: OrderRow[]; cursor: string | null }> {
  const page = await door.ask(OrderPage, queuePath(query, cursor), { signal });
  return { rows: page.rows, cursor: page.cursor };
}
