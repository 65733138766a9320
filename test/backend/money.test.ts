/** Money: settled once, to the cent, booked twice. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ledgerGateway } from '../../backend/src/money/gateway.ts';
import { completed } from '../support/order-ways.ts';
import { openWorld, viewers, type World } from '../support/orders-world.ts';

async function balances(world: World, id: string): Promise<Record<string, number>> {
  await world.outbox.drain();
  const sums: Record<string, number> = {};
  const entries = await world.store.ledger(id);
  for (const { account, amount } of entries) sums[account] = (sums[account] ?? 0) + amount;
  assert.equal(
    entries.reduce((sum, { amount }) => sum + amount, 0),
    0,
    'what comes into one leaves another',
  );
  return sums;
}

describe('money', () => {
  it('is held from the placement on', async () => {
    const world = openWorld();
    const id = await world.place();
    assert.deepEqual(await balances(world, id), { checkout: -120_000, held: 120_000 });
    assert.equal((await world.orders.get(id, viewers.client)).money.state, 'held');
  });

  it('goes back whole when the channel declines', async () => {
    const world = openWorld();
    const id = await world.place();
    const payload = { reason: 'scheduleFull', explanation: 'We are booked out until June.' };
    await world.act(id, 'channel', { type: 'decline', payload });
    assert.deepEqual(await balances(world, id), {
      checkout: -120_000,
      held: 0,
      client: 120_000,
      channel: 0,
      platform: 0,
    });
  });

  it('is split to the cent, the fee rounded down', async () => {
    const world = openWorld();
    const id = await completed(world);
    await world.act(id, 'channel', { type: 'offerRefund', payload: { refund: 33_335 } });
    const order = await world.act(id, 'client', { type: 'release' });
    assert.equal(order.status, 'split');
    assert.deepEqual(await balances(world, id), {
      checkout: -120_000,
      held: 0,
      client: 33_335,
      channel: 77_999,
      platform: 8_666,
    });
  });

  it('moves once under one key, and gives the same reference again', async () => {
    const world = openWorld();
    const id = await world.place();
    const gateway = ledgerGateway(world);
    const split = { refund: 120_000, payout: 0, fee: 0 };
    const pay = () => gateway.settle({ id, currency: 'EUR' }, split, `settlement:${id}`);
    const [first, ...others] = await Promise.all([pay(), pay(), pay()]);
    assert.match(first!.reference, /^L-[0-9A-F]{12}$/);
    assert.ok(others.every(({ reference }) => reference === first!.reference));
    assert.equal((await world.store.ledger(id)).length, 6);
    await assert.rejects(gateway.settle({ id, currency: 'EUR' }, { ...split, refund: 1 }, 'another'));
  });
});
