/** Completion, the dispute window, retraction, and what the money then does. */
import assert from 'node:assert/strict';
import { shift } from '../../../src/contract/primitives.ts';
import { checklistOf } from '../../../src/machines/doors.ts';
import { scenario } from '../support/scenario.ts';
import { DAYS, HOURS, t0 } from '../support/world.ts';

export const completion = [
  scenario('48 h of silence release the money', (world) => {
    world.completed();
    const due = shift(t0, 48 * HOURS);
    assert.equal(world.order.context.deadlines.disputeWindow, due);
    world.until(due);
    assert.ok(world.ask('client', 'dispute').ok, 'a dispute at the instant itself counts');
    world.until(shift(due, 1)).refused('client', 'dispute', 'conflict');
    assert.equal(world.order.status, 'released');
    assert.equal(world.order.context.endReason, 'windowElapsed');
    assert.deepEqual(world.order.context.settlement, { refund: 0, payout: 90_000, fee: 10_000 });
    assert.deepEqual(world.notices('released')[0]?.to, ['channel', 'client']);
  }),
  scenario('the client may release early', (world) => {
    world.completed().act('client', 'release');
    assert.equal(world.order.status, 'released');
    assert.equal(world.order.context.endReason, 'released');
  }),
  scenario('a completion is retracted once, and the next one stands', (world) => {
    world.completed().later(HOURS).act('channel', 'retractCompletion');
    assert.equal(world.place, 'ready.onTime');
    assert.equal(world.order.context.completedAt, null);
    world.act('channel', 'complete');
    assert.equal(world.place, 'completed.standing');
    assert.equal(world.order.context.completions, 2);
    assert.equal(world.order.context.deadlines.disputeWindow, shift(t0, 49 * HOURS));
    world.refused('channel', 'retractCompletion', 'conflict');
  }),
  scenario('a retraction is an entry into ready: overdue starts 72 h after it', (world) => {
    world.act('channel', 'accept').act('client', 'submitCreative').act('channel', 'approveCreative');
    world.until('2026-04-10T00:00:00.000Z').act('channel', 'markReady').act('channel', 'complete');
    world.later(24 * HOURS).act('channel', 'retractCompletion');
    assert.equal(world.place, 'ready.onTime');
    assert.equal(world.order.context.deadlines.overdue, '2026-04-14T00:00:00.000Z');
  }),
  scenario('a retraction goes back to overdue when it came from there', (world) => {
    world.ready().reach('overdue').act('channel', 'complete').act('channel', 'retractCompletion');
    assert.equal(world.place, 'ready.overdue');
    assert.equal(world.order.context.completedAt, null);
  }),
  scenario('after an accepted estimate a retraction no longer goes back to overdue', (world) => {
    world.ready().act('channel', 'setEstimate').reach('overdue').act('client', 'acceptEstimate');
    world.act('channel', 'complete').act('channel', 'retractCompletion');
    assert.equal(world.place, 'ready.onTime');
  }),
  scenario('a retraction is possible until the hard stop', (world) => {
    const hardStop = shift(t0, 75 * DAYS);
    world.ready().until(shift(hardStop, -HOURS)).act('channel', 'complete').until(hardStop);
    assert.ok(world.ask('channel', 'retractCompletion').ok);
    world.until(shift(hardStop, 1)).refused('channel', 'retractCompletion', 'conflict');
    assert.equal(world.place, 'completed.standing');
    world.later(48 * HOURS);
    assert.equal(world.order.status, 'released');
  }),
  scenario('what was seen as ready cannot become a dispute after a completion', (world) => {
    world.ready().reach('overdue').act('channel', 'complete');
    const stale = world.refused('client', 'dispute', 'conflict', { on: { status: 'ready' } });
    assert.equal(stale.reason.code, 'statusChanged');
    world.refused('client', 'dispute', 'conflict', { on: { status: 'completed' } });
    world.act('client', 'dispute', { on: { status: 'completed', completion: 1 } });
  }),
  scenario('a release names the completion it releases', (world) => {
    world.completed().act('channel', 'retractCompletion').act('channel', 'complete');
    const stale = { on: { status: 'completed', completion: 1 } };
    assert.equal(world.refused('client', 'release', 'conflict', stale).reason.code, 'statusChanged');
    world.act('client', 'release', { on: { status: 'completed', completion: 2 } });
  }),
  scenario('completing records which items of the checklist were open', (world) => {
    world.ready();
    assert.deepEqual(checklistOf(world.order, false), {
      materialsApproved: true,
      talked: false,
      estimateShared: false,
    });
    world.act('channel', 'setEstimate').act('client', 'submitCreative');
    world.act('channel', 'complete', { talked: true, payload: { availabilityTold: false } });
    assert.deepEqual(world.last.event.params, {
      completion: 1,
      materialsApproved: false,
      talked: true,
      estimateShared: true,
      availabilityTold: false,
    });
  }),
  scenario(
    'a mandatory checklist refuses a completion with open items',
    (world) => {
      world.ready().act('channel', 'setEstimate');
      const open = world.refused('channel', 'complete', 'conflict', { payload: { availabilityTold: false } });
      assert.deepEqual(open.reason, {
        code: 'checklistOpen',
        params: { materialsApproved: true, talked: false, estimateShared: true, availabilityTold: false },
      });
      world.refused('channel', 'complete', 'conflict', {
        talked: true,
        payload: { availabilityTold: false },
      });
      world.refused('channel', 'complete', 'conflict', { talked: false });
      world.act('channel', 'complete', { talked: true });
    },
    { policy: { checklist: 'mandatory' } },
  ),
  scenario('a promised refund is paid inside the one settlement', (world) => {
    world
      .completed()
      .act('channel', 'offerRefund', { payload: { refund: 25_000 } })
      .reach('disputeWindow');
    assert.equal(world.order.status, 'split');
    assert.deepEqual(world.order.context.settlement, { refund: 25_000, payout: 67_500, fee: 7_500 });
    assert.equal(world.order.context.endReason, 'windowElapsed');
  }),
  scenario('a promise only grows; promising everything ends the order', (world) => {
    world.ready().act('channel', 'offerRefund', { payload: { refund: 25_000 } });
    const wrong = (refund: number) =>
      world.refused('channel', 'offerRefund', 'invalid', { payload: { refund } }).fields?.[0];
    assert.deepEqual(wrong(25_000)?.params, { min: 25_001, actual: 25_000 });
    assert.equal(wrong(0)?.code, 'tooSmall');
    assert.equal(wrong(100_001)?.code, 'tooLarge');
    world.act('channel', 'offerRefund', { payload: { refund: 100_000 } });
    assert.equal(world.order.status, 'refunded');
    assert.equal(world.order.context.endReason, 'refundPromised');
    assert.deepEqual(world.order.context.settlement, { refund: 100_000, payout: 0, fee: 0 });
  }),
  scenario('promising everything ends the order wherever it is', (world) => {
    const all = { payload: { refund: 100_000 } };
    world.completed();
    const completed = world.ask('channel', 'offerRefund', all);
    world.act('client', 'dispute');
    const disputed = world.ask('channel', 'offerRefund', all);
    for (const answer of [completed, disputed]) {
      assert.ok(answer.ok);
      assert.equal(answer.order.status, 'refunded');
      assert.equal(answer.order.context.endReason, 'refundPromised');
      assert.equal(answer.order.context.promisedRefund, 100_000);
    }
  }),
  scenario('a request below a promise made later pays the promise', (world) => {
    world.act('channel', 'accept').act('client', 'requestCancellation', { payload: { refund: 20_000 } });
    world.act('channel', 'offerRefund', { payload: { refund: 30_000 } }).act('channel', 'acceptCancellation');
    assert.equal(world.order.context.settlement?.refund, 30_000);
  }),
  scenario(
    'yen have no decimals: the fee is rounded down, nothing is lost',
    (world) => {
      world
        .completed()
        .act('channel', 'offerRefund', { payload: { refund: 334 } })
        .act('client', 'release');
      assert.deepEqual(world.order.context.settlement, { refund: 334, payout: 600, fee: 65 });
    },
    { agreement: { currency: 'JPY', price: 999, feeBps: 980 } },
  ),
  scenario(
    'dinars have three decimals, and large amounts stay exact',
    (world) => {
      world.completed().act('client', 'release');
      assert.deepEqual(world.order.context.settlement, {
        refund: 0,
        payout: 8_106_479_329_266_892,
        fee: 900_719_925_474_099,
      });
    },
    { agreement: { currency: 'KWD', price: Number.MAX_SAFE_INTEGER } },
  ),
];
