/** Lets the clock act before anyone else does: every handler begins here. */
import { type Instant, latest, shift } from '../../../src/contract/primitives.ts';
import { nextDue, reachDeadline } from '../../../src/machines/decide.ts';
import type { Step } from '../store/store.ts';
import { type Progress, progressAfter, stepOf } from './steps.ts';

/** The clock acts no earlier than this after a due instant, so that what was received in time is decided first. */
export const graceMs = 500;

/** The last due instant that has passed for whoever only looks. */
export const passedFor = (now: Instant): Instant => shift(now, -graceMs);

/** The last due instant that has passed for a command: received at the due instant still counts. */
export const passedBefore = (receivedAt: Instant): Instant => shift(receivedAt, -1);

/** Applies all deadlines due at or before `by`, one event each, recorded at `at`. */
export function dueSteps(start: Progress, by: Instant, at: Instant): { steps: Step[]; progress: Progress } {
  const steps: Step[] = [];
  let progress = start;
  for (;;) {
    const deadline = nextDue(progress.order, by);
    if (deadline === null) return { steps, progress };
    const recordedAt = latest(at, progress.lastAt);
    const caseNumber = String(progress.nextCase);
    const decided = reachDeadline(progress.order, deadline, recordedAt, caseNumber);
    // Trying again would find the same deadline for ever.
    if (decided === null)
      throw new Error(`order ${start.order.id}: deadline ${deadline.kind} is due and cannot be reached`);
    const step = stepOf(progress, decided, recordedAt, { deadline });
    steps.push(step);
    progress = progressAfter(progress, step);
  }
}
