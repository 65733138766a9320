/** The states of dispute-case. */
import type { Meta } from '@storybook/web-components-vite';
import * as nine from './support/nine-states.ts';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('dispute-case');

export default {
  ...shared,
  title: 'Widgets/dispute-case/States',
  tags: ['!autodocs'],
  args: { ...shared.args, actor: 'client', order: 'disputed, channel offers a refund' },
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

export const Loading: Story = nine.loading;

export const Ready: Story = {};

export const Empty: Story = { name: 'Empty: no case', args: { order: 'completed' } };

export const OtherSideActs: Story = {
  name: 'The other side acts meanwhile',
  ...nine.open(async ({ world, see }) => {
    await world.act('channel', 'concede');
    await see('is settled: Slow Commute agreed to what was asked');
  }),
};

export const LoadingFailed: Story = { name: 'Error: nothing could be loaded', ...nine.loadingFailed };
export const Offline: Story = nine.offline;
export const SignedOut: Story = { name: 'Signed out', ...nine.signedOut };
export const Forbidden: Story = nine.forbidden;
export const NotFound: Story = { name: 'Not found', ...nine.notFound };
