/** Days as people agree on them, turned into instants and back. The only place that knows time zones. */
import type { CalendarDate, Instant } from '../contract/primitives.ts';
import { DAY } from '../contract/primitives.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** What the clock on the wall there shows, read as if it were UTC. */
function wallClock(ms: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(ms)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The instant at which the day ends there (the next day begins); null when there is no such day or time zone. */
export function endOfDay({ date, timeZone }: CalendarDate): Instant | null {
  const day = Date.parse(`${date}T00:00:00.000Z`);
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== date) return null;
  const midnight = day + DAY;
  try {
    const first = midnight - (wallClock(midnight, timeZone) - midnight);
    // The offset at the first guess may be another than at the real midnight, when clocks change between.
    return new Date(midnight - (wallClock(first, timeZone) - first)).toISOString();
  } catch {
    return null;
  }
}

/** The day whose end is that instant, or in which it lies, there. */
export function dayOf(instant: Instant, timeZone: string): CalendarDate {
  const wall = new Date(wallClock(Date.parse(instant) - 1, timeZone));
  return { date: wall.toISOString().slice(0, 10), timeZone };
}
