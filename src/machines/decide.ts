/** The public way into the order's rules: what may happen, what happened, what can be seen. Plain data in and out. */
import type { Command } from '../contract/commands.ts';
import type { AvailableAction, OrderSnapshot } from '../contract/order.ts';
import type { Instant } from '../contract/primitives.ts';
import type { Circumstances, Decided, Due, NewOrder, Refusal } from './decided.ts';
import { orderMachine } from './order.machine.ts';
import type { By, OrderRecord } from './order-record.ts';
import { replayed, type Replayed, type Step } from './replay.ts';
import { createRules } from './rules-over.ts';
import { type Beside, snapshotFrom } from './snapshot.ts';

export { endOfDay } from './calendar.ts';
export type { Circumstances, Decided, Due, Effect, NewOrder, Refusal, RefusalReason } from './decided.ts';
export { checklistOf } from './doors.ts';
export { carriesWords, paramsWithoutWords, withoutWords } from './erasure.ts';
export { agreementProblems } from './new-order.ts';
export { noticeCodes } from './notices.ts';
export type { ActionNotice, Notice, NoticeCode } from './notices.ts';
export type { By, OrderContext, OrderRecord } from './order-record.ts';
export type { Happened, Replayed, Step } from './replay.ts';
export { nextDue } from './next-due.ts';
export type { Beside } from './snapshot.ts';
export { cancellationOf, creativesOf, deadlinesOf, disputeOf, mayRead, turnOf } from './views.ts';

const rules = createRules(orderMachine);

/** A new order whose money is captured; throws when `agreementProblems` are left. */
export const place = (order: NewOrder, at: Instant): Decided => rules.place(order, at);

/** What a checked command does to an order, or why not. Apply deadlines due before `at` first: after one has passed, everything conflicts. */
export const decide = (
  order: OrderRecord,
  command: Command,
  circumstances: Circumstances,
): Decided | Refusal => rules.decide(order, command, circumstances);

/** Applies a deadline of this order that is due; null when the order no longer has it at that instant. `at` is when it is recorded, maybe late; `caseNumber` is for the case that a hard stop opens. */
export const reachDeadline = (
  order: OrderRecord,
  deadline: Due,
  at: Instant,
  caseNumber?: string,
): Decided | null => rules.reachDeadline(order, deadline, at, caseNumber);

/** What this viewer may do now, and what soon; ask again at each `from` and `until`. */
export const actionsFor = (order: OrderRecord, viewer: By, at: Instant): AvailableAction[] =>
  rules.actionsFor(order, viewer, at);

/** An order as this viewer may see it at `serverTime`, with what they may do next. */
export const snapshotOf = (order: OrderRecord, beside: Beside): OrderSnapshot =>
  snapshotFrom(order, rules.actionsFor(order, beside.viewer, beside.serverTime), beside);

/** An order made anew from its history, as far as `until`; its version is the number of lines. Throws on a step that the rules refuse. */
export const replay = (
  placed: NewOrder,
  placedAt: Instant,
  steps: readonly Step[],
  until: Instant,
): Replayed => replayed(rules, placed, placedAt, steps, until);

/** A stored order, checked; throws on an unknown machine version or an impossible state. */
export const parseRecord = (json: unknown): OrderRecord => rules.parseRecord(json);
