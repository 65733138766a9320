/** One order as the server tells it to one viewer: all that a widget may know. */
import * as z from 'zod/mini';
import type { ActionType } from './actions.ts';
import { Actor, ActorOrSystem, Target } from './actors.ts';
import { Agreement } from './agreement.ts';
import { CreativeSlot } from './creative.ts';
import { Deadline } from './deadlines.ts';
import { DisputeView } from './dispute.ts';
import { Minor, OrderMoney } from './money.ts';
import { CalendarDate, Coded, Id, Instant, type OrNewer, orNewer } from './primitives.ts';

export const OrderStatus = z.enum([
  'placed',
  'accepted',
  'ready',
  'completed',
  'disputed',
  'declined',
  'expired',
  'cancelled',
  'refunded',
  'released',
  'split',
]);
export type OrderStatus = z.infer<typeof OrderStatus>;

export const EndReason = z.enum([
  'declined',
  'notAccepted',
  'clientCancelled',
  'notReady',
  'cancellationAgreed',
  'refundPromised',
  'released',
  'windowElapsed',
  'offerAccepted',
  'conceded',
  'withdrawn',
  'decided',
  'mediatorSilence',
]);
export type EndReason = z.infer<typeof EndReason>;

export const Party = z.object({ id: Id, name: z.string(), locale: z.string(), timeZone: z.string() });
export type Party = z.infer<typeof Party>;

/** What a form may offer; amounts in minor units, both ends included. */
export const ActionInput = z.object({
  minRefund: z.optional(Minor),
  maxRefund: z.optional(Minor),
  /** `dispute` and `makeOffer`: whether a redo may still be asked. */
  redo: z.optional(z.boolean()),
  /** Dates: not before, not after. */
  earliest: z.optional(Instant),
  latest: z.optional(Instant),
  /** How long the other side can then answer: `complete` opens the dispute window, `makeOffer` the time to answer. */
  windowHours: z.optional(z.int()),
  /** `requestInfo`: how many questions each side may still be asked. */
  questions: z.optional(z.object({ channel: z.int(), client: z.int() })),
  /** `withdrawDispute` of work not delivered: until when the channel may then complete; once past, a mediator gets the case at once. */
  hardStop: z.optional(Instant),
});
export type ActionInput = z.infer<typeof ActionInput>;

/** One thing this viewer may do now or soon; send its `on` back unchanged. */
export const AvailableAction = z.object({
  type: z.string() as unknown as z.ZodMiniType<OrNewer<ActionType>, string>,
  class: z.enum(['R', 'C', 'I']),
  /** False: shown with the reason, because the viewer can do something about it. */
  open: z.boolean(),
  on: Target,
  from: z.optional(Instant),
  until: z.optional(Instant),
  reason: z.optional(Coded),
  input: z.optional(ActionInput),
});
export type AvailableAction = z.infer<typeof AvailableAction>;

/** One line of the order's history. */
export const TimelineEntry = z.object({
  seq: z.int(),
  /** An action, `placed`, or the kind of the deadline that was reached. */
  type: z.string(),
  by: ActorOrSystem,
  at: Instant,
  /** Why, for what the clock did; what with, for what a person did. */
  params: Coded.shape.params,
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const CancellationRequest = z.object({
  id: z.string(),
  by: Actor,
  reason: z.string(),
  refund: Minor,
  requestedAt: Instant,
  dueAt: Instant,
});
export type CancellationRequest = z.infer<typeof CancellationRequest>;

/** Who asks, as the server knows them. */
export const Viewer = z.object({ actor: Actor, party: z.string(), subject: z.string() });

export const OrderSnapshot = z.object({
  id: Id,
  /** What people call it, for example "CM-2417". */
  number: z.string(),
  /** Grows by one with every change. */
  version: z.int(),
  serverTime: Instant,
  status: orNewer<OrderStatus>(),
  endReason: z.nullable(orNewer<EndReason>()),
  endedAt: z.nullable(Instant),
  viewer: Viewer,
  parties: z.object({ channel: Party, client: Party }),
  placedAt: Instant,
  acceptedAt: z.nullable(Instant),
  agreement: Agreement,
  /** SHA-256 of the agreement; null until the channel accepted it. */
  agreementHash: z.nullable(z.string()),
  money: OrderMoney,
  /** Whose move it is; empty when nobody has to move. */
  turn: z.array(Actor),
  deadlines: z.array(Deadline),
  creatives: z.array(CreativeSlot),
  /** The channel's expected date of completion, and whether it is the one that counts. */
  estimate: z.nullable(z.object({ date: CalendarDate, accepted: z.boolean() })),
  /** Completions so far, and what Complete's checklist says now. */
  completion: z.object({
    number: z.int(),
    completedAt: z.nullable(Instant),
    checklist: z.object({ materialsApproved: z.boolean(), talked: z.boolean(), estimateShared: z.boolean() }),
  }),
  cancellation: z.nullable(CancellationRequest),
  /** The open dispute, or the last one. */
  dispute: z.nullable(DisputeView),
  counts: z.object({ messages: z.int(), unread: z.int() }),
  /** Newest last. */
  timeline: z.object({ entries: z.array(TimelineEntry), more: z.boolean() }),
  actions: z.array(AvailableAction),
  links: z.object({
    terms: z.nullable(z.string()),
    termsDisputes: z.nullable(z.string()),
    support: z.nullable(z.string()),
    reorder: z.nullable(z.string()),
    order: z.nullable(z.string()),
  }),
});
export type OrderSnapshot = z.infer<typeof OrderSnapshot>;

/** Proof that an action was stored. */
export const Receipt = z.object({
  /** What people may quote, for example "8F2K-41". */
  reference: z.string(),
  type: z.string(),
  at: Instant,
  version: z.int(),
});
export type Receipt = z.infer<typeof Receipt>;

export const ActResult = z.object({ receipt: Receipt, order: OrderSnapshot });
export type ActResult = z.infer<typeof ActResult>;

/** Checks an order that came from outside; throws zod's error with the failing path. */
export function parseOrderSnapshot(json: unknown): OrderSnapshot {
  return OrderSnapshot.parse(json);
}
