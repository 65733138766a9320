/** The words in which the rules are asked and in which they answer. Plain data only. */
import type { ActorOrSystem } from '../contract/actions.ts';
import type { Agreement } from '../contract/agreement.ts';
import type { FieldProblem } from '../contract/api-error.ts';
import type { Command } from '../contract/commands.ts';
import type { FileAsset } from '../contract/creative.ts';
import type { DeadlineKind } from '../contract/deadlines.ts';
import type { Minor } from '../contract/money.ts';
import type { AvailableAction } from '../contract/order.ts';
import type { Policy } from '../contract/policy.ts';
import type { Coded, Id, Instant, Sha256 } from '../contract/primitives.ts';
import type { Notice } from './notices.ts';
import type { By, OrderRecord } from './order-record.ts';

/** What only the server knows about a command. */
export interface Circumstances {
  by: By;
  /** When the server received it. */
  at: Instant;
  /** Of the submitted creative; required for `submitCreative`. */
  checksum?: Sha256 | undefined;
  /** The files that the command names, as stored for what it does with them; one that is missing here is unknown. */
  files?: readonly FileAsset[] | undefined;
  /** The highest message `seq`; a message beyond it is no evidence. */
  messages?: number | undefined;
  /** Whether both sides have written at least one message: part of Complete's checklist. */
  talked?: boolean | undefined;
  /** The number of a case opened by this command; without one it is the order's number and the dispute's. */
  caseNumber?: string | undefined;
}

/** A deadline of an order. */
export interface Due {
  kind: DeadlineKind;
  dueAt: Instant;
}

export type Effect =
  | Notice
  /** At most one in an order's life, at its end; `key` makes paying it twice impossible. */
  | { type: 'moveMoney'; refund: Minor; payout: Minor; fee: Minor; key: string };

export interface Decided {
  ok: true;
  /** The order as it is now, one version later. */
  order: OrderRecord;
  effects: Effect[];
  /** For the timeline and the chat's inline line: the action, `placed`, or the deadline's kind. */
  event: { type: string; by: ActorOrSystem; params: Coded['params'] };
}

/** Why a command was refused; widgets turn it into a sentence. */
export type RefusalReason =
  | 'notYours'
  | 'deadlinePassed'
  | 'statusChanged'
  | 'holderChanged'
  | 'slotChanged'
  | 'versionChanged'
  | 'estimateChanged'
  | 'offerChanged'
  | 'requestChanged'
  | 'notOpen'
  | 'slotsOpen'
  | 'estimatePast'
  | 'checklistOpen'
  | 'againAt'
  | 'payload';

export interface Refusal {
  ok: false;
  code: 'forbidden' | 'conflict' | 'invalid' | 'rateLimited';
  reason: Coded & { code: RefusalReason };
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

/** The rules over one machine. */
export interface Rules {
  place(order: NewOrder, at: Instant): Decided;
  decide(order: OrderRecord, command: Command, circumstances: Circumstances): Decided | Refusal;
  reachDeadline(order: OrderRecord, deadline: Due, at: Instant, caseNumber?: string): Decided | null;
  actionsFor(order: OrderRecord, viewer: By, at: Instant): AvailableAction[];
  parseRecord(json: unknown): OrderRecord;
}

export const refuse = (
  code: Refusal['code'],
  reason: RefusalReason,
  params: Coded['params'] = {},
  more: Pick<Refusal, 'fields' | 'retryAt'> = {},
): Refusal => ({ ok: false, code, reason: { code: reason, params }, ...more });
