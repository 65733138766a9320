'use client';
/** `<creative-review>` as a React component. Written by `npm run manifest`; do not edit. */
import type { HTMLAttributes } from 'react';
import '../components/creative-review/define.ts';
import type { CreativeReview as Element } from '../components/creative-review/creative-review.ts';
import { type Handler, wrap } from './wrap.ts';

export interface CreativeReviewProps extends HTMLAttributes<Element> {
  /** The order whose creatives these are. */
  orderId?: Element['orderId'] | undefined;
  /** Before a version, an approval or comments are sent. Cancelable. */
  onCmBeforeAction?: Handler<'cm-before-action'>;
  /** The server has stored it. */
  onCmActionDone?: Handler<'cm-action-done'>;
  /** The order is shown for the first time, or its version grew. */
  onCmOrderChanged?: Handler<'cm-order-changed'>;
  /** An action failed, or the order cannot be shown. */
  onCmError?: Handler<'cm-error'>;
}

/** The creative slots of an order: upload side for the client, review side for the channel, read-only for a mediator. */
export const CreativeReview = /* @__PURE__ */ wrap<Element, CreativeReviewProps>('creative-review', {
  attributes: { orderId: 'order-id' },
  events: {
    onCmBeforeAction: 'cm-before-action',
    onCmActionDone: 'cm-action-done',
    onCmOrderChanged: 'cm-order-changed',
    onCmError: 'cm-error',
  },
});
