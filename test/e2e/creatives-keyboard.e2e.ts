/** Files sent and reviewed without a mouse: only keys, and after each the focus is seen where a person expects it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aboutFiles } from './support/files-order.ts';
import { type Keyboard, keyboardOf } from './support/keyboard.ts';
import { type Disk, openDisk } from './support/media.ts';
import type { Person } from './support/people.ts';
import { sees } from './support/slots.ts';
import { raiseCurtain, type Stage } from './support/stage.ts';

describe('files, with the keyboard alone', () => {
  let stage: Stage;
  let disk: Disk;
  before(async () => {
    stage = await raiseCurtain({ noMail: true });
    disk = openDisk();
  });
  after(async () => {
    disk.remove();
    await stage.close();
  });

  it('go from a choice to pins, a second version and approval', async () => {
    const order = await stage.backend.place(aboutFiles());
    const channel = await stage.enter('channel', order);
    await channel.press('Accept order');
    const client = await stage.enter('client', order);
    const [desk, shop] = [await keyboardOf(channel.page), await keyboardOf(client.page)];

    await client.sees('Your turn: send 3 creatives');
    await sendThree(client, shop);
    await channel.sees('Your turn: review 3 creatives');
    await pinCover(desk);
    await sendSecondCover(client, shop);
    await channel.sees('Your turn: review 3 creatives');
    await approveCover(desk);
    await commentFilm(desk);
    await commentMenu(desk);
    await sees(client, 'Reel', 'Say the name once more.');
    channel.assertClean();
    client.assertClean();
  });

  /** The button opens the browser's own dialog; its choice leads to the file's row. */
  async function choose(client: Person, shop: Keyboard, slot: string, path: string): Promise<void> {
    const dialog = client.page.waitForEvent('filechooser');
    await shop.press('Enter');
    await (await dialog).setFiles(path);
    await shop.rests('group', new RegExp(`^File for ${slot}: `));
    await sees(client, slot, /arrived, not sent yet/);
  }

  async function sendThree(client: Person, shop: Keyboard): Promise<void> {
    await shop.tabTo('button', 'Choose file');
    await choose(client, shop, 'Cover picture', await disk.save('hero-1', 'cover.webp'));
    await shop.tabTo('button', 'Remove');
    await shop.act('Enter', 'button', 'Choose file');
    await choose(client, shop, 'Cover picture', await disk.save('hero-1', 'cover.webp'));
    await shop.tabTo('button', 'Choose file');
    await choose(client, shop, 'Reel', await disk.save('reel-1', 'reel.webm'));
    await shop.tabTo('button', 'Choose file');
    await choose(client, shop, 'Menu', await disk.save('sheet-1', 'menu.pdf'));
    await shop.tabTo('button', 'Send 3 creatives for review');
    await shop.act('Enter', 'heading', 'You sent 3 creatives');
  }

  async function sendSecondCover(client: Person, shop: Keyboard): Promise<void> {
    await sees(client, 'Cover picture', 'Please keep the sun clear of the masthead.');
    await shop.tabTo('button', 'Choose a new version');
    await choose(client, shop, 'Cover picture', await disk.save('hero-2', 'cover-2.webp'));
    await shop.tabTo('button', 'Send 1 creative for review');
    await shop.act('Enter', 'textbox', /^What changed/); // it is not said yet
    await shop.type('Moved the sun');
    await shop.tabTo('button', 'Send 1 creative for review');
    await shop.act('Space', 'heading', 'You sent version 2 of Cover picture');
  }
});

async function pinCover(desk: Keyboard): Promise<void> {
  await desk.tabTo('group', 'Cover picture, version 1');
  await desk.press('+', '+', '0');
  await desk.tabTo('button', 'Add comment');
  await desk.act('Enter', 'button', 'Comment 1, draft');
  await desk.press('ArrowRight', 'Shift+ArrowUp');
  await desk.act('Enter', 'textbox', 'Comment 1');
  await desk.type('Please keep the sun clear of the masthead.');
  await desk.tabTo('button', 'Add comment', { key: 'Shift+Tab' });
  await desk.act('Enter', 'button', 'Comment 2, draft');
  await desk.act('Delete', 'textbox', 'Comment 1'); // it had no text yet
  await desk.tabTo('button', 'Show comment 1 in the preview', { key: 'Shift+Tab' });
  await desk.act('Enter', 'button', 'Comment 1, draft');
  await desk.tabTo('button', 'Request 1 change');
  await desk.act('Enter', 'heading', 'You asked for changes to Cover picture');
}

async function approveCover(desk: Keyboard): Promise<void> {
  await desk.tabTo('button', 'Review version 2');
  await desk.act('Enter', 'heading', 'Cover picture');
  await desk.tabTo('button', 'Compare with version 1');
  await desk.act('Enter', 'heading', 'Cover picture, versions 1 and 2');
  await desk.tabTo('button', 'Close comparison');
  await desk.act('Enter', 'button', 'Compare with version 1');
  await desk.tabTo('checkbox', 'Comment 1 is resolved in version 2');
  await desk.press('Space');
  assert.ok((await desk.focused()).checked, 'Space says that it is resolved');
  await desk.tabTo('button', 'Approve version 2');
  await desk.act('Enter', 'heading', 'You approved version 2 of Cover picture');
}

async function commentFilm(desk: Keyboard): Promise<void> {
  await desk.tabTo('button', 'Review version 1');
  await desk.act('Enter', 'heading', 'Reel');
  await desk.tabTo('button', 'Comment at 0:00');
  await desk.act('Enter', 'textbox', 'Comment 1');
  await desk.type('Say the name once more.');
  await desk.tabTo('button', /comment 1 one second later/);
  await desk.press('Enter', 'Enter');
  await desk.tabTo('button', 'Request 1 change');
  await desk.act('Enter', 'heading', 'You asked for changes to Reel');
}

async function commentMenu(desk: Keyboard): Promise<void> {
  await desk.tabTo('button', 'Review version 1');
  await desk.act('Enter', 'heading', 'Menu');
  await desk.tabTo('button', 'Next page');
  await desk.press('Enter');
  await desk.tabTo('button', 'Comment on the whole page');
  await desk.act('Enter', 'textbox', 'Comment 1');
  await desk.type('The allergy note belongs on the first page.');
  await desk.tabTo('button', 'Request 1 change');
  await desk.act('Enter', 'heading', 'You asked for changes to Menu');
}
