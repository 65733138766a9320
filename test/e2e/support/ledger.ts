/** Reads the books of a running backend, as an auditor would: from the file, without a hand on it. */
import { DatabaseSync } from 'node:sqlite';
import { patienceMs } from '../../support/patience.ts';

export interface Books {
  settlements: { refund: number; payout: number; fee: number; captured: number }[];
  /** Balance per account; all accounts together are zero. */
  balances: Record<string, number>;
}

/** Waits until the order's money has moved: it moves after the answer, through the outbox. */
export async function booksOf(database: string, order: string): Promise<Books> {
  const db = new DatabaseSync(database, { readOnly: true });
  try {
    for (const end = Date.now() + patienceMs; ; await new Promise((ok) => setTimeout(ok, 50))) {
      const settlements = db
        .prepare('SELECT refund, payout, fee, captured FROM settlements WHERE order_id = ?')
        .all(order)
        .map((row) => ({ ...row })) as unknown as Books['settlements'];
      if (settlements.length === 0 && Date.now() < end) continue;
      const rows = db
        .prepare('SELECT account, sum(amount) AS balance FROM ledger WHERE order_id = ? GROUP BY account')
        .all(order) as unknown as { account: string; balance: number }[];
      return { settlements, balances: Object.fromEntries(rows.map((row) => [row.account, row.balance])) };
    }
  } finally {
    db.close();
  }
}
