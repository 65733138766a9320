/** Everything public, without side effects: importing this file registers nothing. */
export { createHttpAdapter } from './api-adapter/http/http-adapter.ts';
export { CampaignManager } from './components/campaign-manager/campaign-manager.ts';
export { CreativeReview } from './components/creative-review/creative-review.ts';
export { DisputeCase } from './components/dispute-case/dispute-case.ts';
export { DisputeForm } from './components/dispute-form/dispute-form.ts';
export { OrderActions } from './components/order-actions/order-actions.ts';
export { OrderChat } from './components/order-chat/order-chat.ts';
export { OrderDeadline } from './components/order-deadline/order-deadline.ts';
export { ApiError } from './contract/api-error.ts';
export type { ApiErrorCode, ApiErrorDetails, FieldProblem } from './contract/api-error.ts';
export type { ActionClass, ActionType, Actor, Target } from './contract/actions.ts';
export type { ApiAdapter, Connection, StopWatching, Watcher } from './contract/api-adapter.ts';
export type { CommandInput } from './contract/commands.ts';
export type { ActResult, AvailableAction, OrderSnapshot, Receipt } from './contract/order.ts';
export type { DraftStorage } from './controllers/drafts.ts';
export type { CampaignEvents } from './controllers/events.ts';
export type { OpenRequest, Place } from './components/shared/open.ts';
