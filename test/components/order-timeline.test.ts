import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/order-chat/define.ts';
import '../../src/components/order-timeline/define.ts';
import type { OrderTimeline } from '../../src/components/order-timeline/order-timeline.ts';
import { actionTypes, type Actor } from '../../src/contract/actions.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import { DeadlineKind } from '../../src/contract/deadlines.ts';
import type { OrderSnapshot, TimelineEntry } from '../../src/contract/order.ts';
import { withCampaign } from '../support/campaign.ts';
import {
  all,
  button,
  buttons,
  due,
  find,
  focused,
  hours,
  press,
  rested,
  seenBy,
  textOf,
} from '../support/casework.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { entry, history } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

const lines = (el: Element, selector = '.time > li') =>
  all(el, selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

async function open(first: OrderSnapshot | null) {
  const { adapter, server } = scriptedAdapter(first);
  const el = await withCampaign<OrderTimeline>(
    adapter,
    html`<order-timeline order-id="o1"></order-timeline>`,
  );
  await waitUntil(() => first === null || find(el, 'h3') !== null);
  await rested(el);
  return { el, server };
}

const at = (seq: number, type: string, by: TimelineEntry['by'], over: Partial<TimelineEntry> = {}) =>
  entry(seq, { type, by, at: hours(seq - 40), ...over });

const toReady = [
  at(1, 'placed', 'client'),
  at(2, 'accept', 'channel'),
  at(3, 'submitCreative', 'client', { params: { slot: 'Hero line', number: 2, note: 'Shorter headline' } }),
  at(4, 'approveCreative', 'channel', { params: { slot: 'Hero line', number: 2 } }),
  at(5, 'markReady', 'channel'),
];

const checked = { materialsApproved: true, talked: true, estimateShared: true, availabilityTold: true };

const completed = (actor: Actor, over: Partial<OrderSnapshot> = {}) =>
  seenBy(actor, {
    status: 'completed',
    agreementHash: `91be${'0'.repeat(56)}22d0`,
    timeline: history(...toReady, at(6, 'complete', 'channel', { params: { completion: 1, ...checked } })),
    deadlines: [due('disputeWindow', 40, 'client', 'settlePromised')],
    ...over,
  });

/** Many steps, for what happens to long lists. */
const long = (count: number, from = 1) =>
  Array.from({ length: count }, (_, at_) =>
    at_ % 2 === 0
      ? at(from + at_, 'submitCreative', 'client', { params: { slot: 'Hero line', number: at_, note: '' } })
      : at(from + at_, 'offerRefund', 'channel', { params: { refund: 100 * at_ } }),
  );

describe('<order-timeline>', () => {
  it('tells the client who did what and when, and what is planned with its consequence', async () => {
    const { el } = await open(completed('client'));
    expect(textOf(el, 'h3')).to.equal('Timeline of CM-2417');
    const [placed, accepted, sent, approved, ready, done, planned, ...rest] = lines(el);
    expect(placed).to.match(
      /^You placed the order .+ 2026, \d\d:\d\d .+ · €1,200\.00 held until the order ends$/,
    );
    expect(accepted).to.match(
      /^Harbour Letter accepted the order .+ · agreement frozen, checksum 91be…22d0$/,
    );
    expect(sent).to.match(/^You sent version 2 of Hero line .+2026.+ Shorter headline$/);
    expect(approved).to.match(/^Harbour Letter approved version 2 of Hero line/);
    expect(ready).to.match(/^Harbour Letter marked the order ready/);
    expect(done).to.match(/^Harbour Letter completed the order .+ · all 4 points of the checklist done$/);
    expect(planned).to.match(
      /^If you do nothing, Harbour Letter is paid €1,080\.00 and the order can no longer be disputed\. Planned · Dispute until .+ 2026/,
    );
    expect(rest).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('marks the newest step, and no other; every time is a time', async () => {
    const { el } = await open(completed('channel'));
    expect(lines(el, '[aria-current=step]')).to.have.lengthOf(1);
    expect(textOf(el, '[aria-current=step] strong')).to.equal('You completed the order');
    expect(find(el, 'ol.time')).to.exist;
    const times = all(el, 'time');
    expect(times).to.have.lengthOf(7);
    for (const time of times)
      expect(Date.parse(time.getAttribute('datetime')!)).to.be.a('number').and.not.NaN;
  });

  it('speaks from the viewer’s side, and names both to a mediator', async () => {
    const mine = await open(completed('channel'));
    expect(lines(mine.el)[1]).to.match(/^You accepted the order/);
    expect(lines(mine.el)[0]).to.match(/^Northfold Coffee placed the order/);
    const theirs = await open(completed('mediator'));
    expect(lines(theirs.el)[1]).to.match(/^Harbour Letter accepted the order/);
    expect(textOf(theirs.el)).not.to.match(/\bYou\b/);
  });

  it('says why the clock acted and where the money went', async () => {
    const expired = (actor: Actor) =>
      seenBy(actor, {
        status: 'expired',
        endReason: 'notAccepted',
        endedAt: hours(0),
        money: { ...seenBy(actor).money, refund: 120_000, payout: 0, fee: 0, state: 'settled' },
        timeline: history(
          at(1, 'placed', 'client', { at: hours(-48) }),
          at(2, 'decision', 'system', {
            at: hours(0),
            params: { dueAt: hours(0), status: 'expired', endReason: 'notAccepted', refund: 120_000 },
          }),
        ),
      });
    const { el } = await open(expired('channel'));
    expect(lines(el)[1]).to.match(
      /^The time to accept ended; the order expired .+ · no answer from you within 48 hours €1,200\.00 went back to Northfold Coffee\.$/,
    );
    const { el: theirs } = await open(expired('client'));
    expect(lines(theirs)[1]).to.match(
      / · no answer from Harbour Letter within 48 hours €1,200\.00 came back to you\.$/,
    );
    await expect(el).to.be.accessible();
  });

  it('does not say that money went anywhere before it did', async () => {
    const money = { ...seenBy('client').money, refund: 0, payout: 108_000, fee: 12_000 };
    const end = at(7, 'disputeWindow', 'system', {
      params: {
        dueAt: hours(14),
        endReason: 'windowElapsed',
        status: 'released',
        refund: 0,
        payout: 108_000,
      },
    });
    const order = completed('client', {
      status: 'released',
      endReason: 'windowElapsed',
      endedAt: hours(14),
      deadlines: [],
      money: { ...money, state: 'settling' },
    });
    order.timeline.entries.push(end);
    const { el, server } = await open(order);
    expect(lines(el).at(-1)).to.match(
      /no dispute from you within 48 hours Harbour Letter is paid €1,080\.00\./,
    );
    server.push({ ...order, version: order.version + 1, money: { ...money, state: 'settled' } });
    await waitUntil(() => textOf(el).includes('Harbour Letter was paid €1,080.00.'));
  });

  it('has a sentence for everything people and the clock do to an order', async () => {
    const kinds = ['placed', ...actionTypes, ...DeadlineKind.options];
    const entries = kinds.map((type, index) =>
      at(
        index + 1,
        type,
        (DeadlineKind.options as string[]).includes(type) ? 'system' : index % 2 ? 'client' : 'channel',
      ),
    );
    const { el } = await open(seenBy('mediator', { timeline: history(...entries) }));
    await press(el, 'Show');
    expect(lines(el)).to.have.lengthOf(kinds.length);
    for (const line of lines(el)) expect(line).not.to.match(/The order changed:|[a-z][A-Z]|[{}]/);
  });

  it('makes steps and deadlines of a newer server readable', async () => {
    const odd = at(6, 'swapPlacement', 'channel', { params: { endReason: '', weather: 'wet' } });
    const { el } = await open(
      seenBy('client', {
        timeline: history(...toReady, odd),
        deadlines: [due('swapWindow', 9, 'channel', 'swapLapses')],
      }),
    );
    expect(lines(el)[5]).to.match(/^The order changed: Swap placement /);
    expect(lines(el)[6]).to.match(/^The order goes on Planned · Next date: .+2026/);
  });

  it('shows what people typed as text', async () => {
    const { el } = await open(
      seenBy('client', {
        timeline: history(
          at(1, 'placed', 'client'),
          at(2, 'decline', 'channel', {
            params: { reason: 'scheduleFull', explanation: '<img src=x onerror=alert(1)> We are booked.' },
          }),
        ),
      }),
    );
    expect(lines(el)[1]).to.match(
      /^Harbour Letter declined the order .+ · schedule is full <img src=x onerror=alert\(1\)> We are booked\.$/,
    );
    expect(find(el, 'img')).to.equal(null);
  });

  it('names the points that were open when the order was completed, and what a dispute asks for', async () => {
    const { el } = await open(
      completed('mediator', {
        timeline: history(
          at(1, 'complete', 'channel', {
            params: { ...checked, estimateShared: false, availabilityTold: false },
          }),
          at(2, 'dispute', 'client', {
            params: { caseNumber: '1042', ground: 'notPublished', kind: 'refund', refund: 60_000 },
          }),
          at(3, 'requestInfo', 'mediator', { params: { side: 'channel' } }),
          at(4, 'complete', 'channel'),
        ),
      }),
    );
    const [done, disputed, asked, erased] = lines(el);
    expect(done).to.match(/ · open points: completion date shared, availability told$/);
    expect(disputed).to.match(
      /^Northfold Coffee opened case 1042 .+ · Was not published, or not all of it · asks for €600\.00 back$/,
    );
    expect(asked).to.match(/^A mediator asked a question .+ · to Harbour Letter$/);
    expect(erased, 'an erased event keeps its name and its time').to.match(
      /^Harbour Letter completed the order .+2026, [\d:]+ \S+$/,
    );
  });

  it('folds a long history, and keeps the focus when it is unfolded', async () => {
    const { el } = await open(seenBy('client', { timeline: history(...long(12)) }));
    expect(lines(el)).to.have.lengthOf(5);
    const fold = button(el, 'Show 7 earlier steps');
    expect(fold.getAttribute('aria-expanded')).to.equal('false');
    fold.focus();
    await sendKeys({ press: 'Enter' });
    await rested(el);
    expect(lines(el)).to.have.lengthOf(12);
    expect(focused(el)?.textContent.trim()).to.equal('Hide earlier steps');
    expect(focused(el)?.getAttribute('aria-expanded')).to.equal('true');
    await expect(el).to.be.accessible();
  });

  it('shows only the steps about money, or about creatives', async () => {
    const { el } = await open(seenBy('client', { timeline: history(...toReady, at(6, 'nudge', 'channel')) }));
    await press(el, 'Creatives');
    expect(lines(el)).to.have.lengthOf(3);
    expect(button(el, 'Creatives').getAttribute('aria-pressed')).to.equal('true');
    await press(el, 'Money');
    expect(lines(el)).to.have.lengthOf(1);
    expect(lines(el)[0]).to.contain('You placed the order');
    await press(el, 'All');
    expect(lines(el)).to.have.lengthOf(6);
  });

  it('says that earlier steps exist where the server sent only the newest, and leads to the chat', async () => {
    const order = seenBy('client', { timeline: { entries: long(6, 31), more: true } });
    const { el } = await open(order);
    expect(textOf(el, '.note')).to.match(
      /^This list begins on .+ 2026, .+\. The chat has every step since the order was placed\. Go to the chat$/,
    );
    let asked: unknown;
    el.addEventListener('cm-open', (event) => {
      asked = event.detail;
      event.preventDefault();
    });
    await press(el, 'Go to the chat');
    expect(asked).to.deep.equal({ orderId: 'o1', what: 'chat' });
    expect(textOf(el)).not.to.contain('does not show the chat');
    const { el: lonely } = await open(order);
    await press(lonely, 'Go to the chat');
    expect(textOf(lonely)).to.contain('This page does not show the chat. Go to the order’s own page.');
    const { el: whole } = await open(seenBy('client', { timeline: history(...long(6)) }));
    expect(textOf(whole)).not.to.contain('This list begins');
  });

  it('lets a long list begin in the chat only once it is unfolded', async () => {
    const { el } = await open(seenBy('client', { timeline: { entries: long(30, 20), more: true } }));
    expect(find(el, '.note')).to.equal(null);
    await press(el, 'Show 25 earlier steps');
    expect(textOf(el, '.note')).to.contain('This list begins on');
    expect(find(el, '.note')!.compareDocumentPosition(find(el, '.time')!) & 4).to.equal(4);
  });

  it('takes a new step in, and moves the mark', async () => {
    const order = seenBy('client', { timeline: history(...toReady) });
    const { el, server } = await open(order);
    expect(textOf(el, '[aria-current=step] strong')).to.equal('Harbour Letter marked the order ready');
    server.push({
      ...order,
      version: order.version + 1,
      timeline: history(...toReady, at(6, 'complete', 'channel', { params: checked })),
    });
    await waitUntil(() => textOf(el, '[aria-current=step] strong') === 'Harbour Letter completed the order');
    expect(lines(el, '[aria-current]')).to.have.lengthOf(1);
  });

  it('says that there is nothing yet', async () => {
    const { el } = await open(seenBy('client', { timeline: history() }));
    expect(textOf(el)).to.equal('No steps yet What happens to order CM-2417 will stand here.');
    await expect(el).to.be.accessible();
  });

  it('stays readable offline, and says what is wrong when it cannot be shown', async () => {
    const { el, server } = await open(completed('client'));
    server.connect('offline');
    await rested(el);
    expect(textOf(el, '.banner')).to.contain('You are offline.');
    expect(lines(el)).to.have.lengthOf(7);
    await expect(el).to.be.accessible();
    const lost = await open(null);
    expect(find(lost.el, '[aria-busy=true]')).to.exist;
    expect(textOf(lost.el, '[role=status]')).to.equal('Loading timeline');
    lost.server.fail(new ApiError('forbidden', 'no'));
    await waitUntil(() => textOf(lost.el).includes('This order is not open to you'));
    expect(buttons(lost.el)).to.deep.equal(['Try again']);
    const signedOut = await open(null);
    signedOut.server.fail(new ApiError('unauthorized', 'no'));
    await waitUntil(() => textOf(signedOut.el).includes('Sign in to go on'));
    expect(button(signedOut.el, 'Sign in')).to.exist;
    await expect(signedOut.el).to.be.accessible();
  });

  for (const width of [240, 420, 560])
    it(`fits into ${width} px`, async () => {
      const { el } = await open(completed('client', { timeline: { entries: long(6, 31), more: true } }));
      el.style.setProperty('inline-size', `${width}px`);
      await rested(el);
      expect(el.scrollWidth).to.be.at.most(width);
      for (const part of all(el, '*'))
        expect(part.getBoundingClientRect().right).to.be.at.most(el.getBoundingClientRect().right + 0.5);
      await expect(el).to.be.accessible();
    });
});
