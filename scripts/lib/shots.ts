/** What pictures of the demo need: its backend, pages whose complaints are collected, and waiting until nothing is still to come. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const folder = join(root, 'shots');
const schemes = ['light', 'dark'] as const;

export const problems: string[] = [];
export const written: string[] = [];

/** The backend in demo mode on a free port, over a database that is thrown away. */
export async function startBackend(): Promise<{ url: string; stop(): Promise<void> }> {
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
export async function settleInside(page: Page, tag: string): Promise<void> {
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

export interface View {
  order: string;
  width: number;
  scheme: 'light' | 'dark';
}

/** An empty page whose complaints are collected, but for an answer that is what the picture is about. */
export async function blank(
  browser: Browser,
  label: string,
  { width, scheme }: Omit<View, 'order'>,
  expected = /^$/,
): Promise<Page> {
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
    if (expected.test(message.text())) return;
    if (message.type() === 'error' || /Content.Security.Policy|TrustedType/i.test(message.text()))
      problems.push(`${label}: ${message.text()}`);
  });
  return page;
}

/** The demo's page of one order. */
export async function open(browser: Browser, url: string, view: View): Promise<Page> {
  const page = await blank(browser, labelOf(view), view);
  await page.goto(view.order ? `${url}/?order=${view.order}` : url);
  await settle(page);
  // What is shown of files comes after the order.
  await settleInside(page, 'creative-review');
  return page;
}

export const labelOf = ({ order, width, scheme }: View) => `${order || 'start'}-${width}-${scheme}`;

export const looks = (all: readonly string[], widths: readonly number[]): View[] =>
  all.flatMap((order) => widths.flatMap((width) => schemes.map((scheme) => ({ order, width, scheme }))));

/** The whole page, or one place of it. */
export async function shoot(what: Page | Locator, label: string, fullPage = true): Promise<void> {
  const path = join(folder, `${label}.png`);
  if ('goto' in what) await what.screenshot({ path, fullPage });
  else await what.screenshot({ path });
  written.push(path);
}
