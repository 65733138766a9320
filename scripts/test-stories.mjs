#!/usr/bin/env node
/**
 * Plays every built story in a browser without network, with axe after each, on the light page and on the dark one.
 *
 *   --only <text>    stories whose id contains it
 *   --theme <name>   one pass, on this page: light, dark or host
 *   --globals a:b;c:d  more of the toolbar, for example direction:rtl;locale:en-XA
 *   --width <px>     of the window (1280)
 *   --shots <folder> writes a picture of each story
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromeArgs, ensureBrowser } from './ensure-browser.mjs';
import { serve } from './lib/static-server.mjs';
import { openStoryPage } from './lib/story-page.mjs';

const atOnce = 3;
const built = fileURLToPath(new URL('../storybook-static', import.meta.url));
const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    theme: { type: 'string' },
    globals: { type: 'string', default: '' },
    width: { type: 'string', default: '1280' },
    shots: { type: 'string' },
  },
});

/** What a fault story provokes: Chromium itself reports nothing, because its requests never leave the page. */
const total = { passed: 0, failed: 0, rules: 0, violations: 0 };

function report({ id }, theme, { errors, violations, rules }) {
  total.rules += rules ?? 0;
  total.violations += violations.length;
  if (errors.length + violations.length === 0) return void (total.passed += 1);
  total.failed += 1;
  console.log(`FAIL ${id} (${theme})`);
  for (const error of errors) console.log(`  ${error.split('\n').slice(0, 6).join('\n    ')}`);
  for (const { id, help, targets } of violations)
    console.log(`  axe ${id}: ${help}\n${targets.map((target) => `    ${target}`).join('\n')}`);
}

async function pass(browser, url, entries, theme) {
  const extra = Object.fromEntries(
    asked.globals
      .split(';')
      .filter(Boolean)
      .map((one) => one.split(':')),
  );
  const queue = [...entries];
  const work = async () => {
    const page = await openStoryPage(browser, url, {
      globals: { theme, ...extra },
      width: Number(asked.width),
    });
    for (let entry; (entry = queue.shift());) {
      const end = await (entry.type === 'docs' ? page.read(entry) : page.play(entry)).catch((error) => ({
        errors: [error.message],
        violations: [],
        rules: null,
      }));
      if (entry.type === 'story' && end.rules === null && end.errors.length === 0)
        end.errors.push('axe did not run');
      report(entry, theme, end);
      if (asked.shots) await page.shoot(join(asked.shots, `${entry.id}-${asked.width}-${theme}.png`));
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

const { entries } = JSON.parse(await readFile(join(built, 'index.json'), 'utf8'));
const wanted = Object.values(entries).filter(({ id }) => id.includes(asked.only));
const stories = wanted.filter(({ type }) => type === 'story');
const docs = wanted.filter(({ type }) => type === 'docs');
if (asked.shots) await mkdir(asked.shots, { recursive: true });
const { url, stop } = await serve(built);
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: chromeArgs });
const began = performance.now();
try {
  const [first = 'light', ...others] = asked.theme ? [asked.theme] : ['light', 'dark'];
  await pass(browser, url, [...stories, ...docs], first);
  for (const theme of others) await pass(browser, url, stories, theme);
} finally {
  await browser.close();
  stop();
}
const seconds = Math.round((performance.now() - began) / 1000);
console.log(`${stories.length} stories, ${docs.length} pages of docs, ${seconds} s`);
console.log(`axe: ${total.rules} rules passed, ${total.violations} violations`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || stories.length === 0 ? 1 : 0;
