/** Two people at one button: the first stored wins, the other is told what happened and keeps what was typed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { raiseCurtain, type Stage } from './support/stage.ts';

describe('crossing actions', () => {
  let stage: Stage;
  before(async () => {
    stage = await raiseCurtain({ noMail: true });
  });
  after(() => stage.close());

  it('tells the channel that the client cancelled first, and keeps the explanation', async () => {
    const order = await stage.backend.place();
    const channel = await stage.enter('channel', order);
    const client = await stage.enter('client', order);
    await channel.press('Decline order');
    await channel.widget('order-actions').getByLabel('Schedule is full').check();
    await channel
      .widget('order-actions')
      .getByLabel(/Explanation/)
      .fill('Both March issues are already sold.');
    await channel.page.context().setOffline(true); // the push about the cancellation does not arrive in time
    await client.press('Cancel order');
    await client.sees('Cancel this order');
    await client.press('Cancel order');
    await client.sees('Order cancelled');
    await channel.page.context().setOffline(false);
    await channel.sees(/Northfold Coffee cancelled this order at \d\d:\d\d/);
    await channel.sees('Both March issues are already sold.');
    channel.assertClean();
    client.assertClean();
  });

  it('keeps what was typed through a reload', async () => {
    const order = await stage.backend.place();
    const channel = await stage.enter('channel', order);
    await channel.press('Decline order');
    await channel
      .widget('order-actions')
      .getByLabel(/Explanation/)
      .fill('Both March issues are already sold.');
    await channel.page.reload();
    await channel.press('Decline order');
    assert.equal(
      await channel
        .widget('order-actions')
        .getByLabel(/Explanation/)
        .inputValue(),
      'Both March issues are already sold.',
    );
    channel.assertClean();
  });

  it('accepts once when the same person presses in two windows, and tells the second one', async () => {
    const order = await stage.backend.place();
    const [one, two] = await Promise.all([stage.enter('channel', order), stage.enter('channel', order)]);
    await two.page.route('**/v1/stream*', (route) => route.abort()); // the second window hears of nothing
    await two.page.reload();
    await two.sees('Your turn: accept or decline');
    await one.press('Accept order');
    await one.sees('You accepted this order');
    await one.sees(/Reference/);
    await two.press('Accept order');
    await two.sees(/You accepted this order at \d\d:\d\d/);
    assert.equal(
      await two
        .widget('order-actions')
        .getByText(/Reference/)
        .count(),
      0,
      'no second receipt',
    );
    one.assertClean();
    two.assertClean();
  });
});
