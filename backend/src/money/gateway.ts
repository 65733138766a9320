/** Where money moves. A marketplace brings its own; the ledger is what the reference backend has. */
import type { Split } from '../../../src/contract/money.ts';

export interface PaymentGateway {
  /** Pays refund, payout and fee. The same key pays once and returns the same reference; rejects when nothing was paid. */
  settle(order: { id: string; currency: string }, split: Split, key: string): Promise<{ reference: string }>;
}
