/** What client and channel do in a case: each form open, each last look before something is sent, and what comes of it. */
import type { Meta } from '@storybook/web-components-vite';
import { sample } from './support/files.ts';
import type { Hands } from './support/hands.ts';
import * as nine from './support/nine-states.ts';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('dispute-case');

export default {
  ...shared,
  title: 'Widgets/dispute-case/Forms',
  tags: ['!autodocs'],
  args: { ...shared.args, actor: 'client', order: 'disputed, channel offers a refund' },
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

const response = 'The label was missing for one day. It has stood above the post since this morning.';

async function respond({ click, clickEach, fill }: Hands): Promise<void> {
  await click('button', 'Respond');
  await clickEach('radio', 'Admit in part');
  await fill(/Your words on claim 1/, 'For one day.');
  await fill(/Your response as a whole/, response);
}

export const Respond: Story = {
  name: 'The channel responds to each claim',
  args: { actor: 'channel', order: 'disputed, waits for a response' },
  ...nine.open(respond),
};

export const RespondIncomplete: Story = {
  name: 'Answers are missing in the response',
  args: { actor: 'channel', order: 'disputed, waits for a response' },
  ...nine.open(async ({ click, focused }) => {
    await click('button', 'Respond');
    await click('button', 'Check your response');
    await focused('radio', 'Admit');
  }),
};

export const RespondAllAdmitted: Story = {
  name: 'Every claim is admitted: that alone pays nobody',
  args: { actor: 'channel', order: 'disputed, waits for a response' },
  ...nine.open(async ({ click, clickEach, see }) => {
    await click('button', 'Respond');
    await clickEach('radio', 'Admit');
    await see('You admit every claim. That alone pays nobody.');
  }),
};

export const RespondChecked: Story = {
  name: 'The response, before it is sent',
  args: { actor: 'channel', order: 'disputed, waits for a response' },
  ...nine.open(async (hands) => {
    await respond(hands);
    await hands.click('button', 'Check your response');
    await hands.focused('heading', 'Check your response');
    await hands.see(response);
  }),
};

export const Responded: Story = {
  name: 'The response was sent',
  args: { actor: 'channel', order: 'disputed, waits for a response' },
  ...nine.open(async (hands) => {
    await respond(hands);
    await hands.click('button', 'Check your response');
    await hands.click('button', 'Send response');
    await hands.focused('heading', /You responded to case \d+/);
  }),
};

export const Concede: Story = {
  name: 'The channel weighs to concede',
  args: { actor: 'channel' },
  ...nine.open(async ({ click, find, see }) => {
    await click('button', 'Concede');
    await see('The case ends at once, and the money moves.');
    await find('button', 'Concede £600.00');
  }),
};

export const Offer: Story = {
  name: 'An offer, with what each side would get',
  ...nine.open(async ({ click, fill, find }) => {
    await click('button', 'Make an offer');
    await fill(/Refund to you/, '450');
    await find('button', 'Offer £450.00 refund');
  }),
};

export const OfferTooMuch: Story = {
  name: 'An offer above what was paid',
  ...nine.open(async ({ click, fill, see }) => {
    await click('button', 'Make an offer');
    await fill(/Refund to you/, '1200');
    await click('button', 'Make an offer');
    await see(/900\.00/);
  }),
};

export const OfferInDinars: Story = {
  name: 'An offer in dinars, with three decimals',
  args: { actor: 'channel', order: 'disputed, work not delivered' },
  ...nine.open(async ({ click, fill, find }) => {
    await click('button', 'Make an offer');
    await fill(/Refund to Lumen and Loam/, '45.125');
    await find('button', /^Offer KWD\s45\.125 refund/);
  }),
};

export const OfferInYen: Story = {
  name: 'An offer in yen, without decimals',
  args: { actor: 'channel', order: 'disputed, waits for a mediator' },
  ...nine.open(async ({ click, fill, find }) => {
    await click('button', 'Make an offer');
    await fill(/Refund to Lumen and Loam/, '64000');
    await find('button', /64,000 refund/);
  }),
};

export const OfferRedo: Story = {
  name: 'An offer to do the work again',
  args: { actor: 'channel', order: 'disputed, no offer yet' },
  ...nine.open(async ({ click, see }) => {
    await click('button', 'Make an offer');
    await click('radio', /The work done again/);
    await see('Done again by');
  }),
};

export const Accept: Story = {
  name: 'The client weighs an offer',
  ...nine.open(async ({ click, see }) => {
    await click('button', 'Accept £300.00');
    await see('The case ends at once, and the money moves.');
  }),
};

export const Accepted: Story = {
  name: 'The offer was accepted',
  ...nine.open(async ({ click, see, focused }) => {
    await click('button', 'Accept £300.00');
    await see('Accept Slow Commute’s offer');
    await click('button', 'Accept £300.00');
    await focused('heading', 'You accepted the offer');
  }),
};

export const AcceptRedo: Story = {
  name: 'The client weighs a redo',
  args: { order: 'disputed, channel offers a redo' },
  ...nine.open(async ({ click, see }) => {
    await click('button', /^Accept the redo by/);
    await see('An order can be redone once.');
  }),
};

export const OfferGone: Story = {
  name: 'Conflict: the offer was withdrawn meanwhile',
  ...nine.open(async ({ wire, world, click, see }) => {
    await click('button', 'Accept £300.00');
    await see('Accept Slow Commute’s offer');
    wire.overtake(() => world.act('channel', 'withdrawOffer'));
    await click('button', 'Accept £300.00');
    await see('You did not accept the offer.');
  }),
};

export const Escalate: Story = {
  name: 'The client weighs to escalate',
  ...nine.open(async ({ click, find, see }) => {
    await click('button', 'Escalate to a mediator');
    await see('Negotiation ends and does not open again.');
    await find('button', /^Escalate case \d+/);
  }),
};

export const EscalateLater: Story = {
  name: 'Escalating is not open yet',
  args: { order: 'disputed, just responded' },
  ...nine.open(({ see }) => see(/You can ask a mediator from/)),
};

export const Withdraw: Story = {
  name: 'The client weighs to withdraw',
  ...nine.open(async ({ click, find }) => {
    await click('button', 'Withdraw dispute');
    await find('button', 'Withdraw and pay £810.00');
  }),
};

export const WithdrawUndelivered: Story = {
  name: 'The client weighs to withdraw, while the work is not delivered',
  args: { order: 'disputed, work not delivered' },
  ...nine.open(async ({ click, see }) => {
    await click('button', 'Withdraw dispute');
    await see(/The order is ready again, and Slow Commute can complete it until/);
  }),
};

export const AddEvidence: Story = {
  name: 'Evidence is picked from the record, and a file added',
  args: { order: 'disputed, waits for a response' },
  ...nine.open(async ({ click, find, take, see }) => {
    await click('button', 'Add evidence');
    await find('button', 'Add file');
    await take('Add file', await sample('square', 'no-label.webp'));
    await see('no-label.webp');
  }),
};

export const ProvideInfo: Story = {
  name: 'The client answers the mediator',
  args: { order: 'disputed, mediator asks the client' },
  ...nine.open(async ({ click, fill, find }) => {
    await click('button', 'Answer the mediator');
    await fill(/Your answer/, 'On a laptop and on a phone; the picture was cut on both.');
    await find('button', 'Send answer');
  }),
};

export const PromiseRefund: Story = {
  name: 'The channel promises a refund',
  args: { actor: 'channel' },
  ...nine.open(async ({ click, fill, see }) => {
    await click('button', 'Promise a refund');
    await fill(/Refund to Kettleby Tea Rooms/, '250');
    await see('£250.00');
  }),
};

export const Release: Story = {
  name: 'The client releases the payment in the system’s own case',
  args: { order: 'disputed, the system’s own case' },
  ...nine.open(async ({ click, find }) => {
    await click('button', 'Release payment');
    await find('button', /^Release £/);
  }),
};

export const EvidenceOpen: Story = {
  name: 'A file of the evidence is looked at in place',
  args: { order: 'disputed, evidence of every kind' },
  ...nine.open(async ({ click, see }) => {
    await click('button', /issue-214-as-received\.webp/);
    await see(/Save file|10/);
  }),
};

export const Failed: Story = {
  name: 'Error: the response was not sent, and is kept',
  args: { actor: 'channel', order: 'disputed, waits for a response' },
  ...nine.open(async ({ wire, ...hands }) => {
    await respond(hands);
    await hands.click('button', 'Check your response');
    wire.break('sending fails');
    await hands.click('button', 'Send response');
    await hands.see('Your response was not sent.');
    await hands.see(response);
  }),
};
