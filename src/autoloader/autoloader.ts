/** What the autoloader file holds: it brings our elements when a page uses them, and the factories when they are called. */
import type * as Demo from '../api-adapter/demo/demo-adapter.ts';
import type * as Http from '../api-adapter/http/http-adapter.ts';
import type * as Texts from '../i18n/register-locale.ts';
import { isOurs, load } from './load.ts';
import { Panel } from './panel.ts';
import { watch } from './watch.ts';

type Later<Call> = Call extends (...given: infer Given) => infer Made
  ? (...given: Given) => Promise<Made>
  : never;

/** What a provider shows on its own is made of these. */
const deskParts = [
  'order-actions',
  'completion-checklist',
  'creative-review',
  'order-chat',
  'order-timeline',
  'dispute-case',
  'dispute-form',
];

/** A page may have an autoloader twice, under two addresses: an element has one panel. */
const shared = globalThis as unknown as Record<symbol, Map<HTMLElement, Panel> | undefined>;
const panels = (shared[Symbol.for('campaign-manager.panels')] ??= new Map());

function retryAll(): void {
  for (const [element, panel] of panels) {
    panel.isBusy = true;
    bring(element);
  }
}

function bring(element: HTMLElement): void {
  const tag = element.localName;
  // Whoever registers it: another script of the page may be faster, or the only one that can.
  customElements.whenDefined(tag).then(
    () => begin(element),
    () => {},
  );
  load(tag).catch(() => customElements.get(tag) || complain(element));
}

function begin(element: HTMLElement): void {
  panels.get(element)?.remove();
  panels.delete(element);
  if (element.shadowRoot) watch(element.shadowRoot, meet);
  if (element.localName === 'campaign-manager' && element.childElementCount === 0) preload(...deskParts);
}

function complain(element: HTMLElement): void {
  const panel = panels.get(element) ?? new Panel(element, retryAll);
  panels.set(element, panel);
  panel.isBusy = false;
}

function meet(element: HTMLElement): void {
  if (isOurs(element.localName) && !panels.has(element)) bring(element);
}

/** Brings elements before the page uses them. What fails is asked for again when it is used. */
export function preload(...tags: string[]): void {
  for (const tag of tags) {
    if (isOurs(tag)) load(tag).catch(() => {});
    // oxlint-disable-next-line no-console -- a mistake that only the page's developer can mend
    else console.warn(`[campaign-manager] "${tag}" cannot be preloaded: there is no such element.`);
  }
}

/** Looks for our elements in a shadow root too that was attached after its host came into the page. */
export const discover = (root: Document | ShadowRoot): void => watch(root, meet);

export const createHttpAdapter: Later<typeof Http.createHttpAdapter> = async (options) =>
  (await load<typeof Http>('http')).createHttpAdapter(options);

export const createDemoAdapter: Later<typeof Demo.createDemoAdapter> = async (options) =>
  (await load<typeof Demo>('demo')).createDemoAdapter(options);

export const registerLocale: Later<typeof Texts.registerLocale> = async (tag, texts) =>
  (await load<typeof Texts>('locale')).registerLocale(tag, texts);

for (const script of document.querySelectorAll<HTMLScriptElement>('script[data-preload]'))
  if (script.src === import.meta.url)
    preload(...(script.dataset['preload'] ?? '').split(/[\s,]+/).filter(Boolean));
discover(document);
addEventListener('online', retryAll);
