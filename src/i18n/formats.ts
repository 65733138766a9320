/** Finds the formats and texts of a locale: English at once, any other language as soon as its code is there. */
import { english } from './english.ts';
import type { Formats } from './format.ts';
import type { Parts } from './messages.ts';

/** The formats with all these parts, or a promise after which to ask again. */
export type Find = (locale: string, parts: Parts) => Formats | Promise<unknown>;

/** What a page knows of locales; the code of the other languages writes itself in here. */
export const page: { isPlain(locale: string): boolean; find: Find } = {
  isPlain: (locale) => /^en\b/i.test(locale),
  find: () =>
    import('./locales.ts').then(
      (module) => (page.find = module.find),
      () => (page.find = () => english),
    ),
};

export const formatsFor: Find = (locale, parts) =>
  page.isPlain(locale) ? english : page.find(locale, parts);
