/** Deadlines to the instant: what was received in time counts, what came later finds them passed, nobody has to look. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSweeper } from '../../backend/src/deadlines/sweeper.ts';
import { DAY, HOUR, shift } from '../../src/contract/primitives.ts';
import { complaint, completed, ready } from '../support/order-ways.ts';
import { openWorld, requestOf, start, viewers, type World } from '../support/orders-world.ts';
import { refusal } from '../support/refusal.ts';
import { nextStep } from '../support/store-conformance.ts';
import { waitUntil } from '../support/waiting.ts';

const { channel, client } = viewers;
const due = shift(start, 48 * HOUR);

describe('deadlines to the instant', () => {
  const accept = () => requestOf({ type: 'accept', on: { status: 'placed' } });
  async function acceptAt(ms: number) {
    const world = openWorld();
    const id = await world.place();
    world.clock.set(shift(due, ms));
    return { world, id, accepting: world.orders.act(id, channel, accept(), shift(due, ms)) };
  }

  for (const ms of [-1, 0])
    it(`counts an acceptance received ${-ms} ms before the end`, async () => {
      const { accepting } = await acceptAt(ms);
      assert.equal((await accepting).result.order.status, 'accepted');
    });

  it('finds the deadline passed 1 ms later, and tells both sides the same story', async () => {
    const { world, id, accepting } = await acceptAt(1);
    const { code, latest } = await refusal(accepting);
    assert.deepEqual([code, latest?.status, latest?.endReason], ['conflict', 'expired', 'notAccepted']);
    const story = async (viewer: typeof client) => (await world.orders.get(id, viewer)).timeline.entries;
    assert.deepEqual(
      (await story(channel)).map(({ type, by }) => [type, by]),
      [
        ['placed', 'client'],
        ['decision', 'system'],
      ],
    );
    assert.deepEqual(await story(client), await story(channel));
  });

  it('lets an action that was received in time win while the grace of half a second runs', async () => {
    const world = openWorld();
    const id = await world.place();
    world.clock.set(shift(due, 499));
    assert.equal((await world.orders.get(id, client)).status, 'placed');
    assert.equal(await world.orders.applyDue(), 0);
    const late = await world.orders.act(id, channel, accept(), due);
    assert.equal(late.result.order.status, 'accepted');
    const lost = await world.place();
    world.clock.set(shift(due, 48 * HOUR + 999));
    assert.equal((await world.orders.get(lost, client)).status, 'expired');
  });

  it('opens the dispute in the last millisecond of its window, and not one later', async () => {
    const world = openWorld();
    const [first, second] = [await completed(world), await completed(world)];
    const at = (await world.orders.get(first, client)).deadlines[0]!.dueAt;
    world.clock.set(at);
    const disputed = await world.act(first, 'client', complaint, at);
    assert.deepEqual([disputed.status, disputed.money.state], ['disputed', 'frozen']);
    const late = world.act(second, 'client', complaint, shift(at, 1));
    const { code, latest } = await refusal(late);
    assert.deepEqual([code, latest?.status], ['conflict', 'released']);
  });
});

describe('what passes by itself', () => {
  async function end(world: World, id: string) {
    await world.outbox.drain();
    const { status, endReason, money } = await world.orders.get(id, client);
    const sums: Record<string, number> = {};
    for (const { account, amount } of await world.store.ledger(id))
      sums[account] = (sums[account] ?? 0) + amount;
    return { status, endReason, state: money.state, sums };
  }

  it('gives everything back when the channel stays silent for 48 h', async () => {
    const world = openWorld();
    const id = await world.place();
    world.clock.set(shift(due, 500));
    assert.equal(await world.orders.applyDue(), 1);
    assert.deepEqual(await end(world, id), {
      status: 'expired',
      endReason: 'notAccepted',
      state: 'settled',
      sums: { checkout: -120_000, held: 0, client: 120_000, channel: 0, platform: 0 },
    });
  });

  it('pays the channel when the client stays silent for 48 h after the completion', async () => {
    const world = openWorld();
    const id = await completed(world);
    world.clock.set(shift(due, 500));
    assert.equal(await world.orders.applyDue(), 1);
    assert.deepEqual(await end(world, id), {
      status: 'released',
      endReason: 'windowElapsed',
      state: 'settled',
      sums: { checkout: -120_000, held: 0, client: 0, channel: 108_000, platform: 12_000 },
    });
  });

  it('opens a numbered case when a ready order reaches its hard stop', async () => {
    const world = openWorld();
    const [a, b] = [await ready(world), await ready(world)];
    world.clock.advance(80 * DAY);
    await world.orders.applyDue();
    const numbers = [a, b].map(async (id) => (await world.orders.get(id, client)).dispute?.caseNumber);
    assert.deepEqual(new Set(await Promise.all(numbers)), new Set(['1042', '1043']));
  });

  it('catches up after an outage: every passed deadline is an event of its own, in order', async () => {
    const world = openWorld();
    const id = await completed(world);
    await world.act(id, 'client', complaint);
    const others = await Promise.all(Array.from({ length: 25 }, () => world.place()));
    world.clock.advance(5 * DAY);
    let applied = 0;
    for (let more = await world.orders.applyDue(10); more > 0; more = await world.orders.applyDue(10))
      applied += more;
    for (const other of others) assert.equal((await world.orders.get(other, client)).status, 'expired');
    const { timeline, dispute, version } = await world.orders.get(id, client);
    assert.deepEqual([timeline.entries.at(-1)?.type, dispute?.status], ['response', 'escalated']);
    assert.equal(version, timeline.entries.at(-1)?.seq);
    assert.equal(applied, 26);
    assert.equal(await world.orders.applyDue(), 0);
  });

  it('goes on with the other orders when one cannot go on, and reports it', async () => {
    const faults: unknown[] = [];
    const world = openWorld({ onError: (error) => faults.push(error) });
    const [broken, sound] = [await world.place(), await world.place()];
    await world.store.change(broken, null, (stored) => ({
      steps: [nextStep(stored, { context: { deadlines: { info: start } } })],
      receipt: null,
      outcome: null,
    }));
    world.clock.advance(48 * HOUR + 500);
    assert.equal(await world.orders.applyDue(), 1);
    assert.equal((await world.orders.get(sound, client)).status, 'expired');
    assert.equal(faults.length, 1);
  });
});

describe('the sweeper', () => {
  it('applies deadlines while nobody looks, when the clock is moved too, until it is stopped', async () => {
    const world = openWorld();
    const stop = createSweeper(world).start();
    const [first, second] = [await world.place(), await world.place()];
    const status = async (id: string) => (await world.store.read(id))?.order.status;
    world.clock.set(shift(due, 500));
    for (const id of [first, second]) await waitUntil(async () => (await status(id)) === 'expired');
    stop();
    const third = await world.place();
    world.clock.advance(3 * DAY);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    assert.equal(await status(third), 'placed');
  });
});
