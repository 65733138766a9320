/** Migrations on a server: one instance at a time, whole or not at all, and never in a database that is not ours. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { migrationsFor } from '../../backend/src/node/migrations.ts';
import { preparePostgres } from '../../backend/src/node/postgres-schema.ts';
import { type PostgresServer, startPostgres } from '../../scripts/lib/postgres.mjs';
import { ask, connected } from './support/asked.ts';
import { goldenOf, postgresSchema, sqliteSchema } from './support/golden.ts';

let server: PostgresServer;
before(async () => void (server = await startPostgres()));
after(() => server.stop());

const newest = migrationsFor('postgres').length;
const versionIn = async (url: string) =>
  (await ask<{ n: number }>(url, 'SELECT max(version) AS n FROM schema_migrations'))[0]?.n;

describe('the schema', () => {
  it('is the golden one on PostgreSQL', async () => {
    const url = await server.database();
    await preparePostgres(url);
    assert.equal(await postgresSchema(url), goldenOf('postgres'));
  });
  it('is the golden one in SQLite', () => assert.equal(sqliteSchema(), goldenOf('sqlite')));
  it('compares every text by its bytes, in a database that sorts as people do', async () => {
    const url = await server.database();
    assert.deepEqual(await ask(url, `SELECT 'a' < 'B' AS human`), [{ human: server.version >= 15 }]);
    await preparePostgres(url);
    const texts = await ask<{ collation_name: string }>(
      url,
      `SELECT DISTINCT collation_name FROM information_schema.columns
       WHERE table_schema = current_schema() AND data_type = 'text' AND table_name <> 'schema_migrations'`,
    );
    assert.deepEqual(texts, [{ collation_name: 'C' }]);
  });
});

describe('instances that start together', () => {
  it('migrate once: one does it, the others wait and find it done', async () => {
    const url = await server.database();
    const isNew = await Promise.all(Array.from({ length: 5 }, () => preparePostgres(url)));
    assert.equal(await versionIn(url), newest);
    assert.ok(isNew.includes(true));
    assert.equal(await preparePostgres(url), false);
  });
  it('do so whatever limits and habits their user has', async () => {
    const url = await server.database();
    const name = new URL(url).pathname.slice(1);
    const habits = [
      `statement_timeout = '1ms'`,
      `lock_timeout = '1ms'`,
      `default_transaction_isolation = 'serializable'`,
    ];
    for (const habit of habits) await ask(server.url, `ALTER DATABASE ${name} SET ${habit}`);
    await Promise.all(Array.from({ length: 5 }, () => preparePostgres(url)));
    await ask(server.url, `ALTER DATABASE ${name} RESET ALL`);
    assert.equal(await versionIn(url), newest);
  });
});

describe('a migration that is cut off', () => {
  it('leaves the version before, and the next start goes on from there', async () => {
    const url = await server.database();
    // Held up half way by somebody who reads the table it is to change.
    await preparePostgres(url);
    await ask(url, 'DELETE FROM schema_migrations WHERE version >= 8');
    await ask(url, 'DROP TRIGGER orders_touch ON orders');
    await ask(url, 'DROP FUNCTION touch_order');
    await ask(url, 'ALTER TABLE orders DROP COLUMN touched');
    const reader = await connected(url);
    await reader.query('BEGIN');
    await reader.query('SELECT count(*) FROM orders');
    const migrating = preparePostgres(url);
    migrating.catch(() => undefined);
    const stuck = `SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%touched%'
      AND pid <> pg_backend_pid()`;
    while ((await ask(server.url, stuck)).length === 0);
    await ask(server.url, `SELECT pg_terminate_backend(pid) FROM (${stuck}) AS s`);
    await assert.rejects(migrating, /starting or stopping|server says/);
    await reader.end();
    assert.equal(await versionIn(url), 8);
    await preparePostgres(url);
    assert.equal(await versionIn(url), newest);
    assert.match(await postgresSchema(url), /orders_touch/);
  });
});

describe('a database that is not ours', () => {
  const refusals: [string, string[], RegExp][] = [
    [
      'another program’s',
      ['CREATE TABLE recipes (name text)'],
      /belongs to another program \(it has a table recipes\)/,
    ],
    [
      'another program’s that remembers its migrations as we do',
      ['CREATE TABLE schema_migrations (version text)', `INSERT INTO schema_migrations VALUES ('20240101')`],
      /belongs to another program/,
    ],
  ];
  for (const [what, statements, message] of refusals)
    it(`is refused, and left as it is: ${what}`, async () => {
      const url = await server.database();
      for (const statement of statements) await ask(url, statement);
      const tables = 'SELECT tablename FROM pg_tables WHERE schemaname = current_schema()';
      const asItWas = await ask(url, tables);
      await assert.rejects(preparePostgres(url), message);
      assert.deepEqual(await ask(url, tables), asItWas);
    });
  it('is refused when other migrations than ours made it', async () => {
    for (const spoil of [
      `UPDATE schema_migrations SET name = '0007-other.sql' WHERE version = 7`,
      'DELETE FROM schema_migrations WHERE version = 7',
    ]) {
      const url = await server.database();
      await preparePostgres(url);
      await ask(url, spoil);
      await assert.rejects(
        preparePostgres(url),
        /changed by something else than this program's 0007-erasure\.sql/,
      );
    }
  });
  it('is refused when a newer version of this program wrote it', async () => {
    const url = await server.database();
    await preparePostgres(url);
    await ask(url, `INSERT INTO schema_migrations (version, name) VALUES (99, '0099-later.sql')`);
    await assert.rejects(
      preparePostgres(url),
      /newer version of this program \(schema 99, this one knows \d+\)/,
    );
  });
});
