/** Ledger and settings in memory. */
import { BookingError, checkSplit, settlementEntries } from '../bookings.ts';
import type { Store } from '../store.ts';
import { rowOf, type State } from './state.ts';

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
