/** Creatives that are files, with visible controls: over a network that breaks, through a reload, to pins, a second version and approval. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { loadMedia, type MediaName } from '../../backend/src/demo/media/media.ts';
import { patienceMs } from '../support/patience.ts';
import { type CuttingProxy, startCuttingProxy } from './support/cutting-proxy.ts';
import { aboutFiles } from './support/files-order.ts';
import { type Disk, openDisk } from './support/media.ts';
import type { Person } from './support/people.ts';
import { choose, drop, sees, slotOf } from './support/slots.ts';
import { raiseCurtain, type Stage } from './support/stage.ts';

describe('creatives that are files', () => {
  let stage: Stage;
  let network: CuttingProxy;
  let disk: Disk;
  before(async () => {
    stage = await raiseCurtain({ noMail: true });
    network = await startCuttingProxy(stage.backend);
    disk = openDisk();
  });
  after(async () => {
    disk.remove();
    await network.close();
    await stage.close();
  });

  it('go from a broken network to an approved campaign', async () => {
    const order = await stage.backend.place(aboutFiles());
    const channel = await stage.enter('channel', order);
    await channel.press('Accept order');
    const client = await stage.enter('client', order, { through: network.url });
    await client.sees('Your turn: send 3 creatives');

    await sendOverBrokenNetwork(client);
    await channel.sees('Your turn: review 3 creatives');
    await askForChanges(channel);
    await sendSecondCover(client);
    await compareAndApprove(channel);
    await channel.press('Mark order ready');
    await channel.sees('Your turn: run the campaign, then complete');

    await propose(client, channel);
    channel.assertClean();
    client.assertClean();
  });

  /** The reel is cut twice, the menu is held until the page is loaded again. */
  async function sendOverBrokenNetwork(client: Person): Promise<void> {
    network.cutNext(20_000);
    network.cutNext(15_000);
    const reel = await disk.save('reel-1', 'summer-reel.webm');
    await choose(client, 'Reel', reel);
    await sees(client, 'Reel', /arrived, not sent yet/);
    assert.equal(network.broken, 2);

    const cover = await disk.save('hero-1', 'summer-cover.webp');
    await choose(client, 'Cover picture', cover);
    await sees(client, 'Cover picture', /arrived, not sent yet/);

    network.holdNext(1000);
    const menu = await disk.save('sheet-1', 'summer-menu.pdf');
    await choose(client, 'Menu', menu);
    await network.held();
    await client.page.reload();
    await sees(client, 'Menu', /Choose the same file again to go on/);
    await sees(client, 'Reel', /arrived, not sent yet/);
    await choose(client, 'Menu', menu);
    await sees(client, 'Menu', /arrived, not sent yet/);
    const sizes = [reel, cover, menu].map((path) => readFileSync(path).length);
    assert.equal(
      network.bytes,
      sizes.reduce((sum, size) => sum + size),
      'no byte travelled twice',
    );
    await client.press('Send 3 creatives for review', 'creative-review');
    await client.sees('You sent', 'creative-review');
  }

  /** One pin by pointer, one by keyboard. */
  async function askForChanges(channel: Person): Promise<void> {
    const cover = slotOf(channel, 'Cover picture');
    const picture = cover.getByRole('img', { name: 'summer-cover.webp' });
    await picture.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await picture.boundingBox())!;
    await channel.page.mouse.click(x + 0.72 * width, y + 0.24 * height);
    const pinned = (await cover.getByRole('button', { name: 'Comment 1, draft' }).boundingBox())!;
    const [right, down] = [x + 0.72 * width - pinned.x, y + 0.24 * height - pinned.y];
    assert.ok(
      right >= -2 && down >= -2 && right <= pinned.width + 2 && down <= pinned.height + 2,
      'the pin stands where it was clicked',
    );
    await cover.getByRole('textbox', { name: 'Comment 1' }).fill('Our masthead covers this corner.');

    const { keyboard } = channel.page;
    await cover.getByRole('button', { name: 'Add comment' }).focus();
    await keyboard.press('Enter');
    const pin = cover.getByRole('button', { name: 'Comment 2, draft' });
    await focusRests(pin);
    const middle = (await pin.boundingBox())!;
    for (const key of ['Shift+ArrowLeft', 'Shift+ArrowLeft', 'ArrowLeft', 'Shift+ArrowDown'])
      await keyboard.press(key);
    const moved = (await pin.boundingBox())!;
    assert.ok(Math.abs(moved.x - middle.x + 0.21 * width) < 2, 'the arrow keys move the pin to the left');
    assert.ok(Math.abs(moved.y - middle.y - 0.1 * height) < 2, 'the arrow keys move the pin down');
    await keyboard.press('Enter');
    await focusRests(cover.getByRole('textbox', { name: 'Comment 2' }));
    await keyboard.type('The cup is cut off in the narrow layout.');
    await channel.press('Request 2 changes', 'creative-review');
    await channel.sees('You asked for changes to Cover picture', 'creative-review');
  }

  async function sendSecondCover(client: Person): Promise<void> {
    await sees(client, 'Cover picture', 'Our masthead covers this corner.');
    await sees(client, 'Cover picture', 'The cup is cut off in the narrow layout.');
    await drop(client, 'Cover picture', await disk.save('hero-2', 'summer-cover-2.webp'));
    await sees(client, 'Cover picture', /arrived, not sent yet/);
    await client.press('Send 1 creative for review', 'creative-review'); // it does not say yet what changed
    const note = client.widget('creative-review').getByLabel(/What changed/);
    await focusRests(note);
    await note.fill('Moved the sun and the cup');
    await client.press('Send 1 creative for review', 'creative-review');
    await client.sees('You sent version 2 of Cover picture', 'creative-review');
  }

  async function compareAndApprove(channel: Person): Promise<void> {
    const [cover, reel, menu] = ['Cover picture', 'Reel', 'Menu'].map((name) => slotOf(channel, name));
    await cover!.getByRole('button', { name: 'Review version 2' }).click();
    await cover!.getByRole('button', { name: 'Compare with version 1' }).click();
    await cover!.getByText('Moved the sun and the cup').first().waitFor();
    for (const name of ['summer-cover.webp', 'summer-cover-2.webp'])
      await isDrawn(cover!.getByRole('img', { name }));
    await cover!.getByRole('button', { name: 'Close comparison' }).click();
    await focusRests(cover!.getByRole('button', { name: 'Compare with version 1' }));
    await cover!.getByRole('checkbox', { name: 'Comment 1 is resolved in version 2' }).check();
    await cover!.getByRole('button', { name: 'Approve version 2' }).click();
    await channel.sees('You approved version 2 of Cover picture', 'creative-review');
    await cover!
      .getByText(`checksum ${await sumOf('hero-2')}`)
      .first()
      .waitFor();

    await reel!.getByRole('button', { name: 'Review version 1' }).click();
    await plays(reel!.locator('video'));
    await reel!.getByRole('button', { name: 'Approve version 1' }).click();
    await channel.sees('You approved version 1 of Reel', 'creative-review');

    await menu!.getByRole('button', { name: 'Review version 1' }).click();
    await menu!.getByText('Page 1 of 2').waitFor();
    await menu!.getByRole('button', { name: 'Next page' }).click();
    await menu!.getByText('Page 2 of 2').waitFor();
    await menu!.getByRole('button', { name: 'Approve version 1' }).click();
    await channel.sees('You approved version 1 of Menu', 'creative-review');
  }

  /** While the campaign runs, the approved picture stays until the channel approves another one. */
  async function propose(client: Person, channel: Person): Promise<void> {
    await choose(client, 'Cover picture', await disk.save('hero-1', 'autumn-cover.webp'));
    await sees(client, 'Cover picture', /arrived, not sent yet/);
    await client
      .widget('creative-review')
      .getByLabel(/What changed/)
      .fill('The sun as it was in May');
    await client.press('Propose 1 creative', 'creative-review');
    await sees(client, 'Cover picture', /The campaign runs with version 2 until Harbour Letter approves/);

    const cover = slotOf(channel, 'Cover picture');
    await cover.getByText(/Version 2 stays the approved one until you approve the new one/).waitFor();
    await cover.getByRole('button', { name: 'Review version 3' }).click();
    await cover.getByRole('button', { name: 'Compare with version 2' }).click();
    await isDrawn(cover.getByRole('img', { name: 'autumn-cover.webp' }));
    await cover.getByRole('button', { name: 'Close comparison' }).click();
    await cover.getByRole('button', { name: 'Approve version 3' }).click();
    await channel.sees('You approved version 3 of Cover picture', 'creative-review');
    await sees(client, 'Cover picture', `checksum ${await sumOf('hero-1')}`);
    await sees(client, 'Cover picture', 'Approved');
  }
});

const focusRests = (at: Locator) =>
  at.evaluate(async (element, patience) => {
    const root = element.getRootNode() as ShadowRoot;
    for (
      const end = Date.now() + patience;
      root.activeElement !== element;
      await new Promise(requestAnimationFrame)
    )
      if (Date.now() > end) throw new Error(`the focus is on ${root.activeElement?.outerHTML.slice(0, 200)}`);
  }, patienceMs);

/** The picture has come, and is one. */
const isDrawn = (picture: Locator) =>
  picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    if (image.naturalWidth !== 1200) throw new Error(`it is ${image.naturalWidth} px wide`);
  });

const plays = (film: Locator) =>
  film.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
    video.pause();
    video.currentTime = 6;
    await new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
    if (Math.round(video.duration) !== 8) throw new Error(`it lasts ${video.duration} s`);
  });

/** As it is shown beside a version. */
async function sumOf(media: MediaName): Promise<string> {
  const sum = createHash('sha256')
    .update((await loadMedia(media)).bytes)
    .digest('hex');
  return `${sum.slice(0, 4)}…${sum.slice(-4)}`;
}
