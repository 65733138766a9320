/** A queue of orders as the server tells it to one viewer: rows of codes and figures, sorted and searched there. */
import * as z from 'zod/mini';
import type { DeadlineKind } from './deadlines.ts';
import { Actor } from './actors.ts';
import type { DisputeStatus } from './dispute.ts';
import { Currency, Minor } from './money.ts';
import { type OrderStatus, Viewer } from './order.ts';
import { Id, Instant, orNewer } from './primitives.ts';

export const QueueView = z.enum(['needsYou', 'waiting', 'done']);
export type QueueView = z.infer<typeof QueueView>;

/** What a mediator's queue says of an open case. */
export const CaseRow = z.object({
  number: z.string(),
  /** The dispute's number on its order: part of what `claimCase` and `returnCase` name. */
  dispute: z.int(),
  /** Who has claimed it. */
  holder: z.enum(['none', 'viewer', 'other']),
  /** The side that owes the mediator an answer. */
  waitsFor: z.nullable(Actor),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** One row of a queue; at most 400 bytes, 450 with a case. */
export const OrderRow = z.object({
  id: Id,
  number: z.string(),
  version: z.int(),
  status: orNewer<OrderStatus>(),
  /** The other party; for a mediator both. */
  with: z.string(),
  currency: Currency,
  captured: Minor,
  /** The viewer's own nearest deadline; where the viewer has none, the order's. */
  dueAt: z.nullable(Instant),
  /** Which deadline that is. */
  dueKind: z.nullable(orNewer<DeadlineKind>()),
  /** While a dispute is open, how far it is. */
  dispute: z.nullable(orNewer<DisputeStatus>()),
  view: QueueView,
  /** Messages of others that the viewer has not read, counted up to 100. */
  unread: z.int(),
  /** For mediators, while a dispute is open. */
  case: z.optional(CaseRow),
  /** What the viewer may do right from the row: `accept` is sent with `on: {status}`, `claimCase` (of a case that nobody holds) with `on: {status, dispute, holder: null}`, `returnCase` with `on: {status, dispute}`. */
  actions: z.array(z.string()),
});
export type OrderRow = z.infer<typeof OrderRow>;

export const OrderPage = z.object({
  serverTime: Instant,
  /** Whose eyes these are, as on an order. */
  viewer: Viewer,
  /** How many match the question. */
  total: z.int(),
  /** Of all orders that the viewer may see, whatever was asked; `unread` are those with unread messages. */
  counts: z.object({ needsYou: z.int(), waiting: z.int(), done: z.int(), unread: z.int() }),
  rows: z.array(OrderRow),
  /** Ask for the next page with it; null on the last one. */
  cursor: z.nullable(z.string()),
});
export type OrderPage = z.infer<typeof OrderPage>;
