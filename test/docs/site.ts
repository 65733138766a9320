/** The built site as a reader has it: every page of the sidebar, the search, the live example, the diagrams; nothing from elsewhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromeArgs, ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { deadPlaces, folder, serve } from './built.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** The library's own search button shows the keys that open it, which its name need not say. */
const ofTheLibrary = ['label-content-name-mismatch'];

/** What somebody who is new types, and the page that should come up. */
const words = {
  refund: '/docs/money.html',
  dispute: '/docs/disputes.html',
  CSP: '/docs/csp.html',
  React: '/docs/frameworks.html',
  theme: '/docs/theming.html',
  backup: '/docs/operating.html',
  PostgreSQL: '/docs/operating.html',
  mediatorSilence: '/docs/reference/policy.html',
};

/** One page of each kind. */
const looks = [
  '/',
  '/docs/tutorial.html',
  '/docs/theming.html',
  '/docs/operating.html',
  '/docs/order-life.html',
  '/docs/performance.html',
  '/docs/reference/http.html',
  '/docs/reference/elements/order-queue.html',
];

const views = [
  ['light', 360],
  ['dark', 768],
  ['light', 1280],
] as const;

const site = await serve();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...chromeArgs] });
const problems: string[] = [];

async function open(options: Parameters<typeof browser.newPage>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options);
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${page.url()}: ${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && new URL(request.url()).origin !== site.url)
      problems.push(`${page.url()} asks ${request.url()}`);
  });
  return page;
}

let passed = 0;
async function see(what: string, look: () => Promise<unknown>): Promise<void> {
  await look();
  assert.deepEqual(problems, [], what);
  console.log(`ok   ${what}`);
  passed += 1;
}

/** What is wrong for those who see or read otherwise, and whether the page is wider than its window. */
async function flaws(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (left) => {
    const { axe: library } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await library.run();
    const found = violations
      .filter(({ id }) => !left.includes(id))
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    const wider = document.documentElement.scrollWidth - innerWidth;
    return wider > 0 ? [...found, `${wider} px wider than the window`] : found;
  }, ofTheLibrary);
}

async function diagrams(page: Page): Promise<void> {
  await page.goto(`${site.url}/docs/order-life.html`);
  const figure = page.locator('figure.diagram svg').first();
  const ink = () =>
    figure
      .locator('text, .nodeLabel')
      .first()
      .evaluate((text) => `${getComputedStyle(text).color} ${getComputedStyle(text).fill}`);
  const light = await ink();
  await page.locator('button.VPSwitchAppearance').first().click();
  for (let looked = 0; (await ink()) === light; looked += 1) {
    assert.ok(looked < 50, `drawn in ${light} in the dark, too`);
    await page.waitForTimeout(100);
  }
}

try {
  const page = await open();
  await see('the live example is accepted', async () => {
    await page.goto(`${site.url}/`);
    const live = page.frameLocator('iframe.live');
    await live.getByRole('button', { name: 'Accept order' }).click();
    await live.getByText('You accepted this order').waitFor();
  });
  for (const [word, path] of Object.entries(words))
    await see(`the search finds ${path} by “${word}”`, async () => {
      await page.getByRole('button', { name: 'Search' }).first().click();
      await page.getByRole('searchbox').fill(word);
      await page.locator(`[role=option] a[href^="${path}"]`).first().waitFor();
      await page.keyboard.press('Escape');
    });
  const links = await page
    .locator('.VPSidebar a')
    .evaluateAll((all) =>
      all.map((link) => ({ href: (link as HTMLAnchorElement).href, text: link.textContent })),
    );
  assert.ok(links.length > 25, `${links.length} pages in the sidebar`);
  for (const { href, text } of links)
    await see(`${new URL(href).pathname} ${text}`, async () => {
      assert.ok(text.trim() !== '', 'the sidebar says nothing');
      await page.goto(href, { waitUntil: 'networkidle' });
      const title = await page.locator('h1').first().textContent();
      assert.ok(title !== null && title.trim() !== '', `${href} has no title`);
    });
  await see('the order’s life is drawn, in light and in dark', () => diagrams(page));
  for (const [colorScheme, width] of views) {
    const view = await open({ colorScheme, viewport: { width, height: 900 } });
    for (const path of looks)
      await see(`${path} can be read by everyone, ${colorScheme}, ${width} px`, async () => {
        await view.goto(site.url + path);
        if (path === '/docs/order-life.html') await view.locator('figure.diagram svg').nth(1).waitFor();
        assert.deepEqual(await flaws(view), []);
      });
    await view.close();
  }
  await see('a page on paper is its words, with code to its end, dark or not', async () => {
    const view = await open({ colorScheme: 'dark', viewport: { width: 794, height: 1123 } });
    await view.goto(`${site.url}/docs/operating.html`);
    await view.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.equal(await view.locator('.VPNav').isVisible(), false);
    const cut = await view
      .locator('.vp-doc pre')
      .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth).length);
    assert.equal(cut, 0, `${cut} blocks are cut off`);
    const ink = await view
      .locator('.vp-doc p')
      .first()
      .evaluate((text) => getComputedStyle(text).color);
    assert.equal(ink, 'rgb(0, 0, 0)');
    await view.close();
  });
  await see('every link leads to a place', async () => assert.deepEqual(deadPlaces(), []));
  await see('llms.txt names every page, llms-full.txt holds what they show', async () => {
    const text = readFileSync(join(folder, 'llms.txt'), 'utf8');
    for (const { href } of links) assert.ok(text.includes(`(${new URL(href).pathname})`), href);
    const all = readFileSync(join(folder, 'llms-full.txt'), 'utf8');
    assert.doesNotMatch(all, /^<<<|<code v-pre>|<iframe /m);
    assert.ok(all.includes('createHistoryAdapter({'), 'the files of the tutorial');
  });
  console.log(`\n${passed} passed, 0 failed`);
} catch (error) {
  console.error(error);
  console.log(`\n${passed} passed, 1 failed`);
  process.exitCode = 1;
} finally {
  await browser.close();
  site.close();
}
