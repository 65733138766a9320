/** The desk of a mediator: a case at each of its steps and ends, and what a mediator sees who may not touch it. */
import type { Meta } from '@storybook/web-components-vite';
import { deskWidget } from './support/desk.ts';
import type { SceneArgs } from './support/scene.ts';
import { seen, type Story } from './support/widget.ts';

export default {
  ...deskWidget(),
  title: 'Widgets/mediator-desk/By status',
} satisfies Meta<SceneArgs>;

export const DisputedWaitsForAMediatorSeenByMediator: Story = seen(
  'mediator',
  'disputed, waits for a mediator',
);
export const DisputedReturnedByAMediatorSeenByMediator: Story = seen(
  'mediator',
  'disputed, returned by a mediator',
);
export const DisputedAtAMediatorSeenByMediator: Story = seen('mediator', 'disputed, at a mediator');
export const DisputedMediatorAsksTheChannelSeenByMediator: Story = seen(
  'mediator',
  'disputed, mediator asks the channel',
);
export const DisputedMediatorAsksTheClientSeenByMediator: Story = seen(
  'mediator',
  'disputed, mediator asks the client',
);
export const DisputedEvidenceOfEveryKindSeenByMediator: Story = seen(
  'mediator',
  'disputed, evidence of every kind',
);
export const DisputedAtAMediatorAboutAPictureSeenByMediator: Story = seen(
  'mediator',
  'disputed, at a mediator, about a picture',
);
export const DisputedTheSystemsOwnCaseSeenByMediator: Story = seen(
  'mediator',
  'disputed, the system’s own case',
);
export const DisputedTheSystemsOwnCaseAtAMediatorSeenByMediator: Story = seen(
  'mediator',
  'disputed, the system’s own case, at a mediator',
);
export const DisputedAtAnotherMediatorSeenByMediator: Story = seen(
  'mediator',
  'disputed, at another mediator',
);
export const DisputedDecisionOverdueSeenByMediator: Story = seen('mediator', 'disputed, decision overdue');
export const DisputedMediatorIsAPartySeenByMediator: Story = seen(
  'mediator',
  'disputed, mediator is a party',
);
export const SplitDecidedByAMediatorSeenByMediator: Story = seen('mediator', 'split, decided by a mediator');
export const RefundedDecidedByAMediatorSeenByMediator: Story = seen(
  'mediator',
  'refunded, decided by a mediator',
);
export const ReleasedDecidedByAMediatorSeenByMediator: Story = seen(
  'mediator',
  'released, decided by a mediator',
);
export const RefundedNoMediatorDecidedSeenByMediator: Story = seen(
  'mediator',
  'refunded, no mediator decided',
);
export const DisputedAtAMediatorSeenByChannel: Story = seen('channel', 'disputed, at a mediator');
