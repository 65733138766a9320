/** Which element shows which place of an order. */
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
