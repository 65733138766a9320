/** Queues in memory. */
import type { QueueView } from '../../../../src/contract/queue.ts';
import { comparePositions, fold, mostUnread, sortKey, viewIn } from '../queue-order.ts';
import type { ListedOrder, ListPosition, ListQuery } from '../queues.ts';
import type { Store } from '../store.ts';
import { type Row, type State, unreadFor } from './state.ts';

/** A row with what this viewer's queue is sorted, filtered and counted by. */
interface Candidate {
  row: Row;
  view: QueueView;
  unread: number;
  position: ListPosition;
}

export function memoryList(state: State): Pick<Store, 'list'> {
  return {
    async list(query) {
      const { actor, after, limit } = query;
      const visible = [...state.orders.values()]
        .filter((row) => sees(query, row))
        .map((row) => candidate(row, query));
      const matching = visible.filter(matcher(query));
      const rest = matching
        .filter(({ position }) => after === undefined || comparePositions(position, after) > 0)
        .toSorted((a, b) => comparePositions(a.position, b.position));
      return {
        total: matching.length,
        counts: countsOf(visible),
        rows: rest.slice(0, limit).map((one) => listed(one, actor)),
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

function candidate(row: Row, query: ListQuery): Candidate {
  const sort = sortKey(row.queue, query);
  return { row, view: viewIn(sort), unread: unreadFor(row, query.actor), position: { sort, id: row.id } };
}

function matcher({ view, status, unread, search = '' }: ListQuery): (one: Candidate) => boolean {
  const wanted = fold(search);
  return (one) =>
    (view === undefined || one.view === view) &&
    (status === undefined || one.row.status === status) &&
    (!unread || one.unread > 0) &&
    one.row.search.includes(wanted);
}

function listed({ row, view, unread, position }: Candidate, actor: ListQuery['actor']): ListedOrder {
  const { id, number, version, status, names, currency, captured, queue } = row;
  return {
    id,
    number,
    version,
    status,
    ...names,
    currency,
    captured,
    ...structuredClone(queue.next[actor]),
    dispute: queue.dispute,
    ...(actor === 'mediator' && queue.case && { case: { ...queue.case } }),
    view,
    unread: Math.min(unread, mostUnread),
    position,
  };
}

function countsOf(visible: readonly Candidate[]) {
  const counts = { needsYou: 0, waiting: 0, done: 0, unread: 0 };
  for (const { view, unread } of visible) {
    counts[view]++;
    if (unread > 0) counts.unread++;
  }
  return counts;
}
