/** Messages and read marks in memory. */
import type { Store } from '../store.ts';
import { rowOf, type State } from './state.ts';

type MessagesPart = Pick<Store, 'addMessage' | 'messages' | 'markRead'>;

export function memoryMessages(state: State): MessagesPart {
  return {
    async addMessage(orderId, { by, at, text, clientId }) {
      const { messages } = rowOf(state, orderId);
      const sent = messages.find((message) => message.by === by && message.clientId === clientId);
      if (sent) return { seq: sent.seq, created: false };
      const seq = messages.length + 1;
      messages.push({ seq, by, at, text, event: null, clientId });
      return { seq, created: true };
    },
    async messages(orderId, { before = Infinity, after = 0, limit }) {
      const row = rowOf(state, orderId);
      const found = row.messages.filter(({ seq }) => seq < before && seq > after);
      // After a known message, the oldest first: a page must leave no gap behind it.
      const page = after > 0 ? found.slice(0, limit) : found.slice(-limit);
      return {
        messages: structuredClone(page),
        more: (page[0]?.seq ?? 1) > 1,
        read: { ...row.read },
      };
    },
    async markRead(orderId, side, seq) {
      const row = rowOf(state, orderId);
      const read = Math.min(seq, row.messages.length);
      if (read <= row.read[side]) return false;
      state.orders.set(orderId, { ...row, read: { ...row.read, [side]: read } });
      return true;
    },
  };
}
