/** The small shapes that every other word on the wire is built from. */
import * as z from 'zod/mini';

/** An opaque identifier given by the server: 1–64 letters, digits, `.`, `_`, `-`. */
export const Id = z.string().check(z.regex(/^[\w.-]{1,64}$/));
export type Id = z.infer<typeof Id>;

/** A moment: RFC 3339, UTC, always with milliseconds, so that text order is time order. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
export type Instant = z.infer<typeof Instant>;

/** A day as people agree on it: it ends when that day ends in its time zone (IANA name). */
export const CalendarDate = z.object({
  date: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  timeZone: z.string().check(z.minLength(1), z.maxLength(64)),
});
export type CalendarDate = z.infer<typeof CalendarDate>;

/** SHA-256 of a content's bytes, in lower-case hex. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export type Sha256 = z.infer<typeof Sha256>;

/** What a widget turns into a sentence in the viewer's language: the wire carries no prose. */
export const Coded = z.object({
  code: z.string(),
  params: z.record(z.string(), z.unknown()) as unknown as z.ZodMiniType<
    Record<string, string | number | boolean>
  >,
});
export type Coded = z.infer<typeof Coded>;

/** Any text; typed as the words we know plus whatever a newer server may say. */
export type OrNewer<Known extends string> = Known | (string & Record<never, never>);
export const orNewer = <Known extends string>() =>
  z.string() as unknown as z.ZodMiniType<OrNewer<Known>, string>;

export { DAY, HOUR, latest, MINUTE, SECOND, shift } from './time.ts';
