/** Writes the steps of a change, inside the caller's transaction. */
import { placementEntries } from '../bookings.ts';
import { searchText } from '../queue-order.ts';
import { moneyAfter } from '../steps.ts';
import type { LedgerEntry, NewOutboxRow, Step } from '../store.ts';
import { queueColumns, queueValues } from './derive.ts';
import type { Sql, SqlValue } from './engine.ts';
import type { OrderRow } from './rows.ts';

/** A new order's row; its first step is written by `writeSteps`. False, and nothing written, when the id is taken. */
export async function insertOrder(sql: Sql, { order, event }: Step, bodyHash: string): Promise<boolean> {
  const { channel, client } = order.parties;
  const { captured } = order.context;
  const { currency } = order.agreement;
  const added = await sql.run(
    `INSERT INTO orders (id, number, version, status, record, placed_hash, head, last_at, channel_party,
       client_party, channel_name, client_name, search, currency, captured, done, escalated)
     VALUES (?, ?, 0, ?, '', ?, '', ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)
     ON CONFLICT (id) DO NOTHING`,
    order.id,
    order.number,
    order.status,
    bodyHash,
    event.at,
    channel.id,
    client.id,
    channel.name,
    client.name,
    searchText(order),
    currency,
    captured,
  );
  if (added === 0) return false;
  await insertEntries(sql, placementEntries({ id: order.id, captured, currency }));
  return true;
}

export async function insertEntries(sql: Sql, entries: readonly LedgerEntry[]): Promise<void> {
  await insertAll(
    sql,
    'ledger (order_id, booking, account, amount, currency)',
    entries.map(({ orderId, booking, account, amount, currency }) => [
      orderId,
      booking,
      account,
      amount,
      currency,
    ]),
  );
}

/** All rows by one statement; `into` names the table and its columns. */
async function insertAll(sql: Sql, into: string, rows: readonly SqlValue[][], tail = ''): Promise<number> {
  if (rows.length === 0) return 0;
  const marks = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
  return sql.run(`INSERT INTO ${into} VALUES ${marks} ${tail}`, ...rows.flat());
}

export type Counters = Pick<OrderRow, 'messages' | 'outbox' | 'money'>;

/**
 * Events, chat lines, outbox rows, deadlines, and last the order's own row; returns what it counts now. All statements are
 * asked for at once, so that a server far away is waited for once: none may wait for another one's answer.
 */
export async function writeSteps(sql: Sql, before: Counters, steps: readonly Step[]): Promise<Counters> {
  const last = steps.at(-1);
  if (last === undefined) return before;
  const { id } = last.order;
  const rows = steps.flatMap((step) => step.outbox);
  const after: Counters = {
    messages: before.messages + steps.length,
    // Also of a row that exists already: its place stays empty.
    outbox: before.outbox + rows.length,
    money: steps.reduce((money, step) => moneyAfter(step, money), before.money),
  };
  const cases = steps.filter(({ tookCaseNumber }) => tookCaseNumber).length;
  await Promise.all([
    insertEvents(sql, id, steps),
    insertLines(sql, id, before.messages, steps),
    insertOutbox(sql, id, before.outbox, rows),
    sql.run('DELETE FROM deadlines WHERE order_id = ?', id),
    insertDeadlines(sql, last),
    updateOrder(sql, last, after),
    ...(cases > 0 ? [countCases(sql, cases)] : []),
  ]);
  return after;
}

const insertEvents = (sql: Sql, orderId: string, steps: readonly Step[]) =>
  insertAll(
    sql,
    'events (order_id, seq, at, type, by_actor, body, body_hash, hash)',
    steps.map(({ event: { seq, at, type, by, body, bodyHash, hash } }) => [
      orderId,
      seq,
      at,
      type,
      by,
      body,
      bodyHash,
      hash,
    ]),
  );

const insertLines = (sql: Sql, orderId: string, newest: number, steps: readonly Step[]) =>
  insertAll(
    sql,
    'messages (order_id, seq, by_actor, at, text, event)',
    steps.map(({ line: { by, at, event } }, place) => [
      orderId,
      newest + place + 1,
      by,
      at,
      '',
      JSON.stringify(event),
    ]),
  );

/** A key that exists is left alone. */
export const insertOutbox = (sql: Sql, orderId: string, newest: number, rows: readonly NewOutboxRow[]) =>
  insertAll(
    sql,
    'outbox (key, order_id, position, kind, lane, body, next_at)',
    rows.map(({ key, kind, lane, body, nextAt }, place) => [
      key,
      orderId,
      newest + place + 1,
      kind,
      lane,
      body,
      nextAt,
    ]),
    'ON CONFLICT (key) DO NOTHING',
  );

const insertDeadlines = (sql: Sql, { order }: Step) =>
  insertAll(
    sql,
    'deadlines (order_id, kind, due_at)',
    Object.entries(order.context.deadlines).map(([kind, dueAt]) => [order.id, kind, dueAt]),
  );

const countCases = (sql: Sql, cases: number) =>
  sql.run(`UPDATE meta SET value = CAST(CAST(value AS INTEGER) + ? AS TEXT) WHERE name = 'nextCase'`, cases);

async function updateOrder(sql: Sql, step: Step, counters: Counters): Promise<void> {
  const { order, event, queue } = step;
  await sql.run(
    `UPDATE orders SET version = ?, status = ?, record = ?, head = ?, last_at = ?, done = ?,
       escalated = ?, ${queueColumns}, money = ?, messages = ?, outbox = ? WHERE id = ?`,
    order.version,
    order.status,
    JSON.stringify(order),
    event.hash,
    event.at,
    Number(queue.done),
    Number(queue.escalated),
    ...queueValues(queue),
    counters.money,
    counters.messages,
    counters.outbox,
    order.id,
  );
}
