/** A queue over orders that are all at hand: sorted, searched and counted here. For some hundred orders, not for thousands. */
import type { QueueQuery } from '../../contract/api-adapter.ts';
import { ApiError } from '../../contract/api-error.ts';
import type { OrderPage, OrderRow } from '../../contract/queue.ts';
import type { By } from '../../machines/decide.ts';
import { type Offers, type OrderHistory, readHistory, rowOf, unreadRow } from './history.ts';

interface Entry {
  row: OrderRow;
  /** Ended orders by their end, newest first; the others by their deadline. */
  sort: string;
  /** What a search looks through. */
  names: readonly string[];
}

const views = ['needsYou', 'waiting', 'done'] as const;
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

function entryOf(told: OrderHistory, viewer: By, offers: Offers): Entry {
  const { number, parties } = told.placed;
  const names = [number, parties.channel.name, parties.client.name].map(folded);
  try {
    const { snapshot } = readHistory(told, viewer, offers);
    const row = rowOf(snapshot);
    return { row, sort: row.view === 'done' ? (snapshot.endedAt ?? '') : (row.dueAt ?? '~'), names };
  } catch {
    return { row: unreadRow(told, viewer), sort: '~', names };
  }
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
  orders: readonly OrderHistory[],
  { viewer, offers }: { viewer: By; offers: Offers },
  query: QueueQuery,
  cursor: string | null,
): Pick<OrderPage, 'total' | 'counts' | 'rows' | 'cursor'> {
  const entries = orders.map((told) => entryOf(told, viewer, offers)).toSorted(byNeed);
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
