/** What the channel and the client do in a case beside responding and offers: concede, escalate, withdraw, evidence, answers. */
import { expect } from '@open-wc/testing';
import '../../src/components/dispute-case/define.ts';
import {
  asked,
  closed,
  mayEscalate,
  negotiating,
  notCompleted,
  onCase,
  openCase,
  toRespond,
  waitsToEscalate,
  weigh,
  later,
  offer,
} from '../support/case-stage.ts';
import {
  all,
  button,
  buttons,
  disputeSeen,
  due,
  find,
  hours,
  press,
  rested,
  textOf,
  type,
} from '../support/casework.ts';
import { waitUntil } from '../support/waiting.ts';

const review = '[part=review]';

describe('<dispute-case>: ways out', () => {
  it('concedes what was asked, and says who gets what', async () => {
    const order = toRespond();
    const { el, sent, store } = await openCase(order);
    await weigh(el, 'Concede');
    expect(textOf(el, review)).to.match(/Northfold Coffee gets back\s?€600\.00 You receive\s?€540\.00/);
    expect(textOf(el, review)).to.contain('The case ends at once, and the money moves.');
    await expect(el).to.be.accessible();
    await press(el, 'Concede €600.00');
    expect(sent()).to.deep.equal({ type: 'concede', on: { status: 'disputed', dispute: 1 }, payload: {} });
    await store(closed(order, 'conceded', 60_000));
    expect(textOf(el, '.receipt')).to.contain('You conceded case 1042');
    expect(textOf(el, '.receipt')).to.contain('€600.00 went back to Northfold Coffee.');
    expect(textOf(el, 'h3')).to.contain('is settled');
  });

  it('concedes a redo: the money stays held', async () => {
    const order = toRespond();
    const redo = { kind: 'redo', date: { date: '2026-04-01', timeZone: 'Europe/Berlin' } } as const;
    const { el } = await openCase({ ...order, dispute: { ...order.dispute!, asked: redo } });
    await weigh(el, 'Concede');
    expect(textOf(el, review)).to.contain(
      'You do the work again by Wed 1 Apr 2026. €1,200.00 stays held until then, and the order is ready again.',
    );
    expect(button(el, 'Concede the redo')).to.exist;
  });

  it('says from when a mediator can be asked, and how many rejections open it early', async () => {
    const { el } = await openCase(
      negotiating('client', [], [waitsToEscalate], { dispute: { rejections: 1 } }),
    );
    expect(button(el, 'Escalate to a mediator').getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(el, '#why-do-escalate')).to.match(
      /^You can ask a mediator from Tue 10 Mar 2026, .+ on, or as soon as 2 offers were rejected; so far 1\.$/,
    );
    button(el, 'Escalate to a mediator').click();
    await rested(el);
    expect(textOf(el, review)).to.equal('');
    expect(textOf(el, '[part=silence]')).to.contain(
      'Then a mediator decides, within 30 days. If nobody decides by then, €1,200.00 comes back to you.',
    );
    await expect(el).to.be.accessible();
  });

  it('escalates, and says what a mediator reads, decides, and what their silence does', async () => {
    const order = negotiating('client', [], [mayEscalate]);
    const { el, sent, store } = await openCase(order);
    await weigh(el, 'Escalate to a mediator');
    expect(textOf(el, review)).to.contain(
      'A mediator reads the agreement, the chat, the creatives and all evidence',
    );
    expect(textOf(el, review)).to.contain('You get back between €0.00 and €1,200.00.');
    expect(textOf(el, review)).to.match(
      /last date is about Thu 9 Apr 2026.+ If nobody decides by then, €1,200\.00 comes back to you\./,
    );
    await press(el, 'Escalate case 1042');
    expect(sent().type).to.equal('escalate');
    await store(
      later(order, 'escalate', 'client', {
        actions: [],
        dispute: { ...order.dispute!, status: 'escalated' },
      }),
    );
    expect(textOf(el, '.receipt')).to.contain('You escalated case 1042');
  });

  it('withdraws after a completion: says who is paid how much', async () => {
    const order = negotiating('client', [], [onCase('withdrawDispute', { class: 'I' })]);
    const { el, sent, store } = await openCase(order);
    await weigh(el, 'Withdraw dispute');
    expect(textOf(el, review)).to.match(/Harbour Letter receives\s?€1,080\.00/);
    expect(textOf(el, review)).to.contain('this completion can no longer be disputed');
    await press(el, 'Withdraw and pay €1,080.00');
    expect(sent().type).to.equal('withdrawDispute');
    await store(closed(order, 'withdrawn', 0));
    expect(textOf(el, '.receipt')).to.contain('You withdrew case 1042');
  });

  for (const [when, inHours, words] of [
    [
      'before the last day: back to ready',
      300,
      /The order is ready again, and Harbour Letter can complete it until .+2026/,
    ],
    [
      'after the last day: a mediator gets it at once',
      -1,
      /The last day of the order, .+2026.+, has passed\. A mediator gets the case at once/,
    ],
  ] as const)
    it(`withdraws a dispute about work not delivered ${when}`, async () => {
      const action = onCase('withdrawDispute', { class: 'I', input: { hardStop: hours(inHours) } });
      const { el } = await openCase(negotiating('client', [], [action], { dispute: { from: 'ready' } }));
      await weigh(el, 'Withdraw dispute');
      expect(textOf(el, review)).to.match(words);
    });

  it('offers neither response nor withdrawal in the system’s own case: the client releases, the channel concedes', async () => {
    const client = await openCase(notCompleted('client', [onCase('release', { class: 'I' })]));
    expect(buttons(client.el)).to.deep.equal(['Release payment']);
    await weigh(client.el, 'Release payment');
    await press(client.el, 'Release €1,080.00');
    expect(client.sent()).to.deep.equal({
      type: 'release',
      on: { status: 'disputed', dispute: 1 },
      payload: {},
    });
    const channel = await openCase(notCompleted('channel', [onCase('concede', { class: 'I' })]));
    expect(buttons(channel.el)).to.deep.equal(['Concede']);
  });

  it('promises a refund: raised, never lowered', async () => {
    const action = onCase('offerRefund', { class: 'I', input: { minRefund: 15_001, maxRefund: 120_000 } });
    const { el, sent } = await openCase(toRespond({ actions: [action] }));
    await weigh(el, 'Promise a refund');
    await type(el, '#amount', '100');
    await press(el, 'Promise a refund');
    expect(textOf(el, '.error')).to.equal('The amount must be at least €150.01.');
    await type(el, '#amount', '200');
    await press(el, 'Promise €200.00');
    expect(sent().payload).to.deep.equal({ refund: 20_000 });
  });
});

describe('<dispute-case>: evidence and answers', () => {
  it('adds evidence that was given in words', async () => {
    const { el, sent, store } = await openCase(toRespond());
    await weigh(el, 'Add evidence');
    await waitUntil(() => find(el, `${review} details`) !== null);
    await press(el, 'Add 0 pieces');
    expect(textOf(el, `${review} .error`)).to.contain('Choose at least one piece.');
    const words = all(el, `${review} textarea`).at(-1) as HTMLTextAreaElement;
    await type(el, `#${words.id}`, 'The web archive cuts the first line.');
    await press(el, 'Add 1 piece');
    expect(sent()).to.deep.equal({
      type: 'addEvidence',
      on: { status: 'disputed', dispute: 1 },
      payload: { evidence: [{ kind: 'text', text: 'The web archive cuts the first line.' }] },
    });
    await store(later(toRespond(), 'addEvidence', 'channel'));
    expect(textOf(el, '.receipt')).to.contain('You added evidence Northfold Coffee can see it.');
  });

  it('answers the mediator’s question, with its date and what silence does', async () => {
    const order = asked();
    const { el, sent, store } = await openCase(order);
    expect(find(el, '[part=primary-action]')!.textContent.trim()).to.equal('Answer the mediator');
    await weigh(el, 'Answer the mediator');
    expect(textOf(el, review)).to.match(
      /How many readers did the issue reach\? Due Fri 13 Mar 2026.+Without an answer the mediator decides on what is there/,
    );
    await press(el, 'Send answer');
    expect(textOf(el, '.error')).to.equal('Write at least 10 characters.');
    await type(el, '#text', 'It reached 41,800 readers.');
    await expect(el).to.be.accessible();
    await press(el, 'Send answer');
    expect(sent()).to.deep.equal({
      type: 'provideInfo',
      on: { requestId: 'i1' },
      payload: { answer: 'It reached 41,800 readers.', evidence: [] },
    });
    await store(
      later(order, 'provideInfo', 'channel', { actions: [], dispute: disputeSeen({ status: 'mediating' }) }),
    );
    expect(textOf(el, '.receipt')).to.contain('You answered the mediator');
  });

  it('shows the mediator no button: they act at their desk', async () => {
    const order = negotiating('channel', [offer('o1', 'client')], [onCase('claimCase')], {
      order: { deadlines: [due('unclaimed', 20, 'mediator', 'operatorTold')] },
    });
    const { el } = await openCase({ ...order, viewer: { ...order.viewer, actor: 'mediator' } });
    expect(buttons(el)).to.deep.equal([]);
  });
});
