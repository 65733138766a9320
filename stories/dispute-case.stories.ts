/** A case at each of its steps and each of its ends, as each side sees it. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

export default {
  ...widget('dispute-case'),
  title: 'Widgets/dispute-case/By status',
} satisfies Meta<SceneArgs>;

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
export const DisputedBothOfferSeenByChannel: Story = {
  name: 'Disputed, both offer · seen by channel',
  args: { actor: 'channel', order: 'disputed, both offer' },
};
export const DisputedBothOfferSeenByClient: Story = {
  name: 'Disputed, both offer · seen by client',
  args: { actor: 'client', order: 'disputed, both offer' },
};
export const DisputedChannelOffersARedoSeenByChannel: Story = {
  name: 'Disputed, channel offers a redo · seen by channel',
  args: { actor: 'channel', order: 'disputed, channel offers a redo' },
};
export const DisputedChannelOffersARedoSeenByClient: Story = {
  name: 'Disputed, channel offers a redo · seen by client',
  args: { actor: 'client', order: 'disputed, channel offers a redo' },
};
export const DisputedNoOfferYetSeenByChannel: Story = {
  name: 'Disputed, no offer yet · seen by channel',
  args: { actor: 'channel', order: 'disputed, no offer yet' },
};
export const DisputedNoOfferYetSeenByClient: Story = {
  name: 'Disputed, no offer yet · seen by client',
  args: { actor: 'client', order: 'disputed, no offer yet' },
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
export const DisputedMediatorAsksTheChannelSeenByChannel: Story = {
  name: 'Disputed, mediator asks the channel · seen by channel',
  args: { actor: 'channel', order: 'disputed, mediator asks the channel' },
};
export const DisputedMediatorAsksTheChannelSeenByClient: Story = {
  name: 'Disputed, mediator asks the channel · seen by client',
  args: { actor: 'client', order: 'disputed, mediator asks the channel' },
};
export const DisputedMediatorAsksTheChannelSeenByMediator: Story = {
  name: 'Disputed, mediator asks the channel · seen by a mediator',
  args: { actor: 'mediator', order: 'disputed, mediator asks the channel' },
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
export const RefundedConcededSeenByChannel: Story = {
  name: 'Refunded, conceded · seen by channel',
  args: { actor: 'channel', order: 'refunded, conceded' },
};
export const RefundedConcededSeenByClient: Story = {
  name: 'Refunded, conceded · seen by client',
  args: { actor: 'client', order: 'refunded, conceded' },
};
export const ReleasedDisputeWithdrawnSeenByChannel: Story = {
  name: 'Released, dispute withdrawn · seen by channel',
  args: { actor: 'channel', order: 'released, dispute withdrawn' },
};
export const ReleasedDisputeWithdrawnSeenByClient: Story = {
  name: 'Released, dispute withdrawn · seen by client',
  args: { actor: 'client', order: 'released, dispute withdrawn' },
};
export const ReadyRedoAgreedSeenByChannel: Story = {
  name: 'Ready, redo agreed · seen by channel',
  args: { actor: 'channel', order: 'ready, redo agreed' },
};
export const ReadyRedoAgreedSeenByClient: Story = {
  name: 'Ready, redo agreed · seen by client',
  args: { actor: 'client', order: 'ready, redo agreed' },
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
