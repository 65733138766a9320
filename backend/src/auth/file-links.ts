/** Links that show one file to one person for ten minutes, without a token: for players and downloads, which send none. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Instant, MINUTE } from '../../../src/contract/primitives.ts';
import { digest } from '../digest.ts';

/** One file of an order. */
export interface LinkedFile {
  orderId: string;
  assetId: string;
}

export interface FileLinks {
  sign(file: LinkedFile, subject: string): { token: string; expiresAt: Instant };
  /** Whether this token was signed for this file and is not over. */
  holds(file: LinkedFile, token: string): boolean;
}

const lifetime = 10 * MINUTE;
/** 128 bits: nobody guesses them in ten minutes, and an id in a path is no longer than 64 characters. */
const sealLength = 32;

/** `now` is the wall clock in ms. No WebCrypto: a page on plain http has none. */
export function createFileLinks(key: Uint8Array, now: () => number): FileLinks {
  const seal = ({ orderId, assetId }: LinkedFile, claims: string) =>
    bytesToHex(hmac(sha256, key, utf8ToBytes(JSON.stringify([orderId, assetId, claims])))).slice(
      0,
      sealLength,
    );
  return {
    sign(file, subject) {
      const expires = now() + lifetime;
      // Whom it was given to can be found out by whoever holds the key, and by nobody on its way.
      const given = bytesToHex(hmac(sha256, key, utf8ToBytes(subject))).slice(0, 16);
      const claims = `${expires.toString(36)}.${given}`;
      return {
        token: `${claims}.${seal(file, claims)}`,
        expiresAt: new Date(expires).toISOString(),
      };
    },
    holds(file, token) {
      const [, claims = '', expires = '', sealed = ''] =
        /^(([0-9a-z]{1,10})\.[0-9a-f]{16})\.([0-9a-f]{32})$/.exec(token) ?? [];
      if (claims === '' || Number.parseInt(expires, 36) <= now()) return false;
      // Compared by their digests: how long it takes says nothing about the right one.
      return digest(sealed) === digest(seal(file, claims));
    },
  };
}

/** A key for one purpose from a secret that serves another. */
export function fileKeyFrom(secret: string): Uint8Array {
  return hmac(sha256, utf8ToBytes(secret), utf8ToBytes('campaign-manager/file-links/1'));
}

export const randomFileKey = (): Uint8Array => crypto.getRandomValues(new Uint8Array(32));
