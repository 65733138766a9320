/** Two real processes on one server: what happens at one is heard and seen at the other. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPostgres } from '../../backend/src/node/postgres.ts';
import { type PostgresServer, startPostgres } from '../../scripts/lib/postgres.mjs';
import { nextStep, one } from '../support/store/kit.ts';
import { orderToPlace } from '../support/placed.ts';
import { ask } from './support/asked.ts';
import { type Instance, placeOn, startInstances } from './support/instances.ts';

const lateClock = new URL('./support/late-clock.mjs', import.meta.url).href;
let server: PostgresServer;
let url: string;
let a: Instance;
let b: Instance;
let end: () => Promise<void>;
before(async () => {
  server = await startPostgres();
  url = await server.database();
  const started = await startInstances(url, [{}, { NODE_OPTIONS: `--import ${lateClock}` }]);
  [a, b] = started.instances as [Instance, Instance];
  ({ end } = started);
});
after(async () => {
  await end();
  await server.stop();
});

describe('two instances', () => {
  it('tell each other’s streams at once what changed, was written, read and is being typed', async () => {
    const order = await placeOn(a);
    const watching = await b.watch('client');
    const acted = await a.act('channel', order, 'accept');
    assert.equal(acted.status, 200);
    await watching.heard(({ orderId, version }) => orderId === order.id && version === 2, 1500);
    await a.ask('channel', `/v1/orders/${order.id}/typing`, {});
    await watching.heard(({ typing }) => typing === 'channel', 1500);
    const said = await a.ask('channel', `/v1/orders/${order.id}/messages`, {
      clientId: 'c-0000001',
      text: 'Hello',
    });
    assert.equal(said.status, 201);
    await watching.heard(({ messages, version }) => messages === 3 && version === undefined, 1500);
    watching.leave();
  });

  it('answer a key that was stored at the other one', async () => {
    const order = await placeOn(a);
    const key = crypto.randomUUID();
    const first = await a.act('channel', order, 'accept', key);
    const again = await b.act('channel', order, 'accept', key);
    assert.deepEqual([first.status, again.status], [200, 200]);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
  });

  it('decide by the server’s time, also when one’s own clock is five minutes late', async () => {
    const order = await placeOn(b);
    const [{ serverTime: here }, { serverTime: there }] = [await a.order(order.id), await b.order(order.id)];
    const apart = Math.abs(Date.parse(here) - Date.parse(there));
    assert.ok(apart < 2000, `${here} and ${there} are ${apart} ms apart`);
    await b.act('channel', order, 'accept');
    const [accepted] = (await a.order(order.id)).timeline.entries.toReversed();
    const [row] = await ask<{ now: Date }>(url, 'SELECT clock_timestamp() AS now');
    const since = Math.abs(row!.now.getTime() - Date.parse(accepted!.at));
    assert.ok(since < 30_000, `accepted ${since} ms ago`);
  });

  it('take a name with a character that PostgreSQL keeps in no text', async () => {
    const order = orderToPlace({ id: 'o-nul', number: 'CM-\0' });
    order.client = { ...order.client, name: 'Alder \0 Finch' };
    assert.equal((await a.ask('host', '/v1/orders', order)).status, 201);
    assert.equal((await a.ask('channel', '/v1/orders?search=alder%00')).status, 200);
  });

  it('find what nobody told them', async (t) => {
    const order = await placeOn(a);
    const watching = await b.watch('client');
    const silent = await openPostgres(url);
    t.after(() => silent.store.close());
    await silent.store.change(order.id, null, (stored) => one(nextStep(stored), 0));
    await watching.heard(({ orderId, version }) => orderId === order.id && version === 2, 6000);
    watching.leave();
  });

  it('hear again after the connection that listens was cut', async () => {
    const order = await placeOn(a);
    const watching = await b.watch('client');
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'campaign-manager-link'`;
    assert.equal((await ask(server.url, cut)).length, 2);
    assert.equal((await a.act('channel', order, 'accept')).status, 200);
    await watching.heard(({ orderId, version }) => orderId === order.id && version === 2, 6000);
    await a.ask('channel', `/v1/orders/${order.id}/typing`, {});
    await watching.heard(({ typing }) => typing === 'channel', 1500);
    assert.equal(b.errors(), '');
    watching.leave();
  });
});
