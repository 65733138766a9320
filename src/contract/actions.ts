/** The closed list of what people may do to an order. A new action starts here; rules, forms, docs and tests follow it. */
import * as z from 'zod/mini';

export const Actor = z.enum(['channel', 'client', 'mediator']);
export type Actor = z.infer<typeof Actor>;

/** `system` is the clock. */
export const ActorOrSystem = z.enum(['channel', 'client', 'mediator', 'system']);
export type ActorOrSystem = z.infer<typeof ActorOrSystem>;

/** R reversible (undo is the opposite action) · C consequential (one click) · I irreversible or money (review step). */
export type ActionClass = 'R' | 'C' | 'I';

interface ActionRule {
  readonly actors: readonly Actor[];
  readonly class: ActionClass;
}

const channel = ['channel'] as const;
const client = ['client'] as const;
const either = ['channel', 'client'] as const;
const mediator = ['mediator'] as const;

/** Who may ever ask for an action, and how much a click weighs. *When* it is open, the order machine says. */
export const actionRules = {
  accept: { actors: channel, class: 'C' },
  decline: { actors: channel, class: 'I' },
  cancel: { actors: client, class: 'I' },
  submitCreative: { actors: client, class: 'R' },
  withdrawCreative: { actors: client, class: 'R' },
  approveCreative: { actors: channel, class: 'C' },
  requestChanges: { actors: channel, class: 'C' },
  nudge: { actors: channel, class: 'C' },
  setEstimate: { actors: channel, class: 'R' },
  acceptEstimate: { actors: client, class: 'C' },
  markReady: { actors: channel, class: 'C' },
  complete: { actors: channel, class: 'I' },
  retractCompletion: { actors: channel, class: 'I' },
  release: { actors: client, class: 'I' },
  offerRefund: { actors: channel, class: 'I' },
  requestCancellation: { actors: either, class: 'I' },
  acceptCancellation: { actors: either, class: 'I' },
  declineCancellation: { actors: either, class: 'I' },
  withdrawCancellation: { actors: either, class: 'I' },
  dispute: { actors: client, class: 'I' },
  respond: { actors: channel, class: 'I' },
  concede: { actors: channel, class: 'I' },
  addEvidence: { actors: either, class: 'C' },
  makeOffer: { actors: either, class: 'I' },
  withdrawOffer: { actors: either, class: 'C' },
  rejectOffer: { actors: either, class: 'C' },
  acceptOffer: { actors: either, class: 'I' },
  provideInfo: { actors: either, class: 'C' },
  escalate: { actors: either, class: 'C' },
  withdrawDispute: { actors: client, class: 'I' },
  claimCase: { actors: mediator, class: 'C' },
  returnCase: { actors: mediator, class: 'C' },
  requestInfo: { actors: mediator, class: 'C' },
  decide: { actors: mediator, class: 'I' },
} as const satisfies Record<string, ActionRule>;

export type ActionType = keyof typeof actionRules;
export const actionTypes = Object.keys(actionRules) as readonly ActionType[];

export const DeclineReason = z.enum([
  'scheduleFull',
  'offBrand',
  'termsUnclear',
  'priceTooLow',
  'prohibitedContent',
  'other',
]);
export type DeclineReason = z.infer<typeof DeclineReason>;

/** What an action acts on, as the person saw it. The server refuses (`conflict`) only when this has changed. */
export interface Target {
  /** For actions on the order as a whole: the status seen … */
  status?: string | undefined;
  /** … with the number of the completion seen (in `completed`) or of the dispute seen (in `disputed`). */
  completion?: number | undefined;
  dispute?: number | undefined;
  /** `submitCreative`: the slot, and its newest version seen (null when it was empty). */
  slotId?: string | undefined;
  after?: string | null | undefined;
  /** `approveCreative`, `requestChanges`, `withdrawCreative`: the version and its checksum. */
  versionId?: string | undefined;
  checksum?: string | undefined;
  /** `acceptEstimate`: the date it accepts. */
  estimate?: string | undefined;
  offerId?: string | undefined;
  requestId?: string | undefined;
}
/** Sent back unchanged, so nothing in it is checked or dropped here. */
export const Target = z.looseObject({}) as unknown as z.ZodMiniType<Target>;
