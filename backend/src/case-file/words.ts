/** English of the printed case file: a document between parties who may speak different languages, so it has one. */
import type { Ground } from '../../../src/contract/dispute.ts';
import type { EndReason, OrderStatus } from '../../../src/contract/order.ts';

const grounds: Record<Ground, string> = {
  willNotPerform: 'The channel says that it will not perform',
  notPublished: 'Not published',
  removedEarly: 'Removed early',
  wrongContent: 'Wrong content',
  wrongAudienceOrPlacement: 'Wrong audience or placement',
  missedDate: 'Missed date',
  missingDisclosure: 'Missing disclosure',
  other: 'Something else',
  notCompleted: 'Not completed by the last day',
};

const statuses: Record<OrderStatus, string> = {
  placed: 'Placed',
  accepted: 'Accepted',
  ready: 'Ready',
  completed: 'Completed',
  disputed: 'In dispute, money frozen',
  declined: 'Declined',
  expired: 'Expired',
  cancelled: 'Cancelled',
  refunded: 'Ended: everything refunded to the client',
  released: 'Ended: paid out to the channel',
  split: 'Ended: split between both sides',
};

const endReasons: Record<EndReason, string> = {
  declined: 'the channel declined',
  notAccepted: 'the channel did not accept in time',
  clientCancelled: 'the client cancelled',
  notReady: 'the creatives were not ready by the last day',
  cancellationAgreed: 'both sides agreed to cancel',
  refundPromised: 'the channel promised the whole refund',
  released: 'the client released the payment',
  windowElapsed: 'the time to dispute ended',
  offerAccepted: 'an offer was accepted',
  conceded: 'the channel agreed to what was asked',
  withdrawn: 'the client withdrew the dispute',
  decided: 'a mediator decided',
  mediatorSilence: 'no mediator decided in time, so the agreed rule applied',
};

const others = {
  'answer.admit': 'Admits',
  'answer.deny': 'Denies',
  'answer.partly': 'Admits in part',
  'finding.upheld': 'Upheld',
  'finding.partlyUpheld': 'Upheld in part',
  'finding.notUpheld': 'Not upheld',
  'offer.open': 'Open',
  'offer.accepted': 'Accepted',
  'offer.rejected': 'Rejected',
  'offer.withdrawn': 'Withdrawn',
  'offer.replaced': 'Replaced by a newer one',
  'offer.lapsed': 'Lapsed',
  'info.open': 'Waits for an answer',
  'info.answered': 'Answered',
  'info.noAnswer': 'No answer in time',
  'info.closed': 'Closed without an answer',
  'dispute.awaitingResponse': 'Waits for the channel’s response',
  'dispute.negotiating': 'In negotiation',
  'dispute.escalated': 'Waits for a mediator',
  'dispute.mediating': 'With a mediator',
  'outcome.offerAccepted': 'An offer was accepted',
  'outcome.conceded': 'The channel agreed to what was asked',
  'outcome.withdrawn': 'Withdrawn by the client',
  'outcome.decided': 'Decided by a mediator',
  'outcome.mediatorSilence': 'No decision was made in time; the agreed rule applied',
  'outcome.redoAgreed': 'The work is done again',
  'outcome.released': 'The client released the payment',
  'cause.noResponse': 'no response came in time',
  'cause.negotiationOver': 'the time to agree ended',
  'cause.asked': 'one side asked for it',
  'cause.rejections': 'one side asked for it after two rejected offers',
  'cause.notCompleted': 'the last day of the order passed',
  'money.held': 'Held',
  'money.frozen': 'Frozen',
  'money.settling': 'On its way',
  'money.settled': 'Moved',
  'money.settlementFailed': 'On its way; a payment failed and is tried again',
  'version.submitted': 'Submitted',
  'version.approved': 'Approved',
  'version.changesRequested': 'Changes requested',
  'version.withdrawn': 'Withdrawn',
  'account.checkout': 'Checkout',
  'account.held': 'Held for the order',
  'account.client': 'Client',
  'account.channel': 'Channel',
  'account.platform': 'Marketplace (fee)',
} as const;

const prefixed = (prefix: string, words: Record<string, string>) =>
  Object.entries(words).map(([code, word]) => [`${prefix}.${code}`, word]);

const words: Readonly<Record<string, string>> = {
  ...others,
  ...Object.fromEntries([
    ...prefixed('ground', grounds),
    ...prefixed('status', statuses),
    ...prefixed('end', endReasons),
  ]),
};

/** The word for a code; one that nobody knows stands as it is. */
export const wordFor = (kind: string, code: string): string =>
  Object.hasOwn(words, `${kind}.${code}`) ? (words[`${kind}.${code}`] ?? code) : code;
