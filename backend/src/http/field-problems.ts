/** Reads a body by its schema, or refuses it with every problem at once. */
import type * as z from 'zod/mini';
import type { FieldProblem } from '../../../src/contract/api-error.ts';
import { check } from '../../../src/contract/field-problems.ts';
import { Refused } from '../refused.ts';
import { coded } from './problem.ts';

/** The parsed body; refuses with 422 and every field problem. */
export function parse<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const checked = check(schema, value);
  if (checked.problems !== null) throw invalidFields(checked.problems);
  return checked.value;
}

export function invalidFields(fields: readonly FieldProblem[]): Refused {
  return new Refused('invalid', { reason: coded('invalidFields'), fields });
}
