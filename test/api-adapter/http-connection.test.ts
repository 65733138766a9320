import { aTimeout, expect } from '@open-wc/testing';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { holdWaits } from '../support/held-waits.ts';
import { countListeners, countTimers, setHidden, setOnline } from '../support/page.ts';
import { accepted } from '../support/session-order.ts';
import { endWatches, get, stops, stream, watchOrder, world } from '../support/watched-order.ts';
import { problem, recorder, scriptedServer } from '../support/scripted-server.ts';
import { waitUntil } from '../support/waiting.ts';

afterEach(endWatches);

describe('a connection that comes and goes', () => {
  it('is offline before anything was read, and recovers by itself', async () => {
    const { server, adapter } = world();
    server.isDown = true;
    const { states, values, errors } = watchOrder(adapter);
    await waitUntil(() => states.includes('offline'));
    server.isDown = false;
    await waitUntil(() => values.length > 0 && states.at(-1) === 'live');
    expect(errors).to.deep.equal([]);
  });

  it('is offline while the server cannot be reached, and then has what was missed', async () => {
    const { server, store, adapter } = world();
    const { states, versions, errors } = watchOrder(adapter);
    await waitUntil(() => states.includes('live'));
    server.isDown = true;
    server.streams[0]!.break();
    await waitUntil(() => states.at(-1) === 'offline');
    store.order = accepted();
    server.on(stream, () => problem(404, 'notFound'));
    server.isDown = false;
    await waitUntil(() => versions().at(-1) === 2);
    expect(errors).to.deep.equal([]);
  });

  it('believes the browser: offline at once, and no waiting once it is online', async () => {
    const { server, adapter } = world({ timing: { backoffMs: 60_000 } });
    const { states } = watchOrder(adapter);
    await waitUntil(() => states.includes('live'));
    setOnline(false);
    expect(states.at(-1)).to.equal('offline');
    await waitUntil(() => server.streams[0]!.isLeft);
    await aTimeout(5);
    setOnline(true);
    await waitUntil(() => states.at(-1) === 'live');
    expect(server.streams).to.have.length(2);
  });

  it('gives up a stream that has fallen silent, and proves itself with each heartbeat', async () => {
    const heartbeatMs = 45_001;
    const silences = holdWaits(heartbeatMs);
    stops.push(silences.stop);
    const { server, adapter } = world({ timing: { heartbeatMs } });
    let beats = 0;
    const watcher = recorder<OrderSnapshot>();
    stops.push(adapter.watchOrder('o1', { ...watcher, connection: () => void beats++ }));
    await waitUntil(() => server.streams.length === 1 && beats > 0);
    for (let beat = 0; beat < 5; beat++) {
      const before = beats;
      server.streams[0]!.write(': hb\n\n');
      await waitUntil(() => beats > before);
      expect(silences.count(heartbeatMs), 'the silence begins anew').to.equal(1);
    }
    expect(server.streams).to.have.length(1);
    silences.pass(heartbeatMs);
    await waitUntil(() => server.streams.length === 2);
    expect(server.streams[0]!.isLeft).to.equal(true);
  });

  it('asks now and then where streams are refused', async () => {
    for (const answer of [
      () => problem(404, 'notFound'),
      () => new Response('hello', { headers: { 'content-type': 'text/html' } }),
      () => 'hangs' as const,
    ]) {
      const { server, store, adapter } = world({ timing: { pollMs: 20, openMs: 15 } });
      server.on(stream, answer);
      const { states, versions, stop } = watchOrder(adapter);
      await waitUntil(() => states.at(-1) === 'polling');
      store.order = accepted();
      await waitUntil(() => versions().at(-1) === 2);
      expect(versions()).to.deep.equal([1, 2]);
      expect(server.count(stream)).to.equal(1);
      stop();
    }
  });

  it('tries a busy stream again, and asks now and then until it is open', async () => {
    const { server, adapter } = world({ timing: { pollMs: 10, backoffMs: 30 } });
    server.on(stream, () => problem(429, 'rateLimited', {}, { 'retry-after': '0' }));
    const { states } = watchOrder(adapter);
    await waitUntil(() => states.at(-1) === 'polling' && server.count(get) > 1 && server.count(stream) > 1);
    const fresh = scriptedServer();
    server.on(stream, (request) => fresh.fetch(request));
    await waitUntil(() => states.at(-1) === 'live');
  });

  it('does not ask while the page is hidden, and at once when it is seen again', async () => {
    const { server, store, adapter } = world({ timing: { pollMs: 20 } });
    server.on(stream, () => problem(404, 'notFound'));
    const { states, versions } = watchOrder(adapter);
    await waitUntil(() => states.at(-1) === 'polling');
    setHidden(true);
    await aTimeout(5);
    const before = server.count(get);
    await aTimeout(80);
    expect(server.count(get)).to.equal(before);
    store.order = accepted();
    setHidden(false);
    await waitUntil(() => versions().at(-1) === 2);
  });

  it('notices while it polls that the server cannot be reached', async () => {
    const { server, adapter } = world({ timing: { pollMs: 15 } });
    server.on(stream, () => problem(404, 'notFound'));
    const { states } = watchOrder(adapter);
    await waitUntil(() => states.at(-1) === 'polling');
    server.isDown = true;
    await waitUntil(() => states.at(-1) === 'offline');
    server.isDown = false;
    await waitUntil(() => states.at(-1) === 'polling');
  });

  it('leaves no timer and no listener behind', async () => {
    const listeners = [countListeners(document), countListeners(window)];
    const { adapter } = world();
    const { states, stop } = watchOrder(adapter);
    await waitUntil(() => states.includes('live'));
    const timers = countTimers();
    try {
      stop();
      await Promise.resolve();
      await Promise.resolve();
      expect(listeners.map(({ count }) => count)).to.deep.equal([0, 0]);
      expect(timers.running).to.equal(0);
    } finally {
      timers.restore();
      for (const one of listeners) one.restore();
    }
  });
});
