/** What to do before completing, at every status. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { seen, type Story, widget } from './support/widget.ts';

export default {
  ...widget('completion-checklist'),
  title: 'Widgets/completion-checklist/By status',
} satisfies Meta<SceneArgs>;

export const PlacedSeenByChannel: Story = seen('channel', 'placed');
export const PlacedSeenByClient: Story = seen('client', 'placed');
export const AcceptedNothingSentYetSeenByChannel: Story = seen('channel', 'accepted, nothing sent yet');
export const AcceptedNothingSentYetSeenByClient: Story = seen('client', 'accepted, nothing sent yet');
export const AcceptedAllApprovedSeenByChannel: Story = seen('channel', 'accepted, all approved');
export const AcceptedAllApprovedSeenByClient: Story = seen('client', 'accepted, all approved');
export const ReadySeenByChannel: Story = seen('channel', 'ready');
export const ReadySeenByClient: Story = seen('client', 'ready');
export const ReadyNewVersionProposedSeenByChannel: Story = seen('channel', 'ready, new version proposed');
export const ReadyNewVersionProposedSeenByClient: Story = seen('client', 'ready, new version proposed');
export const ReadyOverdueSeenByChannel: Story = seen('channel', 'ready, overdue');
export const ReadyOverdueSeenByClient: Story = seen('client', 'ready, overdue');
export const CompletedSeenByChannel: Story = seen('channel', 'completed');
export const CompletedSeenByClient: Story = seen('client', 'completed');
export const DeclinedSeenByChannel: Story = seen('channel', 'declined');
export const DeclinedSeenByClient: Story = seen('client', 'declined');
export const DisputedAtAMediatorSeenByMediator: Story = seen('mediator', 'disputed, at a mediator');
