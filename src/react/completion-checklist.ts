'use client';
/** `<completion-checklist>` as a React component. Written by `npm run manifest`; do not edit. */
import type { HTMLAttributes } from 'react';
import '../components/completion-checklist/define.ts';
import type { CompletionChecklist as Element } from '../components/completion-checklist/completion-checklist.ts';
import { type Handler, wrap } from './wrap.ts';

export interface CompletionChecklistProps extends HTMLAttributes<Element> {
  /** The order that is completed. */
  orderId?: Element['orderId'] | undefined;
  /** Before the order is completed or its date is set. Cancelable. */
  onCmBeforeAction?: Handler<'cm-before-action'>;
  /** The server has stored it. */
  onCmActionDone?: Handler<'cm-action-done'>;
  /** The order is shown for the first time, or its version grew. */
  onCmOrderChanged?: Handler<'cm-order-changed'>;
  /** An action failed, or the order cannot be shown. */
  onCmError?: Handler<'cm-error'>;
  /** The channel wants to get to the creatives or the chat. Cancelable; otherwise the provider moves the focus to its element. */
  onCmOpen?: Handler<'cm-open'>;
}

/** The four points before Complete: what is done and what it rests on, what helps with the rest, and completing itself. */
export const CompletionChecklist = /* @__PURE__ */ wrap<Element, CompletionChecklistProps>(
  'completion-checklist',
  {
    attributes: { orderId: 'order-id' },
    events: {
      onCmBeforeAction: 'cm-before-action',
      onCmActionDone: 'cm-action-done',
      onCmOrderChanged: 'cm-order-changed',
      onCmError: 'cm-error',
      onCmOpen: 'cm-open',
    },
  },
);
