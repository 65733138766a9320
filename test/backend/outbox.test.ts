/** What follows a change: mails, reminders and money, at least once, in order, with patience. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { waits } from '../../backend/src/outbox/backoff.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import { HOUR, MINUTE, SECOND, shift } from '../../src/contract/primitives.ts';
import { completed } from '../support/order-ways.ts';
import { openWorld, start, viewers, type World } from '../support/orders-world.ts';
import { waitUntil } from '../support/waiting.ts';

const told = (world: World, to: string) =>
  world.mails.filter((mail) => mail.to.name === to).map(({ code }) => code);

describe('mails', () => {
  it('go to each recipient once, however often the outbox is drained', async () => {
    const world = openWorld();
    const id = await world.place();
    await Promise.all([world.outbox.drain(), world.outbox.drain()]);
    assert.equal(await world.outbox.drain(), 0);
    assert.deepEqual([told(world, 'channel'), told(world, 'client')], [['placed'], ['placed']]);
    await world.act(id, 'channel', { type: 'accept' });
    await world.outbox.drain();
    assert.deepEqual(told(world, 'client'), ['placed', 'accept']);
    assert.equal(new Set(world.mails.map(({ messageId }) => messageId)).size, world.mails.length);
  });

  it('keep the same Message-ID when a crash lets one be sent twice', async () => {
    const store = createMemoryStore();
    const world = openWorld({ store });
    await world.place();
    const { outboxDone } = store;
    store.outboxDone = async () => {
      throw new Error('killed');
    };
    await assert.rejects(world.outbox.drain(), /killed/);
    store.outboxDone = outboxDone;
    world.clock.advance(5 * MINUTE);
    await world.outbox.drain();
    const ids = world.mails.filter(({ to }) => to.name === 'client').map(({ messageId }) => messageId);
    assert.equal(ids.length, 2);
    assert.equal(new Set(ids).size, 1);
    assert.match(ids[0]!, /^<[0-9a-f]{32}@tallypost\.example>$/);
  });

  it('are tried again with growing patience, in order, while other recipients are served', async () => {
    const world = openWorld();
    const { send } = world.doors;
    world.doors.send = async (mail) => {
      if (mail.to.name === 'client') throw new Error('451 greylisted');
      await send(mail);
    };
    const id = await world.place();
    await world.act(id, 'channel', { type: 'accept' });
    await world.act(id, 'channel', { type: 'nudge' });
    await world.outbox.drain();
    assert.deepEqual([told(world, 'channel'), told(world, 'client')], [['placed'], []]);
    world.doors.send = send;
    world.clock.advance(5 * SECOND - 1);
    await world.outbox.drain();
    assert.deepEqual(told(world, 'client'), []);
    world.clock.advance(1);
    await world.outbox.drain();
    assert.deepEqual(told(world, 'client'), ['placed', 'accept', 'nudge']);
    assert.equal(world.faults.length, 1);
  });

  it('are given up after ten failures over a day, stay visible, and make way for the next', async () => {
    const world = openWorld();
    const { send } = world.doors;
    world.doors.send = async (mail) => {
      if (mail.code === 'placed') throw new Error('550 no such mailbox');
      await send(mail);
    };
    const id = await world.place();
    await world.act(id, 'channel', { type: 'accept' });
    for (const wait of waits) {
      await world.outbox.drain();
      assert.deepEqual(told(world, 'client'), []);
      world.clock.advance(wait);
    }
    await world.outbox.drain();
    const dead = await world.store.outboxTrouble({ dead: true, limit: 10 });
    assert.deepEqual(
      dead.map(({ attempts, error }) => [attempts, error]),
      [
        [11, '550 no such mailbox'],
        [11, '550 no such mailbox'],
      ],
    );
    assert.deepEqual(told(world, 'client'), ['accept']);
  });

  it('tell of the order as it was, also when they leave late', async () => {
    const world = openWorld();
    const id = await world.place();
    world.clock.advance(HOUR);
    await world.act(id, 'client', { type: 'cancel' });
    await world.outbox.drain();
    const [placed, cancelled] = world.mails.filter(({ to }) => to.name === 'channel');
    assert.deepEqual([placed?.version, placed?.at, cancelled?.version], [1, start, 2]);
  });

  it('leave by themselves after every change, until the outbox is stopped', async () => {
    const world = openWorld();
    const stop = world.outbox.start(60_000);
    const id = await world.place();
    await waitUntil(() => told(world, 'channel').length > 0);
    assert.deepEqual(told(world, 'channel'), ['placed']);
    stop();
    await world.act(id, 'client', { type: 'cancel' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(told(world, 'channel'), ['placed']);
  });
});

describe('reminders', () => {
  const reminders = (world: World) =>
    world.mails
      .filter(({ code }) => code === 'reminder')
      .map(({ to, params, at }) => [to.name, params['kind'], at]);

  it('come 24 h, 6 h and 1 h before the deadline, to whoever must act', async () => {
    const world = openWorld();
    await world.place();
    for (let hour = 0; hour < 48; hour++) {
      await world.outbox.drain();
      world.clock.advance(HOUR);
    }
    assert.deepEqual(
      reminders(world),
      [24, 42, 47].map((hours) => ['channel', 'decision', shift(start, hours * HOUR)]),
    );
  });

  it('fall silent when the deadline is no longer there', async () => {
    const world = openWorld();
    const id = await world.place();
    await world.act(id, 'channel', { type: 'accept' });
    world.clock.advance(47 * HOUR);
    await world.outbox.drain();
    assert.deepEqual(reminders(world), []);
  });

  it('follow a deadline that has moved', async () => {
    const world = openWorld();
    const id = await completed(world);
    world.clock.advance(HOUR);
    await world.act(id, 'channel', { type: 'retractCompletion' });
    await world.act(id, 'channel', { type: 'complete', payload: { availabilityTold: true } });
    world.clock.set(shift(start, 24.5 * HOUR));
    await world.outbox.drain();
    assert.deepEqual(reminders(world), []);
    world.clock.set(shift(start, 25 * HOUR));
    await world.outbox.drain();
    assert.deepEqual(reminders(world), [['client', 'disputeWindow', shift(start, 25 * HOUR)]]);
  });

  it('do not pile up: after an outage only the one that is still true is sent', async () => {
    const world = openWorld();
    await world.place();
    world.clock.advance(43 * HOUR);
    await world.outbox.drain();
    assert.deepEqual(reminders(world), [['channel', 'decision', shift(start, 42 * HOUR)]]);
    world.clock.advance(6 * HOUR);
    await world.outbox.drain();
    assert.equal(reminders(world).length, 1);
  });
});

describe('money', () => {
  it('that cannot be moved is shown, told to the operator once, and tried again with the same figures', async () => {
    const world = openWorld();
    const id = await completed(world);
    await world.act(id, 'channel', { type: 'offerRefund', payload: { refund: 20_000 } });
    await world.act(id, 'client', { type: 'release' });
    const state = async () => (await world.orders.get(id, viewers.client)).money;
    assert.equal((await state()).state, 'settling');
    const asked: unknown[] = [];
    const { settle } = world.doors.gateway;
    world.doors.gateway.settle = async (order, split, key) => {
      asked.push([order, split, key]);
      throw new Error('bank is closed');
    };
    for (let i = 0; i < 3; i++) {
      await world.outbox.drain();
      assert.equal((await state()).state, 'settlementFailed');
      world.clock.advance(10 * MINUTE);
    }
    assert.deepEqual(told(world, 'system'), ['settlementFailed']);
    const [trouble] = await world.store.outboxTrouble({ dead: false, limit: 10 });
    assert.deepEqual([trouble?.kind, trouble?.attempts, trouble?.error], ['money', 3, 'bank is closed']);
    assert.equal(new Set(asked.map((order) => JSON.stringify(order))).size, 1);

    world.doors.gateway.settle = settle;
    const hints = world.hints.length;
    await world.outbox.drain();
    const { refund, payout, fee, ...money } = await state();
    assert.deepEqual([refund, payout, fee, money.state], [20_000, 90_000, 10_000, 'settled']);
    assert.deepEqual(world.hints.slice(hints), [
      { orderId: id, parties: ['northlight', 'alder'], escalated: false },
    ]);
  });

  it('is never given up', async () => {
    const world = openWorld();
    const id = await world.place();
    const { settle } = world.doors.gateway;
    world.doors.gateway.settle = () => Promise.reject(new Error('bank is closed'));
    await world.act(id, 'client', { type: 'cancel' });
    for (let i = 0; i < 20; i++) {
      await world.outbox.drain();
      world.clock.advance(12 * HOUR);
    }
    world.doors.gateway.settle = settle;
    await world.outbox.drain();
    assert.equal((await world.orders.get(id, viewers.client)).money.state, 'settled');
  });
});
