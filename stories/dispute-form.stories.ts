/** Where a dispute can be opened, and what stands there when it cannot. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

export default {
  ...widget('dispute-form'),
  title: 'Widgets/dispute-form/By status',
} satisfies Meta<SceneArgs>;

export const PlacedSeenByClient: Story = {
  name: 'Placed · seen by client',
  args: { actor: 'client', order: 'placed' },
};
export const AcceptedCreativesToReviewSeenByClient: Story = {
  name: 'Accepted, creatives to review · seen by client',
  args: { actor: 'client', order: 'accepted, creatives to review' },
};
export const ReadySeenByClient: Story = {
  name: 'Ready · seen by client',
  args: { actor: 'client', order: 'ready' },
};
export const ReadyOverdueSeenByClient: Story = {
  name: 'Ready, overdue · seen by client',
  args: { actor: 'client', order: 'ready, overdue' },
};
export const CompletedSeenByClient: Story = {
  name: 'Completed · seen by client',
  args: { actor: 'client', order: 'completed' },
};
export const CompletedRefundPromisedSeenByClient: Story = {
  name: 'Completed, refund promised · seen by client',
  args: { actor: 'client', order: 'completed, refund promised' },
};
export const DisputedWaitsForAResponseSeenByClient: Story = {
  name: 'Disputed, waits for a response · seen by client',
  args: { actor: 'client', order: 'disputed, waits for a response' },
};
export const DeclinedSeenByClient: Story = {
  name: 'Declined · seen by client',
  args: { actor: 'client', order: 'declined' },
};
export const ReleasedWindowEndedSeenByClient: Story = {
  name: 'Released, window ended · seen by client',
  args: { actor: 'client', order: 'released, window ended' },
};
export const SplitOfferAcceptedSeenByClient: Story = {
  name: 'Split, offer accepted · seen by client',
  args: { actor: 'client', order: 'split, offer accepted' },
};
export const CompletedSeenByChannel: Story = {
  name: 'Completed · seen by channel',
  args: { actor: 'channel', order: 'completed' },
};
export const DisputedAtAMediatorSeenByMediator: Story = {
  name: 'Disputed, at a mediator · seen by a mediator',
  args: { actor: 'mediator', order: 'disputed, at a mediator' },
};
