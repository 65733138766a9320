/** What checks of the chat have in common: who talks, and what was heard. */
import type { Message, MessagePage } from '../../contract/message.ts';
import { pause } from './expect.ts';
import type { ChatOptions, Side } from './side.ts';
import type { PlacedOrder } from './stage.ts';
import type { Watching } from './watching.ts';

export const lines = (watch: Watching<MessagePage>): Message[] =>
  watch.values.flatMap(({ messages }) => messages);
export const seqs = (messages: readonly Message[]) => messages.map(({ seq }) => seq);
export const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

/** Waits until a chat has reported this message, and looks at what it reported until then. */
export async function heard(watch: Watching<MessagePage>, seq: number): Promise<Message[]> {
  await watch.until(`message ${seq}`, ({ messages }) => messages.some((one) => one.seq >= seq));
  return lines(watch);
}

/** A chat that has been watched for a while, so that a check about what follows is not one about beginnings. */
export async function standing(side: Side, options?: ChatOptions): Promise<Watching<MessagePage>> {
  const watch = side.chat({}, options);
  await watch.until('the newest page');
  await pause(300);
  return watch;
}

/** Both sides write in turn; resolves with the last `seq`. */
export async function talk({ channel, client }: PlacedOrder, count: number): Promise<number> {
  let last = 0;
  for (let i = 0; i < count; i++) last = await (i % 2 === 0 ? client : channel).say(`Message ${i}`);
  return last;
}

/** What people wrote, without what happened to the order. */
export const said = (messages: readonly Message[]) => messages.filter(({ event }) => event === null);
