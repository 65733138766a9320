/** The queues that are open in a campaign; apart from it, so that a page without a queue need not load them. */
import type { QueueQuery } from '../contract/api-adapter.ts';
import type { Campaign } from './campaign-context.ts';
import type { QueueFollow } from './queue-follow.ts';
import { QueueRoom } from './queue-room.ts';
import type { QueueView } from './queue-view.ts';
import { createRooms, once, type Rooms } from './rooms.ts';

/** What an element holds of a queue; everyone who asks the same question looks at the same. */
export interface QueueLease {
  readonly view: QueueView;
  /** Runs it once the first page is there and followed. */
  tell(errand: (follow: QueueFollow) => void): void;
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
    tell: (errand) => room.tell(errand),
    retry: () => room.retry(),
    release: once(() => {
      room.listeners.delete(listener);
      rooms.leave(key);
    }),
  };
}
