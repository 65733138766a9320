import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { Message, MessagePage } from '../../src/contract/message.ts';
import type { OrderPage } from '../../src/contract/order.ts';
import { orderPageOf } from '../support/scripted-queue.ts';
import { endWatches, stops, stream, world } from '../support/watched-order.ts';
import { json, recorder } from '../support/scripted-server.ts';

afterEach(endWatches);

describe('watching a chat', () => {
  const message = (seq: number): Message => ({
    seq,
    by: 'client',
    at: '2026-03-09T10:00:00.000Z',
    text: `m${seq}`,
    event: null,
    attachments: [],
    clientId: null,
  });

  function chat(count: number) {
    const { server, adapter } = world();
    const store = { count, read: { channel: 0, client: 0 } };
    server.on('GET /v1/orders/o1/messages', ({ url }) => {
      const query = new URL(url).searchParams;
      const limit = Number(query.get('limit'));
      const all = Array.from({ length: store.count }, (_, index) => message(index + 1));
      const after = query.get('after');
      const before = Number(query.get('before') ?? Infinity);
      const messages =
        after === null
          ? all.filter(({ seq }) => seq < before).slice(-limit)
          : all.filter(({ seq }) => seq > Number(after)).slice(0, limit);
      const more = (messages[0]?.seq ?? 1) > 1;
      return json({ messages, more, read: store.read, mediatorReads: false } satisfies MessagePage);
    });
    const watcher = recorder<MessagePage>();
    const watch = (before?: number) =>
      stops.push(adapter.watchMessages('o1', { before, limit: 50 }, watcher));
    const pages = () => watcher.values.map(({ messages }) => messages.map(({ seq }) => seq));
    return { server, store, watcher, watch, pages };
  }

  it('reports the newest page, then only what is new', async () => {
    const { server, store, watcher, watch, pages } = chat(60);
    watch();
    await waitUntil(() => watcher.states.includes('live'));
    expect(pages()[0]).to.have.length(50);
    expect(pages()[0]![0]).to.equal(11);
    store.count = 62;
    server.streams[0]!.event('changed', { orderId: 'o1', messages: 62 });
    await waitUntil(() => pages().length === 2);
    expect(pages()[1]).to.deep.equal([61, 62]);
    server.streams[0]!.event('changed', { orderId: 'o1', messages: 62 });
    await aTimeout(20);
    expect(pages()).to.have.length(2);
  });

  it('fetches all that was missed while the stream was gone, however much', async () => {
    const { server, store, watcher, watch, pages } = chat(0);
    watch();
    await waitUntil(() => watcher.states.includes('live'));
    store.count = 450;
    server.streams[0]!.end();
    await waitUntil(() => pages().flat().length === 450);
    expect(pages().flat()).to.deep.equal(Array.from({ length: 450 }, (_, index) => index + 1));
  });

  it('reports read marks that moved', async () => {
    const { server, store, watcher, watch } = chat(1);
    watch();
    await waitUntil(() => watcher.states.includes('live'));
    store.read = { channel: 0, client: 1 };
    server.streams[0]!.end();
    await waitUntil(() => watcher.values.at(-1)!.read.client === 1);
  });

  it('reports an older page once', async () => {
    const { server, watch, pages } = chat(60);
    watch(11);
    await waitUntil(() => pages().length === 1);
    expect(pages()[0]).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(server.count(stream)).to.equal(0);
  });
});

describe('watching a queue', () => {
  it('reports the first page, and anew after each change', async () => {
    const { server, adapter } = world();
    let total = 1;
    const page = (): OrderPage => orderPageOf([], { total });
    server.on('GET /v1/orders', () => json(page()));
    const watcher = recorder<OrderPage>();
    stops.push(adapter.watchQueue({ view: 'needsYou' }, watcher));
    await waitUntil(() => watcher.states.includes('live'));
    total = 2;
    server.streams[0]!.event('changed', { orderId: 'o9', version: 1 });
    await waitUntil(() => watcher.values.at(-1)!.total === 2);
  });
});
