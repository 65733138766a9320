/** Creatives: only a slot's newest version moves; the approved one stays current until another is approved. */
import type { Command } from '../contract/commands.ts';
import type { Asset, CreativeVersion, FileAsset, SlotStatus } from '../contract/creative.ts';
import type { OrderContext } from './order-record.ts';
import { change, fileNamed, when } from './rule-kit.ts';

type Slot = OrderContext['slots'][number];

export const newestOf = (slot: Slot): CreativeVersion | undefined => slot.versions.at(-1);

export function slotStatus(slot: Slot): SlotStatus {
  const status = newestOf(slot)?.status;
  if (status === 'submitted' || status === 'changesRequested') return status as SlotStatus;
  return slot.approvedId === null ? 'missing' : 'approved';
}

/** Required slots need an approved version; optional ones may be empty, but not half done. */
export const isSlotSettled = (slot: Slot): boolean =>
  slot.approvedId !== null || (!slot.required && slotStatus(slot) === 'missing');

export const findVersion = (context: OrderContext, versionId: string) =>
  context.slots.flatMap((slot) => slot.versions).find((version) => version.id === versionId);

const newestIs = (context: OrderContext, versionId: string, ...statuses: string[]) =>
  context.slots.some((slot) => {
    const newest = newestOf(slot);
    return newest?.id === versionId && statuses.includes(newest.status);
  });

const changeSlot = (context: OrderContext, isIt: (slot: Slot) => boolean, to: (slot: Slot) => Slot) => ({
  slots: context.slots.map((slot) => (isIt(slot) ? to(slot) : slot)),
});

function changeVersion(context: OrderContext, versionId: string, patch: Partial<CreativeVersion>) {
  const approves = patch.status === 'approved' ? { approvedId: versionId } : {};
  return changeSlot(
    context,
    (slot) => newestOf(slot)?.id === versionId,
    (slot) => ({
      ...slot,
      ...approves,
      versions: slot.versions.map((version) =>
        version.id === versionId ? { ...version, ...patch } : version,
      ),
    }),
  );
}

/** A file is remembered with what was measured in it. */
function assetOf(given: Command<'submitCreative'>['payload']['asset'], files?: readonly FileAsset[]): Asset {
  return given.kind === 'file' ? fileNamed(given.assetId, files) : given;
}

export const creativeGuards = {
  areSlotsSettled: when(({ slots }) => slots.every(isSlotSettled)),
  isUnderReview: when<'approveCreative' | 'requestChanges'>((context, { on }) =>
    newestIs(context, on.versionId, 'submitted'),
  ),
  isUnapproved: when<'withdrawCreative'>((context, { on }) =>
    newestIs(context, on.versionId, 'submitted', 'changesRequested'),
  ),
};

export const creativeChanges = {
  addVersion: change<'submitCreative'>((context, { on, payload, checksum, files, at }) =>
    changeSlot(
      context,
      (slot) => slot.id === on.slotId,
      (slot) => {
        const number = slot.versions.length + 1;
        const version: CreativeVersion = {
          id: `${slot.id}.${number}`,
          number,
          asset: assetOf(payload.asset, files),
          checksum: checksum ?? '',
          note: payload.note,
          submittedAt: at,
          status: 'submitted',
          reviewedAt: null,
          comments: [],
        };
        return { ...slot, versions: [...slot.versions, version] };
      },
    ),
  ),
  withdrawVersion: change<'withdrawCreative'>((context, { on }) =>
    changeVersion(context, on.versionId, { status: 'withdrawn' }),
  ),
  approveVersion: change<'approveCreative'>((context, { on, at }) =>
    changeVersion(context, on.versionId, { status: 'approved', reviewedAt: at }),
  ),
  sendBackVersion: change<'requestChanges'>((context, { on, payload, at }) =>
    changeVersion(context, on.versionId, {
      status: 'changesRequested',
      reviewedAt: at,
      comments: payload.comments,
      resolved: payload.resolved,
    }),
  ),
};
