/** From bare HTML to a usable page: what stands there before our code comes, and what moves when it does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { group, isClean, manager, type Stage } from '../case.ts';

const reserve = `<style>${readFileSync('reserve.css', 'utf8')}</style>`;
const tags = ['order-actions', 'order-chat', 'creative-review', 'order-timeline', 'order-deadline'];

interface Shifted extends Window {
  shifts?: { value: number; what: string[] }[];
}

/** How much of the page moved while the widgets arrived, as browsers count it. */
async function shiftWith({ backend, open }: Stage, tag: string): Promise<number> {
  const order = await backend.place();
  const tab = await open(
    `<h1>Your order</h1>${manager(`<${tag} order-id="${order}"></${tag}>`)}<p>Terms of this marketplace</p><p>${'More of the page. '.repeat(60)}</p>`,
    { head: `${reserve}<style>body { font-family: sans-serif }</style>` },
  );
  await tab.page.evaluate(async () => {
    const page = window as Shifted;
    page.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        page.shifts!.push({ value: entry.value, what: [] });
    }).observe({ type: 'layout-shift', buffered: true });
    await host.pause(300);
    await host.load('define');
    await host.pause(300);
    Object.assign(document.querySelector('campaign-manager')!, { adapter: await host.adapterFor('channel') });
    await host.pause(2500);
  });
  const shifts = await tab.page.evaluate(() => (window as Shifted).shifts!);
  isClean(tab);
  await tab.close();
  return shifts.reduce((sum, { value }) => sum + value, 0);
}

export const arrivalCases = group('arrival', {
  ...Object.fromEntries(
    tags.map((tag) => [
      `nothing below <${tag}> jumps: layout shift ≤ 0.02 with reserve.css`,
      {
        except: { firefox: 'it does not measure layout shifts' },
        async run(stage: Stage) {
          const shift = await shiftWith(stage, tag);
          assert.ok(shift <= 0.02, `the layout shift was ${shift.toFixed(4)}`);
        },
      },
    ]),
  ),
  'what a page writes inside is shown until the code comes, and not after': async ({ backend, open }) => {
    const order = await backend.place();
    const tab = await open(
      manager(
        `<order-actions order-id="${order}"><a href="/orders/1">Your order, without scripts</a></order-actions>`,
      ),
      { head: reserve },
    );
    const isShown = () =>
      tab.page.evaluate(() => document.querySelector('order-actions a')!.getBoundingClientRect().height > 0);
    assert.equal(await isShown(), true);
    await tab.page.evaluate(async () => {
      await host.load('define');
      Object.assign(document.querySelector('campaign-manager')!, {
        adapter: await host.adapterFor('channel'),
      });
    });
    await tab.find('button', 'Accept order');
    assert.equal(await isShown(), false);
    isClean(tab);
    await tab.close();
  },
});
