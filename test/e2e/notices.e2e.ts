/** The demo's page with every email, and the page behind a reminder's link, under the policies they are served with. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { patienceMs } from '../support/patience.ts';
import { startBackend, type Backend } from './support/backend.ts';
import { visit, violations } from './support/demo-page.ts';
import { launch } from './support/people.ts';

describe('every email of the demo', () => {
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

  async function open(width: number, colorScheme: 'light' | 'dark'): Promise<[Page, string[]]> {
    const { page, wrong } = await visit(browser, { width, colorScheme });
    page.setDefaultTimeout(patienceMs);
    await page.goto(`${backend.url}/notices.html`);
    await page.getByRole('heading', { name: 'Every email' }).waitFor();
    return [page, wrong];
  }

  it('can be chosen by what happened, by reader and by language, and is shown as its reader gets it', async () => {
    const [page, wrong] = await open(1280, 'light');
    const mail = page.getByRole('article');
    const text = page.getByRole('region', { name: 'Text part' });
    await mail.getByText('Low conversions and other things outside the control').waitFor();
    assert.match((await text.textContent()) ?? '', /^Hello .*Low conversions/s);
    await page.getByLabel('What happened').selectOption('reminder.disputeWindow');
    await page.getByLabel('Language').selectOption('German');
    await mail.getByRole('link', { name: 'Auftrag prüfen' }).waitFor();
    assert.match((await text.textContent()) ?? '', /^Guten Tag .*Keine Erinnerungen mehr senden: http/s);
    await page.getByText('List-Unsubscribe=One-Click').waitFor();
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download deadline.ics' }).click();
    assert.match(readFileSync(await (await file).path(), 'utf8'), /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    assert.deepEqual([await violations(page), wrong], [[], []]);
  });

  it('lets its reader switch reminders off and on, without a script', async () => {
    const [page, wrong] = await open(1280, 'light');
    await page.getByLabel('What happened').selectOption('reminder.disputeWindow');
    await page
      .getByRole('article')
      .getByRole('link', { name: /v1\/reminders/ })
      .click();
    const status = page.getByRole('status');
    await status.getByText('You get a reminder by email before a deadline of yours ends.').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Send no more reminders' }).click();
    await status.getByText('You get no more reminders by email.').waitFor();
    await page.getByRole('button', { name: 'Send reminders again' }).click();
    await status.getByText('You get a reminder by email before a deadline of yours ends.').waitFor();
    assert.deepEqual(wrong, []);
  });

  it('fits a narrow page in the dark', async () => {
    const [page, wrong] = await open(360, 'dark');
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.deepEqual([beyond, await violations(page), wrong], [0, [], []]);
  });
});
