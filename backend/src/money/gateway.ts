/** Where money moves. A marketplace brings its own gateway; the ledger is what the reference backend has. */
import type { Split } from '../../../src/contract/money.ts';
import type { Clock } from '../clock.ts';
import { digest } from '../digest.ts';
import type { Store } from '../store/store.ts';

export interface PaymentGateway {
  /** Pays refund, payout and fee. The same key pays once and returns the same reference; rejects when nothing was paid. */
  settle(order: { id: string; currency: string }, split: Split, key: string): Promise<{ reference: string }>;
}

/** Moves no real money: books it, twice, where it can be counted. */
export function ledgerGateway({ store, clock }: { store: Store; clock: Clock }): PaymentGateway {
  return {
    settle: ({ id: orderId, currency }, split, key) =>
      store.settle({
        ...split,
        key,
        orderId,
        currency,
        at: clock.now(),
        reference: `L-${digest(key).slice(0, 12).toUpperCase()}`,
      }),
  };
}
