/** Reads the query and the path: wrong ones are malformed requests (400), not refused content. */
import * as z from 'zod/mini';
import { Id } from '../../../src/contract/primitives.ts';
import { check } from '../../../src/contract/field-problems.ts';
import { malformed } from './problem.ts';

/** A whole number written in digits. */
export function count(min: number, max: number) {
  const digits = z.string().check(z.regex(/^\d{1,9}$/));
  return z.pipe(
    digits,
    z.pipe(
      z.transform((text: string) => Number(text)),
      z.int().check(z.minimum(min), z.maximum(max)),
    ),
  );
}

/** Written out, so that nothing is taken for yes. */
export const flag = z.pipe(
  z.enum(['true', 'false']),
  z.pipe(
    z.transform((text: 'true' | 'false') => text === 'true'),
    z.boolean(),
  ),
);

/** What the schema makes of the query; repeated and unknown names are ignored, the first counts. */
export function parseQuery<T>(schema: z.ZodMiniType<T>, url: URL): T {
  const given = Object.fromEntries([...url.searchParams].toReversed());
  const checked = check(schema, given, 'query');
  if (checked.problems !== null) throw malformed('badQuery', 'A query parameter is wrong.', checked.problems);
  return checked.value;
}

/** The id in the path. */
export function parseId(text: string | undefined): Id {
  const parsed = Id.safeParse(text);
  if (!parsed.success) throw malformed('badId', 'An id has 1–64 letters, digits, ".", "_" or "-".');
  return parsed.data;
}
