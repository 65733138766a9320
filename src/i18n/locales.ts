/** All languages but plain English: the library's own, and what the page brings. Loaded when one is needed. */
import { english } from './english.ts';
import { foreign } from './foreign.ts';
import type { Formats } from './format.ts';
import type { Find } from './formats.ts';
import { isolatedIn } from './isolate.ts';
import type { AllParts, Shipped } from './keys.ts';
import type { Messages, Parts } from './messages.ts';
import { report, reportPlaces, reportTag } from './missing-texts.ts';

/** The library's own languages: each a chunk that names the chunks of its parts. */
export const shipped: Record<string, () => Promise<Partial<Shipped>>> = {
  ar: () => import('./ar/parts.ts').then(({ ar }) => ar),
  de: () => import('./de/parts.ts').then(({ de }) => de),
  es: () => import('./es/parts.ts').then(({ es }) => es),
  fr: () => import('./fr/parts.ts').then(({ fr }) => fr),
  ja: () => import('./ja/parts.ts').then(({ ja }) => ja),
  pt: () => import('./pt/parts.ts').then(({ pt }) => pt),
};

/** Texts that the page brings; a function makes them from the English ones. */
export type Brought = Messages | ((english: Messages) => Messages);

const brought = new Map<string, Brought[]>();
const known = new Map<string, Formats & { parts: Record<string, Messages> }>();

/** "de-AT" is read as "de-at", then "de"; what is no language tag is read as English. */
function chainOf(locale: string): string[] {
  const chain = [];
  try {
    let tag = Intl.getCanonicalLocales(locale)[0]!.toLowerCase();
    for (; tag; tag = tag.replace(/-?[^-]*$/, '')) chain.push(tag);
  } catch {
    reportTag(locale);
    chain.push('en');
  }
  return chain;
}

/** Takes texts for a locale; what was there before stays where it is not replaced. */
export function bring(locale: string, texts: Brought): void {
  const tag = Intl.getCanonicalLocales(locale)[0]!.toLowerCase();
  brought.set(tag, [...(brought.get(tag) ?? []), texts]);
  known.clear();
}

/** Whether the page brings texts for this locale or for one that it falls back to. */
export const isBrought = (locale: string): boolean => chainOf(locale).some((tag) => brought.has(tag));

export const find: Find = (locale, parts) => {
  const language = known.get(locale) ?? begin(locale);
  const coming = Object.keys(parts)
    .filter((part) => !Object.hasOwn(language.parts, part))
    .map((part) => fill(language.parts, locale, part, parts[part]!))
    .filter((one) => one !== undefined);
  return coming.length > 0 ? Promise.all(coming) : language;
};

function begin(locale: string) {
  const chain = chainOf(locale);
  // For a language that it does not know, a browser would take its own user's figures and rules.
  const isEnglish = chain.at(-1) === 'en' || Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0;
  const formats = isEnglish ? english : foreign(locale);
  // Figures follow the locale, a number's form the texts: English ones, where there are no others.
  const isSpoken = chain.some((tag) => shipped[tag] ?? brought.has(tag));
  const rules = new Intl.PluralRules(isEnglish || !isSpoken ? 'en' : locale);
  const language = { ...formats, form: (n: number) => rules.select(n), parts: {} };
  known.set(locale, language);
  return language;
}

/** Puts the texts of one part together: at once, unless they must be loaded. */
function fill(
  parts: Record<string, Messages>,
  locale: string,
  part: string,
  texts: Messages,
): Promise<void> | undefined {
  const chain = chainOf(locale);
  const load = chain.map((tag) => shipped[tag]).find(Boolean);
  const merge = (own: Messages) => {
    parts[part] = merged(chain, texts, own);
  };
  if (load)
    return load()
      .then((language): Promise<Parts> | undefined => language[part as keyof AllParts]?.())
      .then(
        (module) => merge(module?.[part] ?? {}),
        () => merge({}),
      );
  merge({});
}

/** The English key of a form that English does not have. */
const plainOf = (key: string) => key.replace(/\.you$/, '').replace(/\.(zero|two|few|many)$/, '.other');

const placesOf = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

/** Whether a text has no other places than the English one, or than another form of it. */
function isFillable(locale: string, texts: Messages, key: string, text: string): boolean {
  const forms = [key, plainOf(key), key.replace(/\.one$/, '.other')];
  const right = [...new Set(forms.flatMap((form) => placesOf(texts[form])))];
  const wrong = placesOf(text).filter((name) => !right.includes(name));
  if (wrong.length > 0) reportPlaces(locale, key, wrong, right);
  return wrong.length === 0;
}

/** The texts of a part, nearest last: English, the page's English, the language's own, the page's for this locale. */
function merged(chain: readonly string[], texts: Messages, own: Messages): Messages {
  const isOf = (key: string) => Object.hasOwn(texts, key) || Object.hasOwn(texts, plainOf(key));
  const lay = (tag: string, onto: Record<string, string>, below: () => Messages) => {
    for (const layer of brought.get(tag) ?? []) {
      const isTaken = ([key, text]: [string, string]) => isOf(key) && isFillable(tag, texts, key, text);
      const given =
        typeof layer === 'function'
          ? layer(below())
          : Object.fromEntries(Object.entries(layer).filter(isTaken));
      Object.assign(onto, given);
    }
  };
  const all: Record<string, string> = { ...texts };
  if (chain.at(-1) !== 'en') lay('en', all, () => all);
  const local: Record<string, string> = { ...own };
  for (const tag of chain.toReversed()) lay(tag, local, () => ({ ...all, ...local }));
  if (chain.some((tag) => brought.has(tag)) && chain.at(-1) !== 'en') report(chain[0]!, texts, local);
  return isolatedIn(chain[0]!, { ...all, ...local });
}
