/** People in browsers of their own: each sees one order as one actor, and nothing may go wrong unseen. */
import assert from 'node:assert/strict';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { chromeArgs, ensureBrowser } from '../../../scripts/ensure-browser.mjs';
import type { Timing } from '../../../src/api-adapter/http/timing.ts';
import { patienceMs } from '../../support/patience.ts';

export const parties = {
  channel: 'harbour-letter',
  client: 'northfold-coffee',
  mediator: 'tallypost-support',
} as const;

export interface Person {
  readonly page: Page;
  /** One of the widgets on the page. */
  widget(tag: string): Locator;
  press(name: string | RegExp, tag?: string): Promise<void>;
  sees(text: string | RegExp, tag?: string): Promise<void>;
  /** Fails when the page logged an error or broke the content security policy. */
  assertClean(): void;
  /** Closes the page, after `assertClean`. */
  leave(): Promise<void>;
}

export interface World {
  hostUrl: string;
  api: string;
}

/** How the partner's page differs from the usual one. */
export interface PageOptions {
  /** The language of the page and of the browser, English unless given. */
  lang?: string;
  /** Elements beside those that every page has. */
  also?: readonly string[];
  /** The only elements of the page, where it is not the usual one. */
  only?: readonly string[];
  /** Which of several people of a party this is. */
  person?: string;
  /** Where the backend is for this page, when something stands between them. */
  through?: string;
  /** The adapter's patience, where it differs from the usual one. */
  timing?: Partial<Timing>;
}

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureBrowser(), args: [...chromeArgs] });
}

export async function open(
  browser: Browser,
  { hostUrl, api }: World,
  actor: keyof typeof parties,
  order: string,
  { lang, also = [], only = [], person, through = api, timing }: PageOptions = {},
): Promise<Person> {
  const context = await browser.newContext({ locale: lang ?? 'en-GB', timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const wrong: string[] = [];
  /** A refused or failed request is what some tests are about; the browser logs it by itself. */
  const expected =
    /the server responded with a status of (4\d\d|503)|ERR_(INTERNET_DISCONNECTED|FAILED|EMPTY_RESPONSE|CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_(RESET|CLOSED|ABORTED))/;
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  // From the beginning, so that no dialog opens before somebody waits for it.
  page.on('filechooser', () => undefined);
  const query = new URLSearchParams({ api: through, order, actor, party: parties[actor] });
  if (lang) query.set('lang', lang);
  if (timing) query.set('timing', JSON.stringify(timing));
  if (person) query.set('person', person);
  for (const tag of also) query.append('also', tag);
  for (const tag of only) query.append('only', tag);
  await page.goto(`${hostUrl}/?${query}`);
  const widget = (tag: string) => page.locator(tag);

  const assertClean = () => assert.deepEqual(wrong, [], `the ${actor}'s page logged errors`);

  return {
    page,
    widget,
    async press(name, tag = 'order-actions') {
      await widget(tag).getByRole('button', { name }).click();
    },
    async sees(text, tag = 'order-actions') {
      await widget(tag).getByText(text).first().waitFor();
    },
    assertClean,
    async leave() {
      assertClean();
      await context.close();
    },
  };
}
