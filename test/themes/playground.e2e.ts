/** The theme playground as a designer uses it: change tokens, read the contrasts, take the theme to another page. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startBackend, type Backend } from '../e2e/support/backend.ts';
import { patienceMs } from '../support/patience.ts';
import { visit, violations } from '../e2e/support/demo-page.ts';
import { launch } from '../e2e/support/people.ts';

describe('the theme playground', () => {
  let backend: Backend;
  let browser: Browser;
  before(async () => {
    [backend, browser] = await Promise.all([startBackend(), launch()]);
  });
  after(async () => {
    await browser.close();
    await backend.stop();
  });

  async function playground(hash = '', width = 1280) {
    const { page, wrong } = await visit(browser, { width, colorScheme: 'light' });
    page.setDefaultTimeout(patienceMs);
    // A colour on its way to another one is neither.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${backend.url}/theme.html${hash}`);
    await page.getByRole('heading', { name: 'Theme', exact: true }).waitFor();
    await page.locator('order-actions').getByRole('button').first().waitFor();
    return { page, wrong };
  }

  /** What the first order's card looks like. */
  const looks = (page: Page) =>
    page.evaluate(() => {
      const shadow = document.querySelector('order-actions')!.shadowRoot!;
      const primary = getComputedStyle(shadow.querySelector('[data-kind="primary"]')!);
      const card = getComputedStyle(shadow.querySelector('.card')!);
      return {
        accent: primary.backgroundColor,
        onAccent: primary.color,
        surface: card.backgroundColor,
        ink: card.color,
        radius: card.borderRadius,
        weight: primary.fontWeight,
      };
    });

  const copied = async (page: Page, what: 'CSS' | 'JSON') => {
    await page.getByRole('button', { name: `Copy ${what}` }).click();
    await page.getByText(`${what} copied.`).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };

  for (const width of [360, 1280])
    it(`has no violation of axe or the policy at ${width} px, and does not scroll sideways`, async () => {
      const { page, wrong } = await playground('', width);
      assert.deepEqual(await violations(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'sideways');
      assert.deepEqual(wrong, []);
      await page.close();
    });

  it('gives CSS and JSON that look the same on another page', async () => {
    const { page, wrong } = await playground();
    const plain = await looks(page);
    await page.getByLabel('Start from').selectOption('Editorial');
    await page.getByLabel('Accent, light', { exact: true }).fill('#7a003c');
    await page.getByLabel('Radius').fill('11');
    const seen = await looks(page);
    assert.equal(seen.accent, 'rgb(122, 0, 60)');
    assert.equal(seen.radius, '11px');
    assert.equal(seen.weight, '700');
    assert.notEqual(seen.surface, plain.surface);
    const [css, json] = [await copied(page, 'CSS'), await copied(page, 'JSON')];
    assert.deepEqual(JSON.parse(json), {
      theme: 'editorial',
      variables: { accent: 'light-dark(#7a003c, #f0a6a0)', radius: '11px' },
    });
    const order = await page.locator('order-actions').first().getAttribute('order-id');

    for (const way of ['css', 'json'] as const) {
      await page.goto(`${backend.url}/?order=${order}`);
      await page.locator('order-actions').getByRole('button').first().waitFor();
      assert.deepEqual(await looks(page), plain);
      await page.evaluate(
        ([way, text]) => {
          if (way === 'css') {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(text);
            document.adoptedStyleSheets.push(sheet);
          } else Object.assign(document.querySelector('campaign-manager')!, { appearance: JSON.parse(text) });
        },
        [way, way === 'css' ? css : json] as const,
      );
      await page.waitForFunction(
        (radius) =>
          getComputedStyle(document.querySelector('order-actions')!.shadowRoot!.querySelector('.card')!)
            .borderRadius === radius,
        seen.radius,
      );
      assert.deepEqual(await looks(page), seen, way);
    }
    assert.deepEqual(wrong, []);
    await page.close();
  });

  it('says by a word which contrast is not enough, and is shared by its address', async () => {
    const { page, wrong } = await playground();
    const row = page.getByRole('row', { name: 'on accent on accent', exact: false }).first();
    await row.getByText('passes').first().waitFor();
    await page.getByLabel('Accent, light', { exact: true }).fill('#9fc5ff');
    await row.getByText(/1\.\d:1 fails, needs 4\.5:1/).waitFor();
    await page.getByLabel('Width').selectOption('360 px');
    await page.getByLabel('Language').selectOption('Deutsch');
    await page.locator('order-actions').getByRole('button', { name: 'Auftrag annehmen' }).waitFor();
    const before = await looks(page);
    const { page: other } = await playground(new URL(page.url()).hash);
    assert.deepEqual(await looks(other), before);
    assert.equal(await other.getByLabel('Width').inputValue(), '360');
    assert.equal(await other.getByLabel('Language').inputValue(), 'de');
    assert.deepEqual(wrong, []);
    await Promise.all([page.close(), other.close()]);
  });

  it('takes JSON, by keys alone, and tells where it is broken', async () => {
    const { page, wrong } = await playground();
    const field = page.getByLabel('JSON of another theme');
    const show = async (text: string) => {
      await field.fill(text);
      await field.press('Tab');
      await page.keyboard.press('Enter');
    };
    await show('{\n  "theme": "soft",\n  "scheme" "dark"\n}');
    await page
      .getByRole('alert')
      .getByText(/This is not JSON.*line 3.*column 12/)
      .waitFor();
    await show('{ "theme": "soft", "variables": { "radius": "round", "accents": "#123" } }');
    const alert = page.getByRole('alert');
    await alert.getByText('appearance.variables.radius is "round", which is no length').waitFor();
    await alert.getByText('there is no such variable; did you mean accent?').waitFor();
    assert.equal((await looks(page)).radius, '16px', 'the rest is shown');
    await show('{ "theme": "console" }');
    await page.getByText('This theme is shown now.').waitFor();
    assert.equal((await looks(page)).surface, 'rgb(13, 17, 23)');
    assert.equal(await page.getByLabel('Start from').inputValue(), 'console');
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(wrong, []);
    await page.close();
  });
});
