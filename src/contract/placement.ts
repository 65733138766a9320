/** What a host's checkout hands over: strict where reading is lenient. */
import * as z from 'zod/mini';
import { Agreement } from './agreement.ts';
import { limits } from './limits.ts';
import { Minor } from './money.ts';
import { Party } from './order.ts';
import { Id } from './primitives.ts';

const line = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

const Slot = z.object({
  id: Id,
  name: line(80),
  kind: z.enum(['image', 'video', 'audio', 'pdf', 'text', 'url']),
  required: z.boolean(),
  note: z._default(z.string().check(z.maxLength(500)), ''),
  maxCharacters: z.optional(z.int().check(z.minimum(1), z.maximum(limits.creativeText.max))),
});

const PaidParty = z.extend(Party, { email: z.string().check(z.email()) });

/** `POST /v1/orders`: the host's checkout places an order whose money it has captured. */
export const PlaceOrder = z.object({
  /** Chosen by the host, unique in the marketplace. */
  id: Id,
  number: line(40),
  channel: PaidParty,
  client: PaidParty,
  agreement: z.extend(z.omit(Agreement, { feeBps: true }), {
    deliverables: z.array(line(300)).check(z.minLength(1), z.maxLength(20)),
    slots: z.array(Slot).check(z.maxLength(30)),
    disclosure: z.array(line(300)).check(z.maxLength(20)),
    clauses: z.array(z.object({ id: line(16), title: line(120), text: line(2000) })).check(z.maxLength(60)),
  }),
  /** Equal to the agreement's price. */
  captured: Minor,
  /** The finished order this one repeats. */
  reorderOf: z.optional(Id),
});
export type PlaceOrder = z.infer<typeof PlaceOrder>;
