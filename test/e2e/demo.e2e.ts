/** The demo as a newcomer finds it: every seeded order, light and dark, wide and narrow, under the strict policy. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { patienceMs } from '../support/patience.ts';
import { startBackend, type Backend } from './support/backend.ts';
import { visit, violations } from './support/demo-page.ts';
import { launch } from './support/people.ts';

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

  async function settle(page: Page): Promise<void> {
    await page.waitForFunction(() => {
      const widgets = [...document.querySelectorAll('order-actions, order-chat')];
      const isBusy = (root: ShadowRoot | null) =>
        root === null || root.querySelector('[aria-busy="true"], .bone') !== null;
      return widgets.length > 0 && !widgets.some(({ shadowRoot }) => isBusy(shadowRoot));
    });
  }

  it('shows every seeded order without an error or a refused content, and one in each status to axe', async () => {
    const response = await fetch(`${backend.url}/demo/orders`);
    const orders = (await response.json()) as { id: string; status: string }[];
    assert.ok(orders.length >= 12, `${orders.length} orders`);
    assert.equal(new Set(orders.map(({ status }) => status)).size, 11, 'every status is on show');
    const { page, wrong } = await visit(browser, { width: 1280, colorScheme: 'light' });
    const looked = new Set<string>();
    for (const { id, status } of orders) {
      await page.goto(`${backend.url}/?order=${id}`);
      await settle(page);
      if (looked.has(status)) continue;
      looked.add(status);
      assert.deepEqual(await violations(page), [], `axe on ${id} (${status})`);
    }
    assert.deepEqual(wrong, []);
  });

  for (const width of [360, 1280])
    it(`shows a mediator's cases at ${width} px without a violation, and keeps them in its address`, async () => {
      const { page, wrong } = await visit(browser, { width, colorScheme: 'light' });
      page.setDefaultTimeout(patienceMs);
      await page.goto(`${backend.url}/cases.html`);
      const desk = page.locator('mediator-desk');
      await desk
        .getByRole('button', { name: /CM-|JPY|€|£/ })
        .first()
        .click();
      await desk.getByRole('heading', { name: /^Case \d+/ }).waitFor();
      await page.waitForURL(/\?order=cm-\d+$/);
      await desk.getByText('What both sides say').waitFor();
      assert.deepEqual(await violations(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'sideways');
      await page.getByLabel('Look as').selectOption('jonas');
      await page.waitForURL(/\?as=jonas$/);
      assert.deepEqual(wrong, []);
    });

  for (const width of [360, 1280])
    it(`has no axe violation in the dark at ${width} px, and does not scroll sideways`, async () => {
      const { page, wrong } = await visit(browser, { width, colorScheme: 'dark' });
      await page.goto(backend.url);
      await settle(page);
      assert.deepEqual(await violations(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'sideways');
      assert.deepEqual(wrong, []);
    });
});
