/** The chart's vocabulary: its types, its guards and changes by name, and one word for each thing an arrow may do. */
import { setup } from 'xstate';
import type { DeadlineKind } from '../contract/deadlines.ts';
import type { DisputeStatus } from '../contract/dispute.ts';
import type { Split } from '../contract/money.ts';
import type { EndReason, OrderStatus } from '../contract/order.ts';
import type { Total } from './money.rules.ts';
import type { Audience, NoticeCode } from './notices.ts';
import type { OrderEvent } from './order-events.ts';
import type { OrderContext } from './order-record.ts';
import { changes, guards } from './order.rules.ts';

/** Effects are data for the outbox: nothing happens here. */
const effects = {
  tell: (_scope: unknown, _notice: { code: NoticeCode; to: readonly Audience[] }) => {},
  moveMoney: (_scope: unknown, _split: Split) => {},
};

export const tell = (code: NoticeCode, ...to: Audience[]) =>
  ({ type: 'tell', params: { code, to } }) as const;
export const start = (kind: DeadlineKind) => ({ type: 'startDeadline', params: { kind } }) as const;
export const stop = (kind: DeadlineKind) => ({ type: 'stopDeadline', params: { kind } }) as const;
export const daily = (kind: DeadlineKind) => ({ type: 'repeatDaily', params: { kind } }) as const;
export const settle = (total: Total, reason: EndReason) =>
  ({ type: 'settle', params: { total, reason } }) as const;
export const escalate = (cause: string) => ({ type: 'noteEscalation', params: { cause } }) as const;

export const both = ['channel', 'client'] as const;
export const everyone = [...both, 'system'] as const;

/** The same in `completed` and `disputed`, and in `active`: the whole promised ends the order. */
export const offerRefund = [
  { guard: 'promisesAll', target: '#settled', actions: ['promiseRefund', settle('all', 'refundPromised')] },
  { actions: ['promiseRefund', tell('refundOffered', 'client')] },
] as const;

export const orderSetup = setup({
  types: {
    context: {} as OrderContext,
    events: {} as OrderEvent,
    input: {} as OrderContext | undefined,
    tags: {} as OrderStatus | DisputeStatus,
  },
  guards,
  actions: { ...changes, ...effects },
});
