/** The outbox in SQL. */
import type { Store } from '../store.ts';
import type { Sql, SqlEngine } from './engine.ts';
import { outboxColumns, outboxOf, type OutboxSqlRow, existing } from './rows.ts';
import { insertOutbox } from './write.ts';

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

export function sqlOutbox(engine: SqlEngine): OutboxPart {
  return {
    claimOutbox: (kinds, now, until, limit) =>
      engine.write(async (sql) => {
        const rows = await sql.all<OutboxSqlRow>(
          `SELECT ${outboxColumns} FROM outbox AS o
           WHERE state = 'waiting' AND kind IN (${kinds.map(() => '?').join(', ')})
             AND next_at <= ? AND (claimed_until IS NULL OR claimed_until <= ?)
             AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.order_id = o.order_id AND e.lane = o.lane
               AND e.state = 'waiting' AND e.position < o.position)
           ORDER BY next_at, order_id, position LIMIT ? ${sql.free}`,
          ...kinds,
          now,
          now,
          limit,
        );
        for (const { key } of rows)
          await sql.run('UPDATE outbox SET claimed_until = ? WHERE key = ?', until, key);
        return rows.map(outboxOf);
      }),

    holdOutbox: (keys, until) =>
      engine.write(async (sql) => {
        for (const key of keys)
          await sql.run(
            'UPDATE outbox SET claimed_until = ? WHERE key = ? AND claimed_until IS NOT NULL',
            until,
            key,
          );
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

    outboxTrouble: ({ dead, limit }) =>
      engine.read(async (sql) => {
        const rows = await sql.all<OutboxSqlRow>(
          `SELECT ${outboxColumns} FROM outbox
           WHERE state = ? AND state <> 'done' AND attempts > 0 ORDER BY next_at, key LIMIT ?`,
          dead ? 'dead' : 'waiting',
          limit,
        );
        return rows.map(outboxOf);
      }),

    outboxResend: (key, at) =>
      engine.write(async (sql) => {
        const resent = await sql.run(
          `UPDATE outbox SET state = 'waiting', attempts = 0, error = NULL, next_at = ?
           WHERE key = ? AND state = 'dead'`,
          at,
          key,
        );
        return resent > 0;
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
