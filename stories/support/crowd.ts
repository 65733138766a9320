/** A queue of any length that no backend in a page could seed in time: rows made as they are asked for, in pages. */
import type { ApiAdapter, QueueQuery } from '../../src/contract/api-adapter.ts';
import type { OrderStatus } from '../../src/contract/order.ts';
import type { OrderPage, OrderRow, QueueView } from '../../src/contract/queue.ts';
import { HOUR, MINUTE, shift } from '../../src/contract/time.ts';
import { morning } from './story-world.ts';

const clients = ['Northfold Coffee', 'Brindle Oats', 'Kettleby Tea Rooms', 'Lumen and Loam'] as const;
const kinds = [
  { status: 'placed', view: 'needsYou', dueKind: 'decision' },
  { status: 'ready', view: 'needsYou', dueKind: 'hardStop' },
  { status: 'accepted', view: 'waiting', dueKind: 'hardStop' },
  { status: 'completed', view: 'waiting', dueKind: 'disputeWindow' },
  { status: 'released', view: 'done', dueKind: null },
] as const satisfies readonly { status: OrderStatus; view: QueueView; dueKind: string | null }[];

const now = new Date(morning).toISOString();

function rowAt(place: number): OrderRow {
  const { status, view, dueKind } = kinds[place % kinds.length]!;
  return {
    id: `crowd-${place}`,
    number: `CM-${10_000 + place}`,
    version: 1,
    status,
    with: clients[(place * 7) % clients.length]!,
    currency: 'EUR',
    captured: 40_000 + ((place * 3700) % 200_000),
    dueAt: dueKind === null ? null : shift(now, HOUR + place * 11 * MINUTE),
    dueKind,
    dispute: null,
    view,
    unread: place % 9 === 0 ? (place % 4) + 1 : 0,
    actions: status === 'placed' ? ['accept'] : [],
  };
}

/** The same adapter, with a queue of so many orders. */
export function crowded(adapter: ApiAdapter, count: number): ApiAdapter {
  const all = Array.from({ length: count }, (_, place) => rowAt(place));
  const counted = (view: QueueView) => all.filter((row) => row.view === view).length;
  const counts = {
    needsYou: counted('needsYou'),
    waiting: counted('waiting'),
    done: counted('done'),
    unread: all.filter(({ unread }) => unread > 0).length,
  };
  const matching = ({ view, search = '', status, unread }: QueueQuery) =>
    all.filter(
      (row) =>
        (view === undefined || row.view === view) &&
        (status === undefined || row.status === status) &&
        (!unread || row.unread > 0) &&
        `${row.number} ${row.with}`.toLowerCase().includes(search.toLowerCase()),
    );
  const part = (rows: readonly OrderRow[], from: number, { limit = 200 }: QueueQuery) => ({
    rows: rows.slice(from, from + limit),
    cursor: from + limit < rows.length ? String(from + limit) : null,
  });
  return {
    ...adapter,
    watchQueue(query, { next, connection }) {
      const rows = matching(query);
      const viewer = {
        actor: 'channel',
        party: 'harbour-letter',
        subject: 'harbour-letter.channel',
      } as const;
      const page: OrderPage = {
        serverTime: now,
        viewer,
        total: rows.length,
        counts,
        ...part(rows, 0, query),
      };
      let isOver = false;
      queueMicrotask(() => {
        if (isOver) return;
        connection?.('live');
        next(page);
      });
      return () => (isOver = true);
    },
    loadRows: (query, cursor) => Promise.resolve(part(matching(query), Number(cursor), query)),
  };
}
