/** The next step of an order at every status, as each side sees it. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

export default {
  ...widget('order-actions'),
  title: 'Widgets/order-actions/By status',
} satisfies Meta<SceneArgs>;

export const PlacedSeenByChannel: Story = {
  name: 'Placed · seen by channel',
  args: { actor: 'channel', order: 'placed' },
};
export const PlacedSeenByClient: Story = {
  name: 'Placed · seen by client',
  args: { actor: 'client', order: 'placed' },
};
export const Placed42MinutesLeftSeenByChannel: Story = {
  name: 'Placed, 42 minutes left · seen by channel',
  args: { actor: 'channel', order: 'placed, 42 minutes left' },
};
export const Placed42MinutesLeftSeenByClient: Story = {
  name: 'Placed, 42 minutes left · seen by client',
  args: { actor: 'client', order: 'placed, 42 minutes left' },
};
export const AcceptedNothingSentYetSeenByChannel: Story = {
  name: 'Accepted, nothing sent yet · seen by channel',
  args: { actor: 'channel', order: 'accepted, nothing sent yet' },
};
export const AcceptedNothingSentYetSeenByClient: Story = {
  name: 'Accepted, nothing sent yet · seen by client',
  args: { actor: 'client', order: 'accepted, nothing sent yet' },
};
export const AcceptedCreativesToReviewSeenByChannel: Story = {
  name: 'Accepted, creatives to review · seen by channel',
  args: { actor: 'channel', order: 'accepted, creatives to review' },
};
export const AcceptedCreativesToReviewSeenByClient: Story = {
  name: 'Accepted, creatives to review · seen by client',
  args: { actor: 'client', order: 'accepted, creatives to review' },
};
export const AcceptedChangesRequestedSeenByChannel: Story = {
  name: 'Accepted, changes requested · seen by channel',
  args: { actor: 'channel', order: 'accepted, changes requested' },
};
export const AcceptedChangesRequestedSeenByClient: Story = {
  name: 'Accepted, changes requested · seen by client',
  args: { actor: 'client', order: 'accepted, changes requested' },
};
export const AcceptedAllApprovedSeenByChannel: Story = {
  name: 'Accepted, all approved · seen by channel',
  args: { actor: 'channel', order: 'accepted, all approved' },
};
export const AcceptedAllApprovedSeenByClient: Story = {
  name: 'Accepted, all approved · seen by client',
  args: { actor: 'client', order: 'accepted, all approved' },
};
export const AcceptedChannelAsksToCancelSeenByChannel: Story = {
  name: 'Accepted, channel asks to cancel · seen by channel',
  args: { actor: 'channel', order: 'accepted, channel asks to cancel' },
};
export const AcceptedChannelAsksToCancelSeenByClient: Story = {
  name: 'Accepted, channel asks to cancel · seen by client',
  args: { actor: 'client', order: 'accepted, channel asks to cancel' },
};
export const ReadySeenByChannel: Story = {
  name: 'Ready · seen by channel',
  args: { actor: 'channel', order: 'ready' },
};
export const ReadySeenByClient: Story = {
  name: 'Ready · seen by client',
  args: { actor: 'client', order: 'ready' },
};
export const ReadyNewVersionProposedSeenByChannel: Story = {
  name: 'Ready, new version proposed · seen by channel',
  args: { actor: 'channel', order: 'ready, new version proposed' },
};
export const ReadyNewVersionProposedSeenByClient: Story = {
  name: 'Ready, new version proposed · seen by client',
  args: { actor: 'client', order: 'ready, new version proposed' },
};
export const ReadyNewDateProposedSeenByChannel: Story = {
  name: 'Ready, new date proposed · seen by channel',
  args: { actor: 'channel', order: 'ready, new date proposed' },
};
export const ReadyNewDateProposedSeenByClient: Story = {
  name: 'Ready, new date proposed · seen by client',
  args: { actor: 'client', order: 'ready, new date proposed' },
};
export const ReadyClientAsksToCancelSeenByChannel: Story = {
  name: 'Ready, client asks to cancel · seen by channel',
  args: { actor: 'channel', order: 'ready, client asks to cancel' },
};
export const ReadyClientAsksToCancelSeenByClient: Story = {
  name: 'Ready, client asks to cancel · seen by client',
  args: { actor: 'client', order: 'ready, client asks to cancel' },
};
export const ReadyOverdueSeenByChannel: Story = {
  name: 'Ready, overdue · seen by channel',
  args: { actor: 'channel', order: 'ready, overdue' },
};
export const ReadyOverdueSeenByClient: Story = {
  name: 'Ready, overdue · seen by client',
  args: { actor: 'client', order: 'ready, overdue' },
};
export const ReadyRedoAgreedSeenByChannel: Story = {
  name: 'Ready, redo agreed · seen by channel',
  args: { actor: 'channel', order: 'ready, redo agreed' },
};
export const ReadyRedoAgreedSeenByClient: Story = {
  name: 'Ready, redo agreed · seen by client',
  args: { actor: 'client', order: 'ready, redo agreed' },
};
export const CompletedSeenByChannel: Story = {
  name: 'Completed · seen by channel',
  args: { actor: 'channel', order: 'completed' },
};
export const CompletedSeenByClient: Story = {
  name: 'Completed · seen by client',
  args: { actor: 'client', order: 'completed' },
};
export const CompletedRefundPromisedSeenByChannel: Story = {
  name: 'Completed, refund promised · seen by channel',
  args: { actor: 'channel', order: 'completed, refund promised' },
};
export const CompletedRefundPromisedSeenByClient: Story = {
  name: 'Completed, refund promised · seen by client',
  args: { actor: 'client', order: 'completed, refund promised' },
};
export const DisputedWaitsForAResponseSeenByChannel: Story = {
  name: 'Disputed, waits for a response · seen by channel',
  args: { actor: 'channel', order: 'disputed, waits for a response' },
};
export const DisputedWaitsForAResponseSeenByClient: Story = {
  name: 'Disputed, waits for a response · seen by client',
  args: { actor: 'client', order: 'disputed, waits for a response' },
};
export const DisputedChannelOffersARefundSeenByChannel: Story = {
  name: 'Disputed, channel offers a refund · seen by channel',
  args: { actor: 'channel', order: 'disputed, channel offers a refund' },
};
export const DisputedChannelOffersARefundSeenByClient: Story = {
  name: 'Disputed, channel offers a refund · seen by client',
  args: { actor: 'client', order: 'disputed, channel offers a refund' },
};
export const DisputedWaitsForAMediatorSeenByChannel: Story = {
  name: 'Disputed, waits for a mediator · seen by channel',
  args: { actor: 'channel', order: 'disputed, waits for a mediator' },
};
export const DisputedWaitsForAMediatorSeenByClient: Story = {
  name: 'Disputed, waits for a mediator · seen by client',
  args: { actor: 'client', order: 'disputed, waits for a mediator' },
};
export const DisputedWaitsForAMediatorSeenByMediator: Story = {
  name: 'Disputed, waits for a mediator · seen by a mediator',
  args: { actor: 'mediator', order: 'disputed, waits for a mediator' },
};
export const DisputedAtAMediatorSeenByChannel: Story = {
  name: 'Disputed, at a mediator · seen by channel',
  args: { actor: 'channel', order: 'disputed, at a mediator' },
};
export const DisputedAtAMediatorSeenByClient: Story = {
  name: 'Disputed, at a mediator · seen by client',
  args: { actor: 'client', order: 'disputed, at a mediator' },
};
export const DisputedAtAMediatorSeenByMediator: Story = {
  name: 'Disputed, at a mediator · seen by a mediator',
  args: { actor: 'mediator', order: 'disputed, at a mediator' },
};
export const DisputedLastDayPassedSeenByChannel: Story = {
  name: 'Disputed, last day passed · seen by channel',
  args: { actor: 'channel', order: 'disputed, last day passed' },
};
export const DisputedLastDayPassedSeenByClient: Story = {
  name: 'Disputed, last day passed · seen by client',
  args: { actor: 'client', order: 'disputed, last day passed' },
};
export const DisputedLastDayPassedSeenByMediator: Story = {
  name: 'Disputed, last day passed · seen by a mediator',
  args: { actor: 'mediator', order: 'disputed, last day passed' },
};
export const DeclinedSeenByChannel: Story = {
  name: 'Declined · seen by channel',
  args: { actor: 'channel', order: 'declined' },
};
export const DeclinedSeenByClient: Story = {
  name: 'Declined · seen by client',
  args: { actor: 'client', order: 'declined' },
};
export const ExpiredNotAcceptedSeenByChannel: Story = {
  name: 'Expired, not accepted · seen by channel',
  args: { actor: 'channel', order: 'expired, not accepted' },
};
export const ExpiredNotAcceptedSeenByClient: Story = {
  name: 'Expired, not accepted · seen by client',
  args: { actor: 'client', order: 'expired, not accepted' },
};
export const ExpiredNotReadySeenByChannel: Story = {
  name: 'Expired, not ready · seen by channel',
  args: { actor: 'channel', order: 'expired, not ready' },
};
export const ExpiredNotReadySeenByClient: Story = {
  name: 'Expired, not ready · seen by client',
  args: { actor: 'client', order: 'expired, not ready' },
};
export const CancelledAgreedSeenByChannel: Story = {
  name: 'Cancelled, agreed · seen by channel',
  args: { actor: 'channel', order: 'cancelled, agreed' },
};
export const CancelledAgreedSeenByClient: Story = {
  name: 'Cancelled, agreed · seen by client',
  args: { actor: 'client', order: 'cancelled, agreed' },
};
export const CancelledByTheClientSeenByChannel: Story = {
  name: 'Cancelled by the client · seen by channel',
  args: { actor: 'channel', order: 'cancelled by the client' },
};
export const CancelledByTheClientSeenByClient: Story = {
  name: 'Cancelled by the client · seen by client',
  args: { actor: 'client', order: 'cancelled by the client' },
};
export const RefundedConcededSeenByChannel: Story = {
  name: 'Refunded, conceded · seen by channel',
  args: { actor: 'channel', order: 'refunded, conceded' },
};
export const RefundedConcededSeenByClient: Story = {
  name: 'Refunded, conceded · seen by client',
  args: { actor: 'client', order: 'refunded, conceded' },
};
export const RefundedPromisedSeenByChannel: Story = {
  name: 'Refunded, promised · seen by channel',
  args: { actor: 'channel', order: 'refunded, promised' },
};
export const RefundedPromisedSeenByClient: Story = {
  name: 'Refunded, promised · seen by client',
  args: { actor: 'client', order: 'refunded, promised' },
};
export const ReleasedByTheClientSeenByChannel: Story = {
  name: 'Released by the client · seen by channel',
  args: { actor: 'channel', order: 'released by the client' },
};
export const ReleasedByTheClientSeenByClient: Story = {
  name: 'Released by the client · seen by client',
  args: { actor: 'client', order: 'released by the client' },
};
export const ReleasedWindowEndedSeenByChannel: Story = {
  name: 'Released, window ended · seen by channel',
  args: { actor: 'channel', order: 'released, window ended' },
};
export const ReleasedWindowEndedSeenByClient: Story = {
  name: 'Released, window ended · seen by client',
  args: { actor: 'client', order: 'released, window ended' },
};
export const ReleasedDisputeWithdrawnSeenByChannel: Story = {
  name: 'Released, dispute withdrawn · seen by channel',
  args: { actor: 'channel', order: 'released, dispute withdrawn' },
};
export const ReleasedDisputeWithdrawnSeenByClient: Story = {
  name: 'Released, dispute withdrawn · seen by client',
  args: { actor: 'client', order: 'released, dispute withdrawn' },
};
export const SplitOfferAcceptedSeenByChannel: Story = {
  name: 'Split, offer accepted · seen by channel',
  args: { actor: 'channel', order: 'split, offer accepted' },
};
export const SplitOfferAcceptedSeenByClient: Story = {
  name: 'Split, offer accepted · seen by client',
  args: { actor: 'client', order: 'split, offer accepted' },
};
export const SplitDecidedByAMediatorSeenByChannel: Story = {
  name: 'Split, decided by a mediator · seen by channel',
  args: { actor: 'channel', order: 'split, decided by a mediator' },
};
export const SplitDecidedByAMediatorSeenByClient: Story = {
  name: 'Split, decided by a mediator · seen by client',
  args: { actor: 'client', order: 'split, decided by a mediator' },
};
export const SplitDecidedByAMediatorSeenByMediator: Story = {
  name: 'Split, decided by a mediator · seen by a mediator',
  args: { actor: 'mediator', order: 'split, decided by a mediator' },
};
