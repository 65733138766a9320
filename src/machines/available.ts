/** What one viewer may do now or soon: one list of probes, asked of the chart. */
import { actionRules, type ActionType, actionTypes, type Actor, type Target } from '../contract/actions.ts';
import type { DeadlineKind } from '../contract/deadlines.ts';
import type { AvailableAction } from '../contract/order.ts';
import type { Coded, Instant } from '../contract/primitives.ts';
import { isSlotSettled, slotStatus } from './creative.rules.ts';
import { lastDispute } from './dispute.rules.ts';
import { againAt, isEstimatePast, mayAsk } from './doors.ts';
import type { By, OrderRecord } from './order-record.ts';
import { inputOf } from './payload.checks.ts';
import { offerDeadline } from './rule-kit.ts';
import { targetsOf } from './targets.ts';

export type IsOpen = (type: ActionType, on: Target) => boolean;

/** The deadline that ends a status for good. */
const endOfStatus: Partial<Record<string, DeadlineKind>> = {
  placed: 'decision',
  accepted: 'hardStop',
  ready: 'hardStop',
  completed: 'disputeWindow',
  disputed: 'mediatorSilence',
};
/** The deadline that ends an action sooner. */
const endOfAction: Partial<Record<ActionType, DeadlineKind>> = {
  acceptCancellation: 'cancellation',
  declineCancellation: 'cancellation',
  withdrawCancellation: 'cancellation',
  retractCompletion: 'hardStop',
  respond: 'response',
  escalate: 'negotiation',
  provideInfo: 'info',
};

function untilOf(order: OrderRecord, type: ActionType, on: Target): Instant | undefined {
  const { deadlines, estimate } = order.context;
  const offer = lastDispute(order.context)?.offers.find(({ id }) => id === on.offerId);
  const kinds: (DeadlineKind | undefined)[] = [
    endOfStatus[order.status],
    endOfAction[type],
    offer && offerDeadline(offer.by),
  ];
  const ends = kinds.map((kind) => kind && deadlines[kind]);
  if (type === 'acceptEstimate') ends.push(estimate?.at);
  return ends.filter((end) => end !== undefined).toSorted()[0];
}

/** Names of the slots that keep an order from being ready, by what they lack. */
export function openSlots(order: OrderRecord): Coded['params'] {
  const names: Record<string, string[]> = {};
  for (const slot of order.context.slots)
    if (!isSlotSettled(slot)) {
      const name = order.agreement.slots.find(({ id }) => id === slot.id)?.name ?? slot.id;
      (names[slotStatus(slot)] ??= []).push(name);
    }
  return Object.fromEntries(Object.entries(names).map(([status, list]) => [status, list.join(', ')]));
}

type NotYet = Pick<AvailableAction, 'from' | 'reason'>;

/** Closed, but worth showing: what the viewer can do about it, or from when. */
function notYet(order: OrderRecord, type: ActionType): NotYet | null {
  const { status, context } = order;
  const { overdue, escalateOpens } = context.deadlines;
  if (type === 'markReady' && status === 'accepted')
    return { reason: { code: 'slotsOpen', params: openSlots(order) } };
  if (type === 'dispute' && overdue)
    return { from: overdue, reason: { code: 'notOverdue', params: { at: overdue } } };
  if (type === 'escalate' && escalateOpens)
    return {
      from: escalateOpens,
      reason: {
        code: 'cooling',
        params: { at: escalateOpens, rejections: context.policy.rejectionsToEscalate },
      },
    };
  return null;
}

/** Open, were it not too soon after the last time. */
function tooSoon(order: OrderRecord, type: ActionType, actor: Actor, at: Instant): NotYet | null {
  const again = againAt(order.context, type, actor, at);
  return again === null ? null : { from: again, reason: { code: 'againAt', params: { at: again } } };
}

export function availableActions(
  order: OrderRecord,
  viewer: By,
  at: Instant,
  isOpen: IsOpen,
): AvailableAction[] {
  const found: AvailableAction[] = [];
  for (const type of actionTypes) {
    if (!mayAsk(order, type, viewer)) continue;
    if (type === 'acceptEstimate' && isEstimatePast(order.context, at)) continue;
    for (const on of targetsOf(order, type)) {
      const open = isOpen(type, on);
      const waits = open ? tooSoon(order, type, viewer.actor, at) : notYet(order, type);
      if (!open && !waits) continue;
      const until = untilOf(order, type, on);
      const input = inputOf(order.context, type, at);
      found.push({
        type,
        class: actionRules[type].class,
        open: !waits,
        on,
        ...waits,
        ...(until && { until }),
        ...(input && { input }),
      });
    }
  }
  return found;
}
