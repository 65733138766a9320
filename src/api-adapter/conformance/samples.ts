/** One well-formed command of every action: refused only for who sends it, or when. */
import { actionRules, type ActionType, actionTypes, type TargetKind } from '../../contract/actions.ts';
import type { Giving } from '../../contract/commands.ts';
import { texts } from './ways.ts';

const day = { date: '2031-05-01', timeZone: 'UTC' };

interface Sample {
  type: ActionType;
  on: object;
  payload: object;
}

/** What an action acts on, in an order in this status. */
const targetsIn = (status: string): Record<TargetKind, object> => ({
  order: { status },
  completion: { status: 'completed', completion: 1 },
  dispute: { status: 'disputed', dispute: 1 },
  case: { status: 'disputed', dispute: 1, holder: null },
  standing: { status },
  slot: { status, slotId: 'headline', after: null },
  version: { versionId: 'v1', checksum: '0'.repeat(64) },
  estimate: { estimate: day.date },
  offer: { offerId: 'o1' },
  cancellation: { requestId: 'r1' },
  question: { requestId: 'r1' },
});

const payloads: Readonly<Record<Giving, object>> = {
  decline: { reason: 'offBrand', explanation: texts.explanation },
  cancel: {},
  submitCreative: { asset: { kind: 'text', text: 'Bread' } },
  requestChanges: { comments: [{ text: 'Shorter' }] },
  setEstimate: { date: day },
  complete: { availabilityTold: true },
  offerRefund: { refund: 1 },
  requestCancellation: { reason: texts.explanation, refund: 1 },
  dispute: { ground: 'other', text: texts.complaint, asked: { kind: 'refund', refund: 1 } },
  respond: { answers: [], text: texts.response },
  addEvidence: { evidence: [{ kind: 'text', text: texts.response }] },
  makeOffer: { terms: { kind: 'refund', refund: 1 } },
  provideInfo: { answer: texts.response },
  requestInfo: { side: 'client', question: texts.question },
  decide: { refund: 1, findings: [], reasons: texts.reasons },
};

/** Every action, aimed at an order in this status. */
export function samplesIn(status: string): Sample[] {
  const targets = targetsIn(status);
  return actionTypes.map((type) => ({
    type,
    on: targets[actionRules[type].on],
    payload: (payloads as Partial<Record<ActionType, object>>)[type] ?? {},
  }));
}
