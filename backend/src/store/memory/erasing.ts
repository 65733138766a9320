/** Erasure in memory. */
import type { Instant } from '../../../../src/contract/primitives.ts';
import { type OrderRecord, parseRecord } from '../../../../src/machines/decide.ts';
import { isWordy, lineWithout, mailWithout, orderWithout } from '../erasing.ts';
import type { Erasing, Side } from '../erasure.ts';
import { searchText } from '../queue-order.ts';
import { type HeldMessage, type Row, rowOf, type State } from './state.ts';

const sides = ['channel', 'client'] as const;

export function memoryErasing(state: State): Erasing {
  return {
    async ordersOf(party) {
      const own = [...state.orders.values()].flatMap((row) =>
        sides.filter((side) => row.parties[side] === party).map((side) => ({ row, side })),
      );
      return {
        over: own
          .filter(({ row, side }) => row.queue.done && row.erased[side] === null)
          .map(({ row: { id }, side }) => ({ id, side })),
        open: own.filter(({ row }) => !row.queue.done).map(({ row: { number } }) => number),
      };
    },

    async eraseWords(orderId, side, at) {
      const row = rowOf(state, orderId);
      if (!row.queue.done || row.erased[side] !== null) return { messages: 0, events: 0 };
      const order = orderWithout(parseRecord(JSON.parse(row.record)), side);
      const wordy = row.events.filter((event) => isWordy(event, side));
      const own = row.messages.filter((message) => isOwn(message, side));
      eraseMails(state, orderId, side);
      state.notes.delete(orderId);
      state.orders.set(orderId, {
        ...rewritten(row, order, side),
        erased: { ...row.erased, [side]: at },
        events: row.events.map((event) =>
          wordy.includes(event) ? { ...event, body: null, erasedAt: at } : event,
        ),
        messages: row.messages.map((message) =>
          own.includes(message) ? withoutText(message, at) : messageWithout(message, side),
        ),
      });
      return { messages: own.length, events: wordy.length };
    },

    async eraseMessages(endedBy, at, limit) {
      const old = [...state.orders.values()]
        .filter(({ queue, lastAt, erased }) => queue.done && lastAt <= endedBy && erased.messages === null)
        .filter(({ messages }) => !messages.some((message) => isSaid(message) && message.at > endedBy))
        .slice(0, limit);
      for (const row of old) {
        const messages = row.messages.map((message) =>
          isSaid(message) ? withoutText(message, at) : message,
        );
        state.notes.delete(row.id);
        state.orders.set(row.id, { ...row, messages, erased: { ...row.erased, messages: at } });
      }
      return old.length;
    },

    async eraseEvent(orderId, seq, at) {
      const event = rowOf(state, orderId).events[seq - 1];
      if (event) Object.assign(event, { body: null, erasedAt: at });
    },
  };
}

const isSaid = ({ event, erasedAt }: HeldMessage): boolean => event === null && erasedAt === undefined;
const isOwn = (message: HeldMessage, side: Side): boolean => isSaid(message) && message.by === side;
const withoutText = (message: HeldMessage, at: Instant): HeldMessage => ({
  ...message,
  text: '',
  erasedAt: at,
});
const messageWithout = (message: HeldMessage, side: Side): HeldMessage =>
  message.by === side && message.event ? { ...message, event: lineWithout(message.event) } : message;

/** What the row says of the order beside its record. */
const rewritten = (row: Row, order: OrderRecord, side: Side): Row => ({
  ...row,
  record: JSON.stringify(order),
  names: { ...row.names, [side]: order.parties[side].name },
  search: searchText(order),
});

function eraseMails(state: State, orderId: string, side: Side): void {
  for (const [key, mail] of state.outbox) {
    if (mail.orderId !== orderId || mail.kind !== 'mail' || mail.state === 'done') continue;
    const body = mailWithout(mail.body, side);
    if (body === null) state.outbox.delete(key);
    else state.outbox.set(key, { ...mail, body });
  }
}
