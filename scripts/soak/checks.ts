/** Afterwards: what the file holds, against what the writers were told. */
import { verifyChain } from '../../backend/src/store/chain.ts';
import { queueEntry } from '../../backend/src/store/queue-entry.ts';
import { queueValues } from '../../backend/src/store/sql/derive.ts';
import type { StoredEvent } from '../../backend/src/store/store.ts';
import type { OrderRecord } from '../../src/machines/decide.ts';
import type { All, Engine } from './engines.ts';
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
export async function check(engine: Engine, acks: readonly Ack[]): Promise<Report> {
  const { all, close } = await engine.open();
  const orders = await all<OrderLine>('SELECT id, version, head, record, messages, money FROM orders');
  const each = async (of: (all: All, order: OrderLine) => Promise<string[]>) =>
    (await Promise.all(orders.map((order) => of(all, order)))).flat();
  const lost = (await Promise.all(acks.map((ack) => lostOf(all, ack)))).flat();
  const torn = await each(tornOf);
  const stored = await storedCount(all);
  const checks: Check[] = [
    { name: "the engine's integrity check is clean", problems: await engine.integrity(all) },
    { name: 'every acknowledged action, message and order is stored as it was acknowledged', problems: lost },
    { name: 'nothing is stored that was not acknowledged', problems: extra(acks, stored) },
    { name: 'version = events, chat and deadlines of each order belong together', problems: torn },
    { name: 'what queues show is what orders and chats say', problems: await queues(all) },
    { name: 'every hash chain is intact', problems: await each(chain) },
    { name: 'money adds up and moved once', problems: await money(all) },
    { name: 'every finished order is settled', problems: unsettled(orders) },
  ];
  await close();
  return { checks, acknowledged: acks.length, stored, lost: lost.length, torn: torn.length };
}

async function storedCount(all: All): Promise<number> {
  const one = async (text: string) => (await all<{ n: number }>(text))[0]?.n ?? 0;
  const events = await one('SELECT count(*) AS n FROM events');
  return events + (await one('SELECT count(*) AS n FROM messages WHERE event IS NULL'));
}

function extra(acks: readonly Ack[], stored: number): string[] {
  return stored === acks.length ? [] : [`${stored} stored, ${acks.length} acknowledged`];
}

async function lostOf(all: All, ack: Ack): Promise<string[]> {
  const found = await storedAs(all, ack);
  return found === 1 ? [] : [`${ack.kind} of ${ack.orderId}: stored ${found} times`];
}

async function storedAs(all: All, ack: Ack): Promise<number> {
  const event = async (seq: number, type: string) =>
    all<{ at: string }>(
      'SELECT at FROM events WHERE order_id = ? AND seq = ? AND type = ?',
      ack.orderId,
      seq,
      type,
    );
  if (ack.kind === 'placed') return (await event(1, 'placed')).length;
  if (ack.kind === 'message') {
    const said = await all<{ seq: number }>(
      'SELECT seq FROM messages WHERE order_id = ? AND by_actor = ? AND client_id = ? AND text = ?',
      ack.orderId,
      ack.by,
      ack.clientId,
      ack.text,
    );
    return said.filter(({ seq }) => seq === ack.seq).length;
  }
  const { receipt, key, type } = ack;
  const kept = await all<{ receipt: string }>(
    'SELECT receipt FROM idempotency WHERE order_id = ? AND key = ?',
    ack.orderId,
    key,
  );
  const happened = await event(receipt.version, type);
  const isKept = kept.length === 1 && kept[0]?.receipt === JSON.stringify(receipt);
  return isKept ? happened.filter(({ at }) => at === receipt.at).length : 0;
}

async function tornOf(all: All, { id, version, record, messages }: OrderLine): Promise<string[]> {
  const order = JSON.parse(record) as OrderRecord;
  const seqs = await all<{ seq: number }>('SELECT seq FROM events WHERE order_id = ? ORDER BY seq', id);
  const lines = await all<{ seq: number; event: string | null }>(
    'SELECT seq, event FROM messages WHERE order_id = ? ORDER BY seq',
    id,
  );
  const deadlines = await all<{ kind: string; due_at: string }>(
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

async function queues(all: All): Promise<string[]> {
  const unread = (side: string) => `(SELECT count(*) FROM messages AS m WHERE m.order_id = o.id
    AND m.event IS NULL AND m.by_actor <> '${side}' AND m.seq > o.read_${side})`;
  const miscounted = await all<{ id: string }>(
    `SELECT id FROM orders AS o WHERE unread_channel <> ${unread('channel')}
       OR unread_client <> ${unread('client')} OR read_channel > messages OR read_client > messages`,
  );
  const orders = await all<QueueLine>(
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

async function chain(all: All, { id, head }: OrderLine): Promise<string[]> {
  const events = await all<StoredEvent>(
    `SELECT seq, at, type, by_actor AS "by", body, body_hash AS "bodyHash", hash FROM events
     WHERE order_id = ? ORDER BY seq`,
    id,
  );
  const verdict = verifyChain(id, events, head);
  return verdict.state === 'intact' ? [] : [`${id}: ${JSON.stringify(verdict)}`];
}

async function money(all: All): Promise<string[]> {
  const uneven = await all<{ booking: string }>(
    'SELECT booking FROM ledger GROUP BY booking HAVING sum(amount) <> 0',
  );
  const held = await all<{ id: string }>(
    `SELECT o.id FROM orders AS o WHERE (SELECT sum(amount) FROM ledger WHERE order_id = o.id AND account = 'held')
       <> CASE WHEN EXISTS (SELECT 1 FROM settlements WHERE order_id = o.id) THEN 0 ELSE o.captured END`,
  );
  const settled = await all<{ id: string; record: string; done: number; refund: number; payout: number }>(
    `SELECT o.id, o.record, o.done, s.refund, s.payout
     FROM orders AS o JOIN settlements AS s ON s.order_id = o.id`,
  );
  const figures = settled.filter(({ record, done, refund, payout }) => {
    const { settlement } = (JSON.parse(record) as OrderRecord).context;
    return done === 0 || settlement?.refund !== refund || settlement.payout !== payout;
  });
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
