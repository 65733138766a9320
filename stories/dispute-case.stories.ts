/** A case at each of its steps and each of its ends, as each side sees it. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { seen, type Story, widget } from './support/widget.ts';

export default {
  ...widget('dispute-case'),
  title: 'Widgets/dispute-case/By status',
} satisfies Meta<SceneArgs>;

export const CompletedSeenByChannel: Story = seen('channel', 'completed');
export const CompletedSeenByClient: Story = seen('client', 'completed');
export const DisputedWaitsForAResponseSeenByChannel: Story = seen(
  'channel',
  'disputed, waits for a response',
);
export const DisputedWaitsForAResponseSeenByClient: Story = seen('client', 'disputed, waits for a response');
export const DisputedChannelOffersARefundSeenByChannel: Story = seen(
  'channel',
  'disputed, channel offers a refund',
);
export const DisputedChannelOffersARefundSeenByClient: Story = seen(
  'client',
  'disputed, channel offers a refund',
);
export const DisputedBothOfferSeenByChannel: Story = seen('channel', 'disputed, both offer');
export const DisputedBothOfferSeenByClient: Story = seen('client', 'disputed, both offer');
export const DisputedChannelOffersARedoSeenByChannel: Story = seen(
  'channel',
  'disputed, channel offers a redo',
);
export const DisputedChannelOffersARedoSeenByClient: Story = seen(
  'client',
  'disputed, channel offers a redo',
);
export const DisputedNoOfferYetSeenByChannel: Story = seen('channel', 'disputed, no offer yet');
export const DisputedNoOfferYetSeenByClient: Story = seen('client', 'disputed, no offer yet');
export const DisputedWaitsForAMediatorSeenByChannel: Story = seen(
  'channel',
  'disputed, waits for a mediator',
);
export const DisputedWaitsForAMediatorSeenByClient: Story = seen('client', 'disputed, waits for a mediator');
export const DisputedWaitsForAMediatorSeenByMediator: Story = seen(
  'mediator',
  'disputed, waits for a mediator',
);
export const DisputedAtAMediatorSeenByChannel: Story = seen('channel', 'disputed, at a mediator');
export const DisputedAtAMediatorSeenByClient: Story = seen('client', 'disputed, at a mediator');
export const DisputedAtAMediatorSeenByMediator: Story = seen('mediator', 'disputed, at a mediator');
export const DisputedMediatorAsksTheChannelSeenByChannel: Story = seen(
  'channel',
  'disputed, mediator asks the channel',
);
export const DisputedMediatorAsksTheChannelSeenByClient: Story = seen(
  'client',
  'disputed, mediator asks the channel',
);
export const DisputedMediatorAsksTheChannelSeenByMediator: Story = seen(
  'mediator',
  'disputed, mediator asks the channel',
);
export const DisputedLastDayPassedSeenByChannel: Story = seen('channel', 'disputed, last day passed');
export const DisputedLastDayPassedSeenByClient: Story = seen('client', 'disputed, last day passed');
export const DisputedLastDayPassedSeenByMediator: Story = seen('mediator', 'disputed, last day passed');
export const RefundedConcededSeenByChannel: Story = seen('channel', 'refunded, conceded');
export const RefundedConcededSeenByClient: Story = seen('client', 'refunded, conceded');
export const ReleasedDisputeWithdrawnSeenByChannel: Story = seen('channel', 'released, dispute withdrawn');
export const ReleasedDisputeWithdrawnSeenByClient: Story = seen('client', 'released, dispute withdrawn');
export const ReadyRedoAgreedSeenByChannel: Story = seen('channel', 'ready, redo agreed');
export const ReadyRedoAgreedSeenByClient: Story = seen('client', 'ready, redo agreed');
export const SplitOfferAcceptedSeenByChannel: Story = seen('channel', 'split, offer accepted');
export const SplitOfferAcceptedSeenByClient: Story = seen('client', 'split, offer accepted');
export const SplitDecidedByAMediatorSeenByChannel: Story = seen('channel', 'split, decided by a mediator');
export const SplitDecidedByAMediatorSeenByClient: Story = seen('client', 'split, decided by a mediator');
export const SplitDecidedByAMediatorSeenByMediator: Story = seen('mediator', 'split, decided by a mediator');
export const DisputedJustRespondedSeenByChannel: Story = seen('channel', 'disputed, just responded');
export const DisputedJustRespondedSeenByClient: Story = seen('client', 'disputed, just responded');
export const DisputedRefundPromisedSeenByChannel: Story = seen('channel', 'disputed, refund promised');
export const DisputedRefundPromisedSeenByClient: Story = seen('client', 'disputed, refund promised');
export const DisputedASecondTimeSeenByChannel: Story = seen('channel', 'disputed, a second time');
export const DisputedASecondTimeSeenByClient: Story = seen('client', 'disputed, a second time');
export const DisputedWorkNotDeliveredSeenByChannel: Story = seen('channel', 'disputed, work not delivered');
export const DisputedWorkNotDeliveredSeenByClient: Story = seen('client', 'disputed, work not delivered');
export const DisputedWorkNotDeliveredTwoOffersRejectedSeenByChannel: Story = seen(
  'channel',
  'disputed, work not delivered, two offers rejected',
);
export const DisputedWorkNotDeliveredTwoOffersRejectedSeenByClient: Story = seen(
  'client',
  'disputed, work not delivered, two offers rejected',
);
export const DisputedWorkNotDeliveredRedoOfferedSeenByChannel: Story = seen(
  'channel',
  'disputed, work not delivered, redo offered',
);
export const DisputedWorkNotDeliveredRedoOfferedSeenByClient: Story = seen(
  'client',
  'disputed, work not delivered, redo offered',
);
export const DisputedTheSystemsOwnCaseSeenByChannel: Story = seen(
  'channel',
  'disputed, the system’s own case',
);
export const DisputedTheSystemsOwnCaseSeenByClient: Story = seen('client', 'disputed, the system’s own case');
export const DisputedTheSystemsOwnCaseSeenByMediator: Story = seen(
  'mediator',
  'disputed, the system’s own case',
);
export const DisputedMediatorAsksTheClientSeenByChannel: Story = seen(
  'channel',
  'disputed, mediator asks the client',
);
export const DisputedMediatorAsksTheClientSeenByClient: Story = seen(
  'client',
  'disputed, mediator asks the client',
);
export const DisputedMediatorAsksTheClientSeenByMediator: Story = seen(
  'mediator',
  'disputed, mediator asks the client',
);
export const DisputedEvidenceOfEveryKindSeenByChannel: Story = seen(
  'channel',
  'disputed, evidence of every kind',
);
export const DisputedEvidenceOfEveryKindSeenByClient: Story = seen(
  'client',
  'disputed, evidence of every kind',
);
export const DisputedEvidenceOfEveryKindSeenByMediator: Story = seen(
  'mediator',
  'disputed, evidence of every kind',
);
export const DisputedAtAnotherMediatorSeenByMediator: Story = seen(
  'mediator',
  'disputed, at another mediator',
);
export const DisputedReturnedByAMediatorSeenByChannel: Story = seen(
  'channel',
  'disputed, returned by a mediator',
);
export const DisputedReturnedByAMediatorSeenByClient: Story = seen(
  'client',
  'disputed, returned by a mediator',
);
export const DisputedReturnedByAMediatorSeenByMediator: Story = seen(
  'mediator',
  'disputed, returned by a mediator',
);
export const DisputedDecisionOverdueSeenByChannel: Story = seen('channel', 'disputed, decision overdue');
export const DisputedDecisionOverdueSeenByClient: Story = seen('client', 'disputed, decision overdue');
export const DisputedDecisionOverdueSeenByMediator: Story = seen('mediator', 'disputed, decision overdue');
export const RefundedDecidedByAMediatorSeenByChannel: Story = seen(
  'channel',
  'refunded, decided by a mediator',
);
export const RefundedDecidedByAMediatorSeenByClient: Story = seen(
  'client',
  'refunded, decided by a mediator',
);
export const RefundedDecidedByAMediatorSeenByMediator: Story = seen(
  'mediator',
  'refunded, decided by a mediator',
);
export const RefundedNoMediatorDecidedSeenByChannel: Story = seen('channel', 'refunded, no mediator decided');
export const RefundedNoMediatorDecidedSeenByClient: Story = seen('client', 'refunded, no mediator decided');
export const RefundedNoMediatorDecidedSeenByMediator: Story = seen(
  'mediator',
  'refunded, no mediator decided',
);
export const ReleasedDecidedByAMediatorSeenByChannel: Story = seen(
  'channel',
  'released, decided by a mediator',
);
export const ReleasedDecidedByAMediatorSeenByClient: Story = seen(
  'client',
  'released, decided by a mediator',
);
export const ReleasedDecidedByAMediatorSeenByMediator: Story = seen(
  'mediator',
  'released, decided by a mediator',
);
