/** How a page brings texts of its own. */
import { page } from './formats.ts';
import type { LocaleTexts } from './keys.ts';
import { renderAll } from './language-watch.ts';
import { bring, type Brought, find, isBrought } from './locales.ts';

/**
 * Brings a locale, or replaces single texts of one, English included. Elements that are on the page render again.
 * A text that a locale lacks is shown in English, and the console names it once.
 *
 * @param tag A BCP 47 language tag, for example `fr` or `de-AT`; throws a `RangeError` for anything else. A tag with a
 *   region falls back to the one without.
 * @param texts Texts by their keys.
 */
export function registerLocale(tag: string, texts: LocaleTexts): void {
  register(tag, texts);
}

/** The same for texts that are made from the English ones. */
export function register(tag: string, texts: Brought): void {
  bring(tag, texts);
  page.find = find;
  page.isPlain = (locale) => /^en\b/i.test(locale) && !isBrought(locale);
  renderAll();
}
