/** What a payload may say about this very order; its shape is already checked. Forms are offered the same ranges. */
import type { ActionType } from '../contract/actions.ts';
import type { FieldProblem } from '../contract/api-error.ts';
import type { Command, NewEvidence } from '../contract/commands.ts';
import type { Terms } from '../contract/dispute.ts';
import type { Minor } from '../contract/money.ts';
import type { ActionInput } from '../contract/order.ts';
import { type CalendarDate, DAY, HOUR, type Instant, shift } from '../contract/primitives.ts';
import { endOfDay } from './calendar.ts';
import { questionsLeft } from './case.rules.ts';
import { creativeProblems, reviewProblems } from './creative.checks.ts';
import { findVersion } from './creative.rules.ts';
import type { Circumstances } from './decided.ts';
import { isNonDelivery, openDispute } from './dispute.rules.ts';
import type { OrderContext, OrderRecord } from './order-record.ts';
import { problem } from './problem.ts';

type Known = Pick<Circumstances, 'at' | 'files' | 'messages'>;

const refundRange = ({ promisedRefund, captured }: OrderContext) => ({
  minRefund: promisedRefund,
  maxRefund: captured,
});
const redoRange = ({ redoUsed, policy }: OrderContext, at: Instant): ActionInput =>
  redoUsed
    ? { redo: false }
    : {
        redo: true,
        earliest: shift(at, policy.redoMinHours * HOUR),
        latest: shift(at, policy.redoMaxDays * DAY),
      };

/** What a form for this action may offer, and how long the other side then has. */
export function inputOf(context: OrderContext, type: ActionType, at: Instant): ActionInput | undefined {
  const { policy, hardStopAt, promisedRefund, captured } = context;
  switch (type) {
    case 'offerRefund':
      return { minRefund: promisedRefund + 1, maxRefund: captured };
    case 'decide':
      return refundRange(context);
    case 'requestInfo': {
      const questions = {
        channel: questionsLeft(context, 'channel'),
        client: questionsLeft(context, 'client'),
      };
      return { questions, windowHours: policy.infoHours };
    }
    case 'respond':
      return { windowHours: policy.negotiationDays * (DAY / HOUR) };
    case 'withdrawDispute':
      return isNonDelivery(context) && hardStopAt ? { hardStop: hardStopAt } : undefined;
    case 'requestCancellation':
      return { ...refundRange(context), windowHours: policy.cancellationHours };
    case 'makeOffer':
      return { ...refundRange(context), ...redoRange(context, at), windowHours: policy.offerHours };
    case 'dispute':
      return { ...refundRange(context), ...redoRange(context, at), windowHours: policy.responseHours };
    case 'complete':
      return { windowHours: policy.disputeWindowHours };
    case 'setEstimate':
      return { earliest: at, latest: hardStopAt ?? at };
    default:
      return undefined;
  }
}

function amount(path: string, actual: Minor, { minRefund = 0, maxRefund = 0 }: ActionInput): FieldProblem[] {
  if (actual < minRefund) return [problem(path, 'tooSmall', { min: minRefund, actual })];
  return actual > maxRefund ? [problem(path, 'tooLarge', { max: maxRefund, actual })] : [];
}

function day(path: string, date: CalendarDate, at: Instant, last: Instant): FieldProblem[] {
  const ends = endOfDay(date);
  if (ends === null) return [problem(path, 'noSuchDay')];
  if (ends <= at) return [problem(path, 'past', { earliest: at })];
  return ends > last ? [problem(path, 'tooLate', { latest: last })] : [];
}

function termsProblems(path: string, terms: Terms, context: OrderContext, at: Instant): FieldProblem[] {
  if (terms.kind === 'refund') return amount(`${path}.refund`, terms.refund, refundRange(context));
  if (context.redoUsed) return [problem(`${path}.kind`, 'redoUsed')];
  return day(`${path}.date`, terms.date, at, shift(at, context.policy.redoMaxDays * DAY));
}

/** The part of a piece of evidence that names nothing of this very order. */
function nowhere(
  item: NewEvidence,
  { context, version }: OrderRecord,
  { files = [], messages = 0 }: Known,
): string | null {
  switch (item.kind) {
    case 'version': {
      // One that was taken back is shown to nobody any more.
      const version = findVersion(context, item.versionId);
      return version && version.status !== 'withdrawn' ? null : 'versionId';
    }
    case 'file':
      return files.some(({ assetId }) => assetId === item.assetId) ? null : 'assetId';
    case 'message':
      return item.seq >= 1 && item.seq <= messages ? null : 'seq';
    case 'event':
      return item.seq >= 1 && item.seq <= version ? null : 'seq';
    default:
      return null;
  }
}

const evidenceProblems = (items: readonly NewEvidence[], order: OrderRecord, known: Known): FieldProblem[] =>
  items.flatMap((item, index) => {
    const part = nowhere(item, order, known);
    return part === null ? [] : [problem(`payload.evidence.${index}.${part}`, 'unknown')];
  });

/** One entry per claim, no more and no less. */
function claimProblems(path: string, named: readonly { claimId: string }[], context: OrderContext) {
  const { claims } = openDispute(context);
  const ids = named.map(({ claimId }) => claimId);
  return [
    ...ids.flatMap((id, index) => {
      if (!claims.some((claim) => claim.id === id)) return [problem(`${path}.${index}.claimId`, 'unknown')];
      return ids.indexOf(id) < index ? [problem(`${path}.${index}.claimId`, 'duplicate')] : [];
    }),
    ...claims
      .filter((claim) => !ids.includes(claim.id))
      .map((claim) => problem(path, 'missing', { claimId: claim.id })),
  ];
}

/** What is wrong with a payload, seen from this order; its shape is already checked. */
export function payloadProblems(order: OrderRecord, command: Command, known: Known): FieldProblem[] {
  const { at, files = [] } = known;
  const { context, agreement } = order;
  switch (command.type) {
    case 'submitCreative':
      return creativeProblems(order, command, files);
    case 'requestChanges':
      return reviewProblems(order, command);
    case 'setEstimate':
      return day('payload.date', command.payload.date, at, context.hardStopAt ?? at);
    case 'offerRefund':
    case 'requestCancellation':
      return amount('payload.refund', command.payload.refund, inputOf(context, command.type, at) ?? {});
    case 'dispute': {
      const { ground, clauses, asked, evidence } = command.payload;
      const named = new Set(agreement.clauses.map((clause) => clause.id));
      return [
        ...(ground === 'notCompleted' ? [problem('payload.ground', 'systemOnly')] : []),
        ...clauses.flatMap((id, index) =>
          named.has(id) ? [] : [problem(`payload.clauses.${index}`, 'unknown')],
        ),
        ...evidenceProblems(evidence, order, known),
        ...termsProblems('payload.asked', asked, context, at),
      ];
    }
    case 'respond':
      return [
        ...claimProblems('payload.answers', command.payload.answers, context),
        ...evidenceProblems(command.payload.evidence, order, known),
      ];
    case 'addEvidence':
    case 'provideInfo':
      return evidenceProblems(command.payload.evidence, order, known);
    case 'makeOffer':
      return termsProblems('payload.terms', command.payload.terms, context, at);
    case 'requestInfo': {
      const { side } = command.payload;
      if (side === 'mediator') return [problem('payload.side', 'unknown')];
      return questionsLeft(context, side) > 0
        ? []
        : [problem('payload.side', 'tooMany', { max: context.policy.infoRequestsPerSide })];
    }
    case 'decide': {
      const { refund, findings, relied } = command.payload;
      const given = new Set(openDispute(context).evidence.map(({ id }) => id));
      return [
        ...amount('payload.refund', refund, refundRange(context)),
        ...claimProblems('payload.findings', findings, context),
        ...relied.flatMap((id, index) =>
          given.has(id) ? [] : [problem(`payload.relied.${index}`, 'unknown')],
        ),
      ];
    }
    default:
      return [];
  }
}
