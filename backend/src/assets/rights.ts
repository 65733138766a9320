/** Who may bring which file to an order now, and how large it may be. */
import type { SlotSpec } from '../../../src/contract/agreement.ts';
import { fileSpecOf, isFileKind } from '../../../src/contract/file-rules.ts';
import type { FileKind } from '../../../src/contract/file-spec.ts';
import { limits } from '../../../src/contract/limits.ts';
import { actionsFor } from '../../../src/machines/decide.ts';
import type { OrderRecord } from '../../../src/machines/decide.ts';
import { open, snapshotFor } from '../orders/access.ts';
import { Refused } from '../refused.ts';
import type { Viewer } from '../viewer.ts';
import type { FilesDeps } from './types.ts';
import type { UploadWish } from './uploads.ts';

/** Of a file that goes with a message or stands as evidence, in bytes. */
export const mostAttached = limits.attachments.bytes;

/** Actions with which evidence is given. */
const evident = new Set<string>(['dispute', 'respond', 'addEvidence', 'provideInfo']);

export type FileSlot = SlotSpec & { kind: FileKind };

/** The slot of an order that a file can fill. */
export function fileSlotOf({ agreement }: OrderRecord, slotId: string | null): FileSlot | undefined {
  const slot = agreement.slots.find(({ id }) => id === slotId);
  return slot && isFileKind(slot.kind) ? { ...slot, kind: slot.kind } : undefined;
}

/** How many bytes the file may have; refuses whoever may not bring it. */
export async function mostBytesFor(
  deps: FilesDeps,
  orderId: string,
  viewer: Viewer,
  { purpose, slotId }: UploadWish,
): Promise<number> {
  const { order } = await open(deps, orderId, viewer);
  if (viewer.actor === 'mediator') throw forbidden('mediatorsOnlyRead');
  const actions = actionsFor(order, viewer, deps.clock.now()).filter((action) => action.open);
  if (purpose === 'message') return mostAttached;
  if (purpose === 'evidence') {
    if (!actions.some(({ type }) => evident.has(type))) throw await notOpen(deps, orderId, viewer);
    return mostAttached;
  }
  if (viewer.actor !== 'client') throw forbidden('notYours');
  const slot = fileSlotOf(order, slotId ?? null);
  if (slot === undefined) {
    const code = slotId === undefined ? 'required' : 'unknown';
    const fields = [{ path: 'slot', code, params: {} }];
    throw new Refused('invalid', { reason: { code: 'invalidFields', params: {} }, fields });
  }
  if (!actions.some(({ type, on }) => type === 'submitCreative' && on.slotId === slotId))
    throw await notOpen(deps, orderId, viewer);
  return fileSpecOf(slot).maxBytes;
}

const forbidden = (code: string): Refused => new Refused('forbidden', { reason: { code, params: {} } });

async function notOpen(deps: FilesDeps, orderId: string, viewer: Viewer): Promise<Refused> {
  const latest = await snapshotFor(deps, orderId, viewer);
  return new Refused('conflict', { reason: { code: 'notOpen', params: {} }, latest });
}
