/** What can be read off a creative slot, and what is wrong with a typed link. */
import type { CreativeSlot, CreativeVersion } from '../../contract/creative.ts';
import type { OrderSnapshot } from '../../contract/order.ts';

/** The version that the slot's status is about; none while it is missing. */
export function shownOf(slot: CreativeSlot): CreativeVersion | undefined {
  if (slot.status === 'missing') return;
  return slot.status === 'approved' ? currentOf(slot) : slot.versions.at(-1);
}

/** The approved version: the one the campaign runs with. */
export function currentOf(slot: CreativeSlot): CreativeVersion | undefined {
  return slot.versions.find(({ id }) => id === slot.currentVersionId);
}

/** Whether a newer version waits beside an approved one that stays current. */
export function isProposal(slot: CreativeSlot): boolean {
  return slot.currentVersionId !== null && slot.status !== 'approved';
}

/** What stands in a version, as it was typed. */
export function contentOf({ asset }: CreativeVersion): string {
  return asset.kind === 'text' ? asset.text : asset.kind === 'url' ? asset.url : asset.name;
}

export function isText(slot: CreativeSlot): boolean {
  return slot.kind === 'text';
}

export function slotOf(order: OrderSnapshot | null, versionId = ''): CreativeSlot | undefined {
  return order?.creatives.find(({ versions }) => versions.some(({ id }) => id === versionId));
}
