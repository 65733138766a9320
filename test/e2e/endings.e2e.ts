/** Every other way the first half of an order can end: silence, decline, cancel, and a dispute in the last moment. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { complete } from './support/completion.ts';
import { complain } from './support/complaint.ts';
import { booksOf } from './support/ledger.ts';
import type { Person } from './support/people.ts';
import { raiseCurtain, type Stage } from './support/stage.ts';

const HOUR = 3_600_000;
const allBack = {
  settlements: [{ refund: 120_000, payout: 0, fee: 0, captured: 120_000 }],
  balances: { checkout: -120_000, held: 0, client: 120_000, channel: 0, platform: 0 },
};

describe('endings', () => {
  let stage: Stage;
  before(async () => {
    stage = await raiseCurtain();
  });
  after(() => stage.close());

  const explain = (person: Person, text: string) =>
    person
      .widget('order-actions')
      .getByLabel(/Explanation/)
      .fill(text);

  it('expires and refunds after 48 h of silence', async () => {
    const order = await stage.backend.place();
    const client = await stage.enter('client', order);
    const channel = await stage.enter('channel', order);
    await client.sees('Waiting for Harbour Letter');
    await stage.backend.advance(48 * HOUR + 1000);
    await client.sees(/came back to you/);
    await channel.sees('The time to answer has ended');
    assert.deepEqual(await booksOf(stage.backend.database, order), allBack);
    client.assertClean();
    channel.assertClean();
  });

  it('declines only with an explanation, and refunds', async () => {
    const order = await stage.backend.place();
    const channel = await stage.enter('channel', order);
    await channel.press('Decline order');
    await channel.widget('order-actions').getByLabel('Schedule is full').check();
    await explain(channel, 'Full');
    await channel.press('Decline order');
    await channel.sees('4 characters so far. Write at least 10.');
    await explain(channel, 'Both March issues are sold.');
    await channel.press('Decline order');
    await channel.sees('You declined this order');
    assert.deepEqual(await booksOf(stage.backend.database, order), allBack);
    const mail = await stage.smtp.mailTo('ads@northfold.example', /declined order/);
    assert.match(mail.text ?? '', /Both March issues are sold\./);
    channel.assertClean();
  });

  it('lets the client cancel before the channel answered', async () => {
    const order = await stage.backend.place();
    const client = await stage.enter('client', order);
    await client.press('Cancel order');
    await client.sees('Cancel this order');
    await client.press('Cancel order');
    await client.sees('Order cancelled');
    assert.deepEqual(await booksOf(stage.backend.database, order), allBack);
    client.assertClean();
  });

  it('takes a dispute that was filed in the last moment', async () => {
    const order = await stage.backend.place();
    const channel = await stage.enter('channel', order);
    await channel.press('Accept order');
    const client = await stage.enter('client', order);
    await client.press(/^Add text/, 'creative-review');
    await client.widget('creative-review').getByLabel('Your text').fill('Ad. Coffee roasted at dawn.');
    await client.press('Send Intro text for review', 'creative-review');
    await channel.press('Approve version 1', 'creative-review');
    await channel.press('Mark order ready');
    await complete(channel);
    await client.sees('Your turn: check the campaign');

    await complain(client);
    const due = await client
      .widget('order-deadline, order-actions')
      .locator('time')
      .first()
      .getAttribute('datetime');
    await stage.backend.to(new Date(Date.parse(due ?? '') - 15_000).toISOString());
    await client.press('Open dispute', 'dispute-form');
    await client.sees(/Case \d+ is open/, 'dispute-form');
    await channel.sees(/Northfold Coffee/, 'dispute-case');
    await channel.sees('Only one of them was published.', 'dispute-case');
    client.assertClean();
    channel.assertClean();
  });
});
