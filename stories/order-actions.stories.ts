/** The next step of an order at every status, as each side sees it. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { seen, type Story, widget } from './support/widget.ts';

export default {
  ...widget('order-actions'),
  title: 'Widgets/order-actions/By status',
} satisfies Meta<SceneArgs>;

export const PlacedSeenByChannel: Story = seen('channel', 'placed');
export const PlacedSeenByClient: Story = seen('client', 'placed');
export const Placed42MinutesLeftSeenByChannel: Story = seen('channel', 'placed, 42 minutes left');
export const Placed42MinutesLeftSeenByClient: Story = seen('client', 'placed, 42 minutes left');
export const AcceptedNothingSentYetSeenByChannel: Story = seen('channel', 'accepted, nothing sent yet');
export const AcceptedNothingSentYetSeenByClient: Story = seen('client', 'accepted, nothing sent yet');
export const AcceptedCreativesToReviewSeenByChannel: Story = seen('channel', 'accepted, creatives to review');
export const AcceptedCreativesToReviewSeenByClient: Story = seen('client', 'accepted, creatives to review');
export const AcceptedChangesRequestedSeenByChannel: Story = seen('channel', 'accepted, changes requested');
export const AcceptedChangesRequestedSeenByClient: Story = seen('client', 'accepted, changes requested');
export const AcceptedAllApprovedSeenByChannel: Story = seen('channel', 'accepted, all approved');
export const AcceptedAllApprovedSeenByClient: Story = seen('client', 'accepted, all approved');
export const AcceptedChannelAsksToCancelSeenByChannel: Story = seen(
  'channel',
  'accepted, channel asks to cancel',
);
export const AcceptedChannelAsksToCancelSeenByClient: Story = seen(
  'client',
  'accepted, channel asks to cancel',
);
export const ReadySeenByChannel: Story = seen('channel', 'ready');
export const ReadySeenByClient: Story = seen('client', 'ready');
export const ReadyNewVersionProposedSeenByChannel: Story = seen('channel', 'ready, new version proposed');
export const ReadyNewVersionProposedSeenByClient: Story = seen('client', 'ready, new version proposed');
export const ReadyNewDateProposedSeenByChannel: Story = seen('channel', 'ready, new date proposed');
export const ReadyNewDateProposedSeenByClient: Story = seen('client', 'ready, new date proposed');
export const ReadyClientAsksToCancelSeenByChannel: Story = seen('channel', 'ready, client asks to cancel');
export const ReadyClientAsksToCancelSeenByClient: Story = seen('client', 'ready, client asks to cancel');
export const ReadyOverdueSeenByChannel: Story = seen('channel', 'ready, overdue');
export const ReadyOverdueSeenByClient: Story = seen('client', 'ready, overdue');
export const ReadyRedoAgreedSeenByChannel: Story = seen('channel', 'ready, redo agreed');
export const ReadyRedoAgreedSeenByClient: Story = seen('client', 'ready, redo agreed');
export const CompletedSeenByChannel: Story = seen('channel', 'completed');
export const CompletedSeenByClient: Story = seen('client', 'completed');
export const CompletedRefundPromisedSeenByChannel: Story = seen('channel', 'completed, refund promised');
export const CompletedRefundPromisedSeenByClient: Story = seen('client', 'completed, refund promised');
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
export const DisputedLastDayPassedSeenByChannel: Story = seen('channel', 'disputed, last day passed');
export const DisputedLastDayPassedSeenByClient: Story = seen('client', 'disputed, last day passed');
export const DisputedLastDayPassedSeenByMediator: Story = seen('mediator', 'disputed, last day passed');
export const DeclinedSeenByChannel: Story = seen('channel', 'declined');
export const DeclinedSeenByClient: Story = seen('client', 'declined');
export const ExpiredNotAcceptedSeenByChannel: Story = seen('channel', 'expired, not accepted');
export const ExpiredNotAcceptedSeenByClient: Story = seen('client', 'expired, not accepted');
export const ExpiredNotReadySeenByChannel: Story = seen('channel', 'expired, not ready');
export const ExpiredNotReadySeenByClient: Story = seen('client', 'expired, not ready');
export const CancelledAgreedSeenByChannel: Story = seen('channel', 'cancelled, agreed');
export const CancelledAgreedSeenByClient: Story = seen('client', 'cancelled, agreed');
export const CancelledByTheClientSeenByChannel: Story = seen('channel', 'cancelled by the client');
export const CancelledByTheClientSeenByClient: Story = seen('client', 'cancelled by the client');
export const RefundedConcededSeenByChannel: Story = seen('channel', 'refunded, conceded');
export const RefundedConcededSeenByClient: Story = seen('client', 'refunded, conceded');
export const RefundedPromisedSeenByChannel: Story = seen('channel', 'refunded, promised');
export const RefundedPromisedSeenByClient: Story = seen('client', 'refunded, promised');
export const ReleasedByTheClientSeenByChannel: Story = seen('channel', 'released by the client');
export const ReleasedByTheClientSeenByClient: Story = seen('client', 'released by the client');
export const ReleasedWindowEndedSeenByChannel: Story = seen('channel', 'released, window ended');
export const ReleasedWindowEndedSeenByClient: Story = seen('client', 'released, window ended');
export const ReleasedDisputeWithdrawnSeenByChannel: Story = seen('channel', 'released, dispute withdrawn');
export const ReleasedDisputeWithdrawnSeenByClient: Story = seen('client', 'released, dispute withdrawn');
export const SplitOfferAcceptedSeenByChannel: Story = seen('channel', 'split, offer accepted');
export const SplitOfferAcceptedSeenByClient: Story = seen('client', 'split, offer accepted');
export const SplitDecidedByAMediatorSeenByChannel: Story = seen('channel', 'split, decided by a mediator');
export const SplitDecidedByAMediatorSeenByClient: Story = seen('client', 'split, decided by a mediator');
export const SplitDecidedByAMediatorSeenByMediator: Story = seen('mediator', 'split, decided by a mediator');
