/** Who meets whom: actions that cannot all come true, at one moment or around the moment in which a deadline passes. */
import type { ActionType } from '../../src/contract/actions.ts';
import type { DeadlineKind } from '../../src/contract/deadlines.ts';
import type { Name, Place } from './places.ts';

export type Move = `${Name} ${ActionType}`;

export interface Clash {
  name: string;
  from: Place;
  moves: readonly Move[];
  /** All of them each time; else some. */
  all?: boolean;
  /** Around this deadline, and what nobody can do any more once it has passed. */
  due?: { kind: DeadlineKind; ends: readonly Move[] };
}

const overOffers: readonly Move[] = [
  'client acceptOffer',
  'channel acceptOffer',
  'client rejectOffer',
  'channel rejectOffer',
  'client withdrawOffer',
  'channel withdrawOffer',
  'client makeOffer',
  'channel makeOffer',
];
const closing: readonly Move[] = [
  'client acceptOffer',
  'channel acceptOffer',
  'channel concede',
  'client withdrawDispute',
];

export const clashes: readonly Clash[] = [
  { name: 'an offer taken, taken back, replaced, turned down', from: 'offering', moves: overOffers },
  {
    name: 'each takes the other’s offer',
    from: 'offering',
    moves: ['client acceptOffer', 'channel acceptOffer'],
    all: true,
  },
  {
    name: 'one goes to a mediator, the other accepts',
    from: 'offering',
    moves: ['client escalate', 'channel escalate', 'client acceptOffer', 'channel acceptOffer'],
  },
  {
    name: 'a refund is promised while an offer is taken',
    from: 'offering',
    moves: ['channel offerRefund', 'client acceptOffer', 'channel acceptOffer', 'client makeOffer'],
  },
  {
    name: 'an answer, a promise and a way out at once',
    from: 'awaitingResponse',
    moves: [...closing, 'channel respond', 'channel offerRefund', 'client addEvidence'],
  },
  {
    name: 'a redo conceded, accepted, withdrawn',
    from: 'redo',
    moves: ['channel concede', 'channel acceptOffer', 'client withdrawOffer', 'client withdrawDispute'],
  },
  {
    name: 'two mediators take one case',
    from: 'escalated',
    moves: ['mina claimCase', 'milo claimCase'],
    all: true,
  },
  {
    name: 'a case is claimed while the two agree',
    from: 'escalated',
    moves: [...closing, 'mina claimCase', 'milo claimCase'],
  },
  {
    name: 'a decision while the two settle',
    from: 'mediating',
    moves: [...closing, 'mina decide', 'channel offerRefund'],
  },
  {
    name: 'a case returned, taken over, decided',
    from: 'mediating',
    moves: ['mina returnCase', 'mina decide', 'mina requestInfo', 'milo claimCase', 'client makeOffer'],
  },
  {
    name: 'the system’s case released, conceded, claimed',
    from: 'systemCase',
    moves: [
      'client release',
      'channel concede',
      'client acceptOffer',
      'channel withdrawOffer',
      'mina claimCase',
    ],
  },
  {
    name: 'a dispute in the last millisecond of its window',
    from: 'completed',
    moves: ['client dispute', 'client release', 'channel retractCompletion', 'channel offerRefund'],
    due: {
      kind: 'disputeWindow',
      ends: ['client dispute', 'client release', 'channel retractCompletion', 'channel offerRefund'],
    },
  },
  {
    name: 'work not delivered: disputed, completed, or the hard stop',
    from: 'overdue',
    moves: ['client dispute', 'channel complete', 'client requestCancellation', 'channel offerRefund'],
    due: { kind: 'hardStop', ends: ['client dispute', 'channel complete', 'client requestCancellation'] },
  },
  {
    name: 'an answer in the last millisecond',
    from: 'unanswered',
    moves: ['channel respond', 'channel concede', 'client withdrawDispute', 'client addEvidence'],
    due: { kind: 'response', ends: ['channel respond'] },
  },
  {
    name: 'an offer taken as it lapses',
    from: 'lapsing',
    moves: ['client acceptOffer', 'client rejectOffer', 'channel withdrawOffer', 'channel makeOffer'],
    due: {
      kind: 'offer.channel',
      ends: ['client acceptOffer', 'client rejectOffer', 'channel withdrawOffer'],
    },
  },
  {
    name: 'the end of negotiation',
    from: 'cooled',
    moves: ['client escalate', 'channel escalate', 'channel concede', 'channel makeOffer'],
    due: { kind: 'negotiation', ends: ['client escalate', 'channel escalate'] },
  },
  {
    name: 'an answer to the mediator as its time ends',
    from: 'asked',
    moves: ['client provideInfo', 'mina decide', 'mina returnCase', 'channel concede'],
    due: { kind: 'info', ends: ['client provideInfo'] },
  },
  {
    name: 'a decision in the last millisecond of the mediator’s silence',
    from: 'silent',
    moves: ['mina decide', 'milo claimCase', 'channel concede', 'client withdrawDispute'],
    due: {
      kind: 'mediatorSilence',
      ends: ['mina decide', 'milo claimCase', 'channel concede', 'client withdrawDispute'],
    },
  },
];
