/** The history of an order at every status, as each side sees it. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

export default {
  ...widget('order-timeline'),
  title: 'Widgets/order-timeline/By status',
} satisfies Meta<SceneArgs>;

export const PlacedSeenByChannel: Story = {
  name: 'Placed · seen by channel',
  args: { actor: 'channel', order: 'placed' },
};
export const PlacedSeenByClient: Story = {
  name: 'Placed · seen by client',
  args: { actor: 'client', order: 'placed' },
};
export const AcceptedCreativesToReviewSeenByChannel: Story = {
  name: 'Accepted, creatives to review · seen by channel',
  args: { actor: 'channel', order: 'accepted, creatives to review' },
};
export const AcceptedCreativesToReviewSeenByClient: Story = {
  name: 'Accepted, creatives to review · seen by client',
  args: { actor: 'client', order: 'accepted, creatives to review' },
};
export const ReadyNewVersionProposedSeenByChannel: Story = {
  name: 'Ready, new version proposed · seen by channel',
  args: { actor: 'channel', order: 'ready, new version proposed' },
};
export const ReadyNewVersionProposedSeenByClient: Story = {
  name: 'Ready, new version proposed · seen by client',
  args: { actor: 'client', order: 'ready, new version proposed' },
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
export const SplitOfferAcceptedSeenByChannel: Story = {
  name: 'Split, offer accepted · seen by channel',
  args: { actor: 'channel', order: 'split, offer accepted' },
};
export const SplitOfferAcceptedSeenByClient: Story = {
  name: 'Split, offer accepted · seen by client',
  args: { actor: 'client', order: 'split, offer accepted' },
};
