/** One file of the corpus: what is wrong with it, how it is announced, and what must come of it. */

export interface Sample {
  /** What it is. */
  what: string;
  /** What its sender calls it. */
  name: string;
  /** The slot it is sent for, by the kind of file that this wants. */
  slot: 'image' | 'video' | 'audio' | 'pdf';
  bytes: Uint8Array<ArrayBuffer>;
  /** The media type as which it is taken in, or the code with which it is refused. */
  expected: string;
  /** Of a refusal: the figures that must be said with it. */
  params?: Record<string, string | number>;
  /** Stands in the file; what is shown of it must be free of it. */
  planted?: string;
  /** What it is called once it was taken in. */
  called?: string;
}

export interface SampleClass {
  title: string;
  samples: Sample[];
}

type Part = Uint8Array | string | readonly number[];

/** Text counts one byte a letter. */
export function bytesOf(...parts: Part[]): Uint8Array<ArrayBuffer> {
  const all = parts.map((part) =>
    typeof part === 'string' ? Buffer.from(part, 'latin1') : Uint8Array.from(part),
  );
  return new Uint8Array(Buffer.concat(all));
}

/** The first part of a file, by its share of the whole. */
export const cut = (bytes: Uint8Array, share: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(bytes.subarray(0, Math.floor(bytes.length * share)));

/** A copy with other bytes at one place. */
export function patched(bytes: Uint8Array, at: number, ...parts: Part[]): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  copy.set(bytesOf(...parts), at < 0 ? copy.length + at : at);
  return copy;
}

/** Where a text begins in a file. */
export const placeOf = (bytes: Uint8Array, text: string): number =>
  Buffer.from(bytes).indexOf(text, 0, 'latin1');

export const big32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
export const little32 = (value: number): number[] => big32(value).toReversed();
export const big16 = (value: number): number[] => [value >> 8, value & 255];
export const little16 = (value: number): number[] => [value & 255, value >> 8];
