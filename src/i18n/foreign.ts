/** Figures, amounts and dates in any language but English: the browser's own formatters, each made when first needed. */
import type { CalendarDate } from '../contract/primitives.ts';
import { decimalsOf } from '../contract/currency.ts';
import type { Formats } from './format.ts';
import { isRightToLeft } from './isolate.ts';

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Throws a `RangeError` for what is no language tag. */
export function foreign(locale: string): Formats {
  const asked = new Intl.Locale(locale);
  const { language, calendar = 'gregory', numberingSystem = 'latn' } = asked;
  // Arabic texts have the digits of clocks and of orders' numbers, and days as they are agreed; a tag may ask for others.
  const tag = language === 'ar' ? new Intl.Locale(asked, { calendar, numberingSystem }).toString() : locale;
  const date = (options: Intl.DateTimeFormatOptions) => lazily(() => new Intl.DateTimeFormat(tag, options));
  const number = lazily(() => new Intl.NumberFormat(tag));
  const percent = lazily(() => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 }));
  const clock = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const full = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const instant = date({ ...full, ...clock });
  const time = date(clock);
  // Calendar dates have no zone of their own here: read as UTC they keep their day.
  const day = date({ ...full, timeZone: 'UTC' });
  const span = date({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const currencies = new Map<string, Intl.NumberFormat>();
  const at = ({ date }: CalendarDate) => new Date(`${date}T00:00:00Z`);
  return {
    number: (n) => number().format(n),
    money(minor, currency) {
      const digits = decimalsOf(currency);
      const fractions = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      const format =
        currencies.get(currency) ?? new Intl.NumberFormat(tag, { style: 'currency', currency, ...fractions });
      currencies.set(currency, format);
      const text = format.format(minor / 10 ** digits);
      // "UK£" stays in this order; without letters a sign turns with the sentence.
      return isRightToLeft(locale) ? text.replace(/[A-Z]+\p{Sc}/u, '\u2066$&\u2069') : text;
    },
    percent: (basisPoints) => percent().format(basisPoints / 10_000),
    instant: (iso) => instant().format(new Date(iso)),
    time: (iso) => time().format(new Date(iso)),
    day: (value) => day().format(at(value)),
    span: (from, to) => span().formatRange(at(from), at(to)),
  };
}
