/** Forgets to ask who looks: the other side's actions are served too. */
import type { AvailableAction, OrderSnapshot } from '../../../src/contract/order.ts';
import type { Broken } from './broken.ts';
import { showing } from './shown-orders.ts';

const others: Partial<Record<string, AvailableAction>> = {
  channel: { type: 'cancel', class: 'I', open: true, on: { status: 'placed' } },
  client: { type: 'accept', class: 'C', open: true, on: { status: 'placed' } },
};

function withOthers(order: OrderSnapshot): OrderSnapshot {
  const more = others[order.viewer.actor];
  return order.status === 'placed' && more ? { ...order, actions: [...order.actions, more] } : order;
}

export const servesOthersActions: Broken = {
  fault: "serves another party's actions",
  seenBy: ['rights.served'],
  wrap: (adapter) => showing(adapter, withOthers),
};
