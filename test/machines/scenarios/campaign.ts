/** From placement to completion: windows, dates, cancellation, the door's limits. */
import assert from 'node:assert/strict';
import { shift } from '../../../src/contract/primitives.ts';
import { scenario } from '../support/scenario.ts';
import { agreement, DAYS, HOURS, t0 } from '../support/world.ts';

const date = (day: string, timeZone = 'UTC') => ({ date: day, timeZone });

export const campaign = [
  scenario('an order placed tells both sides, and its money is held until somebody acts', (world) => {
    assert.deepEqual(world.last.event, { type: 'placed', by: 'client', params: {} });
    assert.deepEqual(world.last.effects, [
      { type: 'notice', code: 'placed', to: ['channel', 'client'], params: { by: 'client' } },
    ]);
    assert.equal(world.order.version, 1);
    assert.equal(world.order.context.settlement, null);
  }),
  scenario('an acceptance 1 ms before the decision window ends counts', (world) => {
    const due = shift(t0, 48 * HOURS);
    assert.equal(world.order.context.deadlines.decision, due);
    world.until(shift(due, -1)).act('channel', 'accept');
    assert.equal(world.place, 'accepted');
  }),
  scenario('an acceptance at the very instant counts', (world) => {
    world.until(shift(t0, 48 * HOURS)).act('channel', 'accept');
    assert.equal(world.place, 'accepted');
  }),
  scenario('an acceptance 1 ms late finds the order expired', (world) => {
    world.until(shift(t0, 48 * HOURS + 1));
    assert.equal(world.place, 'expired');
    assert.equal(world.order.context.endReason, 'notAccepted');
    assert.equal(world.order.context.endedAt, shift(t0, 48 * HOURS));
    world.refused('channel', 'accept', 'conflict');
  }),
  scenario('a deadline that has passed but was not applied yet refuses everything', (world) => {
    const late = world.refused('channel', 'accept', 'conflict', { at: shift(t0, 48 * HOURS + 1) });
    assert.equal(late.reason.code, 'deadlinePassed');
  }),
  scenario('a decline says why, and everything goes back', (world) => {
    world.act('channel', 'decline');
    assert.deepEqual(world.last.event.params, {
      reason: 'offBrand',
      explanation: 'Not for our readers.',
      status: 'declined',
      endReason: 'declined',
      refund: 100_000,
      payout: 0,
      fee: 0,
    });
    assert.deepEqual(world.notices('decline')[0]?.to, ['channel', 'client']);
  }),
  scenario('the client may cancel before the acceptance, not after it', (world) => {
    const early = world.ask('client', 'cancel');
    assert.ok(early.ok && early.order.status === 'cancelled');
    assert.equal(early.order.context.endReason, 'clientCancelled');
    const stale = { on: { status: 'placed' } };
    assert.equal(
      world.act('channel', 'accept').refused('client', 'cancel', 'conflict', stale).reason.code,
      'statusChanged',
    );
  }),

  scenario('the hard stop is 75 days after the acceptance when the campaign ends early', (world) => {
    world.later(HOURS).act('channel', 'accept');
    assert.equal(world.order.context.hardStopAt, shift(t0, HOURS + 75 * DAYS));
    assert.equal(world.order.context.nonDeliveryAt, '2026-04-01T00:00:00.000Z');
  }),
  scenario(
    'the hard stop is 14 days after the end date when that is later, in the time zone of the date',
    (world) => {
      world.act('channel', 'accept');
      assert.equal(world.order.context.nonDeliveryAt, '2026-07-31T22:00:00.000Z');
      assert.equal(world.order.context.hardStopAt, '2026-08-14T22:00:00.000Z');
      const estimate = (day: string) => ({ payload: { date: date(day, 'Europe/Berlin') } });
      assert.ok(world.ask('channel', 'setEstimate', estimate('2026-08-14')).ok);
      world.refused('channel', 'setEstimate', 'invalid', estimate('2026-08-15'));
    },
    { agreement: { endDate: date('2026-07-31', 'Europe/Berlin') } },
  ),
  scenario(
    'without an end date the campaign ends 30 days after the acceptance',
    (world) => {
      world.act('channel', 'accept');
      assert.equal(world.order.context.nonDeliveryAt, shift(t0, 30 * DAYS));
      assert.equal(world.order.context.hardStopAt, shift(t0, 75 * DAYS));
    },
    { agreement: { endDate: null } },
  ),
  scenario('an accepted order that never gets ready expires at the hard stop', (world) => {
    world.act('channel', 'accept').reach('hardStop');
    assert.equal(world.place, 'expired');
    assert.equal(world.order.context.endReason, 'notReady');
    assert.equal(world.last.event.type, 'hardStop');
  }),
  scenario(
    'at the hard stop a ready order becomes a case for the full refund, and no money moves',
    (world) => {
      world.ready().reach('hardStop');
      const dispute = world.order.context.disputes[0];
      assert.equal(world.place, 'escalated');
      assert.equal(dispute?.claimant, 'system');
      assert.equal(dispute?.ground, 'notCompleted');
      assert.deepEqual(dispute?.asked, { kind: 'refund', refund: 100_000 });
      assert.deepEqual(dispute?.claims, [{ id: 'k1', clauseId: null, answer: null }]);
      assert.deepEqual(dispute?.escalation?.cause, { code: 'notCompleted', params: {} });
      assert.equal(dispute?.caseNumber, 'CM-1-1');
      assert.deepEqual(
        world.last.effects.map((effect) => effect.type),
        ['notice'],
      );
      assert.deepEqual(world.notices('caseOpened')[0]?.to, ['channel', 'client', 'system']);
    },
  ),

  scenario('overdue is 72 h after the end date when the order was ready before', (world) => {
    world.ready();
    assert.equal(world.order.context.deadlines.overdue, '2026-04-04T00:00:00.000Z');
    world.until('2026-04-04T00:00:00.000Z').refused('client', 'dispute', 'conflict');
    world.until('2026-04-04T00:00:00.001Z').act('client', 'dispute');
    assert.equal(world.order.context.disputes[0]?.from, 'ready');
    assert.deepEqual(world.notices('overdue')[0]?.to, ['channel', 'client']);
  }),
  scenario('overdue is 72 h after the order got ready when the end date has passed', (world) => {
    world.act('channel', 'accept').act('client', 'submitCreative').act('channel', 'approveCreative');
    world.until('2026-04-10T12:00:00.000Z').act('channel', 'markReady');
    assert.equal(world.order.context.deadlines.overdue, '2026-04-13T12:00:00.000Z');
  }),
  scenario('a later estimate counts once the client accepted it, and starts overdue anew', (world) => {
    world.ready().act('channel', 'setEstimate');
    assert.equal(world.order.context.deadlines.overdue, '2026-04-04T00:00:00.000Z');
    world.reach('overdue').act('client', 'acceptEstimate');
    assert.equal(world.place, 'ready.onTime');
    assert.equal(world.order.context.nonDeliveryAt, '2026-04-21T00:00:00.000Z');
    assert.equal(world.order.context.deadlines.overdue, '2026-04-24T00:00:00.000Z');
    assert.deepEqual(world.last.event.params, { date: '2026-04-20', timeZone: 'UTC' });
  }),
  scenario('an estimate accepted before ready moves the date too', (world) => {
    world.act('channel', 'accept').act('channel', 'setEstimate').act('client', 'acceptEstimate');
    assert.equal(world.order.context.nonDeliveryAt, '2026-04-21T00:00:00.000Z');
    assert.equal(world.order.context.estimate?.accepted, true);
  }),
  scenario('accepting an estimate names its date', (world) => {
    world.act('channel', 'accept').act('channel', 'setEstimate');
    world.act('channel', 'setEstimate', { payload: { date: date('2026-04-25') } });
    const stale = world.refused('client', 'acceptEstimate', 'conflict', { on: { estimate: '2026-04-20' } });
    assert.equal(stale.reason.code, 'estimateChanged');
    world.act('client', 'acceptEstimate', { on: { estimate: '2026-04-25' } });
  }),
  scenario('an estimate that has passed can no longer be accepted', (world) => {
    world.act('channel', 'accept').act('channel', 'setEstimate');
    world.until('2026-04-20T23:59:59.999Z');
    assert.ok(world.ask('client', 'acceptEstimate').ok);
    world.until('2026-04-21T00:00:00.000Z');
    assert.equal(world.refused('client', 'acceptEstimate', 'conflict').reason.code, 'estimatePast');
  }),
  scenario('an estimate lies after now and not after the hard stop', (world) => {
    world.act('channel', 'accept').until('2026-03-03T00:00:00.000Z');
    const wrong = (day: string, timeZone?: string) =>
      world.refused('channel', 'setEstimate', 'invalid', { payload: { date: date(day, timeZone) } }).fields;
    assert.deepEqual(wrong('2026-03-02'), [
      { path: 'payload.date', code: 'past', params: { earliest: '2026-03-03T00:00:00.000Z' } },
    ]);
    assert.deepEqual(wrong('2026-05-16'), [
      { path: 'payload.date', code: 'tooLate', params: { latest: '2026-05-16T09:00:00.000Z' } },
    ]);
    assert.equal(wrong('2026-02-30')?.[0]?.code, 'noSuchDay');
    assert.equal(wrong('2026-04-20', 'Mars/Base')?.[0]?.code, 'noSuchDay');
    world.act('channel', 'setEstimate', { payload: { date: date('2026-03-03') } });
    world.act('channel', 'setEstimate', { payload: { date: date('2026-05-15') } });
  }),

  scenario('a nudge is possible once in 24 h', (world) => {
    world.act('channel', 'accept').act('channel', 'nudge');
    const again = shift(t0, 24 * HOURS);
    assert.equal(world.until(shift(again, -1)).refused('channel', 'nudge', 'rateLimited').retryAt, again);
    world.until(again).act('channel', 'nudge');
    assert.deepEqual(world.notices('nudge')[0]?.to, ['client']);
  }),

  scenario('a request to cancel pays what it proposed, when the other side accepts', (world) => {
    world.ready().act('channel', 'requestCancellation', { payload: { refund: 40_000 } });
    assert.equal(world.order.context.cancellation?.id, 'c1');
    assert.equal(world.order.context.deadlines.cancellation, shift(t0, 72 * HOURS));
    assert.deepEqual(world.notices('cancellationRequested')[0]?.to, ['client']);
    world.act('client', 'acceptCancellation');
    assert.equal(world.order.status, 'cancelled');
    assert.equal(world.order.context.endReason, 'cancellationAgreed');
    assert.deepEqual(world.order.context.settlement, { refund: 40_000, payout: 54_000, fee: 6_000 });
    assert.equal(world.order.context.cancellation, null);
  }),
  scenario('an answer names the request it answers', (world) => {
    world.act('channel', 'accept').act('client', 'requestCancellation').act('client', 'withdrawCancellation');
    world.act('client', 'requestCancellation');
    assert.equal(world.order.context.cancellation?.id, 'c2');
    const stale = { on: { requestId: 'c1' } };
    assert.equal(
      world.refused('channel', 'acceptCancellation', 'conflict', stale).reason.code,
      'requestChanged',
    );
  }),
  scenario(
    'an unanswered request lapses after 72 h; at the instant itself it can still be accepted',
    (world) => {
      world
        .act('channel', 'accept')
        .act('client', 'requestCancellation')
        .until(shift(t0, 72 * HOURS));
      assert.ok(world.ask('channel', 'acceptCancellation').ok);
      world.until(shift(t0, 72 * HOURS + 1));
      assert.equal(world.place, 'accepted');
      assert.deepEqual(world.notices('cancellationLapsed')[0]?.to, ['channel', 'client']);
    },
  ),
  scenario("the channel's refusal of the client's request lets the client dispute a ready order", (world) => {
    world.ready().act('client', 'requestCancellation').act('channel', 'declineCancellation');
    assert.equal(world.place, 'ready.overdue');
    world.act('client', 'dispute');
  }),
  scenario('the same side may ask again 24 h after a refusal, the other side at once', (world) => {
    world.ready().act('client', 'requestCancellation').act('channel', 'declineCancellation');
    const again = shift(t0, 24 * HOURS);
    assert.equal(
      world.until(shift(again, -1)).refused('client', 'requestCancellation', 'rateLimited').retryAt,
      again,
    );
    assert.ok(world.ask('channel', 'requestCancellation').ok);
    world.until(again).act('client', 'requestCancellation');
  }),
  scenario('the same side may ask again 24 h after a lapse', (world) => {
    world.act('channel', 'accept').act('channel', 'requestCancellation').reach('cancellation');
    const { retryAt } = world.refused('channel', 'requestCancellation', 'rateLimited');
    assert.equal(retryAt, shift(t0, 96 * HOURS));
    assert.ok(world.ask('client', 'requestCancellation').ok);
  }),
  scenario('a request may not propose less than was promised, nor more than there is', (world) => {
    world.act('channel', 'accept').act('channel', 'offerRefund');
    const wrong = (refund: number) =>
      world.refused('client', 'requestCancellation', 'invalid', { payload: { refund } }).fields;
    assert.deepEqual(wrong(9_999), [
      { path: 'payload.refund', code: 'tooSmall', params: { min: 10_000, actual: 9_999 } },
    ]);
    assert.deepEqual(wrong(100_001), [
      { path: 'payload.refund', code: 'tooLarge', params: { max: 100_000, actual: 100_001 } },
    ]);
    assert.ok(world.ask('client', 'requestCancellation', { payload: { refund: 10_000 } }).ok);
    assert.ok(world.ask('client', 'requestCancellation', { payload: { refund: 100_000 } }).ok);
  }),
  scenario('completing closes a request to cancel', (world) => {
    world.ready().act('client', 'requestCancellation').act('channel', 'complete');
    assert.equal(world.order.context.cancellation, null);
    world.refused('channel', 'acceptCancellation', 'conflict', { on: { requestId: 'c1' } });
    world.act('channel', 'retractCompletion');
    assert.equal(world.place, 'ready.onTime');
  }),
  scenario('a dispute closes a request to cancel', (world) => {
    world.ready().reach('overdue').act('client', 'requestCancellation').act('client', 'dispute');
    assert.equal(world.order.context.cancellation, null);
  }),

  scenario(
    'an order without slots is ready at once',
    (world) => {
      world.act('channel', 'accept').act('channel', 'markReady');
      assert.equal(world.place, 'ready.onTime');
    },
    { agreement: { slots: [] } },
  ),
  scenario('ready waits for required slots and names what is missing', (world) => {
    world.act('channel', 'accept');
    const empty = world.refused('channel', 'markReady', 'conflict');
    assert.deepEqual(empty.reason, { code: 'slotsOpen', params: { missing: 'Hero text' } });
    world.act('client', 'submitCreative');
    const waiting = world.refused('channel', 'markReady', 'conflict');
    assert.deepEqual(waiting.reason, { code: 'slotsOpen', params: { submitted: 'Hero text' } });
  }),
  scenario('somebody else may not speak for a party, and a party may not mediate', (world) => {
    const stranger = { actor: 'channel', party: 'cl', subject: 'clem' } as const;
    world.refused('channel', 'accept', 'forbidden', { by: stranger });
    world.escalated();
    const partial = { actor: 'mediator', party: 'ch', subject: 'cora' } as const;
    world.refused('mediator', 'claimCase', 'forbidden', { by: partial });
    world.act('mediator', 'claimCase');
  }),
  scenario('an agreement that contradicts itself is not placed', ({ rules, order }) => {
    const place = (changed: object) => () =>
      rules.place({ ...order, policy: order.context.policy, agreement: { ...agreement, ...changed } }, t0);
    assert.throws(place({ endDate: date('2026-02-30') }), /noSuchDay/);
    assert.throws(place({ startDate: date('2026-04-02') }), /beforeStart/);
    assert.throws(place({ clauses: [agreement.clauses[0], agreement.clauses[0]] }), /duplicate/);
    assert.throws(place({ slots: [agreement.slots[0], agreement.slots[0]] }), /duplicate/);
  }),
];
