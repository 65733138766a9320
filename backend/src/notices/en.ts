/** Every sentence of a mail, in English. `{name}` is filled by the facts of the notice. */

/** What a notice is about, and its own paragraphs. */
const told = {
  /** Of an action that has no words of its own: what happened, as chat and history tell it. */
  acted: 'Order {number}: {happened}',
  'acted.1': '{happened}. The order goes on.',
  'acted.unknown': '{who} changed the order: {code}',
  placed: '{client} placed order {number} with {channel}',
  'placed.1':
    '{client} placed an order with {channel}: {deliverables}. {captured} is paid and held until the order ends.',
  accept: '{channel} accepted order {number}',
  'accept.1': '{channel} accepted order {number}. The agreement is now fixed for both sides.',
  'accept.slots': 'Creatives still wanted from {client}: {missing}.',
  decline: '{channel} declined order {number}',
  'decline.1': '{channel} declined order {number}. Reason: {reason}',
  cancel: '{client} cancelled order {number}',
  'cancel.1': '{client} cancelled order {number} before {channel} answered it.',
  expired: 'Order {number} expired',
  submitCreative: '{client} submitted {slot} for order {number}',
  'submitCreative.1':
    '{client} submitted {slot}, version {version}. It runs only after {channel} has approved it.',
  'submitCreative.proposed': 'The approved version stays current until {channel} approves the new one.',
  withdrawCreative: '{client} took back {slot} of order {number}',
  'withdrawCreative.1': '{client} took back {slot}, version {version}, before it was approved.',
  approveCreative: '{channel} approved {slot} for order {number}',
  'approveCreative.1': '{channel} approved {slot}, version {version}.',
  requestChanges: '{channel} asks for changes to {slot} of order {number}',
  'requestChanges.1': '{channel} looked at {slot}, version {version}, and asks for changes.',
  nudge: '{channel} is waiting for creatives for order {number}',
  'nudge.1': '{channel} would like to go on with order {number}.',
  setEstimate: '{channel} expects to complete order {number} on {estimate}',
  'setEstimate.1':
    '{channel} expects to complete order {number} on {estimate}. A date later than the agreed one counts only after {client} has accepted it.',
  acceptEstimate: '{client} accepted {estimate} for order {number}',
  'acceptEstimate.1': '{client} accepted {estimate} as the date by which order {number} is to be done.',
  markReady: '{channel} marked order {number} ready',
  'markReady.1': 'Every creative that the agreement asks for is approved. The campaign can run.',
  complete: '{channel} completed order {number}',
  'complete.1':
    '{channel} reports that order {number} is nearing completion and asks you to release the payment.',
  'complete.other':
    '{channel} reports that order {number} is nearing completion and asks {client} to release the payment.',
  'complete.how':
    'Please check the campaign. You can dispute until {due}: open the order, choose “Open dispute”, say what happened, and name the clauses of the agreement that it concerns.',
  'complete.ground':
    'Low conversions and other things outside the control of {channel} are no ground for a dispute. Only a real breach of the agreement is.',
  'complete.estimate':
    'The estimated completion date, {estimate}, lies after the end of your dispute window: the campaign may still be running when the window ends.',
  'complete.terms': 'What the terms say about disputes: {termsDisputes}',
  'complete.reorder': 'Happy with the campaign? Order again: {reorder}',
  retractCompletion: '{channel} took the completion of order {number} back',
  'retractCompletion.1':
    'The order is ready again and the money stays held. A later completion opens a new dispute window.',
  released: 'Order {number}: {channel} is paid {payout}',
  refunded: 'Order {number}: {refund} goes back to {client}',
  split: 'Order {number}: {refund} back to {client}, {payout} to {channel}',
  overdue: 'Order {number} is past its date',
  'overdue.1':
    'Order {number} was due on {nonDelivery}, and {channel} has not completed it. {client} may now open a dispute, or wait.',
  refundOffered: '{channel} promises {promised} back on order {number}',
  'refundOffered.1':
    '{channel} promises {client} {promised} back, however the order ends. The promise cannot be lowered, and is paid when the order ends.',
  cancellationRequested: '{by} asks to cancel order {number}',
  'cancellationRequested.1':
    '{by} asks to cancel order {number}, with {proposed} back to {client} and {proposedPayout} to {channel}. The order goes on until the other side answers.',
  cancellationDeclined: 'The request to cancel order {number} was declined',
  cancellationLapsed: 'The request to cancel order {number} lapsed',
  cancellationWithdrawn: 'The request to cancel order {number} was withdrawn',
  'cancellation.on': 'The order goes on as agreed, and no money has moved.',
  cancelled: 'Order {number} is cancelled',
  disputeOpened: '{client} opened a dispute about order {number}',
  'disputeOpened.1':
    '{client} opened a dispute. Ground: {ground} Asked: {asked}. The money is frozen until the dispute ends.',
  caseOpened: 'A case was opened about order {number}',
  'caseOpened.1':
    'Order {number} reached its last day without a completion, so a mediator looks at it (case {case}). Some of the work may have been done: no money has moved.',
  responded: '{channel} responded to the dispute about order {number}',
  'responded.1': '{channel} responded. Both sides can now make offers; nobody has to accept one.',
  offerMade: '{by} makes an offer for order {number}',
  'offerMade.1': '{by} offers {terms}. Accepting it ends the dispute; silence is never consent.',
  offerWithdrawn: 'An offer for order {number} was withdrawn',
  offerRejected: 'An offer for order {number} was rejected',
  offerLapsed: 'An offer for order {number} lapsed',
  'offer.gone': 'The offer was {terms}. It can no longer be accepted; the dispute goes on.',
  redoAgreed: 'Order {number} is done again by {estimate}',
  'redoAgreed.1':
    '{channel} and {client} agreed that the work is done again by {estimate}. The dispute is closed and the money stays held. A later completion opens a new dispute window.',
  escalateOpens: 'A mediator can now be asked about order {number}',
  'escalateOpens.1':
    'If {channel} and {client} cannot agree, either side can now hand the dispute to a mediator. Offers stay possible.',
  escalated: 'The dispute about order {number} goes to a mediator',
  'escalated.1':
    'A mediator of {marketplace} will look at case {case}. From now on mediators can read the order and its chat.',
  'escalated.noResponse':
    '{channel} did not respond to the dispute in time. {channel} can still add evidence, make an offer or concede.',
  caseClaimed: 'A mediator took case {case} about order {number}',
  'caseClaimed.1':
    'A mediator is looking at the dispute. Both sides can still agree with each other until a decision is stored.',
  caseReturned: 'Case {case} about order {number} waits for another mediator',
  'caseReturned.1':
    'The mediator handed the case back. Another one will take it; the last date for a decision does not move.',
  infoRequested: 'The mediator asks {side} about order {number}',
  'infoRequested.1':
    'The mediator has a question to {side}. The date for the decision moves by the time for the answer.',
  infoProvided: '{side} answered the mediator about order {number}',
  'infoProvided.1': '{side} answered the mediator’s question.',
  infoMissing: '{side} did not answer the mediator about order {number}',
  'infoMissing.1': 'The time for the answer has ended. The mediator goes on with what is on record.',
  evidenceAdded: 'New evidence in the dispute about order {number}',
  'evidenceAdded.1': 'Evidence was added to case {case}.',
  caseUnclaimed: 'Case {case} about order {number} waits for a mediator',
  'caseUnclaimed.1': 'No mediator has taken case {case} yet. Please see to it that one does.',
  caseOverdue: 'The decision on order {number} is late',
  'caseOverdue.1': 'Case {case} should have been decided by now. Please see to it that a decision is made.',
  conceded: '{channel} conceded the dispute about order {number}',
  'conceded.1': '{channel} agrees to what {client} asked: {asked}.',
  disputeWithdrawn: '{client} withdrew the dispute about order {number}',
  'disputeWithdrawn.1': '{client} withdrew the dispute.',
  decided: 'The mediator decided on order {number}',
  'decided.1': 'The mediator’s decision on case {case} is final.',
  mediatorSilence: 'The case about order {number} ended without a decision',
  'mediatorSilence.1': 'No decision was made in time, so the rule agreed for that case applies.',
  settlementFailed: 'A payment for order {number} did not go through',
  'settlementFailed.1': 'The amounts do not change, and the payment is tried again by itself.',
  reminder: 'Reminder about order {number}',
  'reminder.1': 'Order {number} between {channel} and {client} still waits for you.',
} as const;

/** Why an order ended, by `endReason`. */
const ended = {
  'end.declined': '{channel} declined the order.',
  'end.notAccepted': '{channel} did not answer in time.',
  'end.clientCancelled': '{client} cancelled the order before it was accepted.',
  'end.notReady': 'The order was not ready on its last day.',
  'end.cancellationAgreed': '{channel} and {client} agreed to cancel it.',
  'end.refundPromised': '{channel} promised the whole amount back.',
  'end.released': '{client} released the payment.',
  'end.windowElapsed': 'The dispute window ended without a dispute.',
  'end.offerAccepted': '{channel} and {client} agreed on an offer.',
  'end.conceded': '{channel} conceded the dispute.',
  'end.withdrawn': '{client} withdrew the dispute.',
  'end.decided': 'A mediator decided the dispute.',
  'end.mediatorSilence': 'No mediator decided in time, so the rule agreed for that case applied.',
} as const;

const words = {
  hello: 'Hello {name},',
  why: '{marketplace} sends this mail because of order {number} between {channel} and {client}.',
  'why.support': 'Questions? {support}',
  'why.reminder': 'Send no more reminders: {unsubscribe}',
  quote: '{author} wrote:',
  'quote.time': '{author} wrote, at {time}:',
  'quote.page': '{author} wrote, on page {page}:',
  mediator: 'The mediator',
  'reason.scheduleFull': 'the schedule is full.',
  'reason.offBrand': 'the campaign does not fit.',
  'reason.termsUnclear': 'the terms are not clear.',
  'reason.priceTooLow': 'the price is too low.',
  'reason.prohibitedContent': 'the content is not allowed.',
  'reason.other': 'another one, see below.',
  'ground.willNotPerform': 'the channel says that it will not perform.',
  'ground.notPublished': 'not published.',
  'ground.removedEarly': 'removed early.',
  'ground.wrongContent': 'wrong content.',
  'ground.wrongAudienceOrPlacement': 'wrong audience or placement.',
  'ground.missedDate': 'a missed date.',
  'ground.missingDisclosure': 'a missing disclosure.',
  'ground.notCompleted': 'the order was not completed.',
  'ground.other': 'something else.',
  'terms.refund': '{amount} back',
  'terms.redo': 'the work done again by {date}',
  'version.proposed': 'a proposal',
  'money.refund': 'Back to {client}',
  'money.payout': 'To {channel}',
  'money.fee': 'Fee of {marketplace}',
  'money.total': 'Paid for the order',
  'money.held': '{captured} stays held. You need not do anything now.',
  'money.frozen': '{captured} stays frozen until the dispute ends.',
  'money.trying': 'The money has not moved yet.',
  'link.order': 'Open the order',
  'link.dispute': 'Open dispute',
  'link.terms': 'Terms on disputes',
  'link.reorder': 'Order again',
  'link.support': 'Support',
} as const;

/** Every key of this language; another language has the same ones. */
export const enTold = { ...told, ...ended, ...words } as const;
