/** The chat of an order: once, in order, counted, and with files. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accepted } from '../support/order-ways.ts';
import { openWorld, viewers } from '../support/orders-world.ts';

const { channel, client } = viewers;

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
