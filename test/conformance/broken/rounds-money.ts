/** Reckons in whole hundreds, as if every currency had two decimals and nobody minded cents. */
import type { OrderSnapshot } from '../../../src/contract/order.ts';
import type { Broken } from './broken.ts';
import { showing } from './shown-orders.ts';

function rounded(order: OrderSnapshot): OrderSnapshot {
  const { payout } = order.money;
  if (payout === null) return order;
  return { ...order, money: { ...order.money, payout: Math.floor(payout / 100) * 100 } };
}

export const roundsMoney: Broken = {
  fault: 'drops money by rounding',
  seenBy: ['money.released', 'money.agreed', 'money.dispute', 'money.promised', 'money.large'],
  wrap: (adapter) => showing(adapter, rounded),
};
