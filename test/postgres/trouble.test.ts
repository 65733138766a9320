/** A server that is gone, busy or cut off: whoever asks hears "not now", and what was acknowledged stays. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { openLink } from '../../backend/src/node/postgres-link.ts';
import { openPostgres } from '../../backend/src/node/postgres.ts';
import { Refused } from '../../backend/src/refused.ts';
import { type PostgresServer, startPostgres } from '../../scripts/lib/postgres.mjs';
import { nextStep, one, placed, row } from '../support/store/kit.ts';
import { ask, connected } from './support/asked.ts';
import { type Instance, placeOn, startInstances } from './support/instances.ts';

let server: PostgresServer;
before(async () => void (server = await startPostgres()));
after(() => server.stop());

const isNotNow = (error: unknown) => error instanceof Refused && error.code === 'unavailable';
const cut = (name: string) =>
  ask(server.url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1`, [
    name,
  ]);

describe('a store on a server', () => {
  it('says "not now" when an order is held too long, or no connection is free, and goes on after', async () => {
    const url = await server.database();
    const { store } = await openPostgres(url, { pool: 2 });
    const id = await placed(store);
    const holder = await connected(url);
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM orders WHERE id = $1 FOR UPDATE', [id]);
    const change = () => store.change(id, null, (stored) => one(nextStep(stored), 0));
    // The first two wait for the order, the third for one of their connections.
    const asked = await Promise.allSettled([change(), change(), store.read(id)]);
    for (const answer of asked.slice(0, 2))
      assert.ok(answer.status === 'rejected' && isNotNow(answer.reason), answer.status);
    await holder.query('COMMIT');
    await holder.end();
    assert.equal((await change()).kind, 'changed');
    await store.close();
  });

  it('opens new connections when all of them were cut, also in the middle of a change', async () => {
    const url = await server.database();
    const { store } = await openPostgres(url, { pool: 4 });
    const id = await placed(store);
    const holder = await connected(url);
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM orders WHERE id = $1 FOR UPDATE', [id]);
    const waiting = store.change(id, null, (stored) => one(nextStep(stored), 0));
    waiting.catch(() => undefined);
    await setTimeout(300);
    await cut('campaign-manager');
    await assert.rejects(waiting, isNotNow);
    await holder.end();
    assert.equal((await store.read(id))?.order.version, 1);
    assert.equal((await store.change(id, null, (stored) => one(nextStep(stored), 0))).kind, 'changed');
    await store.close();
  });

  it('tries again what stood in another’s way', async () => {
    const url = await server.database();
    const { store } = await openPostgres(url);
    const id = await placed(store);
    let tries = 0;
    await store.change(id, null, (stored) => {
      if (++tries < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      return one(nextStep(stored), 0);
    });
    assert.equal(tries, 3);
    assert.equal((await store.read(id))?.order.version, 2);
    await store.close();
  });

  it('says what the server refused of all that was sent at once, and keeps nothing of it', async () => {
    const url = await server.database();
    const { store } = await openPostgres(url, { pool: 2 });
    const id = await placed(store);
    const nonsense = { ...row('m2'), kind: 'nonsense' as 'mail' };
    await assert.rejects(
      store.change(id, null, (stored) => one(nextStep(stored, { outbox: [row('m1'), nonsense] }), 0)),
      /outbox.*check constraint/,
    );
    const reading = await store.readFor(id, 'client', 30);
    assert.deepEqual([reading?.stored.order.version, reading?.events.length], [1, 1]);
    assert.equal((await store.change(id, null, (stored) => one(nextStep(stored), 0))).kind, 'changed');
    await store.close();
  });

  it('is not fit to serve while the server only lets it read, and is as soon as another one answers there', async () => {
    const url = await server.database();
    const name = new URL(url).pathname.slice(1);
    const errors: unknown[] = [];
    const { store } = await openPostgres(url, { pool: 2, onError: (error) => errors.push(error) });
    const id = await placed(store);
    const change = () => store.change(id, null, (stored) => one(nextStep(stored), 0));
    // What a standby says: the connections that the pool holds stay as they are until they are closed.
    await ask(server.url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    await cut('campaign-manager');
    for (let asked = 0; asked < 4; asked++) {
      await assert.rejects(store.check(), isNotNow);
      await assert.rejects(change(), isNotNow);
    }
    assert.equal((await store.read(id))?.order.version, 1);
    await ask(server.url, `ALTER DATABASE ${name} RESET default_transaction_read_only`);
    await assert.rejects(change(), isNotNow);
    await store.check();
    assert.equal((await change()).kind, 'changed');
    // Who keeps the log is told why, once.
    assert.deepEqual(
      errors.map((error) => (error as { code?: string }).code).filter((code) => code === '25006'),
      ['25006'],
    );
    await store.close();
  });

  it('says "not now" to whoever is asking on the listening connection when it is lost', async () => {
    const url = await server.database();
    const nothing = async () => undefined;
    const link = await openLink(url, {
      channel: 'test_hints',
      handleNotification: nothing,
      beat: nothing,
      beatMs: 2000,
      onError: nothing,
    });
    const warned: Error[] = [];
    const warn = (warning: Error) => warned.push(warning);
    process.on('warning', warn);
    // Side by side, as hints, locks and the beat do.
    const many = await Promise.all([1, 2, 3].map((n) => link.ask(`SELECT ${n} AS n`)));
    assert.deepEqual(many.flat(), [{ n: 1 }, { n: 2 }, { n: 3 }]);
    process.off('warning', warn);
    assert.deepEqual(warned, []);
    const asked = assert.rejects(link.ask('SELECT pg_sleep(30)'), isNotNow);
    await cut('campaign-manager-link');
    await asked;
    for (let is: object[] | null = null; is === null; await setTimeout(20))
      is = await link.ask('SELECT 1').catch(() => null);
    await link.close();
  });
});

describe('an instance that is asked to end', () => {
  it('does so in the time that is promised, although the server does not answer, and says why it did not', async () => {
    const url = await server.database();
    const { instances, end } = await startInstances(url, [{}]);
    const [instance] = instances as [Instance];
    const order = await placeOn(instance);
    const serving = await ask<{ pid: number }>(
      server.url,
      `SELECT pid FROM pg_stat_activity WHERE datname = $1`,
      [new URL(url).pathname.slice(1)],
    );
    for (const { pid } of serving) process.kill(pid, 'SIGSTOP');
    instance.act('channel', order, 'accept').catch(() => undefined);
    await setTimeout(200);
    const asked = performance.now();
    assert.equal(await instance.end(), 0);
    // Ten seconds are promised; a busy machine may be late by some.
    assert.ok(performance.now() - asked < 13_000);
    for (const { pid } of serving) process.kill(pid, 'SIGCONT');
    assert.match(instance.errors(), /"where":"database".*"code":"NO_ANSWER"/);
    await end();
  });
});

describe('an instance under load', () => {
  it('loses nothing that it acknowledged when the server is killed, and needs no restart itself', async () => {
    const url = await server.database();
    const { instances, end } = await startInstances(url, [{ CM_LIMITS: 'actions=100000' }]);
    const [instance] = instances as [Instance];
    const orders = await Promise.all(Array.from({ length: 40 }, () => placeOn(instance)));
    const acknowledged = new Set<string>();
    const heard = new Set<number>();
    const writers = [0, 1, 2, 3].map(async (writer) => {
      for (const order of orders.filter((_, n) => n % 4 === writer)) {
        const key = crypto.randomUUID();
        for (let status = 0; status !== 200;) {
          ({ status } = await instance.act('channel', order, 'accept', key));
          heard.add(status);
          if (status === 200) acknowledged.add(order.id);
          else await setTimeout(100);
        }
        await setTimeout(50);
      }
    });
    await setTimeout(200);
    await server.kill();
    await setTimeout(1000);
    await server.restart();
    await Promise.all(writers);
    assert.deepEqual(heard, new Set([200, 503]));
    assert.equal(acknowledged.size, orders.length);
    for (const { id } of orders) assert.equal((await instance.order(id)).version, 2);
    // The log says why, and not once for everyone who asked meanwhile.
    const lines = instance.errors().trimEnd().split('\n');
    assert.ok(lines.length <= 6, lines.join('\n'));
    for (const line of lines) assert.match(line, /"where":"database".*"code":"(57P|ECONN|CONNECTION_LOST)/);
    const events = `SELECT count(*)::int AS n FROM orders AS o WHERE version <> (SELECT count(*) FROM events WHERE order_id = o.id)`;
    assert.deepEqual(await ask(url, events), [{ n: 0 }]);
    await end();
  });
});
