/** Where a dispute can be opened, and what stands there when it cannot. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { seen, type Story, widget } from './support/widget.ts';

export default {
  ...widget('dispute-form'),
  title: 'Widgets/dispute-form/By status',
} satisfies Meta<SceneArgs>;

export const PlacedSeenByClient: Story = seen('client', 'placed');
export const AcceptedCreativesToReviewSeenByClient: Story = seen('client', 'accepted, creatives to review');
export const ReadySeenByClient: Story = seen('client', 'ready');
export const ReadyOverdueSeenByClient: Story = seen('client', 'ready, overdue');
export const CompletedSeenByClient: Story = seen('client', 'completed');
export const CompletedRefundPromisedSeenByClient: Story = seen('client', 'completed, refund promised');
export const DisputedWaitsForAResponseSeenByClient: Story = seen('client', 'disputed, waits for a response');
export const DeclinedSeenByClient: Story = seen('client', 'declined');
export const ReleasedWindowEndedSeenByClient: Story = seen('client', 'released, window ended');
export const SplitOfferAcceptedSeenByClient: Story = seen('client', 'split, offer accepted');
export const CompletedSeenByChannel: Story = seen('channel', 'completed');
export const DisputedAtAMediatorSeenByMediator: Story = seen('mediator', 'disputed, at a mediator');
export const Completed8MinutesLeftSeenByClient: Story = seen('client', 'completed, 8 minutes left');
export const CompletedInYenSeenByClient: Story = seen('client', 'completed, in yen');
export const CompletedInDinarsSeenByClient: Story = seen('client', 'completed, in dinars');
export const DisputedASecondTimeSeenByClient: Story = seen('client', 'disputed, a second time');
export const DisputedTheSystemsOwnCaseSeenByClient: Story = seen('client', 'disputed, the system’s own case');
export const ReadyRedoAgreedSeenByClient: Story = seen('client', 'ready, redo agreed');
