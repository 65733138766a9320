'use client';
/** `<order-chat>` as a React component. Written by `npm run manifest`; do not edit. */
import type { HTMLAttributes } from 'react';
import '../components/order-chat/define.ts';
import type { OrderChat as Element } from '../components/order-chat/order-chat.ts';
import { type Handler, wrap } from './wrap.ts';

export interface OrderChatProps extends HTMLAttributes<Element> {
  /** The order whose conversation this is. */
  orderId?: Element['orderId'] | undefined;
  /** The order is shown for the first time, or its version grew. */
  onCmOrderChanged?: Handler<'cm-order-changed'>;
  /** A person wants to see an event in the timeline; asked only where one is in the same tree. Cancelable. */
  onCmOpen?: Handler<'cm-open'>;
  /** The order or its chat cannot be shown, or a message was not sent. */
  onCmError?: Handler<'cm-error'>;
}

/** One conversation per order: messages of both sides, the order's events between them, and a composer. */
export const OrderChat = /* @__PURE__ */ wrap<Element, OrderChatProps>('order-chat', {
  attributes: { orderId: 'order-id' },
  events: { onCmOrderChanged: 'cm-order-changed', onCmOpen: 'cm-open', onCmError: 'cm-error' },
});
