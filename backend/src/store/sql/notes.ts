/** What mediators note about a case, in SQL. */
import type { CaseNote } from '../../../../src/contract/notes.ts';
import type { Store } from '../store.ts';
import { first, type Sql, type SqlEngine } from './engine.ts';
import { existing } from './rows.ts';

type NotesPart = Pick<Store, 'notes' | 'addNote' | 'storedNote'>;

const columns = 'seq, by_subject AS "by", at, text';

export function sqlNotes(engine: SqlEngine): NotesPart {
  return {
    notes: (orderId) =>
      engine.read((sql) =>
        sql.all<CaseNote>(`SELECT ${columns} FROM case_notes WHERE order_id = ? ORDER BY seq`, orderId),
      ),

    addNote: (orderId, { by, at, text, clientId }) =>
      engine.write(async (sql) => {
        await existing(sql, orderId);
        const before = await noteOf(sql, orderId, by, clientId);
        if (before !== null) return { note: before, created: false };
        const last = await first<{ seq: number | null }>(
          sql,
          'SELECT max(seq) AS seq FROM case_notes WHERE order_id = ?',
          orderId,
        );
        const note = { seq: (last?.seq ?? 0) + 1, by, at, text };
        await sql.run(
          'INSERT INTO case_notes (order_id, seq, by_subject, at, text, client_id) VALUES (?, ?, ?, ?, ?, ?)',
          orderId,
          note.seq,
          by,
          at,
          text,
          clientId,
        );
        return { note, created: true };
      }),

    storedNote: (orderId, by, clientId) => engine.read((sql) => noteOf(sql, orderId, by, clientId)),
  };
}

async function noteOf(sql: Sql, orderId: string, by: string, clientId: string): Promise<CaseNote | null> {
  const note = await first<CaseNote>(
    sql,
    `SELECT ${columns} FROM case_notes WHERE order_id = ? AND by_subject = ? AND client_id = ?`,
    orderId,
    by,
    clientId,
  );
  return note ?? null;
}
