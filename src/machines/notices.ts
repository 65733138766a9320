/** The closed list of what people (and the operator) are told about an order. */
import type { ActorOrSystem } from '../contract/actions.ts';
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

/** A notice as data: who is to be told what, with its figures. `system` is the operator. */
export interface Notice {
  type: 'notice';
  code: NoticeCode;
  to: ActorOrSystem[];
  params: Coded['params'];
}
