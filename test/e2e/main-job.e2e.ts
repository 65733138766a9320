/** The main job with visible controls: placed, accepted, creative sent back and forth, ready, complete, mailed, paid. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { booksOf } from './support/ledger.ts';
import { raiseCurtain, type Stage } from './support/stage.ts';

const HOUR = 3_600_000;

describe('the main job', () => {
  let stage: Stage;
  before(async () => {
    stage = await raiseCurtain();
  });
  after(() => stage.close());

  it('goes from placed to paid, in two browsers', async () => {
    const { backend, smtp } = stage;
    const order = await backend.place();
    const channel = await stage.enter('channel', order);
    const client = await stage.enter('client', order);

    await client.sees('Waiting for Harbour Letter');
    await channel.press('Accept order');
    await channel.sees('You accepted this order');
    await client.sees('Your turn: send 1 creative');

    await client.press(/^Add text/, 'creative-review');
    await client.widget('creative-review').getByLabel('Your text').fill('Coffee that is roasted at dawn.');
    await client.press('Send Intro text for review', 'creative-review');
    await channel.sees('Your turn: review 1 creative');

    await channel.press(/^Request changes/, 'creative-review');
    await channel
      .widget('creative-review')
      .getByLabel('Comment 1')
      .fill('Please start the first sentence with “Ad”.');
    await channel.press('Request 1 change', 'creative-review');
    await client.sees('Please start the first sentence with “Ad”.', 'creative-review');

    await client.press(/^Send a new version/, 'creative-review');
    await client
      .widget('creative-review')
      .getByLabel('Your text')
      .fill('Ad. Coffee that is roasted at dawn.');
    await client
      .widget('creative-review')
      .getByLabel(/What changed/)
      .fill('The label stands first now.');
    await client.press('Send Intro text for review', 'creative-review');

    await channel.press('Approve version 2', 'creative-review');
    await channel.press('Mark order ready');
    await channel.sees('Your turn: run the campaign, then complete');

    await channel
      .widget('order-chat')
      .getByRole('textbox')
      .fill('The first issue is out. I am here for questions.');
    await channel.press('Send', 'order-chat');
    await client.sees('The first issue is out. I am here for questions.', 'order-chat');
    await client.widget('order-chat').getByRole('textbox').fill('Thank you, it looks good.');
    await client.press('Send', 'order-chat');
    await channel.sees('Thank you, it looks good.', 'order-chat');

    await channel.press('Complete order');
    await channel.widget('order-actions').getByRole('checkbox').check();
    await channel.press('Complete order');
    await channel.sees(/^Complete with \d open points?/); // no completion date was shared: it asks once more
    await channel.press('Complete order');
    await channel.sees('You completed this order');
    await client.sees('Your turn: check the campaign');

    const mail = await smtp.mailTo(
      'ads@northfold.example',
      new RegExp(`completed order ${order.toUpperCase()}`),
    );
    const text = mail.text ?? '';
    assert.match(text, /Hello Northfold Coffee|Northfold Coffee,/);
    assert.match(text, /Harbour Letter reports that order ORDER-\d+ is nearing completion/);
    assert.match(text, /asks .* to release the payment/);
    assert.match(text, /dispute until \w{3} \d{1,2} \w{3} \d{4}, \d\d:\d\d CES?T/);
    assert.match(text, /Low conversions/);
    assert.match(text, /breach of the agreement/);
    assert.match(text, /terms/);
    assert.match(text, /Order again/);
    assert.ok(mail.html?.includes('Harbour Letter'), 'the mail has an HTML part');

    await backend.advance(48 * HOUR + 1000);
    await client.sees('Payment released');
    await channel.sees(/went to you/);
    assert.deepEqual(await booksOf(backend.database, order), {
      settlements: [{ refund: 0, payout: 108_000, fee: 12_000, captured: 120_000 }],
      balances: { checkout: -120_000, held: 0, client: 0, channel: 108_000, platform: 12_000 },
    });
    channel.assertClean();
    client.assertClean();
  });
});
