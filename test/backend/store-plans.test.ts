/** How SQLite goes about a queue: along an index, whatever is asked, so that ten thousand orders are as quick as ten. */
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { migrationsFor } from '../../backend/src/node/migrations.ts';
import { createSqlStore } from '../../backend/src/store/sql.ts';
import type { Sql, SqlValue } from '../../backend/src/store/sql/engine.ts';
import type { ListQuery } from '../../backend/src/store/queues.ts';
import type { Actor } from '../../src/contract/actions.ts';

/** The plans of all that is read, in the planner's words. */
function planned() {
  const db = new DatabaseSync(':memory:');
  for (const { text } of migrationsFor('sqlite')) db.exec(text);
  const plans: string[] = [];
  const sql: Sql = {
    all: (async (text: string, ...values: SqlValue[]) => {
      const steps = db.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values);
      plans.push(steps.map(({ detail }) => detail).join('; '));
      return db.prepare(text).all(...values);
    }) as Sql['all'],
    run: async () => 0,
    held: '',
    free: '',
  };
  const run = <T>(work: (sql: Sql) => Promise<T>) => work(sql);
  const store = createSqlStore({ read: run, write: run, check: async () => {}, close: async () => {} });
  return { store, plans };
}

/** A mediator's own cases are looked up beside all others. */
const indexes: Record<Actor, string[]> = {
  channel: ['orders_of_channel'],
  client: ['orders_of_client'],
  mediator: ['orders_held', 'orders_escalated'],
};
const after = { sort: '12026-03-04T09:00:00.000Z', id: 'o1' };
const questions: Partial<ListQuery>[] = [
  {},
  { after },
  { view: 'waiting', after },
  { search: 'alder' },
  { search: 'alder', after },
  { status: 'placed' },
  { unread: true },
  { view: 'needsYou', status: 'placed', unread: true, search: 'x', after },
];

describe('a queue in SQLite', () => {
  for (const actor of ['channel', 'client', 'mediator'] as const)
    it(`of a ${actor} is counted and paged along its indexes, without sorting`, async () => {
      for (const question of questions) {
        const { store, plans } = planned();
        await store.list({ actor, party: 'p', subject: 's', limit: 200, ...question });
        const told = `${JSON.stringify(question)}: ${plans.join(' / ')}`;
        assert.equal(plans.length, 1 + 2 * indexes[actor].length, told);
        for (const [at, index] of indexes[actor].entries()) {
          const [page, figures] = plans.slice(1 + 2 * at);
          assert.match(page ?? '', new RegExp(`^(SEARCH|SCAN) orders USING INDEX ${index}\\b`), told);
          assert.match(figures ?? '', new RegExp(`orders USING COVERING INDEX ${index}\\b`), told);
        }
        assert.doesNotMatch(plans.join(), /TEMP B-TREE/, told);
      }
    });
});
