/** What stands on paper: an order and a case, printed by the browser, read back from the PDF. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { startBackend, type Backend } from '../e2e/support/backend.ts';
import { patienceMs } from '../support/patience.ts';
import { visit } from '../e2e/support/demo-page.ts';
import { launch } from '../e2e/support/people.ts';

describe('on paper', () => {
  let backend: Backend;
  let browser: Browser;
  before(async () => {
    [backend, browser] = await Promise.all([startBackend(), launch()]);
  });
  after(async () => {
    await browser.close();
    await backend.stop();
  });

  async function open(path: string): Promise<Page> {
    const { page } = await visit(browser, { width: 1280, colorScheme: 'dark' });
    page.setDefaultTimeout(patienceMs);
    await page.goto(`${backend.url}${path}`);
    return page;
  }

  /** The page's words as they stand on the sheets, and how many sheets there are. */
  async function printed(page: Page): Promise<{ text: string; pages: number }> {
    const data = new Uint8Array(await page.pdf({ format: 'A4' }));
    const { promise } = getDocument({ data, verbosity: 0, useSystemFonts: true });
    const file = await promise;
    let text = '';
    for (let at = 1; at <= file.numPages; at += 1) {
      const { items } = await (await file.getPage(at)).getTextContent();
      text += items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    }
    return { text: text.replace(/\s+/g, ' '), pages: file.numPages };
  }

  /** Leaves this one element alone on the page. */
  const alone = (page: Page, selector: string) =>
    page.evaluate((selector) => {
      const keep = document.querySelector(selector)!;
      for (const one of document.querySelectorAll<HTMLElement>('body *'))
        if (!one.contains(keep) && !keep.contains(one)) one.hidden = true;
    }, selector);

  const says = (text: string, ...expected: string[]) => {
    for (const one of expected) assert.ok(text.includes(one), `"${one}" is not in: ${text}`);
  };
  const saysNot = (text: string, ...unwanted: (string | RegExp)[]) => {
    for (const one of unwanted)
      assert.ok(typeof one === 'string' ? !text.includes(one) : !one.test(text), `${one} is in: ${text}`);
  };

  it('an order has its dates, and no button and no countdown', async () => {
    const page = await open('/?order=cm-2417');
    const card = '[data-actor=channel] order-actions';
    await page.locator(card).getByRole('button', { name: 'Accept order' }).waitFor();
    await page.locator(card).getByText('What accepting means').waitFor();
    await page
      .locator(card)
      .getByText(/\d h left/)
      .waitFor();
    await alone(page, card);
    const { text, pages } = await printed(page);
    assert.equal(pages, 1);
    says(text, 'Your turn: accept or decline', 'You receive after the 10% fee');
    assert.match(text, /Answer by \w{3} \d{1,2} \w{3} 20\d\d, \d\d:\d\d UTC/);
    saysNot(text, 'Accept order', 'Decline order', / left\b/);
    await page.close();
  });

  it('a long timeline is unfolded and unfiltered, and folded again afterwards', async () => {
    const page = await open('/?order=cm-2391');
    const timeline = page.locator('[data-actor=channel] order-timeline');
    const fold = timeline.getByRole('button', { name: /earlier/i });
    await fold.waitFor();
    await timeline.getByRole('button', { name: 'Creatives' }).click();
    const steps = () => timeline.locator('.time > li').count();
    const before = await steps();
    await alone(page, '[data-actor=channel] order-timeline');
    const { text } = await printed(page);
    says(text, 'Brindle Oats placed the order', 'You accepted the order', 'You marked the order ready');
    saysNot(text, /Show|Creatives Changes/);
    assert.equal(await steps(), before);
    await page.close();
  });

  it('a chat is there from its first word to its last, without a field to write in', async () => {
    const page = await open('/?order=cm-2391');
    const chat = page.locator('[data-actor=channel] order-chat');
    await chat.getByText('The first letter goes out on Thursday.').waitFor();
    await chat.evaluate((el) => el.style.setProperty('--cm-order-chat-height', '120px'));
    await alone(page, '[data-actor=channel] order-chat');
    const { text } = await printed(page);
    says(text, 'Brindle Oats placed the order', 'The first letter goes out on Thursday.');
    says(text, 'as the completion date, ');
    saysNot(text, 'Send', 'Message Brindle Oats');
    await page.close();
  });

  it('creatives are unfolded, each version with its checksum, and say nothing of a fold', async () => {
    const page = await open('/?order=cm-2391');
    const creatives = '[data-actor=channel] creative-review';
    await page.locator(creatives).getByText('Shop page').first().waitFor();
    await page.locator(creatives).getByText('Show version 1').waitFor();
    await alone(page, creatives);
    const { text } = await printed(page);
    says(text, 'Shop page', 'Link to brindle.example', 'checksum', 'Earlier versions (1)');
    saysNot(text, 'Show version', 'Copy link', 'Approve version');
    await page.close();
  });

  it('a case has every piece of evidence with its address or its whole text', async () => {
    const page = await open('/?order=cm-2348');
    const record = '[data-actor=channel] dispute-case';
    await page.locator(record).getByText('Link to status.harbour-letter.example').first().waitFor();
    await alone(page, record);
    const { text } = await printed(page);
    says(text, 'Only four of the five notes were sent', 'https://status.harbour-letter.example');
    says(text, 'A mediator decides by', 'What silence does', 'Earlier offers (1)');
    saysNot(text, 'Add evidence', 'Make an offer', 'Export case file', / left\b/);
    await page.close();
  });

  it('a mediator’s record has its parts one after the other, and says which are left out', async () => {
    const page = await open('/cases.html?order=cm-2348');
    await page.locator('mediator-desk').getByText('What both sides say').waitFor();
    await alone(page, 'mediator-desk');
    const { text } = await printed(page);
    says(text, 'What both sides say', 'https://status.harbour-letter.example', 'What silence does');
    says(text, 'Not on this print. Open this part before you print, or save the case file.');
    saysNot(text, 'Ask the parties', 'Your decision');
    await page.close();
  });

  it('is black on white, also from a dark page with a theme of its own', async () => {
    const page = await open('/?order=cm-2417');
    await page.locator('order-actions').getByRole('button').first().waitFor();
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('campaign-manager'))
        Object.assign(one, { appearance: { theme: 'console', variables: { colorText: '#0f0' } } });
    });
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('order-actions')!).color === 'rgb(0, 255, 0)',
    );
    await page.emulateMedia({ media: 'print' });
    const found = await page.evaluate(() =>
      ['order-actions', 'order-timeline', 'order-chat'].map((tag) => {
        const root = document.querySelector(tag)!.shadowRoot!;
        const [card, muted] = [
          root.querySelector('.card')!,
          root.querySelector('.head p, .meta') ?? root.querySelector('h3')!,
        ];
        return [
          getComputedStyle(card).backgroundColor,
          getComputedStyle(card).color,
          getComputedStyle(muted).color,
        ];
      }),
    );
    for (const [ground, ink, muted] of found) {
      assert.equal(ground, 'rgb(255, 255, 255)');
      assert.equal(ink, 'rgb(0, 0, 0)');
      assert.ok(muted === 'rgb(0, 0, 0)' || muted === 'rgb(51, 51, 51)', muted);
    }
    await page.close();
  });
});
