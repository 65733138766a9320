/** Dates, times and money as the recipient reads them. */
import { decimalsOf } from '../../../src/contract/currency.ts';
import type { CalendarDate, Instant } from '../../../src/contract/primitives.ts';
import { isRightToLeft } from './isolate.ts';

/** Formats for one recipient: a language, and the recipient's own time zone. */
export interface Format {
  /** The language tag of everything said. */
  locale: string;
  /** What stands between a label and what it labels. */
  colon: string;
  /** "Wed 11 Mar 2026, 10:12 CET" */
  instant(at: Instant): string;
  /** The same without the year, for subjects: "Wed 11 Mar, 10:12 CET" */
  short(at: Instant): string;
  /** "Wed 11 Mar 2026", a day as it was agreed. */
  day(date: CalendarDate): string;
  money(minor: number, currency: string): string;
  /** "A, B and C" */
  list(items: readonly string[]): string;
}

const formats = new Map<string, Format>();

/** `languages` are those we have sentences in; other locales get English with their own time zone. */
export function formatFor(wish: { locale: string; timeZone: string }, languages: readonly string[]): Format {
  const key = JSON.stringify([wish.locale, wish.timeZone, languages]);
  const known = formats.get(key) ?? newFormat(wish, languages);
  // Wishes come from outside; a few hundred are more than a marketplace has.
  if (formats.size > 500) formats.clear();
  formats.set(key, known);
  return known;
}

function newFormat(wish: { locale: string; timeZone: string }, languages: readonly string[]): Format {
  const locale = knownLocale(wish.locale, languages);
  const timeZone = knownZone(wish.timeZone);
  return {
    locale,
    colon: colons[locale.slice(0, 2)] ?? ': ',
    instant: (at) => instantIn(locale, timeZone, at, true),
    short: (at) => instantIn(locale, timeZone, at, false),
    day: (day) => dateIn(locale, 'UTC', `${day.date}T12:00:00.000Z`, true),
    money: (minor, currency) => moneyIn(locale, minor, currency),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

function knownLocale(wish: string, languages: readonly string[]): string {
  try {
    const tag = new Intl.Locale(wish);
    if (tag.language === 'en' && tag.region === undefined) return 'en-GB';
    if (languages.includes(tag.language)) return tag.baseName;
  } catch {
    // A locale nobody knows is no reason to send nothing.
  }
  return 'en-GB';
}

function knownZone(wish: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: wish }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** Making a formatter costs a thousand times more than using one. */
const formatters = new Map<string, unknown>();
function kept<T>(key: readonly unknown[], make: () => T): T {
  const name = JSON.stringify(key);
  const known = (formatters.get(name) as T | undefined) ?? make();
  if (formatters.size > 500) formatters.clear();
  formatters.set(name, known);
  return known;
}

/** Days are agreed in this calendar, and digits stand beside Latin numbers of orders. */
const agreed = { calendar: 'gregory', numberingSystem: 'latn' } as const;

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(['date', locale, options], () => new Intl.DateTimeFormat(locale, { ...agreed, ...options }));
}

function dateIn(locale: string, timeZone: string, at: Instant, withYear: boolean): string {
  const format = formatter(locale.startsWith('en') ? 'en-GB' : locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone,
  });
  const text = format.format(new Date(at));
  // en-GB writes "Sept" and a comma after the weekday; one shape for every month reads faster.
  return locale.startsWith('en') ? text.replace(',', '').replace('Sept', 'Sep') : text;
}

function instantIn(locale: string, timeZone: string, at: Instant, withYear: boolean): string {
  const time = formatter(locale.startsWith('en') ? 'en-GB' : locale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(at));
  const between = separators[locale.slice(0, 2)] ?? ', ';
  return `${dateIn(locale, timeZone, at, withYear)}${between}${time} ${zoneName(locale, timeZone, at)}`;
}

/** French sets its colon apart, a Japanese one is as wide as a letter. */
const colons: Readonly<Record<string, string>> = { fr: '\u202f: ', ja: '：' };

/** What stands between a date and a time where it is no comma. */
const separators: Readonly<Record<string, string>> = { ar: '، ', ja: ' ' };

/** Letters that people know ("CET", "EDT") where some English has them, else the offset. */
function zoneName(locale: string, timeZone: string, at: Instant): string {
  const names = [locale, 'en-GB', 'en-US', 'en-AU'].map(
    (tag) =>
      formatter(tag, { timeZone, timeZoneName: 'short' })
        .formatToParts(new Date(at))
        .find((part) => part.type === 'timeZoneName')?.value ?? timeZone,
  );
  return names.find((name) => !/\d/.test(name)) ?? names[0] ?? timeZone;
}

function moneyIn(locale: string, minor: number, currency: string): string {
  const digits = decimalsOf(currency);
  try {
    const format = kept(
      ['money', locale, currency],
      () =>
        new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          numberingSystem: agreed.numberingSystem,
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }),
    );
    // As text, so that no amount below 2^53 is rounded on its way through a fraction.
    const text = String(minor).padStart(digits + 1, '0');
    const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
    const amount = format.format(decimal as Intl.StringNumericLiteral);
    // "UK£" stays in this order; without letters a sign turns with the sentence.
    return isRightToLeft(locale) ? amount.replace(/[A-Z]+\p{Sc}/u, '\u2066$&\u2069') : amount;
  } catch {
    return `${currency} ${minor}`;
  }
}
