/** The creative slots at every stage of an order: the client sends, the channel reviews. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

export default {
  ...widget('creative-review'),
  title: 'Widgets/creative-review/By status',
} satisfies Meta<SceneArgs>;

export const PlacedSeenByChannel: Story = {
  name: 'Placed · seen by channel',
  args: { actor: 'channel', order: 'placed' },
};
export const PlacedSeenByClient: Story = {
  name: 'Placed · seen by client',
  args: { actor: 'client', order: 'placed' },
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
export const AcceptedNoCreativesAgreedSeenByChannel: Story = {
  name: 'Accepted, no creatives agreed · seen by channel',
  args: { actor: 'channel', order: 'accepted, no creatives agreed' },
};
export const AcceptedNoCreativesAgreedSeenByClient: Story = {
  name: 'Accepted, no creatives agreed · seen by client',
  args: { actor: 'client', order: 'accepted, no creatives agreed' },
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
export const CompletedSeenByChannel: Story = {
  name: 'Completed · seen by channel',
  args: { actor: 'channel', order: 'completed' },
};
export const CompletedSeenByClient: Story = {
  name: 'Completed · seen by client',
  args: { actor: 'client', order: 'completed' },
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
export const ExpiredNotReadySeenByChannel: Story = {
  name: 'Expired, not ready · seen by channel',
  args: { actor: 'channel', order: 'expired, not ready' },
};
export const ExpiredNotReadySeenByClient: Story = {
  name: 'Expired, not ready · seen by client',
  args: { actor: 'client', order: 'expired, not ready' },
};
export const ReleasedByTheClientSeenByChannel: Story = {
  name: 'Released by the client · seen by channel',
  args: { actor: 'channel', order: 'released by the client' },
};
export const ReleasedByTheClientSeenByClient: Story = {
  name: 'Released by the client · seen by client',
  args: { actor: 'client', order: 'released by the client' },
};
