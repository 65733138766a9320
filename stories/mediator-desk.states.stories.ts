/** The nine states of mediator-desk, and what a mediator does at it. */
import type { Meta } from '@storybook/web-components-vite';
import { deskWidget, unchosen } from './support/desk.ts';
import type { Hands } from './support/hands.ts';
import * as nine from './support/nine-states.ts';
import type { SceneArgs } from './support/scene.ts';
import type { Story } from './support/widget.ts';

export default {
  ...deskWidget(),
  title: 'Widgets/mediator-desk/Nine states',
  tags: ['!autodocs'],
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

const reasons =
  'Four of the five notes ran as agreed. The fifth ran a day late and beside another one. A third of the price is a fair measure of what was missing.';

/** Finds, weighs and writes, up to the preview. */
async function build({ find, click, clickEach, fill, see }: Hands): Promise<void> {
  await clickEach('radio', 'Upheld in part');
  await click('checkbox', /^E1/);
  await fill('Refund to Brindle Oats', '500');
  await fill(/Reasons for both sides/, reasons);
  await click('button', 'Preview decision');
  await see('Brindle Oats reads');
  await find('button', /^Decide case \d+/);
}

export const Loading: Story = nine.loading;

export const Ready: Story = {};

export const NothingChosen: Story = {
  name: 'Ready: no case is chosen yet',
  render: unchosen,
};

export const Empty: Story = {
  name: 'Empty: no cases',
  args: { order: 'placed' },
  render: unchosen,
};

export const ForMediators: Story = {
  name: 'Forbidden: for mediators only',
  args: { actor: 'client' },
};

export const Evidence: Story = {
  name: 'Ready: a piece of evidence is open',
  ...nine.open(async ({ click, find }) => {
    await click('button', /^Evidence/);
    await click('button', /^E2/);
    await find('button', /^Close/);
  }),
};

export const Offers: Story = {
  name: 'Ready: money, offers, and what silence does',
  args: { order: 'disputed, evidence of every kind' },
  ...nine.open(async ({ click, see }) => {
    await click('button', /^Offers/);
    await see('What silence does');
  }),
};

export const Claimed: Story = {
  name: 'Success: a case is claimed',
  args: { order: 'disputed, waits for a mediator' },
  ...nine.open(async ({ click, see }) => {
    await click('button', /^Claim case \d+/);
    await see(/Case \d+ is yours/);
  }),
};

export const Incomplete: Story = {
  name: 'Something is missing in the decision',
  ...nine.open(async ({ click, see }) => {
    await click('button', 'Preview decision');
    await see(/things are missing or cannot be used/);
  }),
};

export const Previewed: Story = {
  name: 'The decision, as each side will read it',
  ...nine.open(build),
};

export const Submitting: Story = nine.open(async ({ wire, ...hands }) => {
  await build(hands);
  wire.break('sending takes for ever');
  await hands.click('button', /^Decide case \d+/);
  await hands.see('Deciding…');
});

export const Success: Story = {
  name: 'Success: the case is decided',
  ...nine.open(async (hands) => {
    await build(hands);
    await hands.click('button', /^Decide case \d+/);
    await hands.see(/You decided case \d+/);
    await hands.see(/Reference \S+/);
  }),
};

export const Failed: Story = {
  name: 'Error: the decision was not stored',
  ...nine.open(async ({ wire, ...hands }) => {
    await build(hands);
    wire.break('sending fails');
    await hands.click('button', /^Decide case \d+/);
    await hands.see('The decision was not stored.');
    await hands.see('Reference req-7K4M2P');
  }),
};

export const Conflict: Story = {
  name: 'Conflict: the two settled meanwhile',
  ...nine.open(async ({ wire, world, ...hands }) => {
    await build(hands);
    wire.overtake(() => world.act('channel', 'concede'));
    await hands.click('button', /^Decide case \d+/);
    await hands.see('Your decision was not recorded.');
    await hands.see(reasons);
  }),
};

export const TwoClaim: Story = {
  name: 'Conflict: another mediator was first',
  args: { order: 'disputed, waits for a mediator' },
  ...nine.open(async ({ wire, world, click, see }) => {
    wire.overtake(() => world.mediate('jonas', 'claimCase'));
    await click('button', /^Claim case \d+/);
    await see(/Another mediator claimed case \d+ at/);
    await see('Your claim was not recorded.');
  }),
};

export const OwnCase: Story = {
  name: 'Forbidden: the mediator is a party',
  args: { order: 'disputed, mediator is a party' },
  ...nine.open(({ see }) => see('This case is not yours to decide')),
};

export const Asked: Story = {
  name: 'A question to a party',
  ...nine.open(async ({ click, fill, see }) => {
    await click('button', 'Ask Brindle Oats');
    await fill(/Question to Brindle Oats/, 'Which of the shops had built their windows around the week?');
    await click('button', 'Send question');
    await see('You asked Brindle Oats');
  }),
};

export const Noted: Story = {
  name: 'A private note',
  ...nine.open(async ({ click, fill, see }) => {
    await click('button', 'Notes');
    await fill(/New note/, 'Ask for the outage report before Friday.');
    await click('button', 'Save note');
    await see('Ask for the outage report before Friday.');
  }),
};

export const LoadingFailed: Story = {
  name: 'Error: nothing could be loaded',
  ...nine.broken('loading fails', async ({ see, find }) => {
    await see('Cases did not load.');
    await find('button', 'Try again');
  }),
};

export const Offline: Story = nine.offline;

export const SignedOut: Story = { name: 'Signed out', ...nine.signedOut };

export const NotFound: Story = {
  name: 'Not found',
  ...nine.broken('not found', ({ see }) => see('not found')),
};
