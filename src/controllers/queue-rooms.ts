/** The queues that are open in a campaign; apart from it, so that a page without a queue need not load them. */
import type { QueueQuery } from '../contract/api-adapter.ts';
import type { Campaign } from './campaign-context.ts';
import { QueueRoom } from './queue-room.ts';
import { createRooms, type Rooms } from './rooms.ts';

/** What an element holds of a queue. */
export interface QueueLease {
  readonly room: QueueRoom;
  /** To be called once. */
  leave(): void;
}

const queues = new WeakMap<Campaign, Rooms<QueueRoom>>();

/** Everyone who asks the same question, as JSON, looks at the same room. */
export function openQueue(campaign: Campaign, question: string, changed: () => void): QueueLease {
  const rooms =
    queues.get(campaign) ??
    createRooms((key) => new QueueRoom({ ...campaign, query: JSON.parse(key) as QueueQuery }));
  queues.set(campaign, rooms);
  const room = rooms.enter(question);
  // A function of its own: the same one may be handed in for two leases.
  const listener = () => changed();
  room.listeners.add(listener);
  return {
    room,
    leave() {
      room.listeners.delete(listener);
      rooms.leave(question);
    },
  };
}
