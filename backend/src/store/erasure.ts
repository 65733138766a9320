/** What a store is asked for when something is to be erased. */
import type { Instant } from '../../../src/contract/primitives.ts';

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
