/** Tells a page's developer, once, which texts a locale that the page brought does not have, and which `lang` is none. */
import type { Messages } from './messages.ts';

const told = new Set<string>();
const waiting = new Map<string, string[]>();

/** Remembers what is missing beside the English texts; all that one rendering finds is told together. */
export function report(locale: string, english: Messages, own: Messages): void {
  // A language without a form of its own for one thing does not lack it.
  const hasOne = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.includes('one');
  const missing = Object.keys(english).filter((key) => {
    const isSpare =
      !hasOne && Object.hasOwn(english, key.replace(/\.one$/, '.other')) && key.endsWith('.one');
    return !Object.hasOwn(own, key) && !isSpare && !told.has(`${locale} ${key}`);
  });
  if (missing.length === 0) return;
  for (const key of missing) told.add(`${locale} ${key}`);
  if (waiting.size === 0) setTimeout(tell);
  waiting.set(locale, [...(waiting.get(locale) ?? []), ...missing]);
}

/** Tells of a `lang` that is no language tag; a tag of a language without texts is none of the developer's mistakes. */
export function reportTag(tag: string): void {
  if (told.has(tag)) return;
  told.add(tag);
  // oxlint-disable-next-line no-console -- only the page's developer can mend it
  console.warn(
    `[campaign-manager] lang="${tag}" is no language tag, so English is shown. Write it with hyphens, like "de" or "pt-BR".`,
  );
}

function tell(): void {
  for (const [locale, keys] of waiting)
    // oxlint-disable-next-line no-console -- missing texts are a mistake that only the page's developer can mend
    console.warn(
      `[campaign-manager] The locale "${locale}" has no text for ${keys.map((key) => `"${key}"`).join(', ')}. ` +
        `English is shown there. Give it with registerLocale('${locale}', { '${keys[0]}': '…' }).`,
    );
  waiting.clear();
}
