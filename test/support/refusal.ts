/** What a promise was refused with; fails when it was not. */
import assert from 'node:assert/strict';
import { Refused } from '../../backend/src/refused.ts';

export async function refusal(promise: Promise<unknown>): Promise<Refused> {
  const thrown: unknown = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  assert.ok(thrown instanceof Refused, `expected a refusal, got ${String(thrown)}`);
  return thrown;
}
