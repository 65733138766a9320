import { aTimeout, expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/order-queue/define.ts';
import type { OrderQueue } from '../../src/components/order-queue/order-queue.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { OrderPage } from '../../src/contract/queue.ts';
import { HOUR, shift } from '../../src/contract/time.ts';
import type { CampaignEvents } from '../../src/controllers/events.ts';
import type { OpenRequest } from '../../src/components/shared/open.ts';
import { withCampaign } from '../support/campaign.ts';
import { holdWaits } from '../support/held-waits.ts';
import { countTimers, setHidden } from '../support/page.ts';
import {
  all,
  cellsOf,
  find,
  numbersIn,
  openQueue,
  rowOfOrder,
  rowsIn,
  settled,
} from '../support/queue-stage.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { orderPageOf, rowOf, rowsOf } from '../support/scripted-queue.ts';
import { waitUntil } from '../support/waiting.ts';
import { field, fill, press, sees, textOf } from '../support/widget.ts';

const now = new Date().toISOString();
const inHours = (hours: number) => shift(now, hours * HOUR);
const counts = { needsYou: 3, waiting: 5, done: 24, unread: 1 };

/** The three orders of a channel that the look shows. */
const three = [
  rowOf({ id: 'a', number: 'CM-2417', with: 'Northfold Coffee', dueAt: inHours(0.16), unread: 3 }),
  rowOf({
    id: 'b',
    number: 'CM-2398',
    with: 'Kettleby Tea Rooms',
    status: 'disputed',
    captured: 86_000,
    dispute: 'awaitingResponse',
    dueKind: 'response',
    dueAt: inHours(54.5),
  }),
  rowOf({
    id: 'c',
    number: 'CM-2405',
    with: 'Brindle Oats',
    status: 'ready',
    captured: 245_000,
    dueKind: 'hardStop',
    dueAt: inHours(26 * 24 + 1),
  }),
];
const page = orderPageOf(three, { serverTime: now, counts });
const none = (over: Partial<OrderPage> = {}) => orderPageOf([], { serverTime: now, counts, ...over });

function told<Name extends keyof CampaignEvents>(el: Element, name: Name): CampaignEvents[Name][] {
  const heard: CampaignEvents[Name][] = [];
  el.addEventListener(name, (event) => heard.push((event as CustomEvent<CampaignEvents[Name]>).detail));
  return heard;
}
const search = (el: OrderQueue) => field(el, 'Search orders') as HTMLInputElement;

describe('<order-queue>', () => {
  it('says how many need the viewer, and shows each with its next step, deadline and amount', async () => {
    const { el } = await openQueue(page);
    expect(textOf(find(el, '.head')!)).to.match(
      /^Orders 3 need you\. The next deadline is \w{3} \d+ \w{3} \d{4}, \d\d:\d\d .+\.$/,
    );
    const views = ['Needs you 3', 'Waiting 5', 'Done 24'];
    expect(all(el, '.seg button').map((one) => textOf(one))).to.deep.equal(views);
    expect(numbersIn(el)).to.deep.equal(['CM-2417', 'CM-2398', 'CM-2405']);
    const [first, second, third] = rowsIn(el).map(cellsOf);
    expect(first).to.include({ status: 'Placed', next: 'Accept or decline', amount: '€1,200.00' });
    expect(first!.due).to.match(/^\w{3} \d+ \w{3} \d{4}, \d\d:\d\d .*Urgent, 9:\d\d left$/);
    expect(second).to.include({ status: 'Disputed', next: 'Answer the dispute' });
    expect(second!.due).to.match(/2 days 6 h left$/);
    expect(third).to.include({ next: 'Run the campaign, then complete', amount: '€2,450.00' });
    expect(find(el, '.badge')!.ariaLabel).to.equal('3 unread messages');
    await expect(el).to.be.accessible();
  });

  it('is a list of cards in a narrow place, with nothing cut off', async () => {
    const { el } = await openQueue(page);
    el.style.setProperty('inline-size', '320px');
    await settled(el);
    await aTimeout(50);
    await settled(el);
    const [first] = rowsIn(el);
    expect(first!.getBoundingClientRect().height).to.be.above(100);
    for (const cell of first!.querySelectorAll('[data-col]'))
      expect(cell.scrollHeight).to.be.at.most(cell.clientHeight + 1);
    expect(first!.scrollHeight).to.be.at.most(first!.clientHeight + 1);
    expect(el.scrollWidth).to.equal(320);
    await expect(el).to.be.accessible();
  });

  it('asks the server for another list, and tells the page that a person chose it', async () => {
    const { el, server } = await openQueue(page);
    const changed = told(el, 'cm-queue-changed');
    await press(el, /^Waiting/);
    expect(changed).to.deep.equal([{ view: 'waiting', search: '', status: '', unread: false }]);
    expect(el.getAttribute('view')).to.equal('waiting');
    expect(server.queueQueries.at(-1)).to.deep.equal({ view: 'waiting', limit: 200 });
    // The figures stay while the other list is on its way; its rows are bones, as many as there will be.
    expect(all(el, '.row[data-bone]')).to.have.lengthOf(5);
    await sees(el, 'Waiting 5');
    server.queue(orderPageOf(rowsOf(5, { view: 'waiting', status: 'accepted' }), { counts }));
    await settled(el);
    expect(cellsOf(rowsIn(el)[0]!).next).to.equal('Creatives are being agreed on');
    el.view = 'done';
    await settled(el);
    expect(changed).to.have.lengthOf(1);
    expect(server.queues.size).to.equal(1);
  });

  it('searches on the server when typing has paused, and forgets it with Escape', async () => {
    const { el, server } = await openQueue(page);
    search(el).focus();
    const pauses = holdWaits(300);
    await sendKeys({ type: 'brin' });
    expect(server.queueQueries).to.have.lengthOf(1);
    expect(pauses.count(300), 'one pause, after the last letter').to.equal(1);
    pauses.pass(300);
    pauses.stop();
    await waitUntil(() => server.queueQueries.length > 1);
    expect(server.queueQueries.at(-1)).to.deep.equal({ view: 'needsYou', search: 'brin', limit: 200 });
    expect(el.getAttribute('search')).to.equal('brin');
    server.queue(orderPageOf([three[2]!], { counts, total: 1 }));
    await settled(el);
    expect(find(el, '#say')!.textContent).to.equal('1 order');
    await sendKeys({ press: 'Escape' });
    await settled(el);
    expect(search(el).value).to.equal('');
    expect(el.search).to.equal('');
  });

  it('refuses a search that is too long with figures, and keeps what was typed', async () => {
    const { el, server } = await openQueue(page);
    await fill(el, 'Search orders', 'x'.repeat(101));
    await sees(el, 'Shorten the search to 100 characters; it has 101.');
    await aTimeout(350);
    expect(server.queueQueries).to.have.lengthOf(1);
    expect(search(el).value).to.have.lengthOf(101);
    expect(search(el).getAttribute('aria-invalid')).to.equal('true');
    await fill(el, 'Search orders', 'x'.repeat(100));
    expect(search(el).hasAttribute('aria-invalid')).to.equal(false);
  });

  it('narrows by status and by unread messages', async () => {
    const { el, server } = await openQueue(page);
    const choice = find(el, 'select') as HTMLSelectElement;
    expect([...choice.options].map(({ text }) => text.trim())).to.deep.equal([
      'Any status',
      'Placed',
      'Accepted',
      'Ready',
      'Completed',
      'Disputed',
    ]);
    choice.value = 'ready';
    choice.dispatchEvent(new Event('change'));
    await settled(el);
    await press(el, 'Unread 1');
    const query = { view: 'needsYou', status: 'ready', unread: true, limit: 200 };
    expect(server.queueQueries.at(-1)).to.deep.equal(query);
    // What ended has other statuses.
    await press(el, /^Done/);
    expect(el.status).to.equal('');
  });

  it('says why nothing is there, and leads out of it', async () => {
    const { el, server } = await openQueue(none({ counts: { needsYou: 0, waiting: 0, done: 0, unread: 0 } }));
    await sees(el, 'No orders yet An order appears here when a client books you.');
    server.queue(none({ counts: { ...counts, needsYou: 0 } }));
    await sees(el, 'Nothing needs you 29 orders are in the other lists.');
    await expect(el).to.be.accessible();
    el.search = 'brindel';
    el.status = 'placed';
    await settled(el);
    server.queue(none());
    await sees(el, 'No orders match “brindel” 3 orders are hidden by the search, the filter Placed.');
    await press(el, 'Look in all orders');
    expect(server.queueQueries.at(-1)).to.deep.equal({ search: 'brindel', limit: 200 });
    server.queue(none());
    await sees(el, 'All 32');
    await press(el, 'Clear filters');
    expect(el.search).to.equal('');
    expect(el.shadowRoot!.activeElement === search(el)).to.equal(true);
  });

  it('tells the figures for badges: first, and when they differ', async () => {
    const { adapter, server } = scriptedAdapter(null);
    const el = document.createElement('order-queue');
    const heard = told(el, 'cm-counts');
    await withCampaign(adapter, html`${el}`);
    await waitUntil(() => server.queues.size > 0);
    server.queue(page);
    server.queue({ ...page, serverTime: inHours(1) });
    expect(heard).to.deep.equal([counts]);
    server.queue({ ...page, counts: { ...counts, unread: 2 } });
    expect(heard.at(-1)).to.deep.equal({ ...counts, unread: 2 });
  });

  it('opens an order by asking the page; marks the one that is shown', async () => {
    const { el } = await openQueue(page);
    const asked: OpenRequest[] = [];
    el.addEventListener('cm-open', (event) => (event.preventDefault(), asked.push(event.detail)));
    rowOfOrder(el, 'CM-2398').querySelector<HTMLElement>('.link')!.click();
    rowOfOrder(el, 'CM-2405').focus();
    await sendKeys({ press: 'Enter' });
    expect(asked).to.deep.equal([
      { orderId: 'b', what: 'order' },
      { orderId: 'c', what: 'order' },
    ]);
    el.selected = 'c';
    await settled(el);
    expect(all(el, '[aria-current=true]').map((row) => row.dataset.place)).to.deep.equal(['2']);
  });

  it('says so when nobody shows the order; with `order-href` its rows are links', async () => {
    const { el } = await openQueue(page);
    rowOfOrder(el, 'CM-2398').querySelector<HTMLElement>('.link')!.click();
    await sees(el, 'This page does not show single orders.');
    const linked = await openQueue(page, html`<order-queue order-href="#orders/{id}"></order-queue>`);
    const link = rowOfOrder(linked.el, 'CM-2398').querySelector<HTMLAnchorElement>('.link')!;
    expect(link.getAttribute('href')).to.equal('#orders/b');
    expect(link.getAttribute('role')).to.equal(null);
    const opened = oneEvent(linked.el, 'cm-open');
    link.click();
    await opened;
    await waitUntil(() => location.hash === '#orders/b', 'the link was followed');
    history.replaceState(null, '', location.pathname + location.search);
    // With a modifier key it is the browser's.
    let isAsked = false;
    linked.el.addEventListener('cm-open', () => (isAsked = true));
    linked.el.addEventListener('click', (event) => event.preventDefault());
    link.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
    );
    expect(isAsked).to.equal(false);
  });

  it('says what failed and asks again; offline it stays readable', async () => {
    const { el, server } = await openQueue(null);
    expect(find(el, '[aria-busy=true]')).to.not.equal(null);
    expect(all(el, '.row[data-bone]').length).to.be.above(2);
    await expect(el).to.be.accessible();
    const heard = told(el, 'cm-error');
    const fail = (error: ApiError) => {
      for (const { watcher } of server.queues) watcher.error(error);
    };
    fail(new ApiError('server', 'broken', { requestId: 'E-3KF0' }));
    await sees(
      el,
      'Orders did not load. The server reported a fault. Nothing was changed. Reference E-3KF0.',
    );
    expect(heard.map(({ error }) => error.code)).to.deep.equal(['server']);
    await expect(el).to.be.accessible();
    await press(el, 'Try again');
    server.queue(page);
    await settled(el);
    expect(numbersIn(el)).to.have.lengthOf(3);
    server.connect('offline');
    await sees(el, /You are offline\. Showing the orders as of \d\d:\d\d/);
    expect(numbersIn(el)).to.have.lengthOf(3);
    server.connect('live');
    fail(new ApiError('unauthorized', 'expired'));
    await sees(el, 'Sign in to go on');
    expect(numbersIn(el)).to.have.lengthOf(3);
    await press(el, 'Sign in');
    fail(new ApiError('forbidden', 'no'));
    await sees(el, 'These orders are not open to you.');
    expect(rowsIn(el)).to.have.lengthOf(0);
  });

  it('counts down in place: only rows in view, with one timer, and none while nobody looks', async () => {
    const rows = rowsOf(60).map((row, at) => ({ ...row, dueAt: inHours(0.2 + at / 3600) }));
    const stage = await openQueue(orderPageOf(rows, { serverTime: now }));
    const mutations: MutationRecord[] = [];
    const observer = new MutationObserver((records) => mutations.push(...records));
    observer.observe(stage.el.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    await waitUntil(() => mutations.length > 0);
    observer.disconnect();
    const written = mutations.map(({ target }) =>
      Number(target.parentElement?.closest<HTMLElement>('.row')?.dataset.place),
    );
    expect(mutations.every(({ type }) => type === 'characterData')).to.equal(true);
    expect(Math.max(...written)).to.be.below(11);
    expect(new Set(written).size).to.be.above(8);
    setHidden(true);
    const rest = countTimers();
    expect(rest.running).to.equal(0);
    rest.restore();
    setHidden(false);
  });
});
