/** The public way into the order's rules: what may happen, what happened, what can be seen. Plain data in and out. */
import type { ActorOrSystem, Actor } from '../contract/actions.ts';
import type { Agreement } from '../contract/agreement.ts';
import type { FieldProblem } from '../contract/api-error.ts';
import type { Command } from '../contract/commands.ts';
import type { CreativeSlot } from '../contract/creative.ts';
import type { Deadline, DeadlineKind } from '../contract/deadlines.ts';
import type { DisputeView } from '../contract/dispute.ts';
import type { Minor } from '../contract/money.ts';
import type { AvailableAction } from '../contract/order.ts';
import type { Policy } from '../contract/policy.ts';
import type { Coded, Id, Instant, Sha256 } from '../contract/primitives.ts';
import type { Notice } from './notices.ts';
import type { By, OrderRecord } from './order-record.ts';

export { noticeCodes } from './notices.ts';
export type { Notice, NoticeCode } from './notices.ts';
export type { By, OrderContext, OrderRecord } from './order-record.ts';

/** What only the server knows about a command. */
export interface Circumstances {
  by: By;
  /** When the server received it. */
  at: Instant;
  /** Of the submitted creative; required for `submitCreative`. */
  checksum?: Sha256 | undefined;
  /** Whether both sides have written at least one message: part of Complete's checklist. */
  talked?: boolean | undefined;
  /** The number that a dispute opened by this command gets. */
  caseNumber?: string | undefined;
}

export type Effect =
  | Notice
  /** At most one per order's life, at its end; `key` makes paying it twice impossible. */
  | { type: 'moveMoney'; refund: Minor; payout: Minor; fee: Minor; key: string };

export interface Decided {
  ok: true;
  /** The order as it is now, one version later. */
  order: OrderRecord;
  effects: Effect[];
  /** For the timeline and the chat's inline line: the action, `placed`, or the deadline's kind. */
  event: { type: string; by: ActorOrSystem; params: Coded['params'] };
}

export interface Refusal {
  ok: false;
  code: 'forbidden' | 'conflict' | 'invalid' | 'rateLimited';
  reason: Coded;
  fields?: FieldProblem[];
  retryAt?: Instant;
}

export interface NewOrder {
  id: Id;
  number: string;
  agreement: Agreement;
  agreementHash: Sha256;
  parties: OrderRecord['parties'];
  policy: Policy;
  reorderOf: Id | null;
}

/** A new order whose money is captured. */
export function place(order: NewOrder, at: Instant): Decided {
  throw new Error('not yet');
}
/** What a checked command does to an order, or why not. Apply due deadlines (`nextDue`) first. */
export function decide(
  order: OrderRecord,
  command: Command,
  circumstances: Circumstances,
): Decided | Refusal {
  throw new Error('not yet');
}
/** Applies a deadline of this order; null when the order no longer has it at that instant. `caseNumber` names the case that the hard stop may open. */
export function reachDeadline(
  order: OrderRecord,
  deadline: { kind: DeadlineKind; dueAt: Instant },
  at: Instant,
  caseNumber?: string,
): Decided | null {
  throw new Error('not yet');
}
/** The first deadline due at or before `by`: in order of due instant, ties in the order of `DeadlineKind`. */
export function nextDue(order: OrderRecord, by: Instant): { kind: DeadlineKind; dueAt: Instant } | null {
  throw new Error('not yet');
}
/** What this viewer may do now, or soon. */
export function actionsFor(order: OrderRecord, viewer: By, at: Instant): AvailableAction[] {
  throw new Error('not yet');
}
/** Running deadlines with their owner and what their passing means, earliest first. */
export function deadlinesOf(order: OrderRecord, viewer?: By): Deadline[] {
  throw new Error('not yet');
}
/** Whose move it is. */
export function turnOf(order: OrderRecord): Actor[] {
  throw new Error('not yet');
}
export function creativesOf(order: OrderRecord): CreativeSlot[] {
  throw new Error('not yet');
}
/** The open dispute, or the last one. */
export function disputeOf(order: OrderRecord): DisputeView | null {
  throw new Error('not yet');
}
/** A party always; a mediator from the first escalation on, unless a party. */
export function mayRead(order: OrderRecord, viewer: By): boolean {
  throw new Error('not yet');
}
/** A stored order, checked; throws on an unknown machine version or an impossible state. */
export function parseRecord(json: unknown): OrderRecord {
  throw new Error('not yet');
}
