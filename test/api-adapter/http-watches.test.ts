import { aTimeout, expect } from '@open-wc/testing';
import { accept, accepted, orderSeen, receipt } from '../support/session-order.ts';
import { endWatches, get, stream, watchOrder, world } from '../support/watched-order.ts';
import { json, problem } from '../support/scripted-server.ts';
import { waitUntil } from '../support/waiting.ts';

afterEach(endWatches);

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
