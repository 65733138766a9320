import { expect, nextFrame } from '@open-wc/testing';
import type { OrderActions } from '../../src/components/order-actions/order-actions.ts';
import { openActions } from '../support/actions.ts';
import { accepted, completed, now, offers, placed, ready, settled } from '../support/look-orders.ts';
import { countListeners } from '../support/page.ts';
import { receipt } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';
import {
  button,
  buttonsIn,
  focusedText,
  isAccessible,
  isWaiting,
  press,
  sees,
  settle,
  textOf,
} from '../support/widget.ts';

const title = (el: OrderActions) => el.shadowRoot!.querySelector('h3')!.textContent;

describe('one click', () => {
  it('on Accept sends exactly one action, whatever is clicked meanwhile', async () => {
    const { el, server } = await openActions(placed());
    const before = button(el, 'Accept order');
    const width = before.offsetWidth;
    before.focus();
    before.click();
    before.click();
    await settle(el);
    const busy = button(el, 'Accepting…');
    busy.click();
    button(el, 'Decline order').click();
    await settle(el);
    expect(server.actions.map(({ what }) => what.command)).to.deep.equal([
      { type: 'accept', on: { status: 'placed' }, payload: {} },
    ]);
    expect(busy.getAttribute('aria-busy')).to.equal('true');
    expect(busy.offsetWidth).to.be.at.least(width);
    expect(isWaiting(button(el, 'Decline order'))).to.equal(true);
    expect(focusedText()).to.equal('Accepting…');
    expect(el.shadowRoot!.querySelector('article')!.getAttribute('aria-busy')).to.equal('true');
    await isAccessible(el);
  });

  it('is answered by a receipt with time and reference, which takes the focus', async () => {
    const { el, server } = await openActions(placed());
    button(el, 'Accept order').focus();
    await press(el, 'Accept order');
    server.actions[0]!.answer({ receipt: receipt({ at: now }), order: accepted() });
    await sees(el, 'You accepted this order');
    expect(textOf(el)).to.match(
      /Northfold Coffee now uploads the creatives\. .* Tue 10 Mar 2026, \d\d:\d\d \S+ · Reference 8F2K-41/,
    );
    expect(title(el)).to.equal('Waiting for Northfold Coffee');
    await waitUntil(() => focusedText() === 'You accepted this order');
    await isAccessible(el);
  });

  it('moves the focus once, also where the adapter reports the order before it answers', async () => {
    const { el, server } = await openActions(placed());
    button(el, 'Accept order').focus();
    await press(el, 'Accept order');
    const focused: (string | null)[] = [];
    el.shadowRoot!.addEventListener('focusin', ({ target }) => focused.push((target as Element).textContent));
    server.push(accepted());
    server.actions[0]!.answer({ receipt: receipt({ at: now }), order: accepted() });
    await waitUntil(() => focusedText() === 'You accepted this order');
    await settle(el);
    expect(focused).to.deep.equal(['You accepted this order']);
    expect(title(el)).to.equal('Waiting for Northfold Coffee');
  });

  it('is the page’s to veto', async () => {
    const { el, server } = await openActions(placed());
    el.addEventListener('cm-before-action', (event) => event.preventDefault());
    await press(el, 'Accept order');
    expect(server.actions).to.have.length(0);
    expect(buttonsIn(el)).to.deep.equal(['Accept order', 'Decline order']);
  });

  it('on Mark order ready, on a nudge and on a date acts at once too', async () => {
    for (const [order, name, type] of [
      [settled(), 'Mark order ready', 'markReady'],
      [accepted(), 'Ask for missing creatives', 'nudge'],
      [
        ready('client', {
          estimate: { date: { date: '2026-03-24', timeZone: 'Europe/Berlin' }, accepted: false },
          actions: [offers('ready', 'acceptEstimate', { on: { estimate: '2026-03-24' } })],
        }),
        'Accept Tue 24 Mar 2026 as completion date',
        'acceptEstimate',
      ],
    ] as const) {
      const { el, server } = await openActions(order);
      await press(el, name);
      expect(server.actions[0]!.what.command.type).to.equal(type);
    }
  });
});

describe('<order-actions> on a page', () => {
  it('shows a skeleton first', async () => {
    const { el } = await openActions(null);
    expect(textOf(el)).to.equal('Loading order');
    expect(el.shadowRoot!.querySelector('article')!.getAttribute('aria-busy')).to.equal('true');
    await isAccessible(el);
  });

  it('turns to another order with nothing left of the first', async () => {
    const { el, server } = await openActions(placed());
    await press(el, 'Decline order');
    el.orderId = 'o2';
    await settle(el);
    expect(textOf(el)).to.equal('Loading order');
    server.push({ ...completed('client'), id: 'o2', number: 'CM-2418' });
    await sees(el, 'Order CM-2418 with Harbour Letter');
    expect(el.shadowRoot!.querySelector('form') === null).to.equal(true);
  });

  it('leads to the dispute’s form, or says where else to go', async () => {
    const links = { ...placed().links, order: 'https://host.example/orders/1' };
    const { el } = await openActions(completed('client', { links }));
    let wanted: unknown;
    const lead = (event: HTMLElementEventMap['cm-open']) => {
      wanted = event.detail;
      event.preventDefault();
    };
    el.addEventListener('cm-open', lead);
    await press(el, 'Open dispute');
    expect(wanted).to.deep.equal({ orderId: 'o1', what: 'dispute' });
    expect(textOf(el)).to.not.contain('This page has no form');
    el.removeEventListener('cm-open', lead);
    await press(el, 'Open dispute');
    await sees(el, 'This page has no form for disputes.');
    expect(el.shadowRoot!.querySelector<HTMLAnchorElement>('.banner a')!.href).to.equal(links.order);
    await isAccessible(el);
  });

  it('adapts to a column of 240 px', async () => {
    const { el } = await openActions(placed());
    el.style.inlineSize = '240px';
    await nextFrame();
    expect(el.scrollWidth).to.be.at.most(240);
    await isAccessible(el);
  });
});

describe('many of them, coming and going', () => {
  it('share one interval, and leave no timers, no listeners and no nodes behind', async () => {
    const { setInterval, clearInterval } = globalThis;
    const intervals = new Set<unknown>();
    globalThis.setInterval = ((...given: Parameters<typeof setInterval>) => {
      const id = setInterval(...given);
      intervals.add(id);
      return id;
    }) as typeof setInterval;
    globalThis.clearInterval = ((id: number) => {
      intervals.delete(id);
      clearInterval(id);
    }) as typeof clearInterval;
    const { el } = await openActions(placed());
    const room = el.parentElement!;
    await settle(el);
    await waitUntil(() => intervals.size > 0, 'the first full second starts it');
    const windowListeners = countListeners(globalThis);
    const documentListeners = countListeners(document);
    try {
      for (let i = 0; i < 450; i += 1) {
        const one = document.createElement('order-actions');
        one.orderId = 'o1';
        room.append(one);
        if (i % 45 === 0) await one.updateComplete;
        one.remove();
      }
      await settle(el);
      expect(room.childElementCount).to.equal(1);
      expect(windowListeners.count).to.equal(0);
      expect(documentListeners.count).to.equal(0);
      expect(intervals.size, 'one interval for the page').to.equal(1);
      el.remove();
      expect(intervals.size, 'none once the last one has left').to.equal(0);
    } finally {
      windowListeners.restore();
      documentListeners.restore();
      Object.assign(globalThis, { setInterval, clearInterval });
    }
  });
});
