/** Provider, define, attributes and properties, in whatever order a page comes to them. */
import { group, isClean, manager, type Stage } from '../case.ts';

type Step = 'provider' | 'define' | 'set';
const orders: readonly (readonly Step[])[] = [
  ['provider', 'define', 'set'],
  ['provider', 'set', 'define'],
  ['define', 'provider', 'set'],
  ['define', 'set', 'provider'],
  ['set', 'provider', 'define'],
  ['set', 'define', 'provider'],
];

async function tryOrder(
  { backend, open }: Stage,
  steps: readonly Step[],
  by: 'attribute' | 'property',
): Promise<void> {
  const order = await backend.place();
  const tab = await open('<main><order-actions></order-actions><order-chat></order-chat></main>');
  await tab.page.evaluate(
    async (steps, by, order) => {
      const main = document.querySelector('main')!;
      const widgets = [...main.children];
      const does: Record<Step, () => Promise<void>> = {
        define: async () => void (await host.load('define')),
        async provider() {
          const provider = document.createElement('campaign-manager');
          Object.assign(provider, { adapter: await host.adapterFor('channel') });
          main.replaceWith(provider);
          provider.append(main);
        },
        async set() {
          for (const widget of widgets)
            if (by === 'attribute') widget.setAttribute('order-id', order);
            else Object.assign(widget, { orderId: order });
        },
      };
      for (const step of steps) {
        await does[step]();
        await host.pause();
      }
    },
    steps,
    by,
    order,
  );
  await tab.press('button', 'Accept order');
  await tab.sees('You accepted this order');
  await tab.find('textbox', 'Message to Northfold Coffee');
  isClean(tab);
  await tab.close();
}

const ofAttributes = orders.map((steps) => [
  `${steps.join(', ')}: by attribute`,
  (stage: Stage) => tryOrder(stage, steps, 'attribute'),
]);
const ofProperties = orders.map((steps) => [
  `${steps.join(', ')}: by property`,
  (stage: Stage) => tryOrder(stage, steps, 'property'),
]);

/** Later than a widget waits before it says that it cannot show its order. */
const lateMs = 4000;

export const orderCases = group('order', {
  ...Object.fromEntries([...ofAttributes, ...ofProperties]),
  'provider long after the widget has given up: it goes on': async ({ backend, open }) => {
    const order = await backend.place();
    const tab = await open(`<main><order-actions order-id="${order}"></order-actions></main>`);
    await tab.page.evaluate(async (ms) => {
      await host.load('define');
      await host.pause(ms);
    }, lateMs);
    await tab.sees('The order cannot be shown');
    await tab.page.evaluate(async () => {
      const provider = document.createElement('campaign-manager');
      Object.assign(provider, { adapter: await host.adapterFor('channel') });
      const main = document.querySelector('main')!;
      main.replaceWith(provider);
      provider.append(main);
    });
    await tab.press('button', 'Accept order');
    await tab.sees('You accepted this order');
    isClean(tab);
    await tab.close();
  },
  'define of the provider long after that of the widget: it goes on': async ({ backend, open }) => {
    const order = await backend.place();
    const tab = await open(manager(`<order-actions order-id="${order}"></order-actions>`));
    await tab.page.evaluate(async (ms) => {
      await host.load('order-actions');
      await host.pause(ms);
    }, lateMs);
    await tab.sees('The order cannot be shown');
    await tab.page.evaluate(async () => {
      await host.load('campaign-manager');
      const provider = document.querySelector('campaign-manager')!;
      Object.assign(provider, { adapter: await host.adapterFor('channel') });
    });
    await tab.press('button', 'Accept order');
    await tab.sees('You accepted this order');
    isClean(tab);
    await tab.close();
  },
});
