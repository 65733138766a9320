/** What people have typed and not yet sent, kept in the page's storage for one person, order and form. */
import type { CommandInput } from '../contract/commands.ts';

/** Where drafts are kept: `localStorage`, or the host's own store. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Whose draft of what. */
export interface DraftPlace {
  subject: string;
  orderId: string;
  /** A form's name: the action's type, or `<type>.<id>` where the action names a slot, version, offer or request. */
  form: string;
}

export interface Drafts {
  /** What was kept, with the moment it was (ms of this page's clock); null when there is nothing usable. */
  read(place: DraftPlace): { value: object; savedAt: number } | null;
  /** False when it could not be kept (storage missing, full, refused, or more than 64 kB). */
  write(place: DraftPlace, value: object): boolean;
  erase(place: DraftPlace): void;
  /** Erases the form of an action that was stored. */
  eraseSent(subject: string, orderId: string, command: CommandInput): void;
  /** Erases everything this adapter's backend was typed for: call it at sign-out. */
  eraseAll(): void;
  /** Reports each erased place (`null`: all of them); returns the way to stop. */
  onErase(listener: (place: DraftPlace | null) => void): () => void;
}

/** Drafts of one adapter; `false` keeps nothing, no storage means the page's own. */
export function createDrafts(_scope: string, _storage?: DraftStorage | false): Drafts {
  throw new Error('not written yet');
}
