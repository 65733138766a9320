/** Orders in SQL: placing, changing, reading. */
import type { Receipt } from '../../../../src/contract/order.ts';
import { beforeFirst, checkSteps } from '../steps.ts';
import type { KeyScope, Step, Store, StoredOrder } from '../store.ts';
import { assetsOf, keepForGood, namesOf } from './assets.ts';
import { first, type Sql, type SqlEngine } from './engine.ts';
import { dueRow, eventRows, existing, orderRow, storedOf } from './rows.ts';
import { type Counters, insertOrder, writeSteps } from './write.ts';

type Part = Pick<Store, 'place' | 'change' | 'read' | 'readFor' | 'dueDeadlines' | 'nextDueAt' | 'events'>;

export function sqlOrders(engine: SqlEngine): Part {
  return {
    place: ({ bodyHash, step }) =>
      engine.write(async (sql) => {
        checkSteps(beforeFirst(step), [step]);
        if (!(await insertOrder(sql, step, bodyHash))) {
          const found = await existing(sql, step.order.id);
          return { created: false, bodyHash: found.placed_hash, stored: storedOf(found) };
        }
        await writeSteps(sql, { messages: 0, outbox: 0, money: 'held' }, [step]);
        return { created: true, bodyHash, stored: await reread(sql, step.order.id) };
      }),

    change: (orderId, how, apply, assetIds = []) =>
      engine.write(async (sql) => {
        const scope = how && 'key' in how ? how : null;
        // Asked at once and answered in this order: the key is looked for when the order is held.
        const [row, known, assets] = await Promise.all([
          how && 'dueBy' in how ? dueRow(sql, orderId, how.dueBy) : orderRow(sql, orderId),
          scope && keyOf(sql, orderId, scope),
          assetsOf(sql, assetIds),
        ]);
        if (row === undefined) return { kind: 'unknown' };
        if (known && scope && known.body_hash !== scope.bodyHash) return { kind: 'keyReused' };
        const stored = storedOf(row);
        if (known) return { kind: 'replayed', receipt: JSON.parse(known.receipt) as Receipt, stored };
        let change = apply(stored, assets);
        if (change.steps.some(({ tookCaseNumber }) => tookCaseNumber)) {
          // Another order may have taken this number meanwhile; from here on nobody can.
          const nextCase = await heldNextCase(sql);
          if (nextCase !== stored.nextCase) change = apply({ ...stored, nextCase }, assets);
        }
        const { steps, receipt, outcome, keeps = [] } = change;
        checkSteps(stored, steps);
        const [counted] = await Promise.all([
          writeSteps(sql, row, steps),
          ...keeps.map((id) => keepForGood(sql, id)),
          ...(scope && receipt ? [storeKey(sql, orderId, scope, receipt)] : []),
        ]);
        return { kind: 'changed', outcome, stored: storedAfter(stored, steps, counted) };
      }),

    read: (orderId) =>
      engine.read(async (sql) => {
        const row = await orderRow(sql, orderId);
        return row ? storedOf(row) : null;
      }),

    readFor: (orderId, viewer, newest) =>
      engine.read(async (sql) => {
        const row = await orderRow(sql, orderId);
        if (row === undefined) return null;
        const events = await eventRows(sql, 'ORDER BY seq DESC LIMIT ?', orderId, newest);
        const read = viewer === 'mediator' ? Number.MAX_SAFE_INTEGER : row[`read_${viewer}`];
        const counts = await first<{ messages: number; unread: number | null }>(
          sql,
          `SELECT count(*) AS messages, sum(CASE WHEN seq > ? AND by_actor <> ? THEN 1 ELSE 0 END) AS unread
           FROM messages WHERE order_id = ? AND event IS NULL`,
          read,
          viewer,
          orderId,
        );
        return {
          stored: storedOf(row),
          events: events.toReversed(),
          fileNames: await namesOf(sql, orderId),
          counts: { messages: counts?.messages ?? 0, unread: counts?.unread ?? 0 },
        };
      }),

    dueDeadlines: (by, limit) =>
      engine.read((sql) =>
        sql.all(
          `SELECT order_id AS "orderId", kind, due_at AS "dueAt" FROM deadlines
           WHERE due_at <= ? ORDER BY due_at, order_id LIMIT ?`,
          by,
          limit,
        ),
      ),
    nextDueAt: () =>
      engine.read(async (sql) => {
        const row = await first<{ at: string | null }>(sql, 'SELECT min(due_at) AS at FROM deadlines');
        return row?.at ?? null;
      }),

    events: (orderId, { after, limit }) =>
      engine.read((sql) => eventRows(sql, 'AND seq > ? ORDER BY seq LIMIT ?', orderId, after, limit)),
  };
}

/** As it would be read now. */
function storedAfter(
  before: StoredOrder,
  steps: readonly Step[],
  { messages, money }: Counters,
): StoredOrder {
  const last = steps.at(-1);
  if (last === undefined) return before;
  const { order, event, queue } = last;
  const nextCase = before.nextCase + steps.filter(({ tookCaseNumber }) => tookCaseNumber).length;
  const { hash: head, at: lastAt } = event;
  return { ...before, order, head, lastAt, escalated: queue.escalated, messages, money, nextCase };
}

async function heldNextCase(sql: Sql): Promise<number> {
  const row = await first<{ value: string }>(
    sql,
    `SELECT value FROM meta WHERE name = 'nextCase' ${sql.held}`,
  );
  return Number(row?.value);
}

async function reread(sql: Sql, orderId: string): Promise<StoredOrder> {
  const row = await orderRow(sql, orderId);
  if (row === undefined) throw new Error(`order ${orderId} vanished in its own transaction`);
  return storedOf(row);
}

async function keyOf(sql: Sql, orderId: string, { subject, key, keptFrom }: KeyScope) {
  return first<{ body_hash: string; receipt: string }>(
    sql,
    `SELECT body_hash, receipt FROM idempotency
     WHERE subject = ? AND order_id = ? AND key = ? AND stored_at >= ?`,
    subject,
    orderId,
    key,
    keptFrom,
  );
}

async function storeKey(sql: Sql, orderId: string, scope: KeyScope, receipt: Receipt): Promise<void> {
  // An older record under the same key no longer counts, so it gives way.
  await sql.run(
    `INSERT INTO idempotency (subject, order_id, key, body_hash, receipt, stored_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (subject, order_id, key) DO UPDATE
     SET body_hash = excluded.body_hash, receipt = excluded.receipt, stored_at = excluded.stored_at`,
    scope.subject,
    orderId,
    scope.key,
    scope.bodyHash,
    JSON.stringify(receipt),
    receipt.at,
  );
}
