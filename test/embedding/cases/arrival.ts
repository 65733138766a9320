/** From bare HTML to a usable page: what stands there before our code comes, and what moves when it does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { arrange } from '../../e2e/support/dispute.ts';
import { arrived, type Case, group, isClean, manager, type Stage } from '../case.ts';

const reserve = `<style>${readFileSync('reserve.css', 'utf8')}</style>`;

interface Arrival {
  actor: 'channel' | 'client' | 'mediator';
  /** Brings about what it shows: an order, or a list of some length. */
  order?: (stage: Stage) => Promise<string>;
}

const placed = ({ backend }: Stage) => backend.place();
/** As many as the bones of a list that is still to come. */
const several = async ({ backend }: Stage) => {
  for (let count = 0; count < 4; count += 1) await backend.place();
  return backend.place();
};
const completed = ({ backend }: Stage) => arrange(backend, 'completed');
const running = async (stage: Stage) => {
  const order = await stage.backend.place();
  await stage.accept(order);
  return order;
};

/** Every element, by an order that has something to show in it; the provider on its own among them. */
const arrivals: Record<string, Arrival> = {
  'campaign-manager': { actor: 'channel', order: several },
  'completion-checklist': { actor: 'client', order: completed },
  'creative-review': { actor: 'client', order: running },
  'dispute-case': { actor: 'channel', order: ({ backend }) => arrange(backend, 'disputed') },
  'dispute-form': { actor: 'client', order: completed },
  'mediator-desk': { actor: 'mediator' },
  'order-actions': { actor: 'channel', order: placed },
  'order-chat': { actor: 'channel', order: placed },
  'order-deadline': { actor: 'channel', order: placed },
  'order-queue': { actor: 'channel', order: several },
  'order-timeline': { actor: 'channel', order: placed },
};
const windows = { 'a desk': { width: 1024, height: 768 }, 'a phone': { width: 360, height: 800 } };

interface Shifted extends Window {
  shifts?: number[];
}

/** How much of the page moved while the widgets arrived, as browsers count it. */
async function shiftOf(
  stage: Stage,
  [tag, { actor, order }]: [string, Arrival],
  view: { width: number; height: number },
): Promise<number> {
  const id = order && (await order(stage));
  const inside = tag === 'campaign-manager' ? '' : `<${tag} ${id ? `order-id="${id}"` : ''}></${tag}>`;
  const body = `<h1>Your order</h1>${manager(inside)}<p>${'More of the page. '.repeat(120)}</p>`;
  const head = `${reserve}<style>body { font-family: sans-serif }</style>`;
  const tab = await stage.browser.open(stage.site.page(body, { head }), view);
  await tab.page.evaluate(async (actor) => {
    const seen: number[] = ((window as Shifted).shifts = []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        seen.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
    await host.pause(200);
    await host.load('define');
    await host.pause(200);
    Object.assign(document.querySelector('campaign-manager')!, { adapter: await host.adapterFor(actor) });
  }, actor);
  await arrived(tab);
  // What comes with the late parts.
  const shifts = await tab.page.evaluate(async () => {
    await host.pause(1200);
    return (window as Shifted).shifts!;
  });
  isClean(tab);
  await tab.close();
  return shifts.reduce((sum, value) => sum + value, 0);
}

const shiftCase = (
  arrival: [string, Arrival],
  view: { width: number; height: number },
): Omit<Case, 'group' | 'name'> => ({
  except: { firefox: 'it does not measure layout shifts' },
  async run(stage) {
    const shift = await shiftOf(stage, arrival, view);
    assert.ok(shift <= 0.02, `the layout shift was ${shift.toFixed(4)}`);
  },
});

export const arrivalCases = group('arrival', {
  ...Object.fromEntries(
    Object.entries(windows).flatMap(([where, view]) =>
      Object.entries(arrivals).map((arrival) => [
        `<${arrival[0]}> on ${where}: layout shift ≤ 0.02 with reserve.css`,
        shiftCase(arrival, view),
      ]),
    ),
  ),
  'what a page writes inside is shown until the code comes, and not after': async ({ backend, open }) => {
    const order = await backend.place();
    const tab = await open(
      manager(
        `<order-actions order-id="${order}"><a href="/orders/1">Your order, without scripts</a></order-actions>`,
      ),
      { head: reserve },
    );
    const seen = () =>
      tab.page.evaluate(() => {
        const { height, left, top } = document.querySelector('order-actions a')!.getBoundingClientRect();
        const place = document.querySelector('order-actions')!.getBoundingClientRect();
        return { isShown: height > 0, isFirst: left === place.left && top - place.top < height };
      });
    assert.deepEqual(await seen(), { isShown: true, isFirst: true });
    await tab.page.evaluate(async () => {
      await host.load('define');
      Object.assign(document.querySelector('campaign-manager')!, {
        adapter: await host.adapterFor('channel'),
      });
    });
    await tab.find('button', 'Accept order');
    assert.equal((await seen()).isShown, false);
    isClean(tab);
    await tab.close();
  },
  'what is hidden takes no room before the code comes either': async ({ open }) => {
    const tab = await open(`<campaign-manager hidden></campaign-manager><order-chat hidden></order-chat>`, {
      head: reserve,
    });
    const heights = await tab.page.evaluate(() =>
      [...document.body.children].map((one) => one.getBoundingClientRect().height),
    );
    assert.deepEqual(heights, [0, 0]);
    await tab.close();
  },
});
