/** Which deadline of an order comes next. Apart from the rules: whoever reads types needs nothing of the machine. */
import { DeadlineKind } from '../contract/deadlines.ts';
import type { Instant } from '../contract/primitives.ts';
import type { Due } from './decided.ts';
import type { OrderRecord } from './order-record.ts';

/** The first deadline due at or before `by`; ties in the order of `DeadlineKind`. */
export function nextDue({ context }: OrderRecord, by: Instant): Due | null {
  let next: Due | null = null;
  for (const kind of DeadlineKind.options) {
    const dueAt = context.deadlines[kind];
    if (dueAt !== undefined && dueAt <= by && (next === null || dueAt < next.dueAt)) next = { kind, dueAt };
  }
  return next;
}
