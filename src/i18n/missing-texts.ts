/** Tells a page's developer, once, what is wrong with the texts that the page brought, and which `lang` is none. */
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
  warn(`lang="${tag}" is no language tag, so English is shown. Write it with hyphens, like "de" or "pt-BR".`);
}

/** Tells of a text that is none. */
export function reportValue(locale: string, key: string, value: unknown): void {
  const given = value === null ? 'null' : `of type ${typeof value}`;
  warn(`The text "${key}" of the locale "${locale}" is ${given} and is left out. Give a string.`);
}

/** Tells of a text with a place that nobody fills: it would be read with its braces. */
export function reportPlaces(
  locale: string,
  key: string,
  wrong: readonly string[],
  right: readonly string[],
): void {
  const list = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ');
  const advice = right.length > 0 ? `It may have ${list(right)}.` : 'It has no places.';
  warn(
    `The text "${key}" of the locale "${locale}" has ${list(wrong)}, which nobody fills, and is left out. ${advice}`,
  );
}

function warn(text: string): void {
  if (told.has(text)) return;
  told.add(text);
  // oxlint-disable-next-line no-console -- only the page's developer can mend it
  console.warn(`[campaign-manager] ${text}`);
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
