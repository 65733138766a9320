/** The channel looks at files: pins, moments and pages, versions side by side, and what keeps it from looking. */
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ApiError } from '../src/contract/api-error.ts';
import { open } from './support/nine-states.ts';
import { inScene, type SceneArgs, type SceneContext, sceneOf } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('creative-review');
const firstMedia = { order: 'accepted, sound, film and PDF to review' } as const;

export default {
  ...shared,
  title: 'Widgets/creative-review/Review',
  tags: ['!autodocs'],
  args: { ...shared.args, actor: 'channel', order: 'accepted, files to review' },
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

export const Pins: Story = {
  name: 'A picture with the pins of its first version',
  ...open(async ({ find, see }) => {
    await find('group', 'Cover picture, version 2');
    await find('button', 'Comment 1');
    await see('Our masthead covers this corner.');
  }),
};

export const DraftPin: Story = {
  name: 'A pin is placed, and its comment written',
  ...open(async ({ point, fill, find }) => {
    await find('img', 'northfold-summer-2.webp');
    await point('Cover picture, version 2', 0.82, 0.72);
    await fill('Comment 3', 'The plant is new. Please leave it out.');
    await find('button', 'Comment 3, draft');
    await find('button', 'Request 1 change');
  }),
};

export const Resolved: Story = {
  name: 'Earlier comments: one resolved, one asked again',
  ...open(async ({ click, find }) => {
    await click('checkbox', 'Comment 1 is resolved in version 2');
    await click('button', 'Ask again for comment 2');
    await find('button', 'Comment 1, resolved');
    await find('textbox', 'Comment 3');
  }),
};

export const Zoomed: Story = {
  name: 'Zoomed in, with the pins at their places',
  ...open(async ({ click, find }) => {
    await find('img', 'northfold-summer-2.webp');
    await click('button', 'Zoom in');
    await click('button', 'Zoom in');
    await find('button', /150%/);
  }),
};

export const Compare: Story = {
  name: 'Two versions side by side',
  ...open(async ({ click, focused, see }) => {
    await click('button', 'Compare with version 1');
    await focused('heading', 'Cover picture, versions 1 and 2');
    await see('Moved the sun out of the corner and the cup to the middle');
  }),
};

export const CompareNarrow: Story = { ...Compare, name: 'Two versions in 360 px', args: { width: '360px' } };

export const Decision: Story = {
  name: 'The decision in 360 px: drafts come first',
  args: { width: '360px' },
  ...open(async ({ point, fill, find }) => {
    await find('img', 'northfold-summer-2.webp');
    await point('Cover picture, version 2', 0.2, 0.2);
    await fill('Comment 3', 'The sun may stand a little lower.');
    await find('button', 'Request 1 change');
    await find('button', 'Approve version 2');
  }),
};

export const Film: Story = {
  name: 'A film, with a comment at a moment',
  args: firstMedia,
  ...open(async ({ click, fill, find }) => {
    await click('button', 'Review version 1', 'Teaser');
    await click('button', 'Comment at 0:00');
    await fill('Comment 1', 'The word “Advertisement” should stand here from the first frame on.');
    await click('button', /comment 1 one second later/);
    await find('button', 'Go to 0:01, comment 1');
  }),
};

export const Sound: Story = {
  name: 'Sound, with a comment at a moment',
  args: firstMedia,
  ...open(async ({ click, fill, find }) => {
    await click('button', 'Comment at 0:00');
    await fill('Comment 1', 'The name is hard to hear over the music here.');
    await find('button', 'Go to 0:00, comment 1');
  }),
};

export const Pdf: Story = {
  name: 'A PDF, with a comment on its second page',
  args: firstMedia,
  ...open(async ({ click, fill, see }) => {
    await click('button', 'Review version 1', 'Menu for the host');
    await click('button', 'Next page');
    await see('Page 2 of 2');
    await click('button', 'Comment on the whole page');
    await fill('Comment 1', 'The allergy note belongs on the first page.');
    await see('On page 2');
  }),
};

export const LoadingPreview: Story = {
  name: 'The preview is on its way',
  args: { fault: 'previews take for ever' },
  ...open(async ({ find }) => void (await find('group', 'Cover picture, version 2'))),
};

export const PreviewFailed: Story = {
  name: 'Error: the preview could not be loaded',
  args: { fault: 'previews fail' },
  ...open(async ({ find, see }) => {
    await see('The preview of northfold-summer-2.webp could not be loaded');
    await find('button', 'Try again');
    await find('button', 'Download file');
  }),
};

export const NoPreview: Story = {
  name: 'No preview here: it is downloaded to be checked',
  render: (_: SceneArgs, context: SceneContext) => {
    const scene = sceneOf(context);
    const assetUrl = () => Promise.reject(new ApiError('unsupported', 'no previews'));
    const adapter = { ...scene.adapter, assetUrl };
    return inScene({ adapter }, html`<creative-review order-id=${scene.orderId}></creative-review>`);
  },
  ...open(({ see }) => see('northfold-summer-2.webp has no preview here')),
};

export const NothingSaid: Story = {
  name: 'Changes asked for without a comment',
  args: { order: 'accepted, first picture to review' },
  ...open(async ({ click, see }) => {
    await click('button', 'Request changes');
    await see('Write at least one comment that says what to change.');
  }),
};

export const Conflict: Story = {
  name: 'Conflict: a newer version came, the comments are kept',
  ...open(async ({ wire, world, point, fill, click, see, find }) => {
    await find('img', 'northfold-summer-2.webp');
    await point('Cover picture, version 2', 0.82, 0.72);
    await fill('Comment 3', 'The plant is new. Please leave it out.');
    wire.overtake(() => world.send('cover', 'hero-1', 'Without the plant'));
    await click('button', 'Request 1 change');
    await see(/Northfold Coffee sent version 3 at/);
    await see('Your 1 comment is kept.');
  }),
};

export const NotSent: Story = {
  name: 'Error: the request was not sent, the comments are kept',
  ...open(async ({ wire, point, fill, click, see, find }) => {
    await find('img', 'northfold-summer-2.webp');
    await point('Cover picture, version 2', 0.82, 0.72);
    await fill('Comment 3', 'The plant is new. Please leave it out.');
    wire.break('sending fails');
    await click('button', 'Request 1 change');
    await see('Your request was not sent.');
    await find('button', 'Comment 3, draft');
  }),
};

export const Requested: Story = {
  name: 'Success: changes are requested',
  ...open(async ({ point, fill, click, see, find }) => {
    await find('img', 'northfold-summer-2.webp');
    await point('Cover picture, version 2', 0.82, 0.72);
    await fill('Comment 3', 'The plant is new. Please leave it out.');
    await click('button', 'Request 1 change');
    await see('You asked for changes to Cover picture');
  }),
};

export const Dark: Story = { ...DraftPin, name: 'On a dark page', parameters: { stage: { theme: 'dark' } } };
export const RightToLeft: Story = {
  ...DraftPin,
  name: 'Right to left: a pin stays where it points',
  parameters: { stage: { direction: 'rtl' } },
};
