/** Messages, outbox, ledger and settings in memory. */
import { BookingError, checkSplit, settlementEntries } from '../bookings.ts';
import type { OutboxRow, Store } from '../store.ts';
import { compare } from './orders.ts';
import { addRows, type HeldOutboxRow, rowOf, type State } from './state.ts';

type MessagesPart = Pick<Store, 'addMessage' | 'messages' | 'markRead'>;

export function memoryMessages(state: State): MessagesPart {
  return {
    async addMessage(orderId, { by, at, text, clientId }) {
      const { messages } = rowOf(state, orderId);
      const sent = messages.find((message) => message.by === by && message.clientId === clientId);
      if (sent) return { seq: sent.seq, created: false };
      const seq = messages.length + 1;
      messages.push({ seq, by, at, text, event: null, clientId });
      return { seq, created: true };
    },
    async messages(orderId, { before = Infinity, after = 0, limit }) {
      const row = rowOf(state, orderId);
      const found = row.messages.filter(({ seq }) => seq < before && seq > after);
      // After a known message, the oldest first: a page must leave no gap behind it.
      const page = after > 0 ? found.slice(0, limit) : found.slice(-limit);
      return {
        messages: structuredClone(page),
        more: (page[0]?.seq ?? 1) > 1,
        read: { ...row.read },
      };
    },
    async markRead(orderId, side, seq) {
      const row = rowOf(state, orderId);
      const read = Math.min(seq, row.messages.length);
      if (read <= row.read[side]) return false;
      state.orders.set(orderId, { ...row, read: { ...row.read, [side]: read } });
      return true;
    },
  };
}

type OutboxPart = Pick<Store, 'claimOutbox' | 'addOutbox' | 'outboxDone' | 'outboxFailed' | 'outboxTrouble'>;

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
    async claimOutbox(now, until, limit) {
      const lanes = new Set<string>();
      const free = waiting().filter(({ orderId, lane, nextAt, claimedUntil }) => {
        const first = !lanes.has(`${orderId} ${lane}`);
        lanes.add(`${orderId} ${lane}`);
        return first && nextAt <= now && (claimedUntil === null || claimedUntil <= now);
      });
      const taken = free.toSorted((a, b) => compare(a.nextAt, b.nextAt)).slice(0, limit);
      for (const { key } of taken) change(key, { claimedUntil: until });
      return taken.map(publicRow);
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
    async outboxTrouble(limit) {
      return rows()
        .filter((row) => row.attempts > 0 && row.state !== 'done')
        .toSorted((a, b) => compare(a.nextAt, b.nextAt) || compare(a.key, b.key))
        .slice(0, limit)
        .map(publicRow);
    },
  };
}

function publicRow(row: HeldOutboxRow): OutboxRow {
  const { key, orderId, kind, lane, body, nextAt, attempts, state, error } = row;
  return { key, orderId, kind, lane, body, nextAt, attempts, state, error };
}

type LedgerPart = Pick<Store, 'settle' | 'ledger' | 'meta' | 'setMeta' | 'purge'>;

export function memoryLedger(state: State): LedgerPart {
  return {
    async settle(settlement) {
      const { key, orderId, refund, payout } = settlement;
      const paid = state.settlements.get(key);
      if (paid) {
        if (paid.refund !== refund || paid.payout !== payout || paid.orderId !== orderId)
          throw new BookingError(`${key} was settled with other figures`);
        return { reference: paid.reference };
      }
      checkSplit(settlement, rowOf(state, orderId).captured);
      if ([...state.settlements.values()].some((other) => other.orderId === orderId))
        throw new BookingError(`${orderId} is settled already`);
      state.settlements.set(key, { ...settlement });
      state.ledger.push(...settlementEntries(settlement));
      return { reference: settlement.reference };
    },
    async ledger(orderId) {
      return state.ledger.filter((entry) => entry.orderId === orderId).map((entry) => ({ ...entry }));
    },
    async meta(name) {
      return state.meta.get(name) ?? null;
    },
    async setMeta(name, value) {
      state.meta.set(name, value);
    },
    async purge(before) {
      for (const [name, { storedAt }] of state.keys) if (storedAt < before) state.keys.delete(name);
      for (const [key, row] of state.outbox)
        if (row.state === 'done' && row.nextAt < before) state.outbox.delete(key);
    },
  };
}
