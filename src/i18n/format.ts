/** Figures, amounts and dates as people of one locale write them; and its texts, unless they are the English ones. */
import type { CalendarDate, Instant } from '../contract/primitives.ts';
import type { Parts } from './messages.ts';

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
  /** The form that a number asks for: `one`, `few`, `other`. Without it: English. */
  form?(n: number): string;
  /** The texts that have arrived, complete: what a locale lacks is there in English. */
  parts?: Parts;
}
