/** Finds in a widget what a person would: by role, name and text. */
import { expect, nextFrame } from '@open-wc/testing';
import type { ReactiveElement } from 'lit';
import { waitUntil } from './waiting.ts';

const roots = (el: Element): ParentNode => el.shadowRoot!;

/** What is read on screen, in one line. */
export const textOf = (el: Element): string => {
  const words: string[] = [];
  const walk = (node: Node) => {
    if (node instanceof HTMLStyleElement) return;
    if (node instanceof Text) words.push(node.data);
    for (const child of node.childNodes) walk(child);
  };
  walk(el.shadowRoot ?? el);
  return words
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:])/g, '$1')
    .trim();
};

const nameOf = (el: Element): string =>
  (el.getAttribute('aria-label') ?? el.textContent).replace(/\s+/g, ' ').trim();

/** The buttons that are seen, by their names. */
export const buttonsIn = (el: Element): string[] =>
  [...roots(el).querySelectorAll('button, a.btn')].map((button) => nameOf(button));

export function button(el: Element, name: string | RegExp): HTMLButtonElement {
  const found = [...roots(el).querySelectorAll<HTMLButtonElement>('button, a.btn')].find((one) =>
    typeof name === 'string' ? nameOf(one) === name : name.test(nameOf(one)),
  );
  if (!found) throw new Error(`no button “${name}” among ${buttonsIn(el).join(' · ')}`);
  return found;
}

export const isWaiting = (el: Element): boolean => el.getAttribute('aria-disabled') === 'true';

export function field(el: Element, label: string | RegExp): HTMLInputElement | HTMLTextAreaElement {
  const labels = [...roots(el).querySelectorAll('label')];
  const found = labels.find((one) =>
    typeof label === 'string' ? nameOf(one) === label : label.test(nameOf(one)),
  );
  if (!found) throw new Error(`no field “${label}” among ${labels.map(nameOf).join(' · ')}`);
  const control = found.htmlFor ? roots(el).querySelector(`#${found.htmlFor}`) : found.querySelector('input');
  return control as HTMLInputElement;
}

/** Types as a person does: the value, then the event. */
export async function fill(el: ReactiveElement, label: string | RegExp, value: string): Promise<void> {
  const control = field(el, label);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  await el.updateComplete;
}

/** What is pressed, by its name; waits for what follows at once. */
export async function press(el: ReactiveElement, name: string | RegExp): Promise<void> {
  button(el, name).click();
  await settle(el);
}

export async function settle(el: ReactiveElement): Promise<void> {
  await nextFrame();
  await el.updateComplete;
}

/** Waits for a text. What depends on the page's clock hand comes within its next second. */
export async function sees(el: Element, text: string | RegExp): Promise<void> {
  const isSeen = () => (typeof text === 'string' ? textOf(el).includes(text) : text.test(textOf(el)));
  await waitUntil(isSeen).catch(() => {
    throw new Error(`“${text}” is not to be seen in: ${textOf(el)}`);
  });
}

/** Where the focus is, inside any shadow root. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

export const focusedText = (): string => nameOf(focused() ?? document.body);

/** axe finds nothing to complain of. */
export async function isAccessible(el: Element): Promise<void> {
  await expect(el).to.be.accessible();
}
