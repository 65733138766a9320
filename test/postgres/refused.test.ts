/** What DATABASE_URL may get wrong: each is said in one line with its fix, and never with the password. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { demoMark } from '../../backend/src/demo/world.ts';
import { openStore } from '../../backend/src/node/open-store.ts';
import { type PostgresServer, startPostgres } from '../../scripts/lib/postgres.mjs';
import { startProcess, startRefused } from '../support/backend-process.ts';
import { placed } from '../support/store/kit.ts';
import { ask } from './support/asked.ts';
import { environmentFor } from './support/instances.ts';

let server: PostgresServer;
const folder = mkdtempSync(join(tmpdir(), 'cm-refused-'));
before(async () => void (server = await startPostgres()));
after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function refusalOf(given: Record<string, string>, args: string[] = []): Promise<string> {
  const { code, err } = await startRefused(args, { ...environmentFor(folder, ''), ...given });
  assert.equal(code, 1);
  assert.equal(err.trimEnd().split('\n').length, 1, err);
  return err;
}

describe('a backend with DATABASE_URL', () => {
  const secret = 'open-sesame';
  const wrong: [string, (url: URL) => string, RegExp][] = [
    ['no address', () => `${secret} at home`, /DATABASE_URL is no address; write DATABASE_URL=postgres:/],
    [
      'another scheme',
      (url) => url.href.replace('postgres:', 'mysql:'),
      /begins with mysql:\/\/, which is no PostgreSQL/,
    ],
    ['no database', (url) => url.href.replace(/\/[^/]*$/, '/'), /DATABASE_URL names no database/],
    [
      'an unknown host',
      (url) => url.href.replace(url.host, 'nowhere.invalid'),
      /postgres:\/\/nowhere\.invalid\/\w+: its host is not known; check the host/,
    ],
    [
      'a wrong password',
      (url) => url.href.replace(`:${url.password}@`, `:${secret}@`),
      /refuses this user and password; correct them in DATABASE_URL/,
    ],
    [
      'a missing database',
      (url) => url.href.replace(/\/[^/]*$/, '/nowhere'),
      /there is no such database; create it/,
    ],
  ];
  for (const [what, change, message] of wrong)
    it(`says that it has ${what}`, async () => {
      const url = new URL(await server.database());
      const said = await refusalOf({ DATABASE_URL: change(url) });
      assert.match(said, message);
      for (const password of [secret, url.password]) assert.ok(!said.includes(password), said);
    });

  it('says that nothing answers there', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as { port: number };
    closed.close();
    const said = await refusalOf({ DATABASE_URL: `postgres://u:${secret}@127.0.0.1:${port}/orders` });
    assert.match(said, /nothing answers at its host and port; start the server/);
    assert.ok(!said.includes(secret));
  });

  it('says what else is to be named, and what contradicts itself', async () => {
    const url = await server.database();
    const asked: [Record<string, string>, RegExp][] = [
      [{ CM_DATABASE: 'orders.db' }, /both DATABASE_URL and CM_DATABASE are set; keep/],
      [{ CM_ASSETS: '', CM_CASE_KEY: '' }, /missing: CM_ASSETS, CM_CASE_KEY; give all of them the same/],
      [{ CM_POOL: '1' }, /CM_POOL is 1; give a whole number from 2 to 500/],
    ];
    for (const [given, message] of asked)
      assert.match(await refusalOf({ DATABASE_URL: url, ...given }), message);
    assert.match(await refusalOf({ CM_POOL: '5' }), /CM_POOL is set without DATABASE_URL/);
  });

  it('takes no database that may lose what it acknowledged, or where it may create no table', async () => {
    const url = await server.database();
    const name = new URL(url).pathname.slice(1);
    await ask(server.url, `ALTER DATABASE ${name} SET synchronous_commit = off`);
    assert.match(await refusalOf({ DATABASE_URL: url }), /synchronous_commit is off.*switch it on/);
    await ask(server.url, `ALTER DATABASE ${name} RESET synchronous_commit`);
    await ask(server.url, `CREATE ROLE guest LOGIN PASSWORD 'guest'`);
    const guest = Object.assign(new URL(url), { username: 'guest', password: 'guest' }).href;
    if (server.version >= 15)
      assert.match(await refusalOf({ DATABASE_URL: guest }), /may not create tables there; grant/);
  });

  it('keeps a demo out of a marketplace’s database, and the other way round', async () => {
    const where = async () => {
      const databaseUrl = await server.database();
      return { database: 'postgres://here/orders', databaseUrl, pool: 2, fresh: false };
    };
    const [ours, theirs] = [await where(), await where()];
    await (await openStore({ ...ours, demo: false })).store.close();
    for (const fresh of [false, true])
      await assert.rejects(
        openStore({ ...ours, demo: true, fresh }),
        /holds a marketplace's orders, which a demo would throw away; name another database in DATABASE_URL/,
      );
    const demo = await openStore({ ...theirs, demo: true });
    await demo.store.setMeta(demoMark, 'now');
    await placed(demo.store);
    await demo.store.close();
    await assert.rejects(
      openStore({ ...theirs, demo: false }),
      /holds a demo's orders; name another database/,
    );
    const anew = await openStore({ ...theirs, demo: true, fresh: true });
    assert.equal(await anew.store.nextDueAt(), null);
    await anew.store.close();
  });

  it('erases a party on a server, too', async () => {
    const url = await server.database();
    const env = environmentFor(folder, url);
    const backend = await startProcess([], env);
    const erase = new URL('../../backend/src/erase.ts', import.meta.url);
    const said = execFileSync(process.execPath, [erase.pathname, 'alder'], {
      env: { ...process.env, ...env },
    });
    assert.match(String(said), /Erased alder from 0 orders/);
    await backend.end();
  });
});
