/** What a stage shows of a version, and what may be done on it. */
import type { CreativeSlot, CreativeVersion, Place } from '../../contract/creative.ts';
import type { OrderSnapshot } from '../../contract/order.ts';

/** A comment as the stage shows it: at its place. */
export interface Mark {
  key: string;
  number: number;
  state: 'draft' | 'sent' | 'resolved';
  place: Place | undefined;
}

/** What a reviewer may do on the stage. */
export interface Work {
  /** `byKey`: whoever works by keyboard goes on at the pin, everybody else at the text. */
  add(place: Place, byKey: boolean): void;
  move(key: string, place: Place): void;
  /** Takes away a comment without a text; false when there is one. */
  drop(key: string): boolean;
}

export interface Scene {
  order: OrderSnapshot;
  slot: CreativeSlot;
  version: CreativeVersion;
  marks: readonly Mark[];
  /** The mark whose pin or text has the focus. */
  current?: string | undefined;
  /** Leads to the text of a mark. */
  read(key: string): void;
  work?: Work | undefined;
}
