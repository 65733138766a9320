/** Messages and read marks in memory. */
import type { Actor } from '../../../../src/contract/actions.ts';
import type { Message } from '../../../../src/contract/message.ts';
import { attachment, mayGoWith } from '../attachments.ts';
import { type MessageToStore, type Store, UnknownFile } from '../store.ts';
import { keepForGood } from './assets.ts';
import { type HeldMessage, rowOf, type State } from './state.ts';

type MessagesPart = Pick<Store, 'addMessage' | 'sentMessage' | 'messages' | 'markRead'>;

export function memoryMessages(state: State): MessagesPart {
  return {
    async addMessage(orderId, message) {
      const { by, at, text, clientId } = message;
      const { messages, erased } = rowOf(state, orderId);
      const sent = sentIn(messages, by, clientId);
      if (sent !== null) return { seq: sent, created: false };
      const files = takeFiles(state, orderId, message);
      const seq = messages.length + 1;
      messages.push({ seq, by, at, text, event: null, files, clientId });
      // There is something to erase again.
      Object.assign(erased, { messages: null, ...(by !== 'mediator' && { [by]: null }) });
      return { seq, created: true };
    },
    sentMessage: async (orderId, by, clientId) => sentIn(rowOf(state, orderId).messages, by, clientId),
    async messages(orderId, { before = Infinity, after, limit }) {
      const row = rowOf(state, orderId);
      const found = row.messages.filter(({ seq }) => seq < before && seq > (after ?? 0));
      // After a known message, the oldest first: a page must leave no gap behind it.
      const page = after !== undefined ? found.slice(0, limit) : found.slice(-limit);
      return {
        messages: page.map((message) => messageOf(state, message)),
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

const sentIn = (messages: readonly HeldMessage[], by: Actor, clientId: string): number | null =>
  messages.find((message) => message.by === by && message.clientId === clientId)?.seq ?? null;

/** All of them, or none. */
function takeFiles(state: State, orderId: string, message: MessageToStore): readonly string[] {
  const { ids = [] } = message.files ?? {};
  for (const id of ids)
    if (!mayGoWith(state.assets.get(id) ?? null, orderId, message)) throw new UnknownFile(id);
  for (const id of ids) keepForGood(state, id);
  return [...ids];
}

function messageOf(state: State, { files, ...said }: HeldMessage): Message {
  const attachments = files.flatMap((id) => attachment(state.assets.get(id)));
  return structuredClone({ ...said, attachments });
}
