'use client';
/** `<dispute-form>` as a React component. Written by `npm run manifest`; do not edit. */
import type { HTMLAttributes } from 'react';
import '../components/dispute-form/define.ts';
import type { DisputeForm as Element } from '../components/dispute-form/dispute-form.ts';
import { type Handler, wrap } from './wrap.ts';

export interface DisputeFormProps extends HTMLAttributes<Element> {
  /** The order to dispute. */
  orderId?: Element['orderId'] | undefined;
  /** Before the dispute is sent. Cancelable. */
  onCmBeforeAction?: Handler<'cm-before-action'>;
  /** The dispute is open. */
  onCmActionDone?: Handler<'cm-action-done'>;
  /** The order is shown for the first time, or its version grew. */
  onCmOrderChanged?: Handler<'cm-order-changed'>;
  /** The dispute was not opened, or the order cannot be shown. */
  onCmError?: Handler<'cm-error'>;
  /** A person wants to write to the channel, or to see the case. Cancelable. */
  onCmOpen?: Handler<'cm-open'>;
  /** A client orders again where the time to dispute has ended. Cancelable; otherwise the link is followed. */
  onCmReorder?: Handler<'cm-reorder'>;
}

/** Opens a dispute: ground, what happened, clauses, evidence, outcome wanted, a check of the answers, a receipt with the case number. */
export const DisputeForm = /* @__PURE__ */ wrap<Element, DisputeFormProps>('dispute-form', {
  attributes: { orderId: 'order-id' },
  events: {
    onCmBeforeAction: 'cm-before-action',
    onCmActionDone: 'cm-action-done',
    onCmOrderChanged: 'cm-order-changed',
    onCmError: 'cm-error',
    onCmOpen: 'cm-open',
    onCmReorder: 'cm-reorder',
  },
});
