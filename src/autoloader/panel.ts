/** What stands in an element that could not be loaded: what happened, and a button that tries again. */
import { localeOf } from '../i18n/locale.ts';

/** Per language: what happened, what to do, the button. Written in by `scripts/build-cdn.mjs`, from the library's texts. */
declare const CM_TEXTS: Record<string, [title: string, text: string, again: string]>;

const texts = CM_TEXTS;

const looks = `
  :host { all: initial; display: block; box-sizing: border-box; padding: 20px; font: inherit; text-align: start;
    line-height: 1.6; border: 1px solid color-mix(in srgb, currentColor 24%, transparent);
    border-radius: var(--cm-radius, 8px); color: var(--cm-ink, light-dark(#1a1d23, #eceef2));
    color-scheme: inherit; direction: inherit; background: var(--cm-surface, light-dark(#fff, #17191e)) }
  p { margin: 0 }
  p:first-child { font-weight: 600 }
  button { margin-block-start: 12px; padding: 6px 14px; min-block-size: 36px; font: inherit; color: inherit;
    cursor: pointer; background: none; border: 1px solid; border-radius: var(--cm-radius, 8px) }
  button:focus-visible { outline: 2px solid var(--cm-accent, light-dark(#2d54c9, #9db7ff)); outline-offset: 2px }
  [aria-disabled='true'] { opacity: 0.6; cursor: progress }
`;

let sheet: CSSStyleSheet | undefined;

function part(tag: 'p' | 'button', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** A panel inside `host`, whose own shadow root is not touched: it will be the element's. */
export class Panel {
  readonly #host: HTMLElement;
  readonly #box = document.createElement('div');
  readonly #button: HTMLElement;

  constructor(host: HTMLElement, tryAgain: () => void) {
    const language = localeOf(host).toLowerCase().split('-')[0]!;
    const [title, text, again] = texts[language] ?? texts['en']!;
    this.#host = host;
    this.#button = part('button', again);
    this.#button.addEventListener('click', () => {
      if (this.#button.ariaDisabled !== 'true') tryAgain();
    });
    sheet ??= new CSSStyleSheet();
    if (sheet.cssRules.length === 0) sheet.replaceSync(looks);
    const root = this.#box.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(part('p', title), part('p', text), this.#button);
    this.#box.lang = texts[language] ? language : 'en';
    this.#box.role = 'alert';
    host.prepend(this.#box);
  }

  /** While it is tried; the button keeps the focus, so it is not switched off. */
  set isBusy(busy: boolean) {
    this.#button.ariaDisabled = String(busy);
  }

  /** Makes room for the element, which takes over the focus. */
  remove(): void {
    const had = this.#box.matches(':focus-within');
    this.#box.remove();
    if (!had) return;
    this.#host.tabIndex = -1;
    this.#host.focus();
    this.#host.addEventListener('blur', () => this.#host.removeAttribute('tabindex'), { once: true });
  }
}
