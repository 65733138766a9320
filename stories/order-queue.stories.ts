/** The queue as each side sees it: its three lists, searched, filtered, empty, and of ten thousand orders. */
import type { Meta } from '@storybook/web-components-vite';
import { play } from './support/hands.ts';
import { type QueueArgs, type QueueStory, queueWidget } from './support/queue.ts';

export default { ...queueWidget(), title: 'Widgets/order-queue/Lists' } satisfies Meta<QueueArgs>;

const list = (actor: QueueArgs['actor'], view: QueueArgs['view'], name: string): QueueStory => ({
  name: `${name} · seen by ${actor}`,
  args: { actor, view },
});

export const NeedsYouSeenByChannel = list('channel', 'needsYou', 'Needs you');
export const NeedsYouSeenByClient = list('client', 'needsYou', 'Needs you');
export const NeedsYouSeenByMediator = list('mediator', 'needsYou', 'Needs you');
export const WaitingSeenByChannel = list('channel', 'waiting', 'Waiting');
export const WaitingSeenByClient = list('client', 'waiting', 'Waiting');
export const DoneSeenByChannel = list('channel', 'done', 'Done');
export const DoneSeenByClient = list('client', 'done', 'Done');
export const AllSeenByMediator = list('mediator', '', 'All');

export const Selected: QueueStory = {
  name: 'One is shown beside the list',
  args: { selected: 'cm-2417' },
};

export const Unread: QueueStory = { name: 'Only with unread messages', args: { view: '', unread: true } };

export const OfAStatus: QueueStory = { name: 'Only of a status', args: { status: 'placed' } };

export const TenThousand: QueueStory = {
  name: 'Ten thousand orders',
  args: { orders: 'ten thousand', view: '' },
};

export const TenThousandScrolled: QueueStory = {
  name: 'Ten thousand orders, at the last one',
  args: { orders: 'ten thousand', view: '' },
  parameters: { played: true },
  play: play(async ({ find, see, scroll }) => {
    const grid = await find('grid');
    await see('CM-10000');
    await scroll(grid.querySelector('.area')!, 1);
    await see('CM-19999');
    const count = grid.querySelectorAll('*').length;
    if (count > 900) throw new Error(`${count} elements stand for ten thousand orders`);
  }),
};
