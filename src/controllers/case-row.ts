/** What a mediator's list says of an order's case. */
import type { OrderSnapshot } from '../contract/order.ts';
import type { CaseRow } from '../contract/queue.ts';

/** Undefined while no mediator has to do with it. */
export function caseRowOf({
  dispute,
  viewer,
}: Pick<OrderSnapshot, 'dispute' | 'viewer'>): CaseRow | undefined {
  if (dispute?.status !== 'escalated' && dispute?.status !== 'mediating') return;
  const { caseNumber, number, claimedBy, infoRequests } = dispute;
  return {
    number: caseNumber,
    dispute: number,
    holder: claimedBy === null ? 'none' : claimedBy === viewer.subject ? 'viewer' : 'other',
    waitsFor: infoRequests.find(({ state }) => state === 'open')?.side ?? null,
  };
}
