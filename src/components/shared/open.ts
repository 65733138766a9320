/** Leads from one widget to another place of the same order. */

export type Place = 'dispute' | 'case' | 'creatives' | 'chat';

export interface OpenRequest {
  orderId: string;
  what: Place;
}

declare global {
  interface GlobalEventHandlersEventMap {
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
