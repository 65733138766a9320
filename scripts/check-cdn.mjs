// Fails when the CDN's one file, loaded in a browser, does not define every tag of the manifest (bundlers drop "unused"
// side effects silently), brings at once what only files and PDFs need, or cannot load that later from beside it; when
// the autoloader is no longer small; and when a name says less than what it stands for.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromeArgs, ensureBrowser } from './ensure-browser.mjs';

const { version, exports: entries } = JSON.parse(readFileSync('package.json', 'utf8'));
const { files, version: built } = JSON.parse(readFileSync('cdn/sri.json', 'utf8'));
const url = `/campaign-manager-${version}.min.js`;

/** All that comes before anything is shown, for eleven elements and uncompressed; pdf.js alone is four times as large. */
const mostAtOnce = 400_000;
const mostOfLoader = 7000;

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const tags = modules.flatMap((m) => m.declarations ?? []).flatMap((d) => d.tagName ?? []);
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: chromeArgs });
try {
  const page = await browser.newPage();
  const wrong = [];
  let loaded = 0;
  for (const [entry, file] of Object.entries(entries))
    if (String(file).endsWith('.min.js') && !(built === version && files[file.slice('./cdn/'.length)]))
      wrong.push(`${entry} names ${file}, which was not built for ${version}`);
  for (const name of Object.keys(files))
    if (!name.includes(`-${version}.min.js`) && !/-[\w-]{8}\.js$/.test(name))
      wrong.push(`${name} carries neither the version nor a hash`);
  page.on('pageerror', (error) => wrong.push(String(error)));
  await page.route('http://cdn.example/**', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ body: '<!doctype html><title>A page</title>' });
    // The backend: it knows no upload.
    if (name.startsWith('api/')) return route.fulfill({ status: 404, body: '' });
    const body = readFileSync(`cdn/${name}`);
    loaded += body.length;
    return route.fulfill({ body, contentType: 'text/javascript' });
  });
  await page.goto('http://cdn.example/');
  await page.addScriptTag({ type: 'module', url });
  const missing = await page.evaluate((all) => all.filter((tag) => !customElements.get(tag)), tags);
  if (tags.length === 0 || missing.length > 0)
    wrong.push(`the CDN file does not define: ${missing.join(', ') || 'any tag'}`);
  const atOnce = loaded;
  if (atOnce > mostAtOnce) wrong.push(`the CDN file brings ${atOnce} bytes at once, more than ${mostAtOnce}`);
  await page.evaluate(async (file) => {
    const { createHttpAdapter } = await import(file);
    const adapter = createHttpAdapter({ baseUrl: '/api', getToken: () => 'token' });
    await adapter.discardUpload('o1', 'u1');
  }, url);
  if (loaded === atOnce) wrong.push('nothing was loaded for files');
  const loader = readFileSync(`cdn/autoloader-${version}.min.js`).length;
  if (loader > mostOfLoader) wrong.push(`the autoloader has ${loader} bytes, more than ${mostOfLoader}`);
  console.log(
    wrong.join('\n') ||
      `the CDN file defines ${tags.length} tags, with ${atOnce} bytes at once; the autoloader has ${loader}`,
  );
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  await browser.close();
}
