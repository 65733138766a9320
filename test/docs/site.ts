/** The built site as a reader has it: every page of the sidebar, the search, the live example, the diagrams; nothing from elsewhere. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromeArgs, ensureBrowser } from '../../scripts/ensure-browser.mjs';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = join('docs-dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!existsSync(file)) return void response.writeHead(404).end();
  response
    .setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    .end(readFileSync(file));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...chromeArgs] });
const page = await browser.newPage();
const problems: string[] = [];
page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
page.on('response', (response) => {
  if (response.status() >= 400) problems.push(`${page.url()}: ${response.status()} ${response.url()}`);
});
page.on('request', (request) => {
  if (!/^(blob|data):/.test(request.url()) && new URL(request.url()).origin !== site)
    problems.push(`${page.url()} asks ${request.url()}`);
});

let passed = 0;
async function see(what: string, look: () => Promise<unknown>): Promise<void> {
  await look();
  assert.deepEqual(problems, [], what);
  console.log(`ok   ${what}`);
  passed += 1;
}

try {
  await see('the live example is accepted', async () => {
    await page.goto(`${site}/`);
    const live = page.frameLocator('iframe.live');
    await live.getByRole('button', { name: 'Accept order' }).click();
    await live.getByText('You accepted this order').waitFor();
  });
  await see('the search finds a page by a word of its text', async () => {
    await page.getByRole('button', { name: 'Search' }).first().click();
    await page.getByRole('searchbox').fill('mediatorSilence');
    await page
      .getByRole('option', { name: /Policy/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });
  const links = await page
    .locator('.VPSidebar a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  assert.ok(links.length > 25, `${links.length} pages in the sidebar`);
  for (const link of links)
    await see(new URL(link).pathname, async () => {
      await page.goto(link, { waitUntil: 'networkidle' });
      const title = await page.locator('h1').first().textContent();
      assert.ok(title !== null && title.trim() !== '', `${link} has no title`);
    });
  await see('the order’s life is drawn', async () => {
    await page.goto(`${site}/docs/order-life.html`);
    await page.locator('figure.diagram svg').first().waitFor();
  });
  await see('llms.txt names every page', async () => {
    const text = readFileSync('docs-dist/llms.txt', 'utf8');
    for (const link of links) {
      const { pathname } = new URL(link);
      assert.ok(text.includes(`(${pathname})`), pathname);
    }
  });
  console.log(`\n${passed} passed, 0 failed`);
} catch (error) {
  console.error(error);
  console.log(`\n${passed} passed, 1 failed`);
  process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
}
