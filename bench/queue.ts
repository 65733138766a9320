/**
 * S5, S6: a queue of 10,000 orders beside one of 1,000, in a real browser: CPU from the first question to the first rows,
 * nodes, whether the right rows are seen wherever one scrolls, and that nothing is left behind when the queue leaves.
 */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { countNodes, countTimers, look, type Look, scrollFrames, scrollTo } from './queue/in-page.ts';
import { numberAt } from './queue/rows.ts';
import { type Result, ratioLine, told } from './result.ts';
import { type Meter, openPage, openStage, within } from './stage.ts';
import { median } from './statistics.ts';

const mostNodes = 1000;
const sizes = [1000, 10_000] as const;
type Size = (typeof sizes)[number];
const many = sizes[1];

interface Site {
  url: string;
  browser: Browser;
}

interface Opened {
  page: Page;
  meter: Meter;
  cpuMs: number;
}

/** The right rows, and as many as there is room for. */
function assertRight({ numbers, first, room }: Look, where: string): void {
  assert.ok(numbers.length >= room - 1, `${numbers.length} rows in view ${where}, room for ${room}`);
  assert.deepEqual(
    numbers,
    numbers.map((_, i) => numberAt(first + i)),
    `the right rows ${where}`,
  );
}

async function seesRight(page: Page, where: string, isThere: (seen: Look) => boolean): Promise<Look> {
  let seen = await page.evaluate(look);
  for (const end = Date.now() + 30_000; Date.now() < end; seen = await page.evaluate(look))
    if (isThere(seen) && seen.numbers.length > 0 && !seen.numbers.includes('')) break;
  assertRight(seen, where);
  return seen;
}

/** A fresh page: CPU of its main thread from the first question until the first rows can be read. */
async function open({ url, browser }: Site, size: Size): Promise<Opened> {
  const { page, meter } = await openPage(browser);
  const { promise: shown, resolve } = Promise.withResolvers<void>();
  await page.exposeFunction('shown', () => resolve());
  await page.addInitScript(countTimers);
  await page.goto(`${url}/queue.html?rows=${size}`, { waitUntil: 'networkidle' });
  const before = await meter.busyMs();
  await page.evaluate(() => {
    const { shown } = window as unknown as { shown(): void };
    const wait = () => {
      const row = document.querySelector('order-queue')!.shadowRoot!.querySelector('.row .link');
      if (row?.textContent?.includes('CM-')) requestAnimationFrame(() => setTimeout(shown));
      else requestAnimationFrame(wait);
    };
    window.bench.start();
    wait();
  });
  await within(30, 'the first rows', shown);
  const cpuMs = (await meter.busyMs()) - before;
  await seesRight(page, `of ${size}, at first`, ({ first }) => first === 0);
  return { page, meter, cpuMs };
}

/** What is seen at five places, the last row among it. */
async function walk(page: Page): Promise<number> {
  let nodes = 0;
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    await page.evaluate(scrollTo, part);
    const { first, numbers } = await seesRight(
      page,
      `at ${part * 100} %`,
      ({ first }) => Math.abs(first - part * many) < 30,
    );
    if (part === 1) assert.equal(first + numbers.length, many, 'the last row is the last');
    nodes = Math.max(nodes, await page.evaluate(countNodes));
  }
  return nodes;
}

async function cpuOf(meter: Meter, work: () => Promise<unknown>): Promise<number> {
  const before = await meter.busyMs();
  await work();
  return (await meter.busyMs()) - before;
}

interface Measured {
  nodes: number;
  tickMs: number;
  frameMs: number;
  heapBytes: number;
}

/** One queue of 10,000 from its first rows to its last. */
async function walkThrough(site: Site): Promise<Measured> {
  const { page, meter } = await open(site, many);
  const seconds = 5;
  const tickMs = (await cpuOf(meter, () => page.waitForTimeout(seconds * 1000))) / seconds;
  const atFirst = (await meter.alive()).heap;
  const nodes = Math.max(await page.evaluate(countNodes), await walk(page));
  await page.evaluate(scrollTo, 0);
  await seesRight(page, 'back at the top', ({ first }) => first === 0);
  const whole = (await meter.alive()).heap;
  const rows = many - 200;
  await page.evaluate((count) => window.bench.keepRows(count), rows);
  const plain = (await meter.alive()).heap - whole;
  const frames = 200;
  const frameMs = (await cpuOf(meter, () => page.evaluate(scrollFrames, frames))) / frames;
  await seesRight(page, 'after a long scroll', ({ first }) => first > 0);
  await page.context().close();
  return { nodes, tickMs, frameMs, heapBytes: (whole - atFirst - plain) / rows };
}

/** One interval for the page; none while nobody sees it, and nothing once the queue is gone. */
async function leaveNothing(site: Site): Promise<string> {
  const { page, meter } = await open(site, many);
  const intervals = async () => (await page.evaluate(() => window.running())).intervals;
  const hide = (isHidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
  /** It begins with a whole second. */
  const ticks = async (what: string) => {
    for (const end = Date.now() + 3000; (await intervals()) === 0 && Date.now() < end;)
      await page.waitForTimeout(50);
    assert.equal(await intervals(), 1, what);
  };
  await ticks('one interval while it is seen');
  await hide(true);
  assert.equal(await intervals(), 0, 'none while it is hidden');
  await hide(false);
  await ticks('one again');
  await page.evaluate(() => document.querySelector('order-queue')!.remove());
  assert.equal(await intervals(), 0, 'none without a queue');
  await page.evaluate(() => window.bench.mountAndRemove(50));
  const before = await meter.alive();
  await page.evaluate(() => window.bench.mountAndRemove(450));
  await page.waitForTimeout(1200); // the last rooms' own timers
  const after = await meter.alive();
  const left = { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
  assert.deepEqual(await page.evaluate(() => window.running()), { intervals: 0, timeouts: 0 }, 'no timers');
  assert.ok(left.nodes <= 0 && left.listeners <= 0, `left behind: ${JSON.stringify(left)}`);
  await page.context().close();
  return `${left.nodes} nodes and ${left.listeners} listeners more`;
}

export async function measure(rounds: number): Promise<Result> {
  const { close, ...site } = await openStage('queue', ['queue']);
  const times: Record<Size, number[]> = { 1000: [], 10_000: [] };
  for (let round = -1; round < rounds; round += 1)
    for (const size of round % 2 === 0 ? sizes : sizes.toReversed()) {
      const { page, cpuMs } = await open(site, size);
      await page.context().close();
      if (round >= 0) times[size].push(cpuMs); // the first round only warms the machine
    }
  const walked = [await walkThrough(site), await walkThrough(site), await walkThrough(site)];
  const left = await leaveNothing(site);
  await close();
  const of = (name: keyof Measured) => median(walked.map((one) => one[name]));
  const nodes = Math.max(...walked.map((one) => one.nodes));
  const ratios = times[many].map((ms, round) => ms / times[1000][round]!);
  return {
    how:
      'From the first question to the first rows, in turns; the right rows are asserted at first and at 0, 25, 50, 75 and ' +
      '100 % of the list. Timers, nodes and listeners are counted in the page.',
    lines: [
      ratioLine({ id: 'S5', what: 'first rows of 10,000 orders, beside 1,000', limit: 1.5 }, ratios),
      {
        id: 'S5',
        what: 'nodes at most',
        measured: String(nodes),
        limit: String(mostNodes),
        isHeld: nodes <= mostNodes,
      },
      told('S5', 'a tick', `${of('tickMs').toFixed(1)} ms CPU per second`, '10 ms'),
      told('S5', 'a frame of 300 px', `${of('frameMs').toFixed(1)} ms CPU`, '10 ms'),
      told('S5', 'heap per row beyond the order', `${of('heapBytes').toFixed(0)} B`, '100 B'),
      {
        id: 'S6',
        what: 'intervals seen, hidden, left; what 450 mounts leave',
        measured: `1, 0, 0; ${left}`,
        limit: '1, 0, 0; none',
        isHeld: true,
      },
    ],
    plots: [
      {
        title: 'First rows of a queue',
        unit: 'ms CPU',
        bars: sizes.map((size) => ({ name: size.toLocaleString('en'), samples: times[size] })),
      },
    ],
  };
}
