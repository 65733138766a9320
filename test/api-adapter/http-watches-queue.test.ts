import { aTimeout, expect } from '@open-wc/testing';
import type { QueueQuery } from '../../src/contract/api-adapter.ts';
import type { OrderPage } from '../../src/contract/queue.ts';
import { orderPageOf, rowOf } from '../support/scripted-queue.ts';
import { json, problem, recorder } from '../support/scripted-server.ts';
import { waitUntil } from '../support/waiting.ts';
import { endWatches, stops, world } from '../support/watched-order.ts';

afterEach(endWatches);

const list = 'GET /v1/orders';

describe('watching a queue', () => {
  function queue(timing = {}) {
    const { server, adapter } = world({ timing });
    const store = { version: 1 };
    server.on(list, () => json(orderPageOf([rowOf({ version: store.version })])));
    const watcher = recorder<OrderPage>();
    const watch = (query: QueueQuery = {}) => stops.push(adapter.watchQueue(query, watcher));
    const newest = () => watcher.values.at(-1)?.rows[0]?.version;
    return { server, store, watcher, watch, newest };
  }

  it('asks for its page, for at most 200 rows', async () => {
    for (const [limit, asked] of [
      [undefined, '200'],
      [50, '50'],
      [5000, '200'],
    ] as const) {
      const { server, watcher, watch } = queue();
      watch({ view: 'needsYou', search: '', status: 'placed', unread: false, limit });
      await waitUntil(() => watcher.values.length > 0);
      const { searchParams } = new URL(server.requests[0]!.url);
      expect(Object.fromEntries(searchParams)).to.deep.equal({
        view: 'needsYou',
        status: 'placed',
        limit: asked,
      });
    }
  });

  it('asks anew after whatever may change a row: an action, a message, money', async () => {
    const { server, store, watcher, watch, newest } = queue();
    watch();
    await waitUntil(() => watcher.states.includes('live'));
    for (const hint of [
      { orderId: 'o9', version: 2 },
      { orderId: 'o1', messages: 7 },
      { orderId: 'o1', messages: 7 },
      { orderId: 'o1' },
    ]) {
      store.version += 1;
      server.streams[0]!.event('changed', hint);
      await waitUntil(() => newest() === store.version);
    }
  });

  it('asks nothing because somebody is writing', async () => {
    const { server, watcher, watch } = queue();
    watch();
    await waitUntil(() => watcher.states.includes('live'));
    const before = server.count(list);
    server.streams[0]!.event('changed', { orderId: 'o1', typing: 'client' });
    await aTimeout(30);
    expect(server.count(list)).to.equal(before);
  });

  it('asks again when something changed while a page was on its way', async () => {
    const { server, store, watcher, watch, newest } = queue();
    watch();
    await waitUntil(() => watcher.states.includes('live'));
    const answer = server.hold(list);
    server.streams[0]!.event('changed', { orderId: 'o1', version: 1 });
    await waitUntil(() => answer.isTaken);
    store.version = 2;
    server.streams[0]!.event('changed', { orderId: 'o1', version: 2 });
    await aTimeout(10);
    answer.release();
    await waitUntil(() => newest() === 2);
  });

  it('asks a few times for a thousand hints, and has the last state in the end', async () => {
    const backoffMs = 100;
    const { server, store, watcher, watch, newest } = queue({ backoffMs });
    watch();
    await waitUntil(() => watcher.states.includes('live'));
    const began = performance.now();
    for (let wave = 0; wave < 50; wave++) {
      for (let hint = 0; hint < 20; hint++) {
        store.version += 1;
        server.streams[0]!.event('changed', { orderId: `o${hint}`, version: store.version });
      }
      await aTimeout(8);
    }
    await waitUntil(() => newest() === 1001);
    await aTimeout(backoffMs);
    // One per rest of at least half the backoff, beside those of the beginning.
    const most = (performance.now() - began) / (backoffMs / 2) + 4;
    expect(server.count(list)).to.be.at.most(most);
  });

  it('asks also while hints come without any pause', async () => {
    const { server, watcher, watch } = queue();
    watch();
    await waitUntil(() => watcher.states.includes('live'));
    const before = server.count(list);
    for (let hint = 0; hint < 100; hint++) {
      server.streams[0]!.event('changed', { orderId: 'o1', version: hint });
      await aTimeout(0);
    }
    expect(server.count(list)).to.be.at.least(before + 3);
  });

  it('does not let hints hurry a server that asked for patience', async () => {
    const { server, watcher, watch } = queue();
    watch();
    await waitUntil(() => watcher.states.includes('live'));
    const before = server.count(list);
    server.on(list, () => problem(429, 'rateLimited', {}, { 'retry-after': '60' }));
    for (let hint = 0; hint < 5; hint++) {
      server.streams[0]!.event('changed', { orderId: 'o1', version: hint });
      await aTimeout(10);
    }
    expect(server.count(list)).to.equal(before + 1);
    expect(watcher.errors).to.deep.equal([]);
  });

  it('has missed nothing once a lost stream is back', async () => {
    const { server, store, watcher, watch, newest } = queue();
    watch();
    await waitUntil(() => watcher.states.includes('live'));
    store.version = 2;
    server.streams[0]!.break();
    await waitUntil(() => newest() === 2);
  });
});
