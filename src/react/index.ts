'use client';
/** A React component for each element. Written by `npm run manifest`; do not edit. */
export { CampaignManager, type CampaignManagerProps } from './campaign-manager.ts';
export { CompletionChecklist, type CompletionChecklistProps } from './completion-checklist.ts';
export { CreativeReview, type CreativeReviewProps } from './creative-review.ts';
export { DisputeCase, type DisputeCaseProps } from './dispute-case.ts';
export { DisputeForm, type DisputeFormProps } from './dispute-form.ts';
export { MediatorDesk, type MediatorDeskProps } from './mediator-desk.ts';
export { OrderActions, type OrderActionsProps } from './order-actions.ts';
export { OrderChat, type OrderChatProps } from './order-chat.ts';
export { OrderDeadline, type OrderDeadlineProps } from './order-deadline.ts';
export { OrderQueue, type OrderQueueProps } from './order-queue.ts';
export { OrderTimeline, type OrderTimelineProps } from './order-timeline.ts';
