/** What can be seen of an order: derived, never stored. */
import type { Actor } from '../contract/actions.ts';
import type { CreativeSlot } from '../contract/creative.ts';
import { type Deadline, DeadlineKind } from '../contract/deadlines.ts';
import type { Dispute, DisputeStatus, DisputeView, Terms } from '../contract/dispute.ts';
import { type Minor, splitOf } from '../contract/money.ts';
import type { CancellationRequest } from '../contract/order.ts';
import { type Coded, DAY, HOUR } from '../contract/primitives.ts';
import { isSlotSettled, slotStatus } from './creative.rules.ts';
import { lastDispute } from './dispute.rules.ts';
import { isHere } from './doors.ts';
import { atLeastPromised } from './money.rules.ts';
import type { By, OrderContext, OrderRecord } from './order-record.ts';
import { otherSide } from './rule-kit.ts';

/** Every creative the channel wants, with its versions; withdrawn ones are left out. */
export const creativesOf = ({ agreement, context }: OrderRecord): CreativeSlot[] =>
  agreement.slots.flatMap((spec) => {
    const slot = context.slots.find(({ id }) => id === spec.id);
    if (!slot) return [];
    return [
      {
        ...spec,
        status: slotStatus(slot),
        currentVersionId: slot.approvedId,
        versions: slot.versions.filter((version) => version.status !== 'withdrawn'),
      },
    ];
  });

const asPaid = (context: OrderContext, terms: Terms): Terms =>
  terms.kind === 'refund' ? { ...terms, refund: atLeastPromised(context, terms.refund) } : terms;

/** The open request to cancel; an amount below the promise shows as the promise. */
export const cancellationOf = ({ context }: OrderRecord): CancellationRequest | null =>
  context.cancellation && {
    ...context.cancellation,
    refund: atLeastPromised(context, context.cancellation.refund),
  };

function disputeStatus({ status, value }: OrderRecord): DisputeStatus | null {
  if (status !== 'disputed') return null;
  const place = Object.values(value as object)[0] as string | Record<string, unknown>;
  if (place === 'awaitingResponse') return place;
  const [name, inner] = Object.entries(place)[0] ?? [];
  if (name === 'negotiating') return name;
  return inner === 'escalated' ? 'escalated' : 'mediating';
}

/** The open dispute, or the last one. */
export function disputeOf(order: OrderRecord): DisputeView | null {
  const dispute = lastDispute(order.context);
  if (!dispute) return null;
  if (dispute.closedAt !== null) return { ...dispute, status: null };
  return {
    ...dispute,
    asked: asPaid(order.context, dispute.asked),
    offers: dispute.offers.map((offer) =>
      offer.state === 'open' ? { ...offer, terms: asPaid(order.context, offer.terms) } : offer,
    ),
    status: disputeStatus(order),
  };
}

/** A party always; a mediator from the first escalation on, unless a party. */
export const mayRead = (order: OrderRecord, viewer: By): boolean =>
  isHere(order, viewer) &&
  (viewer.actor !== 'mediator' || order.context.disputes.some((dispute) => dispute.escalation !== null));

// ── Whose move it is

const openOffers = (dispute: Dispute) => dispute.offers.filter((offer) => offer.state === 'open');
const openQuestion = (dispute: Dispute) => dispute.infoRequests.find((request) => request.state === 'open');

function campaignTurn({ status, context }: OrderRecord): Actor[] {
  const statuses = context.slots.map(slotStatus);
  const clientOwes = context.slots.some((slot) => {
    const now = slotStatus(slot);
    return now === 'changesRequested' || (slot.required && now === 'missing');
  });
  const channelOwes =
    status === 'ready' || statuses.includes('submitted') || context.slots.every(isSlotSettled);
  const turn: Actor[] = [
    ...(channelOwes ? ['channel' as const] : []),
    ...(clientOwes ? ['client' as const] : []),
  ];
  return context.cancellation ? [...turn, otherSide(context.cancellation.by)] : turn;
}

function disputeTurn(order: OrderRecord, dispute: Dispute): Actor[] {
  const offered = openOffers(dispute).map((offer) => otherSide(offer.by));
  const asked = openQuestion(dispute)?.side;
  switch (disputeStatus(order)) {
    case 'awaitingResponse':
      return ['channel', ...offered];
    case 'negotiating':
      return offered.length > 0 ? offered : ['channel', 'client'];
    default:
      return [asked ?? 'mediator', ...offered];
  }
}

/** Whose move it is; empty when the order has ended. */
export function turnOf(order: OrderRecord): Actor[] {
  const dispute = lastDispute(order.context);
  const turn: Record<string, () => Actor[]> = {
    placed: () => ['channel'],
    accepted: () => campaignTurn(order),
    ready: () => campaignTurn(order),
    completed: () => ['client'],
    disputed: () => (dispute ? disputeTurn(order, dispute) : []),
  };
  return [...new Set(turn[order.status]?.())];
}

// ── Deadlines: who must act, and what their passing does to the money

const paid = ({ captured, feeBps }: OrderContext, refund: Minor): Coded['params'] => ({
  ...splitOf(captured, refund, feeBps),
});
const refundAll = (context: OrderContext): Coded => ({
  code: 'refundAll',
  params: paid(context, context.captured),
});
const settlePromised = (context: OrderContext): Coded => ({
  code: context.promisedRefund > 0 ? 'settlePromised' : 'releaseAll',
  params: paid(context, context.promisedRefund),
});
const plain = (code: string, params: Coded['params'] = {}): Coded => ({ code, params });

/** What a mediator's silence does to the money. */
function silenceOf(context: OrderContext): Coded {
  const silence = { refund: refundAll, release: settlePromised, notify: () => plain('operatorTold') };
  return silence[context.policy.mediatorSilence](context);
}

/** The case goes to a mediator; and what happens `after` that, when nobody decides for so many `hours` either. */
function escalates(context: OrderContext): Coded {
  const { code, params } = silenceOf(context);
  return plain('escalates', {
    after: code,
    hours: context.policy.mediatorSilenceDays * (DAY / HOUR),
    ...params,
  });
}

type Meaning = (order: OrderRecord, viewer?: By) => Omit<Deadline, 'kind' | 'dueAt'> | null;

const offerLapses =
  (by: 'client' | 'channel'): Meaning =>
  ({ context }) => {
    const offer = lastDispute(context)?.offers.find((one) => one.by === by && one.state === 'open');
    if (!offer) return null;
    const terms = asPaid(context, offer.terms);
    const params = terms.kind === 'refund' ? paid(context, terms.refund) : { ...terms.date };
    return { owner: otherSide(by), consequence: plain('lapses', { offerId: offer.id, ...params }) };
  };

const meanings: Record<DeadlineKind, Meaning> = {
  decision: ({ context }) => ({ owner: 'channel', consequence: refundAll(context) }),
  hardStop: (order) => {
    if (order.status === 'ready')
      return {
        owner: 'channel',
        consequence: plain('opensCase', paid(order.context, order.context.captured)),
      };
    // Beside a completion it only ends the retraction, which that action says itself.
    if (order.status !== 'accepted') return null;
    return { owner: turnOf(order)[0] ?? 'channel', consequence: refundAll(order.context) };
  },
  overdue: () => ({ owner: 'system', consequence: plain('disputeOpens') }),
  cancellation: (order) => {
    const request = cancellationOf(order);
    return (
      request && {
        owner: otherSide(request.by),
        consequence: plain('lapses', { requestId: request.id, ...paid(order.context, request.refund) }),
      }
    );
  },
  disputeWindow: ({ context }) => ({ owner: 'client', consequence: settlePromised(context) }),
  'offer.client': offerLapses('client'),
  'offer.channel': offerLapses('channel'),
  response: ({ context }) => ({ owner: 'channel', consequence: escalates(context) }),
  escalateOpens: () => ({ owner: 'system', consequence: plain('escalateOpens') }),
  // Both may have to move; then each is told of their own turn.
  negotiation: (order, viewer) => {
    const turn = turnOf(order);
    const own = turn.find((side) => turn.length === 1 || side === viewer?.actor);
    return { owner: own ?? 'system', consequence: escalates(order.context) };
  },
  mediatorSilence: ({ context }) => ({ owner: 'mediator', consequence: silenceOf(context) }),
  unclaimed: () => ({ owner: 'mediator', consequence: plain('operatorTold') }),
  overdueCase: () => ({ owner: 'mediator', consequence: plain('operatorTold') }),
  info: ({ context }) => {
    const dispute = lastDispute(context);
    const question = dispute && openQuestion(dispute);
    return question
      ? { owner: question.side, consequence: plain('noAnswer', { requestId: question.id }) }
      : null;
  },
};

/** Running deadlines with their owner and what their passing means, earliest first. */
export function deadlinesOf(order: OrderRecord, viewer?: By): Deadline[] {
  return DeadlineKind.options
    .flatMap((kind) => {
      const dueAt = order.context.deadlines[kind];
      const meaning = dueAt === undefined ? null : meanings[kind](order, viewer);
      return dueAt !== undefined && meaning ? [{ kind, dueAt, ...meaning }] : [];
    })
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
}
