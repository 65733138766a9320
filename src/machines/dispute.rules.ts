/** Disputes: the complaint, offers, the mediator's questions and decision, and how a dispute closes. */
import type { Actor, ActorOrSystem } from '../contract/actions.ts';
import type { NewEvidence } from '../contract/commands.ts';
import type { FileAsset } from '../contract/creative.ts';
import type { Dispute, Offer, Terms } from '../contract/dispute.ts';
import { type Coded, DAY, HOUR, type Instant, latest, shift } from '../contract/primitives.ts';
import { dayOf, endOfDay } from './calendar.ts';
import { dueAt } from './deadline.rules.ts';
import type { OrderEvent } from './order-events.ts';
import type { OrderContext } from './order-record.ts';
import { atOf, change, changeBy, fileNamed, offerDeadline, when } from './rule-kit.ts';

// ── Finding

export const lastDispute = ({ disputes }: OrderContext): Dispute | undefined => disputes.at(-1);

/** The dispute that stands open; only asked where the chart is `disputed`. */
export function openDispute(context: OrderContext): Dispute {
  const last = lastDispute(context);
  if (!last) throw new Error('there is no dispute');
  return last;
}

const findOffer = (context: OrderContext, offerId: string) =>
  lastDispute(context)?.offers.find((offer) => offer.id === offerId);
const isOffer = (terms: Terms['kind']) => (offer: Offer | undefined) => offer?.terms.kind === terms;
export const countOf = (context: OrderContext, of: (dispute: Dispute) => readonly unknown[]) =>
  context.disputes.reduce((count, dispute) => count + of(dispute).length, 0);

export const askedTerms = (context: OrderContext): Terms => openDispute(context).asked;
export function acceptedTerms(context: OrderContext, event: OrderEvent): Terms {
  const offer = 'on' in event && 'offerId' in event.on ? findOffer(context, event.on.offerId) : undefined;
  if (!offer) throw new Error('there is no such offer');
  return offer.terms;
}
// ── Changing

export const patchDispute = (context: OrderContext, patch: (dispute: Dispute) => Partial<Dispute>) => ({
  disputes: context.disputes.map((dispute, index) =>
    index === context.disputes.length - 1 ? { ...dispute, ...patch(dispute) } : dispute,
  ),
});

interface Given {
  by: ActorOrSystem;
  at: Instant;
  evidence: readonly NewEvidence[];
  /** The files that it names, with what was measured in them. */
  files?: readonly FileAsset[] | undefined;
}

function withEvidence(context: OrderContext, { by, at, evidence, files }: Given) {
  const before = countOf(context, (dispute) => dispute.evidence);
  return evidence.map((given, index) => ({
    id: `e${before + index + 1}`,
    by,
    addedAt: at,
    item: given.kind === 'file' ? fileNamed(given.assetId, files) : given,
  }));
}

const setOffers = (context: OrderContext, isIt: (offer: Offer) => boolean, state: Offer['state']) =>
  patchDispute(context, ({ offers }) => ({
    offers: offers.map((offer) => (offer.state === 'open' && isIt(offer) ? { ...offer, state } : offer)),
  }));

/** Closes the open dispute, if there is one: open offers lapse, an open question closes. */
export function closeDispute(context: OrderContext, at: Instant, outcome: Coded) {
  const last = lastDispute(context);
  if (!last || last.closedAt !== null) return {};
  return patchDispute(context, ({ offers, infoRequests }) => ({
    outcome,
    closedAt: at,
    offers: offers.map((offer) => (offer.state === 'open' ? { ...offer, state: 'lapsed' as const } : offer)),
    infoRequests: infoRequests.map((request) =>
      request.state === 'open' ? { ...request, state: 'closed' as const } : request,
    ),
  }));
}

type Complaint = Pick<Dispute, 'claimant' | 'ground' | 'flagged' | 'from' | 'text' | 'asked'>;

function newDispute(
  context: OrderContext,
  { at, caseNumber }: { at: Instant; caseNumber: string },
  complaint: Complaint,
  { clauses, evidence, files }: Pick<Given, 'evidence' | 'files'> & { clauses: readonly string[] },
) {
  const claims = countOf(context, (dispute) => dispute.claims);
  const clauseIds = clauses.length > 0 ? [...new Set(clauses)] : [null];
  const dispute: Dispute = {
    number: context.disputes.length + 1,
    caseNumber,
    ...complaint,
    claims: clauseIds.map((clauseId, index) => ({ id: `k${claims + index + 1}`, clauseId, answer: null })),
    evidence: withEvidence(context, { by: complaint.claimant, at, evidence, files }),
    openedAt: at,
    response: null,
    offers: [],
    rejections: 0,
    escalation: null,
    claimedBy: null,
    infoRequests: [],
    decision: null,
    outcome: null,
    closedAt: null,
  };
  return { disputes: [...context.disputes, dispute] };
}

/** The date that counts is never sooner than the policy leaves for doing the work. */
function agreeOn(context: OrderContext, terms: Terms, at: Instant): Partial<OrderContext> {
  if (terms.kind !== 'redo') return {};
  const { policy } = context;
  const wanted = endOfDay(terms.date) ?? at;
  const agreedAt = latest(wanted, shift(at, policy.redoMinHours * HOUR));
  const date = agreedAt === wanted ? terms.date : dayOf(agreedAt, terms.date.timeZone);
  return {
    redoUsed: true,
    estimate: { date, at: agreedAt, accepted: true },
    nonDeliveryAt: agreedAt,
    hardStopAt: latest(context.hardStopAt ?? at, shift(agreedAt, policy.graceDays * DAY)),
    ...closeDispute(context, at, { code: 'redoAgreed', params: { ...date } }),
  };
}

export const disputeChanges = {
  openDispute: changeBy((context, event, { from }: { from: Dispute['from'] }) => {
    if (event.type !== 'dispute') return {};
    const { ground, flagged, text, asked, clauses, evidence } = event.payload;
    const complaint = { claimant: 'client', ground, flagged, from, text, asked } as const;
    return newDispute(context, event, complaint, { clauses, evidence, files: event.files });
  }),
  openCase: change<'deadline.hardStop'>((context, event) => {
    const asked = { kind: 'refund', refund: context.captured } as const;
    const complaint = { claimant: 'system', ground: 'notCompleted', flagged: false, from: 'ready', text: '' };
    return newDispute(context, event, { ...complaint, asked } as Complaint, { clauses: [], evidence: [] });
  }),
  recordResponse: change<'respond'>((context, { payload: { answers, text, evidence }, by, at, files }) =>
    patchDispute(context, (dispute) => ({
      response: { text, respondedAt: at },
      claims: dispute.claims.map((claim) => {
        const answered = answers.find(({ claimId }) => claimId === claim.id);
        return answered ? { ...claim, answer: answered.answer, words: answered.words } : claim;
      }),
      evidence: [...dispute.evidence, ...withEvidence(context, { by: by.actor, at, evidence, files })],
    })),
  ),
  addEvidence: change<'addEvidence' | 'provideInfo'>((context, { payload, by, at, files }) =>
    patchDispute(context, ({ evidence }) => ({
      evidence: [
        ...evidence,
        ...withEvidence(context, { by: by.actor, at, evidence: payload.evidence, files }),
      ],
    })),
  ),

  /** A new offer replaces the same side's open one. */
  makeOffer: change<'makeOffer'>((context, { payload: { terms }, by: { actor }, at }) => {
    const offer: Offer = {
      id: `o${countOf(context, (dispute) => dispute.offers) + 1}`,
      by: actor,
      terms,
      madeAt: at,
      dueAt: dueAt[offerDeadline(actor)](context, at),
      state: 'open',
    };
    const replaced = { ...context, ...setOffers(context, ({ by }) => by === actor, 'replaced') };
    return patchDispute(replaced, ({ offers }) => ({ offers: [...offers, offer] }));
  }),
  startOffer: change<'makeOffer'>((context, { by: { actor }, at }) => ({
    deadlines: { ...context.deadlines, [offerDeadline(actor)]: dueAt[offerDeadline(actor)](context, at) },
  })),
  stopOffer: change<'withdrawOffer' | 'rejectOffer'>((context, { on }) => {
    const offer = findOffer(context, on.offerId);
    const { [offerDeadline(offer?.by ?? 'client')]: _stopped, ...running } = context.deadlines;
    return { deadlines: running };
  }),
  endOffer: changeBy((context, event, { state }: { state: 'accepted' | 'withdrawn' }) =>
    setOffers(context, ({ id }) => 'on' in event && 'offerId' in event.on && id === event.on.offerId, state),
  ),
  rejectOffer: change<'rejectOffer'>((context, { on }) => {
    const rejected = { ...context, ...setOffers(context, ({ id }) => id === on.offerId, 'rejected') };
    return patchDispute(rejected, ({ rejections }) => ({ rejections: rejections + 1 }));
  }),
  lapseOffer: changeBy((context, _event, { by }: { by: Actor }) =>
    setOffers(context, (offer) => offer.by === by, 'lapsed'),
  ),
  agreeRedo: changeBy((context, event, { terms }: { terms: 'offered' | 'asked' }) =>
    agreeOn(
      context,
      terms === 'asked' ? askedTerms(context) : acceptedTerms(context, event),
      atOf({ context, event }),
    ),
  ),
  withdrawDispute: change<'withdrawDispute'>((context, { at }) =>
    closeDispute(context, at, { code: 'withdrawn', params: {} }),
  ),
};

/** Whether the open dispute is the client's, about work not delivered. */
export function isNonDelivery(context: OrderContext): boolean {
  const { from, claimant } = openDispute(context);
  return from === 'ready' && claimant === 'client';
}

export const disputeGuards = {
  isOwnOffer: when<'withdrawOffer'>((c, { on, by }) => findOffer(c, on.offerId)?.by === by.actor),
  isOthersOffer: when<'rejectOffer'>((c, { on, by }) => findOffer(c, on.offerId)?.by !== by.actor),
  isOthersRedo: when<'acceptOffer'>((c, { on, by }) => {
    const offer = findOffer(c, on.offerId);
    return isOffer('redo')(offer) && offer?.by !== by.actor;
  }),
  asksRedo: when((c) => askedTerms(c).kind === 'redo'),
  isAfterCompletion: when((c) => openDispute(c).from === 'completed'),
  isNonDelivery: when(isNonDelivery),
  isSystemCase: when((c) => openDispute(c).claimant === 'system'),
};
