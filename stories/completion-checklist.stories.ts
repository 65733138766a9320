/** What to do before completing, at every status. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

export default {
  ...widget('completion-checklist'),
  title: 'Widgets/completion-checklist/By status',
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
export const AcceptedAllApprovedSeenByChannel: Story = {
  name: 'Accepted, all approved · seen by channel',
  args: { actor: 'channel', order: 'accepted, all approved' },
};
export const AcceptedAllApprovedSeenByClient: Story = {
  name: 'Accepted, all approved · seen by client',
  args: { actor: 'client', order: 'accepted, all approved' },
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
export const ReadyOverdueSeenByChannel: Story = {
  name: 'Ready, overdue · seen by channel',
  args: { actor: 'channel', order: 'ready, overdue' },
};
export const ReadyOverdueSeenByClient: Story = {
  name: 'Ready, overdue · seen by client',
  args: { actor: 'client', order: 'ready, overdue' },
};
export const CompletedSeenByChannel: Story = {
  name: 'Completed · seen by channel',
  args: { actor: 'channel', order: 'completed' },
};
export const CompletedSeenByClient: Story = {
  name: 'Completed · seen by client',
  args: { actor: 'client', order: 'completed' },
};
export const DeclinedSeenByChannel: Story = {
  name: 'Declined · seen by channel',
  args: { actor: 'channel', order: 'declined' },
};
export const DeclinedSeenByClient: Story = {
  name: 'Declined · seen by client',
  args: { actor: 'client', order: 'declined' },
};
export const DisputedAtAMediatorSeenByMediator: Story = {
  name: 'Disputed, at a mediator · seen by a mediator',
  args: { actor: 'mediator', order: 'disputed, at a mediator' },
};
