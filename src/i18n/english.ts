/** English figures and dates by hand: the browser's own formatters cost tens of milliseconds on first use. */
import type { CalendarDate } from '../contract/primitives.ts';
import { decimalsOf } from './currency.ts';
import type { Formats } from './formats.ts';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const signs: Record<string, string> = { EUR: '€', GBP: '£', USD: '$' };
/** Zones that people know by their initials; all others are told by their offset. */
const known =
  /^(Coordinated Universal|Greenwich Mean|British Summer|(Central|Eastern|Western) European (Standard|Summer)|(Eastern|Central|Mountain|Pacific) (Standard|Daylight)|(Japan|India) Standard|Australian (Eastern|Central|Western) (Standard|Daylight)|New Zealand (Standard|Daylight)) Time$/;

const two = (n: number) => String(n).padStart(2, '0');
const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** "CET", "EST", or "GMT+5:30": the name of the viewer's zone at that moment. */
export function zoneOf(at: Date): string {
  const name = /\((.+)\)/.exec(at.toString())?.[1] ?? '';
  if (known.test(name))
    return name
      .replace('Coordinated Universal', 'U T')
      .replace('European Standard', 'European')
      .replace('U T Time', 'U T C')
      .split(' ')
      .map((word) => word[0])
      .join('');
  const offset = -at.getTimezoneOffset();
  if (offset === 0) return 'GMT';
  const minutes = Math.abs(offset);
  const rest = minutes % 60 ? `:${two(minutes % 60)}` : '';
  return `GMT${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest}`;
}

const clock = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`;

/** Calendar dates have no zone of their own here: read as UTC they keep their day. */
function parts({ date }: CalendarDate) {
  const at = new Date(`${date}T00:00:00Z`);
  return {
    week: days[at.getUTCDay()]!,
    day: at.getUTCDate(),
    month: months[at.getUTCMonth()]!,
    year: at.getUTCFullYear(),
  };
}

function span(from: CalendarDate, to: CalendarDate): string {
  const a = parts(from);
  const b = parts(to);
  const year = a.year === b.year ? '' : ` ${a.year}`;
  const month = year === '' && a.month === b.month ? '' : ` ${a.month}`;
  return `${a.day}${month}${year} – ${b.day} ${b.month} ${b.year}`;
}

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
    const at = new Date(iso);
    const day = `${days[at.getDay()]} ${at.getDate()} ${months[at.getMonth()]} ${at.getFullYear()}`;
    return `${day}, ${clock(at)} ${zoneOf(at)}`;
  },
  time(iso) {
    const at = new Date(iso);
    return `${clock(at)} ${zoneOf(at)}`;
  },
  day(date) {
    const { week, day, month, year } = parts(date);
    return `${week} ${day} ${month} ${year}`;
  },
  span,
};
