'use client';
/** `<dispute-case>` as a React component. Written by `npm run manifest`; do not edit. */
import type { HTMLAttributes } from 'react';
import '../components/dispute-case/define.ts';
import type { DisputeCase as Element } from '../components/dispute-case/dispute-case.ts';
import { type Handler, wrap } from './wrap.ts';

export interface DisputeCaseProps extends HTMLAttributes<Element> {
  /** The order whose dispute this is. */
  orderId?: Element['orderId'] | undefined;
  /** Before an action is sent. Cancelable. */
  onCmBeforeAction?: Handler<'cm-before-action'>;
  /** The server has stored it. */
  onCmActionDone?: Handler<'cm-action-done'>;
  /** The order is shown for the first time, or its version grew. */
  onCmOrderChanged?: Handler<'cm-order-changed'>;
  /** An action failed, or the order cannot be shown. */
  onCmError?: Handler<'cm-error'>;
}

/** One dispute: its steps and dates, both sides' words, claims with answers, offers with net amounts, evidence, decision, and all that its parties can do. */
export const DisputeCase = /* @__PURE__ */ wrap<Element, DisputeCaseProps>('dispute-case', {
  attributes: { orderId: 'order-id' },
  events: {
    onCmBeforeAction: 'cm-before-action',
    onCmActionDone: 'cm-action-done',
    onCmOrderChanged: 'cm-order-changed',
    onCmError: 'cm-error',
  },
});
