/** Figures, amounts and dates as people of one locale write them. */
import type { ReactiveElement } from 'lit';
import type { CalendarDate, Instant } from '../contract/primitives.ts';
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
      .then(({ foreign }) => foreign(locale))
      .catch(() => english)
      .then((formats) => (known.set(locale, formats), formats));
  if (!pending) known.set(locale, loading);
  return loading;
}
