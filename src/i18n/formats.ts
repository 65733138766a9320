/** Finds the formats of a locale. */
import type { ReactiveElement } from 'lit';
import { english } from './english.ts';
import type { Formats } from './format.ts';

const known = new Map<string, Formats | Promise<Formats>>();

/** One set per locale and page. Other languages than English are loaded, then `host` renders again. */
export function formatsFor(locale: string, host?: ReactiveElement): Formats {
  const formats = /^en\b/i.test(locale) ? english : known.get(locale);
  if (formats instanceof Promise || formats === undefined) {
    void load(locale, formats).then(() => host?.requestUpdate());
    return english;
  }
  return formats;
}

/** Resolves once the formats of a locale are there; a locale that no browser understands reads as English. */
function load(locale: string, pending?: Promise<Formats>): Promise<Formats> {
  const loading =
    pending ??
    import('./foreign.ts')
      .then((module) => module.foreign(locale))
      .catch(() => english)
      .then((formats) => (known.set(locale, formats), formats));
  if (!pending) known.set(locale, loading);
  return loading;
}
