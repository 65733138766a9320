/** Bad weather over real processes and a real PostgreSQL: what was acknowledged stays, and it goes on by itself. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPostgres } from '../../backend/src/node/postgres.ts';
import { type PostgresServer, startPostgres } from '../../scripts/lib/postgres.mjs';
import { hangUp, post } from '../../scripts/soak/asking.ts';
import { check } from '../../scripts/soak/checks.ts';
import { bring, contests, lengthOf, walk } from '../../scripts/soak/contest.ts';
import { engineOn } from '../../scripts/soak/engines.ts';
import { type Server, sharedEnv, startServer } from '../../scripts/soak/server.ts';
import { type Ack, write } from '../../scripts/soak/writer.ts';
import { startRefused } from '../support/backend-process.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const folder = mkdtempSync(`${tmpdir()}/weather-`);
const clock = fileURLToPath(new URL('../support/shifted-clock.mjs', import.meta.url));
let server: PostgresServer;
before(async () => (server = await startPostgres()));
after(async () => {
  hangUp();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function until(is: () => Promise<boolean>, ms: number, what: string): Promise<void> {
  for (const end = Date.now() + ms; !(await is()); await wait(50))
    assert.ok(Date.now() < end, `${what} within ${ms} ms`);
}
const status = (url: string, path: string) =>
  fetch(url + path, { signal: AbortSignal.timeout(10_000) }).then((answer) => answer.status);

/** Their exit code, and 0 of it. */
async function endAll(fleet: readonly Server[]): Promise<void> {
  for (const one of fleet) assert.equal(await one.stop(), 0);
}

describe('a database server that is gone for half a minute', () => {
  it('costs patience and nothing else: 503 with a time to come again, nobody falls over, nothing acknowledged is lost', async () => {
    const url = await server.database();
    const engine = engineOn(server, url, sharedEnv(mkdtempSync(`${folder}/gone-`), url));
    const first = startServer(engine.env);
    const urls = [await first.url];
    const second = startServer(engine.env);
    const fleet = [first, second];
    urls.push(await second.url);
    const acks: Ack[] = [];
    const problems: string[] = [];
    let stopped = false;
    const field = {
      address: async () => urls[acks.length % 2] ?? '',
      acknowledged: (ack: Ack) => void acks.push(ack),
      random: Math.random,
      stopped: () => stopped,
      problem: (text: string) => void problems.push(text),
    };
    const working = [1, 2, 3, 4].map((n) => write(`w${n}`, field));
    await until(async () => acks.length >= 40, 60_000, 'forty acknowledgements');
    await server.kill();
    const gone = Date.now();
    while (Date.now() < gone + 30_000) {
      for (const address of urls) {
        const answer = await post(`${address}/v1/orders/o-1/actions`, 'channel', 'weather-key', asked);
        assert.equal(answer.status, 503);
        assert.ok(Number(answer.retryAfter) >= 1, 'says when to come again');
        assert.equal(await status(address, '/readyz'), 503);
        assert.equal(await status(address, '/healthz'), 200);
      }
      await wait(1000);
    }
    const during = acks.length;
    await server.restart();
    await until(async () => acks.length > during + 20, 20_000, 'it goes on by itself');
    for (const address of urls) assert.equal(await status(address, '/readyz'), 200);
    stopped = true;
    await Promise.all(working);
    await until(async () => !(await engine.isSettling()), 45_000, 'money is where it belongs');
    await endAll(fleet);
    const report = await check(engine, acks);
    assert.deepEqual([...problems, ...report.checks.flatMap((one) => one.problems)], []);
    assert.ok(report.acknowledged > 60);
  });
});

const asked = JSON.stringify({ type: 'accept', on: { status: 'placed' }, payload: {} });
const release = { type: 'release', on: { status: 'completed', completion: 1 }, payload: {} };

describe('an instance whose clock is wrong', () => {
  for (const minutes of [5, -5])
    it(`by ${minutes} minutes ends nothing early, takes what comes in time and nothing that comes late`, async () => {
      const url = await server.database();
      const { store } = await openPostgres(url);
      after(() => store.close());
      const env = sharedEnv(mkdtempSync(`${folder}/clock-`), url);
      const offset = { ...env, TEST_CLOCK_OFFSET_MS: String(minutes * 60_000) };
      const right = startServer(env);
      await right.url;
      const wrong = startServer(offset, ['--import', clock]);
      const address = await wrong.url;
      const contest = contests[0];
      const length = await lengthOf(contest);
      const dueIn = async (id: string, ms: number) => {
        const from = new Date(Date.now() + ms - length).toISOString();
        const way = await walk(id, contest, from);
        await bring(store, id, way);
        return Date.parse(way.dueAt);
      };
      const act = (id: string) =>
        post(`${address}/v1/orders/${id}/actions`, 'client', `clock-${id}`, JSON.stringify(release));
      await dueIn('in-time', 60_000);
      const dueAt = await dueIn('waits', 4000);
      assert.equal((await act('in-time')).status, 200);
      await wait(dueAt - Date.now() + 3500);
      const events = await store.events('waits', { after: 0, limit: 100 });
      const end = events.at(-1);
      assert.equal(end?.type, 'disputeWindow');
      const late = Date.parse(end.at) - dueAt;
      assert.ok(late >= 500 && late < 3000, `came ${late} ms after its instant`);
      assert.equal((await act('waits')).status, 409);
      const [taken] = (await store.events('in-time', { after: 0, limit: 100 })).slice(-1);
      assert.equal(taken?.type, 'release');
      assert.ok(Math.abs(Date.parse(taken.at) - Date.now()) < 20_000, 'is recorded at the time of all');
      await endAll([right, wrong]);
    });
});

describe('a start', () => {
  it('of three instances at once, on a new database and a new folder, ends in three that serve', async () => {
    const url = await server.database();
    const env = sharedEnv(mkdtempSync(`${folder}/start-`), url);
    const fleet = [1, 2, 3].map(() => startServer(env));
    for (const one of fleet) assert.equal(await status(await one.url, '/readyz'), 200);
    await endAll(fleet);
    const again = [1, 2, 3].map(() => startServer(env));
    for (const one of again) assert.equal(await status(await one.url, '/readyz'), 200);
    await endAll(again);
  });

  it('that is killed while it makes its tables is made good by the next one', async () => {
    for (let n = 0; n < 6; n++) {
      const url = await server.database();
      const env = sharedEnv(mkdtempSync(`${folder}/cut-`), url);
      const cut = startServer(env);
      await wait(350 + 60 * n);
      await cut.kill();
      const next = startServer(env);
      assert.equal(await status(await next.url, '/readyz'), 200);
      await endAll([next]);
    }
  });

  it('with an address that leads nowhere says why in one line, and never the password', async () => {
    const url = await server.database();
    const env = sharedEnv(mkdtempSync(`${folder}/wrong-`), url);
    const right = new URL(url);
    const { password } = right;
    const changed = (change: (to: URL) => void) => {
      const to = new URL(url);
      change(to);
      return String(to);
    };
    const cases: [string, RegExp][] = [
      ['nonsense', /DATABASE_URL is no address/],
      [url.replace('postgres:', 'mysql:'), /no PostgreSQL/],
      [changed((to) => (to.pathname = '/none')), /there is no such database/],
      [changed((to) => (to.password = 'wrong-password')), /refuses this user and password/],
      [changed((to) => (to.port = '1')), /DATABASE_URL/],
      [changed((to) => (to.hostname = 'nowhere.invalid')), /host/],
    ];
    const named = {
      CM_JWT_SECRET: 'x'.repeat(32),
      CM_ISSUER: 'weather',
      CM_AUDIENCE: 'weather',
      CM_SMTP_URL: 'off',
    };
    for (const [address, said] of cases) {
      const { code, err } = await startRefused([], { ...env, ...named, DATABASE_URL: address });
      assert.equal(code, 1, err);
      assert.match(err, said);
      assert.match(err, /^Campaign Manager cannot start: [^\n]+\n$/);
      assert.ok(!err.includes(password) && !err.includes('wrong-password'), 'says no password');
    }
  });
});
