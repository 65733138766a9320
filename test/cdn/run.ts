/**
 * Builds the CDN's files and uses them as hosts do, in real browsers: a row per case.
 *   npm run test:cdn [-- --browsers chromium] [--only autoloader]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowsers } from '../support/browsers.ts';
import { cases } from './cases.ts';
import { startStage } from './stage.ts';

const { values } = parseArgs({ options: { browsers: { type: 'string' }, only: { type: 'string' } } });
const counts = { passed: 0, failed: 0 };
const row = (how: string, browser: string, name: string, more: string) =>
  console.log(`${how.padEnd(9)}${browser.padEnd(10)}${name}${more}`);

/** Enough for a page that waits its ten seconds for something, twice. */
const silence = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('not finished within 30 s')), 30_000).unref();
  });

const folder = mkdtempSync(join(tmpdir(), 'cm-cdn-'));
const lasting: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
try {
  execFileSync(process.execPath, ['scripts/build-cdn.mjs', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stage = await startStage(folder);
  lasting.push(stage.close);
  const { browsers, missing, close } = await openBrowsers();
  lasting.push(close);
  for (const { name, why } of missing) row('not tried', name, why, '');
  for (const browser of browsers)
    for (const one of cases.filter(({ name }) => name.includes(values.only ?? ''))) {
      const why = one.except?.[browser.name];
      if (why) {
        row('left out', browser.name, one.name, ` (${why})`);
        continue;
      }
      try {
        const run = one.run({ sri: stage.sri, browser, open: (page) => stage.open(browser, page) });
        await Promise.race([run, silence()]);
        counts.passed += 1;
        row('ok', browser.name, one.name, '');
      } catch (error) {
        counts.failed += 1;
        row('FAILED', browser.name, one.name, `\n${(error as Error).stack ?? String(error)}`);
      }
    }
} finally {
  for (const end of lasting.toReversed()) await end();
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
