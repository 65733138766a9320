/** The states of order-queue, and what becomes of several orders that are accepted at once. */
import type { Meta } from '@storybook/web-components-vite';
import type { Hands } from './support/hands.ts';
import * as nine from './support/nine-states.ts';
import { fresh, type QueueArgs, type QueueStory, queueWidget } from './support/queue.ts';
import type { Scene } from './support/scene.ts';

const shared = queueWidget();

export default {
  ...shared,
  title: 'Widgets/order-queue/Nine states',
  tags: ['!autodocs'],
  args: { ...shared.args, orders: 'three' },
  parameters: { played: true },
} satisfies Meta<QueueArgs>;

/** Chooses two of the three, and accepts them. */
async function acceptTwo({ click, see }: Hands): Promise<void> {
  await click('checkbox', 'Select CM-2419, Lumen and Loam');
  await click('checkbox', 'Select CM-2420, Kettleby Tea Rooms');
  await see('2 orders selected · €1,510.00 held');
  await click('button', 'Accept 2 orders');
}
const accepting = (prepare: (at: Scene) => void, then: (at: Scene & Hands) => Promise<void>): QueueStory =>
  nine.open(async (at) => {
    prepare(at);
    await acceptTwo(at);
    await then(at);
  });

export const Loading: QueueStory = nine.loading;

export const Ready: QueueStory = { name: 'Ready: three orders need an answer' };

export const Empty: QueueStory = { name: 'Empty: no orders yet', args: { orders: 'none' } };

export const NothingInThisList: QueueStory = {
  name: 'Empty: nothing in this list',
  args: { view: 'done' },
};

export const SearchedAndCleared: QueueStory = {
  name: 'Empty: a search that finds nothing, and the way back',
  ...nine.open(async ({ fill, see, click }) => {
    await fill('Search orders', 'brindel', 'searchbox');
    await see('No orders match “brindel”');
    await see('3 orders are hidden by the search.');
    await click('button', 'Clear filters');
    await see('CM-2420');
  }),
};

export const Filtered: QueueStory = {
  name: 'Empty: all hidden by a filter',
  args: { status: 'ready' },
};

export const SearchTooLong: QueueStory = {
  name: 'Refused: a search that is too long stays, with its figures',
  ...nine.open(async ({ fill, see }) => {
    await fill('Search orders', 'spring roast '.repeat(12), 'searchbox');
    await see('Shorten the search to 100 characters; it has 155.');
  }),
};

export const Picked: QueueStory = {
  name: 'Selection: two of three',
  ...nine.open(async ({ click, see, find }) => {
    await click('checkbox', 'Select CM-2417, Northfold Coffee');
    await click('checkbox', 'Select CM-2419, Lumen and Loam');
    await see('2 orders selected · €2,070.00 held');
    await find('button', 'Clear selection');
  }),
};

export const PickedNarrow: QueueStory = { ...Picked, name: 'Selection, in 360 px', args: { width: '360px' } };

export const Submitting: QueueStory = {
  name: 'Submitting: two are being accepted',
  ...accepting(
    ({ wire }) => wire.break('sending takes for ever'),
    ({ see }) => see('Accepting…'),
  ),
};

export const Success: QueueStory = {
  name: 'Success: two accepted, each with its reference',
  ...accepting(
    () => undefined,
    async ({ see }) => {
      await see('Accepted 2 of 2.');
      await see(/Accepted · [0-9A-Z]{4}-[0-9A-Z]{2}/);
    },
  ),
};

export const OneConflict: QueueStory = {
  name: 'Conflict: one was cancelled meanwhile',
  ...accepting(
    ({ wire, world }) => wire.overtake(() => world.actOn('cm-2419', 'client', 'cancel', { explanation: '' })),
    async ({ see, find }) => {
      await see('Accepted 1 of 2.');
      await see(/CM-2419: .*cancelled.* Nothing was sent for it\./);
      await find('button', 'Show CM-2419');
    },
  ),
};

export const FailedThenRetried: QueueStory = {
  name: 'Error: not confirmed, and tried again',
  ...accepting(
    ({ wire }) => wire.break('sending fails'),
    async ({ wire, see, click }) => {
      await see('Accepted 0 of 2.');
      await see('Not confirmed');
      wire.mend();
      await click('button', 'Try again');
      await see('Accepted 2 of 2.');
    },
  ),
};

export const NewOrders: QueueStory = {
  name: 'New orders are announced, and come when asked for',
  ...nine.open(async ({ world, see, click }) => {
    await world.place({ ...fresh('CM-2430', 'brindle', 93_000, 0), channel: 'harbour' });
    await see(/1 new order arrived since \d\d:\d\d/);
    await click('button', 'Show 1 order');
    await see('CM-2430');
  }),
};

export const OneLeaves: QueueStory = {
  name: 'An order that leaves the list stays in its place until it is tidied up',
  ...nine.open(async ({ world, see, find }) => {
    await world.actOn('cm-2420', 'client', 'cancel', { explanation: '' });
    await see('No longer in this list');
    await find('button', 'Tidy up');
  }),
};

export const LoadingFailed: QueueStory = {
  name: 'Error: nothing could be loaded',
  ...nine.broken('loading fails', async ({ see, find }) => {
    await see('Orders did not load.');
    await see('Reference req-7K4M2P');
    await find('button', 'Try again');
  }),
};

export const Offline: QueueStory = {
  name: 'Offline: the orders as of',
  ...nine.open(async ({ wire, see }) => {
    wire.break('network down');
    await see(/You are offline\. Showing the orders as of/);
  }),
};

export const SignedOut: QueueStory = {
  name: 'Signed out',
  ...nine.broken('signed out', async ({ see, find }) => {
    await see('Sign in to go on');
    await find('button', 'Sign in');
  }),
};

export const Forbidden: QueueStory = nine.broken('loading is forbidden', ({ see }) =>
  see('These orders are not open to you.'),
);
