'use client';
/** `<order-timeline>` as a React component. Written by `npm run manifest`; do not edit. */
import type { HTMLAttributes } from 'react';
import '../components/order-timeline/define.ts';
import type { OrderTimeline as Element } from '../components/order-timeline/order-timeline.ts';
import { type Handler, wrap } from './wrap.ts';

export interface OrderTimelineProps extends HTMLAttributes<Element> {
  /** The order whose history this is. */
  orderId?: Element['orderId'] | undefined;
  /** The order is shown for the first time, or its version grew. */
  onCmOrderChanged?: Handler<'cm-order-changed'>;
  /** The order cannot be shown. */
  onCmError?: Handler<'cm-error'>;
  /** A person wants to read earlier steps in the chat. Cancelable; otherwise the provider moves the focus to its element. */
  onCmOpen?: Handler<'cm-open'>;
}

/** The history of an order: who did what and when, why the clock acted, where the money went, and what is planned. */
export const OrderTimeline = /* @__PURE__ */ wrap<Element, OrderTimelineProps>('order-timeline', {
  attributes: { orderId: 'order-id' },
  events: { onCmOrderChanged: 'cm-order-changed', onCmError: 'cm-error', onCmOpen: 'cm-open' },
});
