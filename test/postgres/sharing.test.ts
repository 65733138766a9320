/** Several instances on one server: what only one may do, one does, whoever comes at the same time. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { createHints } from '../../backend/src/hints.ts';
import type { Opened } from '../../backend/src/node/opened.ts';
import { openPostgres } from '../../backend/src/node/postgres.ts';
import { noLinks } from '../../backend/src/orders/links.ts';
import { createOrders } from '../../backend/src/orders/orders.ts';
import { standardPolicy } from '../../src/contract/policy.ts';
import { type PostgresServer, startPostgres } from '../../scripts/lib/postgres.mjs';
import { start } from '../support/orders-world.ts';
import { firstStep, later, nextStep, one, placed, row } from '../support/store/kit.ts';
import { ask, connected } from './support/asked.ts';

let server: PostgresServer;
let url: string;
let instances: Opened[];
before(async () => {
  server = await startPostgres();
  url = await server.database();
  instances = await Promise.all([1, 2, 3].map(() => openPostgres(url, { pool: 5 })));
});
after(async () => {
  await Promise.all(instances.map(({ store }) => store.close()));
  await server.stop();
});
const storeOf = (n: number) => instances[n % instances.length]!.store;
const stores = () => instances.map(({ store }) => store);
const times = <T>(count: number, work: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)));

describe('three instances', () => {
  it('place one order once, whoever was asked', async () => {
    const step = firstStep();
    const answers = await times(12, (n) => storeOf(n).place({ bodyHash: 'same', step }));
    assert.equal(answers.filter(({ created }) => created).length, 1);
    assert.deepEqual(new Set(answers.map(({ bodyHash }) => bodyHash)), new Set(['same']));
  });

  it('give every case a number of its own, without a gap', async () => {
    const ids = await times(20, () => placed(storeOf(0)));
    const numbers = await times(20, async (n) => {
      const changed = await storeOf(n).change(ids[n]!, null, (stored) =>
        one({ ...nextStep(stored), tookCaseNumber: true }, stored.nextCase),
      );
      return changed.kind === 'changed' ? changed.outcome : NaN;
    });
    const [least = NaN] = numbers.toSorted((a, b) => a - b);
    assert.deepEqual(
      numbers.toSorted((a, b) => a - b),
      numbers.map((_, n) => least + n),
    );
  });

  it('answer one key with one receipt', async () => {
    const id = await placed(storeOf(0));
    const scope = { subject: 'u', key: 'key-00000001', bodyHash: 'b', keptFrom: start };
    const answers = await times(12, (n) =>
      storeOf(n).change(id, scope, (stored) => one(nextStep(stored), stored.order.version)),
    );
    assert.equal(answers.filter(({ kind }) => kind === 'changed').length, 1);
    assert.equal(answers.filter(({ kind }) => kind === 'replayed').length, 11);
    assert.equal((await storeOf(0).read(id))?.order.version, 2);
  });

  it('pay an order once', async () => {
    const id = await placed(storeOf(0));
    const paid = await Promise.allSettled(
      Array.from({ length: 12 }, (_, n) =>
        storeOf(n).settle({
          key: n < 6 ? `${id}:release` : `${id}:refund`,
          orderId: id,
          currency: 'EUR',
          at: later,
          reference: `L-${id}-${n}`,
          ...(n < 6 ? { refund: 0, payout: 108_000, fee: 12_000 } : { refund: 120_000, payout: 0, fee: 0 }),
        }),
      ),
    );
    const references = paid.flatMap((one) => (one.status === 'fulfilled' ? [one.value.reference] : []));
    assert.equal(references.length, 6);
    assert.equal(new Set(references).size, 1);
    const sum = (await storeOf(1).ledger(id)).reduce((all, { amount }) => all + amount, 0);
    assert.equal(sum, 0);
  });

  it('hand out work once, in order within its lane, and again when its taker’s time is over', async () => {
    await storeOf(0).clear();
    const id = await placed(storeOf(0));
    const lanes = ['a', 'b', 'c', 'd', 'e', 'f'];
    const rows = lanes.flatMap((lane) => [0, 1].map((n) => row(`${id}-${lane}${n}`, { lane })));
    await storeOf(0).addOutbox(id, rows);
    const [inFive, inTen] = ['2026-03-05T09:05:00.000Z', '2026-03-05T09:10:00.000Z'];
    const claimed = async (now: string, until: string) =>
      (await times(9, (n) => storeOf(n).claimOutbox(['mail'], now, until, 2))).flat().map(({ key }) => key);
    const taken = await claimed(later, inFive);
    assert.equal(new Set(taken).size, taken.length);
    assert.deepEqual(
      taken.toSorted(),
      lanes.map((lane) => `${id}-${lane}0`),
    );
    // An instance that starts meanwhile leaves it to those who have it.
    const fourth = await openPostgres(url);
    assert.deepEqual(await fourth.store.claimOutbox(['mail'], later, later, 50), []);
    await fourth.store.close();
    // Their five minutes are over: they were killed.
    const again = await claimed(inFive, inTen);
    assert.deepEqual(again.toSorted(), taken.toSorted());
  });

  it('let other orders go on while one is held', async () => {
    const [held, free] = [await placed(storeOf(0)), await placed(storeOf(0))];
    const holder = await connected(url);
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM orders WHERE id = $1 FOR UPDATE', [held]);
    const late = '2999-01-01T00:00:00.000Z';
    const waiting = storeOf(1).change(held, null, (stored) => one(nextStep(stored), 0));
    assert.equal((await storeOf(2).change(free, null, (stored) => one(nextStep(stored), 0))).kind, 'changed');
    assert.equal(
      (await storeOf(2).change(held, { dueBy: late }, (stored) => one(nextStep(stored), 0))).kind,
      'unknown',
    );
    await holder.query('COMMIT');
    await holder.end();
    assert.equal((await waiting).kind, 'changed');
  });
});

describe('work that one does at a time', () => {
  it('is one instance’s, until it ends it or its connection is lost', async () => {
    const [first, second] = [await openPostgres(url), await openPostgres(url)];
    const leave = await first.alone('upkeep');
    assert.ok(leave);
    assert.equal(await first.alone('upkeep'), null);
    assert.equal(await second.alone('upkeep'), null);
    assert.ok(await second.alone('another'));
    leave();
    const next = await eventually(() => second.alone('upkeep'));
    assert.equal(await first.alone('upkeep'), null);
    assert.ok(next);
    await second.store.close();
    assert.ok(await eventually(() => first.alone('upkeep')));
    await first.store.close();
  });
});

async function eventually<T>(ask: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    await setTimeout(20);
  }
}

describe('due deadlines', () => {
  it('are reached by three sweepers together, each once', async () => {
    for (const store of stores()) await store.clear();
    const ids = await times(60, () => placed(storeOf(0)));
    // All their connections are open: none comes late to the work because of them.
    await times(15, (n) => storeOf(n).read(ids[n]!));
    const [last] = (await storeOf(0).dueDeadlines('2999-01-01T00:00:00.000Z', 1000)).toReversed();
    const clock = { now: () => last!.dueAt.replace(/\.\d+Z$/, '.999Z') };
    const sweepers = stores().map((store) =>
      createOrders({
        store,
        clock,
        hints: createHints(),
        policy: standardPolicy,
        links: noLinks,
        marketplace: 'Tallypost',
      }),
    );
    const applied = await Promise.all(
      sweepers.map(async ({ applyDue }) => {
        let all = 0;
        for (let more = 1; more > 0; all += more) more = await applyDue(20);
        return all;
      }),
    );
    const versions = await times(60, async (n) => (await storeOf(n).read(ids[n]!))!.order.version);
    assert.equal(
      applied.reduce((a, b) => a + b),
      versions.reduce((all, version) => all + version - 1, 0),
    );
    assert.ok(applied.filter((count) => count > 0).length > 1, `shared: ${applied.join(' + ')}`);
    assert.deepEqual(await storeOf(0).dueDeadlines(clock.now(), 10), []);
  });

  it('are found along an index that holds all that is asked', async () => {
    await ask(
      url,
      `INSERT INTO deadlines (order_id, kind, due_at) SELECT (SELECT min(id) FROM orders), 'k' || n,
         to_char(timestamp '2027-01-01' + n * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS.000"Z"')
       FROM generate_series(1, 50000) AS n`,
    );
    await ask(server.url.replace(/[^/]*$/, url.replace(/.*\//, '')), 'VACUUM ANALYZE deadlines');
    const plan = await ask<{ 'QUERY PLAN': string }>(
      url,
      `EXPLAIN SELECT order_id AS "orderId", kind, due_at AS "dueAt" FROM deadlines
       WHERE due_at <= $1 ORDER BY due_at, order_id LIMIT $2`,
      ['2027-01-01T00:10:00.000Z', 100],
    );
    const told = plan.map((line) => line['QUERY PLAN']).join('\n');
    assert.match(told, /Index Only Scan using deadlines_due/);
    assert.doesNotMatch(told, /Sort|Seq Scan/);
  });
});
