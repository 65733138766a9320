/** The nine states of completion-checklist. */
import type { Meta } from '@storybook/web-components-vite';
import type { Hands } from './support/hands.ts';
import * as nine from './support/nine-states.ts';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('completion-checklist');

export default {
  ...shared,
  title: 'Widgets/completion-checklist/Nine states',
  tags: ['!autodocs'],
  args: { ...shared.args, order: 'ready' },
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

/** Every point is done, up to the last click. */
async function complete({ click }: Hands): Promise<void> {
  await click('checkbox', /available/);
  await click('button', 'Complete order');
}

export const Loading: Story = nine.loading;

export const Ready: Story = {};

export const Empty: Story = { name: 'Empty: nothing to complete', args: { order: 'declined' } };

export const Submitting: Story = nine.open(async ({ wire, ...hands }) => {
  await complete(hands);
  wire.break('sending takes for ever');
  await hands.click('button', 'Complete order');
  await hands.see('Completing…');
});

export const Success: Story = nine.open(async (hands) => {
  await complete(hands);
  await hands.click('button', 'Complete order');
  await hands.see(/You completed this order .* Reference \S+/);
});

export const Failed: Story = {
  name: 'Error: the order was not completed',
  ...nine.open(async ({ wire, ...hands }) => {
    await complete(hands);
    wire.break('sending fails');
    await hands.click('button', 'Complete order');
    await hands.see('The order was not completed.');
    await hands.see('Reference req-7K4M2P');
  }),
};

export const Conflict: Story = {
  name: 'Conflict: completed in another window',
  ...nine.open(async ({ world, ...hands }) => {
    await complete(hands);
    await world.act('channel', 'complete', { availabilityTold: false });
    await hands.see('completed');
  }),
};

export const LoadingFailed: Story = { name: 'Error: nothing could be loaded', ...nine.loadingFailed };
export const Offline: Story = nine.offline;
export const SignedOut: Story = { name: 'Signed out', ...nine.signedOut };
export const Forbidden: Story = nine.forbidden;
export const NotFound: Story = { name: 'Not found', ...nine.notFound };
