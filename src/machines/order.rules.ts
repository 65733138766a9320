/** The campaign's rules: agreement, dates, completion, cancellation; and all rules of all kinds under one roof for the chart. */
import { DAY, latest, shift } from '../contract/primitives.ts';
import type { CancellationRequest } from '../contract/order.ts';
import { endOfDay } from './calendar.ts';
import { caseChanges, caseGuards } from './case.rules.ts';
import { creativeChanges, creativeGuards } from './creative.rules.ts';
import { deadlineChanges, dueAt } from './deadline.rules.ts';
import { disputeChanges, disputeGuards } from './dispute.rules.ts';
import { moneyChanges, moneyGuards } from './money.rules.ts';
import { atOf, change, when } from './rule-kit.ts';

const campaignGuards = {
  isRedoLeft: when((context) => !context.redoUsed),
  isEstimateOpen: when(({ estimate }) => estimate !== null && !estimate.accepted),
  isRetractionLeft: when((context) => !context.retractionUsed),
  wasOverdue: when((context) => context.overdue),
};

const campaignChanges = {
  /** Acceptance freezes the agreement and with it both outer dates. */
  freezeAgreement: change<'accept'>(({ policy, endsAt }, { at }) => {
    const nonDeliveryAt = endsAt ?? shift(at, policy.openEndDays * DAY);
    const hardStopAt = latest(
      shift(at, policy.hardStopDays * DAY),
      shift(nonDeliveryAt, policy.graceDays * DAY),
    );
    return { acceptedAt: at, nonDeliveryAt, hardStopAt };
  }),
  noteNudge: change<'nudge'>((_context, { at }) => ({ nudgedAt: at })),
  shareEstimate: change<'setEstimate'>((_context, { payload: { date }, at }) => ({
    estimate: { date, at: endOfDay(date) ?? at, accepted: false },
  })),
  acceptEstimate: change<'acceptEstimate'>(({ estimate }) =>
    estimate ? { estimate: { ...estimate, accepted: true }, nonDeliveryAt: estimate.at } : {},
  ),
  enterReady: change((context, event) => ({
    readyAt: atOf({ context, event }),
    overdue: false,
    completedAt: null,
  })),
  noteOverdue: change(() => ({ overdue: true, completedAt: null })),
  noteCompletion: change<'complete'>(({ completions }, { at }) => ({
    completions: completions + 1,
    completedAt: at,
  })),
  useRetraction: change(() => ({ retractionUsed: true })),
};

const cancellationGuards = {
  isRequester: when<'withdrawCancellation'>(({ cancellation }, { by }) => cancellation?.by === by.actor),
  isOtherSide: when<'acceptCancellation'>(
    ({ cancellation }, { by }) => cancellation !== null && cancellation.by !== by.actor,
  ),
  isClientRefused: when<'declineCancellation'>(
    ({ cancellation }, { by }) => cancellation?.by === 'client' && by.actor === 'channel',
  ),
  didClientAsk: when(({ cancellation }) => cancellation?.by === 'client'),
};

const cancellationChanges = {
  keepRequest: change<'requestCancellation'>((context, { payload, by, at }) => {
    const cancellations = context.cancellations + 1;
    const cancellation: CancellationRequest = {
      id: `c${cancellations}`,
      by: by.actor,
      ...payload,
      requestedAt: at,
      dueAt: dueAt.cancellation(context, at),
    };
    return { cancellations, cancellation };
  }),
  /** The requester may ask again a day later. */
  noteRefusal: change((context, event) => ({
    cancellationRefusedAt: {
      ...context.cancellationRefusedAt,
      [context.cancellation?.by ?? 'client']: atOf({ context, event }),
    },
  })),
  /** Wherever a request cannot stand; on entry, because exits run before a transition reads the request. */
  dropRequest: change(() => ({ cancellation: null })),
};

export const guards = {
  ...campaignGuards,
  ...cancellationGuards,
  ...creativeGuards,
  ...moneyGuards,
  ...disputeGuards,
  ...caseGuards,
};

export const changes = {
  ...campaignChanges,
  ...cancellationChanges,
  ...creativeChanges,
  ...moneyChanges,
  ...deadlineChanges,
  ...disputeChanges,
  ...caseChanges,
  /** The end: nothing runs any more. */
  endOrder: change((context, event) => ({
    endedAt: atOf({ context, event }),
    deadlines: {},
    cancellation: null,
  })),
};
