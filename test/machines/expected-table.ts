/**
 * What must happen when anybody asks for anything anywhere: written by hand from the specification of the order's life,
 * never derived from the machine. A cell that is not listed must be refused: `forbidden` where that actor may never
 * ask for that action, `conflict` where it is only not open.
 */
import type { ActionType } from '../../src/contract/actions.ts';
import type { DeadlineKind } from '../../src/contract/deadlines.ts';
import type { Options, Who } from './support/world.ts';
import { redoBy } from './support/world.ts';

/** `channel accept`, `clock overdue`, with a payload where the usual one will not do. */
export type Step = string | [step: string, payload: object];

export interface Row {
  /** What stands beside the place, in words. */
  when?: string;
  place: string;
  path: Step[];
  options?: Options;
  /** `who action` → the place it leads to, or `invalid` where it is open but not with the usual payload. */
  open?: Record<string, string>;
  /** Every deadline that runs here → the place it leads to. */
  clock?: Partial<Record<DeadlineKind, string>>;
}

/** Who may ever ask for what (product §3.1). */
export const who: Record<ActionType, readonly Who[]> = {
  accept: ['channel'],
  decline: ['channel'],
  cancel: ['client'],
  submitCreative: ['client'],
  withdrawCreative: ['client'],
  approveCreative: ['channel'],
  requestChanges: ['channel'],
  nudge: ['channel'],
  setEstimate: ['channel'],
  acceptEstimate: ['client'],
  markReady: ['channel'],
  complete: ['channel'],
  retractCompletion: ['channel'],
  release: ['client'],
  offerRefund: ['channel'],
  requestCancellation: ['channel', 'client'],
  acceptCancellation: ['channel', 'client'],
  declineCancellation: ['channel', 'client'],
  withdrawCancellation: ['channel', 'client'],
  dispute: ['client'],
  respond: ['channel'],
  concede: ['channel'],
  addEvidence: ['channel', 'client'],
  makeOffer: ['channel', 'client'],
  withdrawOffer: ['channel', 'client'],
  rejectOffer: ['channel', 'client'],
  acceptOffer: ['channel', 'client'],
  provideInfo: ['channel', 'client'],
  escalate: ['channel', 'client'],
  withdrawDispute: ['client'],
  claimCase: ['mediator'],
  returnCase: ['mediator'],
  requestInfo: ['mediator'],
  decide: ['mediator'],
};

const accepted: Step[] = ['channel accept'];
const submitted: Step[] = [...accepted, 'client submitCreative'];
const approved: Step[] = [...submitted, 'channel approveCreative'];
const ready: Step[] = [...approved, 'channel markReady'];
const overdue: Step[] = [...ready, 'clock overdue'];
const completed: Step[] = [...ready, 'channel complete'];
const disputed: Step[] = [...completed, 'client dispute'];
const nonDelivery: Step[] = [...overdue, 'client dispute'];
const cooling: Step[] = [...disputed, 'channel respond'];
const escalated: Step[] = [...disputed, 'clock response'];
const systemCase: Step[] = [...ready, 'clock hardStop'];
const mediating: Step[] = [...escalated, 'mediator claimCase'];
const redone: Step[] = [
  ...disputed,
  ['channel makeOffer', { terms: redoBy('2026-04-10') }],
  'client acceptOffer',
];
const askedTwice: Step[] = [
  'mediator requestInfo',
  'client provideInfo',
  'mediator requestInfo',
  'client provideInfo',
];

/** Open in `accepted` and in `ready` alike, leading back to the same place. */
const inCampaign = (place: string) => ({
  'client submitCreative': place,
  'channel nudge': place,
  'channel setEstimate': place,
  'channel offerRefund': place,
});
const mayRequest = (place: string) => ({
  'channel requestCancellation': `${place}+requested`,
  'client requestCancellation': `${place}+requested`,
});
const review = (place: string) => ({
  'client withdrawCreative': place,
  'channel approveCreative': place,
  'channel requestChanges': place,
});
/** Open in every dispute, wherever it stands. */
const inDispute = (place: string) => ({
  'client makeOffer': place,
  'channel makeOffer': place,
  'client addEvidence': place,
  'channel addEvidence': place,
  'channel offerRefund': place,
  'channel concede': 'refunded',
});
const afterCompletion = (place: string) => ({ ...inDispute(place), 'client withdrawDispute': 'released' });
const clientsOffer = (place: string) => ({
  'channel acceptOffer': 'split',
  'channel rejectOffer': place,
  'client withdrawOffer': place,
});
const byMediator = { 'mediator decide': 'split', 'mediator returnCase': 'escalated' };
const silence = { mediatorSilence: 'refunded' };

export const rows: Row[] = [
  {
    place: 'placed',
    path: [],
    open: { 'channel accept': 'accepted', 'channel decline': 'declined', 'client cancel': 'cancelled' },
    clock: { decision: 'expired' },
  },

  // accepted
  {
    place: 'accepted',
    path: accepted,
    open: { ...inCampaign('accepted'), ...mayRequest('accepted') },
    clock: { hardStop: 'expired' },
  },
  {
    place: 'accepted',
    when: 'a version waits for review',
    path: submitted,
    open: { ...inCampaign('accepted'), ...mayRequest('accepted'), ...review('accepted') },
    clock: { hardStop: 'expired' },
  },
  {
    place: 'accepted',
    when: 'the version was sent back',
    path: [...submitted, 'channel requestChanges'],
    open: {
      ...inCampaign('accepted'),
      ...mayRequest('accepted'),
      'client withdrawCreative': 'accepted',
    },
    clock: { hardStop: 'expired' },
  },
  {
    place: 'accepted',
    when: 'the required slot is approved',
    path: approved,
    open: { ...inCampaign('accepted'), ...mayRequest('accepted'), 'channel markReady': 'ready.onTime' },
    clock: { hardStop: 'expired' },
  },
  {
    place: 'accepted',
    when: 'approved, and a newer version waits',
    path: [...approved, 'client submitCreative'],
    open: {
      ...inCampaign('accepted'),
      ...mayRequest('accepted'),
      ...review('accepted'),
      'channel markReady': 'ready.onTime',
    },
    clock: { hardStop: 'expired' },
  },
  {
    place: 'accepted',
    when: 'approved, but an optional slot has only an unapproved version',
    path: [...approved, 'client submitCreative extra'],
    open: { ...inCampaign('accepted'), ...mayRequest('accepted') },
    clock: { hardStop: 'expired' },
  },
  {
    place: 'accepted',
    when: 'an estimate is shared',
    path: [...accepted, 'channel setEstimate'],
    open: { ...inCampaign('accepted'), ...mayRequest('accepted'), 'client acceptEstimate': 'accepted' },
    clock: { hardStop: 'expired' },
  },
  {
    place: 'accepted',
    when: 'the estimate is accepted',
    path: [...accepted, 'channel setEstimate', 'client acceptEstimate'],
    open: { ...inCampaign('accepted'), ...mayRequest('accepted') },
    clock: { hardStop: 'expired' },
  },
  {
    place: 'accepted+requested',
    when: 'the client asks to cancel',
    path: [...accepted, 'client requestCancellation'],
    open: {
      ...inCampaign('accepted+requested'),
      'channel acceptCancellation': 'cancelled',
      'channel declineCancellation': 'accepted',
      'client withdrawCancellation': 'accepted',
    },
    clock: { hardStop: 'expired', cancellation: 'accepted' },
  },
  {
    place: 'accepted+requested',
    when: 'the channel asks to cancel',
    path: [...accepted, 'channel requestCancellation'],
    open: {
      ...inCampaign('accepted+requested'),
      'client acceptCancellation': 'cancelled',
      'client declineCancellation': 'accepted',
      'channel withdrawCancellation': 'accepted',
    },
    clock: { hardStop: 'expired', cancellation: 'accepted' },
  },
  {
    place: 'accepted+requested',
    when: 'all approved',
    path: [...approved, 'client requestCancellation'],
    open: {
      ...inCampaign('accepted+requested'),
      'channel markReady': 'ready.onTime+requested',
      'channel acceptCancellation': 'cancelled',
      'channel declineCancellation': 'accepted',
      'client withdrawCancellation': 'accepted',
    },
    clock: { hardStop: 'expired', cancellation: 'accepted' },
  },

  // ready
  {
    place: 'ready.onTime',
    path: ready,
    open: {
      ...inCampaign('ready.onTime'),
      ...mayRequest('ready.onTime'),
      'channel complete': 'completed.mayRetract',
    },
    clock: { hardStop: 'escalated', overdue: 'ready.overdue' },
  },
  {
    place: 'ready.onTime',
    when: 'a proposal waits',
    path: [...ready, 'client submitCreative'],
    open: {
      ...inCampaign('ready.onTime'),
      ...mayRequest('ready.onTime'),
      ...review('ready.onTime'),
      'channel complete': 'completed.mayRetract',
    },
    clock: { hardStop: 'escalated', overdue: 'ready.overdue' },
  },
  {
    place: 'ready.onTime',
    when: 'an estimate is shared',
    path: [...ready, 'channel setEstimate'],
    open: {
      ...inCampaign('ready.onTime'),
      ...mayRequest('ready.onTime'),
      'channel complete': 'completed.mayRetract',
      'client acceptEstimate': 'ready.onTime',
    },
    clock: { hardStop: 'escalated', overdue: 'ready.overdue' },
  },
  {
    place: 'ready.onTime',
    when: 'the redo is used',
    path: redone,
    open: {
      'client submitCreative': 'ready.onTime',
      'channel nudge': 'ready.onTime',
      'channel offerRefund': 'ready.onTime',
      ...mayRequest('ready.onTime'),
      'channel complete': 'completed.mayRetract',
    },
    clock: { hardStop: 'escalated', overdue: 'ready.overdue' },
  },
  {
    place: 'ready.overdue',
    path: overdue,
    open: {
      ...inCampaign('ready.overdue'),
      ...mayRequest('ready.overdue'),
      'channel complete': 'completed.mayRetract',
      'client dispute': 'awaitingResponse',
    },
    clock: { hardStop: 'escalated' },
  },
  {
    place: 'ready.overdue',
    when: 'an estimate is shared',
    path: [...overdue, 'channel setEstimate'],
    open: {
      ...inCampaign('ready.overdue'),
      ...mayRequest('ready.overdue'),
      'channel complete': 'completed.mayRetract',
      'client dispute': 'awaitingResponse',
      'client acceptEstimate': 'ready.onTime',
    },
    clock: { hardStop: 'escalated' },
  },
  {
    place: 'ready.onTime+requested',
    when: 'the client asks to cancel',
    path: [...ready, 'client requestCancellation'],
    open: {
      ...inCampaign('ready.onTime+requested'),
      'channel complete': 'completed.mayRetract',
      'channel acceptCancellation': 'cancelled',
      'channel declineCancellation': 'ready.overdue',
      'client withdrawCancellation': 'ready.onTime',
    },
    clock: {
      hardStop: 'escalated',
      overdue: 'ready.overdue+requested',
      cancellation: 'ready.overdue',
    },
  },
  {
    place: 'ready.onTime+requested',
    when: 'the channel asks to cancel',
    path: [...ready, 'channel requestCancellation'],
    open: {
      ...inCampaign('ready.onTime+requested'),
      'channel complete': 'completed.mayRetract',
      'client acceptCancellation': 'cancelled',
      'client declineCancellation': 'ready.onTime',
      'channel withdrawCancellation': 'ready.onTime',
    },
    clock: {
      hardStop: 'escalated',
      overdue: 'ready.overdue+requested',
      cancellation: 'ready.onTime',
    },
  },
  {
    place: 'ready.overdue+requested',
    when: 'the client asks to cancel',
    path: [...overdue, 'client requestCancellation'],
    open: {
      ...inCampaign('ready.overdue+requested'),
      'channel complete': 'completed.mayRetract',
      'channel acceptCancellation': 'cancelled',
      'channel declineCancellation': 'ready.overdue',
      'client withdrawCancellation': 'ready.overdue',
      'client dispute': 'awaitingResponse',
    },
    clock: { hardStop: 'escalated', cancellation: 'ready.overdue' },
  },

  // completed
  {
    place: 'completed.mayRetract',
    path: completed,
    open: {
      'client release': 'released',
      'client dispute': 'awaitingResponse',
      'channel offerRefund': 'completed.mayRetract',
      'channel retractCompletion': 'ready.onTime',
    },
    clock: { disputeWindow: 'released', hardStop: 'completed.standing' },
  },
  {
    place: 'completed.mayRetract',
    when: 'completed while overdue',
    path: [...overdue, 'channel complete'],
    open: {
      'client release': 'released',
      'client dispute': 'awaitingResponse',
      'channel offerRefund': 'completed.mayRetract',
      'channel retractCompletion': 'ready.overdue',
    },
    clock: { disputeWindow: 'released', hardStop: 'completed.standing' },
  },
  {
    place: 'completed.mayRetract',
    when: 'a refund was promised',
    path: [...completed, 'channel offerRefund'],
    open: {
      'client release': 'split',
      'client dispute': 'awaitingResponse',
      'channel offerRefund': 'completed.mayRetract',
      'channel retractCompletion': 'ready.onTime',
    },
    clock: { disputeWindow: 'split', hardStop: 'completed.standing' },
  },
  {
    place: 'completed.standing',
    when: 'the retraction is used',
    path: [...completed, 'channel retractCompletion', 'channel complete'],
    open: {
      'client release': 'released',
      'client dispute': 'awaitingResponse',
      'channel offerRefund': 'completed.standing',
    },
    clock: { disputeWindow: 'released' },
  },

  // disputed: waiting for the channel's answer
  {
    place: 'awaitingResponse',
    path: disputed,
    open: { ...afterCompletion('awaitingResponse'), 'channel respond': 'negotiating.cooling' },
    clock: { response: 'escalated' },
  },
  {
    place: 'awaitingResponse',
    when: 'work was not delivered',
    path: nonDelivery,
    open: {
      ...inDispute('awaitingResponse'),
      'channel respond': 'negotiating.cooling',
      'client withdrawDispute': 'ready.onTime',
    },
    clock: { response: 'escalated' },
  },
  {
    place: 'awaitingResponse',
    when: 'a redo is asked',
    path: [...completed, ['client dispute', { asked: redoBy('2026-04-10') }]],
    open: {
      ...afterCompletion('awaitingResponse'),
      'channel respond': 'negotiating.cooling',
      'channel concede': 'ready.onTime',
    },
    clock: { response: 'escalated' },
  },
  {
    place: 'awaitingResponse',
    when: 'the client offers half',
    path: [...disputed, 'client makeOffer'],
    open: {
      ...afterCompletion('awaitingResponse'),
      ...clientsOffer('awaitingResponse'),
      'channel respond': 'negotiating.cooling',
    },
    clock: { response: 'escalated', 'offer.client': 'awaitingResponse' },
  },

  // disputed: negotiating
  {
    place: 'negotiating.cooling',
    path: cooling,
    open: afterCompletion('negotiating.cooling'),
    clock: { escalateOpens: 'negotiating.mayEscalate', negotiation: 'escalated' },
  },
  {
    place: 'negotiating.cooling',
    when: 'one offer was rejected',
    path: [...cooling, 'channel makeOffer', 'client rejectOffer'],
    open: afterCompletion('negotiating.cooling'),
    clock: { escalateOpens: 'negotiating.mayEscalate', negotiation: 'escalated' },
  },
  {
    place: 'negotiating.cooling',
    when: 'two offers were rejected',
    path: [...cooling, 'channel makeOffer', 'client rejectOffer', 'client makeOffer', 'channel rejectOffer'],
    open: {
      ...afterCompletion('negotiating.cooling'),
      'client escalate': 'escalated',
      'channel escalate': 'escalated',
    },
    clock: { escalateOpens: 'negotiating.mayEscalate', negotiation: 'escalated' },
  },
  {
    place: 'negotiating.cooling',
    when: 'the channel offers a redo',
    path: [...cooling, ['channel makeOffer', { terms: redoBy('2026-04-10') }]],
    open: {
      ...afterCompletion('negotiating.cooling'),
      'client acceptOffer': 'ready.onTime',
      'client rejectOffer': 'negotiating.cooling',
      'channel withdrawOffer': 'negotiating.cooling',
    },
    clock: {
      escalateOpens: 'negotiating.mayEscalate',
      negotiation: 'escalated',
      'offer.channel': 'negotiating.cooling',
    },
  },
  {
    place: 'negotiating.mayEscalate',
    path: [...cooling, 'clock escalateOpens'],
    open: {
      ...afterCompletion('negotiating.mayEscalate'),
      'client escalate': 'escalated',
      'channel escalate': 'escalated',
    },
    clock: { negotiation: 'escalated' },
  },

  // disputed: before a mediator
  {
    place: 'escalated',
    path: escalated,
    open: { ...afterCompletion('escalated'), 'mediator claimCase': 'mediating.deliberating' },
    clock: { ...silence, unclaimed: 'escalated' },
  },
  {
    place: 'escalated',
    when: 'work was not delivered',
    path: [...nonDelivery, 'clock response'],
    open: {
      ...inDispute('escalated'),
      'client withdrawDispute': 'ready.onTime',
      'mediator claimCase': 'mediating.deliberating',
    },
    clock: { ...silence, unclaimed: 'escalated' },
  },
  {
    place: 'escalated',
    when: "the system's case: not completed",
    path: systemCase,
    open: {
      ...inDispute('escalated'),
      'client release': 'released',
      'mediator claimCase': 'mediating.deliberating',
    },
    clock: { ...silence, unclaimed: 'escalated' },
  },
  {
    place: 'escalated',
    when: 'a case was returned, with an offer open',
    path: [...mediating, 'client makeOffer', 'mediator returnCase'],
    open: {
      ...afterCompletion('escalated'),
      ...clientsOffer('escalated'),
      'mediator claimCase': 'mediating.deliberating',
    },
    clock: { ...silence, unclaimed: 'escalated', 'offer.client': 'escalated' },
  },
  {
    place: 'mediating.deliberating',
    path: mediating,
    open: {
      ...afterCompletion('mediating.deliberating'),
      ...byMediator,
      'mediator requestInfo': 'mediating.awaitingInfo',
    },
    clock: { ...silence, overdueCase: 'mediating.deliberating' },
  },
  {
    place: 'mediating.deliberating',
    when: "the system's case: not completed",
    path: [...systemCase, 'mediator claimCase'],
    open: {
      ...inDispute('mediating.deliberating'),
      ...byMediator,
      'mediator requestInfo': 'mediating.awaitingInfo',
      'client release': 'released',
    },
    clock: { ...silence, overdueCase: 'mediating.deliberating' },
  },
  {
    place: 'mediating.deliberating',
    when: 'the client was asked as often as allowed, the channel was not',
    path: [...mediating, ...askedTwice],
    open: {
      ...afterCompletion('mediating.deliberating'),
      ...byMediator,
      // The usual question goes to the client: open, but not with this payload.
      'mediator requestInfo': 'invalid',
    },
    clock: { ...silence, overdueCase: 'mediating.deliberating' },
  },
  {
    place: 'mediating.awaitingInfo',
    when: 'the client is asked',
    path: [...mediating, 'mediator requestInfo'],
    open: {
      ...afterCompletion('mediating.awaitingInfo'),
      ...byMediator,
      'client provideInfo': 'mediating.deliberating',
    },
    clock: { ...silence, overdueCase: 'mediating.awaitingInfo', info: 'mediating.deliberating' },
  },
  {
    place: 'mediating.awaitingInfo',
    when: 'the channel is asked',
    path: [...mediating, ['mediator requestInfo', { side: 'channel' }]],
    open: {
      ...afterCompletion('mediating.awaitingInfo'),
      ...byMediator,
      'channel provideInfo': 'mediating.deliberating',
    },
    clock: { ...silence, overdueCase: 'mediating.awaitingInfo', info: 'mediating.deliberating' },
  },
  {
    place: 'mediating.deliberating',
    when: 'no side may be asked',
    options: { policy: { infoRequestsPerSide: 0 } },
    path: mediating,
    open: { ...afterCompletion('mediating.deliberating'), ...byMediator },
    clock: { ...silence, overdueCase: 'mediating.deliberating' },
  },
  {
    place: 'mediating.deliberating',
    when: 'silence releases',
    options: { policy: { mediatorSilence: 'release' } },
    path: mediating,
    open: {
      ...afterCompletion('mediating.deliberating'),
      ...byMediator,
      'mediator requestInfo': 'mediating.awaitingInfo',
    },
    clock: { mediatorSilence: 'released', overdueCase: 'mediating.deliberating' },
  },
  {
    place: 'mediating.deliberating',
    when: 'silence releases, and a refund was promised',
    options: { policy: { mediatorSilence: 'release' } },
    path: [...mediating, 'channel offerRefund'],
    open: {
      ...inDispute('mediating.deliberating'),
      ...byMediator,
      'client withdrawDispute': 'split',
      'mediator requestInfo': 'mediating.awaitingInfo',
    },
    clock: { mediatorSilence: 'split', overdueCase: 'mediating.deliberating' },
  },
  {
    place: 'escalated',
    when: 'silence only tells the operator',
    options: { policy: { mediatorSilence: 'notify', acknowledgeOpenEnded: true } },
    path: escalated,
    open: { ...afterCompletion('escalated'), 'mediator claimCase': 'mediating.deliberating' },
    clock: { mediatorSilence: 'escalated', unclaimed: 'escalated' },
  },

  // ends: nothing is open, nothing runs
  { place: 'declined', path: ['channel decline'] },
  { place: 'expired', path: ['clock decision'] },
  { place: 'expired', when: 'at the hard stop', path: [...accepted, 'clock hardStop'] },
  { place: 'cancelled', path: ['client cancel'] },
  {
    place: 'cancelled',
    when: 'by both',
    path: [...accepted, 'client requestCancellation', 'channel acceptCancellation'],
  },
  { place: 'refunded', path: [...disputed, 'channel concede'] },
  {
    place: 'refunded',
    when: 'everything promised',
    path: [...ready, ['channel offerRefund', { refund: 100_000 }]],
  },
  { place: 'released', path: [...completed, 'client release'] },
  { place: 'split', path: [...mediating, 'mediator decide'] },
];
