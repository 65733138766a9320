/** Afterwards: what the file holds, against what the writers were told. */
import { DatabaseSync } from 'node:sqlite';
import { verifyChain } from '../../backend/src/store/chain.ts';
import { queueEntry } from '../../backend/src/store/queue-entry.ts';
import { queueValues } from '../../backend/src/store/sql/derive.ts';
import type { StoredEvent } from '../../backend/src/store/store.ts';
import type { OrderRecord } from '../../src/machines/decide.ts';
import type { Ack } from './writer.ts';

export interface Check {
  name: string;
  /** What is wrong; empty when nothing is. */
  problems: string[];
}
export interface Report {
  checks: Check[];
  acknowledged: number;
  stored: number;
  lost: number;
  torn: number;
}

interface OrderLine {
  id: string;
  version: number;
  head: string;
  record: string;
  messages: number;
  money: string;
}
type All = <R>(text: string, ...values: string[]) => R[];

export function checkFile(database: string, acks: readonly Ack[]): Report {
  const db = new DatabaseSync(database);
  const all: All = <R>(text: string, ...values: string[]) => db.prepare(text).all(...values) as R[];
  const orders = all<OrderLine>('SELECT id, version, head, record, messages, money FROM orders');
  const lost = lostOf(all, acks);
  const torn = orders.flatMap((order) => tornOf(all, order));
  const stored = storedCount(all);
  const checks: Check[] = [
    { name: "the engine's integrity check is clean", problems: integrity(all) },
    { name: 'every acknowledged action, message and order is stored as it was acknowledged', problems: lost },
    { name: 'nothing is stored that was not acknowledged', problems: extra(acks, stored) },
    { name: 'version = events, chat and deadlines of each order belong together', problems: torn },
    { name: 'what queues show is what orders and chats say', problems: queues(all) },
    { name: 'every hash chain is intact', problems: orders.flatMap((order) => chain(all, order)) },
    { name: 'money adds up and moved once', problems: money(all) },
    { name: 'every finished order is settled', problems: unsettled(orders) },
  ];
  db.close();
  return { checks, acknowledged: acks.length, stored, lost: lost.length, torn: torn.length };
}

function integrity(all: All): string[] {
  const said = all<{ integrity_check: string }>('PRAGMA integrity_check').map((row) => row.integrity_check);
  const orphans = all<object>('PRAGMA foreign_key_check').length;
  return [
    ...said.filter((line) => line !== 'ok'),
    ...(orphans > 0 ? [`${orphans} rows without a parent`] : []),
  ];
}

function storedCount(all: All): number {
  const one = (text: string) => all<{ n: number }>(text)[0]?.n ?? 0;
  return (
    one('SELECT count(*) AS n FROM events') + one('SELECT count(*) AS n FROM messages WHERE event IS NULL')
  );
}

function extra(acks: readonly Ack[], stored: number): string[] {
  return stored === acks.length ? [] : [`${stored} stored, ${acks.length} acknowledged`];
}

function lostOf(all: All, acks: readonly Ack[]): string[] {
  return acks.flatMap((ack) => {
    const found = storedAs(all, ack);
    return found.length === 1 ? [] : [`${ack.kind} of ${ack.orderId}: stored ${found.length} times`];
  });
}

function storedAs(all: All, ack: Ack): object[] {
  if (ack.kind === 'placed')
    return all(`SELECT 1 FROM events WHERE order_id = ? AND seq = 1 AND type = 'placed'`, ack.orderId);
  if (ack.kind === 'message')
    return all<{ seq: number }>(
      'SELECT seq FROM messages WHERE order_id = ? AND by_actor = ? AND client_id = ? AND text = ?',
      ack.orderId,
      ack.by,
      ack.clientId,
      ack.text,
    ).filter(({ seq }) => seq === ack.seq);
  const { receipt } = ack;
  return all<{ receipt: string; seq: number }>(
    `SELECT receipt, seq FROM idempotency AS i
     JOIN events AS e ON e.order_id = i.order_id AND e.seq = json_extract(i.receipt, '$.version')
     WHERE i.order_id = ? AND i.key = ? AND e.type = ? AND e.at = ?`,
    ack.orderId,
    ack.key,
    ack.type,
    receipt.at,
  ).filter((row) => row.receipt === JSON.stringify(receipt) && row.seq === receipt.version);
}

function tornOf(all: All, { id, version, record, messages }: OrderLine): string[] {
  const order = JSON.parse(record) as OrderRecord;
  const seqs = all<{ seq: number }>('SELECT seq FROM events WHERE order_id = ? ORDER BY seq', id);
  const lines = all<{ seq: number; event: string | null }>(
    'SELECT seq, event FROM messages WHERE order_id = ? ORDER BY seq',
    id,
  );
  const deadlines = all<{ kind: string; due_at: string }>(
    'SELECT kind, due_at FROM deadlines WHERE order_id = ? ORDER BY kind',
    id,
  );
  const recorded = Object.entries(order.context.deadlines).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const wrong = {
    version: order.version !== version || seqs.length !== version,
    'event numbers': seqs.some(({ seq }, i) => seq !== i + 1),
    'chat lines': lines.filter(({ event }) => event !== null).length !== version,
    'message numbers': lines.length !== messages || lines.some(({ seq }, i) => seq !== i + 1),
    deadlines: JSON.stringify(deadlines.map((d) => [d.kind, d.due_at])) !== JSON.stringify(recorded),
  };
  return Object.entries(wrong).flatMap(([what, isWrong]) => (isWrong ? [`${id}: ${what}`] : []));
}

interface QueueLine {
  id: string;
  record: string;
  /** In the order of `queueValues`. */
  [column: string]: string;
}

function queues(all: All): string[] {
  const unread = (side: string) => `(SELECT count(*) FROM messages AS m WHERE m.order_id = o.id
    AND m.event IS NULL AND m.by_actor <> '${side}' AND m.seq > o.read_${side})`;
  const miscounted = all<{ id: string }>(
    `SELECT id FROM orders AS o WHERE unread_channel <> ${unread('channel')}
       OR unread_client <> ${unread('client')} OR read_channel > messages OR read_client > messages`,
  );
  const orders = all<QueueLine>(
    'SELECT id, record, queue, held_by, sort_channel, sort_client, sort_mediator, sort_holder FROM orders',
  );
  const stale = orders.filter((order) => {
    const { id: _, record, ...listed } = order;
    const meant = queueValues(queueEntry(JSON.parse(record) as OrderRecord));
    return meant.join() !== Object.values(listed).join();
  });
  return [
    ...miscounted.map(({ id }) => `${id}: unread messages counted wrongly`),
    ...stale.map(({ id }) => `${id}: listed as it no longer is`),
  ];
}

function chain(all: All, { id, head }: OrderLine): string[] {
  const events = all<StoredEvent>(
    `SELECT seq, at, type, by_actor AS "by", body, body_hash AS "bodyHash", hash FROM events
     WHERE order_id = ? ORDER BY seq`,
    id,
  );
  const verdict = verifyChain(id, events, head);
  return verdict.state === 'intact' ? [] : [`${id}: ${JSON.stringify(verdict)}`];
}

function money(all: All): string[] {
  const uneven = all<{ booking: string }>(
    'SELECT booking FROM ledger GROUP BY booking HAVING sum(amount) <> 0',
  );
  const held = all<{ id: string }>(
    `SELECT o.id FROM orders AS o WHERE (SELECT sum(amount) FROM ledger WHERE order_id = o.id AND account = 'held')
       <> CASE WHEN EXISTS (SELECT 1 FROM settlements WHERE order_id = o.id) THEN 0 ELSE o.captured END`,
  );
  const figures = all<{ id: string }>(
    `SELECT o.id FROM orders AS o JOIN settlements AS s ON s.order_id = o.id
     WHERE s.refund <> json_extract(o.record, '$.context.settlement.refund')
        OR s.payout <> json_extract(o.record, '$.context.settlement.payout') OR o.done = 0`,
  );
  return [
    ...uneven.map(({ booking }) => `${booking} does not add up`),
    ...[...held, ...figures].map(({ id }) => `${id}: held or settled wrongly`),
  ];
}

function unsettled(orders: readonly OrderLine[]): string[] {
  return orders.flatMap(({ id, record, money }) => {
    const { endedAt } = (JSON.parse(record) as OrderRecord).context;
    return (endedAt !== null) === (money === 'settled') ? [] : [`${id}: ${money}`];
  });
}
