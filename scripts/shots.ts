#!/usr/bin/env node
/**
 * Screenshots of the demo as each actor sees it, and of the creatives alone: three widths, light and dark. Fails on a
 * console error or a CSP violation. Orders named as arguments are shown too: `npm run shots -- cm-2384`.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
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

/** What is shown of files comes after the order. */
async function settleFiles(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const inside = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? inside(element.shadowRoot) : []),
      ]);
    const widgets = [...document.querySelectorAll('creative-review')].flatMap((widget) =>
      inside(widget.shadowRoot!),
    );
    return widgets.every(
      (element) =>
        element.ariaBusy !== 'true' && (!(element instanceof HTMLImageElement) || element.complete),
    );
  });
}

interface View {
  order: string;
  width: number;
  scheme: 'light' | 'dark';
}

async function open(browser: Browser, url: string, { order, width, scheme }: View): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const label = labelOf({ order, width, scheme });
  page.on('pageerror', (error) => problems.push(`${label}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy|TrustedType/i.test(message.text()))
      problems.push(`${label}: ${message.text()}`);
  });
  await page.goto(order ? `${url}/?order=${order}` : url);
  await settle(page);
  await settleFiles(page);
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

/** The creatives alone, as the client and as the channel see them. */
async function shootCreatives(page: Page, label: string, width: number): Promise<void> {
  // So high that nothing has to stick to an edge of the window.
  await page.setViewportSize({ width, height: 6000 });
  const isNarrow = await page.getByRole('group', { name: 'Look as' }).isVisible();
  for (const actor of ['Client', 'Channel']) {
    if (isNarrow) await lookAs(page, actor);
    // Code that comes late has no mark by which its coming could be seen.
    await page.waitForTimeout(500);
    const path = join(folder, `creatives-${label}-${actor.toLowerCase()}.png`);
    await page.locator(`[data-actor=${actor.toLowerCase()}] creative-review`).screenshot({ path });
    written.push(path);
  }
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
  for (const view of looks(fileOrders)) {
    const page = await open(browser, backend.url, view);
    await shootCreatives(page, labelOf(view), view.width);
    await page.context().close();
  }
} finally {
  await browser.close();
  await backend.stop();
}
for (const path of written) console.log(path);
for (const problem of problems) console.error(`problem: ${problem}`);
console.log(`${written.length} screenshots, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
