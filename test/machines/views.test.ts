/** What people see of an order: what they may do, by when, whose move it is, and what silence costs. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActionType } from '../../src/contract/actions.ts';
import { shift } from '../../src/contract/primitives.ts';
import { orderMachine } from '../../src/machines/order.machine.ts';
import { actionsFor, deadlinesOf, disputeOf, parseRecord, turnOf } from '../../src/machines/decide.ts';
import { createRules } from '../../src/machines/rules-over.ts';
import { DAYS, HOURS, type Options, people, redoBy, refund, t0, type Who, World } from './support/world.ts';

const open = (options?: Options) => new World(createRules(orderMachine), options);
const offered = ({ order, now }: World, who: Who, type: ActionType) =>
  actionsFor(order, people[who], now).filter((action) => action.type === type);
const types = ({ order, now }: World, who: Who) =>
  actionsFor(order, people[who], now).map((action) => action.type);
const meaning = ({ order }: World, kind: string) => {
  const found = deadlinesOf(order).find((deadline) => deadline.kind === kind);
  return found && { owner: found.owner, ...found.consequence };
};

describe('actions', () => {
  it('come with what they act on, until when, and their weight', () => {
    const world = open();
    assert.deepEqual(actionsFor(world.order, people.client, t0), [
      { type: 'cancel', class: 'I', open: true, on: { status: 'placed' }, until: shift(t0, 48 * HOURS) },
    ]);
    assert.deepEqual(types(world, 'channel'), ['accept', 'decline']);
    assert.deepEqual(types(world, 'mediator'), []);
  });

  it('are none for a stranger', () => {
    const world = open();
    assert.deepEqual(actionsFor(world.order, { ...people.channel, party: 'elsewhere' }, t0), []);
  });

  it('name each slot once, and each version', () => {
    const world = open().act('channel', 'accept');
    assert.deepEqual(
      offered(world, 'client', 'submitCreative').map(({ on }) => on),
      [
        { status: 'accepted', slotId: 'hero', after: null },
        { status: 'accepted', slotId: 'extra', after: null },
      ],
    );
    world.act('client', 'submitCreative');
    const { checksum } = world.order.context.slots[0]?.versions[0] ?? { checksum: '' };
    assert.deepEqual(
      offered(world, 'channel', 'approveCreative').map(({ on }) => on),
      [{ versionId: 'hero.1', checksum }],
    );
  });

  it('say which slots keep an order from being ready', () => {
    const world = open()
      .act('channel', 'accept')
      .act('client', 'submitCreative')
      .act('channel', 'requestChanges');
    const [ready] = offered(world, 'channel', 'markReady');
    assert.equal(ready?.open, false);
    assert.deepEqual(ready?.reason, { code: 'slotsOpen', params: { changesRequested: 'Hero text' } });
  });

  it('say from when a nudge and a request are possible again', () => {
    const world = open().act('channel', 'accept').act('channel', 'nudge');
    const again = shift(t0, 24 * HOURS);
    const [nudge] = offered(world, 'channel', 'nudge');
    assert.deepEqual(
      [nudge?.open, nudge?.from, nudge?.reason],
      [false, again, { code: 'againAt', params: { at: again } }],
    );
    world.act('client', 'requestCancellation').act('channel', 'declineCancellation');
    const [request] = offered(world, 'client', 'requestCancellation');
    assert.deepEqual([request?.open, request?.from], [false, again]);
    assert.equal(offered(world, 'channel', 'requestCancellation')[0]?.open, true);
    world.until(again);
    assert.equal(offered(world, 'channel', 'nudge')[0]?.open, true);
  });

  it('say from when a dispute opens and an escalation', () => {
    const world = open().ready();
    const [dispute] = offered(world, 'client', 'dispute');
    assert.deepEqual([dispute?.open, dispute?.from], [false, world.order.context.deadlines.overdue]);
    world.act('channel', 'complete').act('client', 'dispute').act('channel', 'respond');
    const [escalate] = offered(world, 'client', 'escalate');
    assert.deepEqual([escalate?.open, escalate?.from], [false, shift(t0, 24 * HOURS)]);
    assert.equal(escalate?.until, shift(t0, 7 * DAYS));
  });

  it('give forms their ranges', () => {
    const world = open().act('channel', 'accept').act('channel', 'offerRefund');
    const input = (who: Who, type: ActionType) => offered(world, who, type)[0]?.input;
    assert.deepEqual(input('channel', 'offerRefund'), { minRefund: 10_001, maxRefund: 100_000 });
    assert.deepEqual(input('client', 'requestCancellation'), {
      minRefund: 10_000,
      maxRefund: 100_000,
      windowHours: 72,
    });
    assert.deepEqual(input('channel', 'setEstimate'), { earliest: t0, latest: shift(t0, 75 * DAYS) });
    world.act('client', 'submitCreative').act('channel', 'approveCreative').act('channel', 'markReady');
    assert.deepEqual(input('channel', 'complete'), { windowHours: 48 });
    world.act('channel', 'complete');
    assert.deepEqual(input('client', 'dispute'), {
      minRefund: 10_000,
      maxRefund: 100_000,
      windowHours: 72,
      redo: true,
      earliest: shift(t0, 72 * HOURS),
      latest: shift(t0, 60 * DAYS),
    });
    world.act('client', 'dispute', { payload: { asked: redoBy('2026-04-10') } }).act('channel', 'concede');
    world.act('channel', 'complete');
    assert.equal(input('client', 'dispute')?.redo, false);
  });

  it('end with the deadline that ends them', () => {
    const world = open().completed();
    assert.equal(offered(world, 'client', 'release')[0]?.until, shift(t0, 48 * HOURS));
    assert.equal(offered(world, 'channel', 'retractCompletion')[0]?.until, shift(t0, 48 * HOURS));
    world.act('client', 'dispute').act('client', 'makeOffer');
    assert.equal(offered(world, 'channel', 'respond')[0]?.until, shift(t0, 72 * HOURS));
    assert.equal(offered(world, 'channel', 'acceptOffer')[0]?.until, shift(t0, 48 * HOURS));
    assert.deepEqual(offered(world, 'channel', 'acceptOffer')[0]?.on, { offerId: 'o1' });
    world.reach('response').act('mediator', 'claimCase').act('mediator', 'requestInfo');
    assert.equal(offered(world, 'client', 'provideInfo')[0]?.until, world.order.context.deadlines.info);
    assert.equal(
      offered(world, 'mediator', 'decide')[0]?.until,
      world.order.context.deadlines.mediatorSilence,
    );
  });

  it('a retraction ends at the hard stop when that comes first', () => {
    const hardStop = shift(t0, 75 * DAYS);
    const world = open().ready().until(shift(hardStop, -HOURS)).act('channel', 'complete');
    assert.equal(offered(world, 'channel', 'retractCompletion')[0]?.until, hardStop);
    assert.equal(offered(world, 'client', 'release')[0]?.until, shift(hardStop, 47 * HOURS));
  });

  it('an estimate can be accepted until its date', () => {
    const world = open().act('channel', 'accept').act('channel', 'setEstimate');
    assert.equal(offered(world, 'client', 'acceptEstimate')[0]?.until, '2026-04-21T00:00:00.000Z');
    world.until('2026-04-21T00:00:00.000Z');
    assert.deepEqual(offered(world, 'client', 'acceptEstimate'), []);
  });

  it('take a fraction of a millisecond for everything a viewer may do', () => {
    const world = open().negotiating().act('client', 'makeOffer').act('channel', 'makeOffer');
    const start = performance.now();
    for (let i = 0; i < 1000; i++) actionsFor(world.order, people.client, world.now);
    console.log(`actionsFor: ${((performance.now() - start) / 1000).toFixed(3)} ms`);
  });
});

describe('deadlines say who must act and what silence costs', () => {
  const all = { refund: 100_000, payout: 0, fee: 0 };
  const nothing = { refund: 0, payout: 90_000, fee: 10_000 };

  it('in placed, accepted and ready', () => {
    const world = open();
    assert.deepEqual(meaning(world, 'decision'), { owner: 'channel', code: 'refundAll', params: all });
    world.act('channel', 'accept');
    assert.deepEqual(meaning(world, 'hardStop'), { owner: 'client', code: 'refundAll', params: all });
    world.act('client', 'submitCreative');
    assert.equal(meaning(world, 'hardStop')?.owner, 'channel');
    world.act('channel', 'approveCreative').act('channel', 'markReady');
    assert.deepEqual(meaning(world, 'hardStop'), { owner: 'channel', code: 'opensCase', params: all });
    assert.deepEqual(meaning(world, 'overdue'), { owner: 'system', code: 'disputeOpens', params: {} });
    world.act('channel', 'requestCancellation', { payload: { refund: 40_000 } });
    assert.deepEqual(meaning(world, 'cancellation'), {
      owner: 'client',
      code: 'lapses',
      params: { requestId: 'c1', refund: 40_000, payout: 54_000, fee: 6_000 },
    });
  });

  it('in completed: what the channel is paid', () => {
    const world = open().completed();
    assert.deepEqual(meaning(world, 'disputeWindow'), {
      owner: 'client',
      code: 'releaseAll',
      params: nothing,
    });
    assert.equal(meaning(world, 'hardStop'), undefined);
    world.act('channel', 'offerRefund');
    assert.deepEqual(meaning(world, 'disputeWindow'), {
      owner: 'client',
      code: 'settlePromised',
      params: { refund: 10_000, payout: 81_000, fee: 9_000 },
    });
  });

  it('in a dispute', () => {
    const world = open()
      .disputed()
      .act('client', 'makeOffer', { payload: { terms: refund(50_000) } });
    const later = { after: 'refundAll', hours: 720, refund: 100_000, payout: 0, fee: 0 };
    assert.deepEqual(meaning(world, 'response'), { owner: 'channel', code: 'escalates', params: later });
    assert.deepEqual(meaning(world, 'offer.client'), {
      owner: 'channel',
      code: 'lapses',
      params: { offerId: 'o1', refund: 50_000, payout: 45_000, fee: 5_000 },
    });
    world.act('channel', 'respond');
    assert.deepEqual(meaning(world, 'escalateOpens'), { owner: 'system', code: 'escalateOpens', params: {} });
    assert.deepEqual(meaning(world, 'negotiation'), { owner: 'channel', code: 'escalates', params: later });
    world.act('channel', 'makeOffer', { payload: { terms: redoBy('2026-04-10') } });
    assert.deepEqual(meaning(world, 'offer.channel')?.params, {
      offerId: 'o2',
      date: '2026-04-10',
      timeZone: 'UTC',
    });
    assert.equal(meaning(world, 'negotiation')?.owner, 'system');
    const own = deadlinesOf(world.order, people.client).find(({ kind }) => kind === 'negotiation');
    assert.equal(own?.owner, 'client');
  });

  it('before a mediator', () => {
    const world = open().escalated();
    assert.deepEqual(meaning(world, 'unclaimed'), { owner: 'mediator', code: 'operatorTold', params: {} });
    assert.deepEqual(meaning(world, 'mediatorSilence'), {
      owner: 'mediator',
      code: 'refundAll',
      params: all,
    });
    world.act('mediator', 'claimCase').act('mediator', 'requestInfo');
    assert.equal(meaning(world, 'overdueCase')?.code, 'operatorTold');
    assert.deepEqual(meaning(world, 'info'), {
      owner: 'client',
      code: 'noAnswer',
      params: { requestId: 'i1' },
    });
    const releasing = open({ policy: { mediatorSilence: 'release' } }).escalated();
    assert.deepEqual(meaning(releasing, 'mediatorSilence'), {
      owner: 'mediator',
      code: 'releaseAll',
      params: nothing,
    });
    const telling = open({ policy: { mediatorSilence: 'notify', acknowledgeOpenEnded: true } }).escalated();
    assert.equal(meaning(telling, 'mediatorSilence')?.code, 'operatorTold');
  });

  it('come earliest first', () => {
    const due = deadlinesOf(open().mediating().act('mediator', 'requestInfo').order).map(
      ({ dueAt }) => dueAt,
    );
    assert.deepEqual(due, due.toSorted());
    assert.equal(due.length, 3);
  });
});

describe('whose move it is', () => {
  const turns = (world: World) => turnOf(world.order);

  it('goes back and forth until the end', () => {
    const world = open();
    assert.deepEqual(turns(world), ['channel']);
    assert.deepEqual(turns(world.act('channel', 'accept')), ['client']);
    assert.deepEqual(turns(world.act('client', 'submitCreative')), ['channel']);
    assert.deepEqual(turns(world.act('channel', 'requestChanges')), ['client']);
    assert.deepEqual(turns(world.act('client', 'submitCreative').act('channel', 'approveCreative')), [
      'channel',
    ]);
    assert.deepEqual(turns(world.act('channel', 'requestCancellation')), ['channel', 'client']);
    assert.deepEqual(turns(world.act('channel', 'markReady').act('channel', 'withdrawCancellation')), [
      'channel',
    ]);
    assert.deepEqual(turns(world.act('channel', 'complete')), ['client']);
    assert.deepEqual(turns(world.act('client', 'dispute')), ['channel']);
    assert.deepEqual(turns(world.act('channel', 'respond')), ['channel', 'client']);
    assert.deepEqual(turns(world.act('client', 'makeOffer')), ['channel']);
    assert.deepEqual(turns(world.act('channel', 'rejectOffer').reach('negotiation')), ['mediator']);
    assert.deepEqual(turns(world.act('mediator', 'claimCase').act('mediator', 'requestInfo')), ['client']);
    assert.deepEqual(turns(world.act('client', 'provideInfo')), ['mediator']);
    assert.deepEqual(turns(world.act('mediator', 'decide')), []);
  });
});

describe('disputes', () => {
  it('say where they stand', () => {
    const world = open().disputed();
    const status = () => disputeOf(world.order)?.status;
    assert.equal(status(), 'awaitingResponse');
    world.act('channel', 'respond');
    assert.equal(status(), 'negotiating');
    world.reach('negotiation');
    assert.equal(status(), 'escalated');
    world.act('mediator', 'claimCase');
    assert.equal(status(), 'mediating');
    world.act('mediator', 'requestInfo');
    assert.equal(status(), 'mediating');
    world.act('channel', 'concede');
    assert.equal(status(), null);
    assert.equal(disputeOf(world.order)?.outcome?.code, 'conceded');
    assert.equal(disputeOf(open().order), null);
  });
});

describe('stored orders', () => {
  const { order } = open().ready();
  const stored = (changed: object) => () => parseRecord({ ...structuredClone(order), ...changed });

  it('are refused when another machine wrote them', () => {
    assert.throws(stored({ machine: 2 }));
  });
  it('are refused in a state the machine does not know, or knows only in part', () => {
    assert.throws(stored({ value: 'limbo' }));
    assert.throws(stored({ value: { active: { work: 'accepted' } } }), /does not know/);
    assert.throws(stored({ value: { active: { work: 'ready', cancellation: 'none' } } }), /does not know/);
  });
  it('are refused when status and state contradict', () => {
    assert.throws(stored({ status: 'completed' }), /says completed, its state says ready/);
  });
  it('are refused when something is missing', () => {
    const { promisedRefund: _, ...context } = order.context;
    assert.throws(stored({ context }), /promisedRefund/);
  });
});
