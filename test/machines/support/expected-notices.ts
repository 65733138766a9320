/** Who must hear of what: written by hand, one notice per change at most. */
import type { ActorOrSystem } from '../../../src/contract/actions.ts';
import type { Decided } from '../../../src/machines/decided.ts';
import type { OrderRecord } from '../../../src/machines/order-record.ts';
import { isFinal, placeOf } from './places.ts';

type Told = [code: string, ...to: (ActorOrSystem | 'other')[]];
const both = ['channel', 'client'] as const;

/** An action that is not listed is told to the other side, under its own name. */
const told: Record<string, Told> = {
  placed: ['placed', ...both],
  accept: ['accept', 'client'],
  submitCreative: ['submitCreative', 'channel'],
  withdrawCreative: ['withdrawCreative', 'channel'],
  approveCreative: ['approveCreative', 'client'],
  requestChanges: ['requestChanges', 'client'],
  nudge: ['nudge', 'client'],
  setEstimate: ['setEstimate', 'client'],
  acceptEstimate: ['acceptEstimate', 'channel'],
  markReady: ['markReady', 'client'],
  overdue: ['overdue', ...both],
  complete: ['complete', 'client'],
  retractCompletion: ['retractCompletion', 'client'],
  offerRefund: ['refundOffered', 'client'],
  requestCancellation: ['cancellationRequested', 'other'],
  declineCancellation: ['cancellationDeclined', 'other'],
  withdrawCancellation: ['cancellationWithdrawn', 'other'],
  cancellation: ['cancellationLapsed', ...both],
  hardStop: ['caseOpened', ...both, 'system'],
  dispute: ['disputeOpened', ...both],
  respond: ['responded', 'client'],
  makeOffer: ['offerMade', 'other'],
  withdrawOffer: ['offerWithdrawn', 'other'],
  rejectOffer: ['offerRejected', 'other'],
  'offer.client': ['offerLapsed', ...both],
  'offer.channel': ['offerLapsed', ...both],
  acceptOffer: ['redoAgreed', ...both],
  concede: ['redoAgreed', ...both],
  addEvidence: ['evidenceAdded', 'other'],
  withdrawDispute: ['disputeWithdrawn', ...both],
  response: ['escalated', ...both, 'system'],
  negotiation: ['escalated', ...both, 'system'],
  escalate: ['escalated', ...both, 'system'],
  escalateOpens: ['escalateOpens', ...both],
  claimCase: ['caseClaimed', ...both],
  returnCase: ['caseReturned', ...both, 'system'],
  requestInfo: ['infoRequested', ...both],
  provideInfo: ['infoProvided', 'other', 'mediator'],
  info: ['infoMissing', ...both, 'mediator'],
  unclaimed: ['caseUnclaimed', 'system'],
  overdueCase: ['caseOverdue', 'system'],
  mediatorSilence: ['mediatorSilence', ...both, 'system'],
};

/** At the end both sides hear how it ended, once: by its reason where that says more. */
const ends: Record<string, string> = {
  declined: 'decline',
  notAccepted: 'expired',
  notReady: 'expired',
  clientCancelled: 'cancel',
  cancellationAgreed: 'cancelled',
  conceded: 'conceded',
  withdrawn: 'disputeWithdrawn',
  decided: 'decided',
  mediatorSilence: 'mediatorSilence',
};

/** `code → who, who` of every notice that this change must send. */
export function expectedNotices(before: OrderRecord, { order, event }: Decided): string[] {
  if (isFinal(order)) return [`${ends[order.context.endReason ?? ''] ?? order.status} → channel, client`];
  if (event.type === 'hardStop' && placeOf(before) === 'completed.mayRetract') return [];
  const [code, ...to] = told[event.type] ?? [event.type, 'other'];
  const other = event.by === 'client' ? 'channel' : 'client';
  return [`${code} → ${to.map((who) => (who === 'other' ? other : who)).join(', ')}`];
}
