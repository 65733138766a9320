/** Real browsers behind one small face: what a person does is done by role and name, whatever the engine. */
import { type Browser, type ElementHandle, launch, type Page } from 'puppeteer-core';
import { chromeArgs, ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { ensureFirefox } from '../../scripts/ensure-firefox.ts';
import { patienceMs } from './patience.ts';

export type BrowserName = 'chromium' | 'firefox';
const all: readonly BrowserName[] = ['chromium', 'firefox'];

export interface Tab {
  /** For what is rarely needed. */
  readonly page: Page;
  /** Console errors, uncaught exceptions, and requests that failed or were refused. */
  readonly wrong: string[];
  /** What the page's content security policy refused so far. */
  violations(): Promise<string[]>;
  /** The visible element with this role and accessible name, in any open shadow root; waits for it. */
  find(role: string, name: string): Promise<ElementHandle>;
  press(role: string, name: string): Promise<void>;
  /** Waits until this text can be seen. */
  sees(text: string): Promise<void>;
  close(): Promise<void>;
}

export interface Driven {
  readonly name: BrowserName;
  readonly version: string;
  /** A page of its own, with nothing stored from others. `before` runs in it before any script of the page. */
  open(url: string, view?: { width?: number; height?: number; before?: () => void }): Promise<Tab>;
  close(): Promise<void>;
}

export interface Browsers {
  readonly browsers: readonly Driven[];
  /** What this machine has not, and why; asked for by name it is an error instead. */
  readonly missing: readonly { name: BrowserName; why: string }[];
  close(): Promise<void>;
}

/** `--browsers firefox,chromium` of the command line; without it whatever the machine has. */
export function browsersAsked(args: readonly string[] = process.argv): BrowserName[] | undefined {
  const at = args.indexOf('--browsers');
  if (at < 0) return undefined;
  const names = (args[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !(all as readonly string[]).includes(name));
  if (unknown.length > 0) throw new Error(`--browsers takes ${all.join(',')}, not “${unknown.join(',')}”`);
  return names as BrowserName[];
}

const start: Record<BrowserName, () => Promise<Browser>> = {
  chromium: async () => launch({ executablePath: await ensureBrowser(), args: chromeArgs, headless: true }),
  firefox: async () =>
    launch({
      browser: 'firefox',
      executablePath: ensureFirefox(),
      headless: true,
      // Without these it asks the network whether there is one.
      extraPrefsFirefox: {
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
      },
    }),
};

/** Starts those asked for; without a wish all that this machine has or can install. */
export async function openBrowsers(asked = browsersAsked()): Promise<Browsers> {
  const browsers: Driven[] = [];
  const missing: { name: BrowserName; why: string }[] = [];
  for (const name of asked ?? all)
    try {
      browsers.push(await drive(name, await start[name]()));
    } catch (error) {
      if (asked) throw error;
      missing.push({ name, why: (error as Error).message });
    }
  return {
    browsers,
    missing,
    close: async () => void (await Promise.all(browsers.map((one) => one.close()))),
  };
}

async function drive(name: BrowserName, browser: Browser): Promise<Driven> {
  return {
    name,
    version: await browser.version(),
    async open(url, { width = 1024, height = 768, before } = {}) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height });
      await page.evaluateOnNewDocument(listenForViolations);
      if (before) await page.evaluateOnNewDocument(before);
      const tab = tabOf(name, page, () => context.close());
      await page.goto(url);
      return tab;
    },
    close: () => browser.close(),
  };
}

declare global {
  interface Window {
    violationsSeen?: string[];
  }
}

function listenForViolations(): void {
  const seen: string[] = (window.violationsSeen = []);
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
}

function listenForWrong(page: Page): string[] {
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('requestfailed', (request) => wrong.push(`${request.failure()?.errorText}: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
  });
  return wrong;
}

function tabOf(browser: BrowserName, page: Page, close: () => Promise<void>): Tab {
  const find = (role: string, name: string) =>
    waitFor(
      async () => {
        for (const found of await byRole(browser, page, role, name))
          if (await found.isVisible()) return found;
        return null;
      },
      `a visible ${role} “${name}”`,
      page,
    );
  return {
    page,
    wrong: listenForWrong(page),
    violations: () => page.evaluate(() => window.violationsSeen ?? []),
    find,
    async press(role, name) {
      const element = await find(role, name);
      await element.scrollIntoView();
      await element.click();
    },
    async sees(text) {
      await waitFor(() => isSeen(page, text), `the text “${text}”`, page);
    },
    close,
  };
}

async function isSeen(page: Page, text: string): Promise<boolean> {
  for (const element of await page.$$(`::-p-text(${text})`)) if (await element.isVisible()) return true;
  return false;
}

/** By the engine's own accessibility tree. Firefox looks into one root at a time, Chromium into all below. */
async function byRole(browser: BrowserName, page: Page, role: string, name: string) {
  const selector = `aria/[name="${name}"][role="${role}"]` as const;
  if (browser === 'chromium') return page.$$(selector);
  const roots = await page.evaluateHandle(() => {
    const found: (Document | ShadowRoot)[] = [document];
    for (const root of found)
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) found.push(shadowRoot);
    return found;
  });
  const found: ElementHandle[] = [];
  for (const root of (await roots.getProperties()).values())
    found.push(...((await (root as ElementHandle).asElement()?.$$(selector)) ?? []));
  return found;
}

async function waitFor<T>(look: () => Promise<T>, what: string, page: Page): Promise<NonNullable<T>> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > until) throw new Error(`waited ${patienceMs / 1000} s for ${what} on ${page.url()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
