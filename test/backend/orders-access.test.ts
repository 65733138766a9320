/** Who may see an order: its parties, and mediators from the first escalation on; for all others it does not exist. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Viewer } from '../../backend/src/viewer.ts';
import { DAY } from '../../src/contract/primitives.ts';
import { complaint, completed } from '../support/order-ways.ts';
import { openWorld, requestOf, viewers, type World } from '../support/orders-world.ts';
import { refusal } from '../support/refusal.ts';

const { channel, client, mediator } = viewers;

/** Every way to ask for an order. */
const ways = (world: World, id: string, viewer: Viewer): Promise<unknown>[] => [
  world.orders.get(id, viewer),
  world.orders.act(id, viewer, requestOf({ type: 'accept', on: { status: 'placed' } }), world.clock.now()),
  world.orders.messages(id, viewer, { limit: 10 }),
  world.orders.send(id, viewer, { clientId: 'c-0000001', text: 'Hello' }),
  world.orders.markRead(id, viewer, 1),
];

async function hidden(world: World, id: string, viewer: Viewer): Promise<void> {
  for (const asked of ways(world, id, viewer)) {
    const { code, reason, latest } = await refusal(asked);
    assert.deepEqual([code, reason, latest], ['notFound', { code: 'notFound', params: {} }, undefined]);
  }
  assert.deepEqual(await world.orders.newerThan(viewer, { [id]: 0 }), []);
}

describe('who may see an order', () => {
  it('answers strangers, the wrong side, early mediators and unknown ids alike', async () => {
    const world = openWorld();
    const id = await world.place();
    await hidden(world, 'nobody', channel);
    await hidden(world, id, { ...channel, party: 'another' });
    await hidden(world, id, { ...client, party: 'northlight' });
    await hidden(world, id, mediator);
    assert.equal((await world.store.read(id))?.order.version, 1);
  });

  it('keeps a token to the orders it names', async () => {
    const world = openWorld();
    const [id, other] = [await world.place(), await world.place()];
    const narrow = { ...channel, orders: [id] };
    await hidden(world, other, narrow);
    assert.equal((await world.orders.get(id, narrow)).id, id);
    const page = await world.orders.list(narrow, { limit: 10 });
    assert.deepEqual(
      page.rows.map((row) => row.id),
      [id],
    );
    assert.deepEqual(page.counts, { needsYou: 1, waiting: 0, done: 0, unread: 0 });
  });

  it('shows an order to mediators from its escalation on; they read the chat and write nothing', async () => {
    const world = openWorld();
    const { orders, clock, act } = world;
    const id = await completed(world);
    await act(id, 'client', complaint);
    await hidden(world, id, mediator);
    assert.equal((await orders.messages(id, client, { limit: 10 })).mediatorReads, false);
    clock.advance(3 * DAY + 500);
    assert.equal((await orders.get(id, mediator)).dispute?.status, 'escalated');
    assert.equal(world.hints.at(-1)?.escalated, true);
    assert.equal((await orders.messages(id, client, { limit: 10 })).mediatorReads, true);
    const { rows } = await orders.list(mediator, { limit: 10 });
    assert.deepEqual(
      rows.map((row) => [row.with, row.view]),
      [['Northlight Weekly · Alder & Finch', 'needsYou']],
    );
    const { code } = await refusal(orders.send(id, mediator, { clientId: 'c-0000001', text: 'Hello' }));
    assert.equal(code, 'forbidden');
    await orders.markRead(id, mediator, 1);
    assert.deepEqual((await orders.messages(id, client, { limit: 1 })).read, { channel: 0, client: 0 });
  });

  it('tells a mediator who is a party of the order that the case is their own, whatever they ask', async () => {
    const world = openWorld();
    const id = await completed(world);
    await world.act(id, 'client', complaint);
    for (const wait of [0, 3 * DAY + 500]) {
      world.clock.advance(wait);
      for (const party of ['alder', 'northlight'])
        for (const asked of ways(world, id, { ...mediator, party })) {
          const { code, reason, latest } = await refusal(asked);
          assert.deepEqual([code, reason, latest], ['forbidden', { code: 'ownCase', params: {} }, undefined]);
        }
    }
    const own = { ...mediator, party: 'alder' };
    assert.equal((await world.orders.list(own, { limit: 10 })).total, 0);
    assert.deepEqual(await world.orders.newerThan(own, { [id]: 0 }), []);
    await hidden(world, id, { ...own, orders: ['another'] });
  });

  it('never shows an address', async () => {
    const world = openWorld();
    const order = await world.orders.get(await world.place(), client);
    assert.doesNotMatch(JSON.stringify(order), /northlight\.example|alder\.example/);
  });

  it('tells a stream that comes back of each order that is newer than the one it knows', async () => {
    const world = openWorld();
    const [a, b] = [await world.place(), await world.place()];
    await world.act(a, 'channel', { type: 'accept' });
    const hints = await world.orders.newerThan(client, { [a]: 1, [b]: 1, nobody: 1 });
    assert.deepEqual(hints, [{ orderId: a, version: 2, messages: 2 }]);
  });
});
