/** What each figure of a marketplace's policy means. */
import type { Policy } from '../../src/contract/policy.ts';

export const policyWords: Record<keyof Policy, string> = {
  id: 'A name for your own records.',
  feeBps: 'The fee, in hundredths of a percent of what the channel keeps.',
  decisionHours: 'For the channel to accept or decline; then the order expires.',
  disputeWindowHours: 'For the client to dispute a completion; then the channel is paid.',
  hardStopDays:
    'The hard stop lies so long after acceptance, or `graceDays` after the campaign’s end, whichever is later.',
  graceDays: 'See `hardStopDays`.',
  openEndDays: 'Where the agreement has no end date: so long after acceptance is taken for it.',
  overdueHours: 'After the campaign’s end without a completion, until the client may dispute.',
  cancellationHours: 'To answer a request to cancel; then it lapses.',
  cancellationAgainHours: 'Until the same side may ask to cancel again, after a decline or a lapse.',
  nudgeHours: 'From one nudge of the client to the next.',
  responseHours: 'For the channel’s response to a dispute; then a mediator gets the case.',
  escalateOpensHours: 'After the response, until either side may call a mediator.',
  negotiationDays: 'For an agreement; then a mediator gets the case.',
  rejectionsToEscalate: 'So many rejected offers let either side call a mediator earlier.',
  offerHours: 'An offer stands so long; then it lapses.',
  unclaimedHours:
    'After the escalation, until the marketplace is told that nobody has claimed the case; then daily.',
  infoHours: 'To answer a mediator’s question; the decision may then come so much later.',
  infoRequestsPerSide: 'Questions that a mediator may ask each side.',
  caseDays: 'From the claim of the case to its decision; then the marketplace is told, daily.',
  mediatorSilenceDays: 'After the escalation, until `mediatorSilence` counts.',
  mediatorSilence:
    'Where the money goes then: `refund` to the client, `release` to the channel, `notify` nowhere.',
  acknowledgeOpenEnded:
    '`true` beside `notify`: you know that money may then stay held without an end. Else it is left out.',
  redoMaxDays: 'The latest day that a redo may be agreed for.',
  redoMinHours: 'The time that an agreed redo has at least; an earlier day is moved.',
  reminders: 'So many hours before each of these deadlines its owner gets a mail; at most six.',
  checklist:
    'Open points of the checklist are asked about before `complete` (`advisory`) or refuse it (`mandatory`).',
};
