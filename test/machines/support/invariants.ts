/** What must hold after every single step, whoever made it: deadlines, money, records, effects. Written from the specification. */
import assert from 'node:assert/strict';
import type { DeadlineKind } from '../../../src/contract/deadlines.ts';
import { type Instant, shift } from '../../../src/contract/primitives.ts';
import type { Decided, Rules } from '../../../src/machines/decided.ts';
import type { OrderRecord } from '../../../src/machines/order-record.ts';
import { expectedNotices } from './expected-notices.ts';
import { isFinal, placeOf } from './places.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Which deadlines run in a place; offers are looked up beside it. */
const running: Record<string, DeadlineKind[]> = {
  placed: ['decision'],
  accepted: ['hardStop'],
  'ready.onTime': ['hardStop', 'overdue'],
  'ready.overdue': ['hardStop'],
  'completed.mayRetract': ['disputeWindow', 'hardStop'],
  'completed.standing': ['disputeWindow'],
  awaitingResponse: ['response'],
  'negotiating.cooling': ['negotiation', 'escalateOpens'],
  'negotiating.mayEscalate': ['negotiation'],
  escalated: ['mediatorSilence', 'unclaimed'],
  'mediating.deliberating': ['mediatorSilence', 'overdueCase'],
  'mediating.awaitingInfo': ['mediatorSilence', 'overdueCase', 'info'],
};

/** The deadlines that the order's own facts imply; null where only the kind is known. */
export function impliedDeadlines(order: OrderRecord): Partial<Record<DeadlineKind, Instant | null>> {
  const { context } = order;
  const { policy } = context;
  const [place = '', requested] = placeOf(order).split('+');
  const dispute = context.disputes.at(-1);
  const after = (instant: Instant | null | undefined, ms: number) => (instant ? shift(instant, ms) : null);
  const instants: Record<DeadlineKind, Instant | null> = {
    decision: after(context.placedAt, policy.decisionHours * HOUR),
    hardStop: context.hardStopAt,
    overdue: after(
      [context.nonDeliveryAt ?? '', context.readyAt ?? ''].toSorted()[1],
      policy.overdueHours * HOUR,
    ),
    cancellation: context.cancellation?.dueAt ?? null,
    disputeWindow: after(context.completedAt, policy.disputeWindowHours * HOUR),
    'offer.client': null,
    'offer.channel': null,
    response: after(dispute?.openedAt, policy.responseHours * HOUR),
    escalateOpens: after(dispute?.response?.respondedAt, policy.escalateOpensHours * HOUR),
    negotiation: after(dispute?.response?.respondedAt, policy.negotiationDays * DAY),
    mediatorSilence:
      policy.mediatorSilence === 'notify'
        ? null
        : after(dispute?.escalation?.at, policy.mediatorSilenceDays * DAY),
    unclaimed: null,
    overdueCase: null,
    info: dispute?.infoRequests.find((request) => request.state === 'open')?.dueAt ?? null,
  };
  const kinds = [...(running[place] ?? []), ...(requested ? (['cancellation'] as const) : [])];
  const implied = Object.fromEntries(kinds.map((kind) => [kind, instants[kind]]));
  for (const offer of dispute?.offers ?? [])
    if (offer.state === 'open') implied[`offer.${offer.by}`] = offer.dueAt;
  return implied;
}

function checkDeadlines(order: OrderRecord) {
  const implied = impliedDeadlines(order);
  const { deadlines } = order.context;
  const place = placeOf(order);
  assert.deepEqual(
    Object.keys(deadlines).toSorted(),
    Object.keys(implied).toSorted(),
    `deadlines in ${place}`,
  );
  for (const [kind, instant] of Object.entries(implied))
    if (instant !== null) assert.equal(deadlines[kind as DeadlineKind], instant, `${kind} in ${place}`);
}

function checkMoney(before: OrderRecord, { order, effects }: Decided) {
  const moves = effects.filter((effect) => effect.type === 'moveMoney');
  assert.equal(
    moves.length,
    isFinal(order) && !isFinal(before) ? 1 : 0,
    `money movements into ${order.status}`,
  );
  for (const { refund, payout, fee, key } of moves) {
    const { captured, feeBps, promisedRefund } = order.context;
    assert.equal(refund + payout + fee, captured, 'money is conserved');
    assert.ok(refund >= promisedRefund, 'the promise is kept');
    assert.equal(
      BigInt(fee),
      (BigInt(captured - refund) * BigInt(feeBps)) / 10_000n,
      'the fee is the agreed share',
    );
    assert.ok(payout >= 0 && fee >= 0, 'nothing is negative');
    assert.equal(key, `settlement:${order.id}`);
    const ended = {
      released: refund === 0,
      refunded: refund === captured,
      split: refund > 0 && refund < captured,
    };
    assert.ok(ended[order.status as 'split'] ?? true, `${order.status} with refund ${refund}`);
    if (order.status === 'declined' || order.status === 'expired') assert.equal(refund, captured);
  }
}

function checkNotices(before: OrderRecord, decided: Decided) {
  const sent = decided.effects.flatMap((effect) =>
    effect.type === 'notice' ? [`${effect.code} → ${effect.to.join(', ')}`] : [],
  );
  assert.deepEqual(sent, expectedNotices(before, decided), `notices of ${decided.event.type}`);
}

/** What the record remembers must fit the place it is in. */
function checkMemory({ order, event }: Decided) {
  const { context, status } = order;
  assert.equal(context.cancellation !== null, placeOf(order).endsWith('+requested'), 'the open request');
  assert.equal(context.endedAt !== null, isFinal(order), 'the end has its instant');
  assert.equal(context.completedAt !== null, status === 'completed' || wasCompleted(order), 'the completion');
  if (event.type === 'retractCompletion') assert.ok(context.retractionUsed, 'the retraction is used');
  if (context.endReason === 'refundPromised') assert.equal(context.promisedRefund, context.captured);
  const open = context.disputes.filter((dispute) => dispute.closedAt === null).length;
  assert.equal(open, status === 'disputed' ? 1 : 0, 'a dispute stands open exactly while disputed');
  if (status === 'ready')
    for (const slot of context.slots)
      assert.ok(!slot.required || slot.approvedId, 'ready without a current version in a required slot');
}

/** An end or a dispute that came after a completion keeps its instant. */
const wasCompleted = ({ status, context }: OrderRecord): boolean =>
  !['placed', 'accepted', 'ready'].includes(status) && context.completedAt !== null;

/** What one step must keep. */
export function checkStep(before: OrderRecord, decided: Decided) {
  const { order, event } = decided;
  if (event.type !== 'placed') assert.equal(order.version, before.version + 1, 'one version per step');
  checkDeadlines(order);
  checkMoney(before, decided);
  checkNotices(before, decided);
  checkMemory(decided);
}

export function checkRecord(rules: Rules, order: OrderRecord) {
  assert.deepEqual(
    rules.parseRecord(JSON.parse(JSON.stringify(order))),
    order,
    'the record survives storage',
  );
}
