/** The nine states of dispute-form. */
import type { Meta } from '@storybook/web-components-vite';
import { complain, complaint } from './support/complaint.ts';
import * as nine from './support/nine-states.ts';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('dispute-form');

export default {
  ...shared,
  title: 'Widgets/dispute-form/Nine states',
  tags: ['!autodocs'],
  args: { ...shared.args, actor: 'client', order: 'completed' },
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

export const Loading: Story = nine.loading;

export const Ready: Story = {};

export const Empty: Story = { name: 'Empty: nothing to dispute', args: { order: 'placed' } };

export const Incomplete: Story = {
  name: 'Answers are missing',
  ...nine.open(async ({ click, see }) => {
    await click('button', 'Check your answers');
    await see(/answers are missing or cannot be used/);
  }),
};

export const NoGround: Story = {
  name: 'Low conversions are no ground',
  ...nine.open(async ({ click, see }) => {
    await click('radio', /Low conversions/);
    await see('The agreement says this is no ground.');
    await see('Clause 7.2');
  }),
};

export const Submitting: Story = nine.open(async ({ wire, ...hands }) => {
  await complain(hands);
  wire.break('sending takes for ever');
  await hands.click('button', 'Open dispute');
  await hands.see('Opening dispute…');
});

export const Success: Story = nine.open(async (hands) => {
  await complain(hands);
  await hands.click('button', 'Open dispute');
  await hands.see(/Case \d+ is open/);
  await hands.see(/Reference \S+/);
});

export const Failed: Story = {
  name: 'Error: the dispute was not opened',
  ...nine.open(async ({ wire, ...hands }) => {
    await complain(hands);
    wire.break('sending fails');
    await hands.click('button', 'Open dispute');
    await hands.see('The dispute was not opened.');
    await hands.see('Reference req-7K4M2P');
    await hands.see(complaint);
  }),
};

export const LoadingFailed: Story = { name: 'Error: nothing could be loaded', ...nine.loadingFailed };

export const Offline: Story = nine.offline;

export const Conflict: Story = {
  name: 'Conflict: the channel took the completion back',
  ...nine.open(async ({ wire, world, ...hands }) => {
    await complain(hands);
    wire.overtake(() => world.act('channel', 'retractCompletion'));
    await hands.click('button', 'Open dispute');
    await hands.see('A dispute opens later');
    await hands.see(complaint);
  }),
};

export const Expired: Story = {
  name: 'Expired: the window ended on this page',
  ...nine.open(async ({ world, ...hands }) => {
    await complain(hands);
    await world.moveTo('justAfter');
    await hands.see('The time to dispute has ended');
    await hands.see(complaint);
  }),
};

export const SessionOver: Story = {
  name: 'Signed out while sending',
  ...nine.open(async ({ wire, ...hands }) => {
    await complain(hands);
    wire.break('sending is signed out');
    await hands.click('button', 'Open dispute');
    await hands.see('Your session has ended.');
  }),
};

export const SignedOut: Story = { name: 'Signed out', ...nine.signedOut };
export const Forbidden: Story = nine.forbidden;
export const NotFound: Story = { name: 'Not found', ...nine.notFound };
