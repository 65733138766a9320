/** The conversation at every stage of an order, as each side sees it. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

export default { ...widget('order-chat'), title: 'Widgets/order-chat/By status' } satisfies Meta<SceneArgs>;

export const PlacedSeenByChannel: Story = {
  name: 'Placed · seen by channel',
  args: { actor: 'channel', order: 'placed' },
};
export const PlacedSeenByClient: Story = {
  name: 'Placed · seen by client',
  args: { actor: 'client', order: 'placed' },
};
export const PlacedNothingWrittenYetSeenByChannel: Story = {
  name: 'Placed, nothing written yet · seen by channel',
  args: { actor: 'channel', order: 'placed, nothing written yet' },
};
export const PlacedNothingWrittenYetSeenByClient: Story = {
  name: 'Placed, nothing written yet · seen by client',
  args: { actor: 'client', order: 'placed, nothing written yet' },
};
export const AcceptedNothingSentYetSeenByChannel: Story = {
  name: 'Accepted, nothing sent yet · seen by channel',
  args: { actor: 'channel', order: 'accepted, nothing sent yet' },
};
export const AcceptedNothingSentYetSeenByClient: Story = {
  name: 'Accepted, nothing sent yet · seen by client',
  args: { actor: 'client', order: 'accepted, nothing sent yet' },
};
export const AcceptedChangesRequestedSeenByChannel: Story = {
  name: 'Accepted, changes requested · seen by channel',
  args: { actor: 'channel', order: 'accepted, changes requested' },
};
export const AcceptedChangesRequestedSeenByClient: Story = {
  name: 'Accepted, changes requested · seen by client',
  args: { actor: 'client', order: 'accepted, changes requested' },
};
export const ReadyClientAsksToCancelSeenByChannel: Story = {
  name: 'Ready, client asks to cancel · seen by channel',
  args: { actor: 'channel', order: 'ready, client asks to cancel' },
};
export const ReadyClientAsksToCancelSeenByClient: Story = {
  name: 'Ready, client asks to cancel · seen by client',
  args: { actor: 'client', order: 'ready, client asks to cancel' },
};
export const CompletedSeenByChannel: Story = {
  name: 'Completed · seen by channel',
  args: { actor: 'channel', order: 'completed' },
};
export const CompletedSeenByClient: Story = {
  name: 'Completed · seen by client',
  args: { actor: 'client', order: 'completed' },
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
export const CancelledAgreedSeenByChannel: Story = {
  name: 'Cancelled, agreed · seen by channel',
  args: { actor: 'channel', order: 'cancelled, agreed' },
};
export const CancelledAgreedSeenByClient: Story = {
  name: 'Cancelled, agreed · seen by client',
  args: { actor: 'client', order: 'cancelled, agreed' },
};
export const RefundedConcededSeenByChannel: Story = {
  name: 'Refunded, conceded · seen by channel',
  args: { actor: 'channel', order: 'refunded, conceded' },
};
export const RefundedConcededSeenByClient: Story = {
  name: 'Refunded, conceded · seen by client',
  args: { actor: 'client', order: 'refunded, conceded' },
};
export const ReleasedByTheClientSeenByChannel: Story = {
  name: 'Released by the client · seen by channel',
  args: { actor: 'channel', order: 'released by the client' },
};
export const ReleasedByTheClientSeenByClient: Story = {
  name: 'Released by the client · seen by client',
  args: { actor: 'client', order: 'released by the client' },
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
