/** What a person sees of the widgets on a page: texts, buttons, bubbles, and whether something is still going on. */
import type { Page } from 'playwright-core';

export interface SeenButton {
  name: string;
  role: 'button' | 'menuitem' | 'link';
  /** Shown, but not to be pressed now. */
  isOff: boolean;
}

export interface Seen {
  tag: string;
  text: string;
  isBusy: boolean;
  isReviewing: boolean;
  isMenuOpen: boolean;
  buttons: SeenButton[];
  /** Own lines of a chat; `state` is empty once the server has one. */
  bubbles: { text: string; state: string }[];
  /** What stands in the fields. */
  typed: string[];
}

export interface Look {
  /** Elements that are on the page; those that are taken out of it are not seen. */
  readonly seen: readonly Seen[];
  /** The order's status, as order-actions names it. */
  readonly pill: string;
  of(tag: string): Seen | undefined;
  /** A button that can be pressed. */
  button(tag: string, name: string | RegExp): SeenButton | undefined;
}

/** Runs in the page. */
function read(): { seen: Seen[]; pill: string } {
  const isSeen = (element: Element) => element.checkVisibility();
  const lineOf = (text: string) => text.replace(/\s+/g, ' ').trim();
  const nameOf = (element: HTMLElement) => lineOf(element.getAttribute('aria-label') ?? element.innerText);
  const roleOf = (element: Element): SeenButton['role'] =>
    element.getAttribute('role') === 'menuitem' ? 'menuitem' : element.matches('a') ? 'link' : 'button';
  // An element that is not defined yet is nothing but its tag.
  const seen = [...document.querySelectorAll('campaign-manager > :defined')].map((element): Seen => {
    const root = element.shadowRoot;
    const all = <T extends Element>(selector: string) => [...(root?.querySelectorAll<T>(selector) ?? [])];
    return {
      tag: element.localName,
      text: ([...(root?.children ?? [])] as HTMLElement[])
        .map((child) => lineOf(child.innerText ?? ''))
        .join(' ')
        .trim(),
      isBusy: all('[aria-busy=true]').some(isSeen),
      isReviewing: all('[part~=review]').some(isSeen),
      isMenuOpen: all('[role=menu]').some(isSeen),
      buttons: all<HTMLElement>('button, a.btn')
        .filter(isSeen)
        .map((button) => ({
          name: nameOf(button),
          role: roleOf(button),
          isOff: button.matches('[aria-disabled=true], [aria-busy=true], :disabled'),
        })),
      bubbles: all<HTMLElement>('li[data-own]').map((line) => ({
        text: lineOf(line.innerText),
        state: line.getAttribute('data-state') ?? '',
      })),
      typed: all<HTMLInputElement>('textarea, input').map((input) => input.value),
    };
  });
  const pill = document
    .querySelector('order-actions')
    ?.shadowRoot?.querySelector<HTMLElement>('[part~=status]');
  return { seen, pill: lineOf(pill?.innerText ?? '') };
}

/** Null while the page is between two documents. */
export async function look(page: Page): Promise<Look | null> {
  const found = await page.evaluate(read).catch(() => null);
  if (found === null) return null;
  const { seen, pill } = found;
  const of = (tag: string) => seen.find((one) => one.tag === tag);
  return {
    seen,
    pill,
    of,
    button(tag, name) {
      const isNamed = (known: string) => (typeof name === 'string' ? known === name : name.test(known));
      return of(tag)?.buttons.find((button) => isNamed(button.name) && !button.isOff);
    },
  };
}
