/** Messages and read marks in SQL. */
import type { Actor } from '../../../../src/contract/actions.ts';
import { attachment, mayGoWith } from '../attachments.ts';
import { type MessageToStore, type Store, UnknownFile } from '../store.ts';
import { assetOf, attachedIn, keepForGood } from './assets.ts';
import { first, type Sql, type SqlEngine } from './engine.ts';
import { filesIn, messageOf, type MessageRow, existing } from './rows.ts';

type MessagesPart = Pick<Store, 'addMessage' | 'sentMessage' | 'messages' | 'markRead'>;

export function sqlMessages(engine: SqlEngine): MessagesPart {
  return {
    addMessage: (orderId, message) => engine.write((sql) => add(sql, orderId, message)),

    sentMessage: (orderId, by, clientId) => engine.read((sql) => sentBefore(sql, orderId, by, clientId)),

    messages: (orderId, { before = Number.MAX_SAFE_INTEGER, after, limit }) =>
      engine.read(async (sql) => {
        const row = await existing(sql, orderId);
        // After a known message, the oldest first: a page must leave no gap behind it.
        const order = after === undefined ? 'DESC' : 'ASC';
        const rows = await sql.all<MessageRow>(
          `SELECT seq, by_actor, at, text, event, client_id, files, erased_at FROM messages
           WHERE order_id = ? AND seq < ? AND seq > ? ORDER BY seq ${order} LIMIT ?`,
          orderId,
          before,
          after ?? 0,
          limit,
        );
        const files = await attachedIn(sql, rows.flatMap(filesIn));
        const page = (after === undefined ? rows.toReversed() : rows).map((message) =>
          messageOf(
            message,
            filesIn(message).flatMap((id) => attachment(files.get(id))),
          ),
        );
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
        await sql.run(
          `UPDATE orders SET read_${side} = ?, unread_${side} = (SELECT count(*) FROM messages
             WHERE order_id = ? AND seq > ? AND event IS NULL AND by_actor <> ?) WHERE id = ?`,
          read,
          orderId,
          read,
          side,
          orderId,
        );
        return true;
      }),
  };
}

/** Who has written, as bits of one number; whose unread messages there are more of now, and whose words again. */
const sides = {
  channel: { bit: 1, more: 'unread_client = unread_client + 1, erased_channel = NULL' },
  client: { bit: 2, more: 'unread_channel = unread_channel + 1, erased_client = NULL' },
  mediator: { bit: 4, more: 'unread_channel = unread_channel + 1, unread_client = unread_client + 1' },
};

async function add(sql: Sql, orderId: string, message: MessageToStore) {
  const { by, at, text, clientId } = message;
  const row = await existing(sql, orderId);
  const sent = await sentBefore(sql, orderId, by, clientId);
  if (sent !== null) return { seq: sent, created: false };
  const seq = row.messages + 1;
  await sql.run(
    'INSERT INTO messages (order_id, seq, by_actor, at, text, client_id, files) VALUES (?, ?, ?, ?, ?, ?, ?)',
    orderId,
    seq,
    by,
    at,
    text,
    clientId,
    await takeFiles(sql, orderId, message),
  );
  const { bit, more } = sides[by];
  await sql.run(
    `UPDATE orders SET messages = ?, wrote = wrote | ?, erased_messages = NULL, ${more} WHERE id = ?`,
    seq,
    bit,
    orderId,
  );
  return { seq, created: true };
}

async function sentBefore(sql: Sql, orderId: string, by: Actor, clientId: string): Promise<number | null> {
  const sent = await first<{ seq: number }>(
    sql,
    'SELECT seq FROM messages WHERE order_id = ? AND by_actor = ? AND client_id = ?',
    orderId,
    by,
    clientId,
  );
  return sent?.seq ?? null;
}

/** What the message's row remembers of its files. */
async function takeFiles(sql: Sql, orderId: string, message: MessageToStore): Promise<string | null> {
  const { ids = [] } = message.files ?? {};
  for (const id of ids) {
    if (!mayGoWith(await assetOf(sql, id), orderId, message)) throw new UnknownFile(id);
    await keepForGood(sql, id);
  }
  return ids.length > 0 ? JSON.stringify(ids) : null;
}
