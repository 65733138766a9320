/** What each notice of a dispute says. */
import type { Dispute } from '../../../src/contract/dispute.ts';
import type { DeadlineKind } from '../../../src/contract/deadlines.ts';
import * as quote from './quotes.ts';
import type { Recipe } from './recipe.ts';
import { newEvidence, offerOf, type Scene } from './scene.ts';
import type { Key } from './words.ts';

const offer: DeadlineKind[] = ['offer.client', 'offer.channel'];
const talks: DeadlineKind[] = ['negotiation', 'response'];
const mediation: DeadlineKind[] = ['mediatorSilence'];
const toCase = { mediator: 'decide', channel: 'makeOffer', client: 'makeOffer' } as const;

export const disputeRecipes = {
  disputeOpened: {
    subject: 'disputeOpened',
    paragraphs: (scene) => ['disputeOpened.1', 'dispute.claims', ...withEvidence(scene)],
    consequence: ['response'],
    call: { channel: 'respond' },
    quote: quote.dispute,
  },
  caseOpened: {
    subject: 'caseOpened',
    paragraphs: ['caseOpened.1', 'escalated.decides'],
    consequence: mediation,
    call: { ...toCase, mediator: 'claimCase' },
  },
  responded: {
    subject: 'responded',
    paragraphs: (scene) => ['responded.1', ...withEvidence(scene)],
    consequence: talks,
    call: { client: 'makeOffer', channel: 'makeOffer' },
    quote: quote.response,
  },
  offerMade: {
    subject: 'offerMade',
    paragraphs: (scene) => [
      'offerMade.1',
      offerOf(scene)?.terms.kind === 'redo' ? 'offer.redo' : 'offer.net',
    ],
    consequence: offer,
    call: { channel: 'acceptOffer', client: 'acceptOffer' },
  },
  offerWithdrawn: offerGone('offerWithdrawn'),
  offerRejected: offerGone('offerRejected'),
  offerLapsed: offerGone('offerLapsed'),
  redoAgreed: {
    subject: 'redoAgreed',
    paragraphs: ['redoAgreed.1'],
    consequence: ['overdue', 'hardStop'],
    call: { channel: 'complete' },
  },
  escalateOpens: {
    subject: 'escalateOpens',
    paragraphs: ['escalateOpens.1'],
    consequence: talks,
    call: { channel: 'escalate', client: 'escalate' },
  },
  escalated: {
    subject: 'escalated',
    paragraphs: ({ dispute }) => [...escalatedBecause(dispute), 'escalated.1', 'escalated.decides'],
    consequence: mediation,
    call: { ...toCase, mediator: 'claimCase' },
  },
  caseClaimed: {
    subject: 'caseClaimed',
    paragraphs: ['caseClaimed.1'],
    consequence: ['overdueCase'],
    call: toCase,
  },
  caseReturned: {
    subject: 'caseReturned',
    paragraphs: ['caseReturned.1'],
    consequence: mediation,
    call: { ...toCase, mediator: 'claimCase' },
  },
  infoRequested: {
    subject: 'infoRequested',
    paragraphs: ['infoRequested.1'],
    consequence: ['info'],
    call: ({ side, dispute }: Scene) =>
      side === dispute?.infoRequests.at(-1)?.side ? 'provideInfo' : undefined,
    quote: quote.question,
  },
  infoProvided: {
    subject: 'infoProvided',
    paragraphs: (scene) => ['infoProvided.1', ...withEvidence(scene)],
    consequence: ['overdueCase'],
    call: toCase,
    quote: quote.answer,
  },
  infoMissing: {
    subject: 'infoMissing',
    paragraphs: ['infoMissing.1'],
    consequence: ['overdueCase'],
    call: toCase,
  },
  evidenceAdded: {
    subject: 'evidenceAdded',
    paragraphs: (scene) => ['evidenceAdded.1', ...withEvidence(scene)],
    consequence: talks,
    call: toCase,
  },
  caseUnclaimed: {
    subject: 'caseUnclaimed',
    paragraphs: ['caseUnclaimed.1'],
    consequence: mediation,
    call: { ...toCase, mediator: 'claimCase' },
  },
  caseOverdue: {
    subject: 'caseOverdue',
    paragraphs: ['caseOverdue.1'],
    consequence: mediation,
    call: toCase,
  },
  conceded: { subject: 'conceded', paragraphs: ['conceded.1'], consequence: 'money', call: {} },
  disputeWithdrawn: {
    subject: 'disputeWithdrawn',
    paragraphs: ['disputeWithdrawn.1'],
    consequence: 'money',
    // Before a completion the order goes on.
    call: ({ side, order }: Scene) =>
      side === 'channel' && order.status === 'ready' ? 'complete' : undefined,
  },
  decided: {
    subject: 'decided',
    paragraphs: ['decided.1'],
    consequence: 'money',
    call: {},
    quote: quote.decision,
  },
  mediatorSilence: {
    subject: 'mediatorSilence',
    paragraphs: ['mediatorSilence.1'],
    consequence: 'money',
    call: {},
  },
} as const satisfies Record<string, Recipe>;

const withEvidence = (scene: Scene): Key[] => (newEvidence(scene).length > 0 ? ['evidence.given'] : []);

const causes: Readonly<Record<string, Key>> = {
  noResponse: 'escalated.noResponse',
  negotiationOver: 'escalated.over',
  rejections: 'escalated.asked',
  asked: 'escalated.asked',
};
function escalatedBecause(dispute: Dispute | null): Key[] {
  const key = causes[dispute?.escalation?.cause.code ?? ''];
  return key === undefined ? [] : [key];
}

function offerGone(code: 'offerWithdrawn' | 'offerRejected' | 'offerLapsed'): Recipe {
  return {
    subject: code,
    paragraphs: ({ order, dispute, deadlines }) => [
      'offer.gone',
      // Before the day on which that way opens by itself.
      ...(code === 'offerRejected' &&
      deadlines.some(({ kind }) => kind === 'escalateOpens') &&
      (dispute?.rejections ?? 0) >= order.context.policy.rejectionsToEscalate
        ? (['offer.enough'] as const)
        : []),
    ],
    consequence: talks,
    call: { channel: 'makeOffer', client: 'makeOffer' },
  };
}
