/** Comments that are written and not yet sent: they belong to a version, and move on to the one that replaces it. */
import type { CreativeSlot, CreativeVersion, ReviewComment } from '../../contract/creative.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import type { Kit } from './kit.ts';
import { placeOn } from './said.ts';
import { shownOf } from './slots.ts';

export interface Comments {
  rows: ReviewComment[];
  /** Comments on earlier versions that are ticked as resolved, by their names. */
  resolved: string[];
}

/** Rows with something in them. */
export const written = (rows: readonly ReviewComment[]): ReviewComment[] =>
  rows.filter(({ text }) => text.trim() !== '');

const none: Comments = { rows: [], resolved: [] };

export class CommentDrafts {
  #kit: Kit;
  #drafts = new Map<string, DraftController<Comments>>();

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  /** Finds what was written before; called before each rendering. */
  prepare({ versions }: CreativeSlot): void {
    const open = versions.filter(({ status }) => status === 'submitted');
    for (const { id } of open)
      if (!this.#drafts.has(id))
        this.#drafts.set(
          id,
          new DraftController(this.#kit.host, `requestChanges.${id}`, () => ({ ...none })),
        );
    const newest = open.at(-1);
    for (const { id } of open) if (newest && id !== newest.id) this.#carry(id, newest);
  }

  of(slot: CreativeSlot): Comments {
    return this.#draft(slot)?.value ?? none;
  }

  /** How many are written for the slot. */
  count(slot: CreativeSlot): number {
    return written(this.of(slot).rows).length;
  }

  set(slot: CreativeSlot, part: Partial<Comments>): void {
    this.#draft(slot)?.change(part);
  }

  #draft(slot: CreativeSlot): DraftController<Comments> | undefined {
    return this.#drafts.get(shownOf(slot)?.id ?? '');
  }

  /** Places stay where the new version has such places. */
  #carry(from: string, { id, asset }: CreativeVersion): void {
    const before = this.#drafts.get(from);
    const after = this.#drafts.get(id);
    const rows = written(before?.value.rows ?? []);
    const resolved = before?.value.resolved ?? [];
    if (rows.length + resolved.length === 0) return;
    const carried = rows.map(({ text, place }) => ({ text, place: placeOn(asset, place) }));
    const { value = none } = after ?? {};
    after?.change({
      rows: [...written(value.rows), ...carried],
      resolved: [...new Set([...value.resolved, ...resolved])],
    });
    before?.clear();
  }
}

/** Which version of each slot its reviewer has looked at. */
export class Seen {
  #seen = new Map<string, { id: string; status: string }>();

  /** Whatever was not under review had no button that could now hit the wrong version. */
  look(order: OrderSnapshot, slot: CreativeSlot): void {
    const shown = shownOf(slot);
    const before = this.#seen.get(`${order.id}/${slot.id}`);
    if (before?.status !== 'submitted' || before.id === shown?.id) this.acknowledge(order, slot);
  }

  /** A version that replaced one under review: no button may act on it before it was looked at. */
  isNew(order: OrderSnapshot, slot: CreativeSlot): boolean {
    const shown = shownOf(slot);
    return shown !== undefined && this.#seen.get(`${order.id}/${slot.id}`)?.id !== shown.id;
  }

  /** The person turns to the version that is there now. */
  acknowledge(order: OrderSnapshot, slot: CreativeSlot): void {
    const shown = shownOf(slot);
    if (shown) this.#seen.set(`${order.id}/${slot.id}`, shown);
  }
}
