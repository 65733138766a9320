/** The case before a mediator: how it comes there, who has it, questions, the decision. */
import type { Actor } from '../contract/actions.ts';
import type { InfoRequest } from '../contract/dispute.ts';
import { type Coded, HOUR, shift } from '../contract/primitives.ts';
import { dueAt } from './deadline.rules.ts';
import { countOf, lastDispute, openDispute, patchDispute } from './dispute.rules.ts';
import type { OrderContext } from './order-record.ts';
import { atOf, change, changeBy, when } from './rule-kit.ts';

const openRequest = (context: OrderContext) =>
  lastDispute(context)?.infoRequests.find((request) => request.state === 'open');
/** How many questions a side may still be asked in this dispute. */
export const questionsLeft = (context: OrderContext, side: Actor): number =>
  context.policy.infoRequestsPerSide -
  openDispute(context).infoRequests.filter((request) => request.side === side).length;

const setRequest = (context: OrderContext, patch: Partial<InfoRequest>) =>
  patchDispute(context, ({ infoRequests }) => ({
    infoRequests: infoRequests.map((request) =>
      request.state === 'open' ? { ...request, ...patch } : request,
    ),
  }));

export const caseChanges = {
  /** The first escalation is the one that counts; a returned case keeps it. */
  noteEscalation: changeBy((context, event, { cause }: { cause: string }) => {
    const by: Coded['params'] = 'by' in event ? { by: event.by.actor } : {};
    return patchDispute(context, () => ({
      escalation: { at: atOf({ context, event }), cause: { code: cause, params: by } },
    }));
  }),
  claimCase: change<'claimCase'>((context, { by }) =>
    patchDispute(context, () => ({ claimedBy: by.subject })),
  ),
  returnCase: change<'returnCase'>((context) => {
    const closed = { ...context, ...setRequest(context, { state: 'closed' }) };
    return patchDispute(closed, () => ({ claimedBy: null }));
  }),
  askInfo: change<'requestInfo'>((context, { payload: { side, question }, at }) => {
    const request: InfoRequest = {
      id: `i${countOf(context, (dispute) => dispute.infoRequests) + 1}`,
      side,
      question,
      askedAt: at,
      dueAt: dueAt.info(context, at),
      answer: null,
      state: 'open',
    };
    const { overdueCase } = context.deadlines;
    const moved = overdueCase && { overdueCase: shift(overdueCase, context.policy.infoHours * HOUR) };
    return {
      ...patchDispute(context, ({ infoRequests }) => ({ infoRequests: [...infoRequests, request] })),
      deadlines: { ...context.deadlines, ...moved },
    };
  }),
  answerInfo: change<'provideInfo'>((context, { payload }) =>
    setRequest(context, { state: 'answered', answer: payload.answer }),
  ),
  missInfo: change((context) => setRequest(context, { state: 'noAnswer' })),
  recordDecision: change<'decide'>((context, { payload, by, at }) =>
    patchDispute(context, () => ({ decision: { ...payload, by: by.subject, decidedAt: at } })),
  ),
};

export const caseGuards = {
  areEnoughRejected: when((c) => openDispute(c).rejections >= c.policy.rejectionsToEscalate),
  isClaimant: when<'decide'>((c, { by }) => openDispute(c).claimedBy === by.subject),
  isNewClaimant: when<'claimCase'>((c, { by }) => openDispute(c).claimedBy !== by.subject),
  mayAsk: when<'requestInfo'>(
    (c, { by }) =>
      openDispute(c).claimedBy === by.subject &&
      (questionsLeft(c, 'client') > 0 || questionsLeft(c, 'channel') > 0),
  ),
  isAskedSide: when<'provideInfo'>((c, { by }) => openRequest(c)?.side === by.actor),
  silenceRefunds: when((c) => c.policy.mediatorSilence === 'refund'),
  silenceReleases: when((c) => c.policy.mediatorSilence === 'release'),
};
