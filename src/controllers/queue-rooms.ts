/** The queues that are open in a campaign; apart from it, so that a page without a queue need not load them. */
import type { QueueQuery } from '../contract/api-adapter.ts';
import type { OrderSnapshot } from '../contract/order.ts';
import type { Campaign } from './campaign-context.ts';
import { QueueRoom } from './queue-room.ts';
import type { QueueView } from './queue-view.ts';
import { createRooms, once, type Rooms } from './rooms.ts';

/** What an element holds of a queue; everyone who asks the same question looks at the same. */
export interface QueueLease {
  readonly view: QueueView;
  /** Says which places are in view. */
  want(first: number, last: number): void;
  /** Gives everything that has come since its place, and takes away what has left. */
  arrange(): void;
  /** An order as an action left it. */
  put(order: OrderSnapshot): void;
  retry(): void;
  release(): void;
}

const queues = new WeakMap<Campaign, Rooms<QueueRoom>>();

export function openQueue(campaign: Campaign, query: QueueQuery, changed: () => void): QueueLease {
  const rooms =
    queues.get(campaign) ??
    createRooms((key) => new QueueRoom({ ...campaign, query: JSON.parse(key) as QueueQuery }));
  queues.set(campaign, rooms);
  const key = JSON.stringify(query);
  const room = rooms.enter(key);
  const listener = () => changed();
  room.listeners.add(listener);
  return {
    get view() {
      return room.view;
    },
    want: (first, last) => room.want(first, last),
    arrange: () => room.arrange(),
    put: (order) => room.put(order),
    retry: () => room.retry(),
    release: once(() => {
      room.listeners.delete(listener);
      rooms.leave(key);
    }),
  };
}
