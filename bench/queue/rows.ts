/** Ten thousand orders as a backend lists them: sorted by the next deadline, of several statuses, told apart by their number. */
import type { OrderRow } from '../../src/contract/queue.ts';

const first = Date.parse(new Date().toISOString());
const clients = ['Northfold Coffee', 'Brindle Oats', 'Kettleby Tea Rooms', 'Lumen and Loam', 'Alder & Finch'];
const next = [
  { status: 'placed', dueKind: 'decision' },
  { status: 'accepted', dueKind: 'hardStop' },
  { status: 'ready', dueKind: 'hardStop' },
  { status: 'disputed', dueKind: 'response', dispute: 'awaitingResponse' },
] as const;

/** What people call the order at this place. */
export const numberAt = (place: number): string => `CM-${100_000 + place}`;

export function rowAt(place: number): OrderRow {
  return {
    id: `order-${place}`,
    number: numberAt(place),
    version: 1 + (place % 5),
    dispute: null,
    ...next[place % next.length]!,
    with: clients[place % clients.length]!,
    currency: 'EUR',
    captured: 24_000 + 500 * (place % 400),
    dueAt: new Date(first + (30 + 3 * place) * 60_000).toISOString(),
    view: 'needsYou',
    unread: place % 7 === 0 ? 2 : 0,
    actions: [],
  };
}
