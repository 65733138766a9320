/** What screen readers hear of a countdown: 24 h, 1 h, 10 min, 1 min and the end, once each. */
import { HOUR, MINUTE } from '../../contract/time.ts';
import type { I18n } from '../../i18n/core-i18n.ts';

const marks = { end: 0, '1m': MINUTE, '10m': 10 * MINUTE, '1h': HOUR, '24h': 24 * HOUR };

/** The most urgent mark passed between two values of the time left, in words. */
export function announce(i18n: I18n, before: number, left: number): string | undefined {
  const passed = Object.entries(marks).find(([, mark]) => before > mark && left <= mark);
  return passed && i18n.maybe([`due.say.${passed[0]}`]);
}
