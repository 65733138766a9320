/** Carries out after the commit what a change asked for: mails, money, reminders. At least once, in order, with patience. */
import { DAY, HOUR, MINUTE, shift } from '../../../src/contract/primitives.ts';
import type { OutboxRow } from '../store/store.ts';
import { nextTry } from './backoff.ts';
import { deliver } from './deliver.ts';
import { mailRow } from './rows.ts';
import type { Outbox, OutboxDeps } from './types.ts';

export type { Outbox, OutboxDeps } from './types.ts';

const batch = 10;
/** Longer than any delivery may take: meanwhile no other process takes the row. */
const lease = 5 * MINUTE;
/** How long finished rows and idempotency keys are kept. */
const kept = 30 * DAY;

export function createOutbox(deps: OutboxDeps): Outbox {
  const { store, clock, hints, onError } = deps;
  let draining: Promise<number> = Promise.resolve(0);
  let queued = false;

  /** One drain after the other; work stored before the call is done when it resolves. */
  function drain(): Promise<number> {
    draining = draining.catch(() => 0).then(drainOnce);
    return draining;
  }

  async function drainOnce(): Promise<number> {
    let done = 0;
    for (;;) {
      const now = clock.now();
      const rows = await store.claimOutbox(now, shift(now, lease), batch);
      if (rows.length === 0) return done;
      // Each row is the first of its lane, so none of them waits for another.
      const results = await Promise.all(rows.map(carryOut));
      done += results.filter(Boolean).length;
    }
  }

  async function carryOut(row: OutboxRow): Promise<boolean> {
    try {
      await deliver(deps, row);
    } catch (error) {
      onError?.(error, row);
      await failed(row, error);
      return false;
    }
    await store.outboxDone(row.key);
    if (row.kind === 'money') await tellMoneyMoved(row.orderId);
    return true;
  }

  async function failed(row: OutboxRow, error: unknown): Promise<void> {
    const now = clock.now();
    const message = error instanceof Error ? error.message : String(error);
    await store.outboxFailed(row.key, message.slice(0, 500), nextTry(row, now, error));
    if (row.kind !== 'money') return;
    const stored = await store.read(row.orderId);
    if (stored === null) return;
    const notice = { code: 'settlementFailed' as const, params: {} };
    await store.addOutbox(row.orderId, [mailRow(stored.order, notice, 'system', now, 'settlement')]);
    await tellMoneyMoved(row.orderId);
  }

  async function tellMoneyMoved(orderId: string): Promise<void> {
    const stored = await store.read(orderId);
    if (stored === null) return;
    const { channel, client } = stored.order.parties;
    hints.publish({ orderId, parties: [channel.id, client.id], escalated: stored.escalated });
  }

  function drainSoon(): void {
    if (queued) return;
    queued = true;
    queueMicrotask(() => {
      queued = false;
      drain().catch((error: unknown) => onError?.(error, null));
    });
  }

  return {
    drain,
    start(everyMs) {
      const purge = () => {
        store.purge(shift(clock.now(), -kept)).catch((error: unknown) => onError?.(error, null));
      };
      purge();
      drainSoon();
      const unsubscribe = hints.subscribe((hint) => {
        if (hint.version !== undefined) drainSoon();
      });
      const timers = [setInterval(drainSoon, everyMs), setInterval(purge, HOUR)];
      return () => {
        unsubscribe();
        for (const timer of timers) clearInterval(timer);
      };
    },
  };
}
