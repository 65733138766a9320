import { expect } from '@open-wc/testing';

import { box, kinds, review } from '../support/actions.ts';
import { accepted, asked, completed, now, offers, placed, ready, settled } from '../support/look-orders.ts';
import { receipt } from '../support/session-order.ts';
import { field, fill, focusedText, isAccessible, press, sees, textOf } from '../support/widget.ts';

describe('every other step that moves money or ends something', () => {
  it('cancel: everything back, the explanation is optional', async () => {
    const { el, sent } = await review(placed('client'), 'Cancel order');
    expect(focusedText()).to.equal('Cancel this order');
    expect(box(el)).to.equal('You get back €1,200.00 Harbour Letter receives €0.00 You paid €1,200.00');
    expect(kinds(el)).to.deep.equal(['danger: Cancel order', 'null: Go back']);
    await isAccessible(el);
    await press(el, 'Cancel order');
    expect(sent()).to.deep.equal([
      { type: 'cancel', on: { status: 'placed' }, payload: { explanation: '' } },
    ]);
  });

  it('release: the amount on the button, and that it cannot be taken back', async () => {
    const { el, sent } = await review(completed('client'), 'Release payment');
    expect(box(el)).to.equal(
      'Harbour Letter receives €1,080.00 Fee (10%) €120.00 You get back €0.00 You paid €1,200.00',
    );
    expect(textOf(el)).to.contain('the payment cannot be taken back');
    await isAccessible(el);
    await press(el, 'Release €1,200.00');
    expect(sent()).to.deep.equal([
      { type: 'release', on: { status: 'completed', completion: 1 }, payload: {} },
    ]);
  });

  it('take back a completion', async () => {
    const { el, sent } = await review(completed(), 'Take completion back');
    expect(textOf(el)).to.contain('This is possible once per order.');
    await isAccessible(el);
    await press(el, 'Take completion back');
    expect(sent()[0]).to.deep.include({
      type: 'retractCompletion',
      on: { status: 'completed', completion: 1 },
    });
  });

  it('offer a refund: the split follows the amount, and the whole amount ends the order', async () => {
    const { el, sent } = await review(ready(), 'Offer a refund');
    expect(textOf(el)).to.contain('From €0.01 to €1,200.00.');
    await fill(el, 'Total refund for Northfold Coffee', '200');
    expect(box(el)).to.equal('You receive €900.00 Fee (10%) €100.00 Northfold Coffee gets back €200.00');
    await isAccessible(el);
    await fill(el, 'Total refund for Northfold Coffee', '1,200');
    await press(el, 'Offer a refund');
    expect(textOf(el)).to.contain('EUR has 2 decimals. Write for example 600.00.');
    await fill(el, 'Total refund for Northfold Coffee', '1300');
    expect(textOf(el)).to.contain('The amount must be at most €1,200.00.');
    await isAccessible(el);
    await fill(el, 'Total refund for Northfold Coffee', '1200');
    expect(textOf(el)).to.contain('The whole amount goes back now, and the order ends.');
    await press(el, 'Refund €1,200.00 and end the order');
    expect(sent()).to.deep.equal([
      { type: 'offerRefund', on: { status: 'ready' }, payload: { refund: 120_000 } },
    ]);
  });

  it('ask to cancel: from the menu, the whole amount proposed, until when it lapses', async () => {
    const order = ready('client', {
      actions: [
        offers('ready', 'requestCancellation', {
          class: 'I',
          input: { minRefund: 0, maxRefund: 120_000, windowHours: 72 },
        }),
      ],
    });
    const { el, sent } = await review(order, 'Ask to cancel the order');
    expect(field(el, 'Refund for Northfold Coffee').value).to.equal('1200.00');
    expect(textOf(el)).to.match(/Without an answer the request lapses on Fri 13 Mar 2026/);
    await isAccessible(el);
    await press(el, 'Send request');
    expect(textOf(el)).to.contain('Write at least 10 characters.');
    await fill(el, /^Reason/, 'The launch moved to autumn.');
    await fill(el, 'Refund for Northfold Coffee', '600,50');
    expect(box(el)).to.equal(
      'You get back €600.50 Harbour Letter receives €539.55 Fee (10%) €59.95 You paid €1,200.00',
    );
    await press(el, 'Send request');
    expect(sent()).to.deep.equal([
      {
        type: 'requestCancellation',
        on: { status: 'ready' },
        payload: { reason: 'The launch moved to autumn.', refund: 60_050 },
      },
    ]);
  });

  it('answer and withdraw a cancellation: each names the request', async () => {
    const cases = [
      [asked(), 'Accept cancellation', 'Cancel with €600.00 refund', 'acceptCancellation'],
      [asked(), 'Decline cancellation', 'Decline cancellation', 'declineCancellation'],
      [asked('client'), 'Withdraw cancellation request', 'Withdraw request', 'withdrawCancellation'],
    ] as const;
    for (const [order, name, confirm, type] of cases) {
      const { el, sent } = await review(order, name);
      await isAccessible(el);
      await press(el, confirm);
      expect(sent()).to.deep.equal([{ type, on: { requestId: 'c1' }, payload: {} }]);
    }
  });

  it('set a date: within what the server allows, in the channel’s time zone', async () => {
    const { el, sent } = await review(accepted(), 'Set completion date');
    await press(el, 'Set date');
    expect(textOf(el)).to.contain('Choose a date.');
    await fill(el, 'The campaign will be complete on', '2026-03-01');
    expect(textOf(el)).to.contain('Choose a date from Tue 10 Mar 2026 on.');
    await fill(el, 'The campaign will be complete on', '2027-03-01');
    expect(textOf(el)).to.contain('Choose Sat 23 May 2026 or an earlier date.');
    await isAccessible(el);
    await fill(el, 'The campaign will be complete on', '2026-03-29');
    await press(el, 'Set date');
    expect(sent()).to.deep.equal([
      {
        type: 'setEstimate',
        on: { status: 'accepted' },
        payload: { date: { date: '2026-03-29', timeZone: 'Europe/Berlin' } },
      },
    ]);
  });

  it('offers for a while to put the date before back', async () => {
    const { el, server, sent } = await review(settled(), 'Change completion date');
    await fill(el, 'The campaign will be complete on', '2026-03-29');
    await press(el, 'Set date');
    const changed = settled({
      version: 3,
      estimate: { date: { date: '2026-03-29', timeZone: 'Europe/Berlin' }, accepted: false },
    });
    server.actions[0]!.answer({
      receipt: receipt({ type: 'setEstimate', at: now, version: 3 }),
      order: changed,
    });
    await sees(el, 'You set the completion date');
    await isAccessible(el);
    await press(el, 'Undo');
    expect(sent()[1]).to.deep.include({
      payload: { date: { date: '2026-03-22', timeZone: 'Europe/Berlin' } },
    });
  });

  it('counts in the decimals of the order’s currency', async () => {
    const yen = ready('channel', {
      money: { ...placed().money, currency: 'JPY', captured: 120_000 },
      actions: [offers('ready', 'offerRefund', { class: 'I', input: { minRefund: 1, maxRefund: 120_000 } })],
    });
    const { el, sent } = await review(yen, 'Offer a refund');
    await fill(el, 'Total refund for Northfold Coffee', '500.5');
    await press(el, 'Offer a refund');
    expect(textOf(el)).to.contain('JPY has no decimals. Write for example 60000.');
    await fill(el, 'Total refund for Northfold Coffee', '500');
    await press(el, /^Promise JPY\s500$/);
    expect(sent()[0]).to.deep.include({ payload: { refund: 500 } });
  });
});
