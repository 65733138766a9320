/** What a command must pass beside the chart: who asks, how soon again, and what only the moment can say. */
import { actionRules, type ActionType, type Actor } from '../contract/actions.ts';
import type { Command } from '../contract/commands.ts';
import { HOUR, type Instant, shift } from '../contract/primitives.ts';
import { slotStatus } from './creative.rules.ts';
import { type Circumstances, type Refusal, refuse } from './decided.ts';
import type { By, OrderContext, OrderRecord } from './order-record.ts';
import { payloadProblems } from './payload.checks.ts';

const isParty = (order: OrderRecord, party: string) =>
  order.parties.channel.id === party || order.parties.client.id === party;

/** The right actor, and really that party of this order; a mediator must be neither. */
export function mayAsk(order: OrderRecord, type: ActionType, by: By): boolean {
  const actors: readonly Actor[] = actionRules[type].actors;
  return actors.includes(by.actor) && isHere(order, by);
}

/** Whether the viewer stands to this order as they say. */
export const isHere = (order: OrderRecord, { actor, party }: By): boolean =>
  actor === 'mediator' ? !isParty(order, party) : order.parties[actor].id === party;

/** When this side last did what may only be done so often, and how long it then waits. */
function lastTime({ policy, nudgedAt, cancellationRefusedAt }: OrderContext, type: ActionType, by: Actor) {
  if (type === 'nudge') return { at: nudgedAt, hours: policy.nudgeHours };
  if (type === 'requestCancellation' && by !== 'mediator')
    return { at: cancellationRefusedAt[by], hours: policy.cancellationAgainHours };
  return { at: null, hours: 0 };
}

/** The instant from which this side may do it again; null when it may now. */
export function againAt(context: OrderContext, type: ActionType, by: Actor, at: Instant): Instant | null {
  const last = lastTime(context, type, by);
  const again = last.at && shift(last.at, last.hours * HOUR);
  return again && at < again ? again : null;
}

/** An estimate that has passed can no longer be agreed on. */
export const isEstimatePast = ({ estimate }: OrderContext, at: Instant): boolean =>
  estimate !== null && estimate.at <= at;

/** What Complete's checklist says now; the fourth item travels in the action. */
export const checklistOf = ({ context }: OrderRecord, talked: boolean) => ({
  materialsApproved: context.slots.every((slot) =>
    (slot.required ? ['approved'] : ['approved', 'missing']).includes(slotStatus(slot)),
  ),
  talked,
  estimateShared: context.estimate !== null,
});

/** The doors in their order, once who, target and chart have said yes. */
export function refusalAtTheDoor(
  order: OrderRecord,
  command: Command,
  circumstances: Circumstances,
): Refusal | null {
  const { context } = order;
  const { by, at, talked = false } = circumstances;
  if (command.type === 'acceptEstimate' && isEstimatePast(context, at))
    return refuse('conflict', 'estimatePast');
  if (command.type === 'complete' && context.policy.checklist === 'mandatory') {
    const items = { ...checklistOf(order, talked), availabilityTold: command.payload.availabilityTold };
    if (Object.values(items).includes(false)) return refuse('conflict', 'checklistOpen', items);
  }
  const retryAt = againAt(context, command.type, by.actor, at);
  if (retryAt) return refuse('rateLimited', 'againAt', { at: retryAt }, { retryAt });
  const fields = payloadProblems(order, command, circumstances);
  return fields.length > 0 ? refuse('invalid', 'payload', {}, { fields }) : null;
}
