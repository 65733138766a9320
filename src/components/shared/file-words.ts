/** What is told of a file: its format, its measures, how much it is. */
import type { FileFacts } from '../../contract/file-spec.ts';
import { fileFormats } from '../../contract/file-rules.ts';
import type { creatives } from '../../i18n/en/creatives.ts';
import type { review } from '../../i18n/en/review.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';

/** The texts in which files are told of. */
export type Words = I18nController<typeof creatives & typeof review>;

const endings: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(fileFormats));

/** Formats that are not called as their files end. */
const called: Readonly<Record<string, string>> = { jpg: 'JPEG', webp: 'WebP', webm: 'WebM' };

/** "PNG"; a media type that is not known here stays as it is. */
export function formatText(type: string): string {
  const ending = endings[type] ?? '';
  return called[ending] ?? (ending.toUpperCase() || type);
}

/** "412 kB", "5.2 MB", "1.4 GB": decimal units, as the limits are. */
export function sizeText(i18n: Words, bytes: number): string {
  const [unit, per] =
    bytes < 1e6 ? (['kB', 1e3] as const) : bytes < 1e9 ? (['MB', 1e6] as const) : (['GB', 1e9] as const);
  const size = unit === 'kB' ? Math.ceil(bytes / per) : Math.round((bytes / per) * 10) / 10;
  return i18n.t(`size.${unit}`, { size: i18n.number(size) });
}

/** "0:28", "1:02:05"; a moment that is not reached yet does not count. */
export function timeText(seconds: number): string {
  const total = Math.floor(seconds);
  const parts = [Math.floor(total / 60) % 60, total % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(total / 3600);
  return (hours > 0 ? [hours, ...parts] : parts).join(':').replace(/^0(\d:\d\d$)/, '$1');
}

/** "PNG · 1,200 × 750 px · 412 kB" */
export function factsText(i18n: Words, facts: FileFacts): string {
  const { type, bytes, width, height, seconds, pages } = facts;
  return [
    formatText(type),
    width && height ? i18n.t('pixels', { width: i18n.number(width), height: i18n.number(height) }) : '',
    seconds ? timeText(seconds) : '',
    pages ? i18n.plural('pages', pages) : '',
    sizeText(i18n, bytes),
  ]
    .filter(Boolean)
    .join(' · ');
}
