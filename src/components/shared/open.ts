/** Leads from one widget to another place of the same order. */

export type Place = 'dispute' | 'case' | 'creatives' | 'chat';

/** The element that shows a place. */
export const places = {
  dispute: 'dispute-form',
  case: 'dispute-case',
  creatives: 'creative-review',
  chat: 'order-chat',
} as const satisfies Record<Place, keyof HTMLElementTagNameMap | string>;

export interface OpenRequest {
  orderId: string;
  what: Place;
}

declare global {
  interface HTMLElementEventMap {
    /**
     * A person wants to get to another place of the order. Cancelable: a page that shows the place itself calls
     * `preventDefault()`; otherwise the surrounding `campaign-manager` moves the focus to the element inside it.
     */
    'cm-open': CustomEvent<OpenRequest>;
  }
}

/** Asks for a place; false when nobody led there. */
export function requestOpen(from: Element, detail: OpenRequest): boolean {
  return !from.dispatchEvent(
    new CustomEvent('cm-open', { detail, bubbles: true, composed: true, cancelable: true }),
  );
}

/** The element inside `root` that shows this place of this order. */
export function findPlace(root: ParentNode, { orderId, what }: OpenRequest): HTMLElement | undefined {
  const found = root.querySelectorAll<HTMLElement & { orderId?: string }>(places[what]);
  return [...found].find(
    (element) => element.orderId === orderId || element.getAttribute('order-id') === orderId,
  );
}

/** Scrolls to an element and moves the focus to it: to what it focuses itself, else to its heading. */
export function lead(to: HTMLElement): void {
  to.scrollIntoView({ block: 'nearest' });
  to.focus();
  if (to.matches(':focus-within')) return;
  const heading = to.shadowRoot?.querySelector<HTMLElement>('h2, h3') ?? to;
  heading.tabIndex = -1;
  heading.focus();
}
