/** SHA-256 of texts: synchronous and the same in Node and in a page. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sha256 } from '../../src/contract/primitives.ts';

/** Of the text's UTF-8 bytes, in lower-case hex. */
export function digest(text: string): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
