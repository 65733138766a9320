/** What the widgets tell the page around them: every event bubbles, crosses shadow roots and is typed. */
import type { ApiError } from '../contract/api-error.ts';
import type { CommandInput } from '../contract/commands.ts';
import type { OrderSnapshot, OrderStatus, Receipt } from '../contract/order.ts';
import type { QueueView } from '../contract/queue.ts';

/** What each event's `detail` holds. */
export interface CampaignEvents {
  /** Before an action is sent, on the element that was asked. Cancelable: `preventDefault()` keeps it from being sent. */
  'cm-before-action': { orderId: string; command: CommandInput };
  /** An action was stored, on the element that asked. */
  'cm-action-done': { orderId: string; receipt: Receipt; order: OrderSnapshot };
  /** The element shows its order for the first time, or the order's version grew: on each element that shows it. */
  'cm-order-changed': { orderId: string; order: OrderSnapshot };
  /** Figures for the host's own badges: of one order, or (without `orderId`) of a queue. */
  'cm-counts': OrderCounts | QueueCounts;
  /** A person chose another view, filter or search of a queue: for a page that keeps them in its address. */
  'cm-queue-changed': QueueState;
  /** A person chose another order beside the queue, or went back to the queue (then null). */
  'cm-order-selected': { orderId: string | null };
  /** A client wants to order again. Cancelable: a page with its own checkout calls `preventDefault()`. */
  'cm-reorder': { orderId: string; href: string };
  /** An action failed (on the element that asked), or an order cannot be shown (on each element that shows it). */
  'cm-error': { orderId?: string | undefined; error: ApiError };
}

export interface OrderCounts {
  orderId: string;
  messages: number;
  unread: number;
}

export interface QueueCounts {
  orderId?: undefined;
  needsYou: number;
  waiting: number;
  done: number;
  /** Orders with messages that the viewer has not read. */
  unread: number;
}

/** What a queue shows, as its properties say it. */
export interface QueueState {
  view: QueueView | '';
  search: string;
  status: OrderStatus | '';
  unread: boolean;
}

type Announced = { [Name in keyof CampaignEvents]: CustomEvent<CampaignEvents[Name]> };

/** On elements, on the document and on the window alike. */
declare global {
  interface GlobalEventHandlersEventMap extends Announced {}
}

/** Fires one of our events on an element; false when the page vetoed it. */
export function announce<Name extends keyof CampaignEvents>(
  on: EventTarget,
  name: Name,
  detail: CampaignEvents[Name],
): boolean {
  const cancelable = name === 'cm-before-action';
  return on.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}
