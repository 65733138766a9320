#!/usr/bin/env node
/**
 * Screenshots of the demo as each actor sees it, of creatives and chats alone, of all orders (none, the demo's own, one
 * beside them, ten thousand), and of disputes: light and dark, narrow and wide. Fails on a console error or a CSP
 * violation. `npm run shots -- disputes` takes only these (pages, elements, queues, disputes); orders that are named are
 * shown too: `npm run shots -- cm-2384`.
 */
import { mkdir, rm } from 'node:fs/promises';
import { type APIResponse, type Browser, chromium, type Page, type Route } from 'playwright-core';
import { chromeArgs, ensureBrowser } from './ensure-browser.mjs';
import { shootDisputes } from './lib/dispute-shots.ts';
import {
  blank,
  folder,
  labelOf,
  looks,
  open,
  problems,
  shoot,
  settleInside,
  startBackend,
  type View,
  written,
} from './lib/shots.ts';

const widths = [360, 768, 1280];
const actors = ['Channel', 'Client', 'Mediator'];
/** Orders whose creatives are files: wanted, to review, sent back, proposed. */
const fileOrders = ['cm-2421', 'cm-2415', 'cm-2404', 'cm-2389'];
/** Orders that were talked about: before an answer, and with a mediator who reads along. */
const chatOrders = ['cm-2417', 'cm-2348'];
/** What the page of all orders is asked for, by the name of its picture. */
const queues = { none: '', own: '', selected: '?order=cm-2417', many: '?view=needsYou' } as const;
type QueueName = keyof typeof queues;
const many = 10_000;

/** Elements that are also shown alone, and of which orders. */
const alone = [
  ['creative-review', 'creatives', fileOrders],
  ['order-chat', 'chat', chatOrders],
] as const;

/** The whole page, once where all three columns fit, else once for each of them. */
async function shootPage(page: Page, label: string): Promise<void> {
  const isNarrow = await page.getByRole('group', { name: 'Look as' }).isVisible();
  for (const actor of isNarrow ? actors : ['']) {
    if (actor) await lookAs(page, actor);
    await shoot(page, [label, actor.toLowerCase()].filter(Boolean).join('-'));
  }
}

/** One element alone, as the client and as the channel see it. */
async function shootAlone(page: Page, tag: string, label: string, width: number): Promise<void> {
  // So high that nothing has to stick to an edge of the window.
  await page.setViewportSize({ width, height: 6000 });
  const isNarrow = await page.getByRole('group', { name: 'Look as' }).isVisible();
  for (const actor of ['Client', 'Channel']) {
    if (isNarrow) await lookAs(page, actor);
    // Code that comes late has no mark by which its coming could be seen.
    await page.waitForTimeout(500);
    await shoot(
      page.locator(`[data-actor=${actor.toLowerCase()}] ${tag}`),
      `${label}-${actor.toLowerCase()}`,
    );
  }
}

/** The provider with nothing inside: the queue, and an order beside it or in its place. */
async function shootQueue(browser: Browser, url: string, name: QueueName, view: View): Promise<void> {
  const label = `queue-${name}-${view.width}-${view.scheme}`;
  const page = await blank(browser, label, view);
  if (name === 'none')
    await page.route('**/v1/orders?*', async (route) => route.fulfill(await emptied(route)));
  await page.goto(`${url}/queue.html${queues[name]}`);
  await page.locator(name === 'selected' ? 'order-actions' : 'order-queue').waitFor();
  await settleInside(page, 'campaign-manager');
  await page.waitForTimeout(500);
  await shoot(page, label, name === 'selected');
  await page.context().close();
}

/** The answer to somebody who has no orders. */
async function emptied(route: Route): Promise<{ response: APIResponse; json: object }> {
  const response = await route.fetch();
  const page = (await response.json()) as object;
  const counts = { needsYou: 0, waiting: 0, done: 0, unread: 0 };
  return { response, json: { ...page, total: 0, counts, rows: [], cursor: null } };
}

/** Orders for the demo's channel, as its page places them. */
async function fill(url: string): Promise<void> {
  for (let placed = 0; placed < many; placed += 500)
    await fetch(`${url}/demo/fill`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ orders: 500 }),
    });
}

const lookAs = (page: Page, actor: string) =>
  page.getByRole('radio', { name: new RegExp(`^${actor}`) }).check();

const sections = {
  async pages(browser: Browser, url: string, orders: readonly string[]) {
    for (const view of looks(['', ...orders], widths)) {
      const page = await open(browser, url, view);
      await shootPage(page, labelOf(view));
      await page.context().close();
    }
  },
  async elements(browser: Browser, url: string) {
    for (const [tag, name, all] of alone)
      for (const view of looks(all, widths)) {
        const page = await open(browser, url, view);
        await shootAlone(page, tag, `${name}-${labelOf(view)}`, view.width);
        await page.context().close();
      }
  },
  disputes: shootDisputes,
  async queues(browser: Browser, url: string) {
    for (const name of Object.keys(queues) as QueueName[]) {
      if (name === 'many') await fill(url);
      for (const view of looks([''], widths)) await shootQueue(browser, url, name, view);
    }
  },
};

const asked = process.argv.slice(2);
const wanted = asked.filter((name) => Object.hasOwn(sections, name));
const orders = asked.filter((name) => !wanted.includes(name));

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const backend = await startBackend();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: chromeArgs });
try {
  for (const [name, take] of Object.entries(sections))
    if (wanted.length === 0 || wanted.includes(name)) await take(browser, backend.url, orders);
} finally {
  await browser.close();
  await backend.stop();
}
for (const path of written) console.log(path);
for (const problem of problems) console.error(`problem: ${problem}`);
console.log(`${written.length} screenshots, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
