/** The history of an order at every status, as each side sees it. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { seen, type Story, widget } from './support/widget.ts';

export default {
  ...widget('order-timeline'),
  title: 'Widgets/order-timeline/By status',
} satisfies Meta<SceneArgs>;

export const PlacedSeenByChannel: Story = seen('channel', 'placed');
export const PlacedSeenByClient: Story = seen('client', 'placed');
export const AcceptedCreativesToReviewSeenByChannel: Story = seen('channel', 'accepted, creatives to review');
export const AcceptedCreativesToReviewSeenByClient: Story = seen('client', 'accepted, creatives to review');
export const ReadyNewVersionProposedSeenByChannel: Story = seen('channel', 'ready, new version proposed');
export const ReadyNewVersionProposedSeenByClient: Story = seen('client', 'ready, new version proposed');
export const CompletedSeenByChannel: Story = seen('channel', 'completed');
export const CompletedSeenByClient: Story = seen('client', 'completed');
export const DisputedWaitsForAResponseSeenByChannel: Story = seen(
  'channel',
  'disputed, waits for a response',
);
export const DisputedWaitsForAResponseSeenByClient: Story = seen('client', 'disputed, waits for a response');
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
export const SplitOfferAcceptedSeenByChannel: Story = seen('channel', 'split, offer accepted');
export const SplitOfferAcceptedSeenByClient: Story = seen('client', 'split, offer accepted');
