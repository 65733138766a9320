/** Widgets that a page moves, takes away and puts back. */
import assert from 'node:assert/strict';
import { group, isClean, manager, type Stage, start } from '../case.ts';

const one = (order: string) => manager(`<order-actions order-id="${order}"></order-actions>`);

/** A page on which the request of an action takes as long as the test wants: `letGo()` lets it go. */
async function openHeld({ backend, open }: Stage) {
  const order = await backend.place();
  const tab = await open(one(order));
  await tab.page.evaluate(async () => {
    await host.load('define');
    const page = window as Window & { letGo?: () => void };
    const free = new Promise<void>((resolve) => (page.letGo = resolve));
    const fetchLater: typeof fetch = async (input, init) => {
      if (init?.method === 'POST') await free;
      return fetch(input, init);
    };
    const adapter = await host.adapterFor('channel', { fetch: fetchLater });
    Object.assign(document.querySelector('campaign-manager')!, { adapter });
  });
  return { tab, order };
}

export const moveCases = group('move', {
  'within the document: what was typed stays, and no order is asked for again': async (stage) => {
    const { tab } = await start(stage, one);
    await tab.press('button', 'Decline order');
    await tab.press('radio', 'Schedule is full');
    const field = await tab.find('textbox', 'Explanation for Northfold Coffee');
    await field.type('We are fully booked.');
    const asked: string[] = [];
    // Code that comes late by itself is nobody's question.
    tab.page.on('request', (request) => {
      if (request.url().includes('/v1/')) asked.push(request.url());
    });
    const typed = await tab.page.evaluate(async () => {
      const widget = document.querySelector('order-actions')!;
      const section = document.createElement('section');
      document.querySelector('campaign-manager')!.append(section);
      section.append(widget);
      await host.pause(300);
      return widget.shadowRoot!.querySelector('textarea')!.value;
    });
    assert.equal(typed, 'We are fully booked.');
    assert.deepEqual(asked, []);
    await tab.press('button', 'Decline order');
    await tab.sees('You declined this order');
    isClean(tab);
    await tab.close();
  },
  'to another provider: it shows what that person sees': async (stage) => {
    const { tab } = await start(stage, (order) => `${one(order)}<div id="theirs">${manager('')}</div>`);
    await tab.find('button', 'Accept order');
    await tab.page.evaluate(async () => {
      const theirs = document.querySelector('#theirs campaign-manager')!;
      Object.assign(theirs, { adapter: await host.adapterFor('client') });
      theirs.append(document.querySelector('order-actions')!);
    });
    await tab.sees('Waiting for Harbour Letter');
    isClean(tab);
    await tab.close();
  },
  'to another provider during an action: the action is done once, and that person sees it': async (stage) => {
    const { tab, order } = await openHeld(stage);
    await tab.press('button', 'Accept order');
    await tab.page.evaluate(async () => {
      const theirs = document.createElement('campaign-manager');
      Object.assign(theirs, { adapter: await host.adapterFor('client') });
      document.body.append(theirs);
      theirs.append(document.querySelector('order-actions')!);
      await host.pause(300);
      (window as Window & { letGo?: () => void }).letGo!();
    });
    await tab.sees('Your turn: send 1 creative');
    assert.equal(await stage.versionOf(order), 2);
    isClean(tab);
    await tab.close();
  },
  'its provider is replaced by another one: it shows what that person sees': async (stage) => {
    const { tab } = await start(stage, one);
    await tab.find('button', 'Accept order');
    await tab.page.evaluate(async () => {
      const before = document.querySelector('campaign-manager')!;
      const after = document.createElement('campaign-manager');
      Object.assign(after, { adapter: await host.adapterFor('client') });
      before.replaceWith(after);
      after.append(...before.children);
    });
    await tab.sees('Waiting for Harbour Letter');
    isClean(tab);
    await tab.close();
  },
  'copied with its attributes: the copy shows the same order': async (stage) => {
    const { tab } = await start(stage, one);
    await tab.find('button', 'Accept order');
    await tab.page.evaluate(() => {
      const widget = document.querySelector('order-actions')!;
      const copy = widget.cloneNode(true);
      widget.replaceWith(copy);
    });
    await tab.press('button', 'Accept order');
    await tab.sees('You accepted this order');
    isClean(tab);
    await tab.close();
  },
  'out while it loads, and back: it is there': async (stage) => {
    const { tab } = await start(stage, () => manager(''));
    const order = await stage.backend.place();
    await tab.page.evaluate(async (order) => {
      const provider = document.querySelector('campaign-manager')!;
      const widgets = ['order-actions', 'order-chat', 'order-timeline', 'creative-review'].map((tag) =>
        Object.assign(document.createElement(tag), { orderId: order }),
      );
      for (const ms of [0, 5, 30]) {
        provider.append(...widgets);
        await host.pause(ms);
        for (const widget of widgets) widget.remove();
      }
      await host.pause(200);
      provider.append(...widgets);
    }, order);
    await tab.press('button', 'Accept order');
    await tab.sees('You accepted this order');
    isClean(tab);
    await tab.close();
  },
  'out while it loads, for good: nothing goes on, and nothing complains': async (stage) => {
    const { tab } = await start(stage, () => manager(''));
    const order = await stage.backend.place();
    await tab.page.evaluate(async (order) => {
      const widget = Object.assign(document.createElement('order-actions'), { orderId: order });
      document.querySelector('campaign-manager')!.append(widget);
      await host.pause(5);
      widget.remove();
      await host.pause(300);
    }, order);
    const asked: string[] = [];
    // Code that comes late by itself is nobody's question.
    tab.page.on('request', (request) => {
      if (request.url().includes('/v1/')) asked.push(request.url());
    });
    await tab.page.evaluate(() => host.pause(1500));
    // The empty provider shows the queue, as it should.
    assert.deepEqual(
      asked.filter((url) => url.includes(order)),
      [],
    );
    await tab.close();
  },
  'out during an action, and back before it ends: the action is done once': async (stage) => {
    const { tab, order } = await openHeld(stage);
    await tab.press('button', 'Accept order');
    await tab.page.evaluate(async () => {
      const widget = document.querySelector('order-actions')!;
      widget.remove();
      await host.pause(300);
      document.querySelector('campaign-manager')!.append(widget);
      await host.pause();
      (window as Window & { letGo?: () => void }).letGo!();
    });
    await tab.sees('Waiting for Northfold Coffee');
    assert.equal(await stage.versionOf(order), 2);
    isClean(tab);
    await tab.close();
  },
  'out during an action, and back after it: it shows what was done': async (stage) => {
    const { tab, order } = await openHeld(stage);
    await tab.press('button', 'Accept order');
    await tab.page.evaluate(async () => {
      const widget = document.querySelector('order-actions')!;
      widget.remove();
      (window as Window & { letGo?: () => void }).letGo!();
      await host.pause(600);
      document.querySelector('campaign-manager')!.append(widget);
    });
    await tab.sees('Waiting for Northfold Coffee');
    assert.equal(await stage.versionOf(order), 2);
    isClean(tab);
    await tab.close();
  },
});
