/** The closed list of what people may do to an order. A new action starts here; machine, words, docs and tests follow it. */
import type { Actor } from './actors.ts';

export type { Actor, ActorOrSystem, Target } from './actors.ts';

/** R reversible (undo is the opposite action) · C consequential (one click) · I irreversible or money (review step). */
export type ActionClass = 'R' | 'C' | 'I';

/**
 * What an action acts on: the order in one status; a completion or a dispute by its number; a case, which is a dispute and
 * whoever holds it; `standing`, whichever of the first three it is now; a creative slot or version; an estimate, an offer, a cancellation request, a mediator's question.
 */
export type TargetKind =
  | 'order'
  | 'completion'
  | 'dispute'
  | 'case'
  | 'standing'
  | 'slot'
  | 'version'
  | 'estimate'
  | 'offer'
  | 'cancellation'
  | 'question';

interface ActionRule {
  readonly actors: readonly Actor[];
  readonly class: ActionClass;
  readonly on: TargetKind;
}

const channel = ['channel'] as const;
const client = ['client'] as const;
const either = ['channel', 'client'] as const;
const mediator = ['mediator'] as const;

/** Who may ever ask for an action, how much a click weighs, and what it acts on. *When* it is open, the order machine says. */
export const actionRules = {
  accept: { actors: channel, class: 'C', on: 'order' },
  decline: { actors: channel, class: 'I', on: 'order' },
  cancel: { actors: client, class: 'I', on: 'order' },
  submitCreative: { actors: client, class: 'R', on: 'slot' },
  withdrawCreative: { actors: client, class: 'R', on: 'version' },
  approveCreative: { actors: channel, class: 'C', on: 'version' },
  requestChanges: { actors: channel, class: 'C', on: 'version' },
  nudge: { actors: channel, class: 'C', on: 'order' },
  setEstimate: { actors: channel, class: 'R', on: 'order' },
  acceptEstimate: { actors: client, class: 'C', on: 'estimate' },
  markReady: { actors: channel, class: 'C', on: 'order' },
  complete: { actors: channel, class: 'I', on: 'order' },
  retractCompletion: { actors: channel, class: 'I', on: 'completion' },
  release: { actors: client, class: 'I', on: 'standing' },
  offerRefund: { actors: channel, class: 'I', on: 'standing' },
  requestCancellation: { actors: either, class: 'I', on: 'order' },
  acceptCancellation: { actors: either, class: 'I', on: 'cancellation' },
  declineCancellation: { actors: either, class: 'I', on: 'cancellation' },
  withdrawCancellation: { actors: either, class: 'I', on: 'cancellation' },
  dispute: { actors: client, class: 'I', on: 'standing' },
  respond: { actors: channel, class: 'I', on: 'dispute' },
  concede: { actors: channel, class: 'I', on: 'dispute' },
  addEvidence: { actors: either, class: 'C', on: 'dispute' },
  makeOffer: { actors: either, class: 'I', on: 'dispute' },
  withdrawOffer: { actors: either, class: 'C', on: 'offer' },
  rejectOffer: { actors: either, class: 'C', on: 'offer' },
  acceptOffer: { actors: either, class: 'I', on: 'offer' },
  provideInfo: { actors: either, class: 'C', on: 'question' },
  escalate: { actors: either, class: 'C', on: 'dispute' },
  withdrawDispute: { actors: client, class: 'I', on: 'dispute' },
  claimCase: { actors: mediator, class: 'C', on: 'case' },
  returnCase: { actors: mediator, class: 'C', on: 'dispute' },
  requestInfo: { actors: mediator, class: 'C', on: 'dispute' },
  decide: { actors: mediator, class: 'I', on: 'dispute' },
} as const satisfies Record<string, ActionRule>;

export type ActionType = keyof typeof actionRules;
export const actionTypes = Object.keys(actionRules) as readonly ActionType[];
