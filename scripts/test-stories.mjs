#!/usr/bin/env node
/**
 * Plays every built story in a browser without network, and runs axe on it on a light page, and for its colours on a dark one.
 *
 *   --only <text>      stories whose id contains it
 *   --theme <name>     on this page alone: light, dark or host
 *   --globals <a:b;…>  more of the toolbar, for example direction:rtl;locale:en-XA
 *   --width <px>       of the window (1280)
 *   --shots <folder>   writes a picture of each story
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromeArgs, ensureBrowser } from './ensure-browser.mjs';
import { compareParts, watchParts } from './lib/seen-parts.mjs';
import { serve } from './lib/static-server.mjs';
import { openStoryPage } from './lib/story-page.mjs';

const atOnce = 2;
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
const width = Number(asked.width);
const themes = asked.theme ? [asked.theme] : ['light', 'dark'];
const parts = new Set();
const total = { passed: 0, failed: 0, rules: 0, violations: 0 };

/** One story counts once, however many themes it was seen in. */
function report({ id }, ends) {
  for (const { rules, violations } of ends) {
    total.rules += rules ?? 0;
    total.violations += violations.length;
  }
  const bad = ends.filter(({ errors, violations }) => errors.length + violations.length > 0);
  if (bad.length === 0) return void (total.passed += 1);
  total.failed += 1;
  for (const { theme, errors, violations } of bad) {
    console.log(`FAIL ${id} (${theme})`);
    for (const error of errors) console.log(`  ${error.split('\n').slice(0, 6).join('\n    ')}`);
    for (const { id, help, targets } of violations)
      console.log(`  axe ${id}: ${help}\n${targets.map((target) => `    ${target}`).join('\n')}`);
  }
}

async function work(browser, url, queue) {
  const page = await openStoryPage(browser, url, {
    themes,
    globals: asked.globals,
    width,
    prepare: watchParts,
  });
  for (let entry; (entry = queue.shift());) {
    const ends = await (entry.type === 'docs' ? page.read(entry) : page.play(entry)).catch(({ message }) => [
      { theme: themes[0], errors: [message], violations: [], rules: null },
    ]);
    report(entry, ends);
    if (entry.type === 'story') {
      const shown = await page.look(() => [...window.__parts]).catch(() => []);
      for (const part of shown) parts.add(part);
    }
    if (asked.shots) await page.shoot(join(asked.shots, `${entry.id}-${width}-${ends.at(-1).theme}.png`));
  }
  await page.close();
}

const { entries } = JSON.parse(await readFile(join(built, 'index.json'), 'utf8'));
const queue = Object.values(entries).filter(({ id }) => id.includes(asked.only));
const docs = queue.filter(({ type }) => type === 'docs').length;
const stories = queue.length - docs;
if (asked.shots) await mkdir(asked.shots, { recursive: true });
const { url, stop } = await serve(built);
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: chromeArgs });
const began = performance.now();
try {
  await Promise.all(Array.from({ length: atOnce }, () => work(browser, url, queue)));
} finally {
  await browser.close();
  stop();
}
const seconds = Math.round((performance.now() - began) / 1000);
console.log(`${stories} stories (${themes.join(' and ')}), ${docs} pages of docs, ${seconds} s`);
console.log(`axe: ${total.rules} rules passed, ${total.violations} violations`);
if (asked.only === '') {
  const { documented, unseen, unnamed } = compareParts(parts);
  for (const part of unseen) console.log(`FAIL no story shows the part ${part}`);
  for (const part of unnamed) console.log(`FAIL the part ${part} is not documented`);
  console.log(`parts: ${documented} documented, ${parts.size} seen`);
  if (unseen.length + unnamed.length > 0) total.failed += 1;
  else total.passed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || stories === 0 ? 1 : 0;
