/** The states of order-chat, and of a message in it. */
import type { Meta } from '@storybook/web-components-vite';
import * as nine from './support/nine-states.ts';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('order-chat');

export default {
  ...shared,
  title: 'Widgets/order-chat/Nine states',
  tags: ['!autodocs'],
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

const text = 'Both Thursdays are free. I will look at the brief tonight.';

export const Loading: Story = nine.loading;

export const Ready: Story = {};

export const Empty: Story = {
  name: 'Empty: nobody has written yet',
  args: { order: 'placed, nothing written yet' },
};

export const Submitting: Story = {
  name: 'Submitting: a message on its way',
  ...nine.open(async ({ wire, fill, click, see }) => {
    wire.break('sending takes for ever');
    await fill(/Message to/, text);
    await click('button', 'Send');
    await see('Sending…');
  }),
};

export const Success: Story = {
  name: 'Success: the message is there',
  ...nine.open(async ({ fill, click, see }) => {
    await fill(/Message to/, text);
    await click('button', 'Send');
    await see(/I will look at the brief tonight\. You, \d\d:\d\d/);
  }),
};

export const Waiting: Story = {
  name: 'Waiting: the server is busy, the message goes out by itself',
  ...nine.open(async ({ wire, fill, click, see, find }) => {
    wire.break('sending fails');
    await fill(/Message to/, text);
    await click('button', 'Send');
    await see('Not sent yet.');
    await find('button', 'Send now');
    await find('button', 'Delete');
  }),
};

export const Failed: Story = {
  name: 'Error: a message was refused, and sent again',
  ...nine.open(async ({ wire, fill, click, see, find }) => {
    wire.break('sending is forbidden');
    await fill(/Message to/, text);
    await click('button', 'Send');
    await see('Not sent.');
    await find('button', 'Edit');
    wire.mend();
    await click('button', 'Send again');
    await see(/I will look at the brief tonight\. You, \d\d:\d\d/);
  }),
};

export const Refused: Story = {
  name: 'Error: a message that is too long stays, with its figures',
  ...nine.open(async ({ fill, click, see }) => {
    await fill(/Message to/, `${text} `.repeat(70));
    await click('button', 'Send');
    await see('Shorten the message to 4,000 characters; it has 4,129.');
  }),
};

export const RefusedEmpty: Story = {
  name: 'Error: nothing was written yet',
  ...nine.open(async ({ fill, click, see }) => {
    await fill(/Message to/, '\u200B \u2060');
    await click('button', 'Send');
    await see('Write a message first.');
  }),
};

export const LoadingFailed: Story = { name: 'Error: nothing could be loaded', ...nine.loadingFailed };

export const Offline: Story = {
  name: 'Offline: a message waits',
  ...nine.open(async ({ wire, fill, click, see }) => {
    wire.break('network down');
    await see('Messages wait here and go out when you reconnect.');
    await fill(/Message to/, text);
    await click('button', 'Send');
    await see('Waiting for a connection');
  }),
};

export const OtherSideWrites: Story = {
  name: 'Conflict: the other side writes meanwhile, the draft stays',
  ...nine.open(async ({ world, fill, see, find }) => {
    await fill(/Message to/, text);
    await world.say('client', 'One more thing: the roast is called “April”.');
    await see('One more thing');
    const field = (await find('textbox', /Message to/)) as HTMLTextAreaElement;
    if (field.value !== text) throw new Error('the draft is gone');
  }),
};

export const SessionOver: Story = {
  name: 'Signed out while sending',
  ...nine.open(async ({ wire, fill, click, see }) => {
    wire.break('sending is signed out');
    await fill(/Message to/, text);
    await click('button', 'Send');
    await see('Not sent yet. You are signed out.');
  }),
};

export const SignedOut: Story = { name: 'Signed out', ...nine.signedOut };
export const Forbidden: Story = nine.forbidden;
export const NotFound: Story = { name: 'Not found', ...nine.notFound };
