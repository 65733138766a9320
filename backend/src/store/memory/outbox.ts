/** The outbox in memory. */
import { compare } from '../queue-order.ts';
import type { OutboxRow, Store } from '../store.ts';
import { addRows, type HeldOutboxRow, rowOf, type State } from './state.ts';

type OutboxPart = Pick<
  Store,
  | 'claimOutbox'
  | 'holdOutbox'
  | 'addOutbox'
  | 'outboxDone'
  | 'outboxFailed'
  | 'outboxTrouble'
  | 'outboxResend'
>;

export function memoryOutbox(state: State): OutboxPart {
  const rows = () => [...state.outbox.values()];
  const waiting = () => rows().filter((row) => row.state === 'waiting');

  function change(key: string, patch: Partial<HeldOutboxRow>): void {
    const row = state.outbox.get(key);
    if (row) state.outbox.set(key, { ...row, ...patch });
  }
  function moneyOf(key: string, money: 'settled' | 'settlementFailed'): void {
    const row = state.outbox.get(key);
    if (row?.kind === 'money') state.orders.set(row.orderId, { ...rowOf(state, row.orderId), money });
  }

  return {
    async claimOutbox(kinds, now, until, limit) {
      const lanes = new Set<string>();
      const free = waiting().filter(({ orderId, kind, lane, nextAt, claimedUntil }) => {
        const first = !lanes.has(`${orderId} ${lane}`);
        lanes.add(`${orderId} ${lane}`);
        const isFree = claimedUntil === null || claimedUntil <= now;
        return first && kinds.includes(kind) && nextAt <= now && isFree;
      });
      const taken = free.toSorted((a, b) => compare(a.nextAt, b.nextAt)).slice(0, limit);
      for (const { key } of taken) change(key, { claimedUntil: until });
      return taken.map(publicRow);
    },
    async holdOutbox(keys, until) {
      for (const key of keys) if (state.outbox.get(key)?.claimedUntil) change(key, { claimedUntil: until });
    },
    async addOutbox(orderId, added) {
      rowOf(state, orderId);
      addRows(state, orderId, added);
    },
    async outboxDone(key) {
      change(key, { state: 'done', body: '{}', error: null, claimedUntil: null });
      moneyOf(key, 'settled');
    },
    async outboxFailed(key, error, nextAt) {
      const row = state.outbox.get(key);
      if (row === undefined) return;
      change(key, {
        attempts: row.attempts + 1,
        error,
        claimedUntil: null,
        ...(nextAt === null ? { state: 'dead' as const } : { nextAt }),
      });
      moneyOf(key, 'settlementFailed');
    },
    async outboxTrouble({ dead, limit }) {
      return rows()
        .filter((row) => row.attempts > 0 && row.state === (dead ? 'dead' : 'waiting'))
        .toSorted((a, b) => compare(a.nextAt, b.nextAt) || compare(a.key, b.key))
        .slice(0, limit)
        .map(publicRow);
    },
    async outboxResend(key, at) {
      if (state.outbox.get(key)?.state !== 'dead') return false;
      change(key, { state: 'waiting', attempts: 0, error: null, nextAt: at });
      return true;
    },
  };
}

function publicRow(row: HeldOutboxRow): OutboxRow {
  const { key, orderId, kind, lane, body, nextAt, attempts, state, error } = row;
  return { key, orderId, kind, lane, body, nextAt, attempts, state, error };
}
