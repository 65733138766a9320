/** The provider with nothing inside: all orders of a viewer, and the selected one beside them. */
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { play } from './support/hands.ts';
import { type QueueArgs, type QueueStory, queueWidget } from './support/queue.ts';
import { type SceneArgs, type SceneContext, sceneOf } from './support/scene.ts';

const { loaders, beforeEach, play: shown, args, argTypes } = queueWidget();

export default {
  title: 'Widgets/campaign-manager/On its own',
  component: 'campaign-manager',
  loaders,
  beforeEach,
  play: shown,
  args,
  argTypes,
  render: (args: SceneArgs, context: SceneContext) => {
    const { view, search, status, unread, selected } = args as QueueArgs;
    return html`<campaign-manager
      .adapter=${sceneOf(context).adapter}
      .drafts=${false}
      .selected=${selected || null}
      .queue=${{ view, search, status, unread }}
    ></campaign-manager>`;
  },
} satisfies Meta<QueueArgs>;

const seenBy = (actor: QueueArgs['actor'], selected: string): QueueStory => ({
  name: `${selected === '' ? 'Nothing chosen' : 'An order chosen'} · seen by ${actor}`,
  args: { actor, selected },
});

export const NothingChosenSeenByChannel = seenBy('channel', '');
export const ChosenSeenByChannel = seenBy('channel', 'cm-2417');
export const ChosenSeenByClient = seenBy('client', 'cm-2384');
export const ChosenSeenByMediator = seenBy('mediator', 'cm-2348');

export const NarrowQueue: QueueStory = { name: 'Narrow: the queue', args: { width: '360px' } };
export const NarrowOrder: QueueStory = {
  name: 'Narrow: the order instead of the queue',
  args: { width: '360px', selected: 'cm-2417' },
};

export const Empty: QueueStory = { name: 'Empty: no orders yet', args: { orders: 'none' } };

export const NotFound: QueueStory = {
  name: 'Error: the chosen order is not to be seen',
  args: { selected: 'cm-0000' },
};

export const TenThousand: QueueStory = { name: 'Ten thousand orders', args: { orders: 'ten thousand' } };

export const ThereAndBack: QueueStory = {
  name: 'An order is opened, and left again',
  args: { orders: 'three' },
  parameters: { played: true },
  play: play(async ({ click, see, focused }) => {
    await click('button', 'CM-2417');
    await see('Your turn: accept or decline');
    await focused('heading', 'Order CM-2417');
    await click('button', 'Back to orders');
    await see('Choose an order');
    await focused('row', /^(Select )?.*CM-2417/);
  }),
};

export const ThereAndBackNarrow: QueueStory = {
  ...ThereAndBack,
  name: 'The same where only one of both fits',
  args: { orders: 'three', width: '360px' },
};
