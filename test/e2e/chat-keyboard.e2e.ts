/** A conversation without a mouse: only keys, and after each the focus is seen where a person expects it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bubblesIn, composer, told, until } from './support/chat.ts';
import { type Keyboard, keyboardOf } from './support/keyboard.ts';
import { type Disk, openDisk } from './support/media.ts';
import type { Person } from './support/people.ts';
import { raiseCurtain, type Stage } from './support/stage.ts';

const chat = 'order-chat';
const field = 'Message to Northfold Coffee';
const log = 'Messages with Northfold Coffee';

describe('a conversation, with the keyboard alone', () => {
  let stage: Stage;
  let disk: Disk;
  before(async () => {
    stage = await raiseCurtain({ limits: 'messages=1000', noMail: true });
    disk = openDisk();
  });
  after(async () => {
    disk.remove();
    await stage.close();
  });

  it('goes from a message with a file to the oldest message, the newest, an event and back', async () => {
    const order = await stage.backend.place();
    for (let line = 1; line <= 130; line++) await told(stage.backend, order, 'client', `Line ${line}`);
    const client = await stage.enter('client', order);
    const channel = await stage.enter('channel', order, { also: ['order-timeline'] });
    await channel.press('Accept order');
    await channel.sees('You accepted this order');
    const desk = await keyboardOf(channel.page);

    await writeWithFile(channel, desk);
    await client.sees('The brief, with our notes.', chat);
    await client.sees('brief.pdf', chat);
    await mendRefused(channel, desk, client);
    await readUpAndDown(channel, desk);
    await lookAtEvent(desk);
    channel.assertClean();
    client.assertClean();
  });

  async function writeWithFile(channel: Person, desk: Keyboard): Promise<void> {
    const path = await disk.save('sheet-1', 'brief.pdf');
    await desk.tabTo('button', 'Attach a file');
    const dialog = channel.page.waitForEvent('filechooser');
    await desk.press('Enter');
    await (await dialog).setFiles(path);
    await desk.rests('button', 'Attach a file');
    await channel.sees(/ready to be sent/, chat);
    await desk.tabTo('button', 'Remove: brief.pdf', { key: 'Shift+Tab' });
    await desk.tabTo('textbox', field);
    await desk.type('The brief, with our notes.');
    await desk.act('Enter', 'textbox', field);
  }
});

/** A message that the server refuses is taken back, sent again, and given up. */
async function mendRefused(channel: Person, desk: Keyboard, client: Person): Promise<void> {
  const refuse = () =>
    channel.page.route(/\/messages$/, (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({
            status: 403,
            headers: { 'access-control-allow-origin': '*' },
            contentType: 'application/problem+json',
            json: {
              type: 'about:blank',
              title: 'Forbidden',
              status: 403,
              code: 'forbidden',
              requestId: 'r1',
            },
          })
        : route.fallback(),
    );
  const relent = () => channel.page.unroute(/\/messages$/);

  await refuse();
  await desk.type('Is the lable at the top?');
  await desk.act('Enter', 'textbox', field);
  await channel.sees(/^Not sent\./, chat);
  await desk.tabTo('button', 'Edit', { key: 'Shift+Tab' });
  await desk.act('Enter', 'textbox', field);
  assert.equal(await composer(channel).inputValue(), 'Is the lable at the top?', 'it is there again');
  await desk.retype('Is the label at the top?');
  await desk.act('Enter', 'textbox', field);
  await channel.sees(/^Not sent\./, chat);
  await relent();
  await desk.tabTo('button', 'Send again', { key: 'Shift+Tab' });
  await desk.act('Enter', 'textbox', field);
  await client.sees('Is the label at the top?', chat);

  await refuse();
  await desk.type('Never mind.');
  await desk.act('Enter', 'textbox', field);
  await channel.sees(/^Not sent\./, chat);
  await desk.tabTo('button', 'Delete', { key: 'Shift+Tab' });
  await desk.act('Space', 'textbox', field);
  assert.equal((await bubblesIn(channel)).at(-1), 'Is the label at the top?');
  await relent();
}

async function readUpAndDown(channel: Person, desk: Keyboard): Promise<void> {
  await desk.tabTo('log', log, { key: 'Shift+Tab' });
  for (let first = ''; first !== 'Line 1'; first = (await bubblesIn(channel))[0] ?? '')
    await desk.press('Home', 'PageUp');
  await desk.rests('log', log);
  await desk.tabTo('button', /^Jump to newest/, { key: 'Shift+Tab' });
  await desk.act('Enter', 'log', log);
  await until(
    () =>
      channel
        .widget(chat)
        .getByRole('button', { name: /^Jump to newest/ })
        .count(),
    (count) => count === 0,
  );
}

async function lookAtEvent(desk: Keyboard): Promise<void> {
  await desk.tabTo('button', 'You accepted the order');
  await desk.act('Enter', 'listitem', /You accepted the order/);
  await desk.tabTo('button', 'You accepted the order', { key: 'Shift+Tab' });
}
