/** Queues as a store knows them: what it keeps of an order for them, what it is asked, and what it lists. */
import type { Actor } from '../../../src/contract/actions.ts';
import type { QueueView } from '../../../src/contract/queue.ts';
import type { Instant } from '../../../src/contract/primitives.ts';

/** What a queue needs to know of an order without opening it. */
export interface QueueEntry {
  turn: Actor[];
  done: boolean;
  /** A mediator may read it. */
  escalated: boolean;
  /** While a dispute is open, how far it is. */
  dispute: string | null;
  endedAt: Instant | null;
  /** While a dispute is open. */
  case: QueuedCase | null;
  /** What comes next for each who may see it. */
  next: Record<Actor, NextStep>;
}
/** What mediators see of an open case. */
export interface QueuedCase {
  number: string;
  /** The dispute's number on its order. */
  dispute: number;
  /** Subject of the mediator who holds it. */
  claimedBy: string | null;
  /** The side that owes the mediator an answer. */
  waitsFor: Actor | null;
}
export interface NextStep {
  /** The actor's own nearest deadline; where there is none, the order's. */
  dueAt: Instant | null;
  dueKind: string | null;
  /** What may be done right from a queue's row; for a mediator: by whoever holds the case, or while nobody does. */
  actions: string[];
}

export interface ListQuery {
  actor: Actor;
  party: string;
  /** Whose cases are one's own, for a mediator. */
  subject: string;
  /** Only these orders. */
  orders?: readonly string[] | undefined;
  view?: QueueView | undefined;
  search?: string | undefined;
  status?: string | undefined;
  unread?: boolean | undefined;
  after?: ListPosition | undefined;
  limit: number;
}
/** Where a page ended. */
export interface ListPosition {
  sort: string;
  id: string;
}
export interface ListedOrder extends NextStep {
  id: string;
  number: string;
  version: number;
  status: string;
  channel: string;
  client: string;
  currency: string;
  captured: number;
  dispute: string | null;
  /** For mediators, while a dispute is open. */
  case?: QueuedCase;
  view: QueueView;
  /** Messages of others that the viewer has not read, counted up to 100. */
  unread: number;
  position: ListPosition;
}
export interface Listed {
  /** Orders that match the question. */
  total: number;
  /** Of all that the viewer may see. */
  counts: Record<QueueView | 'unread', number>;
  rows: ListedOrder[];
  more: boolean;
}
