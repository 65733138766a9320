import { aTimeout, expect } from '@open-wc/testing';
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { holdWaits } from '../support/held-waits.ts';
import { countListeners, countTimers, setHidden, setOnline } from '../support/page.ts';
import { accept, accepted, orderSeen, receipt } from '../support/session-order.ts';
import { endWatches, get, stops, stream, world } from '../support/watched-order.ts';
import { json, problem, recorder, scriptedServer } from '../support/scripted-server.ts';
import { waitUntil } from '../support/waiting.ts';

afterEach(endWatches);

function watchOrder(adapter: ApiAdapter, id = 'o1') {
  const watcher = recorder<OrderSnapshot>();
  const stop = adapter.watchOrder(id, watcher);
  stops.push(stop);
  return { ...watcher, stop, versions: () => watcher.values.map(({ version }) => version) };
}

describe('watching an order', () => {
  it('asks once, then opens the stream, which is told what is known', async () => {
    const { server, adapter } = world();
    const { values, states } = watchOrder(adapter);
    await waitUntil(() => states.includes('live'));
    expect(values).to.deep.equal([orderSeen()]);
    expect(server.asked).to.deep.equal([get, stream]);
    expect(server.streams[0]!.known).to.equal('o1:1');
  });

  it('asks again when a hint speaks of a newer version, and only then', async () => {
    const { server, store, adapter } = world();
    const { versions, states } = watchOrder(adapter);
    await waitUntil(() => states.includes('live'));
    store.order = accepted();
    for (const hint of [
      { orderId: 'o2', version: 9 },
      { orderId: 'o1', version: 1 },
      { orderId: 'o1', messages: 4 },
      'nonsense',
    ])
      server.streams[0]!.event('changed', hint as object);
    await aTimeout(20);
    expect(server.count(get)).to.equal(1);
    server.streams[0]!.event('changed', { orderId: 'o1', version: 2 });
    server.streams[0]!.event('changed', { orderId: 'o1', version: 2 });
    await waitUntil(() => versions().at(-1) === 2);
    await aTimeout(20);
    expect(server.count(get)).to.equal(2);
  });

  it('keeps what came with an action when an answer from before it comes late', async () => {
    const { server, store, adapter } = world();
    const { values, states } = watchOrder(adapter);
    await waitUntil(() => states.includes('live'));
    const late = server.hold(get);
    store.order = accepted();
    server.streams[0]!.event('changed', { orderId: 'o1', version: 2 });
    await waitUntil(() => late.isTaken);
    const newer = accepted({ serverTime: '2027-01-01T00:00:00.000Z' });
    server.on('POST /v1/orders/o1/actions', () => json({ receipt: receipt(), order: newer }));
    await adapter.act('o1', accept, { key: 'k1' });
    late.release();
    await aTimeout(20);
    expect(values.at(-1)).to.deep.equal(newer);
  });

  it('reads events however they are cut', async () => {
    const { server, store, adapter } = world();
    const { versions, states } = watchOrder(adapter);
    await waitUntil(() => states.includes('live'));
    store.order = accepted();
    for (const part of [
      ': hb\r',
      '\n\r\nev',
      'ent:changed\r\ndata:{"orderId":\r\nda',
      'ta: "o1","version":2}\n',
    ])
      server.streams[0]!.write(part);
    await aTimeout(10);
    expect(server.count(get)).to.equal(1);
    server.streams[0]!.write('\n');
    await waitUntil(() => versions().at(-1) === 2);
  });

  it('asks again when something changed that is no action, such as the money', async () => {
    const { server, store, adapter } = world();
    const { values, states } = watchOrder(adapter);
    await waitUntil(() => states.includes('live'));
    const serverTime = '2026-03-09T10:00:07.000Z';
    store.order = orderSeen({ serverTime, money: { ...orderSeen().money, state: 'settled' } });
    server.streams[0]!.event('changed', { orderId: 'o1' });
    await waitUntil(() => values.length === 2);
    expect(values[1]!.money.state).to.equal('settled');
  });

  it('keeps on asking while the server does not show what it hinted, without haste', async () => {
    const { server, store, adapter } = world({ timing: { backoffMs: 40 } });
    const { versions, states } = watchOrder(adapter);
    await waitUntil(() => states.includes('live'));
    server.streams[0]!.event('changed', { orderId: 'o1', version: 2 });
    await waitUntil(() => server.count(get) >= 3);
    store.order = accepted();
    await waitUntil(() => versions().at(-1) === 2);
  });

  it('misses nothing when the stream breaks: the next one is told what is known', async () => {
    const { server, store, adapter } = world();
    const { versions, states } = watchOrder(adapter);
    await waitUntil(() => states.includes('live'));
    store.order = accepted();
    server.streams[0]!.event('changed', { orderId: 'o1', version: 2 });
    await waitUntil(() => versions().at(-1) === 2);
    server.streams[0]!.break();
    await waitUntil(() => server.streams.length === 2);
    expect(server.streams[1]!.known).to.equal('o1:2');
    await aTimeout(20);
    expect(server.count(get)).to.equal(2);
    expect(states).to.deep.equal(['live']);
  });

  it('misses nothing between its question and a stream that did not know of it', async () => {
    const { server, adapter } = world();
    const { states } = watchOrder(adapter);
    await waitUntil(() => states.includes('live'));
    let release = (): void => {};
    const asked = new Promise<void>((resolve) => (release = resolve));
    let version = 1;
    server.on('GET /v1/orders/o2', async () => {
      const order = orderSeen({ id: 'o2', version });
      await asked;
      return json(order);
    });
    const second = watchOrder(adapter, 'o2');
    await waitUntil(() => server.count('GET /v1/orders/o2') === 1);
    server.streams[0]!.end();
    await waitUntil(() => server.streams.length === 2);
    expect(server.streams[1]!.known).to.equal('o1:1');
    version = 2;
    release();
    await waitUntil(() => second.versions().at(-1) === 2);
  });

  it('shares one stream between all watches, and ends it with the last', async () => {
    const { server, adapter } = world();
    const first = watchOrder(adapter);
    await waitUntil(() => first.states.includes('live'));
    const second = watchOrder(adapter);
    await waitUntil(() => second.values.length === 1);
    expect(second.states).to.deep.equal(['live']);
    first.stop();
    await aTimeout(5);
    expect(server.streams[0]!.isLeft).to.equal(false);
    second.stop();
    await waitUntil(() => server.streams[0]!.isLeft);
    expect(server.count(stream)).to.equal(1);
  });

  it('keeps the stream when a watch is begun anew', async () => {
    const { server, adapter } = world();
    const first = watchOrder(adapter);
    await waitUntil(() => first.states.includes('live'));
    first.stop();
    const second = watchOrder(adapter);
    await waitUntil(() => second.values.length === 1);
    expect(server.count(stream)).to.equal(1);
    expect(server.count(get)).to.equal(2);
  });

  it('does not ask for what came with an action’s answer', async () => {
    const { server, store, adapter } = world();
    const { versions, states } = watchOrder(adapter);
    await waitUntil(() => states.includes('live'));
    store.order = accepted();
    server.on('POST /v1/orders/o1/actions', () => json({ receipt: receipt(), order: accepted() }));
    await adapter.act('o1', accept, { key: 'k' });
    expect(versions()).to.deep.equal([1, 2]);
    server.streams[0]!.event('changed', { orderId: 'o1', version: 2 });
    await aTimeout(20);
    expect(server.count(get)).to.equal(1);
  });

  it('ends with the error when the order is not to be had', async () => {
    const { server, adapter } = world();
    const { errors, values } = watchOrder(adapter, 'nobody');
    await waitUntil(() => errors.length === 1);
    expect(errors[0]!.code).to.equal('notFound');
    await aTimeout(20);
    expect(values).to.have.length(0);
    expect(server.count(stream)).to.equal(0);
  });

  it('ends with the error when the answer is malformed or the server broken', async () => {
    for (const answer of [() => json({ ...orderSeen(), deadlines: 7 }), () => problem(500, 'server')]) {
      const { server, adapter } = world();
      server.on(get, answer);
      const { errors } = watchOrder(adapter);
      await waitUntil(() => errors.length === 1);
      expect(errors[0]).to.include({ code: 'server', retryable: true });
    }
  });

  it('stays with what it has when a later answer fails, and asks again', async () => {
    const { server, store, adapter } = world();
    const { versions, errors, states } = watchOrder(adapter);
    await waitUntil(() => states.includes('live'));
    server.on(get, () => problem(500, 'server'));
    server.streams[0]!.event('changed', { orderId: 'o1', version: 2 });
    await waitUntil(() => states.at(-1) === 'offline');
    store.order = accepted();
    server.on(get, () => json(store.order));
    await waitUntil(() => versions().at(-1) === 2);
    expect(errors).to.deep.equal([]);
    expect(states.at(-1)).to.equal('live');
  });

  it('ends with unauthorized when nobody takes the token any more', async () => {
    const { server, adapter } = world();
    const { errors, states } = watchOrder(adapter);
    await waitUntil(() => states.includes('live'));
    for (const what of [get, stream]) server.on(what, () => problem(401, 'unauthorized'));
    server.streams[0]!.end();
    await waitUntil(() => errors.length === 1);
    expect(errors[0]!.code).to.equal('unauthorized');
  });
});

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
