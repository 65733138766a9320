/** English figures and dates without the browser's own formatters, which cost tens of milliseconds on first use. */
import type { CalendarDate } from '../contract/primitives.ts';
import { decimalsOf } from '../contract/currency.ts';
import type { Formats } from './format.ts';

const signs: Record<string, string> = { EUR: '€', GBP: '£', USD: '$' };
/** Zones that people know by their initials; all others are told by their offset. */
const known = /European|Mean|British|Universal|^(Eastern|Central|Mountain|Pacific) (Standard|Daylight) Time$/;

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** "CET", "EST", or "GMT+5:30", from an offset ("+0530") and the zone's English name. */
export function zoneOf(offset: string, name = ''): string {
  if (known.test(name)) {
    const initials = name.replace('European Standard', 'European').replace(/(\w)\w* ?/g, '$1');
    return initials === 'CUT' ? 'UTC' : initials;
  }
  return `GMT${offset
    .replace(/0?(\d+)(\d\d)$/, '$1:$2')
    .replace(':00', '')
    .replace(/\+0$/, '')}`;
}

/** The language fixes how a date becomes a string: "Wed Mar 11 2026 10:12:00 GMT+0100 (Central European …)". */
function local(iso: string) {
  const [week, month, day, year, time, zone, ...name] = String(new Date(iso)).split(/ |GMT/).filter(Boolean);
  const clock = `${time!.slice(0, 5)} ${zoneOf(zone!, name.join(' ').slice(1, -1))}`;
  return { day: `${week} ${Number(day)} ${month} ${year}`, clock };
}

/** A calendar date has no zone of its own here: in UTC it keeps its day. "Sun 22 Mar 2026" */
const dayOf = ({ date }: CalendarDate) =>
  new Date(`${date}T00:00Z`).toUTCString().slice(0, 16).replace(/, 0?/, ' ');

export const english: Formats = {
  number: (n) => grouped(String(n)),
  money(minor, currency) {
    const digits = decimalsOf(currency);
    const text = String(minor).padStart(digits + 1, '0');
    const cut = text.length - digits;
    const amount = grouped(text.slice(0, cut)) + (digits ? `.${text.slice(cut)}` : '');
    return (signs[currency] ?? `${currency}\u00a0`) + amount;
  },
  percent: (basisPoints) => `${basisPoints / 100}%`,
  instant(iso) {
    const { day, clock } = local(iso);
    return `${day}, ${clock}`;
  },
  time: (iso) => local(iso).clock,
  day: dayOf,
  span(from, to) {
    const start = dayOf(from).split(' ').slice(1);
    const end = dayOf(to).split(' ').slice(1);
    // What both ends share stands once: first the year, then the month.
    while (start.length > 1 && start.at(-1) === end[start.length - 1]) start.pop();
    return `${start.join(' ')} – ${end.join(' ')}`;
  },
};
