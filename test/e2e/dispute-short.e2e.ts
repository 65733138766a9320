/** The short ways through a dispute: conceded, settled, withdrawn, done again, met with silence, late, and the system's own case. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { complain } from './support/complaint.ts';
import { arrange, look } from './support/dispute.ts';
import { booksOf } from './support/ledger.ts';
import type { Person } from './support/people.ts';
import { raiseCurtain, type Stage } from './support/stage.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const theCase = 'dispute-case';

describe('the short ways through a dispute', () => {
  let stage: Stage;
  before(async () => {
    stage = await raiseCurtain({ limits: 'actions=600', noMail: true });
  });
  after(() => stage.close());

  const only = { only: [theCase] };
  const both = (order: string): Promise<[Person, Person]> =>
    Promise.all([stage.enter('client', order, only), stage.enter('channel', order, only)]);
  const leave = (...people: Person[]) => Promise.all(people.map((person) => person.leave()));
  const press = (person: Person, name: string | RegExp) => person.press(name, theCase);
  const sees = (person: Person, text: string | RegExp) => person.sees(text, theCase);
  const settled = async (order: string) => (await booksOf(stage.backend.database, order)).settlements;
  const held = async (order: string) => {
    const { status, money } = await look(stage.backend, order, 'client');
    return [status, money.state];
  };

  it('is conceded: the client gets what was asked', async () => {
    const order = await arrange(stage.backend, 'disputed');
    const [client, channel] = await both(order);
    await press(channel, 'Concede');
    await sees(channel, /^Concede case \d+/);
    await press(channel, 'Concede €1,200.00');
    await sees(channel, /You conceded case \d+/);
    await sees(client, 'agreed to what was asked');
    assert.deepEqual(await settled(order), [{ refund: 120_000, payout: 0, fee: 0, captured: 120_000 }]);
    await leave(client, channel);
  });

  it('is settled by an offer in dinars, to the last thousandth', async () => {
    const order = await arrange(stage.backend, 'negotiating', { price: 120_500, currency: 'KWD' });
    const [client, channel] = await both(order);
    await press(channel, 'Make an offer');
    await channel
      .widget(theCase)
      .getByRole('textbox', { name: /^Refund to Northfold Coffee/ })
      .fill('45.250');
    await press(channel, /^Offer KWD\s45\.250/);
    await sees(channel, 'You made an offer');
    await press(client, /^Accept KWD\s45\.250/);
    await sees(client, 'Accept Harbour Letter’s offer');
    await press(client, /^Accept KWD\s45\.250/);
    await sees(client, 'You accepted the offer');
    await sees(channel, 'an offer was accepted');
    assert.deepEqual(await settled(order), [
      { refund: 45_250, payout: 67_725, fee: 7525, captured: 120_500 },
    ]);
    await leave(client, channel);
  });

  it('is withdrawn: the channel is paid', async () => {
    const order = await arrange(stage.backend, 'negotiating');
    const [client, channel] = await both(order);
    await press(client, 'Withdraw dispute');
    await press(client, 'Withdraw and pay €1,080.00');
    await sees(client, /You withdrew case \d+/);
    await sees(channel, /Northfold Coffee withdrew case \d+/);
    assert.deepEqual(await settled(order), [{ refund: 0, payout: 108_000, fee: 12_000, captured: 120_000 }]);
    await leave(client, channel);
  });

  it('is settled by a redo: the order is ready again, and the money stays held', async () => {
    const order = await arrange(stage.backend, 'negotiating');
    const [client, channel] = await both(order);
    await press(channel, 'Make an offer');
    const form = channel.widget(theCase);
    await form.getByLabel('The work done again').check();
    const inTenDays = new Date((await stage.backend.now()) + 10 * DAY).toISOString().slice(0, 10);
    await form.getByLabel(/^Done again by/).fill(inTenDays);
    await press(channel, 'Offer a redo');
    await sees(channel, 'You made an offer');
    await press(client, /^Accept the redo by/);
    await sees(client, 'Accept Harbour Letter’s offer');
    await press(client, /^Accept the redo by/);
    await sees(client, 'You accepted the offer');
    await sees(channel, 'the work is done again');
    assert.deepEqual(await held(order), ['ready', 'held']);
    await leave(client, channel);
  });

  it('goes to a mediator when nobody responds, and back to the client when no mediator decides', async () => {
    const order = await arrange(stage.backend, 'disputed');
    const [client, channel] = await both(order);
    await sees(channel, 'Your turn: respond to Northfold Coffee');
    await stage.backend.advance(72 * HOUR + 1000);
    await sees(client, 'No response came in time.');
    await sees(channel, 'No response came in time.');
    await stage.backend.advance(30 * DAY + 1000);
    await sees(client, 'no decision was made in time');
    await sees(channel, 'no decision was made in time');
    assert.deepEqual(await settled(order), [{ refund: 120_000, payout: 0, fee: 0, captured: 120_000 }]);
    await leave(client, channel);
  });

  it('goes to a mediator when the two do not agree in time; an offer lapses by itself', async () => {
    const order = await arrange(stage.backend, 'negotiating');
    const [client, channel] = await both(order);
    await press(client, 'Make an offer');
    await client
      .widget(theCase)
      .getByRole('textbox', { name: /^Refund to you/ })
      .fill('900');
    await press(client, 'Offer €900.00 refund');
    await sees(channel, 'Your turn: answer Northfold Coffee’s offer');
    await stage.backend.advance(48 * HOUR + 1000);
    await sees(channel, 'Earlier offers (1)');
    assert.equal(
      await channel
        .widget(theCase)
        .getByRole('button', { name: /^Accept/ })
        .count(),
      0,
    );
    await stage.backend.advance(5 * DAY);
    await sees(client, 'The time to agree ended.');
    assert.deepEqual(await held(order), ['disputed', 'frozen']);
    await leave(client, channel);
  });

  it('has one mediator when two claim it: the second reads who was first, and when', async () => {
    const order = await arrange(stage.backend, 'escalated');
    const { dispute } = await look(stage.backend, order, 'mediator');
    const claim = `Claim case ${dispute!.caseNumber}`;
    const desk = { only: ['mediator-desk'] };
    const [one, two] = await Promise.all([
      stage.enter('mediator', order, desk),
      stage.enter('mediator', order, { ...desk, person: '2' }),
    ]);
    const button = ({ widget }: Person) =>
      widget('mediator-desk').locator('[part=decision]').getByRole('button', { name: claim });
    await two.page.route('**/v1/stream*', (route) => route.abort()); // it hears of nothing
    await two.page.reload();
    await button(two).waitFor();
    await button(one).click();
    await one.sees(`Case ${dispute!.caseNumber} is yours`, 'mediator-desk');
    await button(two).click();
    await two.sees(/Another mediator claimed case \d+ at \d\d:\d\d/, 'mediator-desk');
    await leave(one, two);
  });

  it('is refused a moment too late: the text is kept, and the next ways are shown', async () => {
    const order = await arrange(stage.backend, 'completed');
    const client = await stage.enter('client', order);
    await client.page.route('**/v1/stream*', (route) => route.abort()); // the page does not hear that time passed
    await client.page.reload();
    await complain(client);
    const { deadlines } = await look(stage.backend, order, 'client');
    const due = deadlines.find(({ kind }) => kind === 'disputeWindow')!.dueAt;
    await stage.backend.to(new Date(Date.parse(due) + 1).toISOString());
    await client.press('Open dispute', 'dispute-form');
    await client.sees('The time to dispute has ended', 'dispute-form');
    await client.widget('dispute-form').getByText('Your draft', { exact: true }).click();
    await client.sees('Only one of them was published.', 'dispute-form');
    await client.widget('dispute-form').getByRole('button', { name: 'Write to Harbour Letter' }).waitFor();
    assert.deepEqual(await settled(order), [{ refund: 0, payout: 108_000, fee: 12_000, captured: 120_000 }]);
    await client.leave();
  });

  it('is about work that was not delivered, and leads back to it when it is withdrawn', async () => {
    const order = await arrange(stage.backend, 'ready', { endDate: 1 });
    await stage.backend.advance(5 * DAY);
    const client = await stage.enter('client', order);
    await complain(client);
    await client.press('Open dispute', 'dispute-form');
    await client.sees(/Case \d+ is open/, 'dispute-form');
    assert.deepEqual(await held(order), ['disputed', 'frozen']);
    await press(client, 'Withdraw dispute');
    await sees(client, /The order is ready again, and Harbour Letter can complete it until/);
    await press(client, /^Withdraw (case|dispute)/);
    await sees(client, /You withdrew case \d+/);
    assert.deepEqual(await held(order), ['ready', 'held']);
    await client.leave();
  });

  it('is opened by the system after the last day, and closed by the client who releases the payment', async () => {
    const order = await arrange(stage.backend, 'ready');
    await stage.backend.advance(75 * DAY + 1000);
    const [client, channel] = await both(order);
    await sees(client, 'had not completed the order when its last day passed');
    assert.equal(await client.widget(theCase).getByRole('button', { name: 'Withdraw dispute' }).count(), 0);
    await press(client, 'Release payment');
    await press(client, /^Release €1,080\.00|^Release €1,200\.00/);
    await sees(client, 'You released the payment');
    await sees(channel, /Northfold Coffee released the payment/);
    assert.deepEqual(await settled(order), [{ refund: 0, payout: 108_000, fee: 12_000, captured: 120_000 }]);
    await leave(client, channel);
  });
});
