/** Messages, outbox, ledger and settings in SQL. */
import { BookingError, checkSplit, settlementEntries } from '../bookings.ts';
import { turnBit } from '../queue-order.ts';
import type { Settlement, Store } from '../store.ts';
import { first, type Sql, type SqlEngine } from './engine.ts';
import {
  messageOf,
  type MessageRow,
  outboxColumns,
  outboxOf,
  type OutboxSqlRow,
  type OrderRow,
  orderRow,
} from './rows.ts';
import { insertEntries, insertOutbox } from './write.ts';

type MessagesPart = Pick<Store, 'addMessage' | 'messages' | 'markRead'>;

export function sqlMessages(engine: SqlEngine): MessagesPart {
  return {
    addMessage: (orderId, { by, at, text, clientId }) =>
      engine.write(async (sql) => {
        const row = await existing(sql, orderId);
        const sent = await first<{ seq: number }>(
          sql,
          'SELECT seq FROM messages WHERE order_id = ? AND by_actor = ? AND client_id = ?',
          orderId,
          by,
          clientId,
        );
        if (sent) return { seq: sent.seq, created: false };
        const seq = row.messages + 1;
        await sql.run(
          'INSERT INTO messages (order_id, seq, by_actor, at, text, client_id) VALUES (?, ?, ?, ?, ?, ?)',
          orderId,
          seq,
          by,
          at,
          text,
          clientId,
        );
        await sql.run(
          'UPDATE orders SET messages = ?, wrote = wrote | ? WHERE id = ?',
          seq,
          turnBit[by],
          orderId,
        );
        return { seq, created: true };
      }),

    messages: (orderId, { before = Number.MAX_SAFE_INTEGER, after = 0, limit }) =>
      engine.read(async (sql) => {
        const row = await existing(sql, orderId);
        // After a known message, the oldest first: a page must leave no gap behind it.
        const order = after > 0 ? 'ASC' : 'DESC';
        const rows = await sql.all<MessageRow>(
          `SELECT seq, by_actor, at, text, event, client_id FROM messages
           WHERE order_id = ? AND seq < ? AND seq > ? ORDER BY seq ${order} LIMIT ?`,
          orderId,
          before,
          after,
          limit,
        );
        const page = (after > 0 ? rows : rows.toReversed()).map(messageOf);
        return {
          messages: page,
          more: (page[0]?.seq ?? 1) > 1,
          read: { channel: row.read_channel, client: row.read_client },
        };
      }),

    markRead: (orderId, side, seq) =>
      engine.write(async (sql) => {
        const row = await existing(sql, orderId);
        const read = Math.min(seq, row.messages);
        if (read <= row[`read_${side}`]) return false;
        await sql.run(`UPDATE orders SET read_${side} = ? WHERE id = ?`, read, orderId);
        return true;
      }),
  };
}

async function existing(sql: Sql, orderId: string): Promise<OrderRow> {
  const row = await orderRow(sql, orderId);
  if (row === undefined) throw new Error(`no such order: ${orderId}`);
  return row;
}

type OutboxPart = Pick<Store, 'claimOutbox' | 'addOutbox' | 'outboxDone' | 'outboxFailed' | 'outboxTrouble'>;

export function sqlOutbox(engine: SqlEngine): OutboxPart {
  return {
    claimOutbox: (now, until, limit) =>
      engine.write(async (sql) => {
        const rows = await sql.all<OutboxSqlRow>(
          `SELECT ${outboxColumns} FROM outbox AS o
           WHERE state = 'waiting' AND next_at <= ? AND (claimed_until IS NULL OR claimed_until <= ?)
             AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.order_id = o.order_id AND e.lane = o.lane
               AND e.state = 'waiting' AND e.position < o.position)
           ORDER BY next_at, order_id, position LIMIT ?`,
          now,
          now,
          limit,
        );
        for (const { key } of rows)
          await sql.run('UPDATE outbox SET claimed_until = ? WHERE key = ?', until, key);
        return rows.map(outboxOf);
      }),

    addOutbox: (orderId, rows) =>
      engine.write(async (sql) => {
        let { outbox } = await existing(sql, orderId);
        for (const row of rows) outbox += await insertOutbox(sql, orderId, outbox + 1, row);
        await sql.run('UPDATE orders SET outbox = ? WHERE id = ?', outbox, orderId);
      }),

    outboxDone: (key) =>
      engine.write(async (sql) => {
        await sql.run(
          `UPDATE outbox SET state = 'done', body = '{}', error = NULL, claimed_until = NULL WHERE key = ?`,
          key,
        );
        await moneyOf(sql, key, 'settled');
      }),

    outboxFailed: (key, error, nextAt) =>
      engine.write(async (sql) => {
        await sql.run(
          `UPDATE outbox SET attempts = attempts + 1, error = ?, claimed_until = NULL, state = ?,
             next_at = coalesce(?, next_at) WHERE key = ?`,
          error,
          nextAt === null ? 'dead' : 'waiting',
          nextAt,
          key,
        );
        await moneyOf(sql, key, 'settlementFailed');
      }),

    outboxTrouble: (limit) =>
      engine.read(async (sql) => {
        const rows = await sql.all<OutboxSqlRow>(
          `SELECT ${outboxColumns} FROM outbox WHERE state <> 'done' AND attempts > 0
           ORDER BY next_at, key LIMIT ?`,
          limit,
        );
        return rows.map(outboxOf);
      }),
  };
}

async function moneyOf(sql: Sql, key: string, money: 'settled' | 'settlementFailed'): Promise<void> {
  await sql.run(
    `UPDATE orders SET money = ? WHERE id = (SELECT order_id FROM outbox WHERE key = ? AND kind = 'money')`,
    money,
    key,
  );
}

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
  'orders',
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

async function settle(sql: Sql, settlement: Settlement): Promise<{ reference: string }> {
  const { key, orderId, refund, payout, fee, currency, reference, at } = settlement;
  const paid = await first<Settlement & { order_id: string }>(
    sql,
    'SELECT * FROM settlements WHERE key = ? OR order_id = ?',
    key,
    orderId,
  );
  if (paid) {
    if (paid.key === key && paid.order_id === orderId && paid.refund === refund && paid.payout === payout)
      return { reference: paid.reference };
    throw new BookingError(
      paid.key === key ? `${key} was settled with other figures` : `${orderId} is settled already`,
    );
  }
  const order = await first<{ captured: number }>(sql, 'SELECT captured FROM orders WHERE id = ?', orderId);
  if (order === undefined) throw new Error(`no such order: ${orderId}`);
  checkSplit(settlement, order.captured);
  await sql.run(
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
  );
  await insertEntries(sql, settlementEntries(settlement));
  return { reference };
}
