/** The chat of an order: once, in order, counted, and with files. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MessagePage } from '../../src/contract/message.ts';
import { DAY, MINUTE } from '../../src/contract/primitives.ts';
import { type Edge, openEdge, type Person, tokenFor } from '../support/edge.ts';
import { begin, stored } from '../support/files-edge.ts';
import { accepted } from '../support/order-ways.ts';
import { openWorld, viewers } from '../support/orders-world.ts';

const { channel, client } = viewers;
const path = (id: string) => `/v1/orders/${id}/messages`;

describe('the chat', () => {
  const say = (clientId: string, text = 'Hello') => ({ clientId, text });

  it('stores a message once and tells both sides', async () => {
    const { orders, place, hints } = openWorld();
    const id = await place();
    assert.deepEqual(await orders.send(id, client, say('c-0000001')), { seq: 2, created: true });
    const told = hints.length;
    assert.deepEqual(hints.at(-1), {
      orderId: id,
      messages: 2,
      parties: ['northlight', 'alder'],
      escalated: false,
    });
    assert.deepEqual(await orders.send(id, client, say('c-0000001', 'Again')), { seq: 2, created: false });
    assert.equal(hints.length, told);
    const { messages } = await orders.messages(id, channel, { limit: 10 });
    assert.deepEqual(
      messages.map(({ by, text, event }) => [by, text, event?.code]),
      [
        ['client', '', 'placed'],
        ['client', 'Hello', undefined],
      ],
    );
  });

  it('shows what happened between, each with its line in the timeline', async () => {
    const { orders, place, act } = openWorld();
    const id = await place();
    await orders.send(id, client, say('c-0000001'));
    await act(id, 'channel', { type: 'accept' });
    const { messages } = await orders.messages(id, channel, { limit: 10 });
    assert.deepEqual(
      messages.map(({ seq, event }) => [seq, event?.code, event?.entry]),
      [
        [1, 'placed', 1],
        [2, undefined, undefined],
        [3, 'accept', 2],
      ],
    );
    const { timeline } = await orders.get(id, channel);
    assert.deepEqual(timeline.entries.find(({ seq }) => seq === 2)?.type, 'accept');
  });

  it('stores a message once also when it comes twice at the same moment', async () => {
    const edge = openEdge({ limits: { messages: 2 } });
    const id = await edge.place();
    const body = { clientId: 'c-0000001', text: 'Hello' };
    const twice = await Promise.all([1, 2].map(() => edge.call('POST', path(id), { as: 'client', body })));
    assert.deepEqual(twice.map(({ status }) => `${status}`).toSorted(), ['200', '201']);
    assert.deepEqual(
      twice.map((heard) => heard.body),
      [{ seq: 2 }, { seq: 2 }],
    );
  });

  it('counts what a side has not read, until it has', async () => {
    const { orders, place, hints } = openWorld();
    const id = await place();
    await orders.send(id, client, say('c-0000001'));
    await orders.send(id, client, say('c-0000002'));
    const unread = async () => (await orders.get(id, channel)).counts;
    assert.deepEqual(await unread(), { messages: 2, unread: 2 });
    await orders.markRead(id, channel, 3);
    assert.deepEqual(await unread(), { messages: 2, unread: 0 });
    const told = hints.length;
    await orders.markRead(id, channel, 3);
    assert.equal(hints.length, told, 'a mark that did not move is told to nobody');
    assert.deepEqual((await orders.messages(id, client, { limit: 1 })).read, { channel: 3, client: 0 });
  });

  it('ticks the checklist once both sides have written', async () => {
    const world = openWorld();
    const id = await accepted(world);
    const talked = async () => (await world.orders.get(id, channel)).completion.checklist.talked;
    await world.orders.send(id, client, say('c-0000001'));
    assert.equal(await talked(), false);
    await world.orders.send(id, channel, say('c-0000002'));
    assert.equal(await talked(), true);
  });
});

let said = 0;
const post = (edge: Edge, id: string, as: Person, body: object) =>
  edge.call<{ seq: number }>('POST', path(id), { as, body: { clientId: `message-${++said}`, ...body } });
const lastOf = async (edge: Edge, id: string, as: Person) =>
  MessagePage.parse((await edge.call('GET', path(id), { as })).body).messages.at(-1)!;

describe('what is written', () => {
  it('is kept as it was typed, tricks and all: who shows it knows how', async () => {
    const edge = openEdge();
    const id = await edge.place();
    const texts = {
      '  <b>Hello</b> & {{7*7}}\n\n  there \u200d ': '<b>Hello</b> & {{7*7}}\n\n  there \u200d',
      'pay \u202eORUE 001\u202c now\u200b': 'pay \u202eORUE 001\u202c now\u200b',
      '\ud800 half \udfff, nothing \0': '\ufffd half \ufffd, nothing \ufffd',
      '👩‍👩‍👧 שלום': '👩‍👩‍👧 שלום',
    };
    for (const [typed, kept] of Object.entries(texts)) {
      assert.equal((await post(edge, id, 'client', { text: typed })).status, 201);
      assert.equal((await lastOf(edge, id, 'channel')).text, kept);
    }
  });

  it('says something, and no more than fits, with the figures', async () => {
    const edge = openEdge();
    const id = await edge.place();
    const refusalOf = async (body: object) => {
      const { status, problem } = await post(edge, id, 'client', body);
      const { path: where, code, params } = problem?.fields?.[0] ?? {};
      return [status, where, code, params];
    };
    for (const text of ['', ' \n ', '\u200b\u200d\ufeff', '\u202e\u2066', '\u00ad\u3164\0'])
      assert.deepEqual(
        (await refusalOf({ text })).slice(0, 3),
        [422, 'text', 'required'],
        JSON.stringify(text),
      );
    const long = await refusalOf({ text: 'x'.repeat(4001) });
    assert.deepEqual(long, [422, 'text', 'tooLong', { max: 4000, actual: 4001 }]);
    const many = await refusalOf({
      text: '',
      attachments: Array.from({ length: 11 }, (_, i) => `file-${i}`),
    });
    assert.deepEqual(many, [422, 'attachments', 'tooMany', { max: 10, actual: 11 }]);
    const { status, problem } = await post(edge, id, 'client', { text: 'x'.repeat(100_000) });
    assert.deepEqual([status, problem?.reason], [413, { code: 'bodyTooLarge', params: { max: 65_536 } }]);
    assert.equal((await lastOf(edge, id, 'client')).seq, 1, 'nothing of it is stored');
  });

  it('is taken twenty times a minute: of a thousand at once the rest hears when to come back', async () => {
    let wall = Date.now();
    const edge = openEdge({ wall: () => wall });
    const id = await edge.place();
    const token = await tokenFor('client', { exp: Math.floor(wall / 1000) + 300 });
    const send = async (i: number) =>
      edge.call('POST', path(id), { token, body: { clientId: `message-a${i}`, text: `${i}` } });
    const heard = await Promise.all(Array.from({ length: 1000 }, (_, i) => send(i)));
    assert.equal(heard.filter(({ status }) => status === 201).length, 20);
    const refused = heard.filter(({ status }) => status === 429);
    assert.equal(refused.length, 980);
    assert.deepEqual([...new Set(refused.map(({ headers }) => headers.get('retry-after')))], ['60']);
    const stored = heard.findIndex(({ status }) => status === 201);
    assert.equal((await send(stored)).status, 200, 'what is stored is told, limit or not');
    wall += MINUTE - 1;
    assert.equal((await send(1000)).status, 429);
    wall += 1;
    assert.equal((await send(1000)).status, 201);
    assert.equal((await lastOf(edge, id, 'client')).seq, 22);
  });
});

describe('files that go with a message', () => {
  const attached = async (edge: Edge, id: string, as: Person, assetId: string) =>
    (await edge.call('POST', `/v1/orders/${id}/assets/${assetId}/links`, { as })).status;

  it('are seen by the other side from then on, by a mediator from the escalation on, and never expire', async () => {
    const edge = openEdge();
    const id = await edge.place();
    const file = await stored(edge, id, 'square', { purpose: 'message' });
    assert.deepEqual(
      [await attached(edge, id, 'client', file.id), await attached(edge, id, 'channel', file.id)],
      [200, 404],
    );
    const sent = await post(edge, id, 'client', { text: '', attachments: [file.id, file.id] });
    assert.equal(sent.status, 201);
    const { text, attachments, event } = await lastOf(edge, id, 'channel');
    const { id: assetId, checksum: _, ...facts } = file;
    assert.deepEqual([text, attachments, event], ['', [{ kind: 'file', assetId, ...facts }], null]);
    assert.equal(await attached(edge, id, 'channel', file.id), 200);
    assert.equal(await attached(edge, id, 'stranger', file.id), 404);
    await edge.act(id, 'channel', 'accept');
    await edge.act(id, 'client', 'submitCreative', { asset: { kind: 'text', text: 'Bread, baked today' } });
    await edge.act(id, 'channel', 'approveCreative');
    await edge.act(id, 'channel', 'markReady');
    assert.equal(await attached(edge, id, 'mediator', file.id), 404);
    edge.clock.advance(100 * DAY);
    await edge.upkeep.sweep();
    assert.equal((await edge.read(id, 'mediator')).dispute?.status, 'escalated');
    assert.equal(await attached(edge, id, 'mediator', file.id), 200);
    edge.clock.advance(31 * DAY);
    await edge.orders.applyDue();
    await edge.upkeep.eraseParty('alder');
    const page = MessagePage.parse((await edge.call('GET', path(id), { as: 'channel' })).body);
    assert.deepEqual(page.messages[1]?.attachments, [{ kind: 'file', assetId, ...facts, name: '' }]);
  });

  it('are refused by place when they are not for this message, and it is not stored', async () => {
    const edge = openEdge();
    const id = await edge.place();
    const good = (await stored(edge, id, 'square', { purpose: 'message' })).id;
    const theirs = (await stored(edge, id, 'square', { purpose: 'message', as: 'channel' })).id;
    const other = (await stored(edge, await edge.place(), 'square', { purpose: 'message' })).id;
    const begun = (await begin(edge, id, { purpose: 'message' })).headers.get('location')!.split('/').at(-1)!;
    for (const wrong of [theirs, other, begun, 'none']) {
      const { status, problem } = await post(edge, id, 'client', { text: 'Hi', attachments: [good, wrong] });
      assert.deepEqual(
        [status, problem?.fields],
        [422, [{ path: 'attachments.1', code: 'unknown', params: {} }]],
      );
    }
    edge.clock.advance(30 * DAY);
    const late = await post(edge, id, 'client', { text: 'Hi', attachments: [good] });
    assert.equal(late.problem?.fields?.[0]?.path, 'attachments.0', 'it has expired');
    assert.equal((await lastOf(edge, id, 'client')).text, '');
  });
});
