/** Queues in memory. */
import { fold, mostUnread, sortKey, viewOf } from '../queue-order.ts';
import type { ListedOrder, ListPosition, ListQuery, Store } from '../store.ts';
import { compare } from './orders.ts';
import { type Row, type State, unreadFor } from './state.ts';

export function memoryList(state: State): Pick<Store, 'list'> {
  return {
    async list(query) {
      const visible = [...state.orders.values()].filter((row) => sees(query, row));
      const orders = visible.map((row) => listed(query, row));
      const matching = orders
        .filter((order, i) => matches(query, order, visible[i]!.search))
        .toSorted((a, b) => comparePositions(a.position, b.position));
      const { after, limit } = query;
      const rest = after
        ? matching.filter(({ position }) => comparePositions(position, after) > 0)
        : matching;
      return {
        total: matching.length,
        counts: countsOf(orders),
        rows: rest.slice(0, limit),
        more: rest.length > limit,
      };
    },
  };
}

function sees({ actor, party, orders }: ListQuery, row: Row): boolean {
  if (orders !== undefined && !orders.includes(row.id)) return false;
  const { channel, client } = row.parties;
  if (actor === 'mediator') return row.queue.escalated && party !== channel && party !== client;
  return row.parties[actor] === party;
}

function matches({ view, status, unread, search = '' }: ListQuery, order: ListedOrder, text: string) {
  return (
    (view === undefined || order.view === view) &&
    (status === undefined || order.status === status) &&
    (!unread || order.unread > 0) &&
    text.includes(fold(search))
  );
}

function listed({ actor }: ListQuery, row: Row): ListedOrder {
  const { id, number, version, status, currency, captured, queue } = row;
  return {
    id,
    number,
    version,
    status,
    ...row.names,
    currency,
    captured,
    ...structuredClone(queue.next[actor]),
    dispute: queue.dispute,
    view: viewOf(queue, actor),
    unread: Math.min(unreadFor(row, actor), mostUnread),
    position: { sort: sortKey(queue, actor), id },
  };
}

function countsOf(orders: readonly ListedOrder[]) {
  const counts = { needsYou: 0, waiting: 0, done: 0, unread: 0 };
  for (const { view, unread } of orders) {
    counts[view]++;
    if (unread > 0) counts.unread++;
  }
  return counts;
}

function comparePositions(a: ListPosition, b: ListPosition): number {
  return compare(a.sort, b.sort) || compare(a.id, b.id);
}
