/** Messages and read marks in SQL. */
import { turnBit } from '../queue-order.ts';
import type { Store } from '../store.ts';
import { first, type SqlEngine } from './engine.ts';
import { messageOf, type MessageRow, existing } from './rows.ts';

type MessagesPart = Pick<Store, 'addMessage' | 'messages' | 'markRead'>;

export function sqlMessages(engine: SqlEngine): MessagesPart {
  return {
    addMessage: (orderId, { by, at, text, clientId }) =>
      engine.write(async (sql) => {
        const row = await existing(sql, orderId);
        const sent = await first<{ seq: number }>(
          sql,
          'SELECT seq FROM messages WHERE order_id = ? AND by_actor = ? AND client_id = ?',
          orderId,
          by,
          clientId,
        );
        if (sent) return { seq: sent.seq, created: false };
        const seq = row.messages + 1;
        await sql.run(
          'INSERT INTO messages (order_id, seq, by_actor, at, text, client_id) VALUES (?, ?, ?, ?, ?, ?)',
          orderId,
          seq,
          by,
          at,
          text,
          clientId,
        );
        await sql.run(
          'UPDATE orders SET messages = ?, wrote = wrote | ? WHERE id = ?',
          seq,
          turnBit[by],
          orderId,
        );
        return { seq, created: true };
      }),

    messages: (orderId, { before = Number.MAX_SAFE_INTEGER, after = 0, limit }) =>
      engine.read(async (sql) => {
        const row = await existing(sql, orderId);
        // After a known message, the oldest first: a page must leave no gap behind it.
        const order = after > 0 ? 'ASC' : 'DESC';
        const rows = await sql.all<MessageRow>(
          `SELECT seq, by_actor, at, text, event, client_id FROM messages
           WHERE order_id = ? AND seq < ? AND seq > ? ORDER BY seq ${order} LIMIT ?`,
          orderId,
          before,
          after,
          limit,
        );
        const page = (after > 0 ? rows : rows.toReversed()).map(messageOf);
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
        await sql.run(`UPDATE orders SET read_${side} = ? WHERE id = ?`, read, orderId);
        return true;
      }),
  };
}
