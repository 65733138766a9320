/** The nine states of creative-review, on the channel's side and on the client's. */
import type { Meta } from '@storybook/web-components-vite';
import * as nine from './support/nine-states.ts';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('creative-review');

export default {
  ...shared,
  title: 'Widgets/creative-review/Nine states',
  tags: ['!autodocs'],
  args: { ...shared.args, order: 'accepted, creatives to review' },
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

export const Loading: Story = nine.loading;

export const Ready: Story = {};

export const Empty: Story = {
  name: 'Empty: no creatives agreed',
  args: { order: 'accepted, no creatives agreed' },
};

export const Submitting: Story = nine.open(async ({ wire, click, see }) => {
  wire.break('sending takes for ever');
  await click('button', /^Approve version 1/);
  await see('Approving…');
});

export const Success: Story = nine.open(async ({ click, see }) => {
  await click('button', /^Approve version 1/);
  await see('You approved version 1 of Guide entry');
});

export const Failed: Story = {
  name: 'Error: the approval failed',
  ...nine.open(async ({ wire, click, see, find }) => {
    wire.break('sending fails');
    await click('button', /^Approve version 1/);
    await see('Your approval was not sent.');
    await see('Reference req-7K4M2P');
    await find('button', 'Try again');
  }),
};

export const FailedSend: Story = {
  name: 'Error: a text was not sent and is kept',
  args: { actor: 'client', order: 'accepted, changes requested' },
  ...nine.open(async ({ wire, click, fill, see, find }) => {
    const text = 'Fresh filter coffee at your door every second week, roasted the day before.';
    wire.break('sending fails');
    await click('button', 'Send a new version');
    await fill(/Your text/, text);
    await fill(/What changed/, 'Names what makes it good');
    await click('button', /^Send .* for review/);
    await see('The new version was not sent.');
    if (((await find('textbox', /Your text/)) as HTMLTextAreaElement).value !== text)
      throw new Error('the text is gone');
  }),
};

export const LoadingFailed: Story = { name: 'Error: nothing could be loaded', ...nine.loadingFailed };

export const Offline: Story = nine.offline;

export const Conflict: Story = {
  name: 'Conflict: the client was first',
  ...nine.open(async ({ wire, world, click, see }) => {
    wire.overtake(() => world.act('client', 'withdrawCreative'));
    await click('button', /^Approve version 1/);
    await see('Your approval was not sent.');
  }),
};

export const SessionOver: Story = {
  name: 'Signed out while acting',
  ...nine.open(async ({ wire, click, see }) => {
    wire.break('sending is signed out');
    await click('button', /^Approve version 1/);
    await see('Your session has ended.');
  }),
};

export const SignedOut: Story = { name: 'Signed out', ...nine.signedOut };
export const Forbidden: Story = nine.forbidden;
export const NotFound: Story = { name: 'Not found', ...nine.notFound };
