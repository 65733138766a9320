/** The closed list of what people (and the operator) are told about an order. */
import type { ActorOrSystem } from '../contract/actions.ts';
import type { EndReason, OrderStatus } from '../contract/order.ts';
import type { Coded } from '../contract/primitives.ts';

/** Named after the action it reports, or after what came of it. */
export const noticeCodes = [
  'placed',
  'accept',
  'decline',
  'cancel',
  'expired',
  'submitCreative',
  'withdrawCreative',
  'approveCreative',
  'requestChanges',
  'nudge',
  'setEstimate',
  'acceptEstimate',
  'markReady',
  'complete',
  'retractCompletion',
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
export type NoticeCode = (typeof noticeCodes)[number];

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
