// Fails when the built CDN file, loaded in a browser, does not define every tag of the manifest: bundlers drop "unused"
// side effects silently.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromeArgs, ensureBrowser } from './ensure-browser.mjs';

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const tags = modules.flatMap((m) => m.declarations ?? []).flatMap((d) => d.tagName ?? []);
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: chromeArgs });
try {
  const page = await browser.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  await page.route('http://cdn.example/**', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = name === '' ? '<!doctype html><title>A page</title>' : readFileSync(`cdn/${name}`);
    return route.fulfill({ body, contentType: name === '' ? 'text/html' : 'text/javascript' });
  });
  await page.goto('http://cdn.example/');
  await page.addScriptTag({ type: 'module', url: '/campaign-manager.min.js' });
  const missing = await page.evaluate((all) => all.filter((tag) => !customElements.get(tag)), tags);
  if (tags.length === 0 || missing.length > 0 || wrong.length > 0) {
    console.log(`the CDN file does not define: ${missing.join(', ') || 'any tag'}`, ...wrong);
    process.exitCode = 1;
  } else console.log(`the CDN file defines ${tags.length} tags`);
} finally {
  await browser.close();
}
