/** The states of order-deadline: it only shows, so there is nothing to submit. */
import type { Meta } from '@storybook/web-components-vite';
import * as nine from './support/nine-states.ts';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('order-deadline');

export default {
  ...shared,
  title: 'Widgets/order-deadline/States',
  tags: ['!autodocs'],
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

export const Loading: Story = nine.loading;

export const Ready: Story = {};

export const Empty: Story = {
  name: 'Empty: no date is running',
  args: { order: 'released by the client' },
};

export const Passing: Story = {
  name: 'The instant passes on this page',
  ...nine.open(async ({ world, see }) => {
    await world.moveTo('justAfter');
    await see(/Ended|No date is running/);
  }),
};

export const LoadingFailed: Story = {
  name: 'Error: nothing could be loaded',
  ...nine.broken('loading fails', ({ see }) => see('The order cannot be shown The server reported a fault.')),
};

export const Offline: Story = nine.open(async ({ wire, see }) => {
  wire.break('network down');
  await see('Offline since');
});

export const SignedOut: Story = {
  name: 'Signed out',
  ...nine.broken('signed out', ({ see }) => see('Sign in to go on')),
};
export const Forbidden: Story = nine.forbidden;
export const NotFound: Story = { name: 'Not found', ...nine.notFound };
