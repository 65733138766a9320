/** What each action must name right now: served with the action, and compared when it comes back. */
import { actionRules, type ActionType, type TargetKind, type Target } from '../contract/actions.ts';
import type { OrderContext, OrderRecord } from './order-record.ts';
import type { RefusalReason } from './decided.ts';
import { newestOf } from './creative.rules.ts';
import { lastDispute } from './dispute.rules.ts';

type Named = (order: OrderRecord) => Target[];

const whole: Named = ({ status }) => [{ status }];
const completion: Named = ({ status, context }) =>
  status === 'completed' ? [{ status, completion: context.completions }] : [];
const dispute: Named = ({ status, context }) =>
  status === 'disputed' ? [{ status, dispute: context.disputes.length }] : [];
/** A case that somebody else took meanwhile is not taken from them by a stale click. */
const caseHeld: Named = (order) =>
  dispute(order).map((target) => ({ ...target, holder: lastDispute(order.context)?.claimedBy ?? null }));
/** Open in several statuses: a stale click must not mean something else in the next one. */
const standing: Named = (order) => {
  const numbered = [...completion(order), ...dispute(order)];
  return numbered.length > 0 ? numbered : whole(order);
};
const slots: Named = ({ status, context }) =>
  context.slots.map((slot) => ({ status, slotId: slot.id, after: shownVersion(slot)?.id ?? null }));
const versions: Named = ({ context }) =>
  context.slots.flatMap((slot) => {
    const newest = newestOf(slot);
    return newest && newest.status !== 'withdrawn'
      ? [{ versionId: newest.id, checksum: newest.checksum }]
      : [];
  });
const estimate: Named = ({ context }) => (context.estimate ? [{ estimate: context.estimate.date.date }] : []);
const offers: Named = ({ context }) =>
  (lastDispute(context)?.offers ?? [])
    .filter((offer) => offer.state === 'open')
    .map((offer) => ({ offerId: offer.id }));
const cancellation: Named = ({ context }) =>
  context.cancellation ? [{ requestId: context.cancellation.id }] : [];
const question: Named = ({ context }) =>
  (lastDispute(context)?.infoRequests ?? [])
    .filter((request) => request.state === 'open')
    .map((request) => ({ requestId: request.id }));

/** The newest version that people still see. */
const shownVersion = (slot: OrderContext['slots'][number]) =>
  slot.versions.findLast((version) => version.status !== 'withdrawn');

const named: Record<TargetKind, Named> = {
  order: whole,
  completion,
  dispute,
  case: caseHeld,
  standing,
  slot: slots,
  version: versions,
  estimate,
  offer: offers,
  cancellation,
  question,
};

/** Everything that an action could name right now. */
export const targetsOf = (order: OrderRecord, type: ActionType): Target[] =>
  named[actionRules[type].on](order);

const isSame = (a: Target, b: Target): boolean =>
  Object.keys({ ...a, ...b }).every((key) => a[key as keyof Target] === b[key as keyof Target]);

/** Null when what the command names is still so; else the name of what changed. */
export function changedSince(order: OrderRecord, type: ActionType, on: Target): RefusalReason | null {
  if (targetsOf(order, type).some((target) => isSame(target, on))) return null;
  if (on.status !== undefined && on.status !== order.status) return 'statusChanged';
  if (on.holder !== undefined) return 'holderChanged';
  if (on.slotId !== undefined) return 'slotChanged';
  if (on.versionId !== undefined) return 'versionChanged';
  if (on.estimate !== undefined) return 'estimateChanged';
  if (on.offerId !== undefined) return 'offerChanged';
  if (on.requestId !== undefined) return 'requestChanged';
  return 'statusChanged';
}
