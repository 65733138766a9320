/** Between the client's slots, which are there at once, and their files, whose code is loaded when a slot takes some. */
import type { TemplateResult } from 'lit';
import type { CreativeSlot, CreativeVersion } from '../../contract/creative.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import type { Coded } from '../../contract/primitives.ts';
import type { DraftController } from '../../controllers/draft-controller.ts';
import type { SendForm, Sending } from './send-form.ts';

/** What files need of the slots. */
export interface FileParts {
  draft(slotId: string): DraftController<Sending> | undefined;
  action(slot: CreativeSlot): AvailableAction | undefined;
  /** Whether the note on what changed is asked for. */
  isNoted(slot: CreativeSlot): boolean;
  form(slot: CreativeSlot): Pick<SendForm, 'typed' | 'problems' | 'change'>;
  /** Whether the slot can be sent as it stands; from here on it says what is missing. */
  check(slot: CreativeSlot): boolean;
  /** False when it was not sent: the page did not want it, or something else is on its way. */
  send(slot: CreativeSlot): boolean;
}

/** What slots need of the files. */
export interface FileDesk {
  /** Whether a file of the slot is on its way, or has arrived and was not sent yet. */
  hasBegun(slot: CreativeSlot): boolean;
  /** Lets no file travel to a slot that no longer takes one. */
  prepare(order: OrderSnapshot): void;
  render(order: OrderSnapshot, slot: CreativeSlot, primary: boolean): unknown;
  renderBar(order: OrderSnapshot): TemplateResult;
  /** The picture that was chosen for the slot, and what is known of it after a reload. */
  pictureOf(slot: CreativeSlot): File | undefined;
  assetOf(slot: CreativeSlot): string | undefined;
  /** How many creatives went out at once. */
  readonly sent: number;
  settled(type: string): void;
  /** The server did not take the slot's file as a creative. */
  refused(slot: CreativeSlot, problems: readonly Coded[]): void;
  /** A version was withdrawn: its file stands ready again. */
  restore(slot: CreativeSlot, version: CreativeVersion): void;
}
