/** Every kind of deadline, as each side sees it. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

export default {
  ...widget('order-deadline'),
  title: 'Widgets/order-deadline/By status',
} satisfies Meta<SceneArgs>;

export const PlacedSeenByChannel: Story = {
  name: 'Placed · seen by channel',
  args: { actor: 'channel', order: 'placed' },
};
export const PlacedSeenByClient: Story = {
  name: 'Placed · seen by client',
  args: { actor: 'client', order: 'placed' },
};
export const Placed42MinutesLeftSeenByChannel: Story = {
  name: 'Placed, 42 minutes left · seen by channel',
  args: { actor: 'channel', order: 'placed, 42 minutes left' },
};
export const Placed42MinutesLeftSeenByClient: Story = {
  name: 'Placed, 42 minutes left · seen by client',
  args: { actor: 'client', order: 'placed, 42 minutes left' },
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
export const AcceptedChannelAsksToCancelSeenByChannel: Story = {
  name: 'Accepted, channel asks to cancel · seen by channel',
  args: { actor: 'channel', order: 'accepted, channel asks to cancel' },
};
export const AcceptedChannelAsksToCancelSeenByClient: Story = {
  name: 'Accepted, channel asks to cancel · seen by client',
  args: { actor: 'client', order: 'accepted, channel asks to cancel' },
};
export const ReadySeenByChannel: Story = {
  name: 'Ready · seen by channel',
  args: { actor: 'channel', order: 'ready' },
};
export const ReadySeenByClient: Story = {
  name: 'Ready · seen by client',
  args: { actor: 'client', order: 'ready' },
};
export const ReadyClientAsksToCancelSeenByChannel: Story = {
  name: 'Ready, client asks to cancel · seen by channel',
  args: { actor: 'channel', order: 'ready, client asks to cancel' },
};
export const ReadyClientAsksToCancelSeenByClient: Story = {
  name: 'Ready, client asks to cancel · seen by client',
  args: { actor: 'client', order: 'ready, client asks to cancel' },
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
export const CompletedRefundPromisedSeenByChannel: Story = {
  name: 'Completed, refund promised · seen by channel',
  args: { actor: 'channel', order: 'completed, refund promised' },
};
export const CompletedRefundPromisedSeenByClient: Story = {
  name: 'Completed, refund promised · seen by client',
  args: { actor: 'client', order: 'completed, refund promised' },
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
export const ExpiredNotAcceptedSeenByChannel: Story = {
  name: 'Expired, not accepted · seen by channel',
  args: { actor: 'channel', order: 'expired, not accepted' },
};
export const ExpiredNotAcceptedSeenByClient: Story = {
  name: 'Expired, not accepted · seen by client',
  args: { actor: 'client', order: 'expired, not accepted' },
};
export const ReleasedWindowEndedSeenByChannel: Story = {
  name: 'Released, window ended · seen by channel',
  args: { actor: 'channel', order: 'released, window ended' },
};
export const ReleasedWindowEndedSeenByClient: Story = {
  name: 'Released, window ended · seen by client',
  args: { actor: 'client', order: 'released, window ended' },
};
