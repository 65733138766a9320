/** The outbox in SQL. */
import type { Instant } from '../../../../src/contract/primitives.ts';
import type { Store } from '../store.ts';
import { first, type Sql, type SqlEngine } from './engine.ts';
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
        await hold(
          sql,
          rows.map(({ key }) => key),
          until,
        );
        return rows.map(outboxOf);
      }),

    holdOutbox: (keys, until) =>
      engine.write((sql) => hold(sql, keys, until, 'AND claimed_until IS NOT NULL')),

    addOutbox: (orderId, rows) =>
      engine.write(async (sql) => {
        const { outbox } = await existing(sql, orderId);
        await insertOutbox(sql, orderId, outbox, rows);
        await sql.run('UPDATE orders SET outbox = ? WHERE id = ?', outbox + rows.length, orderId);
      }),

    outboxDone: (key) =>
      engine.write(async (sql) => {
        const row = await first<OutboxOwner>(
          sql,
          `UPDATE outbox SET state = 'done', body = '{}', error = NULL, claimed_until = NULL WHERE key = ?
           RETURNING kind, order_id`,
          key,
        );
        await moneyOf(sql, row, 'settled');
      }),

    outboxFailed: (key, error, nextAt) =>
      engine.write(async (sql) => {
        const row = await first<OutboxOwner>(
          sql,
          `UPDATE outbox SET attempts = attempts + 1, error = ?, claimed_until = NULL, state = ?,
             next_at = coalesce(?, next_at) WHERE key = ? RETURNING kind, order_id`,
          error,
          nextAt === null ? 'dead' : 'waiting',
          nextAt,
          key,
        );
        await moneyOf(sql, row, 'settlementFailed');
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

type OutboxOwner = Pick<OutboxSqlRow, 'kind' | 'order_id'>;

/** What became of the order's money, when that is what the row was about. */
async function moneyOf(
  sql: Sql,
  row: OutboxOwner | undefined,
  money: 'settled' | 'settlementFailed',
): Promise<void> {
  if (row?.kind === 'money') await sql.run('UPDATE orders SET money = ? WHERE id = ?', money, row.order_id);
}

/** Nobody else takes these until then. */
async function hold(sql: Sql, keys: readonly string[], until: Instant, which = ''): Promise<void> {
  if (keys.length === 0) return;
  const marks = keys.map(() => '?').join(', ');
  await sql.run(`UPDATE outbox SET claimed_until = ? WHERE key IN (${marks}) ${which}`, until, ...keys);
}
