/** The double entries of an order's money: what comes into one account leaves another. */
import type { LedgerEntry, Settlement } from './store.ts';

/** At placement the checkout's money is held. */
export function placementEntries(order: { id: string; captured: number; currency: string }): LedgerEntry[] {
  const { id: orderId, captured, currency } = order;
  const booking = `placed:${orderId}`;
  return [
    { orderId, booking, account: 'checkout', amount: -captured, currency },
    { orderId, booking, account: 'held', amount: captured, currency },
  ];
}

/** At settlement all that was held goes out. */
export function settlementEntries(settlement: Settlement): LedgerEntry[] {
  const { orderId, key: booking, currency, refund, payout, fee } = settlement;
  const out: [LedgerEntry['account'], number][] = [
    ['held', -(refund + payout + fee)],
    ['client', refund],
    ['channel', payout],
    ['platform', fee],
  ];
  return out.map(([account, amount]) => ({ orderId, booking, account, amount, currency }));
}

/** Money that would not add up, or a second settlement of one order: refused by every store. */
export class BookingError extends Error {
  override readonly name = 'BookingError';
}

/** What goes out is what came in. */
export function checkSplit({ key, refund, payout, fee }: Settlement, captured: number): void {
  if ([refund, payout, fee].some((amount) => amount < 0) || refund + payout + fee !== captured)
    throw new BookingError(`${key}: ${refund} + ${payout} + ${fee} is not the captured ${captured}`);
}
