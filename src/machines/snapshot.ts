/** An order as one viewer may see it, with what this viewer may do next: what the rules know, beside what only the backend does. */
import type { MoneyState } from '../contract/money.ts';
import type { AvailableAction, OrderSnapshot, Party } from '../contract/order.ts';
import { checklistOf } from './doors.ts';
import type { By, OrderRecord } from './order-record.ts';
import { cancellationOf, creativesOf, deadlinesOf, disputeOf, turnOf } from './views.ts';

/** What the rules do not know of an order. */
export interface Beside extends Pick<OrderSnapshot, 'serverTime' | 'counts' | 'timeline' | 'links'> {
  viewer: By;
  /** Where the money is; of an order with an open dispute, held money is frozen. */
  money: MoneyState;
  /** Whether both sides have written at least one message. */
  talked: boolean;
}

export function snapshotFrom(
  order: OrderRecord,
  actions: AvailableAction[],
  { viewer, money, talked, ...beside }: Beside,
): OrderSnapshot {
  const { id, number, version, status, context, agreement, agreementHash, parties } = order;
  const { actor, party, subject } = viewer;
  return {
    id,
    number,
    version,
    status,
    endReason: context.endReason,
    endedAt: context.endedAt,
    viewer: { actor, party, subject },
    parties: { channel: partyOf(parties.channel), client: partyOf(parties.client) },
    placedAt: context.placedAt,
    acceptedAt: context.acceptedAt,
    agreement,
    agreementHash: context.acceptedAt === null ? null : agreementHash,
    money: moneyOf(order, money),
    turn: turnOf(order),
    deadlines: deadlinesOf(order, viewer),
    creatives: creativesOf(order),
    estimate: context.estimate && { date: context.estimate.date, accepted: context.estimate.accepted },
    completion: {
      number: context.completions,
      completedAt: context.completedAt,
      checklist: checklistOf(order, talked),
    },
    cancellation: cancellationOf(order),
    dispute: disputeOf(order),
    actions,
    ...beside,
  };
}

/** Without the address that mails go to. */
const partyOf = ({ id, name, locale, timeZone }: Party): Party => ({ id, name, locale, timeZone });

function moneyOf({ agreement, context, status }: OrderRecord, state: MoneyState): OrderSnapshot['money'] {
  const { captured, feeBps, promisedRefund, settlement } = context;
  return {
    currency: agreement.currency,
    captured,
    feeBps,
    promisedRefund,
    refund: settlement?.refund ?? null,
    payout: settlement?.payout ?? null,
    fee: settlement?.fee ?? null,
    state: state === 'held' && status === 'disputed' ? 'frozen' : state,
  };
}
