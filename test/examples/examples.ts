/** Each example: how it is served, and what a person does in it. */
import type { Tab } from '../support/browsers.ts';
import { serveFolder, type Site } from './support/serve.ts';

export interface Example {
  readonly name: string;
  serve(folder: string): Promise<Site>;
  /** What is asked of it beside its page. */
  check?(folder: string): Promise<void>;
  clickThrough(tab: Tab): Promise<void>;
}

/** Sees the order, accepts it, sees it accepted. */
async function accepts(tab: Tab): Promise<void> {
  await tab.press('button', 'Accept order');
  await tab.sees('You accepted this order');
}

export const examples: readonly Example[] = [
  { name: 'plain-html', serve: (folder) => serveFolder(folder), clickThrough: accepts },
];
