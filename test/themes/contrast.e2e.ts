/** The example themes on real orders, one in each status, seen by all three sides: readable in light and dark. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { startBackend, type Backend } from '../e2e/support/backend.ts';
import { visit } from '../e2e/support/demo-page.ts';
import { launch } from '../e2e/support/people.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const themes = ['editorial', 'console', 'soft'];

describe('the example themes', () => {
  let backend: Backend;
  let browser: Browser;
  let orders: { id: string; status: string }[];
  before(async () => {
    [backend, browser] = await Promise.all([startBackend(), launch()]);
    const all = (await (await fetch(`${backend.url}/demo/orders`)).json()) as typeof orders;
    orders = [...new Map(all.map((order) => [order.status, order])).values()];
  });
  after(async () => {
    await browser.close();
    await backend.stop();
  });

  async function open(page: Page, path: string): Promise<void> {
    await page.goto(`${backend.url}${path}`);
    await page.waitForFunction(() => {
      const widgets = [...document.querySelectorAll('order-actions, order-chat, mediator-desk')];
      const isBusy = ({ shadowRoot }: Element) =>
        !shadowRoot || shadowRoot.querySelector('[aria-busy="true"], .bone') !== null;
      return widgets.length > 0 && !widgets.some(isBusy);
    });
  }

  /** Dresses every provider of the page, as JSON of the package says. */
  async function dress(page: Page, theme: string, scheme: 'light' | 'dark'): Promise<void> {
    const json = JSON.parse(readFileSync(`themes/${theme}.json`, 'utf8')) as {
      variables: { accent: string };
    };
    const { accent } = json.variables;
    await page.evaluate(
      (appearance) => {
        for (const one of document.querySelectorAll('campaign-manager')) Object.assign(one, { appearance });
      },
      { ...json, scheme },
    );
    await page.waitForFunction(
      (accent) =>
        getComputedStyle(document.querySelector('campaign-manager')!).getPropertyValue('--cm-accent') ===
        accent,
      accent,
    );
  }

  async function faint(page: Page): Promise<string[]> {
    const debug = await page.context().newCDPSession(page);
    const run = (expression: string) =>
      debug.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    await run(axe);
    const { result, exceptionDetails } = await run(
      `axe.run(document, { runOnly: ['color-contrast', 'link-in-text-block'] })`,
    );
    await debug.detach();
    if (exceptionDetails) throw new Error(`axe: ${exceptionDetails.text}`);
    const { violations, passes } = result.value as AxeResults;
    assert.ok(
      passes.some(({ nodes }) => nodes.length > 20),
      'axe looked at text',
    );
    return violations.flatMap(({ nodes }) =>
      nodes.map(({ target, any: [first] }) => `${target.flat().join(' ')}: ${first?.message ?? ''}`),
    );
  }

  for (const scheme of ['light', 'dark'] as const)
    it(`can be read in every status, ${scheme}`, async (t) => {
      const { page } = await visit(browser, { width: 1280, colorScheme: scheme });
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: scheme });
      let looks = 0;
      for (const path of [...orders.map(({ id }) => `/?order=${id}`), '/cases.html?order=cm-2348']) {
        await open(page, path);
        for (const theme of themes) {
          await dress(page, theme, scheme);
          assert.deepEqual(await faint(page), [], `${theme}, ${scheme}, ${path}`);
          looks += 1;
        }
      }
      t.diagnostic(`${looks} looks`);
      await page.close();
    });

  it('leave forced colours as they are', async () => {
    const { page } = await visit(browser, { width: 1280, colorScheme: 'light' });
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await open(page, '/?order=cm-2417');
    const colours = () =>
      page.evaluate(() =>
        ['.card', '[data-kind=primary]', '.pill', '.deadline'].map((selector) => {
          const style = getComputedStyle(
            document.querySelector('order-actions')!.shadowRoot!.querySelector(selector)!,
          );
          return [selector, style.color, style.backgroundColor, style.borderTopColor, style.outlineColor];
        }),
      );
    const before = await colours();
    for (const theme of themes) {
      await dress(page, theme, 'light');
      assert.deepEqual(await colours(), before, theme);
    }
    await page.close();
  });
});
