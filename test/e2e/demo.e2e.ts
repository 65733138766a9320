/** The demo as a newcomer finds it: every seeded order, light and dark, wide and narrow, under the strict policy. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { startBackend, type Backend } from './support/backend.ts';
import { launch } from './support/people.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the demo', () => {
  let backend: Backend;
  let browser: Browser;
  before(async () => {
    backend = await startBackend();
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await backend.stop();
  });

  /** Errors and refused contents of a page, as they happen. */
  async function visit(options: {
    width: number;
    colorScheme: 'light' | 'dark';
  }): Promise<{ page: Page; wrong: string[] }> {
    const { width, colorScheme } = options;
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, locale: 'en-GB' });
    const wrong: string[] = [];
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(String(error)));
    await page.exposeFunction('violated', (what: string) => wrong.push(what));
    await page.addInitScript(() => {
      const { violated } = window as unknown as { violated(what: string): void };
      addEventListener('securitypolicyviolation', (event) =>
        violated(`${event.violatedDirective}: ${event.blockedURI}`),
      );
    });
    return { page, wrong };
  }

  async function settle(page: Page): Promise<void> {
    await page.waitForFunction(() => {
      const widgets = [...document.querySelectorAll('order-actions, order-chat')];
      const isBusy = (root: ShadowRoot | null) =>
        root === null || root.querySelector('[aria-busy="true"], .bone') !== null;
      return widgets.length > 0 && !widgets.some(({ shadowRoot }) => isBusy(shadowRoot));
    });
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axeSource);
    const results = (await page.evaluate('axe.run(document)')) as AxeResults;
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }

  it('shows every seeded order without an error, a refused content or an axe violation', async () => {
    const response = await fetch(`${backend.url}/demo/orders`);
    const orders = (await response.json()) as { id: string; status: string }[];
    assert.ok(orders.length >= 12, `${orders.length} orders`);
    assert.equal(new Set(orders.map(({ status }) => status)).size, 11, 'every status is on show');
    const { page, wrong } = await visit({ width: 1280, colorScheme: 'light' });
    for (const { id, status } of orders) {
      await page.goto(`${backend.url}/?order=${id}`);
      await settle(page);
      assert.deepEqual(await violations(page), [], `axe on ${id} (${status})`);
    }
    assert.deepEqual(wrong, []);
  });

  for (const width of [360, 1280])
    it(`has no axe violation in the dark at ${width} px, and does not scroll sideways`, async () => {
      const { page, wrong } = await visit({ width, colorScheme: 'dark' });
      await page.goto(backend.url);
      await settle(page);
      assert.deepEqual(await violations(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'sideways');
      assert.deepEqual(wrong, []);
    });
});
