/** SHA-256 at the speed of the machine. */
import { createHash } from 'node:crypto';
import type { Hash } from '../assets/hash.ts';

export function nodeHash(): Hash {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), end: () => hash.digest('hex') };
}
