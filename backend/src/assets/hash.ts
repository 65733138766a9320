/** SHA-256 of something too large to hold at once. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Sha256 } from '../../../src/contract/primitives.ts';

export interface Hash {
  update(bytes: Uint8Array): void;
  /** In lower-case hex; nothing may follow. */
  end(): Sha256;
}
export type NewHash = () => Hash;

/** Works everywhere; where the platform has a faster one that takes pieces, give that. */
export function portableHash(): Hash {
  const hash = sha256.create();
  return { update: (bytes) => void hash.update(bytes), end: () => bytesToHex(hash.digest()) };
}

/** After so many bytes others get their turn. */
const turn = 4_000_000;

/** Of all that a stream holds. */
export async function hashOfStream(stream: ReadableStream<Uint8Array>, newHash: NewHash): Promise<Sha256> {
  const hash = newHash();
  const reader = stream.getReader();
  let since = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    hash.update(next.value);
    since += next.value.byteLength;
    if (since < turn) continue;
    since = 0;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return hash.end();
}
