#!/usr/bin/env node
/**
 * Plays every built story of an element in the pseudo-language (accents, brackets, a third longer) in a window of 240 px,
 * and fails on a text that the language did not reach, and on one that does not fit.
 *
 *   --only <text>      stories whose id contains it
 *   --built <folder>   where Storybook was built to (storybook-static)
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromeArgs, ensureBrowser } from './ensure-browser.mjs';
import { look, rememberData } from './lib/pseudo-look.mjs';
import { serve } from './lib/static-server.mjs';
import { openStoryPage } from './lib/story-page.mjs';

const atOnce = 3;
const width = 240;
const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    built: { type: 'string', default: fileURLToPath(new URL('../storybook-static', import.meta.url)) },
  },
});
const { built } = asked;
const total = { passed: 0, failed: 0, strings: 0, none: 0 };

function report({ id }, { errors, strings, plain, wide }) {
  total.strings += strings;
  const bad = [
    ...errors.map((error) => error.split('\n')[0]),
    ...[...new Set(plain)].map((text) => `not translated: ${text}`),
    ...[...new Set(wide)].map((what) => `too wide: ${what}`),
  ];
  if (strings === 0) total.none += 1;
  if (bad.length === 0) return void (total.passed += 1);
  total.failed += 1;
  console.log(`FAIL ${id}\n${bad.map((line) => `  ${line}`).join('\n')}`);
}

async function work(browser, url, queue) {
  // axe has its own run over the stories, in English.
  const globals = 'locale:en-XA';
  const page = await openStoryPage(browser, url, {
    themes: ['light'],
    globals,
    width,
    axe: false,
    prepare: rememberData,
  });
  for (let entry; (entry = queue.shift());) {
    const [end] = await page.play(entry).catch(({ message }) => [{ errors: [message] }]);
    const found = await page.look(look).catch(({ message }) => ({ strings: 0, plain: [], wide: [message] }));
    report(entry, { errors: end.errors.filter((error) => error !== 'axe did not run'), ...found });
  }
  await page.close();
}

const { entries } = JSON.parse(await readFile(`${built}/index.json`, 'utf8'));
const queue = Object.values(entries).filter(
  ({ id, type, title }) => type === 'story' && title.startsWith('Widgets/') && id.includes(asked.only),
);
const stories = queue.length;
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
console.log(`${stories} stories, ${total.strings} strings (${total.none} stories without any), ${seconds} s`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
