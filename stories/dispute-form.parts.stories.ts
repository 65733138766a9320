/** The form that opens a dispute, part by part: the gate, what happened, claims, evidence, the outcome wanted, the last look. */
import type { Meta } from '@storybook/web-components-vite';
import { complain, complaint } from './support/complaint.ts';
import { sample } from './support/files.ts';
import * as nine from './support/nine-states.ts';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('dispute-form');

export default {
  ...shared,
  title: 'Widgets/dispute-form/Parts',
  tags: ['!autodocs'],
  args: { ...shared.args, actor: 'client', order: 'completed' },
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

export const NoGroundAnyway: Story = {
  name: 'No ground, and disputed anyway: the case will show it',
  ...nine.open(async ({ click, see }) => {
    await click('radio', /Low conversions/);
    await click('button', 'Dispute anyway');
    await see('The case will show that you were told this is no ground.');
  }),
};

export const TooLong: Story = {
  name: 'A text of 5,000 characters is kept, and refused with figures',
  ...nine.open(async ({ click, fill, see }) => {
    await fill(/What happened/, 'The second issue did not carry our paragraph. '.repeat(109).slice(0, 5000));
    await click('button', 'Check your answers');
    await see(/5,000/);
    await see(/4,000/);
  }),
};

export const EvidencePicked: Story = {
  name: 'Evidence is picked from the record with one click each',
  ...nine.open(async ({ click, unfold, see }) => {
    await click('radio', /Was not published/);
    await unfold('Messages');
    await click('checkbox', /Message from Harbour Letter/);
    await unfold('Timeline');
    await click('checkbox', /completed the order/);
    await see('1 chosen');
  }),
};

export const EvidenceFile: Story = {
  name: 'Evidence from outside: a file, a link, words',
  ...nine.open(async ({ click, unfold, fill, take, see }) => {
    await click('radio', /Was not published/);
    await unfold('From outside this order');
    await take('Add file', await sample('square', 'issue-of-thursday.webp'));
    await see('issue-of-thursday.webp');
    await fill(/^Link/, 'https://harbour-letter.example/issue-20');
    await see('On harbour-letter.example');
    await fill(
      /A fact in words/,
      'The editor told us on the phone on Friday that the paragraph was left out.',
    );
  }),
};

export const Redo: Story = {
  name: 'A redo is asked for',
  ...nine.open(async ({ click, see }) => {
    await click('radio', /^Redo by a date/);
    await see('Done again by');
  }),
};

export const Partial: Story = {
  name: 'A part is asked for: who would get what',
  ...nine.open(async ({ click, fill, see }) => {
    await click('radio', /^Partial refund/);
    await fill('Refund to you', '450.50');
    await see('€450.50');
  }),
};

export const PartialTooMuch: Story = {
  name: 'More is asked for than was paid',
  ...nine.open(async ({ click, fill, see }) => {
    await click('radio', /^Partial refund/);
    await fill('Refund to you', '1300');
    await click('button', 'Check your answers');
    await see(/€1,200\.00/);
  }),
};

export const PartialInYen: Story = {
  name: 'A part is asked for, in yen',
  args: { order: 'completed, in yen' },
  ...nine.open(async ({ click, fill, see }) => {
    await click('radio', /^Partial refund/);
    await fill('Refund to you', '45000');
    await see(/45,000/);
  }),
};

export const PartialInDinars: Story = {
  name: 'A part is asked for, in dinars',
  args: { order: 'completed, in dinars' },
  ...nine.open(async ({ click, fill, see }) => {
    await click('radio', /^Partial refund/);
    await fill('Refund to you', '45.125');
    await see(/45\.125/);
  }),
};

export const PartialBelowPromise: Story = {
  name: 'Less is asked for than was promised',
  args: { order: 'completed, refund promised' },
  ...nine.open(async ({ click, fill, see }) => {
    await click('radio', /^Partial refund/);
    await fill('Refund to you', '100');
    await click('button', 'Check your answers');
    await see(/€300\.00/);
  }),
};

export const Undelivered: Story = {
  name: 'About work that is not delivered',
  args: { order: 'ready, overdue' },
  ...nine.open(({ see }) => see('This is about work that is not delivered.')),
};

export const Checked: Story = {
  name: 'The answers, before they are sent',
  ...nine.open(async (hands) => {
    await complain(hands);
    await hands.focused('heading', 'Check your answers');
    await hands.see(complaint);
  }),
};
