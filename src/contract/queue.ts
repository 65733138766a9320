/** A queue of orders as the server tells it to one viewer: rows of codes and figures, sorted and searched there. */
import * as z from 'zod/mini';
import type { DeadlineKind } from './deadlines.ts';
import type { DisputeStatus } from './dispute.ts';
import { Currency, Minor } from './money.ts';
import { type OrderStatus, Viewer } from './order.ts';
import { Id, Instant, orNewer } from './primitives.ts';

export const QueueView = z.enum(['needsYou', 'waiting', 'done']);
export type QueueView = z.infer<typeof QueueView>;

/** One row of a queue; at most 400 bytes. */
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
  /** What the viewer may do right from the row: sent with `on: {status}` and nothing else. So far `accept`. */
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
