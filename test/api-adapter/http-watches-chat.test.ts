import { aTimeout, expect } from '@open-wc/testing';
import type { Message, MessagePage } from '../../src/contract/message.ts';
import { endWatches, stops, stream, world } from '../support/watched-order.ts';
import { json, recorder } from '../support/scripted-server.ts';
import { waitUntil } from '../support/waiting.ts';

const messages = 'GET /v1/orders/o1/messages';

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

  function chat(count: number, timing = {}) {
    const { server, adapter } = world({ timing });
    const store = { count, read: { channel: 0, client: 0 } };
    server.on(messages, ({ url }) => {
      const query = new URL(url).searchParams;
      const limit = Number(query.get('limit'));
      const all = Array.from({ length: store.count }, (_, index) => message(index + 1));
      const after = query.get('after');
      const before = Number(query.get('before') ?? Infinity);
      const found =
        after === null
          ? all.filter(({ seq }) => seq < before).slice(-limit)
          : all.filter(({ seq }) => seq > Number(after)).slice(0, limit);
      const more = (found[0]?.seq ?? 1) > 1;
      return json({ messages: found, more, read: store.read, mediatorReads: false } satisfies MessagePage);
    });
    const typing: string[] = [];
    const watcher = { ...recorder<MessagePage>(), typing: (by: string) => void typing.push(by) };
    const watch = (before?: number) =>
      stops.push(adapter.watchMessages('o1', { before, limit: 50 }, watcher));
    const pages = () => watcher.values.map(({ messages }) => messages.map(({ seq }) => seq));
    return { server, store, watcher, typing, watch, pages };
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

  it('tells who is writing, and asks nothing because of it', async () => {
    const { server, watcher, typing, watch } = chat(1);
    watch();
    await waitUntil(() => watcher.states.includes('live'));
    const before = server.count(messages);
    for (const orderId of ['o1', 'o2', 'o1'])
      server.streams[0]!.event('changed', { orderId, typing: 'client' });
    await waitUntil(() => typing.length === 2);
    await aTimeout(20);
    expect(typing).to.deep.equal(['client', 'client']);
    expect(server.count(messages)).to.equal(before);
  });

  it('learns of a read mark that moves while the message before it is on its way', async () => {
    const { server, store, watcher, watch } = chat(1);
    watch();
    await waitUntil(() => watcher.states.includes('live'));
    const answer = server.hold(messages);
    store.count = 2;
    server.streams[0]!.event('changed', { orderId: 'o1', messages: 2 });
    await waitUntil(() => answer.isTaken);
    store.read = { channel: 0, client: 2 };
    server.streams[0]!.event('changed', { orderId: 'o1', messages: 2 });
    await aTimeout(10);
    answer.release();
    await waitUntil(() => watcher.values.at(-1)!.read.client === 2);
  });

  it('reports each of a thousand messages once and in order, with few questions, though hints are lost, doubled and late', async () => {
    const backoffMs = 100;
    const { server, store, watcher, watch, pages } = chat(0, { backoffMs });
    watch();
    await waitUntil(() => watcher.states.includes('live'));
    const began = performance.now();
    for (let count = 10; count <= 1000; count += 10) {
      store.count = count;
      if (count === 400) server.streams.at(-1)!.break();
      if (count % 30 !== 0)
        for (const seq of [count - 9, count, count, count - 20])
          server.streams.at(-1)!.event('changed', { orderId: 'o1', messages: seq });
      await aTimeout(0);
    }
    await waitUntil(() => pages().flat().length >= 1000);
    await aTimeout(backoffMs);
    const ms = performance.now() - began;
    expect(pages().flat()).to.deep.equal(Array.from({ length: 1000 }, (_, index) => index + 1));
    // One after each rest, more where a page was full, and those of the stream that began anew.
    expect(server.count(messages)).to.be.at.most(ms / (backoffMs / 2) + 10);
  });
});
