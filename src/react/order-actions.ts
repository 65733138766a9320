'use client';
/** `<order-actions>` as a React component. Written by `npm run manifest`; do not edit. */
import type { HTMLAttributes } from 'react';
import '../components/order-actions/define.ts';
import type { OrderActions as Element } from '../components/order-actions/order-actions.ts';
import { type Handler, wrap } from './wrap.ts';

export interface OrderActionsProps extends HTMLAttributes<Element> {
  /** The order to act on. */
  orderId?: Element['orderId'] | undefined;
  /** Before an action is sent. Cancelable. */
  onCmBeforeAction?: Handler<'cm-before-action'>;
  /** An action was stored. */
  onCmActionDone?: Handler<'cm-action-done'>;
  /** The order is shown, or its version grew. */
  onCmOrderChanged?: Handler<'cm-order-changed'>;
  /** The order's messages, when their number changed. */
  onCmCounts?: Handler<'cm-counts'>;
  /** An action failed, or the order cannot be shown. */
  onCmError?: Handler<'cm-error'>;
  /** A person wants another place of the order. Cancelable; otherwise the provider moves the focus to its element. */
  onCmOpen?: Handler<'cm-open'>;
  /** A client orders again. Cancelable; otherwise the link is followed. */
  onCmReorder?: Handler<'cm-reorder'>;
}

/** One order's next step: whose move it is, by when, what it means in money, and the buttons. */
export const OrderActions = /* @__PURE__ */ wrap<Element, OrderActionsProps>('order-actions', {
  attributes: { orderId: 'order-id' },
  events: {
    onCmBeforeAction: 'cm-before-action',
    onCmActionDone: 'cm-action-done',
    onCmOrderChanged: 'cm-order-changed',
    onCmCounts: 'cm-counts',
    onCmError: 'cm-error',
    onCmOpen: 'cm-open',
    onCmReorder: 'cm-reorder',
  },
});
