/** Reckoning with instants (RFC 3339, UTC, milliseconds). Apart from the schemas, so that a page can reckon without them. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The instant `ms` milliseconds after (or, when negative, before) the given one. */
export function shift(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}

/** The later of two instants. */
export function latest(a: string, b: string): string {
  return a > b ? a : b;
}
