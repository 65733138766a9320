/** The nine states of order-actions, and what is kept in each. */
import type { Meta } from '@storybook/web-components-vite';
import * as nine from './support/nine-states.ts';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('order-actions');

export default {
  ...shared,
  title: 'Widgets/order-actions/Nine states',
  tags: ['!autodocs'],
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

export const Loading: Story = nine.loading;

export const Ready: Story = {};

export const RareActions: Story = {
  name: 'Ready: the menu of rare actions',
  args: { order: 'ready' },
  ...nine.open(async ({ click, find }) => {
    await click('button', 'More actions');
    await find('menu', 'More actions');
  }),
};

export const Empty: Story = {
  name: 'Empty: nothing is left to do',
  args: { order: 'released by the client' },
};

export const Submitting: Story = nine.open(async ({ wire, click, see }) => {
  wire.break('sending takes for ever');
  await click('button', 'Accept order');
  await see('Accepting…');
});

export const Success: Story = nine.open(async ({ click, see }) => {
  await click('button', 'Accept order');
  await see('You accepted this order');
  await see(/Reference \S+/);
});

export const Failed: Story = {
  name: 'Error: the action failed',
  ...nine.open(async ({ wire, click, see, find }) => {
    wire.break('sending fails');
    await click('button', 'Accept order');
    await see('The order was not accepted. The server is not available at the moment. Nothing was changed.');
    await see('Reference req-7K4M2P');
    await find('button', 'Try again');
  }),
};

export const FailedThenDone: Story = {
  name: 'Error: tried again with success',
  ...nine.open(async ({ wire, click, see }) => {
    wire.break('sending fails');
    await click('button', 'Accept order');
    await see('The order was not accepted.');
    wire.mend();
    await click('button', 'Try again');
    await see('You accepted this order');
  }),
};

export const LoadingFailed: Story = { name: 'Error: nothing could be loaded', ...nine.loadingFailed };

export const Offline: Story = nine.offline;

export const Conflict: Story = {
  name: 'Conflict: the other side was first',
  ...nine.open(async ({ wire, world, click, see }) => {
    wire.overtake(() => world.act('client', 'cancel'));
    await click('button', 'Accept order');
    await see(/Northfold Coffee cancelled this order at .* Your answer was not sent\./);
  }),
};

export const ConflictKeepsText: Story = {
  name: 'Conflict: what was typed is kept',
  ...nine.open(async ({ world, click, fill, see }) => {
    await click('button', 'Decline order');
    await fill(/Explanation/, 'Both Thursdays are taken until the middle of next month.');
    await world.act('client', 'cancel');
    await see('Your explanation is kept below.');
    await see('Both Thursdays are taken until the middle of next month.');
  }),
};

export const Expired: Story = {
  name: 'Expired: the time ended on this page',
  ...nine.open(async ({ world, see }) => {
    await world.moveTo('justAfter');
    await see('The time to answer has ended');
  }),
};

export const SignedOut: Story = { name: 'Signed out', ...nine.signedOut };

export const SessionOver: Story = {
  name: 'Signed out while acting',
  ...nine.open(async ({ wire, click, see, find }) => {
    wire.break('sending is signed out');
    await click('button', 'Accept order');
    await see('Your session has ended.');
    await find('button', /Sign in|Try again/);
  }),
};

export const Forbidden: Story = nine.forbidden;

export const ForbiddenAction: Story = {
  name: 'Forbidden while acting',
  ...nine.open(async ({ wire, click, see }) => {
    wire.break('sending is forbidden');
    await click('button', 'Accept order');
    await see('Your account may not do this.');
  }),
};

export const NotFound: Story = { name: 'Not found', ...nine.notFound };
