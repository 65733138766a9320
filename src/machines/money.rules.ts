/** How much: every end pays the total refund it names, and never less than what was promised. */
import { type Minor, splitOf } from '../contract/money.ts';
import type { EndReason } from '../contract/order.ts';
import { acceptedTerms, askedTerms, closeDispute } from './dispute.rules.ts';
import type { EventOf, OrderEvent } from './order-events.ts';
import type { OrderContext } from './order-record.ts';
import { atOf, change, changeBy, when } from './rule-kit.ts';

export type Total = 'all' | 'promised' | 'proposed' | 'offered' | 'asked' | 'decided';

const refundOf = (terms: ReturnType<typeof askedTerms>): Minor =>
  terms.kind === 'refund' ? terms.refund : 0;

const totals: Record<Total, (context: OrderContext, event: OrderEvent) => Minor> = {
  all: ({ captured }) => captured,
  promised: ({ promisedRefund }) => promisedRefund,
  proposed: ({ cancellation }) => cancellation?.refund ?? 0,
  offered: (context, event) => refundOf(acceptedTerms(context, event)),
  asked: (context) => refundOf(askedTerms(context)),
  decided: (_context, event) => (event as EventOf<'decide'>).payload.refund,
};

/** An amount below the promise counts as the promise, and is shown so. */
export const atLeastPromised = (context: OrderContext, refund: Minor): Minor =>
  Math.max(refund, context.promisedRefund);

export interface Ending {
  total: Total;
  reason: EndReason;
}

export const moneyChanges = {
  settle: changeBy((context, event, { total, reason }: Ending) => {
    const refund = atLeastPromised(context, totals[total](context, event));
    return {
      settlement: splitOf(context.captured, refund, context.feeBps),
      endReason: reason,
      ...closeDispute(context, atOf({ context, event }), { code: reason, params: { refund } }),
    };
  }),
  promiseRefund: change<'offerRefund'>((_context, { payload }) => ({ promisedRefund: payload.refund })),
};

export const moneyGuards = {
  promisesAll: when<'offerRefund'>(({ captured }, { payload }) => payload.refund === captured),
  paysNothingBack: when(({ settlement }) => settlement?.refund === 0),
  paysAllBack: when(({ settlement, captured }) => settlement?.refund === captured),
};
