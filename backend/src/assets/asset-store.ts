/** Where the bytes of files live. Nothing here knows what they are, whose they are, or whether they may be seen. */
import { Refused } from '../refused.ts';

/** A part of a file: from `start` up to, and without, `end`. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Keys are 1–80 letters, digits, `-` and `_`, chosen by the server. */
export interface AssetStore {
  /** Begins an empty file; one that exists is left as it is. */
  create(key: string): Promise<void>;
  /** Bytes that are safely stored, or null when there is no such file. */
  size(key: string): Promise<number | null>;
  /**
   * Adds to the end of a file, which must be `offset` bytes long; at most `max` bytes are taken. Resolves with the new
   * size, also when the body broke off: what had arrived by then is kept. Rejects with `storageFull()` when the disk is full.
   */
  append(key: string, offset: number, body: ReadableStream<Uint8Array>, max: number): Promise<number>;
  /** Replaces a whole file. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a file that exists. */
  read(key: string, range?: ByteRange): Promise<ReadableStream<Uint8Array>>;
  /** Removes a file; one that does not exist is no error. */
  remove(key: string): Promise<void>;
  /** All keys, for the sweep of what nobody knows any more. */
  keys(): Promise<string[]>;
  /** Throws when nothing can be stored. */
  check(): Promise<void>;
}

/** No room left: nothing was lost, and the same upload may go on later. */
export const storageFull = (): Refused =>
  new Refused('unavailable', { reason: { code: 'storageFull', params: {} }, retryAfterMs: 60_000 });
