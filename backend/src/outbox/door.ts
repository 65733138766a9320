/** One way out: carries out the rows of some kinds, one batch after the other, and keeps what fails for later. */
import { SECOND, shift } from '../../../src/contract/primitives.ts';
import type { OutboxRow } from '../store/store.ts';
import { nextTry } from './backoff.ts';
import { deliver } from './deliver.ts';
import { mailRow } from './rows.ts';
import { GivenUp, type OutboxDeps } from './types.ts';

const batch = 10;
/** No other process takes a row within this time; whoever is still at it says so again, three times as often. */
const lease = 30 * SECOND;

export interface Drained {
  claimed: number;
  done: number;
}
export interface Door {
  /** Carries out all that is due; work stored before the call is done, or has failed, when it resolves. */
  drain(): Promise<Drained>;
  /** The same for whoever does not wait for it. */
  drainSoon(): void;
}

/** Once `isClosed`, it finishes what has begun and takes nothing more. */
export function createDoor(
  deps: OutboxDeps,
  kinds: readonly OutboxRow['kind'][],
  isClosed: () => boolean,
): Door {
  const { store, clock, hints, onError } = deps;
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<Drained> | null = null;

  /** One after the other; whoever comes before the next one begins shares it. */
  function drain(): Promise<Drained> {
    next ??= last.then(() => {
      next = null;
      return drainOnce();
    });
    last = next.catch(() => undefined);
    return next;
  }

  async function drainOnce(): Promise<Drained> {
    const drained = { claimed: 0, done: 0 };
    while (!isClosed()) {
      const now = clock.now();
      const rows = await store.claimOutbox(kinds, now, shift(now, lease), batch);
      if (rows.length === 0) break;
      // Each row is the first of its lane, so none of them waits for another.
      const held = setInterval(() => hold(rows), lease / 3);
      const results = await Promise.all(rows.map(carryOut)).finally(() => clearInterval(held));
      drained.claimed += rows.length;
      drained.done += results.filter(Boolean).length;
    }
    return drained;
  }

  function hold(rows: readonly OutboxRow[]): void {
    const keys = rows.map(({ key }) => key);
    store.holdOutbox(keys, shift(clock.now(), lease)).catch((error: unknown) => onError?.(error, null));
  }

  async function carryOut(row: OutboxRow): Promise<boolean> {
    try {
      await deliver(deps, row);
    } catch (error) {
      await failed(row, error);
      return false;
    }
    await store.outboxDone(row.key);
    if (row.kind === 'money') await tellMoneyMoved(row.orderId);
    return true;
  }

  async function failed(row: OutboxRow, error: unknown): Promise<void> {
    const now = clock.now();
    const again = nextTry(row, now, error);
    onError?.(again === null ? new GivenUp(row, error) : error, row);
    const message = error instanceof Error ? error.message : String(error);
    await store.outboxFailed(row.key, message.slice(0, 500), again);
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

  return {
    drain,
    drainSoon() {
      if (next === null) drain().catch((error: unknown) => onError?.(error, null));
    },
  };
}
