/** Leads from one widget to another place of the same order. */
import type { CampaignEvents } from '../../controllers/events.ts';

/** `order`: the order itself, from a queue. */
export type Place = 'order' | 'dispute' | 'case' | 'creatives' | 'chat' | 'timeline';

export interface OpenRequest {
  orderId: string;
  what: Place;
  /** `timeline`: the `seq` of the line to be shown. */
  entry?: number | undefined;
}

/** Every event of the library. */
export type EventName = keyof CampaignEvents | 'cm-open';

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
