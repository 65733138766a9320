/** Renders elements again when the language around them changes: one observer for the page, gone with the last element. */
import type { ReactiveElement } from 'lit';
import { localeOf } from './locale.ts';

/** The elements on the page with the language in which each was last asked to render. */
const shown = new Map<ReactiveElement, string>();
const watched = new WeakSet<ReactiveElement>();
let observed = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/** From now on `host` follows every `lang` above it, in whatever shadow root that stands. */
export function watchLanguage(host: ReactiveElement): void {
  if (watched.has(host)) return;
  watched.add(host);
  host.addController({ hostConnected: () => join(host), hostDisconnected: () => leave(host) });
}

/** Asks every element to render again: its texts are others now. */
export function renderAll(): void {
  for (const host of shown.keys()) host.requestUpdate();
}

function join(host: ReactiveElement): void {
  if (!observer) {
    observer = new MutationObserver(refresh);
    globalThis.addEventListener('languagechange', refresh);
  }
  shown.set(host, localeOf(host));
  for (let root: Node = host.getRootNode(); ; root = root.host.getRootNode()) {
    if (!observed.has(root)) observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    observed.add(root);
    if (!(root instanceof ShadowRoot)) return;
  }
}

function leave(host: ReactiveElement): void {
  shown.delete(host);
  if (shown.size > 0) return;
  globalThis.removeEventListener('languagechange', refresh);
  observer?.disconnect();
  observer = undefined;
  observed = new WeakSet();
}

function refresh(): void {
  for (const [host, before] of shown) {
    const locale = localeOf(host);
    if (locale === before) continue;
    shown.set(host, locale);
    host.requestUpdate();
  }
}
