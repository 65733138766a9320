/** The creative slots at every stage of an order: the client sends, the channel reviews. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { seen, type Story, widget } from './support/widget.ts';

export default {
  ...widget('creative-review'),
  title: 'Widgets/creative-review/By status',
} satisfies Meta<SceneArgs>;

export const PlacedSeenByChannel: Story = seen('channel', 'placed');
export const PlacedSeenByClient: Story = seen('client', 'placed');
export const AcceptedNothingSentYetSeenByChannel: Story = seen('channel', 'accepted, nothing sent yet');
export const AcceptedNothingSentYetSeenByClient: Story = seen('client', 'accepted, nothing sent yet');
export const AcceptedCreativesToReviewSeenByChannel: Story = seen('channel', 'accepted, creatives to review');
export const AcceptedCreativesToReviewSeenByClient: Story = seen('client', 'accepted, creatives to review');
export const AcceptedChangesRequestedSeenByChannel: Story = seen('channel', 'accepted, changes requested');
export const AcceptedChangesRequestedSeenByClient: Story = seen('client', 'accepted, changes requested');
export const AcceptedFilesWantedSeenByChannel: Story = seen('channel', 'accepted, files wanted');
export const AcceptedFilesWantedSeenByClient: Story = seen('client', 'accepted, files wanted');
export const AcceptedFilesToReviewSeenByChannel: Story = seen('channel', 'accepted, files to review');
export const AcceptedFilesToReviewSeenByClient: Story = seen('client', 'accepted, files to review');
export const AcceptedChangesToFilesRequestedSeenByChannel: Story = seen(
  'channel',
  'accepted, changes to files requested',
);
export const AcceptedChangesToFilesRequestedSeenByClient: Story = seen(
  'client',
  'accepted, changes to files requested',
);
export const AcceptedAllApprovedSeenByChannel: Story = seen('channel', 'accepted, all approved');
export const AcceptedAllApprovedSeenByClient: Story = seen('client', 'accepted, all approved');
export const AcceptedNoCreativesAgreedSeenByChannel: Story = seen('channel', 'accepted, no creatives agreed');
export const AcceptedNoCreativesAgreedSeenByClient: Story = seen('client', 'accepted, no creatives agreed');
export const ReadySeenByChannel: Story = seen('channel', 'ready');
export const ReadySeenByClient: Story = seen('client', 'ready');
export const ReadyNewVersionProposedSeenByChannel: Story = seen('channel', 'ready, new version proposed');
export const ReadyNewVersionProposedSeenByClient: Story = seen('client', 'ready, new version proposed');
export const ReadyNewPictureProposedSeenByChannel: Story = seen('channel', 'ready, new picture proposed');
export const ReadyNewPictureProposedSeenByClient: Story = seen('client', 'ready, new picture proposed');
export const CompletedSeenByChannel: Story = seen('channel', 'completed');
export const CompletedSeenByClient: Story = seen('client', 'completed');
export const DisputedAtAMediatorSeenByChannel: Story = seen('channel', 'disputed, at a mediator');
export const DisputedAtAMediatorSeenByClient: Story = seen('client', 'disputed, at a mediator');
export const DisputedAtAMediatorSeenByMediator: Story = seen('mediator', 'disputed, at a mediator');
export const DisputedAboutAPictureSeenByMediator: Story = seen(
  'mediator',
  'disputed, at a mediator, about a picture',
);
export const DeclinedSeenByChannel: Story = seen('channel', 'declined');
export const DeclinedSeenByClient: Story = seen('client', 'declined');
export const ExpiredNotReadySeenByChannel: Story = seen('channel', 'expired, not ready');
export const ExpiredNotReadySeenByClient: Story = seen('client', 'expired, not ready');
export const ReleasedByTheClientSeenByChannel: Story = seen('channel', 'released by the client');
export const ReleasedByTheClientSeenByClient: Story = seen('client', 'released by the client');
