/** A queue over orders that are all at hand: sorted, searched and counted here. For some hundred orders, not for thousands. */
import type { QueueQuery } from '../../contract/api-adapter.ts';
import { ApiError } from '../../contract/api-error.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { OrderPage, OrderRow } from '../../contract/queue.ts';
import { rowOf } from './history.ts';

interface Entry {
  row: OrderRow;
  /** Ended orders by their end, newest first; the others by their deadline. */
  sort: string;
  /** What a search looks through. */
  names: readonly string[];
}

const views = ['needsYou', 'waiting', 'done'] as const;
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

function entryOf(order: OrderSnapshot): Entry {
  const row = rowOf(order);
  const { number, parties, endedAt } = order;
  const names = [number, parties.channel.name, parties.client.name].map(folded);
  return { row, sort: row.view === 'done' ? (endedAt ?? '') : (row.dueAt ?? '~'), names };
}

function byNeed(a: Entry, b: Entry): number {
  const view = views.indexOf(a.row.view) - views.indexOf(b.row.view);
  const instant = a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : a.row.id < b.row.id ? -1 : 1;
  return view || (a.row.view === 'done' ? -instant : instant);
}

function isFound({ row, names }: Entry, { view, status, unread, search = '' }: QueueQuery): boolean {
  return (
    (view === undefined || row.view === view) &&
    (status === undefined || row.status === status) &&
    (!unread || row.unread > 0) &&
    names.some((name) => name.includes(folded(search)))
  );
}

/** The page that follows the row named by `cursor`, or the first. */
export function pageOf(
  orders: readonly OrderSnapshot[],
  query: QueueQuery,
  cursor: string | null,
): Pick<OrderPage, 'total' | 'counts' | 'rows' | 'cursor'> {
  const entries = orders.map(entryOf).toSorted(byNeed);
  const found = entries.filter((entry) => isFound(entry, query)).map(({ row }) => row);
  const count = (test: (row: OrderRow) => boolean) => entries.filter(({ row }) => test(row)).length;
  const last = cursor === null ? -1 : found.findIndex(({ id }) => id === cursor);
  if (cursor !== null && last < 0)
    throw new ApiError('invalid', 'no such row', { reason: { code: 'cursor', params: {} } });
  const rows = found.slice(last + 1, last + 1 + (query.limit ?? 200));
  const isLast = last + 1 + rows.length >= found.length;
  return {
    total: found.length,
    counts: {
      needsYou: count(({ view }) => view === 'needsYou'),
      waiting: count(({ view }) => view === 'waiting'),
      done: count(({ view }) => view === 'done'),
      unread: count(({ unread }) => unread > 0),
    },
    rows,
    cursor: isLast ? null : rows.at(-1)!.id,
  };
}
