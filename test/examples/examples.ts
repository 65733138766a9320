/** Each example: how it is served, and what a person does in it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from '../support/browsers.ts';
import { serveFolder, type Site, startProgram, strictPolicy } from './support/serve.ts';

export interface Example {
  readonly name: string;
  /** Where it stands in `examples/`, if not under its name. */
  readonly folder?: string;
  /** Its page, if not the first. */
  readonly page?: string;
  serve(folder: string): Promise<Site>;
  /** Runs in the page before its own scripts. */
  before?: () => void;
  clickThrough(tab: Tab): Promise<void>;
}

/** What a build has made, served as strictly as a careful host does. */
const built = (folder: string) =>
  serveFolder(join(folder, 'dist'), { 'content-security-policy': strictPolicy });

/** Sees the order, accepts it, sees it accepted. */
async function accepts(tab: Tab): Promise<void> {
  await tab.press('button', 'Accept order');
  await tab.sees('You accepted this order');
}

/** The page's own badge, fed by an event. */
async function countsMessages(tab: Tab): Promise<void> {
  const badge = await tab.find('status', 'Messages');
  const count = Number(await badge.evaluate((element) => element.textContent));
  if (!(count > 0)) throw new Error(`the badge shows ${count} messages`);
}

declare global {
  interface Window {
    upgrade?: () => void;
  }
}

/** The pages as their author has filled them in: the CDN's address, and each file's hash from sri.json. */
async function serveWithCdn(folder: string): Promise<Site> {
  const cdnFolder = join(folder, 'node_modules/campaign-manager-widgets/cdn');
  const cdn = await serveFolder(cdnFolder, { 'access-control-allow-origin': '*' });
  const { files } = JSON.parse(readFileSync(join(cdnFolder, 'sri.json'), 'utf8')) as Sri;
  for (const page of ['index.html', 'autoload.html']) {
    const text = readFileSync(join(folder, page), 'utf8')
      .replaceAll(/https:\/\/cdn\.example\/[^/]+\/cdn\//g, cdn.url)
      .replaceAll(/([\w.-]+)"(\s+integrity=")sha384-…/g, (_, file: string, between: string) => {
        const hash = files[file];
        if (hash === undefined) throw new Error(`sri.json says nothing of ${file}`);
        return `${file}"${between}${hash}`;
      });
    if (text.includes('…')) throw new Error(`${page} has a place that is not filled in`);
    mkdirSync(join(folder, 'filled'), { recursive: true });
    writeFileSync(join(folder, 'filled', page), text);
  }
  const site = await serveFolder(join(folder, 'filled'));
  return { url: site.url, stop: async () => void (await Promise.all([site.stop(), cdn.stop()])) };
}

interface Sri {
  files: Record<string, string>;
}

export const examples: readonly Example[] = [
  { name: 'plain-html', serve: (folder) => serveFolder(folder), clickThrough: accepts },
  { name: 'cdn', serve: serveWithCdn, clickThrough: accepts },
  {
    name: 'cdn-autoload',
    folder: 'cdn',
    page: 'autoload.html',
    serve: serveWithCdn,
    async clickThrough(tab) {
      await accepts(tab);
      // The one that comes by itself, in its own file.
      await tab.find('heading', 'Timeline of CM-2417');
    },
  },
  {
    name: 'react-vite',
    serve: built,
    async clickThrough(tab) {
      await tab.press('button', 'Accept order');
      await tab.sees('Look at our calendar first.');
      await tab.press('checkbox', 'Our calendar is free');
      await accepts(tab);
      await tab.sees('Stored as ');
      await countsMessages(tab);
    },
  },
  {
    name: 'react-ssr',
    serve: (folder) => startProgram(folder, 'dist/server/server.js'),
    // Elements come when the test says so, as over a slow line.
    before: () => {
      const define = customElements.define.bind(customElements);
      const held: Parameters<typeof define>[] = [];
      customElements.define = (...definition) => void held.push(definition);
      window.upgrade = () => {
        customElements.define = define;
        for (const definition of held) define(...definition);
      };
    },
    async clickThrough(tab) {
      await tab.sees('Its next step shows here in a moment.');
      await tab.page.evaluate(() => window.upgrade?.());
      await accepts(tab);
    },
  },
  {
    name: 'vue-vite',
    serve: built,
    async clickThrough(tab) {
      await accepts(tab);
      await tab.sees('Stored as ');
      await countsMessages(tab);
    },
  },
  {
    name: 'own-adapter',
    serve: (folder) => startProgram(folder, 'start.ts', { DESK_FILE: join(folder, `${Date.now()}.json`) }),
    async clickThrough(tab) {
      await accepts(tab);
      await tab.page.goto(`${tab.page.url()}?advertiser`);
      await tab.sees('Harbour Letter accepted the order');
    },
  },
];
