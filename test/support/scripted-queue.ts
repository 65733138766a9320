/** The queue's side of the scripted adapter: rows and pages as a channel may see them, and questions for more that wait for an answer. */
import type { ApiAdapter, QueueQuery, Watcher } from '../../src/contract/api-adapter.ts';
import type { OrderPage, OrderRow } from '../../src/contract/queue.ts';
import { asking } from './asking.ts';

/** A row; whatever matters to a test it says itself. */
export function rowOf(over: Partial<OrderRow> = {}): OrderRow {
  return {
    id: 'o1',
    number: 'CM-2417',
    version: 1,
    status: 'placed',
    with: 'Alder & Finch',
    currency: 'EUR',
    captured: 120_000,
    dueAt: '2026-03-11T09:00:00.000Z',
    dueKind: 'decision',
    dispute: null,
    view: 'needsYou',
    unread: 0,
    actions: [],
    ...over,
  };
}

/** So many rows, told apart by id and number. */
export const rowsOf = (count: number, over: Partial<OrderRow> = {}, from = 1): OrderRow[] =>
  Array.from({ length: count }, (_, i) => rowOf({ id: `o${from + i}`, number: `CM-${from + i}`, ...over }));

/** A first page that holds all there is, unless a test says more. */
export function orderPageOf(rows: OrderRow[], over: Partial<OrderPage> = {}): OrderPage {
  const counted = (view: OrderRow['view']) => rows.filter((row) => row.view === view).length;
  return {
    serverTime: '2026-03-09T10:00:00.000Z',
    viewer: { actor: 'channel', party: 'northlight', subject: 'mara' },
    total: rows.length,
    counts: {
      needsYou: counted('needsYou'),
      waiting: counted('waiting'),
      done: counted('done'),
      unread: rows.filter(({ unread }) => unread > 0).length,
    },
    rows,
    cursor: null,
    ...over,
  };
}

export interface QueueWatch {
  query: QueueQuery;
  watcher: Watcher<OrderPage>;
}
type MoreRows = Awaited<ReturnType<ApiAdapter['loadRows']>>;

export function scriptedQueue() {
  const more = asking<{ query: QueueQuery; cursor: string }, MoreRows>();
  const queues = new Set<QueueWatch>();
  const begun: QueueQuery[] = [];
  const adapter: Pick<ApiAdapter, 'watchQueue' | 'loadRows'> = {
    watchQueue(query, watcher) {
      const watch = { query, watcher };
      queues.add(watch);
      begun.push(query);
      return () => queues.delete(watch);
    },
    loadRows: (query, cursor, { signal } = {}) => more.ask({ query, cursor }, signal),
  };
  const server = {
    /** Watches of queues that go on. */
    queues,
    /** What watches of queues were begun with, oldest first. */
    queueQueries: begun,
    /** Questions for the page behind a cursor, oldest first. */
    more: more.asked,
    /** Reports a page to every watch of a queue, or to those that asked so. */
    queue(page: OrderPage, isFor: (query: QueueQuery) => boolean = () => true): void {
      for (const { query, watcher } of queues) if (isFor(query)) watcher.next(page);
    },
  };
  return { adapter, server };
}
