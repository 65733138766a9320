#!/usr/bin/env node
/**
 * Screenshots of the demo as each actor sees it, of creatives and chats alone, and of all orders (none, the demo's own,
 * one beside them, ten thousand): three widths, light and dark. Fails on a console error or a CSP violation. Orders named
 * as arguments are shown too: `npm run shots -- cm-2384`.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type APIResponse, type Browser, chromium, type Page, type Route } from 'playwright-core';
import { chromeArgs, ensureBrowser } from './ensure-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'shots');
const widths = [360, 768, 1280];
const schemes = ['light', 'dark'] as const;
const actors = ['Channel', 'Client', 'Mediator'];
/** Named as on the page's address. */
const orders = process.argv.slice(2);
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

const problems: string[] = [];
const written: string[] = [];

/** The backend in demo mode on a free port, over a database that is thrown away. */
async function startBackend(): Promise<{ url: string; stop(): Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), 'shots-'));
  const env = { ...process.env, PORT: '0', CM_DATABASE: join(data, 'demo.db') };
  const child = spawn(process.execPath, ['backend/src/serve.ts', '--demo', '--fresh'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((done, fail) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [found] = /http:\S+/.exec(said) ?? [];
      if (found) done(found);
    });
    child.once('exit', (code) => fail(new Error(`the backend ended with ${code}`)));
  });
  return {
    url,
    async stop() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Waits until every widget shows its order. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: /^Order / }).waitFor();
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll('.panel > *')];
    const busy = (root: ParentNode) => root.querySelector('[aria-busy="true"], .bone') !== null;
    return widgets.length > 0 && widgets.every(({ shadowRoot }) => shadowRoot !== null && !busy(shadowRoot));
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Nothing inside these elements is still to come. */
async function settleInside(page: Page, tag: string): Promise<void> {
  await page.waitForFunction((tag) => {
    const inside = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? inside(element.shadowRoot) : []),
      ]);
    const widgets = [...document.querySelectorAll(tag)];
    return widgets.every(
      ({ shadowRoot }) =>
        shadowRoot !== null &&
        inside(shadowRoot).every(
          (element) =>
            element.ariaBusy !== 'true' &&
            !element.matches('.bone') &&
            (!(element instanceof HTMLImageElement) || element.complete),
        ),
    );
  }, tag);
}

interface View {
  order: string;
  width: number;
  scheme: 'light' | 'dark';
}

/** An empty page whose complaints are collected. */
async function blank(browser: Browser, label: string, { width, scheme }: Omit<View, 'order'>): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`${label}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy|TrustedType/i.test(message.text()))
      problems.push(`${label}: ${message.text()}`);
  });
  return page;
}

async function open(browser: Browser, url: string, view: View): Promise<Page> {
  const page = await blank(browser, labelOf(view), view);
  await page.goto(view.order ? `${url}/?order=${view.order}` : url);
  await settle(page);
  // What is shown of files comes after the order.
  await settleInside(page, 'creative-review');
  return page;
}

const labelOf = ({ order, width, scheme }: View) => `${order || 'start'}-${width}-${scheme}`;

/** The whole page, once where all three columns fit, else once for each of them. */
async function shootPage(page: Page, label: string): Promise<void> {
  const isNarrow = await page.getByRole('group', { name: 'Look as' }).isVisible();
  for (const actor of isNarrow ? actors : ['']) {
    if (actor) await lookAs(page, actor);
    const path = join(folder, `${[label, actor.toLowerCase()].filter(Boolean).join('-')}.png`);
    await page.screenshot({ path, fullPage: true });
    written.push(path);
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
    const path = join(folder, `${label}-${actor.toLowerCase()}.png`);
    await page.locator(`[data-actor=${actor.toLowerCase()}] ${tag}`).screenshot({ path });
    written.push(path);
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
  const path = join(folder, `${label}.png`);
  await page.screenshot({ path, fullPage: name === 'selected' });
  written.push(path);
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

const looks = (all: readonly string[]): View[] =>
  all.flatMap((order) => widths.flatMap((width) => schemes.map((scheme) => ({ order, width, scheme }))));

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const backend = await startBackend();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: chromeArgs });
try {
  for (const view of looks(['', ...orders])) {
    const page = await open(browser, backend.url, view);
    await shootPage(page, labelOf(view));
    await page.context().close();
  }
  for (const [tag, name, all] of alone)
    for (const view of looks(all)) {
      const page = await open(browser, backend.url, view);
      await shootAlone(page, tag, `${name}-${labelOf(view)}`, view.width);
      await page.context().close();
    }
  for (const name of Object.keys(queues) as QueueName[]) {
    if (name === 'many') await fill(backend.url);
    for (const view of looks([''])) await shootQueue(browser, backend.url, name, view);
  }
} finally {
  await browser.close();
  await backend.stop();
}
for (const path of written) console.log(path);
for (const problem of problems) console.error(`problem: ${problem}`);
console.log(`${written.length} screenshots, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
