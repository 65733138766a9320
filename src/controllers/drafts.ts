/** What people have typed and not yet sent, kept in the page's storage for one person, order and form. */
import type { CommandInput } from '../contract/commands.ts';
import { DAY } from '../contract/primitives.ts';

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
  /** When it was kept; null when it could not be (storage missing, full, refused, or more than 64 kB). */
  write(place: DraftPlace, value: object): number | null;
  erase(place: DraftPlace): void;
  /** Erases the form of an action that was stored. */
  eraseSent(subject: string, orderId: string, command: CommandInput): void;
  /** Erases everything that was typed for this adapter's backend: call it at sign-out. */
  eraseAll(): void;
  /** Reports each erased place (`null`: all of them); returns the way to stop. */
  onErase(listener: (place: DraftPlace | null) => void): () => void;
}

const largestBytes = 64_000;
const keptFor = 30 * DAY;
const ours = 'cm:1:';

/** Drafts of one adapter; `false` keeps nothing, no storage means the page's own. */
export function createDrafts(scope: string, storage?: DraftStorage | false): Drafts {
  const prefix = `${ours}${encodeURIComponent(scope)}:`;
  const keyOf = ({ subject, orderId, form }: DraftPlace) =>
    `${prefix}${encodeURIComponent(subject)}:${orderId}:${form}`;
  const listeners = new Set<(place: DraftPlace | null) => void>();
  let isSwept = false;

  /** A store may be missing, full, forbidden, or the host's and broken: typing goes on without it. */
  function attempt<T>(use: (store: DraftStorage) => T): T | null {
    try {
      return storage === false ? null : use(storage ?? localStorage);
    } catch {
      return null;
    }
  }

  function removeWhere(isUnwanted: (key: string, store: DraftStorage) => boolean): void {
    attempt((store) => {
      const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
      for (const key of keys) if (key !== null && isUnwanted(key, store)) store.removeItem(key);
    });
  }

  function erase(place: DraftPlace): void {
    attempt((store) => store.removeItem(keyOf(place)));
    for (const listener of listeners) listener(place);
  }

  return {
    read: (place) => attempt((store) => parse(store.getItem(keyOf(place)))),
    write(place, value) {
      if (!isSwept) removeWhere((key, store) => key.startsWith(ours) && parse(store.getItem(key)) === null);
      isSwept = true;
      const at = Date.now();
      const text = JSON.stringify({ at, value });
      if (new TextEncoder().encode(text).length > largestBytes) return null;
      return attempt((store) => (store.setItem(keyOf(place), text), at));
    },
    erase,
    eraseSent(subject, orderId, { type, on }) {
      const named = [on.slotId, on.versionId, on.offerId, on.requestId].filter((id) => id !== undefined);
      for (const form of [type, ...named.map((id) => `${type}.${id}`)]) erase({ subject, orderId, form });
    },
    eraseAll() {
      removeWhere((key) => key.startsWith(prefix));
      for (const listener of listeners) listener(null);
    },
    onErase(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Null for what is too old, and for what is not ours. */
function parse(text: string | null): { value: object; savedAt: number } | null {
  const { at, value } = readJson(text);
  if (typeof at !== 'number' || typeof value !== 'object' || value === null) return null;
  return Date.now() - at > keptFor ? null : { value, savedAt: at };
}

function readJson(text: string | null): { at?: unknown; value?: unknown } {
  try {
    const json: unknown = JSON.parse(text ?? '{}');
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    return {};
  }
}
