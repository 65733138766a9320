/** A channel with many orders on a partner's page that holds nothing but the provider: found, opened, accepted, by mouse and by keys alone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { patienceMs } from '../support/patience.ts';
import { startBackend, type Backend } from './support/backend.ts';
import { keyboardOf } from './support/keyboard.ts';
import { launch } from './support/people.ts';

/** So many orders wait for an answer beside those of the demo. */
const filled = 60;

describe('a queue of many orders', () => {
  let backend: Backend;
  let browser: Browser;
  before(async () => {
    [backend, browser] = await Promise.all([startBackend(), launch()]);
    await fill(filled);
  });
  after(async () => {
    await browser.close();
    await backend.stop();
  });

  async function fill(orders: number): Promise<void> {
    const response = await fetch(`${backend.url}/demo/fill`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ orders }),
    });
    assert.equal(response.status, 200, await response.text());
  }

  interface Visit {
    page: Page;
    queue: Locator;
    /** The row of this order. */
    row(number: string): Locator;
    sees(text: string | RegExp): Promise<void>;
    /** Numbers and places of the rows in view. */
    rows(): Promise<[string, number][]>;
    end(): Promise<void>;
  }

  async function visit(width = 1280, query = ''): Promise<Visit> {
    const page = await browser.newPage({ viewport: { width, height: 800 }, locale: 'en-GB' });
    page.setDefaultTimeout(patienceMs);
    const wrong: string[] = [];
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(String(error)));
    await page.goto(`${backend.url}/queue.html${query}`);
    const queue = page.locator('order-queue');
    const row = (number: string) => queue.getByRole('row').filter({ hasText: number });
    await queue.getByRole('row').filter({ hasText: 'CM-' }).first().waitFor();
    return {
      page,
      queue,
      row,
      sees: (text) => page.locator('campaign-manager').getByText(text).first().waitFor(),
      rows: () =>
        queue.locator('.row').evaluateAll((all) =>
          all.map((one): [string, number] => {
            return [
              one.querySelector('.link')?.textContent ?? '',
              Math.round(one.getBoundingClientRect().top),
            ];
          }),
        ),
      async end() {
        assert.deepEqual(wrong, [], 'the page logged errors');
        await page.close();
      },
    };
  }

  it('is searched, opened, worked through and left with the keyboard alone', async () => {
    const { page, queue, sees, end } = await visit();
    const keys = await keyboardOf(page);

    await keys.tabTo('searchbox', 'Search orders');
    await keys.type('10021');
    await queue.getByRole('row').nth(2).waitFor({ state: 'detached' });
    await keys.tabTo('row', /CM-10021/);
    await keys.act('Enter', 'heading', 'Order CM-10021');
    await sees('Your turn: accept or decline');
    await keys.tabTo('button', 'Back to orders', { key: 'Shift+Tab' });
    await keys.act('Enter', 'row', /CM-10021/);

    await keys.tabTo('searchbox', 'Search orders', { key: 'Shift+Tab' });
    await keys.act('Escape', 'searchbox', 'Search orders');
    await queue.getByRole('row').nth(4).waitFor();
    await keys.tabTo('row', /CM-/);
    const first = (await keys.focused()).name;
    await keys.press('Space', 'ArrowDown', 'Space');
    await sees('2 orders selected');
    assert.notEqual((await keys.focused()).name, first, 'the second row has the focus');
    await keys.tabTo('button', 'Accept 2 orders', { key: 'Shift+Tab' });
    await keys.press('Enter');
    await sees('Accepted 2 of 2.');
    assert.notEqual((await keys.focused()).role, '', 'the focus is still in the page');
    await end();
  });

  it('tells of an order that comes in, and moves no row that somebody looks at', async () => {
    const { queue, rows, sees, end } = await visit();
    const before = await rows();
    await fill(2);
    await sees(/new orders? arrived/);
    const after = new Map(await rows());
    const moved = before.filter(([number, top]) => after.get(number) !== top);
    assert.ok(before.length > 4);
    const by = new Set(moved.map(([number, top]) => (after.get(number) ?? NaN) - top));
    assert.ok(by.size <= 1, `rows moved apart: ${[...by].join(', ')}`);
    assert.deepEqual(
      [...after.keys()].filter((number) => before.some(([known]) => known === number)),
      before.map(([number]) => number),
    );
    await queue.getByRole('button', { name: /^Show \d+ orders?$/ }).click();
    await queue.getByRole('button', { name: /^Show \d+ orders?$/ }).waitFor({ state: 'detached' });
    assert.ok((await queue.locator('.row').count()) > 4);
    await end();
  });

  it('keeps order and list in the address, for Back, a reload and a copied link', async () => {
    const { page, queue, sees, end } = await visit();
    await queue.getByRole('button', { name: /^Done/ }).click();
    await page.waitForURL(/view=done/);
    await queue.getByRole('row').filter({ hasText: 'Released' }).first().getByRole('button').click();
    await page.waitForURL(/order=/);
    const heading = page.getByRole('heading', { name: /^Order CM-/ });
    const name = (await heading.innerText()).replace('Order ', '');
    await page.reload();
    await sees(`Order ${name}`);
    await queue.locator('[role=row][aria-current=true]').filter({ hasText: name }).waitFor();
    await page.goBack();
    await sees('Choose an order');
    await page.waitForURL(/view=done$/);
    await end();
  });

  it('shows one at a time at 360 px, and never scrolls sideways', async () => {
    const { page, queue, row, rows, sees, end } = await visit(360);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(await overflow(), 0);
    const [[number] = ['']] = await rows();
    await row(number).getByRole('button').click();
    await sees(`Order ${number}`);
    await sees('Your turn: accept or decline');
    assert.equal(await queue.isVisible(), false);
    assert.equal(await overflow(), 0);
    await page.getByRole('button', { name: 'Back to orders' }).click();
    await queue.waitFor();
    await page.waitForFunction((wanted) => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.textContent?.includes(wanted);
    }, number);
    await end();
  });

  it('is looked at by a client and by a mediator on the same page', async () => {
    const { page, queue, sees, end } = await visit();
    await page.getByLabel('Look as').selectOption({ label: 'Support desk, mediator' });
    await queue.getByRole('row').filter({ hasText: 'Take the case' }).first().getByRole('button').click();
    await page.locator('dispute-case').getByRole('heading').first().waitFor();
    assert.equal(await page.locator('order-actions').count(), 0);
    await page.getByLabel('Look as').selectOption({ label: 'Northfold Coffee, client' });
    await sees('Choose an order');
    await queue.getByRole('row').filter({ hasText: 'Harbour Letter' }).first().waitFor();
    await end();
  });
});
