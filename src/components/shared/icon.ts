/** The library's icons: 16 px grid, 1.5 px stroke, in the colour of the text. Always beside a word. */
import { html, type TemplateResult } from 'lit';

const ring = 'M14.25 8a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0';
const paths = {
  clock: `${ring}M8 4.5V8l2.5 1.5`,
  check: 'm3 8.5 3.25 3.25L13 5',
  done: `${ring}M5.25 8.25l2 2 3.5-4`,
  x: 'm4 4 8 8m0-8-8 8',
  stop: `${ring}M5.75 5.75l4.5 4.5m0-4.5-4.5 4.5`,
  alert: 'M8 2.25 14.25 13H1.75zM8 6.5v3m0 1.75v.01',
  info: `${ring}M8 7.5V11m0-6v.01`,
  lock: 'M4.5 7h7A1.5 1.5 0 0 1 13 8.5V12a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 12V8.5A1.5 1.5 0 0 1 4.5 7zM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2',
  flag: 'M3.5 14V2.5h8.25L10 5.5l1.75 3H3.5',
  wait: ring,
  turn: `${ring}M5 8h6M8.5 5.5 11 8l-2.5 2.5`,
  upload:
    'M8 10.5v-8M4.75 5.5 8 2.25l3.25 3.25M2.5 10.5v1.75c0 .7.55 1.25 1.25 1.25h8.5c.7 0 1.25-.55 1.25-1.25V10.5',
  file: 'M9 1.75H4.75c-.7 0-1.25.55-1.25 1.25v10c0 .7.55 1.25 1.25 1.25h6.5c.7 0 1.25-.55 1.25-1.25V5.25zm0 0v3.5h3.5',
  image:
    'M3.5 2.75h9a1.5 1.5 0 0 1 1.5 1.5v7.5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.75v-7.5a1.5 1.5 0 0 1 1.5-1.5zM6.5 6a1 1 0 1 1-2 0 1 1 0 0 1 2 0M2.5 12l3.75-3.5 2.5 2.25L11 8.5l2.75 2.5',
  chat: 'M2 4c0-.7.55-1.25 1.25-1.25h9.5C13.45 2.75 14 3.3 14 4v5.75c0 .7-.55 1.25-1.25 1.25H7l-3 2.5V11h-.75C2.55 11 2 10.45 2 9.75z',
  scale: 'M8 2v11.5m-3 0h6M3 4.25h10M3.25 4.5 1.5 9H5zm9.5 0L11 9h3.5z',
  undo: 'M5.5 2.75l-3 3 3 3M2.75 5.75H9.5a3.75 3.75 0 0 1 0 7.5H6',
  retry: 'M13.25 8a5.25 5.25 0 1 1-1.6-3.75M12.75 1.75V4.5H10',
  down: 'm4 6.25 4 4 4-4',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  offline:
    'M2 2l12 12M1.5 6.25a9.4 9.4 0 0 1 3-1.9m3.25-.85a9.5 9.5 0 0 1 6.75 2.75M4 9a5.7 5.7 0 0 1 3-1.6M6.25 11.5a2.5 2.5 0 0 1 3.5 0',
  mail: 'M3.5 3.25h9a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.25v-6.5a1.5 1.5 0 0 1 1.5-1.5zM2.5 4.5l5.5 4 5.5-4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
} as const;

export type IconName = keyof typeof paths;

/** One icon, hidden from screen readers. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="i" data-i=${name} viewBox="0 0 16 16" aria-hidden="true">
    <path d=${paths[name]}></path>
  </svg>`;
}
