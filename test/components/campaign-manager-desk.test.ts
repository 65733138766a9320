import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.ts';
import type { CampaignManager } from '../../src/components/campaign-manager/campaign-manager.ts';
import type { Actor } from '../../src/contract/actors.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { requestOpen } from '../../src/components/shared/open.ts';
import { loadSession } from '../../src/controllers/session-loader.ts';
import { memoryStorage } from '../support/campaign.ts';
import { disputeSeen } from '../support/casework.ts';
import { placed, ready } from '../support/look-orders.ts';
import { rowOfOrder, rowsIn } from '../support/queue-stage.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { orderPageOf, rowsOf } from '../support/scripted-queue.ts';
import { waitUntil } from '../support/waiting.ts';
import { button, focused, focusedText, isAccessible, sees } from '../support/widget.ts';

const disputed = (actor: Actor, version: number) =>
  ready(actor, { version, status: 'disputed', dispute: disputeSeen() });

/** The provider alone in a place of this width, with three orders; `order` is the one that can be opened. */
async function open(width = 1200, order: OrderSnapshot | null = placed()) {
  await loadSession();
  const place = await fixture<HTMLElement>(html`<main><campaign-manager> </campaign-manager></main>`);
  place.style.inlineSize = `${width}px`;
  const el = place.firstElementChild as CampaignManager;
  const { adapter, server } = scriptedAdapter(order);
  Object.assign(el, { adapter, drafts: memoryStorage() });
  const part = (tag: string) => el.shadowRoot!.querySelector<HTMLElement>(tag);
  const chosen: (string | null)[] = [];
  el.addEventListener('cm-order-selected', ({ detail }) => chosen.push(detail.orderId));
  return { el, place, server, adapter, part, chosen };
}

async function openFilled(width?: number, order?: OrderSnapshot | null, page = orderPageOf(rowsOf(3))) {
  const desk = await open(width, order);
  await waitUntil(() => desk.server.queues.size > 0, 'the queue asks for its orders');
  desk.server.queue(page);
  await waitUntil(() => desk.part('order-queue')!.shadowRoot!.querySelector('.link'));
  const queue = desk.part('order-queue')!;
  const click = (number: string) => {
    const link = rowOfOrder(queue, number).querySelector<HTMLElement>('.link')!;
    link.focus();
    link.click();
  };
  return { ...desk, queue, click };
}

const isSeen = (el: Element | null) => el?.checkVisibility() === true;
const tagsIn = (el: CampaignManager) =>
  [...el.shadowRoot!.querySelectorAll('.widgets > *')].map(({ localName }) => localName);

describe('<campaign-manager> with nothing inside', () => {
  it('shows the queue, and beside it what to do', async () => {
    const { el, queue, part } = await openFilled();
    expect(rowsIn(queue)).to.have.length(3);
    await sees(el, 'Choose an order');
    expect(queue.getBoundingClientRect().right).to.be.below(part('.order')!.getBoundingClientRect().left);
    expect(el.hasAttribute('selected')).to.equal(false);
    await isAccessible(el);
  });

  it('opens an order beside the queue, marks its row, and takes the focus to its heading', async () => {
    const { el, queue, click, chosen } = await openFilled();
    click('CM-1');
    await sees(el, 'Order CM-2417');
    expect(focusedText()).to.equal('Order CM-2417');
    expect(el.getAttribute('selected')).to.equal('o1');
    expect(chosen).to.deep.equal(['o1']);
    await waitUntil(() => tagsIn(el).length === 4);
    expect(tagsIn(el)).to.deep.equal(['order-actions', 'creative-review', 'order-chat', 'order-timeline']);
    expect(rowOfOrder(queue, 'CM-1').getAttribute('aria-current')).to.equal('true');
    await sees(el.shadowRoot!.querySelector('order-actions')!, 'Your turn: accept or decline');
    await isAccessible(el);
  });

  it('goes back to the row', async () => {
    const { el, queue, click, chosen } = await openFilled();
    click('CM-1');
    await sees(el, 'Order CM-2417');
    button(el, 'Back to orders').click();
    await el.updateComplete;
    expect(focused()?.closest('.row')).to.equal(rowOfOrder(queue, 'CM-1'));
    expect(el.hasAttribute('selected')).to.equal(false);
    expect(chosen).to.deep.equal(['o1', null]);
  });

  it('shows one at a time where both do not fit, and loses neither the focus nor the place in the list', async () => {
    const { el, queue, part, click } = await openFilled(600, placed(), orderPageOf(rowsOf(60)));
    const area = () => queue.shadowRoot!.querySelector('.area')!;
    await waitUntil(() => area().scrollHeight > 2000);
    area().scrollTop = 700;
    await waitUntil(() => rowsIn(queue).some((row) => row.textContent.includes('CM-8')));
    expect([isSeen(queue), isSeen(part('.order'))]).to.deep.equal([true, false]);
    click('CM-8');
    await el.updateComplete;
    expect([isSeen(queue), isSeen(part('.order'))]).to.deep.equal([false, true]);
    expect(focused()?.localName).to.equal('h2');
    await nextFrame();
    await nextFrame();
    button(el, 'Back to orders').click();
    await el.updateComplete;
    expect([isSeen(queue), isSeen(part('.order'))]).to.deep.equal([true, false]);
    expect(focused()?.closest('.row')).to.equal(rowOfOrder(queue, 'CM-8'));
    await nextFrame();
    expect(area().scrollTop).to.equal(700);
  });

  it('shows the order that the page names, without taking the focus', async () => {
    const { el, chosen } = await openFilled();
    el.selected = 'o1';
    await sees(el, 'Order CM-2417');
    expect(document.activeElement).to.equal(document.body);
    el.setAttribute('selected', 'o2');
    await sees(el, 'Opening order');
    el.removeAttribute('selected');
    await sees(el, 'Choose an order');
    expect(chosen).to.deep.equal([]);
  });

  it('leaves an order to a page that leads there itself', async () => {
    const { el, place, click, chosen } = await openFilled();
    const asked: string[] = [];
    place.addEventListener('cm-open', (event) => {
      asked.push(`${event.detail.what} ${event.detail.orderId}`);
      event.preventDefault();
    });
    click('CM-2');
    await nextFrame();
    expect(asked).to.deep.equal(['order o2']);
    expect([el.selected, ...chosen]).to.deep.equal([null]);
  });

  it('says so when the order is not to be seen, with a way back', async () => {
    const { el, queue, click, server } = await openFilled(1200, null);
    click('CM-3');
    await waitUntil(() => server.orders.size > 0);
    server.fail(new ApiError('notFound', 'no such order'));
    await sees(el, 'Order not found');
    expect(focusedText()).to.equal('Order not shown');
    await isAccessible(el);
    button(el, 'Back to orders').click();
    await el.updateComplete;
    expect(focused()?.closest('.row')).to.equal(rowOfOrder(queue, 'CM-3'));
    expect(server.orders.size, 'orders that are still watched').to.equal(0);
  });

  it('brings the long form of a dispute when the client asks for it', async () => {
    const { el, click, part } = await openFilled(1200, ready('client'));
    click('CM-1');
    await waitUntil(() => part('order-actions') !== null);
    expect(part('dispute-form')).to.equal(null);
    expect(requestOpen(part('order-actions')!, { orderId: 'o1', what: 'dispute' })).to.equal(true);
    const hasFocus = () => part('dispute-form')?.matches(':focus-within') ?? false;
    await waitUntil(hasFocus, 'the form has the focus');
    expect(tagsIn(el)).to.include('dispute-form');
  });

  it('leads to another place of the order, and says where there is none', async () => {
    const { el, click, part } = await openFilled();
    click('CM-1');
    await waitUntil(() => part('order-timeline') !== null);
    await sees(part('order-timeline')!, 'placed the order');
    const from = part('order-chat')!;
    expect(requestOpen(from, { orderId: 'o1', what: 'timeline', entry: 1 })).to.equal(true);
    await waitUntil(() => focused()?.getAttribute('data-seq') === '1');
    expect(requestOpen(from, { orderId: 'o1', what: 'case' })).to.equal(false);
    expect(requestOpen(from, { orderId: 'o2', what: 'chat' })).to.equal(false);
    expect(el.selected).to.equal('o1');
  });

  it('chooses by what the order says: the checklist, the case, the mediator’s view', async () => {
    const { el, server, click } = await openFilled(1200, ready('channel'));
    click('CM-1');
    await waitUntil(() => tagsIn(el).includes('completion-checklist'));
    const chat = el.shadowRoot!.querySelector('order-chat');
    server.push(disputed('channel', 9));
    await waitUntil(() => tagsIn(el).includes('dispute-case'));
    expect(tagsIn(el)).not.to.include('completion-checklist');
    expect(el.shadowRoot!.querySelector('order-chat') === chat, 'the chat stays the same').to.equal(true);
    server.push(disputed('mediator', 10));
    await waitUntil(() => !tagsIn(el).includes('order-actions'));
    expect(tagsIn(el)).to.deep.equal(['dispute-case', 'order-chat', 'order-timeline']);
  });

  it('keeps what the queue shows, and hands down what the page sets', async () => {
    const { el, queue, server } = await openFilled();
    el.queue = { view: 'done', search: 'oats' };
    await waitUntil(() => queue.getAttribute('view') === 'done');
    await waitUntil(() => server.queueQueries.some(({ search }) => search === 'oats'));
    button(queue, /^Waiting/).click();
    expect(el.queue).to.deep.equal({ view: 'waiting', search: 'oats', status: '', unread: false });
  });
});

describe('content inside <campaign-manager>', () => {
  it('takes the place of queue and order when it comes late, and gives it back', async () => {
    const { el, queue, server, click } = await openFilled();
    click('CM-1');
    await sees(el, 'Order CM-2417');
    el.append(Object.assign(document.createElement('p'), { textContent: 'Ours.' }));
    await waitUntil(() => !queue.isConnected);
    await waitUntil(() => server.queues.size + server.orders.size === 0, 'nothing is watched any more');
    expect(el.shadowRoot!.adoptedStyleSheets).to.have.length(1);
    el.textContent = '';
    await waitUntil(() => el.shadowRoot!.querySelector('order-queue') !== null);
    await sees(el, 'Order CM-2417');
  });

  it('leaves no room for them from the start', async () => {
    const el = await fixture<CampaignManager>(html`<campaign-manager>Only words.</campaign-manager>`);
    const { adapter, server } = scriptedAdapter(placed());
    Object.assign(el, { adapter, drafts: memoryStorage() });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(el.shadowRoot!.querySelector('.desk')).to.equal(null);
    expect(server.queues.size).to.equal(0);
  });
});

describe('a desk that leaves the page', () => {
  it('watches nothing any more, and comes back as it was', async () => {
    const { el, place, server, click } = await openFilled();
    click('CM-1');
    await sees(el, 'Order CM-2417');
    el.remove();
    await waitUntil(() => server.queues.size + server.orders.size + server.chats.size === 0);
    place.append(el);
    await sees(el, 'Order CM-2417');
    await waitUntil(() => server.queues.size === 1 && server.orders.size === 1);
  });
});
