/** Before a mediator: clocks that nothing restarts, questions, decisions. */
import assert from 'node:assert/strict';
import { shift } from '../../../src/contract/primitives.ts';
import { lastDispute } from '../../../src/machines/dispute.rules.ts';
import { mayRead } from '../../../src/machines/views.ts';
import { scenario } from '../support/scenario.ts';
import {
  channel,
  client,
  DAYS,
  HOURS,
  long,
  mediator,
  otherMediator,
  redoBy,
  type World,
} from '../support/world.ts';

const dispute = ({ order }: World) => {
  const last = lastDispute(order.context);
  assert.ok(last);
  return last;
};
const silenceOf = ({ order }: World) => order.context.deadlines.mediatorSilence;

export const mediation = [
  scenario('30 days after the first escalation the mediator’s silence gives everything back', (world) => {
    world.escalated();
    const { at } = dispute(world).escalation ?? { at: '' };
    const due = shift(at, 30 * DAYS);
    world.act('mediator', 'claimCase').act('mediator', 'requestInfo').act('client', 'provideInfo');
    world.act('mediator', 'returnCase').later(DAYS).act('mediator', 'claimCase', { by: otherMediator });
    assert.equal(silenceOf(world), due, 'claims, returns and questions neither restart nor pause it');
    assert.equal(dispute(world).escalation?.at, at);
    world.until(due);
    assert.ok(world.ask('mediator', 'decide', { by: otherMediator }).ok);
    world.until(shift(due, 1));
    assert.equal(world.order.status, 'refunded');
    assert.equal(world.order.context.endReason, 'mediatorSilence');
    assert.deepEqual(world.notices('mediatorSilence')[0]?.to, ['channel', 'client']);
  }),
  scenario(
    'a policy may release on silence, less the promise',
    (world) => {
      world.escalated().act('channel', 'offerRefund').reach('mediatorSilence');
      assert.deepEqual(world.order.context.settlement, { refund: 10_000, payout: 81_000, fee: 9_000 });
    },
    { policy: { mediatorSilence: 'release' } },
  ),
  scenario(
    'a policy may only tell the operator',
    (world) => {
      world.escalated().reach('mediatorSilence');
      assert.equal(world.order.status, 'disputed');
      const passed = shift(dispute(world).escalation?.at ?? '', 30 * DAYS);
      assert.equal(silenceOf(world), shift(passed, 30 * DAYS), 'the 30 days start again');
      assert.deepEqual(world.notices('mediatorSilence')[0]?.to, ['channel', 'client', 'system']);
      world.act('mediator', 'claimCase').act('mediator', 'decide');
    },
    { policy: { mediatorSilence: 'notify', acknowledgeOpenEnded: true } },
  ),
  scenario('a later dispute has its own 30 days', (world) => {
    world.escalated().act('client', 'makeOffer', { payload: { terms: redoBy('2026-04-10') } });
    world.act('channel', 'acceptOffer').act('channel', 'complete').act('client', 'dispute').reach('response');
    assert.equal(silenceOf(world), shift(dispute(world).escalation?.at ?? '', 30 * DAYS));
  }),
  scenario('an unclaimed case is told to the operator after 24 h, then daily', (world) => {
    world.escalated();
    const { at } = dispute(world).escalation ?? { at: '' };
    assert.equal(world.order.context.deadlines.unclaimed, shift(at, DAYS));
    world.reach('unclaimed');
    assert.equal(world.order.context.deadlines.unclaimed, shift(at, 2 * DAYS));
    world.reach('unclaimed').reach('unclaimed');
    assert.equal(world.notices('caseUnclaimed').length, 3);
    assert.deepEqual(world.notices('caseUnclaimed')[0]?.to, ['system']);
    world.act('mediator', 'claimCase').later(2 * DAYS);
    assert.equal(world.notices('caseUnclaimed').length, 3);
  }),
  scenario(
    'a case open for 10 days is told to the operator, then daily; each question gives 72 h',
    (world) => {
      world.mediating();
      const start = world.now;
      assert.equal(world.order.context.deadlines.overdueCase, shift(start, 10 * DAYS));
      world.act('mediator', 'requestInfo');
      assert.equal(world.order.context.deadlines.overdueCase, shift(start, 13 * DAYS));
      world.reach('overdueCase');
      assert.equal(world.order.context.deadlines.overdueCase, shift(start, 14 * DAYS));
      assert.deepEqual(world.notices('caseOverdue')[0]?.to, ['system']);
      world.act('mediator', 'claimCase', { by: otherMediator });
      assert.equal(
        world.order.context.deadlines.overdueCase,
        shift(start, 14 * DAYS),
        'a take-over gives no time',
      );
      world.act('mediator', 'returnCase', { by: otherMediator }).act('mediator', 'claimCase');
      assert.equal(world.order.context.deadlines.overdueCase, shift(world.now, 10 * DAYS));
    },
  ),
  scenario('only the claimant decides; another mediator may take the case over', (world) => {
    world.mediating();
    const by = otherMediator;
    for (const type of ['decide', 'returnCase', 'requestInfo'] as const)
      world.refused('mediator', type, 'conflict', { by });
    world.refused('mediator', 'claimCase', 'conflict');
    world.act('mediator', 'claimCase', { by }).refused('mediator', 'decide', 'conflict');
    assert.equal(dispute(world).claimedBy, 'milo');
    world.act('mediator', 'decide', { by });
    assert.equal(dispute(world).decision?.by, 'milo');
  }),
  scenario(
    'of two mediators who claim a case at once, the second does not take it from the first',
    (world) => {
      world.escalated();
      const on = { status: 'disputed', dispute: 1, holder: null };
      world.act('mediator', 'claimCase', { on });
      const late = world.refused('mediator', 'claimCase', 'conflict', { by: otherMediator, on });
      assert.equal(late.reason.code, 'holderChanged');
      assert.equal(dispute(world).claimedBy, 'mina');
    },
  ),
  scenario('a decision pays what it says and says it of every claim', (world) => {
    world.mediating().act('channel', 'offerRefund').act('client', 'addEvidence');
    const wrong = (payload: object) => world.refused('mediator', 'decide', 'invalid', { payload }).fields;
    const [k1, k2] = [
      { claimId: 'k1', finding: 'upheld' },
      { claimId: 'k2', finding: 'notUpheld' },
    ];
    assert.equal(wrong({ refund: 9_999 })?.[0]?.code, 'tooSmall');
    assert.equal(wrong({ refund: 100_001 })?.[0]?.code, 'tooLarge');
    assert.deepEqual(wrong({ findings: [k2] }), [
      { path: 'payload.findings', code: 'missing', params: { claimId: 'k1' } },
    ]);
    assert.deepEqual(wrong({ relied: ['e1', 'e2'] }), [
      { path: 'payload.relied.1', code: 'unknown', params: {} },
    ]);
    world.act('mediator', 'decide', { payload: { refund: 10_000, findings: [k1, k2], relied: ['e1'] } });
    assert.equal(world.order.status, 'split');
    assert.equal(world.order.context.endReason, 'decided');
    assert.deepEqual(dispute(world).decision, {
      refund: 10_000,
      findings: [k1, k2],
      relied: ['e1'],
      reasons: long,
      by: 'mina',
      decidedAt: world.now,
    });
    assert.deepEqual(dispute(world).outcome, { code: 'decided', params: { refund: 10_000 } });
    assert.deepEqual(world.notices('decided')[0]?.to, ['channel', 'client']);
  }),
  scenario('a decision may refund everything, without a fee', (world) => {
    world.mediating().act('mediator', 'decide', { payload: { refund: 100_000 } });
    assert.equal(world.order.status, 'refunded');
    assert.deepEqual(world.order.context.settlement, { refund: 100_000, payout: 0, fee: 0 });
  }),
  scenario('a decision may refund nothing', (world) => {
    world.mediating().act('mediator', 'decide', { payload: { refund: 0 } });
    assert.equal(world.order.status, 'released');
  }),
  scenario('offers stay open until a decision is stored, then lapse', (world) => {
    world.mediating().act('client', 'makeOffer').act('mediator', 'decide');
    assert.equal(dispute(world).offers[0]?.state, 'lapsed');
    world.refused('channel', 'acceptOffer', 'conflict', { on: { offerId: 'o1' } });
  }),
  scenario('a question waits 72 h for the side that was asked', (world) => {
    world.mediating().act('mediator', 'requestInfo', { payload: { side: 'channel' } });
    const due = world.order.context.deadlines.info ?? '';
    assert.equal(due, shift(world.now, 72 * HOURS));
    assert.equal(dispute(world).infoRequests[0]?.dueAt, due);
    world.refused('client', 'provideInfo', 'conflict');
    world.until(due);
    assert.ok(world.ask('channel', 'provideInfo').ok);
    world.until(shift(due, 1)).refused('channel', 'provideInfo', 'conflict');
    assert.equal(world.place, 'mediating.deliberating');
    assert.equal(dispute(world).infoRequests[0]?.state, 'noAnswer');
    assert.deepEqual(world.notices('infoMissing')[0]?.to, ['channel', 'client', 'mediator']);
  }),
  scenario('an answer is kept with its evidence', (world) => {
    world.mediating().act('mediator', 'requestInfo');
    world.act('client', 'provideInfo', { payload: { evidence: [{ kind: 'text', text: 'Here.' }] } });
    assert.equal(dispute(world).infoRequests[0]?.answer, 'It was on Monday.');
    assert.equal(dispute(world).infoRequests[0]?.state, 'answered');
    assert.equal(dispute(world).evidence[0]?.by, 'client');
    assert.deepEqual(world.notices('infoProvided')[0]?.to, ['channel', 'mediator']);
  }),
  scenario('each side is asked at most twice, one question at a time, and mediators not at all', (world) => {
    world.mediating();
    const ask = (side: string) => ({ payload: { side } });
    assert.equal(
      world.refused('mediator', 'requestInfo', 'invalid', ask('mediator')).fields?.[0]?.code,
      'unknown',
    );
    for (const side of ['client', 'client', 'channel', 'channel'] as const) {
      world
        .act('mediator', 'requestInfo', ask(side))
        .refused('mediator', 'requestInfo', 'conflict', ask(side));
      world.act(side, 'provideInfo');
      if (dispute(world).infoRequests.length === 2)
        assert.deepEqual(world.refused('mediator', 'requestInfo', 'invalid', ask('client')).fields, [
          { path: 'payload.side', code: 'tooMany', params: { max: 2 } },
        ]);
    }
    world.refused('mediator', 'requestInfo', 'conflict', ask('client'));
    assert.deepEqual(
      dispute(world).infoRequests.map(({ id }) => id),
      ['i1', 'i2', 'i3', 'i4'],
    );
  }),
  scenario('returning a case closes an open question', (world) => {
    world.mediating().act('mediator', 'requestInfo').act('mediator', 'returnCase');
    assert.equal(dispute(world).infoRequests[0]?.state, 'closed');
    assert.equal(dispute(world).claimedBy, null);
    assert.equal(world.place, 'escalated');
    world.refused('client', 'provideInfo', 'conflict');
  }),
  scenario('a decision while a question is open closes it', (world) => {
    world.mediating().act('mediator', 'requestInfo').act('mediator', 'decide');
    assert.equal(dispute(world).infoRequests[0]?.state, 'closed');
  }),
  scenario('a mediator reads an order from its first escalation on, unless a party', (world) => {
    const partial = { actor: 'mediator', party: 'ch', subject: 'cora' } as const;
    const readers = () => [channel, client, mediator, partial].map((viewer) => mayRead(world.order, viewer));
    assert.deepEqual(readers(), [true, true, false, false]);
    world.negotiating();
    assert.deepEqual(readers(), [true, true, false, false]);
    world.reach('negotiation');
    assert.deepEqual(readers(), [true, true, true, false]);
    world.act('channel', 'concede');
    assert.deepEqual(readers(), [true, true, true, false]);
    assert.ok(!mayRead(world.order, { ...channel, party: 'cl' }));
  }),
  scenario(
    'overdue deadlines apply in order of due instant; windows they open count from when that is recorded',
    (world) => {
      world.disputed().act('client', 'makeOffer');
      // The clock was away for ten days: offer lapses (48 h), then no response (72 h), nothing else is due.
      const late = shift(world.now, 10 * DAYS);
      world.now = late;
      world.until(shift(late, 1));
      assert.deepEqual(
        world.story.slice(-2).map(({ event }) => event.type),
        ['offer.client', 'response'],
      );
      assert.equal(dispute(world).escalation?.at, late);
      assert.equal(world.order.context.deadlines.unclaimed, shift(late, DAYS));
      assert.equal(silenceOf(world), shift(late, 30 * DAYS));
    },
  ),
  scenario('a stored order goes on where it was', (world) => {
    world
      .stored()
      .ready()
      .stored()
      .act('client', 'requestCancellation')
      .stored()
      .act('channel', 'complete')
      .stored();
    world
      .act('client', 'dispute')
      .stored()
      .act('channel', 'respond')
      .stored()
      .act('client', 'makeOffer')
      .stored();
    world
      .reach('negotiation')
      .stored()
      .act('mediator', 'claimCase')
      .stored()
      .act('mediator', 'requestInfo')
      .stored();
    world.act('mediator', 'decide').stored();
    assert.equal(world.order.status, 'split');
  }),
];
