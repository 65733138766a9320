/** The icons of the first load: 16 px grid, 1.5 px stroke, in the colour of the text. Always beside a word. */
import { html, type TemplateResult } from 'lit';

export const ring = 'M14.25 8a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0';

export const corePaths = {
  clock: `${ring}M8 4.5V8l2.5 1.5`,
  done: `${ring}M5.25 8.25l2 2 3.5-4`,
  turn: `${ring}M5 8h6M8.5 5.5 11 8l-2.5 2.5`,
  wait: ring,
  alert: 'M8 2.25 14.25 13H1.75zM8 6.5v3m0 1.75v.01',
  flag: 'M3.5 14V2.5h8.25L10 5.5l1.75 3H3.5',
  undo: 'M5.5 2.75l-3 3 3 3M2.75 5.75H9.5a3.75 3.75 0 0 1 0 7.5H6',
} as const;

export type CoreIcon = keyof typeof corePaths;

/** Draws one icon, hidden from screen readers. */
export function draw(name: string, path: string): TemplateResult {
  return html`<svg class="i" data-i=${name} viewBox="0 0 16 16" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;
}

export const coreIcon = (name: CoreIcon): TemplateResult => draw(name, corePaths[name]);
