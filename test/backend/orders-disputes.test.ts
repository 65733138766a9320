/** Disputes over the real services: who comes second is told what came first, and too late is by the server's clock. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Viewer } from '../../backend/src/viewer.ts';
import type { Actor } from '../../src/contract/actions.ts';
import { DAY, shift } from '../../src/contract/primitives.ts';
import { disputed, escalated, mediating, negotiating, offer, reasons } from '../support/dispute-ways.ts';
import { complaint, completed } from '../support/order-ways.ts';
import { type Asked, openWorld, requestOf, viewers, type World } from '../support/orders-world.ts';
import { refusal } from '../support/refusal.ts';

const { mediator } = viewers;
const colleague: Viewer = { ...mediator, subject: 'u-colleague' };
/** Sends what was offered before something else happened; tells why it is refused and what the order has become. */
async function second(world: World, id: string, by: Actor | Viewer, asked: Asked) {
  const viewer = typeof by === 'string' ? viewers[by] : by;
  const before = (await world.store.read(id))!.order.version;
  const { code, reason, latest, fields } = await refusal(
    world.orders.act(id, viewer, requestOf(asked), world.clock.now()),
  );
  if (code === 'conflict') {
    assert.ok(latest, 'a conflict tells what the order has become');
    assert.equal(latest.viewer.subject, viewer.subject);
  }
  const after = (await world.store.read(id))!.order.version;
  const passed = after > before ? latest?.timeline.entries.slice(before - after).map(({ type }) => type) : [];
  return { code, why: reason?.code, fields, latest, passed, last: latest?.timeline.entries.at(-1) };
}
const onDispute = { status: 'disputed', dispute: 1 };
const fees = async ({ store }: World, id: string) => {
  const bookings = (await store.ledger(id)).filter(({ account }) => account !== 'checkout');
  return bookings.reduce((sum, { amount }) => sum + amount, 0);
};

describe('of two that cross, the first counts', () => {
  it('two acceptances at once: one offer settles, once, and the other is told of it', async () => {
    const world = openWorld();
    const id = await negotiating(world);
    await offer(world, id, 'channel', 20_000);
    const { dispute: open } = await offer(world, id, 'client', 60_000);
    const [theirs, ours] = open!.offers;
    const settled = await world.act(id, 'client', { type: 'acceptOffer', on: { offerId: theirs!.id } });
    assert.deepEqual([settled.status, settled.money.refund], ['split', 20_000]);
    const told = await second(world, id, 'channel', { type: 'acceptOffer', on: { offerId: ours!.id } });
    assert.deepEqual(
      [told.code, told.why, told.last?.type, told.last?.by],
      ['conflict', 'offerChanged', 'acceptOffer', 'client'],
    );
    assert.deepEqual(
      told.latest?.dispute?.offers.map(({ state }) => state),
      ['accepted', 'lapsed'],
    );
    await world.outbox.drain();
    const { refund, payout, fee } = (await world.orders.get(id, viewers.client)).money;
    assert.deepEqual([refund! + payout! + fee!, await fees(world, id)], [120_000, 120_000]);
  });

  it('an offer that was withdrawn, replaced, rejected or has lapsed cannot be accepted', async () => {
    const gone: [string, (world: World, id: string) => Promise<unknown>][] = [
      ['withdrawn', (world, id) => world.act(id, 'channel', { type: 'withdrawOffer' })],
      ['replaced', (world, id) => offer(world, id, 'channel', 30_000)],
      ['rejected', (world, id) => world.act(id, 'client', { type: 'rejectOffer' })],
      ['lapsed', async ({ clock }) => clock.advance(2 * DAY + 1)],
    ];
    for (const [state, go] of gone) {
      const world = openWorld();
      const id = await negotiating(world);
      const { dispute: open } = await offer(world, id, 'channel', 20_000);
      await go(world, id);
      const on = { offerId: open!.offers[0]!.id };
      const told = await second(world, id, 'client', { type: 'acceptOffer', on });
      assert.deepEqual([told.code, told.why], ['conflict', 'offerChanged'], state);
      assert.equal(told.latest?.dispute?.offers[0]?.state, state);
      assert.equal(told.latest?.status, 'disputed');
    }
  });

  const crossing: [string, (world: World) => Promise<string>, Actor, Asked, Actor, Asked, string][] = [
    [
      'an escalation while the other side accepts an offer',
      async (world) => {
        const id = await negotiating(world);
        await offer(world, id, 'channel', 20_000);
        world.clock.advance(DAY + 500);
        return id;
      },
      'client',
      { type: 'acceptOffer' },
      'channel',
      { type: 'escalate', on: onDispute },
      'statusChanged',
    ],
    [
      'a decision while the two sides settle',
      async (world) => {
        const id = await mediating(world);
        await offer(world, id, 'channel', 20_000);
        return id;
      },
      'client',
      { type: 'acceptOffer' },
      'mediator',
      {
        type: 'decide',
        on: onDispute,
        payload: { refund: 1, findings: [{ claimId: 'k1', finding: 'upheld' }], reasons },
      },
      'statusChanged',
    ],
    [
      'an acceptance while the mediator decides',
      async (world) => {
        const id = await mediating(world);
        await offer(world, id, 'channel', 20_000);
        return id;
      },
      'mediator',
      {
        type: 'decide',
        payload: { refund: 30_000, findings: [{ claimId: 'k1', finding: 'upheld' }], reasons },
      },
      'client',
      { type: 'acceptOffer', on: { offerId: 'o1' } },
      'offerChanged',
    ],
    [
      'a withdrawal while the channel concedes',
      disputed,
      'channel',
      { type: 'concede' },
      'client',
      { type: 'withdrawDispute', on: onDispute },
      'statusChanged',
    ],
    [
      'a second claim of the same case',
      escalated,
      'mediator',
      { type: 'claimCase' },
      'mediator',
      { type: 'claimCase', on: { ...onDispute, holder: null }, viewer: colleague },
      'holderChanged',
    ],
    [
      'an answer to a question that the mediator closed by handing the case back',
      async (world) => {
        const id = await mediating(world);
        const payload = { side: 'client', question: 'Which page was it?' };
        await world.act(id, 'mediator', { type: 'requestInfo', payload });
        return id;
      },
      'mediator',
      { type: 'returnCase' },
      'client',
      { type: 'provideInfo', on: { requestId: 'q1' }, payload: { answer: 'It was page 3.' } },
      'requestChanged',
    ],
  ];
  for (const [what, way, first, did, late, asked, why] of crossing)
    it(`${what} is refused with the story, and nothing is stored`, async () => {
      const world = openWorld();
      const id = await way(world);
      await world.act(id, first, did);
      const told = await second(world, id, asked.viewer ?? late, asked);
      assert.deepEqual([told.code, told.why, told.passed], ['conflict', why, []]);
      assert.deepEqual([told.last?.type, told.last?.by], [did.type, first]);
    });

  it('a mediator whose case was taken over is told who holds it', async () => {
    const world = openWorld();
    const id = await mediating(world);
    await world.act(id, 'mediator', { type: 'claimCase', viewer: colleague });
    const payload = { refund: 1, findings: [{ claimId: 'k1', finding: 'upheld' }], reasons };
    for (const asked of [
      { type: 'decide', on: onDispute, payload },
      { type: 'returnCase', on: onDispute },
    ] as const) {
      const told = await second(world, id, mediator, asked);
      assert.deepEqual([told.code, told.why], ['conflict', 'notOpen']);
      assert.equal(told.latest?.dispute?.claimedBy, colleague.subject);
    }
  });
});

describe('too late is by the server’s clock', () => {
  it('a dispute a millisecond after the window’s end finds the money on its way', async () => {
    for (const [wait, code] of [
      [2 * DAY, null],
      [2 * DAY + 1, 'statusChanged'],
    ] as const) {
      const world = openWorld();
      const id = await completed(world);
      const on = { status: 'completed', completion: 1 };
      const at = shift(world.clock.now(), wait);
      world.clock.set(at);
      const asking = world.orders.act(id, viewers.client, requestOf({ ...complaint, on }), at);
      if (code === null) assert.equal((await asking).result.order.status, 'disputed');
      else {
        const { reason, latest } = await refusal(asking);
        assert.deepEqual(
          [reason?.code, latest?.status, latest?.endReason],
          [code, 'released', 'windowElapsed'],
        );
      }
    }
  });

  it('a response a millisecond late finds the case with a mediator, and the channel’s other ways open', async () => {
    const world = openWorld();
    const id = await disputed(world);
    world.clock.advance(3 * DAY + 1);
    const answers = [{ claimId: 'k1', answer: 'deny' }];
    const payload = { answers, text: 'It ran as approved.' };
    const told = await second(world, id, 'channel', { type: 'respond', on: onDispute, payload });
    assert.deepEqual([told.code, told.why, told.passed], ['conflict', 'notOpen', ['response']]);
    assert.equal(told.latest?.dispute?.status, 'escalated');
    const open = told.latest?.actions.filter((action) => action.open).map(({ type }) => type as string);
    for (const type of ['concede', 'addEvidence', 'makeOffer']) assert.ok(open?.includes(type), type);
  });
});
