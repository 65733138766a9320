/** Vue: which tags are ours, and what templates may say of them. Written by `npm run manifest`; do not edit. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { CampaignManager } from './components/campaign-manager/campaign-manager.ts';
import type { CompletionChecklist } from './components/completion-checklist/completion-checklist.ts';
import type { CreativeReview } from './components/creative-review/creative-review.ts';
import type { DisputeCase } from './components/dispute-case/dispute-case.ts';
import type { DisputeForm } from './components/dispute-form/dispute-form.ts';
import type { MediatorDesk } from './components/mediator-desk/mediator-desk.ts';
import type { OrderActions } from './components/order-actions/order-actions.ts';
import type { OrderChat } from './components/order-chat/order-chat.ts';
import type { OrderDeadline } from './components/order-deadline/order-deadline.ts';
import type { OrderQueue } from './components/order-queue/order-queue.ts';
import type { OrderTimeline } from './components/order-timeline/order-timeline.ts';
import type { EventName } from './components/shared/open.ts';

const tags: readonly string[] = [
  'campaign-manager',
  'completion-checklist',
  'creative-review',
  'dispute-case',
  'dispute-form',
  'mediator-desk',
  'order-actions',
  'order-chat',
  'order-deadline',
  'order-queue',
  'order-timeline',
];

/** For `compilerOptions.isCustomElement`: exactly our elements, not every tag with a dash. */
export const isCampaignElement = (tag: string): boolean => tags.includes(tag);

type Prop<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Prop<Rest>}`
  : Capitalize<Name>;

/** An element as templates see it. */
type InTemplates<Element, Props extends keyof Element, Events extends EventName> = new () => Element & {
  $props: HTMLAttributes &
    PublicProps & { [Name in Props]?: Element[Name] | undefined } & {
      [Name in Events as `on${Prop<Name>}`]?: ((event: HTMLElementEventMap[Name]) => void) | undefined;
    };
};

declare module 'vue' {
  interface GlobalComponents {
    'campaign-manager': InTemplates<
      CampaignManager,
      'adapter' | 'drafts' | 'selected' | 'queue' | 'appearance',
      | 'cm-error'
      | 'cm-order-selected'
      | 'cm-open'
      | 'cm-before-action'
      | 'cm-action-done'
      | 'cm-order-changed'
      | 'cm-reorder'
      | 'cm-counts'
      | 'cm-queue-changed'
    >;
    'completion-checklist': InTemplates<
      CompletionChecklist,
      'orderId',
      'cm-before-action' | 'cm-action-done' | 'cm-order-changed' | 'cm-error' | 'cm-open'
    >;
    'creative-review': InTemplates<
      CreativeReview,
      'orderId',
      'cm-before-action' | 'cm-action-done' | 'cm-order-changed' | 'cm-error'
    >;
    'dispute-case': InTemplates<
      DisputeCase,
      'orderId',
      'cm-before-action' | 'cm-action-done' | 'cm-order-changed' | 'cm-error'
    >;
    'dispute-form': InTemplates<
      DisputeForm,
      'orderId',
      'cm-before-action' | 'cm-action-done' | 'cm-order-changed' | 'cm-error' | 'cm-open' | 'cm-reorder'
    >;
    'mediator-desk': InTemplates<
      MediatorDesk,
      'orderId',
      | 'cm-order-selected'
      | 'cm-before-action'
      | 'cm-action-done'
      | 'cm-order-changed'
      | 'cm-counts'
      | 'cm-error'
    >;
    'order-actions': InTemplates<
      OrderActions,
      'orderId',
      | 'cm-before-action'
      | 'cm-action-done'
      | 'cm-order-changed'
      | 'cm-counts'
      | 'cm-error'
      | 'cm-open'
      | 'cm-reorder'
    >;
    'order-chat': InTemplates<OrderChat, 'orderId', 'cm-order-changed' | 'cm-open' | 'cm-error'>;
    'order-deadline': InTemplates<OrderDeadline, 'orderId' | 'kind', 'cm-order-changed' | 'cm-error'>;
    'order-queue': InTemplates<
      OrderQueue,
      'view' | 'search' | 'status' | 'unread' | 'selected' | 'orderHref',
      'cm-open' | 'cm-queue-changed' | 'cm-counts' | 'cm-before-action' | 'cm-action-done' | 'cm-error'
    >;
    'order-timeline': InTemplates<OrderTimeline, 'orderId', 'cm-order-changed' | 'cm-error' | 'cm-open'>;
  }
}
