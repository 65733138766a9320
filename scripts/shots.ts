#!/usr/bin/env node
/** Screenshots of the demo as each actor sees it: three widths, light and dark. Fails on a console error or a CSP violation. */
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
/** One order per stage, named as on the page's address; `--all` shoots every one at every width. */
const orders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

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

async function shoot(browser: Browser, url: string, order: string, width: number, scheme: 'light' | 'dark') {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const label = `${order || 'start'}-${width}-${scheme}`;
  page.on('pageerror', (error) => problems.push(`${label}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy|TrustedType/i.test(message.text()))
      problems.push(`${label}: ${message.text()}`);
  });
  await page.goto(order ? `${url}/?order=${order}` : url);
  await settle(page);
  const isNarrow = await page.getByRole('group', { name: 'Look as' }).isVisible();
  for (const actor of isNarrow ? actors : ['']) {
    if (actor) await page.getByRole('radio', { name: new RegExp(`^${actor}`) }).check();
    const path = join(folder, `${[label, actor.toLowerCase()].filter(Boolean).join('-')}.png`);
    await page.screenshot({ path, fullPage: true });
    written.push(path);
  }
  await context.close();
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const backend = await startBackend();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: chromeArgs });
try {
  for (const order of ['', ...orders])
    for (const width of widths)
      for (const scheme of schemes) await shoot(browser, backend.url, order, width, scheme);
} finally {
  await browser.close();
  await backend.stop();
}
for (const path of written) console.log(path);
for (const problem of problems) console.error(`problem: ${problem}`);
console.log(`${written.length} screenshots, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
