/** How pages of messages become one list: by `seq`, whatever the order in which they arrive. */
import type { Message, MessagePage } from '../contract/message.ts';
import type { MessagesView } from './messages-view.ts';

/** Enough of a look to be safe from an adapter that does not keep its word. */
export function isPage(value: unknown): value is MessagePage {
  if (!isObject(value) || !isObject(value.read) || !Array.isArray(value.messages)) return false;
  return value.messages.every(
    (one: unknown) =>
      isObject(one) &&
      typeof one.seq === 'number' &&
      typeof one.text === 'string' &&
      typeof one.at === 'string' &&
      Array.isArray(one.attachments),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What the page adds. */
export function merge(view: MessagesView, page: MessagePage): Partial<MessagesView> {
  const { read } = view;
  const channel = Math.max(read.channel, page.read.channel);
  const client = Math.max(read.client, page.read.client);
  const first = page.messages[0]?.seq ?? Infinity;
  // Only the page that holds the oldest message knows whether there are older ones.
  const isOldest = view.messages.length === 0 || first <= view.messages[0]!.seq;
  return {
    messages: joined(view.messages, page.messages),
    more: isOldest ? page.more : view.more,
    read: { channel, client },
    mediatorReads: page.mediatorReads,
  };
}

/** Where a page goes before or after all others, as nearly every one does, the others are not looked at. */
function joined(known: readonly Message[], added: readonly Message[]): readonly Message[] {
  if (added.length === 0) return known;
  if (known.length === 0 && isSorted(added)) return added;
  if (isSorted(added)) {
    if (added[0]!.seq > known.at(-1)!.seq) return known.concat(added);
    if (added.at(-1)!.seq < known[0]!.seq) return added.concat(known);
  }
  const bySeq = new Map([...known, ...added].map((message) => [message.seq, message]));
  return [...bySeq.values()].toSorted((a, b) => a.seq - b.seq);
}

const isSorted = (messages: readonly Message[]): boolean =>
  messages.every(({ seq }, at) => at === 0 || messages[at - 1]!.seq < seq);

/** Where the first message stands whose `seq` is at least this; the list's length when there is none. */
export function placeOf(messages: readonly Message[], seq: number): number {
  let [low, high] = [0, messages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (messages[middle]!.seq < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
