/** The states of order-timeline: it only shows, so there is nothing to submit. */
import type { Meta } from '@storybook/web-components-vite';
import * as nine from './support/nine-states.ts';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('order-timeline');

export default {
  ...shared,
  title: 'Widgets/order-timeline/States',
  tags: ['!autodocs'],
  args: { ...shared.args, order: 'ready, new version proposed' },
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

export const Loading: Story = nine.loading;

export const Ready: Story = {};

export const Unfolded: Story = {
  name: 'Unfolded',
  ...nine.open(async ({ click, see }) => {
    await click('button', /earlier/);
    await see('accepted the order');
  }),
};

export const OtherSideActs: Story = {
  name: 'The other side acts meanwhile',
  ...nine.open(async ({ world, see }) => {
    await world.act('client', 'requestCancellation', {
      reason: 'The shop closes for repairs in April.',
      refund: 210_000,
    });
    await see(/Brindle Oats asked to cancel/);
  }),
};

export const LoadingFailed: Story = { name: 'Error: nothing could be loaded', ...nine.loadingFailed };
export const Offline: Story = nine.offline;
export const SignedOut: Story = { name: 'Signed out', ...nine.signedOut };
export const Forbidden: Story = nine.forbidden;
export const NotFound: Story = { name: 'Not found', ...nine.notFound };
