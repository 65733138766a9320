/** How long a failed piece of work waits before it is tried again, and what is not tried again at all. */
import { HOUR, type Instant, MINUTE, SECOND, shift } from '../../../src/contract/primitives.ts';
import type { OutboxRow } from '../store/store.ts';

/** After the 1st, 2nd … failure. Together about 28 hours. */
export const waits = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  12 * HOUR,
] as const;
const longest = 12 * HOUR;

/** A failure that no repetition cures ("no such mailbox"): thrown by whoever can tell. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
}

/** When to try again after one more failure; null: it is given up and stays visible. Money is never given up. */
export function nextTry(
  { kind, attempts }: Pick<OutboxRow, 'kind' | 'attempts'>,
  now: Instant,
  error?: unknown,
): Instant | null {
  if (error instanceof PermanentFailure && kind !== 'money') return null;
  const wait = waits[attempts];
  if (wait !== undefined) return shift(now, wait);
  return kind === 'money' ? shift(now, longest) : null;
}
