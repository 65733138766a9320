'use client';
/** `<order-deadline>` as a React component. Written by `npm run manifest`; do not edit. */
import type { HTMLAttributes } from 'react';
import '../components/order-deadline/define.ts';
import type { OrderDeadline as Element } from '../components/order-deadline/order-deadline.ts';
import { type Handler, wrap } from './wrap.ts';

export interface OrderDeadlineProps extends HTMLAttributes<Element> {
  /** The order. */
  orderId?: Element['orderId'] | undefined;
  /** One kind of deadline; without it the one that matters most now. */
  kind?: Element['kind'] | undefined;
  /** The order is shown, or its version grew. */
  onCmOrderChanged?: Handler<'cm-order-changed'>;
  /** The order cannot be shown. */
  onCmError?: Handler<'cm-error'>;
}

/** One deadline of an order: the moment with its zone, the time left, who must act, and what silence means in money. */
export const OrderDeadline = /* @__PURE__ */ wrap<Element, OrderDeadlineProps>('order-deadline', {
  attributes: { orderId: 'order-id', kind: 'kind' },
  events: { onCmOrderChanged: 'cm-order-changed', onCmError: 'cm-error' },
});
