'use client';
/** `<mediator-desk>` as a React component. Written by `npm run manifest`; do not edit. */
import type { HTMLAttributes } from 'react';
import '../components/mediator-desk/define.ts';
import type { MediatorDesk as Element } from '../components/mediator-desk/mediator-desk.ts';
import { type Handler, wrap } from './wrap.ts';

export interface MediatorDeskProps extends HTMLAttributes<Element> {
  /** The order whose case is open; empty while none is. */
  orderId?: Element['orderId'] | undefined;
  /** A mediator opened another case. */
  onCmOrderSelected?: Handler<'cm-order-selected'>;
  /** Before a case is claimed or returned, a party is asked or a decision is stored. Cancelable. */
  onCmBeforeAction?: Handler<'cm-before-action'>;
  /** It was stored. */
  onCmActionDone?: Handler<'cm-action-done'>;
  /** The case is shown for the first time, or its order's version grew. */
  onCmOrderChanged?: Handler<'cm-order-changed'>;
  /** How many orders need the viewer, wait, are done: first, and when they differ. */
  onCmCounts?: Handler<'cm-counts'>;
  /** The cases or one of them cannot be shown, or an action failed. */
  onCmError?: Handler<'cm-error'>;
}

/** Cases by due date, the whole record of one on one screen, private notes, questions to the parties, and a reasoned decision. */
export const MediatorDesk = /* @__PURE__ */ wrap<Element, MediatorDeskProps>('mediator-desk', {
  attributes: { orderId: 'order-id' },
  events: {
    onCmOrderSelected: 'cm-order-selected',
    onCmBeforeAction: 'cm-before-action',
    onCmActionDone: 'cm-action-done',
    onCmOrderChanged: 'cm-order-changed',
    onCmCounts: 'cm-counts',
    onCmError: 'cm-error',
  },
});
