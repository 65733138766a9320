/** What must hold of every step of every dispute: frozen funds, offers, silences, questions, the one who decides. */
import type { Dispute, Terms } from '../../../src/contract/dispute.ts';
import type { OrderContext, OrderRecord } from '../../../src/machines/order-record.ts';
import type { Edge, Graph } from './explore.ts';
import { hold, stateOf } from './telling.ts';

type Holds = (holds: boolean, what: string) => void;

interface Step {
  edge: Edge;
  before: OrderRecord;
  after: OrderRecord;
  /** The same dispute before and after, where one stood open before. */
  was: Dispute | undefined;
  is: Dispute | undefined;
  check: Holds;
}

const openIn = ({ disputes }: OrderContext): Dispute | undefined =>
  disputes.find(({ closedAt }) => closedAt === null);

/** A property that is asked of every step. */
const ofEachStep = (ask: (step: Step) => void) => (graph: Graph) => {
  for (const edge of graph.edges) {
    const before = stateOf(graph, edge.from);
    const after = edge.decided.order;
    const was = openIn(before.context);
    const is = after.context.disputes.find(({ number }) => number === was?.number);
    ask({ edge, before, after, was, is, check: (holds, what) => hold(holds, graph, edge.from, what) });
  }
};

const actionOf = ({ label }: Edge): string => label.split(' ')[0] ?? '';
const isOpen = ({ state }: { state: string }): boolean => state === 'open';
const refundOf = (terms: Terms | undefined, { promisedRefund }: OrderContext): number =>
  Math.max(terms?.kind === 'refund' ? terms.refund : 0, promisedRefund);

/** What was accepted, conceded or decided, as far as it is a refund. */
function named({ edge, before, after, was, is }: Step): number | null {
  const { context } = before;
  const accepted = is?.offers.find(({ state }) => state === 'accepted');
  const decided = after.context.disputes.at(-1)?.decision?.refund;
  switch (actionOf(edge)) {
    case 'acceptOffer':
      return refundOf(accepted?.terms, context);
    case 'concede':
      return refundOf(was?.asked, context);
    case 'decide':
      return decided ?? -1;
    default:
      return null;
  }
}

export const disputeProperties: Record<string, (graph: Graph) => void> = {
  'while disputed nothing is paid, and only the channel’s promise changes what is owed': ofEachStep(
    ({ edge, before, after, check }) => {
      check(after.context.captured === before.context.captured, `${edge.label} changes what is held`);
      if (actionOf(edge) !== 'offerRefund')
        check(
          after.context.promisedRefund === before.context.promisedRefund,
          `${edge.label} promises a refund`,
        );
      check(after.context.promisedRefund >= before.context.promisedRefund, `${edge.label} breaks a promise`);
      if (after.status === 'disputed')
        check(after.context.settlement === null, `${edge.label} pays in a dispute`);
    },
  ),

  'what is accepted, conceded or decided is what is paid': ofEachStep((step) => {
    const { after, edge, check } = step;
    const wanted = named(step);
    if (wanted === null || after.context.settlement === null) return;
    const { refund } = after.context.settlement;
    check(refund === wanted, `${edge.label} pays back ${refund}, not ${wanted}`);
  }),

  'a side has one offer open at most, and none outlives its dispute or its withdrawal': ofEachStep(
    ({ edge, after, is, check }) => {
      for (const dispute of after.context.disputes) {
        const open = dispute.offers.filter(isOpen);
        check(dispute.closedAt === null || open.length === 0, `${edge.label} leaves an offer open behind it`);
        check(
          new Set(open.map(({ by }) => by)).size === open.length,
          `${edge.label} leaves two offers of a side`,
        );
      }
      if (actionOf(edge) === 'withdrawOffer')
        check(!is?.offers.some((offer) => isOpen(offer) && offer.by === edge.by), 'it can still be accepted');
    },
  ),

  'silence never consents, and only a rejection counts as one': ofEachStep(({ edge, was, is, check }) => {
    if (!was || !is) return;
    const accepted = is.offers.filter(({ state }) => state === 'accepted').length;
    check(accepted === Number(actionOf(edge) === 'acceptOffer'), `${edge.label} accepts ${accepted} offers`);
    const counted = is.rejections - was.rejections;
    check(counted === Number(actionOf(edge) === 'rejectOffer'), `${edge.label} counts ${counted} rejections`);
    if (edge.by === 'clock')
      check(is.decision === null && is.response === was.response, `${edge.label} speaks`);
  }),

  'a mediator’s 30 days count from the first escalation, whatever comes': ofEachStep(
    ({ edge, before, after, was, is, check }) => {
      if (!was?.escalation || !is) return;
      check(is.escalation?.at === was.escalation.at, `${edge.label} escalates anew`);
      if (after.status !== 'disputed' || edge.label === 'mediatorSilence') return;
      const due = (order: OrderRecord) => order.context.deadlines.mediatorSilence;
      check(due(after) === due(before), `${edge.label} moves the end of the mediator’s silence`);
    },
  ),

  'only whoever holds the case asks and decides, one question at a time': ofEachStep(
    ({ edge, was, after, check }) => {
      const last = after.context.disputes.at(-1);
      if (!last) return;
      const open = last.infoRequests.filter(isOpen).length;
      check(
        open <= Number(after.status === 'disputed' && last.claimedBy !== null),
        `${edge.label}: ${open} questions`,
      );
      for (const side of ['client', 'channel'])
        check(
          last.infoRequests.filter((request) => request.side === side).length <=
            after.context.policy.infoRequestsPerSide,
          `${side} is asked too often`,
        );
      if (actionOf(edge) !== 'decide') return;
      check(was?.claimedBy != null && last.decision?.by === was.claimedBy, 'somebody else decides');
      check(last.decision?.findings.length === last.claims.length, 'a claim without a finding');
    },
  ),

  'there is one redo per order': ofEachStep(({ edge, before, after, was, is, check }) => {
    if (after.status !== 'ready' || !was || is?.outcome?.code !== 'redoAgreed') return;
    check(!before.context.redoUsed, `${edge.label} agrees on a second redo`);
    check(after.context.redoUsed, `${edge.label} does not count its redo`);
  }),
};
