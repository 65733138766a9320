import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DisputeForm } from '../../src/components/dispute-form/dispute-form.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import { withCampaign } from '../support/campaign.ts';
import {
  all,
  button,
  buttons,
  disputeSeen,
  due,
  find,
  focused,
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
  on,
  openForm,
  review,
} from '../support/dispute-stage.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { entry, history, receipt } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

const opened = () =>
  seenBy('client', {
    version: 2,
    status: 'disputed',
    dispute: disputeSeen(),
    deadlines: [due('response', 72, 'channel')],
  });

describe('<dispute-form>', () => {
  it('shows the end of the window and what happens at it, and asks for the ground', async () => {
    const { el } = await openForm();
    expect(textOf(el, 'h3')).to.equal('Dispute order CM-2417');
    expect(textOf(el, '.head p')).to.match(/^Open until \w+ \d+ Mar 2026, /);
    expect(textOf(el, '[role=timer]')).to.match(/17 h 59 min left|18 h 0 min left/);
    expect(textOf(el, '.deadline')).to.contain('If you do nothing, Harbour Letter is paid €1,080.00');
    expect(all(el, '[name=ground]')).to.have.lengthOf(9);
    expect(textOf(el, 'fieldset')).to.contain('You will need: the clause, and what ran instead.');
    await expect(el).to.be.accessible();
  });

  it('shows the date that ends a dispute in the course of the campaign', async () => {
    const stop = { ...due('hardStop', 300, 'channel', 'opensCase'), dueAt: hours(18) };
    const { el } = await openForm(
      completed({ status: 'ready', deadlines: [due('overdue', 1, 'system'), stop] }),
    );
    expect(textOf(el, '.deadline')).to.match(/^Harbour Letter completes by .+2026/);
    expect(textOf(el, '.deadline')).to.contain('a mediator decides about the €1,200.00');
  });

  it('explains with the agreement’s own words what is no ground, and leads to the chat', async () => {
    const { el } = await openForm();
    await choose(el, 'ground', 8);
    expect(textOf(el, '[part=explanation]')).to.contain(
      'The agreement says this is no ground. Clause 7.2: “Harbour Letter owes placements, not clicks or conversions.”',
    );
    expect(find(el, '#text')).to.equal(null);
    await expect(el).to.be.accessible();

    const asked: unknown[] = [];
    const lead = (event: HTMLElementEventMap['cm-open']) => {
      asked.push(event.detail);
      event.preventDefault();
    };
    el.addEventListener('cm-open', lead);
    await press(el, 'Write to Harbour Letter');
    expect(asked).to.deep.equal([{ orderId: 'o1', what: 'chat' }]);
    el.removeEventListener('cm-open', lead);
    await press(el, 'Write to Harbour Letter');
    expect(textOf(el, '.bar')).to.contain('The chat of this order is on another page');
  });

  it('lets that be overridden, and the case says so', async () => {
    const { el, server } = await openForm();
    await choose(el, 'ground', 8);
    await press(el, 'Dispute anyway');
    await rested(el);
    expect(focused(el)).to.equal(find(el, '#text'));
    expect(textOf(el)).to.contain('The case will show that you were told this is no ground.');
    await type(el, '#text', complaint);
    await choose(el, 'clauses', 3);
    await choose(el, 'asked', 0);
    await review(el);
    await press(el, 'Open dispute');
    expect(server.actions[0]!.what.command.payload).to.deep.include({
      ground: 'other',
      flagged: true,
      clauses: [],
      asked: { kind: 'refund', refund: 120_000 },
    });
  });

  it('names everything that is missing at once, each with a way to its field', async () => {
    const { el, server } = await openForm();
    await choose(el, 'ground', 1);
    await type(el, '#text', 'It did not appear.');
    await press(el, 'Check your answers');
    await rested(el);
    expect(focused(el)).to.equal(find(el, '#problems'));
    expect(textOf(el, '#problems')).to.equal(
      '3 answers are missing or cannot be used. Nothing was sent.' +
        ' What happened: 18 characters so far. Write at least 50.' +
        ' Claims: Choose at least one clause. You ask for: Choose what you ask for.',
    );
    await expect(el).to.be.accessible();
    button(el, 'What happened').focus();
    await sendKeys({ press: 'Enter' });
    await rested(el);
    expect(focused(el)).to.equal(find(el, '#text'));
    expect(find(el, '#text')!.getAttribute('aria-invalid')).to.equal('true');
    await type(el, '#text', complaint);
    expect(textOf(el, '#problems')).to.contain('2 answers');
    expect(server.actions).to.deep.equal([]);
  });

  it('shows what an amount leaves to each side, and what amounts it takes', async () => {
    const { el } = await openForm();
    await fill(el);
    expect(textOf(el, '.box')).to.contain('You get back €600.00');
    expect(textOf(el, '.box')).to.contain('Harbour Letter receives €540.00');
    await type(el, '#amount', '1.300,00');
    await press(el, 'Check your answers');
    expect(textOf(el, '#amount-under')).to.contain('The amount must be at most €1,200.00.');
    const slider = find(el, 'input[type=range]')!;
    slider.value = '30000';
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await rested(el);
    expect(find(el, '#amount')!.value).to.equal('300.00');
  });

  it('asks for a redo only where one is left, within the days that are allowed', async () => {
    const { el, server } = await openForm();
    await fill(el);
    await choose(el, 'asked', 2);
    await type(el, '#date', '2027-01-01');
    await press(el, 'Check your answers');
    expect(textOf(el, '#date-under')).to.equal('Choose a date from Fri 13 Mar 2026 to Fri 8 May 2026.');
    await type(el, '#date', '2026-04-02');
    await review(el);
    expect(textOf(el, '.review')).to.contain('Done again by Thu 2 Apr 2026');
    await press(el, 'Open dispute');
    expect(server.actions[0]!.what.command.payload).to.deep.include({
      asked: { kind: 'redo', date: { date: '2026-04-02', timeZone: 'Europe/Berlin' } },
    });
    const used = { ...mayDispute, input: { minRefund: 0, maxRefund: 120_000, redo: false } };
    const other = await openForm(completed({ actions: [used] }));
    expect(all(other.el, '[name=asked]')).to.have.lengthOf(2);
  });

  it('shows all answers before anything is sent, each with a way back', async () => {
    const { el, server } = await openForm();
    await check(el);
    await rested(el);
    expect(focused(el)).to.equal(find(el, '.review h4'));
    const seen = textOf(el, '.review');
    expect(seen).to.contain('Ground · Change ground Was not published, or not all of it');
    expect(seen).to.contain(complaint);
    expect(seen).to.contain('Claims · Change claims 2.1 Deliverables');
    expect(seen).to.contain('Evidence · Change evidence None');
    expect(seen).to.match(/Harbour Letter has until .+2026.+ at least to answer/);
    expect(seen).to.contain('€600.00 back; Harbour Letter receives €540.00');
    expect(seen).to.contain('€1,200.00 is frozen until the dispute ends.');
    expect(seen).to.contain('Text and claims can no longer be changed.');
    await expect(el).to.be.accessible();
    button(el, 'Change claims').click();
    await rested(el);
    expect(focused(el)).to.equal(find(el, '[name=clauses]'));
    await review(el);
    await press(el, 'Go back');
    await rested(el);
    expect(focused(el)).to.equal(find(el, '#check'));
    expect(server.actions).to.deep.equal([]);
  });

  it('opens the dispute once and hands out a receipt with the case number', async () => {
    const { el, server, drafts } = await openForm();
    await check(el);
    await press(el, 'Open dispute');
    await press(el, 'Opening dispute…');
    expect(server.actions).to.have.lengthOf(1);
    expect(server.actions[0]!.what.command).to.deep.equal({
      type: 'dispute',
      on,
      payload: {
        ground: 'notPublished',
        flagged: false,
        text: complaint,
        clauses: ['2.1'],
        evidence: [],
        asked: { kind: 'refund', refund: 60_000 },
      },
    });
    server.actions[0]!.answer({ receipt: receipt({ type: 'dispute' }), order: opened() });
    await waitUntil(() => find(el, '.receipt') !== null);
    await rested(el);
    expect(focused(el)).to.equal(find(el, 'h3'));
    expect(textOf(el, '.receipt')).to.match(
      /^Case 1042 is open Harbour Letter answers by .+ 2026.+\. €1,200\.00 is frozen until the dispute ends\. .+ Reference 8F2K-41 Open the case$/,
    );
    expect(drafts.keys().filter((key) => key.endsWith(':dispute'))).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('says when the draft was saved, keeps it through a reload, and discards it only with a way back', async () => {
    const first = await openForm();
    await fill(first.el);
    await waitUntil(() => textOf(first.el, '.head p').includes('Draft saved'));
    first.el.remove();
    const { el } = await openForm(completed(), first.drafts);
    expect(find(el, '#text')!.value).to.equal(complaint);
    await press(el, 'Discard draft');
    expect(find(el, '#text')!.value).to.equal('');
    await press(el, 'Undo');
    expect(find(el, '#text')!.value).to.equal(complaint);
  });

  it('keeps everything when the server does not answer, and sends the same again', async () => {
    const { el, server } = await openForm();
    await check(el);
    await press(el, 'Open dispute');
    server.actions[0]!.refuse(new ApiError('unavailable', 'no', { requestId: '7c1d' }));
    await waitUntil(() => find(el, '[role=alert]') !== null);
    expect(textOf(el, '[role=alert]')).to.contain('The dispute was not opened. Your text is kept.');
    expect(textOf(el, '[role=alert]')).to.contain('Reference 7c1d');
    await expect(el).to.be.accessible();
    await press(el, 'Try again');
    expect(server.actions[1]!.what).to.deep.equal(server.actions[0]!.what);
  });

  it('says that it is too late when the server says so, keeps the text, and shows who helps next', async () => {
    const { el, server } = await openForm();
    await check(el);
    await press(el, 'Open dispute');
    const money = {
      ...completed().money,
      refund: 0,
      payout: 108_000,
      fee: 12_000,
      state: 'settled' as const,
    };
    const latest = seenBy('client', {
      version: 3,
      status: 'released',
      endReason: 'windowElapsed',
      endedAt: hours(18),
      links,
      money,
      timeline: history(entry(1), entry(2, { type: 'disputeWindow', by: 'system', at: hours(18) })),
    });
    server.actions[0]!.refuse(new ApiError('conflict', 'late', { latest }));
    await waitUntil(() => find(el, '.receipt') !== null);
    await rested(el);
    expect(focused(el)).to.equal(find(el, 'h3'));
    expect(textOf(el, '.receipt')).to.match(/^The time to dispute has ended It ended on .+2026/);
    expect(textOf(el, '.receipt')).to.contain('Harbour Letter was paid €1,080.00.');
    expect(textOf(el, '.receipt')).to.contain('Nothing was sent. Your draft is kept for 30 days.');
    expect(textOf(el, '.said')).to.equal(complaint);
    expect(button(el, 'Contact support').getAttribute('href')).to.equal(links.support);
    expect(buttons(el)).to.deep.equal(['Write to Harbour Letter']);
    await expect(el).to.be.accessible();
  });

  it('says what changed when the order ended otherwise, or went back, and keeps the text', async () => {
    const ended = await openForm();
    await check(ended.el);
    await press(ended.el, 'Open dispute');
    const released = seenBy('client', {
      version: 3,
      status: 'released',
      endReason: 'released',
      endedAt: hours(0),
    });
    ended.server.actions[0]!.refuse(new ApiError('conflict', 'late', { latest: released }));
    await waitUntil(() => find(ended.el, '.receipt') !== null);
    expect(textOf(ended.el, '.receipt')).to.contain('Northfold Coffee released the payment.');
    expect(textOf(ended.el, '.receipt')).to.contain('You can still write to Harbour Letter.');

    const back = await openForm();
    await check(back.el);
    await press(back.el, 'Open dispute');
    const ready = seenBy('client', { version: 3, status: 'ready' });
    back.server.actions[0]!.refuse(new ApiError('conflict', 'changed', { latest: ready }));
    await waitUntil(() => find(back.el, '.receipt') !== null);
    expect(textOf(back.el, '.receipt')).to.contain('A dispute cannot be opened now');
    expect(textOf(back.el, '.said')).to.equal(complaint);
    await expect(back.el).to.be.accessible();
  });

  it('stays a form when something else overtook it and a dispute is still open', async () => {
    const { el, server } = await openForm();
    await check(el);
    await press(el, 'Open dispute');
    const again = may('dispute', { status: 'completed', completion: 2 }, mayDispute);
    const latest = completed({
      version: 5,
      actions: [{ ...mayDispute, on: again.on }],
      timeline: history(entry(1), entry(9, { type: 'complete', by: 'channel', at: hours(0) })),
    });
    server.actions[0]!.refuse(new ApiError('conflict', 'changed', { latest }));
    await waitUntil(() => find(el, '.banner') !== null);
    await rested(el);
    expect(textOf(el, '.banner')).to.contain('Harbour Letter completed this order at');
    expect(textOf(el, '.banner')).to.contain('The dispute was not opened.');
    expect(find(el, '#text')!.value).to.equal(complaint);
  });

  it('says from when on, or why not', async () => {
    const soon = await openForm(
      seenBy('client', { status: 'ready', actions: [{ ...mayDispute, open: false, from: hours(50) }] }),
    );
    expect(textOf(soon.el)).to.match(/A dispute opens later You can open one from .+2026/);
    expect(buttons(soon.el)).to.deep.equal(['Write to Harbour Letter']);
    const running = await openForm(seenBy('client', { status: 'disputed', dispute: disputeSeen() }));
    expect(textOf(running.el)).to.contain('Case 1042 is already open');
    const channel = await openForm(seenBy('channel', { status: 'completed' }));
    expect(textOf(channel.el)).to.contain('Only Northfold Coffee can open a dispute for order CM-2417.');
    const none = await openForm(seenBy('client', { status: 'accepted' }));
    expect(textOf(none.el)).to.contain('Nothing to dispute now');
    const over = await openForm(
      seenBy('client', { status: 'declined', endReason: 'declined', endedAt: hours(-5) }),
    );
    expect(textOf(over.el)).to.equal('Nothing to dispute now Harbour Letter declined.');
    for (const { el } of [soon, running, channel, none, over]) await expect(el).to.be.accessible();
  });

  it('waits while offline, and shows a skeleton while it loads', async () => {
    const { el, server } = await openForm();
    await check(el);
    server.connect('offline');
    await rested(el);
    expect(button(el, 'Open dispute').getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(el, '.banner')).to.contain('Actions need a connection.');
    await press(el, 'Open dispute');
    expect(server.actions).to.deep.equal([]);
    const { adapter } = scriptedAdapter(null);
    const waiting = await withCampaign<DisputeForm>(
      adapter,
      html`<dispute-form order-id="o1"></dispute-form>`,
    );
    expect(find(waiting, '[aria-busy=true]')).to.exist;
  });
});
