import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ApiError } from '../../src/contract/api-error.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { createCampaign } from '../../src/controllers/campaign-context.ts';
import { OrderController } from '../../src/controllers/order-controller.ts';
import { memoryStorage, provide, roomOf, withCampaign } from '../support/campaign.ts';
import { countListeners, countTimers } from '../support/page.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import {
  accept,
  accepted,
  cancelled,
  decline,
  entry,
  history,
  open,
  orderSeen,
  receipt,
} from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

class OrderProbe extends LitElement {
  @property({ attribute: 'order-id' }) orderId = '';
  order = new OrderController(this);

  override render(): TemplateResult {
    const { phase, order } = this.order.view;
    return html`${phase} ${order?.status} v${order?.version}`;
  }

  get text(): string {
    return this.shadowRoot!.textContent.trim();
  }
}
customElements.define('order-probe', OrderProbe);

const probe = html`<order-probe order-id="o1"></order-probe>`;

/** An element with its order open, and everything it tells the page. */
async function opened(first = orderSeen()) {
  const { adapter, server } = scriptedAdapter(first);
  const el = await withCampaign<OrderProbe>(adapter, probe);
  await waitUntil(() => el.order.view.phase === 'open');
  await nextFrame();
  const told: string[] = [];
  for (const name of [
    'cm-before-action',
    'cm-action-done',
    'cm-order-changed',
    'cm-counts',
    'cm-error',
  ] as const)
    el.addEventListener(name, () => told.push(name));
  return { el, server, told };
}

const settled = (el: OrderProbe) => waitUntil(() => el.order.view.outcome !== null);

describe('an element on an order', () => {
  it('shows the order, then each newer one, and never an older one', async () => {
    const { el, server } = await opened(orderSeen({ version: 5 }));
    server.push(orderSeen({ version: 4, status: 'accepted' }));
    await el.updateComplete;
    expect(el.text).to.equal('open placed v5');
    server.push(orderSeen({ version: 6, status: 'accepted' }));
    await el.updateComplete;
    expect(el.text).to.equal('open accepted v6');
  });

  it('takes the same version told later, because what may be done depends on time', async () => {
    const { el, server } = await opened();
    server.push(orderSeen({ serverTime: '2026-03-09T10:00:09.000Z', actions: [] }));
    expect(el.order.order!.actions).to.deep.equal([]);
    server.push(orderSeen({ serverTime: '2026-03-09T10:00:05.000Z' }));
    expect(el.order.order!.actions).to.deep.equal([]);
  });

  it('sends one action at a time, once, and shows the receipt', async () => {
    const { el, server, told } = await opened();
    expect(el.order.act(accept)).to.equal(true);
    expect(el.order.act(accept)).to.equal(false);
    expect(el.order.view.acting).to.include({ type: 'accept' });
    expect(server.actions.map(({ what }) => what.command)).to.deep.equal([accept]);
    server.actions[0]!.answer({ receipt: receipt(), order: accepted() });
    await settled(el);
    expect(el.order.view.outcome).to.deep.include({ kind: 'done', receipt: receipt() });
    expect(el.order.view.acting).to.equal(null);
    await el.updateComplete;
    expect(el.text).to.equal('open accepted v2');
    expect(told).to.deep.equal(['cm-before-action', 'cm-order-changed', 'cm-action-done']);
  });

  it('sends nothing when the page vetoes', async () => {
    const { el, server } = await opened();
    el.addEventListener('cm-before-action', (event) => event.preventDefault());
    expect(el.order.act(accept)).to.equal(false);
    expect(server.actions).to.have.length(0);
    expect(el.order.view.outcome).to.equal(null);
  });

  it('does not send what the server no longer offers, and says what is now true', async () => {
    const { el, server, told } = await opened();
    server.push(cancelled());
    told.length = 0;
    expect(el.order.act(accept)).to.equal(false);
    expect(server.actions).to.have.length(0);
    expect(el.order.view.outcome).to.deep.include({
      kind: 'conflict',
      story: cancelled().timeline.entries[1],
    });
    expect(told).to.deep.equal(['cm-error']);
  });

  it('does not send an action that is shown but not open', async () => {
    const { el, server } = await opened(orderSeen({ actions: [open('accept', { open: false })] }));
    expect(el.order.act(accept)).to.equal(false);
    expect(server.actions).to.have.length(0);
  });

  it('does not send an action on another thing than the one offered', async () => {
    const { el, server } = await opened();
    expect(el.order.act({ ...accept, on: { status: 'ready' } })).to.equal(false);
    expect(server.actions).to.have.length(0);
  });

  it('tells what overtook it on a conflict, with the order as it is now', async () => {
    const { el, server, told } = await opened();
    el.order.act(accept);
    server.store(cancelled());
    server.actions[0]!.refuse(new ApiError('conflict', 'too late', { latest: cancelled() }));
    await settled(el);
    expect(el.order.view.outcome).to.deep.include({
      kind: 'conflict',
      story: cancelled().timeline.entries[1],
    });
    expect(el.order.order!.status).to.equal('cancelled');
    expect(told).to.deep.equal(['cm-before-action', 'cm-order-changed', 'cm-error']);
  });

  it('asks for the order when a conflict came without it, and tells the story then, once', async () => {
    const { el, server, told } = await opened();
    el.order.act(accept);
    server.store(cancelled());
    server.actions[0]!.refuse(new ApiError('conflict', 'too late'));
    await waitUntil(() => el.order.order!.status === 'cancelled');
    expect(el.order.view.outcome).to.deep.include({
      kind: 'conflict',
      story: cancelled().timeline.entries[1],
    });
    expect(told.filter((name) => name === 'cm-error')).to.have.length(1);
  });

  it('repeats a failed action with the same key and command', async () => {
    const { el, server, told } = await opened();
    el.order.act(decline);
    server.actions[0]!.refuse(new ApiError('network', 'no reply'));
    await settled(el);
    expect(el.order.view.outcome).to.deep.include({ kind: 'failed', command: decline });
    el.order.retry();
    expect(el.order.view.outcome).to.equal(null);
    expect(server.actions[1]!.what).to.deep.equal(server.actions[0]!.what);
    server.actions[1]!.answer({ receipt: receipt({ type: 'decline' }), order: accepted() });
    await settled(el);
    expect(told).to.include('cm-action-done');
  });

  it('uses a new key for a new click', async () => {
    const { el, server } = await opened();
    el.order.act(accept);
    server.actions[0]!.refuse(new ApiError('invalid', 'no'));
    await settled(el);
    el.order.act(accept);
    expect(server.actions[1]!.what.key).not.to.equal(server.actions[0]!.what.key);
  });

  it('forgets the outcome when it is dismissed, and then has nothing to repeat', async () => {
    const { el, server } = await opened();
    el.order.act(accept);
    server.actions[0]!.refuse(new ApiError('network', 'no reply'));
    await settled(el);
    el.order.dismiss();
    expect(el.order.view.outcome).to.equal(null);
    el.order.retry();
    expect(server.actions).to.have.length(1);
  });

  it('sends an action again by itself when the connection returns, after reading the order', async () => {
    const { el, server } = await opened();
    server.connect('offline');
    el.order.act(accept);
    server.actions[0]!.refuse(new ApiError('network', 'no reply'));
    await settled(el);
    expect(el.order.view).to.deep.include({ connection: 'offline' });
    const { begun } = server;
    server.connect('live');
    expect(server.actions).to.have.length(1);
    await waitUntil(() => server.actions.length === 2);
    expect(server.begun).to.equal(begun + 1);
    expect(server.actions[1]!.what.key).to.equal(server.actions[0]!.what.key);
  });

  it('does not send it again when the order has moved on meanwhile', async () => {
    const { el, server } = await opened();
    server.connect('offline');
    el.order.act(accept);
    server.actions[0]!.refuse(new ApiError('timeout', 'no reply'));
    await settled(el);
    server.store(cancelled());
    server.connect('live');
    await waitUntil(() => el.order.view.outcome?.kind === 'conflict');
    expect(server.actions).to.have.length(1);
  });

  it('keeps the content when the sign-in has run out, and follows again after it', async () => {
    const { el, server, told } = await opened();
    server.fail(new ApiError('unauthorized', 'sign in'));
    expect(el.order.view).to.deep.include({ phase: 'open' });
    expect(el.order.view.error!.code).to.equal('unauthorized');
    expect(told).to.deep.equal(['cm-error']);
    server.store(accepted());
    el.order.retry();
    await waitUntil(() => el.order.order!.version === 2);
    expect(el.order.view.error).to.equal(null);
  });

  it('shows nothing of an order that it may no longer see', async () => {
    const { el, server } = await opened();
    server.fail(new ApiError('forbidden', 'not yours'));
    expect(el.order.view).to.deep.include({ phase: 'failed', order: null });
    expect(el.order.act(accept)).to.equal(false);
  });

  it('says why an order cannot be shown, and opens it on retry', async () => {
    const { adapter, server } = scriptedAdapter(null);
    const el = await withCampaign<OrderProbe>(adapter, probe);
    expect(el.order.view.phase).to.equal('loading');
    server.fail(new ApiError('notFound', 'nobody knows it'));
    expect(el.order.view.phase).to.equal('failed');
    server.store(orderSeen());
    el.order.retry();
    await waitUntil(() => el.order.view.phase === 'open');
  });

  it('says at once that it is offline before there is anything to show, and recovers by itself', async () => {
    const { adapter, server } = scriptedAdapter(null);
    const el = await withCampaign<OrderProbe>(adapter, probe);
    server.connect('offline');
    await waitUntil(() => el.order.view.phase === 'failed');
    expect(el.order.view.error!.code).to.equal('network');
    server.push(orderSeen());
    expect(el.order.view.phase).to.equal('open');
  });

  it('fires cm-order-changed on every element whose order grew, cm-action-done only on the one that acted', async () => {
    const { adapter, server } = scriptedAdapter(orderSeen());
    const room = await withCampaign<HTMLElement>(adapter, html`<div>${probe}${probe}</div>`);
    const [a, b] = room.querySelectorAll('order-probe') as unknown as [OrderProbe, OrderProbe];
    await waitUntil(() => b.order.view.phase === 'open');
    const told: string[] = [];
    a.addEventListener('cm-order-changed', () => told.push('a changed'));
    b.addEventListener('cm-order-changed', () => told.push('b changed'));
    a.addEventListener('cm-action-done', () => told.push('a done'));
    b.addEventListener('cm-action-done', () => told.push('b done'));
    b.order.act(accept);
    expect(a.order.view.acting).to.include({ type: 'accept' });
    server.actions[0]!.answer({ receipt: receipt(), order: accepted() });
    await settled(a);
    server.push(accepted());
    expect(told.toSorted()).to.deep.equal(['a changed', 'b changed', 'b done']);
  });

  it('tells the counts for the page’s badges, and only when they differ', async () => {
    const { el, server, told } = await opened();
    server.push(orderSeen({ version: 2, counts: { messages: 3, unread: 2 } }));
    server.push(orderSeen({ version: 3, counts: { messages: 3, unread: 2 } }));
    expect(told.filter((name) => name === 'cm-counts')).to.have.length(1);
    expect(el.order.order!.counts.unread).to.equal(2);
  });

  it('finds the served action by its target', async () => {
    const on = (slotId: string) => ({ status: 'accepted', slotId, after: null });
    const { el } = await opened(
      orderSeen({
        actions: ['a', 'b'].map((id) => ({ type: 'submitCreative', class: 'R', open: true, on: on(id) })),
      }),
    );
    expect(el.order.available('submitCreative', { slotId: 'b' })!.on).to.deep.equal(on('b'));
    expect(el.order.available('submitCreative', { slotId: 'c' })).to.equal(undefined);
    expect(el.order.actor).to.equal('channel');
  });
});

describe('elements come, move and go', () => {
  it('shares one watch between two elements, and ends it when the last has left', async () => {
    const { adapter, server } = scriptedAdapter(orderSeen());
    const room = await withCampaign<HTMLElement>(adapter, html`<div>${probe}${probe}</div>`);
    const [a, b] = room.querySelectorAll('order-probe') as unknown as [OrderProbe, OrderProbe];
    await waitUntil(() => b.order.view.phase === 'open');
    expect(server.begun).to.equal(1);
    a.remove();
    await nextFrame();
    expect(server.orders.size).to.equal(1);
    b.remove();
    await nextFrame();
    expect(server.orders.size).to.equal(0);
  });

  it('keeps the session when an element is moved', async () => {
    const { el, server } = await opened();
    const parent = el.parentElement!;
    parent.append(document.createElement('hr'), el);
    await nextFrame();
    expect(el.order.view.phase).to.equal('open');
    expect(server.begun).to.equal(1);
    expect(server.orders.size).to.equal(1);
  });

  it('lets an action end when its element is removed meanwhile', async () => {
    const { el, server, told } = await opened();
    el.order.act(accept);
    el.remove();
    await nextFrame();
    expect(server.actions[0]!.signal!.aborted).to.equal(false);
    server.actions[0]!.answer({ receipt: receipt(), order: accepted() });
    await waitUntil(() => server.orders.size === 0);
    expect(told).to.include('cm-action-done');
  });

  it('turns to another order in the middle of an action; the outcome belongs to the first', async () => {
    const { el, server } = await opened();
    const done: string[] = [];
    el.addEventListener('cm-action-done', ({ detail }) => done.push(`${detail.orderId} ${detail.order.id}`));
    el.order.act(accept);
    server.store(orderSeen({ id: 'o2', status: 'ready' }));
    el.orderId = 'o2';
    expect(el.order.view.phase).to.equal('loading');
    await waitUntil(() => el.order.order?.id === 'o2');
    expect(el.order.view.acting).to.equal(null);
    server.actions[0]!.answer({ receipt: receipt(), order: accepted() });
    await waitUntil(() => done.length > 0);
    expect(done).to.deep.equal(['o1 o1']);
    expect(el.order.view.outcome).to.equal(null);
    expect([...server.orders].map(({ id }) => id)).to.deep.equal(['o2']);
  });

  it('waits for a provider that comes later', async () => {
    const { adapter } = scriptedAdapter(orderSeen());
    const room = await roomOf(undefined);
    const el = await fixture<OrderProbe>(probe, { parentNode: room });
    expect(el.order.view.phase).to.equal('loading');
    expect(el.order.act(accept)).to.equal(false);
    provide(room, createCampaign(adapter, { drafts: false }));
    await waitUntil(() => el.order.view.phase === 'open');
  });

  it('follows the provider to another adapter', async () => {
    const first = scriptedAdapter(orderSeen());
    const second = scriptedAdapter(accepted());
    const room = await roomOf(undefined);
    const change = provide(room, createCampaign(first.adapter, { drafts: false }));
    const el = await fixture<OrderProbe>(probe, { parentNode: room });
    await waitUntil(() => el.order.view.phase === 'open');
    change(createCampaign(second.adapter, { drafts: false }));
    await waitUntil(() => el.order.order?.version === 2);
    expect(first.server.orders.size).to.equal(0);
  });

  it('leaves no timer, listener or watch behind after 450 mounts and unmounts', async () => {
    const { adapter, server } = scriptedAdapter(orderSeen());
    const room = await roomOf(createCampaign(adapter, { drafts: false }));
    const timers = countTimers();
    const listeners = [countListeners(document), countListeners(window)];
    try {
      for (let round = 0; round < 450; round++) {
        const el = document.createElement('order-probe') as OrderProbe;
        el.orderId = 'o1';
        room.append(el);
        // Some leave before they know their order, some after, some with a session.
        if (round % 2 === 0) await el.updateComplete;
        if (round % 4 === 0) el.order.refresh();
        el.remove();
        await Promise.resolve();
      }
      await Promise.resolve();
      expect(server.orders.size).to.equal(0);
      expect(timers.running).to.equal(0);
      expect(listeners.map(({ count }) => count)).to.deep.equal([0, 0]);
    } finally {
      timers.restore();
      for (const one of listeners) one.restore();
    }
  });

  it('opens nothing without an order id', async () => {
    const { adapter, server } = scriptedAdapter(orderSeen());
    const el = await withCampaign<OrderProbe>(adapter, html`<order-probe></order-probe>`);
    await nextFrame();
    expect(el.order.view.phase).to.equal('loading');
    expect(server.begun).to.equal(0);
  });
});

describe('after a reload', () => {
  const minute = 60_000;
  const sentAt = Date.parse('2026-03-09T10:00:00.000Z');

  /** The page was left while an accept was on its way; this is the order found afterwards, so much later. */
  async function reloaded(order: OrderSnapshot) {
    const drafts = memoryStorage();
    const before = scriptedAdapter(orderSeen());
    const left = await withCampaign<OrderProbe>(before.adapter, probe, { drafts });
    await waitUntil(() => left.order.view.phase === 'open');
    left.order.act(accept);
    const { key } = before.server.actions[0]!.what;
    const { adapter, server } = scriptedAdapter(order);
    const el = await withCampaign<OrderProbe>(adapter, probe, { drafts });
    const told: string[] = [];
    el.addEventListener('cm-action-done', () => told.push('cm-action-done'));
    await waitUntil(() => el.order.view.phase === 'open');
    await waitUntil(() => el.order.view.outcome !== null || server.actions.length > 0);
    await nextFrame();
    return { el, server, told, key, drafts };
  }

  const later = (ms: number) => ({ serverTime: new Date(sentAt + ms).toISOString() });

  it('sends an action that is still open again, once, with the same key', async () => {
    const { el, server, told, key, drafts } = await reloaded(orderSeen(later(minute)));
    expect(server.actions).to.have.length(1);
    expect(server.actions[0]!.what.key).to.equal(key);
    server.actions[0]!.answer({ receipt: receipt(), order: accepted() });
    await settled(el);
    expect(told).to.deep.equal(['cm-action-done']);
    expect(drafts.keys()).to.deep.equal([]);
  });

  it('does not send one that is older than ten minutes, and offers to', async () => {
    const { el, server, key } = await reloaded(orderSeen(later(11 * minute)));
    expect(server.actions).to.have.length(0);
    expect(el.order.view.outcome).to.deep.include({ kind: 'failed', command: accept });
    el.order.retry();
    expect(server.actions[0]!.what.key).to.equal(key);
  });

  it('does not send one that is no longer open, and says what is now true', async () => {
    const { el, server, drafts } = await reloaded(cancelled(later(minute)));
    expect(server.actions).to.have.length(0);
    expect(el.order.view.outcome).to.deep.include({ kind: 'conflict', command: accept });
    expect(drafts.keys()).to.deep.equal([]);
  });

  it('fetches the receipt of one that was stored after all', async () => {
    const { server, key } = await reloaded(accepted(later(minute)));
    expect(server.actions.map(({ what }) => what.key)).to.deep.equal([key]);
  });

  it('tells a colleague’s action from a stranger’s', async () => {
    const timeline = history(entry(1), entry(2, { type: 'decline', by: 'channel' }));
    const { server } = await reloaded(cancelled({ ...later(minute), timeline }));
    expect(server.actions).to.have.length(0);
  });
});
