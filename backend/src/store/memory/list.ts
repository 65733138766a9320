/** Queues in memory. */
import type { QueueView } from '../../../../src/contract/order.ts';
import { fold, sortKey, views } from '../queue-order.ts';
import type { ListedOrder, ListPosition, ListQuery, Store } from '../store.ts';
import { compare } from './orders.ts';
import type { Row, State } from './state.ts';

export function memoryList(state: State): Pick<Store, 'list'> {
  return {
    async list(query) {
      const visible = [...state.orders.values()].filter((row) => sees(query, row));
      const counts = { needsYou: 0, waiting: 0, done: 0 };
      for (const row of visible) counts[viewOf(query, row)]++;
      const matching = visible
        .filter((row) => query.view === undefined || viewOf(query, row) === query.view)
        .filter((row) => row.search.includes(fold(query.search ?? '')))
        .map((row) => listed(query, row))
        .toSorted((a, b) => comparePositions(a.position, b.position));
      const { after, limit } = query;
      const rest = after
        ? matching.filter(({ position }) => comparePositions(position, after) > 0)
        : matching;
      return { total: matching.length, counts, rows: rest.slice(0, limit), more: rest.length > limit };
    },
  };
}

function sees({ actor, party, orders }: ListQuery, row: Row): boolean {
  if (orders !== undefined && !orders.includes(row.id)) return false;
  const { channel, client } = row.parties;
  if (actor === 'mediator') return row.queue.escalated && party !== channel && party !== client;
  return row.parties[actor] === party;
}

function viewOf({ actor }: ListQuery, { queue }: Row): QueueView {
  if (queue.done) return 'done';
  return queue.turn.includes(actor) ? 'needsYou' : 'waiting';
}

function listed(query: ListQuery, row: Row): ListedOrder {
  const view = viewOf(query, row);
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    status: row.status,
    ...row.names,
    currency: row.currency,
    captured: row.captured,
    dueAt: row.queue.dueAt,
    view,
    position: { rank: views.indexOf(view), sort: sortKey(row.queue), id: row.id },
  };
}

function comparePositions(a: ListPosition, b: ListPosition): number {
  return a.rank - b.rank || compare(a.sort, b.sort) || compare(a.id, b.id);
}
