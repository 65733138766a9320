import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/contract/api-error.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import {
  all,
  button,
  disputeSeen,
  due,
  find,
  hours,
  may,
  press,
  rested,
  seenBy,
  textOf,
  type,
} from '../support/casework.ts';
import {
  check,
  choose,
  completed,
  complaint,
  fill,
  links,
  mayDispute,
  openForm,
  review,
} from '../support/dispute-stage.ts';
import { entry, history } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

const paidIn = (currency: string, captured: number, promisedRefund = 0): OrderSnapshot =>
  completed({
    money: { ...completed().money, captured, currency, promisedRefund },
    actions: [{ ...mayDispute, input: { minRefund: promisedRefund, maxRefund: captured, redo: true } }],
  });

async function refused(order: OrderSnapshot, amount: string): Promise<string> {
  const { el } = await openForm(order);
  await fill(el, amount);
  await press(el, 'Check your answers');
  return textOf(el, '#amount-under');
}

async function asked(order: OrderSnapshot, amount: string) {
  const { el, server } = await openForm(order);
  await fill(el, amount);
  await review(el);
  await press(el, 'Open dispute');
  return (server.actions[0]!.what.command.payload as { asked: unknown }).asked;
}

describe('what is typed into <dispute-form>', () => {
  it('is an amount in the currency’s own decimals', async () => {
    expect(await asked(paidIn('JPY', 150_000), '60000')).to.deep.equal({ kind: 'refund', refund: 60_000 });
    expect(await asked(paidIn('KWD', 360_500), '120.250')).to.deep.equal({ kind: 'refund', refund: 120_250 });
    expect(await refused(paidIn('JPY', 150_000), '600.5')).to.contain('JPY has no decimals.');
    expect(await refused(paidIn('KWD', 360_500), '1.2345')).to.contain('KWD has 3 decimals.');
  });

  it('is no amount in another currency, below what is promised, above what was paid, or negative', async () => {
    const promised = paidIn('EUR', 120_000, 20_000);
    expect(await refused(promised, '$600')).to.contain('This order is in EUR. Write the amount in EUR,');
    expect(await refused(promised, '600 USD')).to.contain('This order is in EUR.');
    expect(await refused(promised, '199.99')).to.contain('The amount must be at least €200.00.');
    expect(await refused(promised, '1200.01')).to.contain('The amount must be at most €1,200.00.');
    expect(await refused(promised, '-5')).to.contain('Write the amount in digits');
    const { el } = await openForm(promised);
    await fill(el, '');
    expect(textOf(el, '#amount-under')).to.equal(
      'From €200.00 to €1,200.00; Harbour Letter has already promised €200.00',
    );
  });

  it('is kept when it is too long, and refused with both figures before it is sent', async () => {
    const { el, server } = await openForm();
    await fill(el);
    await type(el, '#text', 'x'.repeat(5000));
    await press(el, 'Check your answers');
    expect(textOf(el, '#problems')).to.contain('5,000 characters. Write at most 4,000.');
    expect(find(el, '#text')!.value).to.have.lengthOf(5000);
    expect(server.actions).to.deep.equal([]);
  });

  it('is measured against what was promised meanwhile, as the server says, and kept', async () => {
    const { el, server } = await openForm();
    await fill(el, '100');
    await review(el);
    await press(el, 'Open dispute');
    const fields = [
      { path: 'payload.asked.refund', code: 'tooSmall', params: { min: 20_000, actual: 10_000 } },
    ];
    server.actions[0]!.refuse(new ApiError('invalid', 'no', { fields }));
    await waitUntil(() => find(el, '#problems') !== null);
    expect(textOf(el, '#problems')).to.contain('Refund to you: The amount must be at least €200.00.');
    expect(find(el, '#amount')!.value).to.equal('100');
  });

  it('says why no new date can be asked for', async () => {
    const used = { ...mayDispute, input: { minRefund: 0, maxRefund: 120_000, redo: false } };
    const { el } = await openForm(completed({ actions: [used] }));
    expect(textOf(el)).to.contain('A new date was agreed before; an order can have one once.');
  });
});

describe('<dispute-form> about work that is not delivered', () => {
  const stop = { ...due('hardStop', 300, 'channel', 'opensCase'), dueAt: hours(300) };
  const late = () =>
    completed({
      status: 'ready',
      actions: [
        may('dispute', { status: 'ready' }, { ...mayDispute, on: { status: 'ready' }, until: hours(300) }),
      ],
      deadlines: [stop],
    });

  it('says what becomes of the money and the order, and asks first what fits', async () => {
    const { el, server } = await openForm(late());
    expect(textOf(el)).to.contain(
      'The €1,200.00 stays held. While the dispute runs, Harbour Letter cannot complete',
    );
    expect(textOf(el, '.help')).to.match(
      /If Harbour Letter has not completed by .+2026.+, a case opens by itself/,
    );
    const grounds = all(el, 'label.choice:has([name=ground])').map(
      (one) => one.textContent.trim().split('\n')[0],
    );
    expect(grounds.slice(0, 3)).to.deep.equal([
      'Will not perform',
      'Missed the date',
      'Was not published, or not all of it',
    ]);
    expect(textOf(el)).to.contain('Delivery by a new date');
    await expect(el).to.be.accessible();
    await choose(el, 'ground', 1);
    await type(el, '#text', complaint);
    await choose(el, 'clauses', 0);
    await choose(el, 'asked', 0);
    await review(el);
    await press(el, 'Open dispute');
    expect(server.actions[0]!.what.command).to.deep.include({ on: { status: 'ready' } });
    expect(server.actions[0]!.what.command.payload).to.deep.include({ ground: 'missedDate' });
  });

  it('keeps the text when the last date came first, and leads into the case that opened by itself', async () => {
    const { el, server } = await openForm(late());
    await type(el, '#text', complaint);
    server.push(
      seenBy('client', {
        version: 4,
        status: 'disputed',
        dispute: disputeSeen({ claimant: 'system', ground: 'notCompleted', status: 'escalated' }),
      }),
    );
    await waitUntil(() => textOf(el).includes('Case 1042 is already open'));
    expect(textOf(el)).to.contain('What you wrote was not sent. You can add it to the case as evidence.');
    expect(textOf(el, '.said')).to.equal(complaint);
  });
});

describe('the end of the time to dispute, in <dispute-form>', () => {
  it('stays in sight at the beginning, at the button and in the last look', async () => {
    const { el } = await openForm();
    expect(textOf(el, '.deadline')).to.contain('left');
    expect(textOf(el, '.bar')).to.match(/Open until .+2026/);
    expect(textOf(el, '.help')).to.match(
      /^If the time ends while you write What you wrote stays on this device\. Nothing can be sent after .+2026/,
    );
    await check(el);
    expect(textOf(el, '.deadline')).to.contain('left');
  });

  it('leaves the text, and every next way: support, chat, terms, the same order once more', async () => {
    const { el, server } = await openForm();
    await check(el);
    await press(el, 'Open dispute');
    const latest = seenBy('client', {
      version: 3,
      status: 'released',
      endReason: 'windowElapsed',
      endedAt: hours(18),
      links: { ...links, termsDisputes: 'https://tallypost.example/terms#disputes', reorder: '#again' },
      timeline: history(entry(1), entry(2, { type: 'disputeWindow', by: 'system', at: hours(18) })),
    });
    server.actions[0]!.refuse(new ApiError('conflict', 'one millisecond late', { latest }));
    await waitUntil(() => find(el, '.late') !== null);
    await rested(el);
    expect(textOf(el, '.said')).to.equal(complaint);
    expect(all(el, '.ways :is(a, button)').map((way) => way.textContent.trim())).to.deep.equal([
      'Contact support',
      'Write to Harbour Letter',
      'Read the terms',
      'Order again',
    ]);
    const orders: unknown[] = [];
    el.addEventListener('cm-reorder', (event) => {
      event.preventDefault();
      orders.push(event.detail);
    });
    button(el, 'Order again').click();
    expect(orders).to.deep.equal([{ orderId: 'o1', href: '#again' }]);
    await expect(el).to.be.accessible();
  });
});
