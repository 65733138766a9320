/** Rules of the page around a widget, gone after the test, and what the browser made of them. */
import { find } from './casework.ts';

const rules: CSSStyleSheet[] = [];

/** A rule of the page. */
export function rule(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  rules.push(sheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Takes all of them back. */
export function forgetRules(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !rules.includes(sheet));
}

export const styleOf = (el: Element, selector: string) => getComputedStyle(find(el, selector)!);
