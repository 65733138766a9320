/** How long: when a deadline that starts now is due, and how it starts, stops and repeats. */
import type { DeadlineKind } from '../contract/deadlines.ts';
import { DAY, HOUR, type Instant, latest, shift } from '../contract/primitives.ts';
import type { OrderContext } from './order-record.ts';
import { atOf, changeBy } from './rule-kit.ts';

type Due = (context: OrderContext, at: Instant) => Instant;
const hours =
  (of: (policy: OrderContext['policy']) => number): Due =>
  ({ policy }, at) =>
    shift(at, of(policy) * HOUR);
const days = (of: (policy: OrderContext['policy']) => number): Due => hours((policy) => of(policy) * 24);

export const dueAt: Record<DeadlineKind, Due> = {
  decision: hours((p) => p.decisionHours),
  hardStop: (context, at) => context.hardStopAt ?? at,
  overdue: ({ policy, nonDeliveryAt, readyAt }, at) =>
    shift(latest(nonDeliveryAt ?? at, readyAt ?? at), policy.overdueHours * HOUR),
  cancellation: hours((p) => p.cancellationHours),
  disputeWindow: hours((p) => p.disputeWindowHours),
  'offer.client': hours((p) => p.offerHours),
  'offer.channel': hours((p) => p.offerHours),
  response: hours((p) => p.responseHours),
  escalateOpens: hours((p) => p.escalateOpensHours),
  negotiation: days((p) => p.negotiationDays),
  mediatorSilence: days((p) => p.mediatorSilenceDays),
  unclaimed: hours((p) => p.unclaimedHours),
  overdueCase: days((p) => p.caseDays),
  info: hours((p) => p.infoHours),
};

export interface Window {
  kind: DeadlineKind;
}

export const deadlineChanges = {
  startDeadline: changeBy((context, event, { kind }: Window) => ({
    deadlines: { ...context.deadlines, [kind]: dueAt[kind](context, atOf({ context, event })) },
  })),
  stopDeadline: changeBy((context, _event, { kind }: Window) => {
    const { [kind]: _stopped, ...running } = context.deadlines;
    return { deadlines: running };
  }),
  repeatDaily: changeBy((context, event, { kind }: Window) => ({
    deadlines: { ...context.deadlines, [kind]: shift(atOf({ context, event }), DAY) },
  })),
};
