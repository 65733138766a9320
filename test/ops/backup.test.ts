/** The commands of docs/operating.md, run as they are written: a backup beside a backend at work, and what it is worth. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openPostgres } from '../../backend/src/node/postgres.ts';
import { openSqliteStore } from '../../backend/src/node/sqlite.ts';
import type { Store } from '../../backend/src/store/store.ts';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { check } from '../../scripts/soak/checks.ts';
import { bring, contests, lengthOf, walk } from '../../scripts/soak/contest.ts';
import { type Engine, engineOn, sqliteEngine } from '../../scripts/soak/engines.ts';
import { sharedEnv, startServer, tokens } from '../../scripts/soak/server.ts';
import { type Ack, write } from '../../scripts/soak/writer.ts';
import type { StoredFile } from '../../src/contract/file-wire.ts';
import { type Ask, hear, newKey, tokenFor } from '../support/edge.ts';
import { sha256Of } from '../support/files.ts';
import { type Asked, slots, stored } from '../support/files-edge.ts';
import { orderToPlace } from '../support/placed.ts';
import { root } from './image.ts';

const folder = mkdtempSync(`${tmpdir()}/backup-`);
after(() => rmSync(folder, { recursive: true, force: true }));
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The commands below these words. */
function written(title: string): string {
  const text = readFileSync(join(root, 'docs/operating.md'), 'utf8');
  const [, commands] = text.slice(text.indexOf(`**${title}**`)).split(/```sh\n|```\n/);
  return commands ?? assert.fail(`no commands for ${title}`);
}

interface Rehearsal {
  engine: Engine;
  files: string;
  open(): Promise<Store>;
  /** Takes away all that a disaster takes, and makes room for what is restored. */
  lose(): Promise<Engine>;
  name: 'SQLite' | 'PostgreSQL';
  path?: string;
}

async function rehearse({ engine, files, open, lose, name, path = '' }: Rehearsal): Promise<void> {
  const run = (what: 'backup' | 'restore', env: Record<string, string>) =>
    execFileSync('sh', ['-euc', written(`${name}, ${what}`)], {
      env: {
        ...env,
        PATH: `${path}${delimiter}${process.env['PATH']}`,
        BACKUP: join(folder, name),
        CM_ASSETS: files,
      },
      stdio: 'pipe',
    });
  const [contest] = contests;
  const store = await open();
  const from = new Date(Date.now() + 14_000 - (await lengthOf(contest))).toISOString();
  const way = await walk('passes', contest, from);
  await bring(store, 'passes', way);
  await store.close();
  const server = startServer(engine.env);
  after(() => server.kill());
  const url = await server.url;
  const acks: Ack[] = [];
  let stopped = false;
  const working = [1, 2, 3].map((n) =>
    write(`w${n}`, {
      address: async () => url,
      acknowledged: (ack) => void acks.push(ack),
      random: Math.random,
      stopped: () => stopped,
      problem: (text) => assert.fail(text),
    }),
  );
  // A writer that ran into trouble says so at once; without this whoever counts would wait for ever.
  const atWork = Promise.all(working);
  const until = async (count: number) => {
    while (acks.length < count) await Promise.race([wait(5), atWork]);
  };
  const file = await upload(url);
  await until(60);
  const known = [...acks];
  run('backup', engine.env);
  await until(known.length + 10);
  stopped = true;
  await atWork;
  await server.kill();
  const before = await kept(files);
  const restored = await lose();
  run('restore', restored.env);
  assert.deepEqual(await kept(files), before);
  assert.ok(Object.keys(before).some((path) => path.endsWith(file.id)));

  await wait(Date.parse(way.dueAt) - Date.now());
  const again = startServer(restored.env);
  const ready = await fetch(`${await again.url}/readyz`);
  assert.equal(ready.status, 200);
  await wait(2500);
  for (let n = 0; n < 45 && (await restored.isSettling()); n++) await wait(1000);
  assert.equal(await again.stop(), 0);
  const { checks, lost } = await check(restored, known);
  assert.equal(lost, 0);
  const wrong = checks.filter((one) => !one.name.startsWith('nothing is stored that'));
  assert.deepEqual(
    wrong.flatMap(({ problems }) => problems),
    [],
  );
  const { all, close } = await restored.open();
  const came = await all(`SELECT 1 FROM events WHERE order_id = 'passes' AND type = ?`, contest.due);
  assert.equal(came.length, 1, 'a deadline that passed meanwhile comes once');
  await close();
}

/** A file that the backend took in. */
async function upload(url: string): Promise<StoredFile> {
  const key = new TextEncoder().encode(tokens.secret);
  const claims = { iss: tokens.issuer, aud: tokens.audience };
  const edge: Asked = {
    async call(method: string, path: string, ask: Ask = {}) {
      const body = ask.raw ?? (ask.body === undefined ? null : JSON.stringify(ask.body));
      const headers = {
        authorization: `Bearer ${await tokenFor(ask.as ?? 'client', claims, key)}`,
        ...(ask.body !== undefined && { 'content-type': 'application/json' }),
        ...ask.headers,
      };
      return hear(await fetch(url + path, { method, headers, body }), method);
    },
  };
  const order = orderToPlace();
  const body = { ...order, agreement: { ...order.agreement, slots } };
  assert.equal((await edge.call('POST', '/v1/orders', { as: 'host', body })).status, 201);
  const accept = { type: 'accept', on: { status: 'placed' }, payload: {} };
  const path = `/v1/orders/${order.id}/actions`;
  const accepted = await edge.call('POST', path, { as: 'channel', body: accept, headers: newKey() });
  assert.equal(accepted.status, 200);
  return stored(edge, order.id);
}

/** Checksums of all files, without what is being written. */
async function kept(files: string): Promise<Record<string, string>> {
  const names = readdirSync(files, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const sums = names
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('unfinished'))
    .map(async (path) => [path, await sha256Of(readFileSync(path))] as const);
  return Object.fromEntries(await Promise.all(sums));
}

describe('a backup, rehearsed', () => {
  it('of SQLite brings back all that was acknowledged before it, files too', async () => {
    const place = join(folder, 'one');
    mkdirSync(place);
    const engine = sqliteEngine(place);
    const files = join(place, 'files');
    await rehearse({
      name: 'SQLite',
      engine,
      files,
      open: async () => openSqliteStore(engine.env['CM_DATABASE'] ?? ''),
      async lose() {
        for (const name of readdirSync(place))
          if (name !== 'case-key.pem') rmSync(join(place, name), { recursive: true });
        return engine;
      },
    });
  });

  it('of PostgreSQL brings the same back on another server', async (t) => {
    const server = await startPostgres();
    after(() => server.stop());
    try {
      execFileSync('sh', ['-c', `PATH="${server.bin}:$PATH"; pg_dump --version && pg_restore --version`], {
        stdio: 'pipe',
      });
    } catch {
      return t.skip('pg_dump and pg_restore are not installed here');
    }
    const other = await startPostgres();
    after(() => other.stop());
    const [url, otherUrl] = [await server.database(), await other.database()];
    const place = join(folder, 'shared');
    mkdirSync(place);
    const env = sharedEnv(place, url);
    const files = join(place, 'files');
    await rehearse({
      name: 'PostgreSQL',
      engine: engineOn(server, url, env),
      files,
      path: server.bin,
      open: async () => (await openPostgres(url)).store,
      async lose() {
        await server.kill();
        rmSync(files, { recursive: true });
        return engineOn(other, otherUrl, { ...env, DATABASE_URL: otherUrl });
      },
    });
  });
});
