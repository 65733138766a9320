/** The conversation at every stage of an order, as each side sees it. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { seen, type Story, widget } from './support/widget.ts';

export default { ...widget('order-chat'), title: 'Widgets/order-chat/By status' } satisfies Meta<SceneArgs>;

export const PlacedSeenByChannel: Story = seen('channel', 'placed');
export const PlacedSeenByClient: Story = seen('client', 'placed');
export const PlacedNothingWrittenYetSeenByChannel: Story = seen('channel', 'placed, nothing written yet');
export const PlacedNothingWrittenYetSeenByClient: Story = seen('client', 'placed, nothing written yet');
export const AcceptedNothingSentYetSeenByChannel: Story = seen('channel', 'accepted, nothing sent yet');
export const AcceptedNothingSentYetSeenByClient: Story = seen('client', 'accepted, nothing sent yet');
export const AcceptedChangesRequestedSeenByChannel: Story = seen('channel', 'accepted, changes requested');
export const AcceptedChangesRequestedSeenByClient: Story = seen('client', 'accepted, changes requested');
export const ReadyClientAsksToCancelSeenByChannel: Story = seen('channel', 'ready, client asks to cancel');
export const ReadyClientAsksToCancelSeenByClient: Story = seen('client', 'ready, client asks to cancel');
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
export const DeclinedSeenByChannel: Story = seen('channel', 'declined');
export const DeclinedSeenByClient: Story = seen('client', 'declined');
export const ExpiredNotAcceptedSeenByChannel: Story = seen('channel', 'expired, not accepted');
export const ExpiredNotAcceptedSeenByClient: Story = seen('client', 'expired, not accepted');
export const CancelledAgreedSeenByChannel: Story = seen('channel', 'cancelled, agreed');
export const CancelledAgreedSeenByClient: Story = seen('client', 'cancelled, agreed');
export const RefundedConcededSeenByChannel: Story = seen('channel', 'refunded, conceded');
export const RefundedConcededSeenByClient: Story = seen('client', 'refunded, conceded');
export const ReleasedByTheClientSeenByChannel: Story = seen('channel', 'released by the client');
export const ReleasedByTheClientSeenByClient: Story = seen('client', 'released by the client');
export const SplitDecidedByAMediatorSeenByChannel: Story = seen('channel', 'split, decided by a mediator');
export const SplitDecidedByAMediatorSeenByClient: Story = seen('client', 'split, decided by a mediator');
export const SplitDecidedByAMediatorSeenByMediator: Story = seen('mediator', 'split, decided by a mediator');
