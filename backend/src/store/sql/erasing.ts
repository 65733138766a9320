/** Erasure in SQL. */
import type { MessageEvent } from '../../../../src/contract/message.ts';
import type { Instant } from '../../../../src/contract/primitives.ts';
import { parseRecord } from '../../../../src/machines/decide.ts';
import { isWordy, lineWithout, mailWithout, orderWithout } from '../erasing.ts';
import type { ErasedWords, Erasing, Side } from '../erasure.ts';
import { searchText } from '../queue-order.ts';
import type { StoredEvent } from '../store.ts';
import { first, type Sql, type SqlEngine } from './engine.ts';

interface Own {
  id: string;
  number: string;
  done: number;
  side: Side;
}

export function sqlErasing(engine: SqlEngine): Erasing {
  return {
    ordersOf: (party) =>
      engine.read(async (sql) => {
        const own = await sql.all<Own>(
          `SELECT id, number, done, 'channel' AS side FROM orders
             WHERE channel_party = ? AND erased_channel IS NULL
           UNION ALL SELECT id, number, done, 'client' AS side FROM orders
             WHERE client_party = ? AND erased_client IS NULL`,
          party,
          party,
        );
        return {
          over: own.filter(({ done }) => done === 1).map(({ id, side }) => ({ id, side })),
          open: own.filter(({ done }) => done === 0).map(({ number }) => number),
        };
      }),

    eraseWords: (orderId, side, at) => engine.write((sql) => eraseWords(sql, orderId, side, at)),

    eraseMessages: (endedBy, at, limit) =>
      engine.write(async (sql) => {
        const old = await sql.all<{ id: string }>(
          `SELECT id FROM orders WHERE ${isQuiet} ORDER BY id LIMIT ? ${sql.held}`,
          endedBy,
          endedBy,
          limit,
        );
        for (const { id } of old) {
          // Whoever wrote before the order was held is seen only by a question that comes after.
          if (!(await first(sql, `SELECT 1 FROM orders WHERE id = ? AND ${isQuiet}`, id, endedBy, endedBy)))
            continue;
          await sql.run(withoutText, at, id);
          await sql.run(withoutNotes, id);
          await sql.run('UPDATE orders SET erased_messages = ? WHERE id = ?', at, id);
        }
        return old.length;
      }),

    eraseEvent: (orderId, seq, at) => engine.write((sql) => eraseEvent(sql, orderId, seq, at)),
  };
}

/** Over, and without a word since an instant. */
const isQuiet = `done = 1 AND erased_messages IS NULL AND last_at <= ?
  AND NOT EXISTS (SELECT 1 FROM messages WHERE order_id = orders.id AND event IS NULL AND at > ?)`;
const withoutNotes = 'DELETE FROM case_notes WHERE order_id = ?';
const withoutText = `UPDATE messages SET text = '', erased_at = ?
  WHERE order_id = ? AND event IS NULL AND erased_at IS NULL`;

async function eraseWords(sql: Sql, orderId: string, side: Side, at: Instant): Promise<ErasedWords> {
  const row = await first<{ record: string }>(
    sql,
    `SELECT record FROM orders WHERE id = ? AND done = 1 AND erased_${side} IS NULL ${sql.held}`,
    orderId,
  );
  if (row === undefined) return { messages: 0, events: 0 };
  const order = orderWithout(parseRecord(JSON.parse(row.record)), side);
  await sql.run(
    `UPDATE orders SET record = ?, ${side}_name = ?, search = ?, erased_${side} = ? WHERE id = ?`,
    JSON.stringify(order),
    order.parties[side].name,
    searchText(order),
    at,
    orderId,
  );
  const messages = await sql.run(`${withoutText} AND by_actor = ?`, at, orderId, side);
  await sql.run(withoutNotes, orderId);
  await eraseLines(sql, orderId, side);
  await eraseMails(sql, orderId, side);
  return { messages, events: await eraseEvents(sql, orderId, side, at) };
}

async function eraseEvents(sql: Sql, orderId: string, side: Side, at: Instant): Promise<number> {
  const events = await sql.all<Pick<StoredEvent, 'seq' | 'type' | 'body' | 'by'>>(
    'SELECT seq, type, body, by_actor AS by FROM events WHERE order_id = ? AND by_actor = ?',
    orderId,
    side,
  );
  const wordy = events.filter((event) => isWordy(event, side));
  for (const { seq } of wordy) await eraseEvent(sql, orderId, seq, at);
  return wordy.length;
}

async function eraseEvent(sql: Sql, orderId: string, seq: number, at: Instant): Promise<void> {
  await sql.run(
    'UPDATE events SET body = NULL, erased_at = ? WHERE order_id = ? AND seq = ? AND body IS NOT NULL',
    at,
    orderId,
    seq,
  );
}

async function eraseLines(sql: Sql, orderId: string, side: Side): Promise<void> {
  const lines = await sql.all<{ seq: number; event: string }>(
    'SELECT seq, event FROM messages WHERE order_id = ? AND by_actor = ? AND event IS NOT NULL',
    orderId,
    side,
  );
  for (const { seq, event } of lines)
    await sql.run(
      'UPDATE messages SET event = ? WHERE order_id = ? AND seq = ?',
      JSON.stringify(lineWithout(JSON.parse(event) as MessageEvent)),
      orderId,
      seq,
    );
}

async function eraseMails(sql: Sql, orderId: string, side: Side): Promise<void> {
  const mails = await sql.all<{ key: string; body: string }>(
    `SELECT key, body FROM outbox WHERE order_id = ? AND kind = 'mail' AND state <> 'done'
     ORDER BY key ${sql.held}`,
    orderId,
  );
  for (const { key, body } of mails) {
    const left = mailWithout(body, side);
    if (left === null) await sql.run('DELETE FROM outbox WHERE key = ?', key);
    else await sql.run('UPDATE outbox SET body = ? WHERE key = ?', left, key);
  }
}
