/** The main job and its turns, done through the buttons that people see, up to the server's receipt. */
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { complain } from './support/complaint.ts';
import { sample } from './support/files.ts';
import { play } from './support/hands.ts';
import type { SceneArgs } from './support/scene.ts';
import { page, type Story } from './support/widget.ts';

const actions = page((id) => html`<order-actions order-id=${id}></order-actions>`);
const { render: creatives } = page((id) => html`<creative-review order-id=${id}></creative-review>`);
const { render: dispute } = page((id) => html`<dispute-form order-id=${id}></dispute-form>`);
const { render: talk } = page((id) => html`<order-chat order-id=${id}></order-chat>`);

export default {
  ...actions,
  title: 'Journeys',
  tags: ['!autodocs'],
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

export const Accept: Story = {
  name: 'The channel accepts',
  play: play(async ({ click, see, focused }) => {
    await click('button', 'Accept order');
    await see(/You accepted this order .* Reference \S+/);
    await focused('heading', 'You accepted this order');
  }),
};

export const Decline: Story = {
  name: 'The channel declines, and says why',
  play: play(async ({ click, fill, see, step, focused }) => {
    await step('A review step asks for the reason and shows who gets what', async () => {
      await click('button', 'Decline order');
      await focused('heading', 'Decline this order');
      await see(/Northfold Coffee gets back €1,200\.00/);
    });
    await step('Without an explanation nothing is sent', async () => {
      await click('radio', 'Schedule is full');
      await click('button', 'Decline order');
      await see('Write at least 10 characters.');
    });
    await step('With it the server confirms', async () => {
      await fill(
        /Explanation for Northfold Coffee/,
        'Both Thursdays are taken. From April on there is room again.',
      );
      await click('button', 'Decline order');
      await see(/You declined this order .* Reference \S+/);
    });
  }),
};

export const GoBack: Story = {
  name: 'The channel thinks better of it',
  play: play(async ({ click, see, focused }) => {
    await click('button', 'Decline order');
    await click('button', 'Go back');
    await focused('button', 'Decline order');
    await see('Your turn: accept or decline');
  }),
};

export const SendCreative: Story = {
  name: 'The client sends a creative',
  args: { actor: 'client', order: 'accepted, nothing sent yet' },
  render: creatives,
  play: play(async ({ click, fill, see }) => {
    await click('button', 'Add text');
    await fill(/Your text/, 'Three planters that breathe, thrown and glazed by hand in one week of March.');
    await click('button', 'Send Card text for review');
    await see(/You sent version 1 of Card text/);
  }),
};

export const RequestChanges: Story = {
  name: 'The channel asks for changes, with two comments',
  args: { order: 'accepted, creatives to review' },
  render: creatives,
  play: play(async ({ click, fill, see }) => {
    await click('button', 'Request changes');
    await fill('Comment 1', 'Please add the house number: two places share this name.');
    await click('button', 'Add comment');
    await fill('Comment 2', 'The opening hours belong at the end.');
    await click('button', 'Request 2 changes');
    await see(/You asked for changes to Guide entry .* Reference \S+/);
  }),
};

export const Approve: Story = {
  name: 'The channel approves a creative',
  args: { order: 'accepted, creatives to review' },
  render: creatives,
  play: play(async ({ click, see }) => {
    await click('button', /^Approve version 1/);
    await see(/You approved version 1 of Guide entry .* Reference \S+/);
  }),
};

export const SendFile: Story = {
  name: 'The client sends a file, over a line that breaks',
  args: { actor: 'client', order: 'accepted, files wanted' },
  render: creatives,
  play: play(async ({ wire, choose, click, see, step }) => {
    await step('Half of it arrives, then the line breaks', async () => {
      wire.break('files break off half-way');
      await choose('Hero image', await sample('hero-1', 'terrace-hero.webp'));
      await see('paused at 5 of 11 kB, the connection dropped');
    });
    await step('The line is back, and the rest goes on by itself', async () => {
      wire.mend();
      await see('arrived, not sent yet');
    });
    await step('The server confirms', async () => {
      await click('button', 'Send 1 creative for review');
      await see(/You sent version 1 of Hero image .* Reference \S+/);
    });
  }),
};

export const ReviewWithPins: Story = {
  name: 'The channel pins two comments to a picture',
  args: { order: 'accepted, first picture to review' },
  render: creatives,
  play: play(async ({ find, point, fill, click, see }) => {
    await find('img', 'northfold-summer.webp');
    await point('Cover picture, version 1', 0.72, 0.24);
    await fill('Comment 1', 'Our masthead covers this corner.');
    await point('Cover picture, version 1', 0.25, 0.68);
    await fill('Comment 2', 'The cup is cut off in the narrow layout.');
    await click('button', 'Request 2 changes');
    await see(/You asked for changes to Cover picture .* Reference \S+/);
  }),
};

export const SendSecondVersion: Story = {
  name: 'The client answers pins with a second version',
  args: { actor: 'client', order: 'accepted, changes to a picture requested' },
  render: creatives,
  play: play(async ({ choose, fill, click, see }) => {
    await see('Our masthead covers this corner.');
    await choose('Cover picture', await sample('hero-2', 'northfold-summer-2.webp'));
    await fill(/What changed/, 'Moved the sun out of the corner and the cup to the middle');
    await see('arrived, not sent yet');
    await click('button', 'Send 1 creative for review');
    await see(/You sent version 2 of Cover picture .* Reference \S+/);
  }),
};

export const CompareAndApprove: Story = {
  name: 'The channel compares two versions, and approves',
  args: { order: 'accepted, files to review' },
  render: creatives,
  play: play(async ({ find, click, see, focused }) => {
    await click('button', 'Compare with version 1');
    await focused('heading', 'Cover picture, versions 1 and 2');
    await find('img', 'northfold-summer.webp');
    await find('img', 'northfold-summer-2.webp');
    await click('button', 'Close comparison');
    await focused('button', 'Compare with version 1');
    await click('checkbox', 'Comment 1 is resolved in version 2');
    await click('button', 'Approve version 2');
    await see(/You approved version 2 of Cover picture .* Reference \S+/);
  }),
};

export const ApproveProposal: Story = {
  name: 'The channel approves a proposal while the campaign runs',
  args: { order: 'ready, new picture proposed' },
  render: creatives,
  play: play(async ({ click, see }) => {
    await see('Version 1 stays the approved one until you approve the new one.');
    await click('button', 'Approve version 2');
    await see(/You approved version 2 of Banner .* Reference \S+/);
  }),
};

export const MarkReady: Story = {
  name: 'The channel marks the order ready',
  args: { order: 'accepted, all approved' },
  play: play(async ({ click, see }) => {
    await click('button', 'Mark order ready');
    await see(/You marked this order ready .* Reference \S+/);
  }),
};

export const Complete: Story = {
  name: 'The channel completes, with everything done',
  args: { order: 'ready' },
  play: play(async ({ click, see }) => {
    await click('button', 'Complete order');
    await click('checkbox', /I told Northfold Coffee that I am available/);
    await click('button', 'Complete order');
    await see(/You completed this order .* Reference \S+/);
  }),
};

export const CompleteWithOpenPoint: Story = {
  name: 'The channel completes with an open point, and is asked once more',
  args: { order: 'ready' },
  play: play(async ({ click, see, focused }) => {
    await click('button', 'Complete order');
    await click('button', 'Complete order');
    await focused('heading', 'Complete with 1 open point');
    await see('Availability not confirmed');
    await click('button', 'Complete order');
    await see(/You completed this order .* Reference \S+/);
  }),
};

export const Release: Story = {
  name: 'The client releases the payment early',
  args: { actor: 'client', order: 'completed' },
  play: play(async ({ click, see }) => {
    await click('button', 'Release payment');
    await see('the payment cannot be taken back');
    await click('button', /^Release €1,200\.00/);
    await see(/You released the payment .* Reference \S+/);
  }),
};

export const Dispute: Story = {
  name: 'The client opens a dispute',
  args: { actor: 'client', order: 'completed' },
  render: dispute,
  play: play(async (hands) => {
    await complain(hands);
    await hands.focused('heading', 'Check your answers');
    await hands.click('button', 'Open dispute');
    await hands.see(/Case \d+ is open .* Reference \S+/);
    await hands.focused('heading', /Case \d+ is open/);
  }),
};

export const AgreeToCancel: Story = {
  name: 'The channel accepts a cancellation',
  args: { order: 'ready, client asks to cancel' },
  play: play(async ({ click, see }) => {
    await click('button', 'Accept cancellation');
    await click('button', /^Cancel with £480\.00 refund/);
    await see(/You accepted the cancellation .* Reference \S+/);
  }),
};

export const Talk: Story = {
  name: 'Both sides talk',
  render: talk,
  play: play(async ({ world, fill, click, see }) => {
    await fill(/Message to/, 'Shall the link stand in both issues?');
    await click('button', 'Send');
    await see('Shall the link stand in both issues?');
    await world.say('client', 'Yes please, in both.');
    await see('Yes please, in both.');
  }),
};
