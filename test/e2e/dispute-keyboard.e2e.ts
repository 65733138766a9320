/** A dispute without a mouse: a client files it, a channel responds, a mediator decides; only keys, and the focus is always seen. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { arrange, look } from './support/dispute.ts';
import { type Keyboard, keyboardOf } from './support/keyboard.ts';
import { raiseCurtain, type Stage } from './support/stage.ts';

const theCase = 'dispute-case';

describe('a dispute with the keyboard alone', () => {
  let stage: Stage;
  before(async () => {
    stage = await raiseCurtain({ noMail: true });
  });
  after(() => stage.close());

  it('is filed, with evidence from the order’s own record', async () => {
    const order = await arrange(stage.backend, 'completed');
    const client = await stage.enter('client', order, { only: ['order-actions', 'dispute-form'] });
    await client.sees('Your turn: check the campaign');
    const keys = await keyboardOf(client.page);
    await keys.tabTo('button', 'Open dispute');
    await keys.act('Enter', 'heading', `Dispute order ${order.toUpperCase()}`);
    await beStopped(keys);
    await fillIn(keys);
    await checkAndSend(keys);
    await client.leave();
  });

  it('is responded to, claim by claim', async () => {
    const order = await arrange(stage.backend, 'disputed');
    const channel = await stage.enter('channel', order, { only: [theCase] });
    await channel.sees('Your turn: respond to Northfold Coffee', theCase);
    const keys = await keyboardOf(channel.page);
    await keys.tabTo('button', 'Respond');
    await keys.act('Enter', 'heading', 'Respond to Northfold Coffee');
    await keys.tabTo('button', 'Check your response');
    await keys.act('Enter', 'radio', 'Admit'); // nothing is answered yet
    await keys.press('Space', 'ArrowDown');
    await keys.rests('radio', 'Admit in part');
    await keys.tabTo('textbox', /^Your words on claim 1/);
    await keys.type('It ran, but a week late.');
    await keys.tabTo('textbox', 'Your response as a whole');
    await keys.type('The second placement moved to the next issue.');
    await keys.tabTo('button', 'Check your response');
    await keys.act('Enter', 'heading', 'Check your response');
    await keys.tabTo('button', 'Go back');
    await keys.act('Enter', 'heading', 'Respond to Northfold Coffee');
    await keys.tabTo('button', 'Check your response');
    await keys.act('Enter', 'heading', 'Check your response');
    await keys.tabTo('button', 'Send response');
    await keys.act('Enter', 'heading', /^You responded to case \d+/);
    await channel.leave();
  });

  it('is claimed and decided', async () => {
    const order = await arrange(stage.backend, 'escalated');
    const { dispute } = await look(stage.backend, order, 'mediator');
    const number = dispute!.caseNumber;
    const mediator = await stage.enter('mediator', order, { only: ['mediator-desk'] });
    await mediator.sees('Claim the case to decide it', 'mediator-desk');
    const keys = await keyboardOf(mediator.page);
    await keys.tabTo('button', `Claim case ${number}`);
    await keys.act('Enter', 'heading', `Case ${number} is yours`);
    await keys.tabTo('button', 'Preview decision');
    await keys.act('Enter', 'alert', ''); // nothing is found yet
    await keys.tabTo('radio', 'Upheld');
    await keys.press('Space', 'ArrowRight');
    await keys.rests('radio', 'Upheld in part');
    await keys.tabTo('textbox', 'Refund to Northfold Coffee');
    await keys.retype('500');
    await keys.tabTo('slider', 'Refund to Northfold Coffee, slider');
    await keys.press('ArrowRight', 'ArrowLeft');
    await keys.tabTo('textbox', 'Reasons for both sides');
    await keys.type(
      'One of the two placements ran as agreed, and the other a week late, as the record of the order shows. Five twelfths of the price are a fair measure of that.',
    );
    await keys.tabTo('button', 'Preview decision');
    await keys.act('Enter', 'heading', `Decide case ${number}`);
    await keys.tabTo('button', 'Go back');
    await keys.act('Enter', 'button', 'Preview decision');
    await keys.act('Enter', 'heading', `Decide case ${number}`);
    await keys.tabTo('button', `Decide case ${number}`);
    await keys.act('Enter', 'heading', `You decided case ${number}`);
    await mediator.leave();
  });
});

/** Sends too early: the focus goes to the list of what is missing, and from there to the field. */
async function beStopped(keys: Keyboard): Promise<void> {
  await keys.tabTo('button', 'Check your answers');
  await keys.act('Enter', 'alert', '');
  await keys.tabTo('link', /^What happened: /, { most: 3 });
  await keys.act('Enter', 'textbox', 'What happened?');
}

async function fillIn(keys: Keyboard): Promise<void> {
  await keys.type('The second placement was promised for Thursday 12 March and did not appear in the issue.');
  await keys.tabTo('radio', /^Will not perform/, { key: 'Shift+Tab' });
  await keys.press('ArrowDown');
  await keys.rests('radio', /^Was not published/);
  await keys.tabTo('checkbox', /^2\.1 Deliverables/);
  await keys.press('Space');
  assert.ok((await keys.focused()).checked, 'Space ticks the clause');
  await keys.tabTo('DisclosureTriangle', /^Timeline/);
  await keys.press('Enter');
  await keys.tabTo('checkbox', /completed the order/);
  await keys.press('Space');
  assert.ok((await keys.focused()).checked, 'Space picks the entry');
  await keys.tabTo('radio', /^Full refund/);
  await keys.press('Space', 'ArrowDown');
  await keys.rests('radio', /^Partial refund/);
  await keys.tabTo('textbox', 'Refund to you');
  await keys.retype('600');
  await keys.tabTo('slider', 'Refund to you, slider');
  await keys.press('ArrowRight', 'ArrowLeft');
}

async function checkAndSend(keys: Keyboard): Promise<void> {
  await keys.tabTo('button', 'Check your answers');
  await keys.act('Enter', 'heading', 'Check your answers');
  await keys.tabTo('button', 'Go back');
  await keys.act('Enter', 'button', 'Check your answers');
  await keys.act('Space', 'heading', 'Check your answers');
  await keys.tabTo('link', 'Change text');
  await keys.act('Enter', 'textbox', 'What happened?');
  await keys.tabTo('button', 'Check your answers');
  await keys.act('Enter', 'heading', 'Check your answers');
  await keys.tabTo('button', 'Open dispute');
  await keys.act('Enter', 'heading', /^Case \S+ is open$/);
}
