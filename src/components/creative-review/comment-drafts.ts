/** Comments that are written and not yet sent: they belong to a version, and move on to the one that replaces it. */
import type { CreativeSlot } from '../../contract/creative.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import type { Kit } from './kit.ts';
import { shownOf } from './slots.ts';

interface Comments {
  texts: string[];
}

/** Rows with something in them. */
export const written = (texts: readonly string[]): string[] => texts.filter((text) => text.trim() !== '');

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
          new DraftController<Comments>(this.#kit.host, `requestChanges.${id}`, () => ({ texts: [] })),
        );
    const newest = open.at(-1);
    for (const { id } of open) if (newest && id !== newest.id) this.#carry(id, newest.id);
  }

  texts(slot: CreativeSlot): string[] {
    return this.#of(slot)?.value.texts ?? [];
  }

  /** How many are written for the slot. */
  count(slot: CreativeSlot): number {
    return written(this.texts(slot)).length;
  }

  set(slot: CreativeSlot, texts: string[]): void {
    this.#of(slot)?.change({ texts });
  }

  #of(slot: CreativeSlot): DraftController<Comments> | undefined {
    return this.#drafts.get(shownOf(slot)?.id ?? '');
  }

  #carry(from: string, to: string): void {
    const before = this.#drafts.get(from);
    const after = this.#drafts.get(to);
    const texts = written(before?.value.texts ?? []);
    if (texts.length === 0) return;
    after?.change({ texts: [...written(after.value.texts), ...texts] });
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
