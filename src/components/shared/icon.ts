/** All icons of the library. */
import type { TemplateResult } from 'lit';
import { corePaths, draw, ring } from './core-icon.ts';

const paths = {
  ...corePaths,
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  check: 'm3 8.5 3.25 3.25L13 5',
  x: 'm4 4 8 8m0-8-8 8',
  stop: `${ring}M5.75 5.75l4.5 4.5m0-4.5-4.5 4.5`,
  info: `${ring}M8 7.5V11m0-6v.01`,
  lock: 'M4.5 7h7A1.5 1.5 0 0 1 13 8.5V12a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 12V8.5A1.5 1.5 0 0 1 4.5 7zM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2',
  upload:
    'M8 10.5v-8M4.75 5.5 8 2.25l3.25 3.25M2.5 10.5v1.75c0 .7.55 1.25 1.25 1.25h8.5c.7 0 1.25-.55 1.25-1.25V10.5',
  file: 'M9 1.75H4.75c-.7 0-1.25.55-1.25 1.25v10c0 .7.55 1.25 1.25 1.25h6.5c.7 0 1.25-.55 1.25-1.25V5.25zm0 0v3.5h3.5',
  image:
    'M3.5 2.75h9a1.5 1.5 0 0 1 1.5 1.5v7.5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.75v-7.5a1.5 1.5 0 0 1 1.5-1.5zM6.5 6a1 1 0 1 1-2 0 1 1 0 0 1 2 0M2.5 12l3.75-3.5 2.5 2.25L11 8.5l2.75 2.5',
  chat: 'M2 4c0-.7.55-1.25 1.25-1.25h9.5C13.45 2.75 14 3.3 14 4v5.75c0 .7-.55 1.25-1.25 1.25H7l-3 2.5V11h-.75C2.55 11 2 10.45 2 9.75z',
  scale: 'M8 2v11.5m-3 0h6M3 4.25h10M3.25 4.5 1.5 9H5zm9.5 0L11 9h3.5z',
  retry: 'M13.25 8a5.25 5.25 0 1 1-1.6-3.75M12.75 1.75V4.5H10',
  down: 'm4 6.25 4 4 4-4',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  offline:
    'M2 2l12 12M1.5 6.25a9.4 9.4 0 0 1 3-1.9m3.25-.85a9.5 9.5 0 0 1 6.75 2.75M4 9a5.7 5.7 0 0 1 3-1.6M6.25 11.5a2.5 2.5 0 0 1 3.5 0',
  mail: 'M3.5 3.25h9a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.25v-6.5a1.5 1.5 0 0 1 1.5-1.5zM2.5 4.5l5.5 4 5.5-4',
} as const;

export type IconName = keyof typeof paths;

/** One icon, hidden from screen readers. */
export function icon(name: IconName): TemplateResult {
  return draw(name, paths[name]);
}
