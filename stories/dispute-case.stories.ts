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
