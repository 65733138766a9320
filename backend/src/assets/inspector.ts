/** What a file really is, by its content: told by whoever can look into files where the backend runs. */
import type { FileFacts } from '../../../src/contract/file-spec.ts';
import type { Coded } from '../../../src/contract/primitives.ts';

/** The bytes of one file, in pieces of any size. */
export interface ByteSource {
  readonly size: number;
  /** From `start` up to, and without, `end`; shorter at the end of the file. */
  read(start: number, end: number): Promise<Uint8Array>;
  stream(): Promise<ReadableStream<Uint8Array>>;
}

/** `preview` is made anew from the image's pixels, so nothing else that was in the file is in it. */
export type Inspected =
  | { ok: true; facts: FileFacts; preview: { type: string; bytes: Uint8Array } | null }
  | { ok: false; problem: Coded };

/**
 * Whether a file is one of the formats that any slot takes, whole, and without anything that runs. Refused with the
 * codes `empty`, `wrongFormat`, `damaged`, `unsafe`, `tooManyPixels`. What the slot asks for is checked elsewhere.
 */
export interface Inspector {
  inspect(file: ByteSource): Promise<Inspected>;
}
