import { expect, waitUntil } from '@open-wc/testing';
import { ApiError } from '../../src/contract/api-error.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import {
  all,
  button,
  buttons,
  disputeSeen,
  find,
  focused,
  happened,
  hours,
  pageOf,
  press,
  rested,
  said,
  slotOf,
  textOf,
  type,
  version,
} from '../support/casework.ts';
import { escalated, held, onCase, openDesk, taken } from '../support/desk-stage.ts';
import { receipt } from '../support/session-order.ts';
import { isAccessible, sees } from '../support/widget.ts';

const choose = async (el: Element, pane: string) => {
  find(el, `[data-pane=${pane}]`)!.click();
  await rested(el);
};
const pane = (el: Element, name: string) => textOf(el, `[data-shown=${name}]`);

const approved = version('hero.1', 1, { status: 'approved', reviewedAt: hours(-60) });
const sentBack = version('hero.2', 2, {
  status: 'changesRequested',
  reviewedAt: hours(-50),
  comments: [{ text: 'Please name the roastery.' }],
});
const withRecord = (over: Partial<OrderSnapshot> = {}) => {
  const order = held({
    infoRequests: [
      {
        id: 'i1',
        side: 'client',
        question: 'Which issue do you mean?',
        askedAt: hours(-1),
        dueAt: hours(70),
        answer: 'The one of 20 March.',
        state: 'answered',
      },
    ],
  });
  return {
    ...order,
    agreementHash: `91be${'0'.repeat(56)}22d0`,
    counts: { messages: 2, unread: 0 },
    agreement: {
      ...order.agreement,
      deliverables: ['Two placements in the newsletter'],
      slots: [slotOf('hero', 'Hero', { kind: 'image', file: { formats: ['image/png'], maxBytes: 5e6 } })],
      startDate: { date: '2026-03-16', timeZone: 'Europe/Berlin' },
      endDate: { date: '2026-03-20', timeZone: 'Europe/Berlin' },
    },
    creatives: [slotOf('hero', 'Hero', { currentVersionId: 'hero.1', versions: [approved, sentBack] })],
    ...over,
  };
};

describe('<mediator-desk>: the record', () => {
  it('has claims, agreement, history and creatives in one place, each with its figures', async () => {
    const { el } = await openDesk(withRecord());
    expect(all(el, '[data-pane]').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Claims 2',
      'Agreement',
      'Timeline 4',
      'Chat 2',
      'Creatives 1',
      'Evidence 0',
      'Offers 0',
      'Notes',
    ]);
    expect(pane(el, 'claims')).to.contain('Only the issue of 17 March carried ours');
    await choose(el, 'agreement');
    await sees(el, 'Two placements in the newsletter');
    expect(pane(el, 'agreement')).to.match(/Hero: Image, required, PNG · up to 5 MB/);
    expect(pane(el, 'agreement')).to.contain('From Mon 16 Mar 2026').and.contain('Until Fri 20 Mar 2026');
    expect(pane(el, 'agreement')).to.contain('2.1 Deliverables Two placements, on 17 and 20 March 2026.');
    expect(pane(el, 'agreement')).to.contain(`checksum 91be${'0'.repeat(56)}22d0`);
    await choose(el, 'timeline');
    expect(pane(el, 'timeline')).to.match(/Northfold Coffee opened a dispute .+ A mediator took the case/);
    await choose(el, 'creatives');
    const [newest, first] = all(el, '[data-shown=creatives] .log > li').map(({ textContent }) =>
      textContent.replace(/\s+/g, ' '),
    );
    expect(newest).to.match(/Version 2 .+checksum 4c1f…a907.+Changes requested.+Please name the roastery\./);
    expect(first).to.match(/Version 1 .+Approved.+The campaign runs with this version\./);
    await isAccessible(el);
    all(el, '[data-shown=creatives] summary')[0]!.click();
    await sees(el, 'Text of version 2');
    expect(textOf(el, '[part=questions]'))
      .to.contain('Which issue do you mean?')
      .and.contain('The one of 20 March.');
  });

  it('stays where one is: what was opened, typed and focused is there again', async () => {
    const { el } = await openDesk(withRecord());
    await choose(el, 'creatives');
    await sees(el, 'Version 2');
    all(el, '[data-shown=creatives] summary')[0]!.click();
    await sees(el, 'Text of version 2');
    const left = find(el, '[data-shown=creatives] details');
    find(el, '[data-pane=agreement]')!.focus();
    await choose(el, 'agreement');
    expect(focused(el)?.textContent.trim()).to.equal('Agreement');
    await choose(el, 'creatives');
    expect(find(el, '[data-shown=creatives] details') === left, 'nothing was rendered anew').to.equal(true);
    expect(left!.hasAttribute('open')).to.equal(true);
    expect(find(el, '[data-shown=agreement]')!.hidden).to.equal(true);
  });

  it('reads the chat of both sides, older pages on demand, and offers nothing to write', async () => {
    const { el, server } = await openDesk(withRecord());
    await choose(el, 'chat');
    await waitUntil(() => server.chats.size > 0);
    server.say(
      pageOf([happened(40, 'channel', 'complete'), said(41, 'client', 'Look at https://evil.example/x')], {
        more: true,
        mediatorReads: true,
      }),
    );
    await sees(el, 'Look at');
    expect(pane(el, 'chat')).to.match(/Harbour Letter completed the order, .+ Northfold Coffee, .+2026/);
    expect(find(el, '[data-shown=chat] a')).to.equal(null);
    expect(find(el, '[data-shown=chat] textarea')).to.equal(null);
    await isAccessible(el);
    await press(el, 'Show earlier messages');
    await sees(el, 'Loading earlier messages');
    server.chats.forEach(({ watcher }) => watcher.error(new ApiError('server', 'x')));
    await sees(el, 'Messages could not be loaded.');
  });

  it('is shown to the end of the case, with the decision in the place of the way to it', async () => {
    const decision = {
      refund: 36_000,
      findings: [
        { claimId: 'k1', finding: 'upheld' as const },
        { claimId: 'k2', finding: 'notUpheld' as const },
      ],
      relied: [],
      reasons: 'Clause 2.1 names 20 March for the second placement.',
      by: 'mediator',
      decidedAt: hours(-1),
    };
    const order = held();
    const { el } = await openDesk({
      ...order,
      status: 'split',
      endedAt: hours(-1),
      deadlines: [],
      actions: [],
      dispute: disputeSeen({
        status: null,
        decision,
        closedAt: hours(-1),
        outcome: { code: 'decided', params: {} },
      }),
    });
    expect(textOf(el, '.head h3')).to.equal('A mediator decided case 1042');
    expect(pane(el, 'claims')).to.contain('Clause 2.1 names 20 March');
    expect(find(el, '.side')).to.equal(null);
    await isAccessible(el);
  });
});

describe('<mediator-desk>: notes', () => {
  it('are read and written by mediators only, and kept until they are stored', async () => {
    const { el, server, drafts } = await openDesk(held());
    await choose(el, 'notes');
    await waitUntil(() => server.noteLists.length === 1);
    server.noteLists[0]!.answer([{ seq: 1, by: 'ines', at: hours(-2), text: 'Called both.' }]);
    await sees(el, 'Called both.');
    expect(pane(el, 'notes')).to.match(/^Neither party sees this\. .+ Another mediator, .+ Called both\./);
    await press(el, 'Save note');
    await sees(el, 'Write at least 1 characters.');
    await type(el, '#note-text', 'They agree on the dates.');
    await press(el, 'Save note');
    await waitUntil(() => server.noted.length === 1);
    server.noted[0]!.refuse(new ApiError('network', 'x'));
    await sees(el, 'The note was not saved. What you typed is kept.');
    expect(find(el, '#note-text')!.value).to.equal('They agree on the dates.');
    await waitUntil(() => drafts.keys().some((key) => key.endsWith(':o1:note')));
    await isAccessible(el);
    await press(el, 'Save note');
    await waitUntil(() => server.noted.length === 2);
    expect(server.noted[1]!.what, 'stored once').to.deep.equal(server.noted[0]!.what);
    const { text } = server.noted[1]!.what.note;
    server.noted[1]!.answer({ seq: 2, by: 'mediator', at: hours(0), text });
    await sees(el, /You, .+ They agree on the dates\./);
    expect(find(el, '#note-text')!.value).to.equal('');
  });

  it('belong to their case: what comes late for another one is not shown', async () => {
    const { el, server } = await openDesk(held());
    await choose(el, 'notes');
    await waitUntil(() => server.noteLists.length === 1);
    await type(el, '#note-text', 'About the first case.');
    server.store({ ...held(), id: 'o2', number: 'CM-9' });
    el.orderId = 'o2';
    await waitUntil(() => server.noteLists.length === 2);
    server.noteLists[0]!.answer([{ seq: 1, by: 'ines', at: hours(-2), text: 'Of the first case.' }]);
    server.noteLists[1]!.answer([{ seq: 1, by: 'ines', at: hours(-2), text: 'Of the second case.' }]);
    await sees(el, 'Of the second case.');
    expect(textOf(el)).not.to.contain('Of the first case.');
    expect(find(el, '#note-text')!.value, 'a draft stays with its case').to.equal('');
    server.store(held());
    el.orderId = 'o1';
    await waitUntil(() => find(el, '#note-text')?.value === 'About the first case.');
  });

  it('say why they did not load, and are left out where a backend keeps none', async () => {
    const { el, server } = await openDesk(held());
    await choose(el, 'notes');
    await waitUntil(() => server.noteLists.length === 1);
    server.noteLists[0]!.refuse(new ApiError('unavailable', 'x'));
    await sees(el, 'The notes did not load.');
    await press(el, 'Try again');
    await waitUntil(() => server.noteLists.length === 2);
    const { el: other } = await openDesk(held(), { cases: false });
    expect(find(other, '[data-pane=notes]')).to.equal(null);
    expect(buttons(other)).not.to.include('Export case file');
  });
});

describe('<mediator-desk>: asking, deciding, exporting', () => {
  const question = 'On which day did you see the issue?';

  it('asks one side, with how many questions are left and what asking does to the date', async () => {
    const { el, server } = await openDesk(held());
    expect(textOf(el, '.ask')).to.contain('Questions left: Harbour Letter 2, Northfold Coffee 1.');
    expect(textOf(el, '.ask')).to.contain('Asking moves the date to decide by 72 h; both see it.');
    await press(el, 'Ask Northfold Coffee');
    expect(focused(el)?.id).to.equal('ask-question');
    await type(el, '#ask-question', 'When?');
    await press(el, 'Send question');
    await sees(el, '5 characters so far. Write at least 10.');
    await type(el, '#ask-question', question);
    await isAccessible(el);
    await press(el, 'Send question');
    await waitUntil(() => server.actions.length === 1);
    expect(server.actions[0]!.what.command).to.deep.equal({
      type: 'requestInfo',
      on: onCase,
      payload: { side: 'client', question },
    });
    const asked = {
      id: 'i1',
      side: 'client' as const,
      question,
      askedAt: hours(0),
      dueAt: hours(72),
      answer: null,
      state: 'open' as const,
    };
    server.actions[0]!.answer({
      receipt: receipt({ type: 'requestInfo', version: 3 }),
      order: held({ infoRequests: [asked] }, { version: 3, actions: [] }),
    });
    await sees(el, 'You asked Northfold Coffee');
    expect(textOf(el, '.ask')).to.match(/One question at a time: Northfold Coffee answers by .+ 2026/);
    expect(textOf(el, '.head .pill')).to.equal('Waits for client');
    server.push(held({}, { version: 4 }));
    await rested(el);
    await press(el, 'Ask Northfold Coffee');
    expect(find(el, '#ask-question')!.value, 'what was sent is no draft').to.equal('');
  });

  it('keeps a question that came too late, and says who has the case now', async () => {
    const { el, server } = await openDesk(held());
    await press(el, 'Ask Harbour Letter');
    await type(el, '#ask-question', question);
    await press(el, 'Send question');
    await waitUntil(() => server.actions.length === 1);
    server.actions[0]!.refuse(new ApiError('conflict', 'x', { latest: taken({ version: 3 }) }));
    await sees(el, 'Your question was not sent. What you typed is kept.');
    server.push(held({}, { version: 4 }));
    await rested(el);
    if (!find(el, '#ask-question')) await press(el, 'Ask Harbour Letter');
    expect(find(el, '#ask-question')!.value).to.equal(question);
  });

  it('stores a decision once, shows the receipt with the money, and offers the next case', async () => {
    const { el, server } = await openDesk(held());
    await sees(el, 'Your decision');
    for (const finding of ['#finding-1 label:first-of-type input', '#finding-2 label:last-of-type input']) {
      find(el, finding)!.click();
      await rested(el);
    }
    await type(el, '#decide-amount', '360');
    const reasons =
      'Clause 2.1 names 20 March for the second placement. It ran on 24 March without notice. The label is there.';
    await type(el, '#decide-reasons', reasons);
    await press(el, 'Preview decision');
    await press(el, 'Decide case 1042');
    await waitUntil(() => server.actions.length === 1);
    const { command } = server.actions[0]!.what;
    expect(command.type).to.equal('decide');
    expect(command.payload).to.deep.include({ refund: 36_000, reasons });
    const order = held();
    server.actions[0]!.answer({
      receipt: receipt({ type: 'decide', version: 3 }),
      order: {
        ...order,
        version: 3,
        status: 'split',
        endedAt: hours(0),
        endReason: 'decided',
        money: { ...order.money, refund: 36_000, payout: 75_600, fee: 8400, state: 'settling' },
        deadlines: [],
        actions: [],
        dispute: disputeSeen({ status: null, closedAt: hours(0), outcome: { code: 'decided', params: {} } }),
      },
    });
    await sees(el, 'You decided case 1042');
    expect(textOf(el, '.receipt')).to.contain('€360.00 goes back to Northfold Coffee.');
    expect(textOf(el, '.receipt')).to.contain('The transfer is on its way.');
    expect(textOf(el, '.cases li')).to.match(/^1042 · .+ No longer in this list/);
    await isAccessible(el);
    await press(el, 'Show next case');
    expect(el.orderId).to.equal('o2');
  });

  it('shows who has the case to all others, with what they had typed', async () => {
    const { el, server } = await openDesk(held());
    await sees(el, 'Your decision');
    await type(el, '#decide-reasons', 'The second placement ran late.');
    server.push(taken({ version: 3 }));
    await sees(el, 'Another mediator has this case');
    expect(textOf(el, '.side')).to.contain('What you had typed The second placement ran late.');
    expect(find(el, '.ask')).to.equal(null);
    await isAccessible(el);
  });

  it('keeps what was typed in sight when the parties settle before the decision', async () => {
    const { el, server } = await openDesk(held());
    await sees(el, 'Your decision');
    await type(el, '#decide-reasons', 'The second placement ran late.');
    const order = held();
    server.push({
      ...order,
      version: 3,
      status: 'split',
      endedAt: hours(0),
      endReason: 'offerAccepted',
      deadlines: [],
      actions: [],
      dispute: disputeSeen({
        status: null,
        closedAt: hours(0),
        outcome: { code: 'offerAccepted', params: {} },
      }),
    });
    await sees(el, 'The case was closed before you decided');
    expect(textOf(el, '.side')).to.contain('The second placement ran late.');
    expect(textOf(el, '.head h3')).to.contain('is settled: an offer was accepted');
  });

  it('exports the case file, says so, and why when it fails', async () => {
    const { el, server } = await openDesk(escalated());
    button(el, 'Export case file').click();
    await waitUntil(() => server.exported.length === 1);
    await sees(el, 'Preparing the case file…');
    server.exported[0]!.refuse(new ApiError('rateLimited', 'x', { retryAfterMs: 11_400 }));
    await sees(el, 'The case file was not exported.');
    await isAccessible(el);
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    try {
      await press(el, 'Try again');
      await waitUntil(() => server.exported.length === 2);
      server.exported[1]!.answer(new Blob(['zip']));
      await sees(el, 'Case file saved');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.deep.equal(['case-1042.zip']);
  });
});
