/** Pictures of disputes: the form that opens one, the case as each side sees it, and a mediator's desk. */
import type { Browser, Page } from 'playwright-core';
import { blank, labelOf, looks, open, settleInside, shoot, type View } from './shots.ts';

const widths = [360, 1280];
/** Waits for a response, an offer, work not delivered, at a mediator, evidence of every kind, the system's own, decided. */
const cases = ['cm-2370', 'cm-2363', 'cm-2374', 'cm-2348', 'cm-2345', 'cm-2351', 'cm-2306'];
/** A completion, and work that is late. */
const disputable = ['cm-2384', 'cm-2377'];
/** Who sits at the desk, and what is open on it. */
const desks = ['', '?order=cm-2355', '?order=cm-2348', '?as=jonas&order=cm-2345', '?as=mara&order=cm-2351'];

/** So high that nothing has to stick to an edge of the window. */
const tall = 6000;

/** One element of one side's column; the other columns make room for it. */
async function shootIn(page: Page, actor: string, tag: string, label: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: tall });
  const place = page.locator(`[data-actor=${actor}] ${tag}`);
  if ((await place.count()) === 0) return;
  await page.evaluate((actor) => {
    const columns = [...document.querySelectorAll<HTMLElement>('.column')];
    columns[0]?.parentElement?.style.setProperty('display', 'block');
    for (const column of columns)
      column.style.setProperty('display', column.dataset['actor'] === actor ? 'block' : 'none');
  }, actor);
  // Code that comes late has no mark by which its coming could be seen.
  await page.waitForTimeout(500);
  await shoot(place, `${label}-${actor}`);
}

async function shootCase(browser: Browser, url: string, view: View): Promise<void> {
  for (const actor of ['client', 'channel']) {
    const page = await open(browser, url, view);
    await shootIn(page, actor, 'dispute-case', `case-${labelOf(view)}`, view.width);
    await page.context().close();
  }
}

async function shootForm(browser: Browser, url: string, view: View): Promise<void> {
  const page = await open(browser, url, view);
  const client = page.locator('[data-actor=client]');
  if (view.width < 1000) await page.getByRole('radio', { name: /^Client/ }).check();
  await client.getByRole('button', { name: /^Open dispute/ }).click();
  await client.locator('dispute-form').getByText('What happened?').waitFor();
  await shootIn(page, 'client', 'dispute-form', `form-${labelOf(view)}`, view.width);
  await page.context().close();
}

async function shootDesk(browser: Browser, url: string, query: string, view: View): Promise<void> {
  const label = `desk-${query.replace(/\W+/g, '-').slice(1) || 'none'}-${view.width}-${view.scheme}`;
  const page = await blank(browser, label, view, /status of 403/);
  await page.goto(`${url}/cases.html${query}`);
  await page.locator('mediator-desk').waitFor();
  await page.waitForTimeout(800);
  await settleInside(page, 'mediator-desk');
  await shoot(page, label);
  await page.context().close();
}

export async function shootDisputes(browser: Browser, url: string): Promise<void> {
  for (const view of looks(disputable, widths)) await shootForm(browser, url, view);
  for (const view of looks(cases, widths)) await shootCase(browser, url, view);
  for (const query of desks)
    for (const view of looks([''], widths)) await shootDesk(browser, url, query, view);
}
