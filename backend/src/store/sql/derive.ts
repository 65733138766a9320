/** What queues show is derived from the records: here for orders that a migration left for it. */
import { type OrderRecord, parseRecord } from '../../../../src/machines/decide.ts';
import { once } from '../../once.ts';
import { queueEntry } from '../queue-entry.ts';
import { searchText, sortKey } from '../queue-order.ts';
import type { QueueEntry } from '../queues.ts';
import type { Sql, SqlEngine, SqlValue } from './engine.ts';

export type DerivedQueue = Pick<QueueEntry, 'dispute' | 'case' | 'next'>;

const derivedOf = (queue: QueueEntry): DerivedQueue => ({
  dispute: queue.dispute,
  case: queue.case,
  next: queue.next,
});

/** A subject that no token carries: holds no case. */
const nobody = '';

/** The columns that say where an order stands in each one's queue, and what is seen of it there. */
export const queueColumns =
  'queue = ?, held_by = ?, sort_channel = ?, sort_client = ?, sort_mediator = ?, sort_holder = ?';
export function queueValues(queue: QueueEntry): SqlValue[] {
  const holder = queue.case?.claimedBy ?? nobody;
  return [
    JSON.stringify(derivedOf(queue)),
    holder,
    sortKey(queue, { actor: 'channel', subject: nobody }),
    sortKey(queue, { actor: 'client', subject: nobody }),
    sortKey(queue, { actor: 'mediator', subject: nobody }),
    sortKey(queue, { actor: 'mediator', subject: holder }),
  ];
}

/** Orders of one transaction: others write between two. */
const batch = 200;

/** Resolves when every order has what queues need; work only for the first to ask. */
export const createDerive = (engine: SqlEngine): (() => Promise<void>) =>
  once(async () => {
    while ((await engine.read(waiting)).length > 0) await engine.write(some);
  });

interface Waiting {
  id: string;
  record: string;
}

const waiting = (sql: Sql) =>
  sql.all<Waiting>(
    `SELECT id, record FROM orders WHERE queue IS NULL ORDER BY id LIMIT ? ${sql.held}`,
    batch,
  );

async function some(sql: Sql): Promise<void> {
  for (const { id, record } of await waiting(sql)) {
    const order = readable(record);
    if (order === null) await sql.run('UPDATE orders SET queue = ? WHERE id = ?', nothing, id);
    else
      await sql.run(
        `UPDATE orders SET ${queueColumns}, search = ? WHERE id = ?`,
        ...queueValues(queueEntry(order)),
        searchText(order),
        id,
      );
  }
}

/** One order that cannot be read must not keep all others from being listed; whoever opens it is told. */
function readable(record: string): OrderRecord | null {
  try {
    return parseRecord(JSON.parse(record));
  } catch {
    return null;
  }
}
const unknown = { dueAt: null, dueKind: null, actions: [] };
const nothing = JSON.stringify({
  dispute: null,
  case: null,
  next: { channel: unknown, client: unknown, mediator: unknown },
} satisfies DerivedQueue);
