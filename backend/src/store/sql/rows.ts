/** Rows as SQL returns them, and back into the store's words. */
import type { Message, MessageEvent } from '../../../../src/contract/message.ts';
import type { MoneyState } from '../../../../src/contract/money.ts';
import type { Instant } from '../../../../src/contract/primitives.ts';
import { parseRecord } from '../../../../src/machines/decide.ts';
import type { OutboxRow, StoredEvent, StoredOrder } from '../store.ts';
import { first, type Sql } from './engine.ts';

export interface OrderRow {
  id: string;
  version: number;
  record: string;
  placed_hash: string;
  head: string;
  last_at: Instant;
  escalated: number;
  money: MoneyState;
  messages: number;
  wrote: number;
  outbox: number;
  read_channel: number;
  read_client: number;
  next_case: string;
}

/** Both sides have written: bits 1 and 2. */
const both = 3;

const orderColumns = `id, version, record, placed_hash, head, last_at, escalated, money, messages, wrote, outbox,
  read_channel, read_client, (SELECT value FROM meta WHERE name = 'nextCase') AS next_case`;

/** In a transaction that writes, the order is held until its end: everything that happens to one order is in order. */
export async function orderRow(sql: Sql, id: string): Promise<OrderRow | undefined> {
  return first<OrderRow>(sql, `SELECT ${orderColumns} FROM orders WHERE id = ? ${sql.held}`, id);
}

/** The same, unless somebody else holds it or has done by now what was due. */
export async function dueRow(sql: Sql, id: string, by: Instant): Promise<OrderRow | undefined> {
  return first<OrderRow>(
    sql,
    `SELECT ${orderColumns} FROM orders
     WHERE id = ? AND EXISTS (SELECT 1 FROM deadlines AS d WHERE d.order_id = orders.id AND d.due_at <= ?)
     ${sql.free}`,
    id,
    by,
  );
}

/** The row of an order that must exist. */
export async function existing(sql: Sql, orderId: string): Promise<OrderRow> {
  const row = await orderRow(sql, orderId);
  if (row === undefined) throw new Error(`no such order: ${orderId}`);
  return row;
}

export function storedOf(row: OrderRow): StoredOrder {
  return {
    order: parseRecord(JSON.parse(row.record)),
    head: row.head,
    lastAt: row.last_at,
    talked: row.wrote === both,
    messages: row.messages,
    escalated: row.escalated === 1,
    money: row.money,
    nextCase: Number(row.next_case),
  };
}

interface EventRow {
  seq: number;
  at: Instant;
  type: string;
  by_actor: StoredEvent['by'];
  body: string | null;
  erased_at: Instant | null;
  body_hash: string;
  hash: string;
}

/** Said only of what was erased. */
const since = (erasedAt: Instant | null) => (erasedAt === null ? {} : { erasedAt });

const eventColumns = 'seq, at, type, by_actor, body, erased_at, body_hash, hash';

/** Events of one order by a condition on `seq`. */
export async function eventRows(sql: Sql, tail: string, ...values: (string | number)[]) {
  const rows = await sql.all<EventRow>(
    `SELECT ${eventColumns} FROM events WHERE order_id = ? ${tail}`,
    ...values,
  );
  return rows.map(({ by_actor: by, body_hash: bodyHash, erased_at, ...row }): StoredEvent => ({
    ...row,
    ...since(erased_at),
    by,
    bodyHash,
  }));
}

export interface MessageRow {
  seq: number;
  by_actor: Message['by'];
  at: Instant;
  text: string;
  event: string | null;
  client_id: string | null;
  files: string | null;
  erased_at: Instant | null;
}

/** Ids of the files that came with a message. */
export const filesIn = ({ files }: MessageRow): string[] =>
  files === null ? [] : (JSON.parse(files) as string[]);

export function messageOf(row: MessageRow, attachments: Message['attachments']): Message {
  const { by_actor: by, event, client_id: clientId, seq, at, text } = row;
  const happened = event === null ? null : (JSON.parse(event) as MessageEvent);
  return { seq, by, at, text, event: happened, attachments, clientId, ...since(row.erased_at) };
}

export interface OutboxSqlRow {
  key: string;
  order_id: string;
  kind: OutboxRow['kind'];
  lane: string;
  body: string;
  next_at: Instant;
  attempts: number;
  state: OutboxRow['state'];
  error: string | null;
}

export const outboxColumns = 'key, order_id, kind, lane, body, next_at, attempts, state, error';

export function outboxOf({ order_id: orderId, next_at: nextAt, ...row }: OutboxSqlRow): OutboxRow {
  return { ...row, orderId, nextAt };
}
