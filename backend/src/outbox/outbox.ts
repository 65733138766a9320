/** Carries out after the commit what a change asked for: mails, money, reminders, webhooks. At least once, in order, with patience. */
import { DAY, HOUR, shift } from '../../../src/contract/primitives.ts';
import type { OutboxRow } from '../store/store.ts';
import { createDoor } from './door.ts';
import type { Outbox, OutboxDeps } from './types.ts';

export type { Outbox, OutboxDeps } from './types.ts';

/** How long finished rows and idempotency keys are kept. */
const kept = 30 * DAY;

export function createOutbox(deps: OutboxDeps): Outbox {
  const { store, clock, hints, onError } = deps;
  let closed = false;
  const open = (...kinds: OutboxRow['kind'][]) => createDoor(deps, kinds, () => closed);
  // Each receiver has a door of its own: one that hangs keeps nobody else waiting.
  const doors = [open('money'), open('mail', 'reminder'), ...(deps.webhooks ? [open('webhook')] : [])];

  async function drain(): Promise<number> {
    let done = 0;
    for (;;) {
      const rounds = await Promise.all(doors.map((door) => door.drain()));
      for (const round of rounds) done += round.done;
      // What went wrong at one door may be work for another: a payment that failed is told by mail.
      if (rounds.every(({ claimed }) => claimed === 0)) return done;
    }
  }

  function drainSoon(): void {
    for (const door of doors) door.drainSoon();
  }

  function purge(): void {
    store.purge(shift(clock.now(), -kept)).catch((error: unknown) => onError?.(error, null));
  }

  function start(everyMs: number): () => Promise<void> {
    closed = false;
    purge();
    drainSoon();
    const unsubscribe = hints.subscribe((hint) => {
      if (hint.version !== undefined) drainSoon();
    });
    const timers = [setInterval(drainSoon, everyMs), setInterval(purge, HOUR)];
    return async () => {
      closed = true;
      unsubscribe();
      for (const timer of timers) clearInterval(timer);
      await Promise.allSettled(doors.map((door) => door.drain()));
    };
  }

  return { drain, start };
}
