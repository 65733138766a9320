/** Each example: how it is served, and what a person does in it. */
import { join } from 'node:path';
import type { Tab } from '../support/browsers.ts';
import { serveFolder, type Site, startProgram, strictPolicy } from './support/serve.ts';

export interface Example {
  readonly name: string;
  serve(folder: string): Promise<Site>;
  /** What is asked of it beside its page. */
  check?(folder: string): Promise<void>;
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

export const examples: readonly Example[] = [
  { name: 'plain-html', serve: (folder) => serveFolder(folder), clickThrough: accepts },
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
    serve: (folder) => startProgram(folder, 'server.mjs'),
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
];
