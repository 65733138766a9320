/** What the history and the notices say of a change: its figures and names, never a sentence. */
import type { Terms } from '../contract/dispute.ts';
import type { Coded } from '../contract/primitives.ts';
import { findVersion } from './creative.rules.ts';
import { lastDispute } from './dispute.rules.ts';
import { checklistOf } from './doors.ts';
import type { OrderEvent } from './order-events.ts';
import type { OrderRecord } from './order-record.ts';

type Params = Coded['params'];

const termsParams = (terms: Terms): Params =>
  terms.kind === 'refund' ? { kind: 'refund', refund: terms.refund } : { kind: 'redo', ...terms.date };

function versionParams(order: OrderRecord, versionId: string | undefined): Params {
  const version = versionId === undefined ? undefined : findVersion(order.context, versionId);
  const slot = order.context.slots.find(({ versions }) => versions.some(({ id }) => id === versionId));
  const name = order.agreement.slots.find(({ id }) => id === slot?.id)?.name ?? '';
  return version && slot
    ? { slotId: slot.id, slot: name, versionId: version.id, number: version.number }
    : {};
}

function offerParams(order: OrderRecord, offerId: string | undefined): Params {
  const offer = lastDispute(order.context)?.offers.find(({ id }) => id === offerId);
  return offer ? { offerId: offer.id, ...termsParams(offer.terms) } : {};
}

/** The end's figures, where this was the end. */
const endParams = (before: OrderRecord, { context, status }: OrderRecord): Params =>
  context.settlement && !before.context.settlement
    ? { status, endReason: context.endReason ?? '', ...context.settlement }
    : {};

/** Where a dispute opened, closed or went on: its numbers. */
function disputeParams({ context }: OrderRecord): Params {
  const dispute = lastDispute(context);
  return dispute ? { dispute: dispute.number, caseNumber: dispute.caseNumber } : {};
}

function ownParams(event: OrderEvent, before: OrderRecord, after: OrderRecord): Params {
  switch (event.type) {
    case 'decline':
    case 'cancel':
      return { ...event.payload };
    case 'submitCreative': {
      const slot = after.context.slots.find(({ id }) => id === event.on.slotId);
      return { ...versionParams(after, slot?.versions.at(-1)?.id), note: event.payload.note };
    }
    case 'withdrawCreative':
    case 'approveCreative':
      return versionParams(after, event.on.versionId);
    case 'requestChanges':
      return { ...versionParams(after, event.on.versionId), comments: event.payload.comments.length };
    case 'setEstimate':
      return { ...event.payload.date };
    case 'acceptEstimate':
      return { ...after.context.estimate?.date };
    case 'complete': {
      const checklist = checklistOf(before, event.talked ?? false);
      return { completion: after.context.completions, ...checklist, ...event.payload };
    }
    case 'retractCompletion':
      return { completion: before.context.completions };
    case 'offerRefund':
      return { refund: event.payload.refund };
    case 'requestCancellation':
      return { requestId: after.context.cancellation?.id ?? '', ...event.payload };
    case 'acceptCancellation':
    case 'declineCancellation':
    case 'withdrawCancellation':
      return { requestId: event.on.requestId };
    case 'deadline.cancellation':
      return { requestId: before.context.cancellation?.id ?? '' };
    case 'dispute': {
      const { ground, flagged, asked } = event.payload;
      return { ...disputeParams(after), ground, flagged, ...termsParams(asked) };
    }
    case 'makeOffer':
      return {
        ...disputeParams(after),
        ...offerParams(after, lastDispute(after.context)?.offers.at(-1)?.id),
      };
    case 'withdrawOffer':
    case 'rejectOffer':
    case 'acceptOffer':
      return { ...disputeParams(after), ...offerParams(before, event.on.offerId) };
    case 'addEvidence':
      return { ...disputeParams(after), count: event.payload.evidence.length };
    case 'requestInfo':
      return { ...disputeParams(after), side: event.payload.side };
    default:
      return after.status === 'disputed' || before.status === 'disputed' ? disputeParams(after) : {};
  }
}

/** Params of the timeline's entry, which every notice of the same change carries too. */
export function storyOf(event: OrderEvent, before: OrderRecord, after: OrderRecord): Params {
  const redo =
    after.context.redoUsed && !before.context.redoUsed && after.context.estimate
      ? { kind: 'redo', ...after.context.estimate.date }
      : {};
  const due = 'dueAt' in event ? { dueAt: event.dueAt } : {};
  return { ...due, ...ownParams(event, before, after), ...redo, ...endParams(before, after) };
}
