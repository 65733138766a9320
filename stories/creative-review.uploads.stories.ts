/** Files on their way from the client: every state of an upload, each made by a real file or a real fault on the wire. */
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { overweight, sample, torn, unreadable } from './support/files.ts';
import { open } from './support/nine-states.ts';
import { inScene, type SceneArgs, type SceneContext, sceneOf } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('creative-review');
const hero = () => sample('hero-1', 'terrace-hero.webp');
const reel = () => sample('reel-1', 'terrace-reel.webm');

export default {
  ...shared,
  title: 'Widgets/creative-review/Uploads',
  tags: ['!autodocs'],
  args: { ...shared.args, actor: 'client', order: 'accepted, files wanted' },
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

export const Wanted: Story = { name: 'Nothing chosen yet: what each file must be' };

export const Measuring: Story = {
  name: 'Measuring: the disk is slow',
  ...open(async ({ choose, see }) => {
    await choose('Hero image', await unreadable('hero-1', 'terrace-hero.webp'));
    await see('terrace-hero.webp · 11 kB · being looked at');
  }),
};

export const Sending: Story = open(async ({ wire, choose, see, find }) => {
  wire.break('files stop half-way');
  await choose('Reel', await reel());
  await see(/terrace-reel\.webm · uploading 23 of 48 kB/);
  await find('button', 'Pause');
});

export const SeveralAtOnce: Story = {
  name: 'Sending: three at once, a fourth waits',
  ...open(async ({ wire, choose, see }) => {
    wire.break('files stop half-way');
    await choose('Hero image', await hero());
    await choose('Reel', await reel());
    await choose('Menu', await sample('sheet-1', 'terrace-menu.pdf'));
    await choose('Logo', await sample('square', 'terrace-logo.webp'));
    await see(/terrace-reel\.webm · uploading 23 of 48 kB/);
    await see(/terrace-logo\.webp · .* · waiting for the other uploads/);
  }),
};

export const Checking: Story = open(async ({ wire, choose, see }) => {
  wire.break('files are looked at for ever');
  await choose('Hero image', await hero());
  await see('have arrived and are being checked');
});

export const Paused: Story = open(async ({ wire, choose, click, see, find }) => {
  wire.break('files stop half-way');
  await choose('Reel', await reel());
  await see(/uploading 23 of 48 kB/);
  await click('button', 'Pause');
  await see(/terrace-reel\.webm · paused at 23 of 48 kB/);
  await find('button', 'Resume');
});

export const BrokenOff: Story = {
  name: 'The connection broke off in the middle',
  ...open(async ({ wire, choose, see }) => {
    wire.break('files break off half-way');
    await choose('Reel', await reel());
    await see(/paused at 23 of 48 kB, the connection dropped\. It goes on by itself\./);
  }),
};

export const Offline: Story = open(async ({ wire, choose, see }) => {
  wire.break('files stop half-way');
  await choose('Reel', await reel());
  await see(/uploading 23 of 48 kB/);
  wire.break('network down');
  await see('You are offline.');
  await see('the connection dropped');
});

export const GoesOn: Story = {
  name: 'The connection came back: nothing was sent twice',
  ...open(async ({ wire, choose, see }) => {
    wire.break('files break off half-way');
    await choose('Reel', await reel());
    await see('the connection dropped');
    wire.mend();
    await see(/terrace-reel\.webm .* arrived, not sent yet/);
  }),
};

export const Failed: Story = {
  name: 'Failed: the server had a fault',
  ...open(async ({ wire, choose, see, find }) => {
    wire.break('files meet a fault half-way');
    await choose('Reel', await reel());
    await see('terrace-reel.webm was not uploaded.');
    await find('button', 'Try again');
  }),
};

export const WrongSize: Story = {
  name: 'Refused in the page: too few pixels',
  ...open(async ({ choose, see }) => {
    await choose('Hero image', await sample('square', 'terrace-square.webp'));
    await see(/terrace-square\.webp is 600 × 600 px\. This slot needs/);
  }),
};

export const WrongFormat: Story = {
  name: 'Refused in the page: another kind of file',
  ...open(async ({ choose, see }) => {
    await choose('Hero image', await sample('sheet-1', 'terrace-hero.png'));
    await see(/terrace-hero\.png is .*PDF.*\. This slot takes PNG, JPEG/);
  }),
};

export const TooLarge: Story = {
  name: 'Refused in the page: too many bytes',
  ...open(async ({ choose, see }) => {
    await choose('Hero image', await overweight('hero-1', 'terrace-hero.webp'));
    await see(/terrace-hero\.webp has 2\.3 MB\. This slot takes .*2 MB/);
  }),
};

export const RefusedByServer: Story = {
  name: 'Refused by the server: the file is damaged',
  ...open(async ({ choose, see }) => {
    await choose('Hero image', await torn('hero-1', 'terrace-hero.webp'));
    await see('terrace-hero.webp is damaged or not complete.');
  }),
};

export const Arrived: Story = open(async ({ choose, see, find }) => {
  await choose('Hero image', await hero());
  await see(/terrace-hero\.webp .* arrived, not sent yet/);
  await find('button', 'Send 1 creative for review');
});

export const Dropped: Story = {
  name: 'Arrived: dropped on its slot',
  ...open(async ({ drop, see }) => {
    await drop('Menu', await sample('sheet-1', 'terrace-menu.pdf'));
    await see(/terrace-menu\.pdf .* arrived, not sent yet/);
  }),
};

/** The page keeps drafts, as pages do, and is loaded again by taking the element out and putting a new one in. */
const kept = {
  render: (_: SceneArgs, context: SceneContext) => {
    const scene = sceneOf(context);
    return inScene(scene, html`<creative-review order-id=${scene.orderId}></creative-review>`, scene.drafts);
  },
};

export const AfterReload: Story = {
  name: 'After a reload: the same file is asked for',
  ...kept,
  ...open(async ({ wire, choose, reload, see, find }) => {
    wire.break('files stop half-way');
    await choose('Reel', await reel());
    await see(/uploading 23 of 48 kB/);
    reload('creative-review');
    await see(/terrace-reel\.webm · \d+ of 48 kB have arrived\. Choose the same file again to go on\./);
    await find('button', 'Choose terrace-reel.webm again');
  }),
};

export const AnotherFile: Story = {
  name: 'After a reload: another file was chosen',
  ...kept,
  ...open(async ({ wire, choose, reload, see }) => {
    wire.break('files stop half-way');
    await choose('Reel', await reel());
    await see(/uploading 23 of 48 kB/);
    reload('creative-review');
    await see('Choose the same file again to go on.');
    await choose('Reel', await sample('reel-2', 'terrace-other.webm'));
    await see('terrace-other.webm is another file than terrace-reel.webm, which was begun.');
  }),
};

export const ArrivedAfterReload: Story = {
  name: 'After a reload: what has arrived is still there',
  ...kept,
  ...open(async ({ choose, reload, see }) => {
    await choose('Hero image', await hero());
    await see('arrived, not sent yet');
    reload('creative-review');
    await see(/terrace-hero\.webp .* arrived, not sent yet/);
  }),
};

export const Sent: Story = open(async ({ choose, click, see }) => {
  await choose('Hero image', await hero());
  await see('arrived, not sent yet');
  await click('button', 'Send 1 creative for review');
  await see('You sent version 1 of Hero image');
});

export const NotSent: Story = {
  name: 'Error: the files were not sent and are kept',
  ...open(async ({ wire, choose, click, see }) => {
    await choose('Hero image', await hero());
    await see('arrived, not sent yet');
    wire.break('sending fails');
    await click('button', 'Send 1 creative for review');
    await see('The new version was not sent.');
    await see(/terrace-hero\.webp .* arrived, not sent yet/);
  }),
};

export const NewVersion: Story = {
  name: 'A new version, with what changed',
  args: { order: 'accepted, changes to files requested' },
  ...open(async ({ choose, fill, see }) => {
    await choose('Teaser', await sample('reel-2', 'northfold-teaser-2.webm'));
    await see('arrived, not sent yet');
    await fill(/What changed/, 'The word stands there from the first frame on');
  }),
};

export const Proposal: Story = {
  name: 'A proposal while the campaign runs',
  args: { order: 'ready, new picture proposed' },
};

export const NoUploads: Story = {
  name: 'A backend that takes no files',
  render: (_: SceneArgs, context: SceneContext) => {
    const scene = sceneOf(context);
    const adapter = { ...scene.adapter, features: { ...scene.adapter.features, uploads: false } };
    return inScene(
      { ...scene, adapter },
      html`<creative-review order-id=${scene.orderId}></creative-review>`,
    );
  },
  ...open(({ see }) => see('Files cannot be sent here.')),
};
