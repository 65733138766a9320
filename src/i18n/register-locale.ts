/** How a page brings texts of its own. */
import { page } from './formats.ts';
import type { LocaleTexts } from './keys.ts';
import { renderAll } from './language-watch.ts';
import { bring, type Brought, find, isBrought } from './locales.ts';
import { reportValue } from './missing-texts.ts';

/**
 * Brings a locale, or replaces single texts of one, English included. Elements that are on the page render again.
 * A text that a locale lacks is shown in English, and the console names it once; as it does one that is no string, or
 * that names a place which nobody fills.
 *
 * @param tag A BCP 47 language tag, for example `fr` or `de-AT`; throws a `RangeError` for anything else. A tag with a
 *   region falls back to the one without.
 * @param texts Texts by their keys; throws a `TypeError` for anything but an object.
 */
export function registerLocale(tag: string, texts: LocaleTexts): void {
  if (!isTag(tag))
    throw new RangeError(
      `registerLocale: ${JSON.stringify(tag)} is no language tag; write it with hyphens, like "de" or "pt-BR"`,
    );
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts) || 'then' in texts)
    throw new TypeError(
      `registerLocale: the texts of "${tag}" are no object of texts by their keys, like { goBack: '…' }; load them first`,
    );
  // A key without a value is one that the locale lacks.
  const given = Object.entries<unknown>(texts).filter(([, text]) => text !== undefined);
  for (const [key, text] of given) if (typeof text !== 'string') reportValue(tag, key, text);
  register(
    tag,
    Object.fromEntries(given.filter((one): one is [string, string] => typeof one[1] === 'string')),
  );
}

function isTag(tag: unknown): boolean {
  try {
    return typeof tag === 'string' && Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** The same for texts that are made from the English ones. */
export function register(tag: string, texts: Brought): void {
  bring(tag, texts);
  page.find = find;
  page.isPlain = (locale) => /^en\b/i.test(locale) && !isBrought(locale);
  renderAll();
}
