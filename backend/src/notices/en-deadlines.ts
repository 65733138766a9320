/** In English: what a deadline asks of its owner, and what happens to the money when it passes. `.you` is said to the owner. */
import type { DeadlineKind } from '../../../src/contract/deadlines.ts';

/** After the colon of a subject. */
const asks = {
  'ask.decision': 'answer by {short}',
  'ask.hardStop': 'act by {short}',
  'ask.overdue': 'complete it by {short}',
  'ask.cancellation': 'answer by {short}',
  'ask.disputeWindow': 'check it by {short}',
  'ask.offer.client': 'answer by {short}',
  'ask.offer.channel': 'answer by {short}',
  'ask.response': 'respond by {short}',
  'ask.escalateOpens': 'open from {short}',
  'ask.negotiation': 'agree by {short}',
  'ask.mediatorSilence': 'decide by {short}',
  'ask.unclaimed': 'take it by {short}',
  'ask.overdueCase': 'decide by {short}',
  'ask.info': 'answer by {short}',
} as const satisfies Record<`ask.${DeadlineKind}`, string>;

const means = {
  'means.decision.you':
    'If you do not answer by {due}, the order expires and {captured} goes back to {client}.',
  'means.decision':
    'If {channel} does not answer by {due}, the order expires and {captured} goes back to {client}.',
  'means.hardStop.you':
    'If the order is not ready by {due}, it expires and {captured} goes back to {client}.',
  'means.hardStop': 'If the order is not ready by {due}, it expires and {captured} goes back to {client}.',
  'means.hardStop.case.you':
    'If the order is not completed by {due}, a case is opened and a mediator decides about {captured}.',
  'means.hardStop.case':
    'If the order is not completed by {due}, a case is opened and a mediator decides about {captured}.',
  'means.overdue.you':
    'If the order is not completed by {due}, {client} may open a dispute. {captured} stays held.',
  'means.overdue':
    'If the order is not completed by {due}, {client} may open a dispute. {captured} stays held.',
  'means.cancellation.you':
    'If you do not answer by {due}, the request lapses and the order goes on. {captured} stays held.',
  'means.cancellation':
    'Without an answer by {due} the request lapses and the order goes on. {captured} stays held.',
  'means.disputeWindow.you':
    'If you do nothing by {due}, {settled}, and the order can no longer be disputed.',
  'means.disputeWindow': 'If {client} does nothing by {due}, {settled}. A dispute would freeze the money.',
  'means.offer.client.you': 'If you do not answer by {due}, the offer lapses and {captured} stays frozen.',
  'means.offer.client': 'Without an answer by {due} the offer lapses and {captured} stays frozen.',
  'means.offer.channel.you': 'If you do not answer by {due}, the offer lapses and {captured} stays frozen.',
  'means.offer.channel': 'Without an answer by {due} the offer lapses and {captured} stays frozen.',
  'means.response.you':
    'If you do not respond by {due}, the dispute goes to a mediator with “no response” on record. {captured} stays frozen until the dispute ends.',
  'means.response':
    'If {channel} does not respond by {due}, the dispute goes to a mediator. {captured} stays frozen until the dispute ends.',
  'means.escalateOpens.you':
    'From {due} either side can ask for a mediator. {captured} stays frozen until the dispute ends.',
  'means.escalateOpens':
    'From {due} either side can ask for a mediator. {captured} stays frozen until the dispute ends.',
  'means.negotiation.you':
    'Without an agreement by {due} the dispute goes to a mediator. {captured} stays frozen until the dispute ends.',
  'means.negotiation':
    'Without an agreement by {due} the dispute goes to a mediator. {captured} stays frozen until the dispute ends.',
  'means.mediatorSilence.refund':
    'If no decision is made by {due}, {captured} goes back to {client}. Until then the money stays frozen.',
  'means.mediatorSilence.release':
    'If no decision is made by {due}, {settled}. Until then the money stays frozen.',
  'means.mediatorSilence.notify':
    'If no decision is made by {due}, the operator of {marketplace} is told. The money stays frozen.',
  'means.unclaimed.you':
    'If no mediator takes the case by {due}, the operator is told. {captured} stays frozen.',
  'means.unclaimed':
    'If no mediator takes the case by {due}, the operator of {marketplace} is told. {captured} stays frozen.',
  'means.overdueCase.you':
    'The decision is due by {due}. After that the operator is told every day; {captured} stays frozen.',
  'means.overdueCase':
    'The decision is due by {due}. After that the operator of {marketplace} is told every day; {captured} stays frozen.',
  'means.info.you':
    'If you do not answer by {due}, the mediator goes on without your answer. {captured} stays frozen.',
  'means.info': 'Without an answer by {due} the mediator goes on without it. {captured} stays frozen.',
  'then.refund':
    'If no mediator decides within {silenceDays} days after that, {captured} goes back to {client}.',
  'then.release': 'If no mediator decides within {silenceDays} days after that, {settled}.',
  'then.notify':
    'If no mediator decides within {silenceDays} days after that, the operator of {marketplace} is told.',
  'settled.release': '{channel} is paid {payoutNow}',
  'settled.split': '{channel} is paid {payoutNow} and {promised} goes back to {client}',
} as const;

/** What the button of a mail says, by the action that it leads to. */
const calls = {
  'do.open': 'Open the order',
  'do.accept': 'Accept or decline',
  'do.submitCreative': 'Submit creatives',
  'do.approveCreative': 'Review the creative',
  'do.acceptEstimate': 'Look at the date',
  'do.markReady': 'Go on with the order',
  'do.complete': 'Go to the order',
  'do.release': 'Check the order',
  'do.dispute': 'Look at the order',
  'do.acceptCancellation': 'Answer the request',
  'do.respond': 'Respond to the dispute',
  'do.acceptOffer': 'Look at the offer',
  'do.makeOffer': 'Go to the dispute',
  'do.escalate': 'Ask for a mediator',
  'do.provideInfo': 'Answer the question',
  'do.claimCase': 'Take the case',
  'do.decide': 'Go to the case',
} as const;

export const enDeadlines = { ...asks, ...means, ...calls } as const;
