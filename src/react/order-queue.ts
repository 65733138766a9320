'use client';
/** `<order-queue>` as a React component. Written by `npm run manifest`; do not edit. */
import type { HTMLAttributes } from 'react';
import '../components/order-queue/define.ts';
import type { OrderQueue as Element } from '../components/order-queue/order-queue.ts';
import { type Handler, wrap } from './wrap.ts';

export interface OrderQueueProps extends HTMLAttributes<Element> {
  /** Which list; empty for all orders. */
  view?: Element['view'] | undefined;
  /** Part of an order's number or of a party's name. */
  search?: Element['search'] | undefined;
  /** Only orders of this status. */
  status?: Element['status'] | undefined;
  /** Only orders with unread messages. */
  unread?: Element['unread'] | undefined;
  /** Id of the order that the page shows beside the list. */
  selected?: Element['selected'] | undefined;
  /** Address of an order's own page, with `{id}` in the place of its id; without it rows are buttons. */
  orderHref?: Element['orderHref'] | undefined;
  /** A person opens an order. Cancelable; otherwise the provider moves the focus to its element, and with `order-href` the link is followed. */
  onCmOpen?: Handler<'cm-open'>;
  /** A person chose another list, search or filter. */
  onCmQueueChanged?: Handler<'cm-queue-changed'>;
  /** How many orders need the viewer, wait, are done, have unread messages: first, and when they differ. */
  onCmCounts?: Handler<'cm-counts'>;
  /** Before each of several orders is accepted. Cancelable. */
  onCmBeforeAction?: Handler<'cm-before-action'>;
  /** Each of several orders was accepted. */
  onCmActionDone?: Handler<'cm-action-done'>;
  /** The orders cannot be shown, or one of several was not accepted. */
  onCmError?: Handler<'cm-error'>;
}

/** All orders of the viewer in three lists (needs you, waiting, done), with search, filters and the next step of each. */
export const OrderQueue = /* @__PURE__ */ wrap<Element, OrderQueueProps>('order-queue', {
  attributes: {
    view: 'view',
    search: 'search',
    status: 'status',
    unread: 'unread',
    selected: 'selected',
    orderHref: 'order-href',
  },
  events: {
    onCmOpen: 'cm-open',
    onCmQueueChanged: 'cm-queue-changed',
    onCmCounts: 'cm-counts',
    onCmBeforeAction: 'cm-before-action',
    onCmActionDone: 'cm-action-done',
    onCmError: 'cm-error',
  },
});
