/** What a conversation carries: files, links, who is writing, what is new, reminders; and ten thousand messages. */
import type { Meta } from '@storybook/web-components-vite';
import type { ApiAdapter } from '../src/contract/api-adapter.ts';
import { fits } from './support/fits.ts';
import { sample, torn } from './support/files.ts';
import { play } from './support/hands.ts';
import { talkative } from './support/long-chat.ts';
import { open } from './support/nine-states.ts';
import { loadScene, type SceneArgs, type SceneContext } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('order-chat');

export default {
  ...shared,
  title: 'Widgets/order-chat/Conversation',
  tags: ['!autodocs'],
  parameters: { played: true },
} satisfies Meta<SceneArgs>;

export const FilesOfEveryKind: Story = open(async ({ world, see }) => {
  await world.say('client', 'Everything for the campaign.', 'hero-1', 'reel-1', 'spot', 'sheet-1');
  await see('summer-menu.webp');
  await see('menu.pdf');
});

export const FilesNarrow: Story = {
  name: 'Files, in 240 px',
  args: { width: '240px' },
  play: async (context: SceneContext) => {
    await FilesOfEveryKind.play!(context);
    await fits(context);
  },
};

export const FilesErased: Story = {
  name: 'Files whose time is over',
  ...open(async ({ world, wire, see }) => {
    wire.break('files were erased');
    await world.say('client', 'The menu, as printed.', 'sheet-1');
    await see('This file was erased.');
  }),
};

export const SentWithFile: Story = {
  name: 'A message with a file is sent',
  ...open(async ({ attach, fill, click, see }) => {
    await attach(await sample('sheet-1', 'autumn-menu.pdf'));
    await see(/autumn-menu\.pdf .* ready to be sent/);
    await fill(/Message to/, 'The menu, as printed.');
    await click('button', 'Send');
    await see(/autumn-menu\.pdf .* The menu, as printed\. You, \d\d:\d\d/);
  }),
};

export const WaitsForItsFile: Story = {
  name: 'A message waits for its file',
  ...open(async ({ wire, attach, fill, click, see, find }) => {
    wire.break('files stop half-way');
    await attach(await sample('reel-1', 'autumn-reel.webm'));
    await see(/24 kB of 48 kB uploaded/);
    await fill(/Message to/, 'The film.');
    await click('button', 'Send');
    await see('Goes out when 1 file has arrived.');
    await find('button', 'Pause: autumn-reel.webm');
  }),
};

export const FileBrokenOff: Story = {
  name: 'A file whose connection dropped goes on by itself',
  ...open(async ({ wire, attach, see }) => {
    wire.break('files break off half-way');
    await attach(await sample('reel-1', 'autumn-reel.webm'));
    await see(/Paused at 24 kB of 48 kB, the connection dropped\. It goes on by itself\./);
  }),
};

export const FilesRefused: Story = {
  name: 'Files that are refused say why',
  ...open(async ({ attach, see }) => {
    await attach(
      new File(['<script>alert(1)</script>'], 'brief.html', { type: 'text/html' }),
      await torn('hero-1', 'half-a-picture.webp'),
      new File([], 'empty.pdf', { type: 'application/pdf' }),
    );
    await see('Images, video, audio and PDF are taken. This is none of the formats that are taken.');
    await see(/damaged or not complete/);
    await see('This file is empty.');
  }),
};

export const TooManyFiles: Story = {
  name: 'More files than a message takes',
  ...open(async ({ wire, attach, see }) => {
    wire.break('files stop half-way');
    const files = Array.from({ length: 12 }, (_, index) => sample('sheet-1', `page-${index + 1}.pdf`));
    await attach(...(await Promise.all(files)));
    await see('2 files were left out: a message takes 10. Send them with the next one.');
  }),
};

export const OtherSideIsWriting: Story = {
  name: 'The other side is writing',
  ...open(async ({ world, see }) => {
    await world.type('client');
    await see('Northfold Coffee is writing…');
  }),
};

export const Read: Story = {
  name: 'What was sent has been read',
  ...open(async ({ world, fill, click, see }) => {
    await fill(/Message to/, 'Both Thursdays are free.');
    await click('button', 'Send');
    await see(/Both Thursdays are free\. You, \d\d:\d\d/);
    await world.read('client');
    await see(/You, \d\d:\d\d \S* · Read/);
  }),
};

export const NewMessages: Story = {
  name: 'One message is new',
  args: { actor: 'client' },
  play: play(({ see }) => see('1 new message')),
};

export const JumpToNewest: Story = {
  name: 'Scrolled up while something new comes',
  args: { order: 'longest texts, accepted' },
  ...open(async ({ world, find, scroll, see }) => {
    await scroll(await find('log'), 0);
    await world.say('client', 'One more thing.');
    await find('button', 'Jump to newest · 1 new');
    await see('Jump to newest');
  }),
};

export const LinksAndTricks: Story = {
  name: 'Links and hostile texts are text',
  ...open(async ({ world, see }) => {
    await world.say('client', 'The prices: https://northfold.example/prices?from=letter');
    await world.say('client', 'Please pay at https://bank.example@evil.example/login instead.');
    await world.say('client', 'Or at https://bаnk.example, which has a Cyrillic letter in it.');
    await world.say('client', 'invoice\u202Efdp.exe and a pay\u200Bment of \u2066€1\u2069');
    await world.say('client', '<img src=x onerror=alert(1)> <b>bold</b> {{7*7}} javascript:alert(1)');
    await world.say('client', `${'a'.repeat(300)} ${'👩‍👩‍👧‍👦'.repeat(12)} Z̸̡̢͔͙͒͗͠a̶̢l̵͓g̷o̶`);
    await see('evil.example');
    await see('xn--bnk-6cd.example');
    await see('<img src=x onerror=alert(1)>');
  }),
};

export const LinksNarrow: Story = {
  name: 'Links and hostile texts, in 240 px',
  args: { width: '240px' },
  play: async (context: SceneContext) => {
    await LinksAndTricks.play!(context);
    await fits(context);
  },
};

export const Nudge: Story = {
  name: 'Missing creatives are asked for',
  args: { order: 'accepted, changes requested' },
  ...open(async ({ click, see }) => {
    await click('button', 'Ask for missing creatives');
    await see(/You asked for the missing creatives/);
    await see(/gets a message and a mail/);
  }),
};

/** One and the same for a story that is only dressed differently. */
const long = new WeakMap<ApiAdapter, ApiAdapter>();

export const TenThousand: Story = {
  name: 'Ten thousand messages, read from the last one upwards',
  loaders: [
    async (context: SceneContext) => {
      const { scene } = await loadScene(context);
      const adapter = long.get(scene.adapter) ?? talkative(scene.adapter, 10_000);
      long.set(scene.adapter, adapter);
      return { scene: { ...scene, adapter } };
    },
  ],
  ...open(async ({ see, find, scroll }) => {
    await see('10000. Thursday suits us better than Tuesday.');
    const log = await find('log');
    for (const first of [9901, 9851, 9801, 9751, 9701, 9651]) {
      await scroll(log, 0);
      await see(`${first}. `);
    }
    await find('button', 'Jump to newest');
    const rows = log.querySelectorAll('li').length;
    if (rows > 350) throw new Error(`${rows} rows stand for ten thousand messages`);
  }),
};
