/** A host page in TypeScript: compiled against the built package, as its users have it. Never run. */
import { OrderActions } from 'campaign-manager-widgets';
import { createHttpAdapter } from 'campaign-manager-widgets/adapters/http';
import { adapterConformance } from 'campaign-manager-widgets/conformance';
import { type ApiAdapter, ApiError, parseOrderSnapshot } from 'campaign-manager-widgets/contract';
import { limits } from 'campaign-manager-widgets/contract/limits';
import { actionsFor } from 'campaign-manager-widgets/machines/order';
import 'campaign-manager-widgets/define';
import 'campaign-manager-widgets/define/order-actions';

const adapter: ApiAdapter = createHttpAdapter({
  baseUrl: 'https://api.example',
  getToken: async () => 'token',
});
const manager = document.createElement('campaign-manager');
manager.adapter = adapter;

const actions: OrderActions = document.createElement('order-actions');
actions.orderId = 'o1';
// @ts-expect-error -- an order's id is text
actions.orderId = 1;
// @ts-expect-error -- who looks is the server's word
actions.actor = 'client';

actions.addEventListener('cm-before-action', (event) => {
  if (event.detail.command.type === 'decline') event.preventDefault();
});
actions.addEventListener('cm-action-done', (event) => {
  const reference: string = event.detail.receipt.reference;
  // @ts-expect-error -- a receipt has no such field: what an event carries is no `any`
  event.detail.receipt.total;
  console.log(reference, event.detail.order.status);
});
actions.addEventListener('cm-open', ({ detail }) => {
  const place: 'order' | 'dispute' | 'case' | 'creatives' | 'chat' | 'timeline' = detail.what;
  console.log(place, detail.entry);
});
actions.addEventListener('cm-reorder', ({ detail }) => {
  const href: string = detail.href;
  console.log(href);
});
manager.addEventListener('cm-counts', ({ detail }) => {
  if (detail.orderId === undefined) console.log(detail.needsYou.toFixed());
  else console.log(detail.unread.toFixed());
});
manager.addEventListener('cm-error', ({ detail }) => {
  if (detail.error instanceof ApiError && detail.error.code === 'unauthorized') console.log('sign in');
  // @ts-expect-error -- there is no such code
  if (detail.error.code === 'teapot') console.log('no coffee');
});
document.addEventListener('cm-order-changed', ({ detail }) => console.log(detail.order.version.toFixed()));
window.addEventListener('cm-open', (event) => event.preventDefault());
document.createElement('order-deadline').kind = 'disputeWindow';
// @ts-expect-error -- no such deadline
document.createElement('order-deadline').kind = 'lunch';

const desk = document.createElement('mediator-desk');
desk.orderId = 'o1';
desk.addEventListener('cm-order-selected', ({ detail }) => console.log(detail.orderId?.length));
// @ts-expect-error -- a desk shows one case at a time
desk.orderIds = ['o1'];

const status: string = parseOrderSnapshot({}).status;
const rule: number = limits.explanation.max;
export const uses = [status, rule, actionsFor, adapterConformance];

const queue = document.createElement('order-queue');
queue.view = 'waiting';
// @ts-expect-error -- there is no such list
queue.view = 'mine';
queue.addEventListener('cm-counts', ({ detail }) => {
  if (detail.orderId === undefined) console.log(detail.needsYou, detail.unread);
});
queue.addEventListener('cm-queue-changed', ({ detail }) => {
  const search: string = detail.search;
  console.log(search, detail.view);
});
manager.selected = 'o1';
