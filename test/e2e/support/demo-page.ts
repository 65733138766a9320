/** A page of the demo under the policy it is served with: what goes wrong on it, and what axe finds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** With all errors and refused contents of the page, as they happen. */
export async function visit(
  browser: Browser,
  { width, colorScheme }: { width: number; colorScheme: 'light' | 'dark' },
): Promise<{ page: Page; wrong: string[] }> {
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

/** What axe finds. A page may let no script in; a debugger's is none of the page's. */
export async function violations(page: Page): Promise<string[]> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('Runtime.evaluate', { expression: axeSource });
  const { result, exceptionDetails } = await debug.send('Runtime.evaluate', {
    expression: 'axe.run(document)',
    awaitPromise: true,
    returnByValue: true,
  });
  await debug.detach();
  if (exceptionDetails) throw new Error(`axe: ${exceptionDetails.text}`);
  const found = (result.value as AxeResults).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
