/** Complaints, answers, offers and redos. */
import assert from 'node:assert/strict';
import { shift } from '../../../src/contract/primitives.ts';
import { lastDispute } from '../../../src/machines/dispute.rules.ts';
import { cancellationOf, disputeOf } from '../../../src/machines/views.ts';
import { scenario } from '../support/scenario.ts';
import { DAYS, HOURS, redoBy, refund, t0, type World } from '../support/world.ts';

const dispute = ({ order }: World) => {
  const last = lastDispute(order.context);
  assert.ok(last);
  return last;
};
const states = (world: World) => dispute(world).offers.map(({ id, state }) => `${id} ${state}`);
const offer = (terms: object) => ({ payload: { terms } });

export const disputes = [
  scenario('every clause complained of is a claim; without one the agreement as a whole is', (world) => {
    world.disputed();
    assert.deepEqual(
      dispute(world).claims.map(({ id, clauseId }) => [id, clauseId]),
      [
        ['k1', '1'],
        ['k2', '2'],
      ],
    );
    world.act('client', 'makeOffer', offer(redoBy('2026-04-10'))).act('channel', 'acceptOffer');
    world.act('channel', 'complete').act('client', 'dispute', { payload: { clauses: [] } });
    assert.deepEqual(dispute(world).claims, [{ id: 'k3', clauseId: null, answer: null }]);
    assert.equal(dispute(world).number, 2);
  }),
  scenario('the same clause twice is one claim', (world) => {
    world.disputed({ clauses: ['2', '2'] });
    assert.equal(dispute(world).claims.length, 1);
  }),
  scenario('a complaint must point at things that exist', (world) => {
    world.completed();
    const wrong = (payload: object) => world.refused('client', 'dispute', 'invalid', { payload }).fields?.[0];
    assert.deepEqual(wrong({ clauses: ['1', '9'] }), {
      path: 'payload.clauses.1',
      code: 'unknown',
      params: {},
    });
    assert.equal(
      wrong({ evidence: [{ kind: 'version', versionId: 'hero.7' }] })?.path,
      'payload.evidence.0.versionId',
    );
    assert.equal(wrong({ ground: 'notCompleted' })?.path, 'payload.ground');
    assert.equal(wrong({ asked: refund(100_001) })?.path, 'payload.asked.refund');
    world.act('client', 'dispute', { payload: { evidence: [{ kind: 'version', versionId: 'hero.1' }] } });
    assert.deepEqual(dispute(world).evidence, [
      { id: 'e1', by: 'client', addedAt: t0, item: { kind: 'version', versionId: 'hero.1' } },
    ]);
  }),
  scenario('the amount asked is at least the promise', (world) => {
    world.completed().act('channel', 'offerRefund');
    const low = world.refused('client', 'dispute', 'invalid', { payload: { asked: refund(9_999) } });
    assert.equal(low.fields?.[0]?.code, 'tooSmall');
    world.act('client', 'dispute', { payload: { asked: refund(10_000) } });
  }),
  scenario('a case has the number the marketplace gives it', (world) => {
    world.completed().act('client', 'dispute', { caseNumber: 'CASE-77' });
    assert.equal(dispute(world).caseNumber, 'CASE-77');
    assert.equal(world.last.event.params['caseNumber'], 'CASE-77');
  }),
  scenario('72 h without an answer go to a mediator, with that on record', (world) => {
    world.disputed().until(shift(t0, 72 * HOURS));
    assert.ok(world.ask('channel', 'respond').ok);
    world.until(shift(t0, 72 * HOURS + 1)).refused('channel', 'respond', 'conflict');
    assert.equal(world.place, 'escalated');
    assert.deepEqual(dispute(world).escalation, {
      at: shift(t0, 72 * HOURS),
      cause: { code: 'noResponse', params: {} },
    });
    assert.deepEqual(world.notices('escalated')[0]?.to, ['channel', 'client', 'system']);
    world.act('channel', 'addEvidence').act('channel', 'makeOffer');
  }),
  scenario('an answer speaks to every claim once', (world) => {
    world.disputed();
    const wrong = (answers: object[]) =>
      world.refused('channel', 'respond', 'invalid', { payload: { answers } }).fields;
    const [k1, k2] = [
      { claimId: 'k1', answer: 'admit' },
      { claimId: 'k2', answer: 'deny' },
    ];
    assert.deepEqual(wrong([k1]), [{ path: 'payload.answers', code: 'missing', params: { claimId: 'k2' } }]);
    assert.equal(wrong([k1, k2, k1])?.[0]?.code, 'duplicate');
    assert.equal(wrong([k1, k2, { claimId: 'k9', answer: 'deny' }])?.[0]?.path, 'payload.answers.2.claimId');
    world.act('channel', 'respond', {
      payload: { answers: [k2, k1], evidence: [{ kind: 'text', text: 'Seen.' }] },
    });
    assert.deepEqual(
      dispute(world).claims.map(({ answer }) => answer),
      ['admit', 'deny'],
    );
    assert.equal(dispute(world).evidence[0]?.by, 'channel');
    assert.equal(dispute(world).response?.respondedAt, t0);
  }),
  scenario('conceding pays what was asked', (world) => {
    world.disputed({ asked: refund(30_000) }).act('channel', 'concede');
    assert.equal(world.order.status, 'split');
    assert.equal(world.order.context.settlement?.refund, 30_000);
    assert.equal(world.order.context.endReason, 'conceded');
    assert.deepEqual(dispute(world).outcome, { code: 'conceded', params: { refund: 30_000 } });
    assert.deepEqual(world.notices('conceded')[0]?.to, ['channel', 'client']);
  }),
  scenario('a dispute withdrawn after a completion pays the channel, less the promise', (world) => {
    world.disputed().act('channel', 'offerRefund').act('client', 'withdrawDispute');
    assert.equal(world.order.status, 'split');
    assert.equal(world.order.context.endReason, 'withdrawn');
    assert.deepEqual(world.order.context.settlement, { refund: 10_000, payout: 81_000, fee: 9_000 });
  }),
  scenario(
    'a non-delivery dispute withdrawn goes back to ready, and is possible again 72 h later',
    (world) => {
      world.ready().reach('overdue').act('client', 'dispute').later(HOURS).act('client', 'withdrawDispute');
      assert.equal(world.place, 'ready.onTime');
      assert.equal(dispute(world).outcome?.code, 'withdrawn');
      assert.equal(world.order.context.deadlines.overdue, shift(world.now, 72 * HOURS));
      world.refused('client', 'dispute', 'conflict', { on: { status: 'ready' } });
      world.reach('overdue').act('client', 'dispute');
      assert.equal(dispute(world).number, 2);
    },
  ),
  scenario('a deadline already past when its state is entered applies before any other action', (world) => {
    world.ready().reach('overdue').until('2026-05-10T00:00:00.000Z').act('client', 'dispute');
    world.act('channel', 'respond').until('2026-05-16T12:00:00.000Z').act('client', 'withdrawDispute');
    assert.equal(world.place, 'ready.onTime');
    assert.ok((world.order.context.deadlines.hardStop ?? '') < world.now);
    assert.equal(world.refused('channel', 'complete', 'conflict').reason.code, 'deadlinePassed');
    world.later(0);
    assert.equal(world.place, 'escalated');
    assert.equal(dispute(world).ground, 'notCompleted');
    assert.equal(dispute(world).escalation?.at, '2026-05-16T12:00:00.000Z');
    world.refused('client', 'withdrawDispute', 'conflict');
  }),
  scenario("in the system's case the channel may concede and the client may release", (world) => {
    world.ready().act('channel', 'offerRefund').reach('hardStop');
    const conceded = world.ask('channel', 'concede');
    assert.ok(conceded.ok && conceded.order.status === 'refunded');
    world.act('client', 'release');
    assert.equal(world.order.status, 'split');
    assert.equal(world.order.context.endReason, 'released');
    assert.equal(dispute(world).outcome?.code, 'released');
  }),
  scenario('noise does not block: evidence changes nothing that an offer names', (world) => {
    world.negotiating().act('client', 'makeOffer');
    const seen = { on: { offerId: 'o1' } };
    world.act('client', 'addEvidence').act('channel', 'addEvidence').act('channel', 'acceptOffer', seen);
    assert.equal(world.order.status, 'split');
  }),

  scenario('an offer is accepted by the other side only, and pays its total', (world) => {
    world.negotiating().act('client', 'makeOffer', offer(refund(60_000)));
    for (const type of ['acceptOffer', 'rejectOffer'] as const) world.refused('client', type, 'conflict');
    world.refused('channel', 'withdrawOffer', 'conflict');
    world.act('channel', 'acceptOffer');
    assert.deepEqual(world.order.context.settlement, { refund: 60_000, payout: 36_000, fee: 4_000 });
    assert.equal(world.order.context.endReason, 'offerAccepted');
    assert.deepEqual(states(world), ['o1 accepted']);
    assert.deepEqual(dispute(world).outcome, { code: 'offerAccepted', params: { refund: 60_000 } });
  }),
  scenario('a new offer replaces the same side’s open one and starts its 48 h anew', (world) => {
    world
      .negotiating()
      .act('channel', 'makeOffer', offer(refund(10_000)))
      .act('client', 'makeOffer');
    world.later(HOURS).act('channel', 'makeOffer', offer(refund(20_000)));
    assert.deepEqual(states(world), ['o1 replaced', 'o2 open', 'o3 open']);
    assert.equal(world.order.context.deadlines['offer.channel'], shift(t0, 49 * HOURS));
    assert.equal(world.order.context.deadlines['offer.client'], shift(t0, 48 * HOURS));
    const stale = { on: { offerId: 'o1' } };
    assert.equal(world.refused('client', 'acceptOffer', 'conflict', stale).reason.code, 'offerChanged');
    world.act('client', 'acceptOffer', { on: { offerId: 'o3' } });
    assert.deepEqual(states(world), ['o1 replaced', 'o2 lapsed', 'o3 accepted']);
  }),
  scenario('an offer lapses after 48 h of silence; silence is never consent', (world) => {
    world
      .negotiating()
      .act('channel', 'makeOffer')
      .until(shift(t0, 48 * HOURS));
    assert.ok(world.ask('client', 'acceptOffer').ok);
    world.until(shift(t0, 48 * HOURS + 1)).refused('client', 'acceptOffer', 'conflict');
    assert.deepEqual(states(world), ['o1 lapsed']);
    assert.deepEqual(world.notices('offerLapsed')[0]?.to, ['channel', 'client']);
  }),
  scenario('deadlines due at the same instant apply in the order of their list', (world) => {
    world.negotiating().act('channel', 'makeOffer').act('client', 'makeOffer').reach('offer.client');
    assert.deepEqual(
      world.story.slice(-3).map(({ event }) => event.type),
      ['escalateOpens', 'offer.client', 'offer.channel'],
    );
  }),
  scenario('an offer is between the promise and everything', (world) => {
    world.negotiating().act('channel', 'offerRefund');
    const wrong = (amount: number) =>
      world.refused('client', 'makeOffer', 'invalid', offer(refund(amount))).fields?.[0]?.code;
    assert.deepEqual([wrong(9_999), wrong(100_001)], ['tooSmall', 'tooLarge']);
    assert.ok(world.ask('client', 'makeOffer', offer(refund(10_000))).ok);
    assert.ok(world.ask('channel', 'makeOffer', offer(refund(100_000))).ok);
  }),
  scenario('an offer below a promise made later counts as the promise, and is shown so', (world) => {
    world.negotiating({ asked: refund(15_000) }).act('client', 'makeOffer', offer(refund(20_000)));
    world.act('channel', 'offerRefund', { payload: { refund: 30_000 } });
    assert.deepEqual(disputeOf(world.order)?.offers[0]?.terms, refund(30_000));
    assert.deepEqual(disputeOf(world.order)?.asked, refund(30_000));
    world.act('channel', 'acceptOffer');
    assert.equal(world.order.context.settlement?.refund, 30_000);
  }),
  scenario('a request below a promise made later is shown as the promise', (world) => {
    world.act('channel', 'accept').act('client', 'requestCancellation', { payload: { refund: 20_000 } });
    world.act('channel', 'offerRefund', { payload: { refund: 30_000 } });
    assert.equal(cancellationOf(world.order)?.refund, 30_000);
  }),
  scenario(
    'two rejected offers open the way to a mediator; withdrawn, replaced and lapsed ones do not count',
    (world) => {
      world.negotiating().act('channel', 'makeOffer').act('client', 'rejectOffer');
      world.act('channel', 'makeOffer').act('channel', 'withdrawOffer');
      world.act('channel', 'makeOffer').act('channel', 'makeOffer');
      assert.equal(dispute(world).rejections, 1);
      world.refused('client', 'escalate', 'conflict');
      world.act('client', 'makeOffer').act('channel', 'rejectOffer', { on: { offerId: 'o5' } });
      assert.deepEqual(states(world), [
        'o1 rejected',
        'o2 withdrawn',
        'o3 replaced',
        'o4 open',
        'o5 rejected',
      ]);
      world.act('client', 'escalate');
      assert.deepEqual(dispute(world).escalation?.cause, { code: 'rejections', params: { by: 'client' } });
    },
  ),
  scenario('24 h after the answer either side may ask for a mediator', (world) => {
    world
      .negotiating()
      .until(shift(t0, 24 * HOURS))
      .refused('client', 'escalate', 'conflict');
    world.until(shift(t0, 24 * HOURS + 1));
    assert.ok(world.ask('client', 'escalate').ok);
    world.act('channel', 'escalate');
    assert.deepEqual(dispute(world).escalation?.cause, { code: 'asked', params: { by: 'channel' } });
  }),
  scenario('seven days of negotiation go to a mediator; open offers survive', (world) => {
    world
      .negotiating()
      .until(shift(t0, 6 * DAYS))
      .act('client', 'makeOffer')
      .until(shift(t0, 7 * DAYS + 1));
    assert.equal(world.place, 'escalated');
    assert.equal(dispute(world).escalation?.cause.code, 'negotiationOver');
    world.act('channel', 'acceptOffer');
    assert.equal(world.order.status, 'split');
  }),
  scenario('rejections of an earlier dispute do not count in the next', (world) => {
    world.negotiating().act('channel', 'makeOffer').act('client', 'rejectOffer');
    world.act('channel', 'makeOffer', offer(redoBy('2026-03-20'))).act('client', 'acceptOffer');
    world.act('channel', 'complete').act('client', 'dispute').act('channel', 'respond');
    world.act('channel', 'makeOffer').act('client', 'rejectOffer').refused('client', 'escalate', 'conflict');
    assert.equal(
      dispute(world).offers[0]?.id,
      'o3',
      'an offer of the first dispute cannot be mistaken for it',
    );
  }),

  scenario('a redo leads back to ready with the agreed date as the one that counts', (world) => {
    world
      .disputed()
      .act('client', 'makeOffer', offer(redoBy('2026-04-20')))
      .act('channel', 'acceptOffer');
    const { context } = world.order;
    assert.equal(world.place, 'ready.onTime');
    assert.equal(context.nonDeliveryAt, '2026-04-21T00:00:00.000Z');
    assert.deepEqual(context.estimate, {
      date: { date: '2026-04-20', timeZone: 'UTC' },
      at: '2026-04-21T00:00:00.000Z',
      accepted: true,
    });
    assert.equal(context.deadlines.overdue, '2026-04-24T00:00:00.000Z');
    assert.equal(context.hardStopAt, shift(t0, 75 * DAYS), 'the old hard stop is later');
    assert.deepEqual(dispute(world).outcome, {
      code: 'redoAgreed',
      params: { date: '2026-04-20', timeZone: 'UTC' },
    });
    assert.equal(context.settlement, null);
    assert.deepEqual(states(world), ['o1 accepted']);
    assert.deepEqual(world.last.event.params['date'], '2026-04-20');
    assert.deepEqual(world.notices('redoAgreed')[0]?.to, ['channel', 'client']);
  }),
  scenario('a redo agreed late moves the hard stop to 14 days after its date', (world) => {
    world.ready().until('2026-05-01T00:00:00.000Z').act('channel', 'complete').act('client', 'dispute');
    world.act('channel', 'makeOffer', offer(redoBy('2026-06-10'))).act('client', 'acceptOffer');
    assert.equal(world.order.context.deadlines.hardStop, '2026-06-25T00:00:00.000Z');
  }),
  scenario('the agreed date is at least 72 h after both agreed', (world) => {
    world
      .disputed()
      .act('client', 'makeOffer', offer(redoBy('2026-03-03')))
      .later(HOURS);
    world.act('channel', 'acceptOffer');
    const { context } = world.order;
    assert.equal(context.nonDeliveryAt, shift(t0, 73 * HOURS));
    assert.deepEqual(context.estimate?.date, { date: '2026-03-05', timeZone: 'UTC' });
  }),
  scenario('conceding a redo agrees to it', (world) => {
    world.disputed({ asked: redoBy('2026-04-20') }).act('channel', 'concede');
    assert.equal(world.place, 'ready.onTime');
    assert.equal(world.order.context.redoUsed, true);
    assert.equal(world.order.context.nonDeliveryAt, '2026-04-21T00:00:00.000Z');
  }),
  scenario('a redo lies within 60 days and not in the past', (world) => {
    world.negotiating();
    const wrong = (day: string) =>
      world.refused('client', 'makeOffer', 'invalid', offer(redoBy(day))).fields?.[0];
    assert.deepEqual(wrong('2026-03-01')?.code, 'past');
    assert.deepEqual(wrong('2026-05-01')?.params, { latest: shift(t0, 60 * DAYS) });
    assert.equal(wrong('2026-05-01')?.path, 'payload.terms.date');
    world.act('client', 'makeOffer', offer(redoBy('2026-04-30')));
  }),
  scenario('there is one redo per order', (world) => {
    world
      .disputed()
      .act('client', 'makeOffer', offer(redoBy('2026-04-10')))
      .act('channel', 'acceptOffer');
    world.refused('channel', 'setEstimate', 'conflict');
    world.act('channel', 'complete');
    const asked = world.refused('client', 'dispute', 'invalid', { payload: { asked: redoBy('2026-04-20') } });
    assert.deepEqual(asked.fields, [{ path: 'payload.asked.kind', code: 'redoUsed', params: {} }]);
    world.act('client', 'dispute');
    const offered = world.refused('channel', 'makeOffer', 'invalid', offer(redoBy('2026-04-20')));
    assert.equal(offered.fields?.[0]?.path, 'payload.terms.kind');
  }),
  scenario('an estimate shared before a redo cannot be accepted after it', (world) => {
    world.ready().act('channel', 'setEstimate').act('channel', 'complete').act('client', 'dispute');
    world.act('client', 'makeOffer', offer(redoBy('2026-04-10'))).act('channel', 'acceptOffer');
    world.refused('client', 'acceptEstimate', 'conflict', { on: { estimate: '2026-04-10' } });
  }),
  scenario('after a redo a new completion opens a new window', (world) => {
    world
      .disputed()
      .act('client', 'makeOffer', offer(redoBy('2026-04-10')))
      .act('channel', 'acceptOffer');
    world.until('2026-04-09T00:00:00.000Z').act('channel', 'complete');
    assert.equal(world.order.context.deadlines.disputeWindow, '2026-04-11T00:00:00.000Z');
    assert.equal(world.place, 'completed.mayRetract');
  }),
  scenario('a closed dispute keeps its outcome when the order ends later', (world) => {
    world
      .disputed()
      .act('client', 'makeOffer', offer(redoBy('2026-04-10')))
      .act('channel', 'acceptOffer');
    world.act('channel', 'complete').act('client', 'release');
    assert.equal(dispute(world).outcome?.code, 'redoAgreed');
    assert.equal(dispute(world).closedAt, t0);
  }),
  scenario('an action on a dispute names which', (world) => {
    world
      .disputed()
      .act('client', 'makeOffer', offer(redoBy('2026-04-10')))
      .act('channel', 'acceptOffer');
    world.act('channel', 'complete').act('client', 'dispute');
    world.refused('channel', 'concede', 'conflict', { on: { status: 'disputed', dispute: 1 } });
    world.act('channel', 'concede', { on: { status: 'disputed', dispute: 2 } });
  }),
];
