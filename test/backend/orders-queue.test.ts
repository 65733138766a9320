/** The queue as a viewer pages through it, and the chat of an order. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOUR } from '../../src/contract/primitives.ts';
import { accepted } from '../support/order-ways.ts';
import { openWorld, viewers } from '../support/orders-world.ts';
import { orderToPlace } from '../support/placed.ts';
import { refusal } from '../support/refusal.ts';

const { channel, client } = viewers;

describe('the queue', () => {
  it('pages to the end and takes back only its own cursors', async () => {
    const { orders, place } = openWorld();
    for (let i = 0; i < 5; i++) await place();
    const first = await orders.list(channel, { limit: 2 });
    const second = await orders.list(channel, { limit: 2, cursor: first.cursor! });
    const third = await orders.list(channel, { limit: 2, cursor: second.cursor! });
    assert.equal(third.cursor, null);
    assert.equal(new Set([first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))).size, 5);
    const cursor = first.cursor!;
    const changed = `${cursor.slice(0, -2)}${cursor.at(-2) === 'A' ? 'B' : 'A'}${cursor.at(-1)}`;
    for (const asked of [
      { limit: 2, cursor: changed },
      { limit: 2, cursor: '' },
      { limit: 2, cursor: 'ü' },
      { limit: 2, cursor, view: 'done' as const },
      { limit: 2, cursor, search: 'CM' },
    ])
      assert.equal((await refusal(orders.list(channel, asked))).code, 'invalid', JSON.stringify(asked));
    assert.equal((await refusal(orders.list(client, { limit: 2, cursor }))).code, 'invalid');
  });

  it('moves an order to whoever has to act, and ends it when its time has passed', async () => {
    const world = openWorld();
    const { orders, clock } = world;
    const id = await world.place();
    const views = async () => [
      (await orders.list(channel, { limit: 1 })).rows[0]?.view,
      (await orders.list(client, { limit: 1 })).rows[0]?.view,
    ];
    assert.deepEqual(await views(), ['needsYou', 'waiting']);
    await world.act(id, 'channel', { type: 'accept' });
    assert.deepEqual(await views(), ['waiting', 'needsYou']);
    const late = await world.place();
    clock.advance(48 * HOUR + 500);
    const { rows } = await orders.list(channel, { view: 'done', limit: 10 });
    assert.deepEqual(
      rows.map((row) => [row.id, row.status]),
      [[late, 'expired']],
    );
  });

  it('keeps a row within 400 bytes', async () => {
    const { orders, place } = openWorld();
    const { client: party } = orderToPlace();
    await place({ client: { ...party, name: 'N'.repeat(100) }, number: '9'.repeat(40), id: 'i'.repeat(64) });
    const { rows } = await orders.list(channel, { limit: 1 });
    assert.ok(JSON.stringify(rows[0]).length <= 400);
  });
});

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
