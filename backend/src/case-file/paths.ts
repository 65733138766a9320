/** What the archive's entries may be called: nothing that leads out of the folder it is unpacked in. */
import { cleanName } from '../assets/names.ts';
import { paths } from './manifest.ts';

/** In bytes: some disks keep no longer name than 255, an id included. */
const longest = 120;

const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength;

/** Where a file lies in the archive: its id, which nobody chose, then what it is called, for people. */
export function pathOf(assetId: string, name: string): string {
  const letters = Array.from(cleanName(name));
  while (bytesOf(letters.join('')) > longest) letters.splice(Math.floor(letters.length / 2), 1);
  return `files/${[assetId, letters.join('')].filter((part) => part !== '').join('-')}`;
}

const own: readonly string[] = Object.values(paths);
/** Controls, what is unseen, what turns the direction of reading, and what some system takes for a part of a path. */
const misleading = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*/\\]/u;

/** Whether an entry may be called so. */
export function isSafePath(path: string): boolean {
  if (own.includes(path)) return true;
  const name = path.startsWith('files/') ? path.slice('files/'.length) : '';
  return /^\w.*[^. ]$/su.test(name) && !misleading.test(name) && bytesOf(name) <= 65 + longest;
}
