import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/contract/api-error.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import {
  all,
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
import { held, openDesk } from '../support/desk-stage.ts';
import { waitUntil } from '../support/waiting.ts';
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

  it('shows an open offer with what each side would get, and nothing to press on it', async () => {
    const open = { id: 'f1', by: 'client', madeAt: hours(-2), dueAt: hours(46), state: 'open' } as const;
    const { el } = await openDesk(held({ offers: [{ ...open, terms: { kind: 'refund', refund: 40_000 } }] }));
    await choose(el, 'offers');
    await waitUntil(() => find(el, '[part=offer]'));
    expect(textOf(el, '[part=offer]')).to.contain('€400.00');
    expect(find(el, '[part=offer] button')).to.equal(null);
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
