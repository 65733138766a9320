/** Where a page of a queue ended, as a text that only this server can write, and only the same question can use. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { once } from '../once.ts';
import { Refused } from '../refused.ts';
import type { ListPosition } from '../store/queues.ts';
import type { Store } from '../store/store.ts';

export interface Cursors {
  write(position: ListPosition, question: string): Promise<string>;
  /** Refuses what this server did not write as the end of a page of this very question. It never ages. */
  read(cursor: string, question: string): Promise<ListPosition>;
}

/** 96 bits in hex. */
const sealLength = 24;

export function createCursors(store: Pick<Store, 'meta' | 'setMeta'>): Cursors {
  const key = once(() => keyIn(store));
  async function sealOf(text: string, question: string): Promise<string> {
    const sealed = hmac(sha256, utf8ToBytes(await key()), utf8ToBytes(JSON.stringify([question, text])));
    return bytesToHex(sealed).slice(0, sealLength);
  }
  return {
    async write({ sort, id }, question) {
      const text = JSON.stringify([sort, id]);
      return encode((await sealOf(text, question)) + text);
    },
    async read(cursor, question) {
      const plain = decode(cursor);
      const text = plain.slice(sealLength);
      if (plain.slice(0, sealLength) !== (await sealOf(text, question))) throw badCursor();
      const [sort, id] = JSON.parse(text) as [string, string];
      return { sort, id };
    },
  };
}

/** Kept with the orders, so that a cursor outlives a restart. */
async function keyIn(store: Pick<Store, 'meta' | 'setMeta'>): Promise<string> {
  const name = 'cursorKey';
  const kept = await store.meta(name);
  if (kept !== null) return kept;
  await store.setMeta(name, bytesToHex(randomBytes(32)));
  return (await store.meta(name)) ?? '';
}

const badCursor = (): Refused =>
  new Refused('invalid', {
    reason: { code: 'cursor', params: {} },
    fields: [{ path: 'cursor', code: 'cursor', params: {} }],
  });

function encode(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decode(cursor: string): string {
  try {
    return atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
