/** Every kind of deadline, as each side sees it. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { seen, type Story, widget } from './support/widget.ts';

export default {
  ...widget('order-deadline'),
  title: 'Widgets/order-deadline/By status',
} satisfies Meta<SceneArgs>;

export const PlacedSeenByChannel: Story = seen('channel', 'placed');
export const PlacedSeenByClient: Story = seen('client', 'placed');
export const Placed42MinutesLeftSeenByChannel: Story = seen('channel', 'placed, 42 minutes left');
export const Placed42MinutesLeftSeenByClient: Story = seen('client', 'placed, 42 minutes left');
export const AcceptedNothingSentYetSeenByChannel: Story = seen('channel', 'accepted, nothing sent yet');
export const AcceptedNothingSentYetSeenByClient: Story = seen('client', 'accepted, nothing sent yet');
export const AcceptedAllApprovedSeenByChannel: Story = seen('channel', 'accepted, all approved');
export const AcceptedAllApprovedSeenByClient: Story = seen('client', 'accepted, all approved');
export const AcceptedChannelAsksToCancelSeenByChannel: Story = seen(
  'channel',
  'accepted, channel asks to cancel',
);
export const AcceptedChannelAsksToCancelSeenByClient: Story = seen(
  'client',
  'accepted, channel asks to cancel',
);
export const ReadySeenByChannel: Story = seen('channel', 'ready');
export const ReadySeenByClient: Story = seen('client', 'ready');
export const ReadyClientAsksToCancelSeenByChannel: Story = seen('channel', 'ready, client asks to cancel');
export const ReadyClientAsksToCancelSeenByClient: Story = seen('client', 'ready, client asks to cancel');
export const ReadyOverdueSeenByChannel: Story = seen('channel', 'ready, overdue');
export const ReadyOverdueSeenByClient: Story = seen('client', 'ready, overdue');
export const CompletedSeenByChannel: Story = seen('channel', 'completed');
export const CompletedSeenByClient: Story = seen('client', 'completed');
export const CompletedRefundPromisedSeenByChannel: Story = seen('channel', 'completed, refund promised');
export const CompletedRefundPromisedSeenByClient: Story = seen('client', 'completed, refund promised');
export const DisputedWaitsForAResponseSeenByChannel: Story = seen(
  'channel',
  'disputed, waits for a response',
);
export const DisputedWaitsForAResponseSeenByClient: Story = seen('client', 'disputed, waits for a response');
export const DisputedChannelOffersARefundSeenByChannel: Story = seen(
  'channel',
  'disputed, channel offers a refund',
);
export const DisputedChannelOffersARefundSeenByClient: Story = seen(
  'client',
  'disputed, channel offers a refund',
);
export const DisputedNoOfferYetSeenByChannel: Story = seen('channel', 'disputed, no offer yet');
export const DisputedNoOfferYetSeenByClient: Story = seen('client', 'disputed, no offer yet');
export const DisputedWaitsForAMediatorSeenByChannel: Story = seen(
  'channel',
  'disputed, waits for a mediator',
);
export const DisputedWaitsForAMediatorSeenByClient: Story = seen('client', 'disputed, waits for a mediator');
export const DisputedWaitsForAMediatorSeenByMediator: Story = seen(
  'mediator',
  'disputed, waits for a mediator',
);
export const DisputedAtAMediatorSeenByChannel: Story = seen('channel', 'disputed, at a mediator');
export const DisputedAtAMediatorSeenByClient: Story = seen('client', 'disputed, at a mediator');
export const DisputedAtAMediatorSeenByMediator: Story = seen('mediator', 'disputed, at a mediator');
export const DisputedMediatorAsksTheChannelSeenByChannel: Story = seen(
  'channel',
  'disputed, mediator asks the channel',
);
export const DisputedMediatorAsksTheChannelSeenByClient: Story = seen(
  'client',
  'disputed, mediator asks the channel',
);
export const DisputedMediatorAsksTheChannelSeenByMediator: Story = seen(
  'mediator',
  'disputed, mediator asks the channel',
);
export const DisputedLastDayPassedSeenByChannel: Story = seen('channel', 'disputed, last day passed');
export const DisputedLastDayPassedSeenByClient: Story = seen('client', 'disputed, last day passed');
export const ExpiredNotAcceptedSeenByChannel: Story = seen('channel', 'expired, not accepted');
export const ExpiredNotAcceptedSeenByClient: Story = seen('client', 'expired, not accepted');
export const ReleasedWindowEndedSeenByChannel: Story = seen('channel', 'released, window ended');
export const ReleasedWindowEndedSeenByClient: Story = seen('client', 'released, window ended');
