/** S7: main-thread CPU from the click on Accept to the receipt, beside the same widget by hand, in turns. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type Result, ratioLine, told } from './result.ts';
import { type Meter, openPage, openStage, within } from './stage.ts';
import { treeOf } from './start.ts';
import { median } from './statistics.ts';

const variants = ['vanilla', 'library'] as const;
type Variant = (typeof variants)[number];

async function openAtRest(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByText('What accepting means').waitFor();
  // What comes after the first paint is there, as for anybody who has read what is to be accepted.
  await page.waitForTimeout(400);
}

/** Runs in the page: a look per frame, far cheaper than a query from outside. */
function receiptPainted(): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      const card = document.querySelector('order-actions, vanilla-actions')?.shadowRoot;
      if (card?.textContent.includes('8EVR-MJ')) requestAnimationFrame(() => setTimeout(done));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Presses where the button is, as a mouse does; what it takes to find the button is nobody's cost. */
async function accept(page: Page, { devtools, busyMs }: Meter): Promise<number> {
  const { x, y, width, height } = (await page.getByRole('button', { name: 'Accept order' }).boundingBox())!;
  const at = { x: x + width / 2, y: y + height / 2, button: 'left', clickCount: 1 } as const;
  await devtools.send('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved' });
  await page.waitForTimeout(100);
  const before = await busyMs();
  const painted = page.evaluate(receiptPainted);
  await devtools.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
  await devtools.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' });
  await within(30, 'the receipt', painted);
  return (await busyMs()) - before;
}

/** Interaction to next paint, in ms, on a machine four times as slow. */
async function paintMs(page: Page, meter: Meter): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await meter.devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await accept(page, meter);
  await page.waitForTimeout(500);
  return page.evaluate(() => Math.max(0, ...(window as unknown as { seen: number[] }).seen));
}

export async function measure(rounds: number): Promise<Result> {
  const { url, browser, close } = await openStage('start', variants);
  const times: Record<Variant, number[]> = { vanilla: [], library: [] };
  const paints: Record<Variant, number[]> = { vanilla: [], library: [] };
  for (let round = -1; round < rounds; round += 1) {
    const headings: Partial<Record<Variant, string[]>> = {};
    const now = Date.now();
    for (const variant of round % 2 === 0 ? variants : variants.toReversed()) {
      const address = `${url}/${variant}.html?now=${now}`;
      const { page, meter } = await openPage(browser);
      await openAtRest(page, address);
      const cpuMs = await accept(page, meter);
      headings[variant] = (await treeOf(meter)).filter((node) => /^(article|heading|button)/.test(node));
      await page.context().close();
      if (round < 0) continue; // the first round only warms the machine
      times[variant].push(cpuMs);
      if (round > 2) continue;
      const slow = await openPage(browser);
      await openAtRest(slow.page, address);
      paints[variant].push(await paintMs(slow.page, slow.meter));
      await slow.page.context().close();
    }
    assert.deepEqual(headings.library, headings.vanilla, 'both must end with the same card');
  }
  await close();
  const ratios = times.library.map((ms, round) => ms / times.vanilla[round]!);
  return {
    how:
      'From the press on Accept, made by the browser’s own input, until the receipt was painted; the answer comes at once. ' +
      'Both end with the same card. Interaction to next paint as the browser’s event timing tells it, the processor slowed ' +
      'down four times.',
    lines: [
      ratioLine({ id: 'S7', what: 'accept, click to receipt, beside vanilla', limit: 2 }, ratios),
      ...variants.map((name) =>
        told('S7', `CPU from click to receipt, ${name}`, `${median(times[name]).toFixed(1)} ms`),
      ),
      ...variants.map((name) =>
        told(
          'S7',
          `interaction to next paint at 4× slowdown, ${name}`,
          `${median(paints[name])} ms`,
          '200 ms',
        ),
      ),
    ],
    plots: [
      {
        title: 'Accept, click to receipt',
        unit: 'ms CPU',
        bars: variants.map((name) => ({ name, samples: times[name] })),
      },
    ],
  };
}
