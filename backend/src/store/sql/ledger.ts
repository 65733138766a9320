/** Ledger and settings in SQL. */
import { BookingError, checkSplit, settlementEntries } from '../bookings.ts';
import type { Settlement, Store } from '../store.ts';
import { first, type Sql, type SqlEngine } from './engine.ts';
import { insertEntries } from './write.ts';

type LedgerPart = Pick<Store, 'settle' | 'ledger' | 'meta' | 'setMeta' | 'purge' | 'clear'>;

/** In an order in which no row refers to one that is gone. */
const tables = [
  'ledger',
  'settlements',
  'outbox',
  'idempotency',
  'deadlines',
  'messages',
  'events',
  'assets',
  'case_notes',
  'orders',
  'reminders_off',
  'meta',
];

export function sqlLedger(engine: SqlEngine): LedgerPart {
  return {
    settle: (settlement) => engine.write((sql) => settle(sql, settlement)),
    ledger: (orderId) =>
      engine.read((sql) =>
        sql.all(
          `SELECT order_id AS "orderId", booking, account, amount, currency FROM ledger WHERE order_id = ?`,
          orderId,
        ),
      ),
    meta: (name) =>
      engine.read(async (sql) => {
        const row = await first<{ value: string }>(sql, 'SELECT value FROM meta WHERE name = ?', name);
        return row?.value ?? null;
      }),
    setMeta: (name, value) =>
      engine.write(async (sql) => {
        await sql.run(
          'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
          name,
          value,
        );
      }),
    purge: (before) =>
      engine.write(async (sql) => {
        await sql.run('DELETE FROM idempotency WHERE stored_at < ?', before);
        await sql.run(`DELETE FROM outbox WHERE state = 'done' AND next_at < ?`, before);
      }),
    clear: () =>
      engine.write(async (sql) => {
        for (const table of tables) await sql.run(`DELETE FROM ${table}`);
        await sql.run(`INSERT INTO meta (name, value) VALUES ('nextCase', '1042')`);
      }),
  };
}

type Paid = Pick<Settlement, 'key' | 'refund' | 'payout' | 'reference'> & { order_id: string };

async function settle(sql: Sql, settlement: Settlement): Promise<{ reference: string }> {
  const { key, orderId, refund, payout, fee, currency, reference, at } = settlement;
  // The order first, so that whoever settles the same one at once finds what was paid.
  const [order, paid] = await Promise.all([
    first<{ captured: number }>(sql, `SELECT captured FROM orders WHERE id = ? ${sql.held}`, orderId),
    first<Paid>(
      sql,
      'SELECT key, order_id, refund, payout, reference FROM settlements WHERE key = ? OR order_id = ?',
      key,
      orderId,
    ),
  ]);
  if (order === undefined) throw new Error(`no such order: ${orderId}`);
  if (paid) {
    if (paid.key === key && paid.order_id === orderId && paid.refund === refund && paid.payout === payout)
      return { reference: paid.reference };
    throw new BookingError(
      paid.key === key ? `${key} was settled with other figures` : `${orderId} is settled already`,
    );
  }
  checkSplit(settlement, order.captured);
  await Promise.all([
    sql.run(
      `INSERT INTO settlements (key, order_id, captured, refund, payout, fee, currency, reference, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      key,
      orderId,
      order.captured,
      refund,
      payout,
      fee,
      currency,
      reference,
      at,
    ),
    insertEntries(sql, settlementEntries(settlement)),
  ]);
  return { reference };
}
