/** How pages of messages become one list: by `seq`, whatever the order in which they arrive. */
import type { MessagePage } from '../contract/message.ts';
import type { MessagesView } from './messages-view.ts';

/** Enough of a look to be safe from an adapter that does not keep its word. */
export function isPage(value: unknown): value is MessagePage {
  if (!isObject(value) || !isObject(value.read) || !Array.isArray(value.messages)) return false;
  return value.messages.every((one: unknown) => isObject(one) && typeof one.seq === 'number');
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What the page adds; messages of ours that it holds are no longer outgoing. */
export function merge(view: MessagesView, page: MessagePage): Partial<MessagesView> {
  const bySeq = new Map([...view.messages, ...page.messages].map((message) => [message.seq, message]));
  const messages = [...bySeq.values()].toSorted((a, b) => a.seq - b.seq);
  const stored = new Set(page.messages.map(({ clientId }) => clientId));
  const first = page.messages[0]?.seq ?? Infinity;
  // Only the page that holds the oldest message knows whether there are older ones.
  const isOldest = view.messages.length === 0 || first <= view.messages[0]!.seq;
  return {
    messages,
    more: isOldest ? page.more : view.more,
    read: {
      channel: Math.max(view.read.channel, page.read.channel),
      client: Math.max(view.read.client, page.read.client),
    },
    mediatorReads: page.mediatorReads,
    outgoing: view.outgoing.filter(({ clientId }) => !stored.has(clientId)),
  };
}
