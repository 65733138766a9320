import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OrderActions } from '../../src/components/order-actions/order-actions.ts';
import { ApiError } from '../../src/contract/api-error.ts';

import { itWithHeldKeys } from '../support/browser.ts';
import { box, form, kinds, openActions, review } from '../support/actions.ts';
import { accepted, completed, ended, now, placed, ready } from '../support/look-orders.ts';
import { receipt } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';
import {
  button,
  field,
  fill,
  focused,
  focusedText,
  isAccessible,
  press,
  sees,
  textOf,
} from '../support/widget.ts';

const choose = async (el: OrderActions, label: string) => {
  field(el, label).click();
  await el.updateComplete;
};

describe('declining', () => {
  it('is weighed in place: reason, explanation, who gets what, what can no longer be done', async () => {
    const { el } = await review(placed(), 'Decline order');
    expect(focusedText()).to.equal('Decline this order');
    expect(box(el)).to.equal('Northfold Coffee gets back €1,200.00 You receive €0.00');
    expect(textOf(el)).to.contain(
      'A declined order cannot be accepted later. Northfold Coffee can order again.',
    );
    expect(kinds(el)).to.deep.equal(['danger: Decline order', 'null: Go back']);
    await isAccessible(el);
  });

  it('says in figures what is missing, beside the field, and follows the typing', async () => {
    const { el, sent } = await review(placed(), 'Decline order');
    await fill(el, /^Explanation/, 'Full');
    expect(textOf(el)).to.contain('Northfold Coffee reads this. 4 of 1,000');
    await press(el, 'Decline order');
    expect(textOf(el)).to.contain('Choose one.');
    expect(textOf(el)).to.contain('4 characters so far. Write at least 10.');
    expect(focused() === field(el, 'Schedule is full')).to.equal(true);
    await isAccessible(el);
    await choose(el, 'Schedule is full');
    expect(textOf(el)).to.not.contain('Choose one.');
    await fill(el, /^Explanation/, 'Full, I');
    expect(textOf(el)).to.contain('7 characters so far. Write at least 10.');
    expect(field(el, /^Explanation/).getAttribute('aria-invalid')).to.equal('true');
    await press(el, 'Decline order');
    expect(focused() === field(el, /^Explanation/)).to.equal(true);
    await fill(el, /^Explanation/, 'Full, I am sorry.');
    expect(field(el, /^Explanation/).hasAttribute('aria-invalid')).to.equal(false);
    expect(sent()).to.deep.equal([]);
  });

  it('counts what is left after trimming, and refuses more than the limit', async () => {
    const { el, sent } = await review(placed(), 'Decline order');
    await choose(el, 'Another reason');
    await fill(el, /^Explanation/, '         full          ');
    await press(el, 'Decline order');
    expect(textOf(el)).to.contain('4 characters so far. Write at least 10.');
    await fill(el, /^Explanation/, 'x'.repeat(1001));
    expect(textOf(el)).to.contain('1,001 characters. Write at most 1,000.');
    expect(sent()).to.deep.equal([]);
    await fill(el, /^Explanation/, '');
    expect(textOf(el)).to.contain('Write at least 10 characters.');
  });

  it('sends reason and explanation once, and ends with a receipt', async () => {
    const { el, server, sent } = await review(placed(), 'Decline order');
    await choose(el, 'Not right for my readers');
    await fill(el, /^Explanation/, '  Both March issues are sold.  ');
    button(el, 'Decline order').click();
    button(el, 'Decline order').click();
    await el.updateComplete;
    expect(sent()).to.deep.equal([
      {
        type: 'decline',
        on: { status: 'placed' },
        payload: { reason: 'offBrand', explanation: 'Both March issues are sold.' },
      },
    ]);
    expect(button(el, 'Declining…').getAttribute('aria-busy')).to.equal('true');
    await isAccessible(el);
    server.actions[0]!.answer({
      receipt: receipt({ type: 'decline', at: now }),
      order: ended('channel', 'declined', 'declined'),
    });
    await sees(el, 'You declined this order');
    expect(textOf(el)).to.contain('€1,200.00 goes back to Northfold Coffee.');
    expect(form(el) === null).to.equal(true);
    await waitUntil(() => focusedText() === 'You declined this order');
    await isAccessible(el);
  });

  it('keeps what was typed through Go back, and returns the focus to the button', async () => {
    const { el } = await review(placed(), 'Decline order');
    await fill(el, /^Explanation/, 'Both March issues');
    await press(el, 'Go back');
    expect(form(el) === null).to.equal(true);
    await waitUntil(() => focusedText() === 'Decline order');
    await press(el, 'Decline order');
    await waitUntil(() => form(el));
    expect(field(el, /^Explanation/).value).to.equal('Both March issues');
  });

  it('keeps what was typed through a reload', async () => {
    const { el, drafts } = await review(placed(), 'Decline order');
    await fill(el, /^Explanation/, 'Both March issues');
    el.remove();
    const again = await openActions(placed(), drafts);
    await press(again.el, 'Decline order');
    await waitUntil(() => form(again.el));
    expect(field(again.el, /^Explanation/).value).to.equal('Both March issues');
  });

  itWithHeldKeys('works with the keyboard alone', async () => {
    const { el, sent } = await openActions(placed()).then((opened) => ({
      ...opened,
      sent: () => opened.server.actions.map(({ what }) => what.command),
    }));
    const key = async (press: string) => {
      await sendKeys({ press });
      await el.updateComplete;
    };
    button(el, 'Accept order').focus();
    await key('Tab');
    expect(focusedText()).to.equal('Decline order');
    await key('Enter');
    await waitUntil(() => focusedText() === 'Decline this order');
    await key('Tab');
    expect((focused() as HTMLInputElement).type).to.equal('radio');
    await key(' ');
    await key('ArrowDown');
    await key('Tab');
    expect(focused()!.tagName).to.equal('TEXTAREA');
    await sendKeys({ type: 'Full' });
    await key('Tab');
    expect(focusedText()).to.equal('Decline order');
    await key('Enter');
    await sees(el, '4 characters so far. Write at least 10.');
    await waitUntil(() => focused()!.tagName === 'TEXTAREA');
    await key('End');
    await sendKeys({ type: ' until April.' });
    await key('Tab');
    await key('Tab');
    expect(focusedText()).to.equal('Go back');
    await sendKeys({ down: 'Shift' });
    await key('Tab');
    await sendKeys({ up: 'Shift' });
    await key(' ');
    expect(sent()).to.deep.equal([
      {
        type: 'decline',
        on: { status: 'placed' },
        payload: { reason: 'offBrand', explanation: 'Full until April.' },
      },
    ]);
  });

  it('shows beside the field what only the server found wrong, and keeps the text', async () => {
    const { el, server } = await review(placed(), 'Decline order');
    await choose(el, 'Schedule is full');
    await fill(el, /^Explanation/, 'Both March issues are sold.');
    await press(el, 'Decline order');
    server.actions[0]!.refuse(
      new ApiError('invalid', 'refused', {
        requestId: 'E-1',
        fields: [{ path: 'payload.explanation', code: 'notThis', params: {} }],
      }),
    );
    await sees(el, 'The order was not declined.');
    expect(textOf(el)).to.contain('Nothing was changed. Correct it, then send it again. Reference E-1.');
    expect(textOf(el)).to.contain('The server did not accept this. Change it and try again.');
    expect(field(el, /^Explanation/).value).to.equal('Both March issues are sold.');
    await isAccessible(el);
  });
});

describe('completing', () => {
  it('names the day until which the client can dispute, and who gets what', async () => {
    const { el } = await review(ready(), 'Complete order');
    expect(focusedText()).to.equal('Complete this order');
    expect(textOf(el)).to.match(/If Northfold Coffee does nothing until Thu 12 Mar 2026, \d\d:\d\d \S+/);
    expect(box(el)).to.equal('You receive €1,080.00 Fee (10%) €120.00 Northfold Coffee gets back €0.00');
    expect(textOf(el)).to.contain('You can take the completion back once.');
    expect(kinds(el)).to.deep.equal(['primary: Complete order', 'null: Go back']);
    await isAccessible(el);
  });

  it('sends at once when nothing is open', async () => {
    const { el, server, sent } = await review(ready(), 'Complete order');
    await choose(el, 'I told Northfold Coffee that I am available for questions');
    await press(el, 'Complete order');
    expect(sent()).to.deep.equal([
      { type: 'complete', on: { status: 'ready' }, payload: { availabilityTold: true } },
    ]);
    server.actions[0]!.answer({ receipt: receipt({ type: 'complete', at: now }), order: completed() });
    await sees(el, 'You completed this order');
    expect(textOf(el)).to.match(
      /Northfold Coffee can dispute until Thu 12 Mar 2026, .* Then €1,080\.00 goes to you\./,
    );
  });

  it('asks once more with open points, and names them', async () => {
    const checklist = { materialsApproved: true, talked: false, estimateShared: false };
    const order = ready('channel', { completion: { number: 0, completedAt: null, checklist } });
    const { el, sent } = await review(order, 'Complete order');
    await press(el, 'Complete order');
    await waitUntil(() => focusedText() === 'Complete with 3 open points');
    expect(textOf(el)).to.contain(
      'No message from both sides yet No completion date shared Availability not confirmed',
    );
    expect(sent()).to.deep.equal([]);
    await isAccessible(el);
    await press(el, 'Go back');
    await waitUntil(() => focusedText() === 'Complete this order');
    await press(el, 'Complete order');
    await press(el, 'Complete order');
    expect(sent()).to.deep.equal([
      { type: 'complete', on: { status: 'ready' }, payload: { availabilityTold: false } },
    ]);
  });

  it('does not promise to be taken back a second time', async () => {
    const { el } = await review(
      ready('channel', { completion: { ...ready().completion, number: 1 } }),
      'Complete order',
    );
    expect(textOf(el)).to.not.contain('You can take the completion back once.');
  });
});

describe('the menu of rare actions', () => {
  it('opens and moves by keys, and gives the focus back', async () => {
    const { el } = await openActions(accepted());
    const key = async (press: string) => {
      await sendKeys({ press });
      await el.updateComplete;
    };
    button(el, 'More actions').focus();
    await key('Enter');
    await waitUntil(() => focusedText() === 'Offer a refund');
    await key('ArrowDown');
    expect(focusedText()).to.equal('Ask to cancel the order');
    await key('ArrowDown');
    expect(focusedText()).to.equal('Offer a refund');
    await key('End');
    expect(focusedText()).to.equal('Ask to cancel the order');
    await key('ArrowUp');
    await key('Escape');
    await waitUntil(() => focusedText() === 'More actions');
    expect(el.shadowRoot!.querySelector('[role=menu]') === null).to.equal(true);
    await key('ArrowDown');
    await waitUntil(() => focusedText() === 'Offer a refund');
    await key('Enter');
    await waitUntil(
      () => focusedText() === 'Offer a refund' && focused()!.tagName === 'H4',
      'no review step',
    );
    await press(el, 'Go back');
    await waitUntil(() => focusedText() === 'More actions');
  });
});
