/** Where a page may put the widgets. */
import assert from 'node:assert/strict';
import { group, isClean, manager, type Stage } from '../case.ts';

/** Puts a widget of a new order where `place` says (run in the page), and uses it. */
async function useIn({ backend, open }: Stage, body: string, place: () => Promise<void> | void) {
  const order = await backend.place();
  const tab = await open(body.replaceAll('ORDER', order));
  await tab.page.evaluate(place);
  await tab.page.evaluate(async () => {
    await host.load('define');
    const adapter = await host.adapterFor('channel');
    const providers = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [
        ...(one.localName === 'campaign-manager' ? [one] : []),
        ...(one.shadowRoot ? providers(one.shadowRoot) : []),
      ]);
    for (const provider of providers(document)) Object.assign(provider, { adapter });
  });
  return tab;
}

const cases: Record<string, [body: string, place: () => void]> = {
  'in a modal dialog that is opened later': [
    `<dialog>${manager('<order-actions order-id="ORDER"></order-actions>')}</dialog>`,
    () => setTimeout(() => document.querySelector('dialog')!.showModal(), 600),
  ],
  'in a popover': [
    `<div popover id="pop">${manager('<order-actions order-id="ORDER"></order-actions>')}</div>`,
    () => document.querySelector<HTMLElement>('#pop')!.showPopover(),
  ],
  'in a closed <details> that is opened later': [
    `<details><summary>Order</summary>${manager('<order-actions order-id="ORDER"></order-actions>')}</details>`,
    () => setTimeout(() => (document.querySelector('details')!.open = true), 600),
  ],
  'in another component’s shadow root, with the provider': [
    '<their-box data-order="ORDER"></their-box>',
    () => {
      const box = document.querySelector<HTMLElement>('their-box')!;
      const provider = document.createElement('campaign-manager');
      const widget = document.createElement('order-actions');
      widget.setAttribute('order-id', box.dataset.order!);
      provider.append(widget);
      box.attachShadow({ mode: 'open' }).append(provider);
    },
  ],
  'in another component’s shadow root, with the provider outside': [
    manager('<their-box data-order="ORDER"></their-box>'),
    () => {
      const box = document.querySelector<HTMLElement>('their-box')!;
      const widget = document.createElement('order-actions');
      widget.setAttribute('order-id', box.dataset.order!);
      box.attachShadow({ mode: 'open' }).append(widget);
    },
  ],
  'slotted through two shadow roots, with the provider in the inner one': [
    '<their-outer><order-actions order-id="ORDER"></order-actions></their-outer>',
    () => {
      const outer = document.querySelector('their-outer')!.attachShadow({ mode: 'open' });
      const inner = document.createElement('their-inner');
      inner.append(document.createElement('slot'));
      outer.append(inner);
      const provider = document.createElement('campaign-manager');
      provider.append(document.createElement('slot'));
      inner.attachShadow({ mode: 'open' }).append(provider);
    },
  ],
};

export const placeCases = group('place', {
  ...Object.fromEntries(
    Object.entries(cases).map(([name, [body, place]]) => [
      name,
      async (stage: Stage) => {
        const tab = await useIn(stage, body, place);
        await tab.press('button', 'Accept order');
        await tab.sees('You accepted this order');
        const card = await tab.find('article', 'Waiting for Northfold Coffee');
        const { width } = (await card.boundingBox())!;
        // 240 px, less a scroll bar where the dialog has one.
        assert.ok(width >= 220, `it has the room that it needs, not ${width} px`);
        isClean(tab);
        await tab.close();
      },
    ]),
  ),
  'in a column of 240 px: nothing sticks out': async (stage) => {
    const tab = await useIn(
      stage,
      `<div id="column">${manager('<order-actions order-id="ORDER"></order-actions><order-timeline order-id="ORDER"></order-timeline><order-deadline order-id="ORDER"></order-deadline>')}</div>`,
      () => document.querySelector<HTMLElement>('#column')!.style.setProperty('inline-size', '240px'),
    );
    await tab.find('button', 'Accept order');
    const out = await tab.page.evaluate(() =>
      [...document.querySelectorAll('#column campaign-manager > *')].flatMap((one) =>
        [...one.shadowRoot!.querySelectorAll('*')]
          .filter((part) => !part.closest('.vh') && part.getBoundingClientRect().right > 249)
          .map((part) => `${one.localName} ${part.localName}.${part.className}`),
      ),
    );
    assert.deepEqual(out, []);
    await tab.close();
  },
  'in a form of the page: nothing sends it, and nothing of ours is in it': async (stage) => {
    const tab = await useIn(
      stage,
      `<form><input name="theirs" value="1" />${manager('<order-actions order-id="ORDER"></order-actions><order-chat order-id="ORDER"></order-chat>')}<button>Send</button></form>`,
      () =>
        document.querySelector('form')!.addEventListener('submit', (event) => {
          event.preventDefault();
          document.title = 'It was sent';
        }),
    );
    const message = await tab.find('textbox', 'Message to Northfold Coffee');
    await message.type('Good morning');
    await message.press('Enter');
    await tab.press('button', 'Decline order');
    await tab.press('radio', 'Schedule is full');
    await tab.page.keyboard.press('Enter');
    const field = await tab.find('textbox', 'Explanation for Northfold Coffee');
    await field.type('We are booked.');
    await tab.press('button', 'Decline order');
    await tab.sees('You declined this order');
    const { title, data } = await tab.page.evaluate(() => ({
      title: document.title,
      data: [...new FormData(document.querySelector('form')!).keys()],
    }));
    assert.deepEqual({ title, data }, { title: 'A partner site', data: ['theirs'] });
    isClean(tab);
    await tab.close();
  },
  'where the page keeps clicks, keys and focus to itself': async (stage) => {
    const tab = await useIn(
      stage,
      `<div id="box">${manager('<order-actions order-id="ORDER"></order-actions>')}</div>`,
      () => {
        for (const name of ['click', 'keydown', 'pointerdown', 'focusin', 'focusout', 'input', 'change'])
          document.querySelector('#box')!.addEventListener(name, (event) => event.stopPropagation());
      },
    );
    await tab.press('button', 'Decline order');
    await tab.press('radio', 'Schedule is full');
    const field = await tab.find('textbox', 'Explanation for Northfold Coffee');
    await field.type('We are booked.');
    await tab.press('button', 'Decline order');
    await tab.sees('You declined this order');
    isClean(tab);
    await tab.close();
  },
  'providers inside each other: the inner one counts, and none while it has no adapter': async (stage) => {
    const order = await stage.backend.place();
    const widget = `<order-actions order-id="${order}"></order-actions>`;
    const tab = await stage.open(manager(`<div id="inner">${manager(widget)}</div><p>${widget}</p>`));
    const seen = () =>
      tab.page.evaluate(() =>
        [...document.querySelectorAll('order-actions')].map(
          (el) => (el as unknown as { actor: string }).actor,
        ),
      );
    const set = (which: string, actor: 'channel' | 'client') =>
      tab.page.evaluate(
        async (which, actor) => {
          await host.load('define');
          const adapter = await host.adapterFor(actor);
          Object.assign(document.querySelector(which)!, { adapter });
        },
        which,
        actor,
      );
    await set('campaign-manager', 'channel');
    await tab.sees('Your turn: accept or decline');
    assert.deepEqual(await seen(), [null, 'channel']);
    await set('#inner campaign-manager', 'client');
    await tab.sees('Waiting for Harbour Letter');
    assert.deepEqual(await seen(), ['client', 'channel']);
    isClean(tab);
    await tab.close();
  },
  'two providers with two adapters side by side: nothing mixes': async (stage) => {
    const { backend, open } = stage;
    const [one, two] = [await backend.place(), await backend.place()];
    const both = (id: string) =>
      `<order-actions order-id="${id}"></order-actions><order-chat order-id="${id}"></order-chat>`;
    const tab = await open(`<div id="a">${manager(both(one))}</div><div id="b">${manager(both(one))}</div>
      <div id="c">${manager(both(two))}</div>`);
    await tab.page.evaluate(async () => {
      await host.load('define');
      const set = async (id: string, who: 'channel' | 'client') =>
        Object.assign(document.querySelector(`#${id} campaign-manager`)!, {
          adapter: await host.adapterFor(who),
        });
      await Promise.all([set('a', 'channel'), set('b', 'client'), set('c', 'client')]);
    });
    await tab.sees('Waiting for Harbour Letter');
    await tab.press('button', 'Accept order');
    await tab.sees('You accepted this order');
    await tab.sees('Your turn: send 1 creative');
    const actors = await tab.page.evaluate(() =>
      [...document.querySelectorAll('order-actions')].map((el) => (el as unknown as { actor: string }).actor),
    );
    assert.deepEqual(actors, ['channel', 'client', 'client']);
    const texts = await tab.page.evaluate(() =>
      [...document.querySelectorAll('order-actions')].map((el) =>
        el.shadowRoot!.querySelector('h3')!.textContent.trim(),
      ),
    );
    assert.equal(texts[2], 'Waiting for Harbour Letter', 'the other order is as it was');
    const [channel, client] = ['Message to Northfold Coffee', 'Message to Harbour Letter'];
    await tab.find('textbox', channel);
    await tab.find('textbox', client);
    isClean(tab);
    await tab.close();
  },
});
