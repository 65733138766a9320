/** Figures, amounts and dates as people of one locale write them. */
import type { CalendarDate, Instant } from '../contract/primitives.ts';
import { decimalsOf } from './currency.ts';
import { english } from './english.ts';

export interface Formats {
  number(n: number): string;
  /** An amount in minor units with its currency. */
  money(minor: number, currency: string): string;
  /** 1 % = 100 basis points. */
  percent(basisPoints: number): string;
  /** "Wed 11 Mar 2026, 10:12 CET", in the viewer's zone. */
  instant(iso: Instant): string;
  /** "10:12 CET" */
  time(iso: Instant): string;
  /** "Sun 22 Mar 2026" */
  day(date: CalendarDate): string;
  /** "16 – 22 Mar 2026" */
  span(from: CalendarDate, to: CalendarDate): string;
}

const known = new Map<string, Formats>();

/** One set of formatters per locale and page; a locale that no browser understands reads as English. */
export function formatsFor(locale: string): Formats {
  let formats = known.get(locale);
  if (!formats) known.set(locale, (formats = /^en\b/i.test(locale) ? english : foreign(locale)));
  return formats;
}

/** Makes each formatter when it is first needed. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function foreign(locale: string): Formats {
  try {
    Intl.getCanonicalLocales(locale);
  } catch {
    return english;
  }
  const date = (options: Intl.DateTimeFormatOptions) =>
    lazily(() => new Intl.DateTimeFormat(locale, options));
  const number = lazily(() => new Intl.NumberFormat(locale));
  const percent = lazily(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }));
  const clock = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const full = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const instant = date({ ...full, ...clock });
  const time = date(clock);
  const day = date({ ...full, timeZone: 'UTC' });
  const span = date({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const currencies = new Map<string, Intl.NumberFormat>();
  const at = ({ date }: CalendarDate) => new Date(`${date}T00:00:00Z`);
  return {
    number: (n) => number().format(n),
    money(minor, currency) {
      const digits = decimalsOf(currency);
      const format =
        currencies.get(currency) ??
        new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        });
      currencies.set(currency, format);
      return format.format(minor / 10 ** digits);
    },
    percent: (basisPoints) => percent().format(basisPoints / 10_000),
    instant: (iso) => instant().format(new Date(iso)),
    time: (iso) => time().format(new Date(iso)),
    day: (value) => day().format(at(value)),
    span: (from, to) => span().formatRange(at(from), at(to)),
  };
}
