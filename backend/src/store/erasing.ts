/** What may be erased and what remains of it, alike in every store: nothing of an order that is not over. */
import type { ActorOrSystem } from '../../../src/contract/actions.ts';
import type { MessageEvent } from '../../../src/contract/message.ts';
import type { Instant } from '../../../src/contract/primitives.ts';
import {
  carriesWords,
  type OrderRecord,
  paramsWithoutWords,
  withoutWords,
} from '../../../src/machines/decide.ts';
import type { MailBody } from '../outbox/rows.ts';
import type { StoredEvent } from './store.ts';

export type Side = 'channel' | 'client';

/** How much of what one side wrote was erased. */
export interface ErasedWords {
  messages: number;
  events: number;
}

export interface Erasing {
  /** A party's orders: those that are over and still hold its words, and the numbers of those that are not over. */
  ordersOf(party: string): Promise<{ over: { id: string; side: Side }[]; open: string[] }>;
  /**
   * Erases what one side of an order typed, its name and its address: in the record, in what queues show and search, in
   * its messages and in mails; of an event that carried such words, all that it said; and what mediators noted of it,
   * whosever words those quote. Once, until the side writes again.
   */
  eraseWords(orderId: string, side: Side, at: Instant): Promise<ErasedWords>;
  /** Erases all messages and notes of orders that ended, and were written in last, by an instant; of how many orders. */
  eraseMessages(endedBy: Instant, at: Instant, limit: number): Promise<number>;
  /** Erases what an event said; its hash stays, so the chain still proves the rest. */
  eraseEvent(orderId: string, seq: number, at: Instant): Promise<void>;
}

/** In the language of whoever is left to read it. */
const erasedName = (locale: string): string => (/^de\b/i.test(locale) ? 'Gelöschte Partei' : 'Erased party');

const nameFor = ({ parties }: Pick<OrderRecord, 'parties'>, side: Side): string =>
  erasedName(parties[side === 'channel' ? 'client' : 'channel'].locale);

export const orderWithout = (order: OrderRecord, side: Side): OrderRecord =>
  withoutWords(order, side, nameFor(order, side));

/** Whether an event of this side carries what it typed. */
export function isWordy({ by, body, type }: Pick<StoredEvent, 'by' | 'body' | 'type'>, side: Side): boolean {
  if (by !== side || body === null) return false;
  const { command } = JSON.parse(body) as { command?: { payload: unknown } };
  return command !== undefined && carriesWords(type, command.payload);
}

export const lineWithout = ({ params, ...line }: MessageEvent): MessageEvent => ({
  ...line,
  params: paramsWithoutWords(params),
});

/** A mail that waits or was given up (of one that was sent nothing is kept); null when it was to the side itself. */
export function mailWithout(json: string, side: Side): string | null {
  const { order, params, to, ...mail } = JSON.parse(json) as MailBody;
  if (to === side) return null;
  const by: ActorOrSystem | undefined = params['by'] as ActorOrSystem | undefined;
  return JSON.stringify({
    ...mail,
    to,
    params: by === side ? paramsWithoutWords(params) : params,
    order: withoutWords(order, side, nameFor(order, side)),
  } satisfies MailBody);
}
