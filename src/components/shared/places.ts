/** Which element shows which place of an order, and how to get there. */
import type { OpenRequest, Place } from './open.ts';

/** The element that shows a place. */
export const places = {
  dispute: 'dispute-form',
  case: 'dispute-case',
  creatives: 'creative-review',
  chat: 'order-chat',
  order: 'order-actions',
  timeline: 'order-timeline',
} as const satisfies Record<Place, string>;

/** The element inside `root` that shows this place of this order. */
export function findPlace(root: ParentNode, { orderId, what }: OpenRequest): HTMLElement | undefined {
  const found = root.querySelectorAll<HTMLElement & { orderId?: string }>(places[what]);
  return [...found].find(
    (element) => element.orderId === orderId || element.getAttribute('order-id') === orderId,
  );
}

/** An element that can show one of its lines. */
type WithLines = HTMLElement & { showEntry?(entry: number): void };

/** Scrolls to an element and moves the focus to it: to the line asked for, to what it focuses itself, else to its heading. */
export function lead(to: WithLines, entry?: number): void {
  if (entry !== undefined && to.showEntry) return to.showEntry(entry);
  to.scrollIntoView({ block: 'nearest' });
  to.focus();
  if (to.matches(':focus-within')) return;
  const heading = to.shadowRoot?.querySelector<HTMLElement>('h2, h3') ?? to;
  heading.tabIndex = -1;
  heading.focus();
}
