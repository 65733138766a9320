/** What both sides agreed on: frozen, with a hash, when the channel accepts. */
import * as z from 'zod/mini';
import { limits } from './limits.ts';
import { BasisPoints, Currency, Minor } from './money.ts';
import { CalendarDate, Id } from './primitives.ts';

const line = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

export const CreativeKind = z.enum(['image', 'video', 'audio', 'pdf', 'text', 'url']);
export type CreativeKind = z.infer<typeof CreativeKind>;

/** One creative that the channel wants (three images wanted are three slots). */
export const SlotSpec = z.object({
  id: Id,
  name: line(80),
  kind: CreativeKind,
  required: z.boolean(),
  /** What the channel asks of it, in its own words. */
  note: z._default(z.string().check(z.maxLength(500)), ''),
  /** Text slots: the longest text accepted, in characters. */
  maxCharacters: z.optional(z.int().check(z.minimum(1), z.maximum(limits.creativeText.max))),
});
export type SlotSpec = z.infer<typeof SlotSpec>;

/** Claims and decisions refer to clauses by `id` ("2.1"). */
export const Clause = z.object({ id: line(16), title: line(120), text: line(2000) });
export type Clause = z.infer<typeof Clause>;

export const Agreement = z.object({
  deliverables: z.array(line(300)).check(z.minLength(1), z.maxLength(20)),
  slots: z.array(SlotSpec).check(z.maxLength(30)),
  startDate: z.nullable(CalendarDate),
  endDate: z.nullable(CalendarDate),
  disclosure: z.array(line(300)).check(z.maxLength(20)),
  price: Minor,
  currency: Currency,
  feeBps: BasisPoints,
  clauses: z.array(Clause).check(z.maxLength(60)),
});
export type Agreement = z.infer<typeof Agreement>;
