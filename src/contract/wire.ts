/** The bodies of the HTTP dialect that are not already a word of their own. */
import * as z from 'zod/mini';
import { Agreement } from './agreement.ts';
import { Minor } from './money.ts';
import { Party } from './order.ts';
import { Id } from './primitives.ts';

/** `POST /v1/orders`: the host's checkout places an order whose money it has captured. */
export const PlaceOrder = z.object({
  /** Chosen by the host, unique in the marketplace. */
  id: Id,
  number: z.string().check(z.minLength(1), z.maxLength(40)),
  channel: z.extend(Party, { email: z.string().check(z.email()) }),
  client: z.extend(Party, { email: z.string().check(z.email()) }),
  agreement: z.omit(Agreement, { feeBps: true }),
  /** Equal to the agreement's price. */
  captured: Minor,
  /** The finished order this one repeats. */
  reorderOf: z.optional(Id),
});
export type PlaceOrder = z.infer<typeof PlaceOrder>;

/** What the stream says; the client asks for the rest. Data of one SSE event, at most 200 bytes. */
export const Hint = z.object({ orderId: Id, version: z.optional(z.int()), messages: z.optional(z.int()) });
export type Hint = z.infer<typeof Hint>;

export const ReadMark = z.object({ seq: z.int().check(z.minimum(0)) });
export type ReadMark = z.infer<typeof ReadMark>;
