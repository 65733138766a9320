/** What both sides agreed on: frozen, with a hash, when the channel accepts. What a host may place is in `placement.ts`. */
import * as z from 'zod/mini';
import { type FileKind, FileSpec } from './file-spec.ts';
import { BasisPoints, Currency, Minor } from './money.ts';
import { CalendarDate, Id, orNewer } from './primitives.ts';

/** The first four are files. */
export type CreativeKind = FileKind | 'text' | 'url';

/** One creative that the channel wants (three images wanted are three slots). */
export const SlotSpec = z.object({
  id: Id,
  name: z.string(),
  kind: orNewer<CreativeKind>(),
  required: z.boolean(),
  /** What the channel asks of it, in its own words. */
  note: z.string(),
  /** Text slots: the longest text accepted, in characters. */
  maxCharacters: z.optional(z.int()),
  /** Image, video, audio and PDF slots: what the file must be like, beside what `fileSpecOf` asks of its kind. */
  file: z.optional(FileSpec),
});
export type SlotSpec = z.infer<typeof SlotSpec>;

/** Claims and decisions refer to clauses by `id` ("2.1"). */
export const Clause = z.object({ id: z.string(), title: z.string(), text: z.string() });
export type Clause = z.infer<typeof Clause>;

export const Agreement = z.object({
  deliverables: z.array(z.string()),
  slots: z.array(SlotSpec),
  startDate: z.nullable(CalendarDate),
  endDate: z.nullable(CalendarDate),
  disclosure: z.array(z.string()),
  price: Minor,
  currency: Currency,
  feeBps: BasisPoints,
  clauses: z.array(Clause),
});
export type Agreement = z.infer<typeof Agreement>;
