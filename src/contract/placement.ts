/** What a host's checkout hands over: strict where reading is lenient. */
import * as z from 'zod/mini';
import { Agreement } from './agreement.ts';
import { fileSpecOf, isFileKind } from './file-rules.ts';
import { limits } from './limits.ts';
import { Minor } from './money.ts';
import { Party } from './order.ts';
import { Id } from './primitives.ts';

const line = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

const range = (most: number) => {
  const bound = z.optional(z.number().check(z.minimum(0), z.maximum(most)));
  return z.optional(
    z
      .strictObject({ min: bound, max: bound })
      .check(z.refine(({ min = 0, max = most }) => min <= max, 'emptyRange')),
  );
};
const pixels = range(30_000);
const part = z.int().check(z.minimum(1), z.maximum(1000));

const Slot = z
  .object({
    id: Id,
    name: line(80),
    kind: z.enum(['image', 'video', 'audio', 'pdf', 'text', 'url']),
    required: z.boolean(),
    note: z._default(z.string().check(z.maxLength(500)), ''),
    maxCharacters: z.optional(z.int().check(z.minimum(1), z.maximum(limits.creativeText.max))),
    file: z.optional(
      z.strictObject({
        formats: z.optional(z.array(z.string()).check(z.minLength(1))),
        maxBytes: z.optional(z.int().check(z.minimum(1))),
        width: pixels,
        height: pixels,
        ratio: z.optional(z.strictObject({ width: part, height: part })),
        seconds: range(86_400),
        pages: range(10_000),
      }),
    ),
  })
  .check(
    z.refine(({ kind, file }) => file === undefined || isFileKind(kind), { error: 'noFile', path: ['file'] }),
  )
  .check(
    // A slot that no file can fill would keep its order from ever being ready.
    z.refine(
      ({ kind, file }) =>
        !isFileKind(kind) ||
        (file?.formats ?? []).every((type) => fileSpecOf({ kind }).formats.includes(type)),
      { error: 'unknownFormat', path: ['file', 'formats'] },
    ),
  );

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
