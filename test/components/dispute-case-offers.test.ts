/** Offers in a case: made, replaced, withdrawn, rejected, accepted, in every currency; and what cannot be offered. */
import { expect } from '@open-wc/testing';
import '../../src/components/dispute-case/define.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import { all, button, buttons, find, may, press, rested, textOf, type } from '../support/casework.ts';
import {
  closed,
  later,
  negotiating,
  offer,
  offering,
  openCase,
  toAnswerOffer,
  weigh,
} from '../support/case-stage.ts';
import { waitUntil } from '../support/waiting.ts';

const review = '[part=review]';
const redo = { kind: 'redo', date: { date: '2026-04-01', timeZone: 'Europe/Berlin' } } as const;

describe('<dispute-case>: making an offer', () => {
  it('shows both net amounts while the amount is typed, and names it on the button', async () => {
    const { el, sent, store } = await openCase(negotiating('channel', [], [offering()]));
    await weigh(el, 'Make an offer');
    await type(el, '#amount', '300');
    expect(textOf(el, `${review} .box`)).to.match(
      /You receive\s?€810\.00 Fee \(10%\)\s?€90\.00 Northfold Coffee gets back\s?€300\.00/,
    );
    expect(textOf(el, review)).to.match(/Open until about Thu 12 Mar 2026/);
    expect(textOf(el, review)).to.contain(
      'the case ends and the money moves at once. You can withdraw the offer until then.',
    );
    await expect(el).to.be.accessible();
    await press(el, 'Offer €300.00 refund');
    expect(sent()).to.deep.equal({
      type: 'makeOffer',
      on: { status: 'disputed', dispute: 1 },
      payload: { terms: { kind: 'refund', refund: 30_000 } },
    });
    const order = negotiating('channel', [offer('o1', 'channel')], [], { order: { version: 2 } });
    await store(order);
    expect(textOf(el, '.receipt')).to.contain('You made an offer');
  });

  it('follows the slider, to both ends', async () => {
    const { el } = await openCase(negotiating('client', [], [offering({ minRefund: 15_000 })]));
    await weigh(el, 'Make an offer');
    const slider = find(el, '[type=range]')!;
    slider.value = slider.max;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await rested(el);
    expect(find(el, '#amount')!.value).to.equal('1200.00');
    expect(textOf(el, `${review} .box`)).to.match(/You get back\s?€1,200\.00/);
    slider.value = slider.min;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await rested(el);
    expect(find(el, '#amount')!.value).to.equal('150.00');
  });

  for (const [typed, problem] of [
    ['', 'Enter an amount, for example 600.00.'],
    ['1200.01', 'The amount must be at most €1,200.00.'],
    ['-5', 'Write the amount in digits, for example 600.00.'],
    ['10.005', 'EUR has 2 decimals. Write for example 600.00.'],
    ['20 USD', 'This order is in EUR. Write the amount in EUR, for example 600.00.'],
  ] as const)
    it(`refuses “${typed}” in figures, and keeps it`, async () => {
      const { el, server } = await openCase(negotiating('channel', [], [offering()]));
      await weigh(el, 'Make an offer');
      await type(el, '#amount', typed);
      find(el, `${review} [part=primary-action]`)!.click();
      await rested(el);
      expect(textOf(el, '.error')).to.equal(problem);
      expect(find(el, '#amount')!.value).to.equal(typed);
      expect(el.shadowRoot!.activeElement?.id).to.equal('amount');
      expect(server.actions).to.have.lengthOf(0);
    });

  for (const [currency, captured, typed, minor, shown] of [
    ['JPY', 120_000, '30000', 30_000, /JPY\s30,000/],
    ['KWD', 120_000, '30.125', 30_125, /KWD\s30\.125/],
  ] as const)
    it(`takes ${currency} in its own decimals`, async () => {
      const order = negotiating('channel', [], [offering()]);
      const { el, sent } = await openCase({ ...order, money: { ...order.money, currency, captured } });
      await weigh(el, 'Make an offer');
      await type(el, '#amount', typed);
      expect(textOf(el, review)).to.match(shown);
      find(el, `${review} [part=primary-action]`)!.click();
      await rested(el);
      expect(sent().payload).to.deep.equal({ terms: { kind: 'refund', refund: minor } });
    });

  it('offers a redo by a date within its range, while none was used', async () => {
    const { el, sent } = await openCase(negotiating('channel', [], [offering()]));
    await weigh(el, 'Make an offer');
    all(el, '[name=terms]')[1]!.click();
    await rested(el);
    await type(el, '#date', '2026-03-11');
    await press(el, 'Offer a redo');
    expect(textOf(el, '.error')).to.match(/^From Fri 13 Mar 2026 to .+2026\.$/);
    await type(el, '#date', '2026-04-01');
    expect(textOf(el, review)).to.contain('the order is ready again; €1,200.00 stays held');
    await press(el, 'Offer a redo');
    expect(sent().payload).to.deep.equal({ terms: redo });
    const used = await openCase(negotiating('channel', [], [offering({ redo: false })]));
    await weigh(used.el, 'Make an offer');
    expect(all(used.el, '[name=terms]')).to.have.lengthOf(0);
  });

  it('puts what the server refuses beside the amount, in the money of the order', async () => {
    const { el, server } = await openCase(negotiating('channel', [], [offering()]));
    await weigh(el, 'Make an offer');
    await type(el, '#amount', '100');
    await press(el, 'Offer €100.00 refund');
    const fields = [
      { path: 'payload.terms.refund', code: 'tooSmall', params: { min: 15_000, actual: 10_000 } },
    ];
    server.actions[0]!.refuse(new ApiError('invalid', 'no', { fields }));
    await waitUntil(() => find(el, '.error') !== null);
    expect(textOf(el, '.error')).to.equal('The amount must be at least €150.00.');
    expect(find(el, '#amount')!.value).to.equal('100');
  });

  it('says that it replaces the open one, and takes that back in one click', async () => {
    const own = negotiating(
      'client',
      [offer('o1', 'client')],
      [may('withdrawOffer', { offerId: 'o1' }), offering()],
    );
    const { el, sent, store } = await openCase(own);
    await weigh(el, 'Replace your offer');
    expect(textOf(el, review)).to.contain('This offer replaces your open one.');
    await press(el, 'Go back');
    await press(el, 'Withdraw offer');
    expect(sent()).to.deep.equal({ type: 'withdrawOffer', on: { offerId: 'o1' }, payload: {} });
    await store(later(own, 'withdrawOffer', 'client', { actions: [offering()] }));
    expect(textOf(el, '.receipt')).to.contain(
      'You withdrew your offer Harbour Letter can no longer accept it.',
    );
  });
});

describe('<dispute-case>: answering an offer', () => {
  it('names what one gets on the button, weighs it, and shows where the money went', async () => {
    const order = toAnswerOffer();
    const { el, sent, store } = await openCase(order);
    expect(find(el, '[part=primary-action]')!.textContent.trim()).to.equal('Accept €756.00');
    await weigh(el, 'Accept €756.00');
    expect(textOf(el, `${review} .box`)).to.match(
      /You receive\s?€756\.00.+Northfold Coffee gets back\s?€360\.00/,
    );
    expect(textOf(el, review)).to.contain(
      'The case ends at once, and the money moves. This cannot be taken back.',
    );
    await expect(el).to.be.accessible();
    await press(el, 'Go back');
    expect(el.shadowRoot!.activeElement?.id).to.equal('do-acceptOffero2');
    await weigh(el, 'Accept €756.00');
    await press(el, 'Accept €756.00');
    expect(sent()).to.deep.equal({ type: 'acceptOffer', on: { offerId: 'o2' }, payload: {} });
    await store(closed(order, 'offerAccepted', 36_000));
    expect(textOf(el, '.receipt')).to.contain('You accepted the offer');
    expect(textOf(el, '.receipt')).to.contain('€756.00 went to you.');
  });

  it('names what the client gets back on the client’s button', async () => {
    const order = negotiating(
      'client',
      [offer('o1', 'channel')],
      [may('acceptOffer', { offerId: 'o1' }, { class: 'I' }), may('rejectOffer', { offerId: 'o1' })],
    );
    const { el } = await openCase(order);
    expect(buttons(el)).to.deep.equal(['Accept €360.00', 'Reject offer']);
  });

  it('rejects in one click, which says what it does', async () => {
    const order = toAnswerOffer({ dispute: { rejections: 1 } });
    const { el, sent, store } = await openCase(order);
    expect(textOf(el, '[part=offer]')).to.contain(
      'Rejecting ends this offer. The case goes on, and no money moves.',
    );
    await press(el, 'Reject offer');
    expect(sent()).to.deep.equal({ type: 'rejectOffer', on: { offerId: 'o2' }, payload: {} });
    await store(
      later(order, 'rejectOffer', 'channel', {
        actions: [offering()],
        dispute: { ...order.dispute!, rejections: 2 },
      }),
    );
    expect(textOf(el, '.receipt')).to.contain('You rejected the offer Rejected offers in this case: 2.');
  });

  it('accepts a redo: no money moves yet', async () => {
    const order = toAnswerOffer();
    const terms = { ...offer('o2', 'client'), terms: redo };
    const { el, store } = await openCase({ ...order, dispute: { ...order.dispute!, offers: [terms] } });
    await weigh(el, 'Accept the redo by Wed 1 Apr 2026');
    expect(textOf(el, review)).to.contain('The case ends at once, and no money moves yet.');
    await press(el, 'Accept the redo by Wed 1 Apr 2026');
    const outcome = { code: 'redoAgreed', params: {} };
    await store(
      later(order, 'acceptOffer', 'channel', {
        status: 'ready',
        actions: [],
        dispute: { ...order.dispute!, status: null, outcome },
      }),
    );
    expect(textOf(el, '.receipt')).to.contain(
      'The order is ready again. €1,200.00 stays held until the work is done again.',
    );
  });

  it('has one filled button at a time', async () => {
    const { el } = await openCase(toAnswerOffer());
    expect(all(el, '[part=primary-action]')).to.have.lengthOf(1);
    await weigh(el, 'Make an offer');
    expect(all(el, '[part=primary-action]')).to.have.lengthOf(1);
    expect(button(el, 'Accept €756.00').getAttribute('part')).to.equal('action');
    await waitUntil(() => find(el, review) !== null);
  });
});
