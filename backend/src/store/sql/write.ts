/** Writes the steps of a change, inside the caller's transaction. */
import { placementEntries } from '../bookings.ts';
import { searchText } from '../queue-order.ts';
import { moneyAfter } from '../steps.ts';
import type { LedgerEntry, NewOutboxRow, Step } from '../store.ts';
import { queueColumns, queueValues } from './derive.ts';
import type { Sql } from './engine.ts';
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
  for (const { orderId, booking, account, amount, currency } of entries)
    await sql.run(
      'INSERT INTO ledger (order_id, booking, account, amount, currency) VALUES (?, ?, ?, ?, ?)',
      orderId,
      booking,
      account,
      amount,
      currency,
    );
}

type Counters = Pick<OrderRow, 'messages' | 'outbox' | 'money'>;

/** Events, chat lines, outbox rows, deadlines, and last the order's own row. */
export async function writeSteps(sql: Sql, counters: Counters, steps: readonly Step[]): Promise<void> {
  const last = steps.at(-1);
  if (last === undefined) return;
  let { messages, outbox, money } = counters;
  for (const step of steps) {
    await insertEvent(sql, step);
    await insertLine(sql, step, ++messages);
    for (const row of step.outbox) outbox += await insertOutbox(sql, step.order.id, outbox + 1, row);
    money = moneyAfter(step, money);
  }
  await replaceDeadlines(sql, last);
  await updateOrder(sql, last, { messages, outbox, money });
  const cases = steps.filter(({ tookCaseNumber }) => tookCaseNumber).length;
  if (cases > 0)
    await sql.run(
      `UPDATE meta SET value = CAST(CAST(value AS INTEGER) + ? AS TEXT) WHERE name = 'nextCase'`,
      cases,
    );
}

async function insertEvent(sql: Sql, { order, event }: Step): Promise<void> {
  await sql.run(
    `INSERT INTO events (order_id, seq, at, type, by_actor, body, body_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    order.id,
    event.seq,
    event.at,
    event.type,
    event.by,
    event.body,
    event.bodyHash,
    event.hash,
  );
}

async function insertLine(sql: Sql, { order, line }: Step, seq: number): Promise<void> {
  await sql.run(
    `INSERT INTO messages (order_id, seq, by_actor, at, text, event) VALUES (?, ?, ?, ?, '', ?)`,
    order.id,
    seq,
    line.by,
    line.at,
    JSON.stringify(line.event),
  );
}

/** How many rows were added: a key that exists is left alone. */
export async function insertOutbox(
  sql: Sql,
  orderId: string,
  position: number,
  { key, kind, lane, body, nextAt }: NewOutboxRow,
): Promise<number> {
  return sql.run(
    `INSERT INTO outbox (key, order_id, position, kind, lane, body, next_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (key) DO NOTHING`,
    key,
    orderId,
    position,
    kind,
    lane,
    body,
    nextAt,
  );
}

async function replaceDeadlines(sql: Sql, { order }: Step): Promise<void> {
  await sql.run('DELETE FROM deadlines WHERE order_id = ?', order.id);
  for (const [kind, dueAt] of Object.entries(order.context.deadlines))
    await sql.run('INSERT INTO deadlines (order_id, kind, due_at) VALUES (?, ?, ?)', order.id, kind, dueAt);
}

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
