/** The closed list of what people (and the operator) are told about an order. */
import { type ActionType, actionTypes, type ActorOrSystem } from '../contract/actions.ts';
import type { EndReason, OrderStatus } from '../contract/order.ts';
import type { Coded } from '../contract/primitives.ts';

/** Actions that are told under the name of what came of them. */
const toldByOutcome = [
  'release',
  'offerRefund',
  'requestCancellation',
  'acceptCancellation',
  'declineCancellation',
  'withdrawCancellation',
  'dispute',
  'respond',
  'concede',
  'addEvidence',
  'makeOffer',
  'withdrawOffer',
  'rejectOffer',
  'acceptOffer',
  'provideInfo',
  'escalate',
  'withdrawDispute',
  'claimCase',
  'returnCase',
  'requestInfo',
  'decide',
] as const satisfies readonly ActionType[];

/** What came of an action, and what the clock did. */
const outcomes = [
  'placed',
  'expired',
  'released',
  'refunded',
  'split',
  'overdue',
  'refundOffered',
  'cancellationRequested',
  'cancellationDeclined',
  'cancellationLapsed',
  'cancellationWithdrawn',
  'cancelled',
  'disputeOpened',
  'caseOpened',
  'responded',
  'offerMade',
  'offerWithdrawn',
  'offerRejected',
  'offerLapsed',
  'redoAgreed',
  'escalateOpens',
  'escalated',
  'caseClaimed',
  'caseReturned',
  'infoRequested',
  'infoProvided',
  'infoMissing',
  'evidenceAdded',
  'caseUnclaimed',
  'caseOverdue',
  'conceded',
  'disputeWithdrawn',
  'decided',
  'mediatorSilence',
  'settlementFailed',
  'reminder',
] as const;

/** An action that is told under its own name: a new one is, unless it is listed above. */
export type ActionNotice = Exclude<ActionType, (typeof toldByOutcome)[number]>;
export type NoticeCode = ActionNotice | (typeof outcomes)[number];

const isToldByOutcome = (type: ActionType): boolean => (toldByOutcome as readonly string[]).includes(type);
export const noticeCodes: readonly NoticeCode[] = [
  ...actionTypes.filter((type): type is ActionNotice => !isToldByOutcome(type)),
  ...outcomes,
];

/** Who hears of it; `other` is the side that did not act. */
export type Audience = ActorOrSystem | 'other';

/** The one notice of an end: what brought it about where that says more than how it ended. */
export function endNotice(status: OrderStatus, reason: EndReason | null): NoticeCode {
  const told: Partial<Record<EndReason, NoticeCode>> = {
    declined: 'decline',
    notAccepted: 'expired',
    clientCancelled: 'cancel',
    notReady: 'expired',
    cancellationAgreed: 'cancelled',
    conceded: 'conceded',
    withdrawn: 'disputeWithdrawn',
    decided: 'decided',
    mediatorSilence: 'mediatorSilence',
  };
  return (reason && told[reason]) ?? (status as 'released' | 'refunded' | 'split');
}

/** A notice as data: who is to be told what, with its figures. `system` is the operator. */
export interface Notice {
  type: 'notice';
  code: NoticeCode;
  to: ActorOrSystem[];
  params: Coded['params'];
}
