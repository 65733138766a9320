/** Gives an element looks that come with code of its own that comes late. */
import type { CSSResult, ReactiveElement } from 'lit';

/** Each sheet once, however often it is brought. */
export function adopt({ renderRoot }: Pick<ReactiveElement, 'renderRoot'>, ...looks: CSSResult[]): void {
  const { adoptedStyleSheets } = renderRoot as ShadowRoot;
  for (const { styleSheet } of looks)
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}
