/** One well-formed command of every action: refused only for who sends it, or when. */
import type { ActionType } from '../../contract/actions.ts';
import { texts } from './ways.ts';

const version = { versionId: 'v1', checksum: '0'.repeat(64) };
const offer = { offerId: 'o1' };
const request = { requestId: 'r1' };
const day = { date: '2031-05-01', timeZone: 'UTC' };

interface Sample {
  type: ActionType;
  on: object;
  payload: object;
}

type Shape = [on: object, payload?: object];

/** Every action, aimed at an order in this status. */
export function samplesIn(status: string): Sample[] {
  const order = { status };
  const dispute = { status: 'disputed', dispute: 1 };
  const all: Record<ActionType, Shape> = {
    accept: [order],
    decline: [order, { reason: 'offBrand', explanation: texts.explanation }],
    cancel: [order],
    submitCreative: [
      { ...order, slotId: 'headline', after: null },
      { asset: { kind: 'text', text: 'Bread' } },
    ],
    withdrawCreative: [version],
    approveCreative: [version],
    requestChanges: [version, { comments: [{ text: 'Shorter' }] }],
    nudge: [order],
    setEstimate: [order, { date: day }],
    acceptEstimate: [{ estimate: day.date }],
    markReady: [order],
    complete: [order, { availabilityTold: true }],
    retractCompletion: [{ status: 'completed', completion: 1 }],
    release: [order],
    offerRefund: [order, { refund: 1 }],
    requestCancellation: [order, { reason: texts.explanation, refund: 1 }],
    acceptCancellation: [request],
    declineCancellation: [request],
    withdrawCancellation: [request],
    dispute: [order, { ground: 'other', text: texts.complaint, asked: { kind: 'refund', refund: 1 } }],
    respond: [dispute, { answers: [], text: texts.response }],
    concede: [dispute],
    addEvidence: [dispute, { evidence: [{ kind: 'text', text: texts.response }] }],
    makeOffer: [dispute, { terms: { kind: 'refund', refund: 1 } }],
    withdrawOffer: [offer],
    rejectOffer: [offer],
    acceptOffer: [offer],
    provideInfo: [request, { answer: texts.response }],
    escalate: [dispute],
    withdrawDispute: [dispute],
    claimCase: [dispute],
    returnCase: [dispute],
    requestInfo: [dispute, { side: 'client', question: texts.question }],
    decide: [dispute, { refund: 1, findings: [], reasons: texts.reasons }],
  };
  return Object.entries(all).map(([type, [on, payload = {}]]) => ({ type: type as ActionType, on, payload }));
}
