/** The main job without a mouse: only keys, and after each the focus is seen where a person expects it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Keyboard, keyboardOf } from './support/keyboard.ts';
import { marketplaceOrder } from './support/order.ts';
import type { Person } from './support/people.ts';
import { raiseCurtain, type Stage } from './support/stage.ts';

describe('with the keyboard alone', () => {
  let stage: Stage;
  before(async () => {
    stage = await raiseCurtain({ noMail: true });
  });
  after(() => stage.close());

  it('goes from placed to paid', async () => {
    const order = await stage.backend.place();
    const channel = await stage.enter('channel', order);
    const client = await stage.enter('client', order);
    const [desk, shop] = [await keyboardOf(channel.page), await keyboardOf(client.page)];

    await channel.sees('Your turn: accept or decline');
    await declineAndReturn(desk);
    await desk.tabTo('button', 'Accept order', { key: 'Shift+Tab' });
    await desk.act('Enter', 'heading', 'You accepted this order');

    await client.sees('Your turn: send 1 creative');
    await sendFirst(shop);
    await channel.sees('Intro text', 'creative-review');
    await channel.sees('Your turn: review 1 creative');
    await askForChanges(desk);
    await client.sees('Please start with “Ad”.', 'creative-review');
    await sendSecond(shop);

    await channel.sees('Your turn: review 1 creative');
    await desk.tabTo('button', 'Approve version 2');
    await desk.act('Enter', 'heading', 'You approved version 2 of Intro text');
    await channel.sees('Your turn: mark the order ready');
    await desk.tabTo('button', 'Mark order ready', { key: 'Shift+Tab' });
    await desk.act('Space', 'heading', 'You marked this order ready');

    await talk(desk, channel, shop, client);
    await tryTheMenu(desk);
    await complete(desk);
    await client.sees('Your turn: check the campaign');
    await release(shop);
    await channel.sees('Payment released');
    channel.assertClean();
    client.assertClean();
  });

  it('completes from the checklist, with a date typed into its field', async () => {
    const { agreement } = marketplaceOrder('');
    const order = await stage.backend.place({ agreement: { ...agreement, slots: [] } });
    const channel = await stage.enter('channel', order, { also: ['completion-checklist'] });
    await channel.press('Accept order');
    await channel.press('Mark order ready');
    await channel.sees(/you can complete at any time/, 'completion-checklist');
    const keys = await keyboardOf(channel.page);

    await keys.tabTo('button', 'Set completion date');
    await keys.act('Enter', 'heading', 'Set the completion date');
    await keys.tabTo('button', 'Set date');
    await keys.act('Enter', 'Date', 'The campaign will be complete on'); // it is empty
    await keys.type(twinDay(await stage.backend.now()));
    await keys.tabTo('button', 'Set date');
    await keys.act('Enter', 'heading', 'You set the completion date');

    await keys.tabTo('checkbox', 'I told Northfold Coffee that I am available for questions');
    await keys.press('Space');
    assert.ok((await keys.focused()).checked, 'Space ticks the box');
    await keys.tabTo('button', 'Complete order');
    await keys.act('Enter', 'heading', 'Complete with 1 open point');
    await keys.tabTo('button', 'Go back');
    await keys.act('Enter', 'button', 'Complete order');
    await keys.act('Enter', 'heading', 'Complete with 1 open point');
    await keys.tabTo('button', 'Complete order');
    await keys.act('Enter', 'heading', 'You completed this order');
    channel.assertClean();
  });

  it('keeps its place when the other side takes a button away', async () => {
    const order = await stage.backend.place();
    const channel = await stage.enter('channel', order);
    const client = await stage.enter('client', order);
    await channel.sees('Your turn: accept or decline');
    await client.sees('Waiting for Harbour Letter');
    const [desk, shop] = [await keyboardOf(channel.page), await keyboardOf(client.page)];

    await shop.tabTo('button', 'Cancel order');
    await desk.tabTo('button', 'Accept order');
    await desk.act('Enter', 'heading', 'You accepted this order');
    await shop.rests('heading', 'Your turn: send 1 creative');

    await shop.tabTo('button', /^Add text/);
    await shop.act('Enter', 'textbox', 'Your text');
    await shop.type('Ad. Coffee that is roasted at dawn.');
    await shop.tabTo('button', 'Send Intro text for review');
    await shop.act('Enter', 'heading', 'You sent version 1 of Intro text');
    await shop.tabTo('button', 'Withdraw version 1');
    await desk.tabTo('button', 'Approve version 1');
    await desk.act('Enter', 'heading', 'You approved version 1 of Intro text');
    await shop.rests('heading', /^Intro text/);
    channel.assertClean();
    client.assertClean();
  });
});

/** The digits of a day from tomorrow on whose number is its month's: fields that begin with either read the same. */
function twinDay(now: number): string {
  for (let at = now + 86_400_000; ; at += 86_400_000) {
    const [year = '', month = '', day = ''] = new Date(at).toISOString().slice(0, 10).split('-');
    if (day === month) return day + month + year;
  }
}

/** Opens the review step and goes back: the focus returns to the button that opened it. */
async function declineAndReturn(desk: Keyboard): Promise<void> {
  await desk.tabTo('button', 'Decline order');
  await desk.act('Enter', 'heading', 'Decline this order');
  await desk.tabTo('radio', 'Schedule is full');
  await desk.press('Space');
  assert.ok((await desk.focused()).checked, 'Space chooses a reason');
  await desk.press('ArrowDown');
  await desk.rests('radio', 'Not right for my readers');
  assert.ok((await desk.focused()).checked, 'arrows choose another one');
  await desk.tabTo('button', 'Decline order');
  await desk.act('Enter', 'textbox', 'Explanation for Northfold Coffee'); // it is missing
  await desk.tabTo('button', 'Go back');
  await desk.act('Enter', 'button', 'Decline order');
}

async function sendFirst(shop: Keyboard): Promise<void> {
  await shop.tabTo('button', /^Add text/);
  await shop.act('Enter', 'textbox', 'Your text');
  await shop.tabTo('button', 'Go back');
  await shop.act('Space', 'button', /^Add text/);
  await shop.act('Space', 'textbox', 'Your text');
  await shop.type('Coffee that is roasted at dawn.');
  await shop.tabTo('button', 'Send Intro text for review');
  await shop.act('Enter', 'heading', 'You sent version 1 of Intro text');
}

async function askForChanges(desk: Keyboard): Promise<void> {
  await desk.tabTo('button', /^Request changes/);
  await desk.act('Enter', 'textbox', 'Comment 1');
  await desk.tabTo('button', 'Go back');
  await desk.act('Enter', 'button', /^Request changes/);
  await desk.act('Enter', 'textbox', 'Comment 1');
  await desk.tabTo('button', 'Request changes');
  await desk.act('Enter', 'textbox', 'Comment 1'); // there is none yet
  await desk.type('Please start with “Ad”.');
  await desk.tabTo('button', 'Add comment');
  await desk.act('Enter', 'textbox', 'Comment 2');
  await desk.tabTo('button', 'Remove comment 2');
  await desk.act('Enter', 'textbox', 'Comment 1');
  await desk.tabTo('button', 'Request 1 change');
  await desk.act('Enter', 'heading', 'You asked for changes to Intro text');
}

async function sendSecond(shop: Keyboard): Promise<void> {
  await shop.tabTo('button', /^Send a new version/);
  await shop.act('Enter', 'textbox', 'Your text');
  await shop.retype('Ad. Coffee that is roasted at dawn.');
  await shop.tabTo('textbox', /^What changed/);
  await shop.type('The label stands first now.');
  await shop.tabTo('button', 'Send Intro text for review');
  await shop.act('Space', 'heading', 'You sent version 2 of Intro text');
}

async function talk(desk: Keyboard, channel: Person, shop: Keyboard, client: Person): Promise<void> {
  await desk.tabTo('textbox', 'Message to Northfold Coffee');
  await desk.type('The first issue is out.');
  await desk.press('Shift+Enter');
  await desk.type('I am here for questions.');
  await desk.act('Enter', 'textbox', 'Message to Northfold Coffee');
  await client.sees(/The first issue is out\.\s+I am here for questions\./, 'order-chat');
  await shop.tabTo('textbox', 'Message to Harbour Letter');
  await shop.type('Thank you, it looks good.');
  await shop.tabTo('button', 'Send');
  await shop.act('Enter', 'textbox', 'Message to Harbour Letter');
  await channel.sees('Thank you, it looks good.', 'order-chat');
}

/** The menu opens with an arrow, is walked with arrows, and gives the focus back. */
async function tryTheMenu(desk: Keyboard): Promise<void> {
  await desk.tabTo('button', 'More actions', { key: 'Shift+Tab' });
  await desk.act('ArrowDown', 'menuitem', /^Ask for missing creatives/);
  await desk.act('ArrowDown', 'menuitem', /^Set completion date/);
  await desk.act('ArrowUp', 'menuitem', /^Ask for missing creatives/);
  await desk.act('Escape', 'button', 'More actions');
  await desk.act('Enter', 'menuitem', /^Ask for missing creatives/);
  await desk.act('End', 'menuitem', /^Ask to cancel the order/);
  await desk.act('Enter', 'heading', 'Ask to cancel this order');
  await desk.tabTo('button', 'Go back');
  await desk.act('Enter', 'button', 'More actions');
}

async function complete(desk: Keyboard): Promise<void> {
  await desk.tabTo('button', 'Complete order', { key: 'Shift+Tab' });
  await desk.act('Enter', 'heading', 'Complete this order');
  await desk.tabTo('checkbox', 'I told Northfold Coffee that I am available for questions');
  await desk.press('Space');
  assert.ok((await desk.focused()).checked, 'Space ticks the box');
  await desk.tabTo('button', 'Go back');
  await desk.act('Enter', 'button', 'Complete order');
  await desk.act('Space', 'heading', 'Complete this order');
  await desk.tabTo('button', 'Complete order');
  await desk.act('Enter', 'heading', 'Complete with 1 open point'); // no date was shared: it asks once more
  await desk.tabTo('button', 'Go back');
  await desk.act('Enter', 'heading', 'Complete this order');
  await desk.tabTo('button', 'Complete order');
  await desk.act('Enter', 'heading', 'Complete with 1 open point');
  await desk.tabTo('button', 'Complete order');
  await desk.act('Enter', 'heading', 'You completed this order');
}

async function release(shop: Keyboard): Promise<void> {
  await shop.tabTo('button', 'Release payment', { key: 'Shift+Tab' });
  await shop.act('Enter', 'heading', 'Release the payment now');
  await shop.tabTo('button', 'Go back');
  await shop.act('Enter', 'button', 'Release payment');
  await shop.act('Enter', 'heading', 'Release the payment now');
  await shop.tabTo('button', 'Release €1,200.00');
  await shop.act('Enter', 'heading', 'You released the payment');
}
