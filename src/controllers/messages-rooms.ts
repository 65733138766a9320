/** The chats that are open in a campaign. */
import type { Campaign } from './campaign-context.ts';
import type { MessagesLease } from './leases.ts';
import { MessagesRoom } from './messages-room.ts';
import { createRooms, once, type Rooms } from './rooms.ts';

const chats = new WeakMap<Campaign, Rooms<MessagesRoom>>();

/** A share of the order's chat: all readers of an order see the same. */
export function openMessages(campaign: Campaign, orderId: string, changed: () => void): MessagesLease {
  const rooms =
    chats.get(campaign) ??
    createRooms((id, rested) => new MessagesRoom({ ...campaign, orderId: id, rested }));
  chats.set(campaign, rooms);
  const room = rooms.enter(orderId);
  const listener = () => changed();
  room.listeners.add(listener);
  return {
    orderId,
    get view() {
      return room.view;
    },
    send: (written) => room.send(written),
    resend: (clientId) => room.resend(clientId),
    discard: (clientId) => room.discard(clientId),
    older: () => room.older(),
    markRead: () => room.markRead(),
    tellTyping: () => room.tellTyping(),
    retry: () => room.retry(),
    release: once(() => {
      room.listeners.delete(listener);
      rooms.leave(orderId);
    }),
  };
}
