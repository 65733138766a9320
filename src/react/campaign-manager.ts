'use client';
/** `<campaign-manager>` as a React component. Written by `npm run manifest`; do not edit. */
import type { HTMLAttributes } from 'react';
import '../components/campaign-manager/define.ts';
import type { CampaignManager as Element } from '../components/campaign-manager/campaign-manager.ts';
import { type Handler, wrap } from './wrap.ts';

export interface CampaignManagerProps extends HTMLAttributes<Element> {
  /** The backend: `createHttpAdapter(…)` or your own. Another one ends all open orders and opens them anew. */
  adapter?: Element['adapter'] | undefined;
  /** Where drafts are kept: a store like `localStorage` (the default), or `false` for nowhere. */
  drafts?: Element['drafts'] | undefined;
  /** On its own: the order that is shown beside the queue. */
  selected?: Element['selected'] | undefined;
  /** On its own: what the queue shows, as `cm-queue-changed` tells it. */
  queue?: Element['queue'] | undefined;
  /** How the widgets look, where CSS is not at hand; the page's own rules on provider and elements win over it. */
  appearance?: Element['appearance'] | undefined;
  /** `unsupported`: no adapter was set within a second, or it lacks something. `invalid`: a base token of the theme is no colour or length; `fields` name it, and its default is used; or something in `appearance` is not known or no right value, the rest of which is used. */
  onCmError?: Handler<'cm-error'>;
  /** On its own: a person opened another order, or went back to the queue (null). */
  onCmOrderSelected?: Handler<'cm-order-selected'>;
  /** On its own: a person wants an order of the queue, or another place of it. Cancelable; otherwise it is shown here. */
  onCmOpen?: Handler<'cm-open'>;
  /** From the elements inside. */
  onCmBeforeAction?: Handler<'cm-before-action'>;
  /** From the elements inside. */
  onCmActionDone?: Handler<'cm-action-done'>;
  /** From the elements inside. */
  onCmOrderChanged?: Handler<'cm-order-changed'>;
  /** From the elements inside. */
  onCmReorder?: Handler<'cm-reorder'>;
  /** From the elements inside. */
  onCmCounts?: Handler<'cm-counts'>;
  /** From the elements inside. */
  onCmQueueChanged?: Handler<'cm-queue-changed'>;
}

/** Connects the widgets inside it to one backend; on its own it is the queue with the selected order. */
export const CampaignManager = /* @__PURE__ */ wrap<Element, CampaignManagerProps>('campaign-manager', {
  attributes: { selected: 'selected' },
  properties: ['adapter', 'drafts', 'queue', 'appearance'],
  events: {
    onCmError: 'cm-error',
    onCmOrderSelected: 'cm-order-selected',
    onCmOpen: 'cm-open',
    onCmBeforeAction: 'cm-before-action',
    onCmActionDone: 'cm-action-done',
    onCmOrderChanged: 'cm-order-changed',
    onCmReorder: 'cm-reorder',
    onCmCounts: 'cm-counts',
    onCmQueueChanged: 'cm-queue-changed',
  },
});
