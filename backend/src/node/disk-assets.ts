/** Files in a folder, one for each key. What was acknowledged is on the disk; memory does not grow with a file. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type AssetStore, type ByteRange, storageFull } from '../assets/asset-store.ts';
import { createWriters, requireKey, takeIn, wrongOffset } from '../assets/intake.ts';
import { DAY } from '../../../src/contract/primitives.ts';
import { Refused } from '../refused.ts';

/** After so many bytes an append that goes on is made safe, so that a power cut costs no more than these. */
const safeEvery = 8 * 1024 * 1024;
const pieceBytes = 256 * 1024;

/**
 * Makes the folder, and throws when that is not possible. `beside` others that use it: then no two of them may write to
 * one file at a time.
 */
export function openDiskAssets(folder: string, { beside = false } = {}): AssetStore {
  const unfinished = join(folder, 'unfinished');
  mkdirSync(unfinished, { recursive: true });
  clearDrafts(unfinished, beside ? Date.now() - DAY : Infinity);
  const shelfOf = (key: string) => join(folder, key.slice(0, 2).padEnd(2, '_'));
  const pathOf = (key: string) => {
    requireKey(key);
    return join(shelfOf(key), key);
  };
  const writing = createWriters();
  /** Bytes that are safe of a file to which more is being added. */
  const safe = new Map<string, number>();

  return {
    create: (key) =>
      sayFull(async () => {
        const path = pathOf(key);
        await mkdir(shelfOf(key), { recursive: true });
        await (await open(path, 'a')).close();
        await syncFolder(shelfOf(key));
        await syncFolder(folder);
      }),
    async size(key) {
      return safe.get(key) ?? (await sizeAt(pathOf(key)));
    },
    append: (key, offset, body, max) =>
      writing(key, () =>
        sayFull(async () => {
          const path = pathOf(key);
          const size = await existingSize(path);
          if (size !== offset) throw wrongOffset(size, offset);
          try {
            return await appendTo(path, size, body, max, (bytes) => safe.set(key, bytes));
          } finally {
            safe.delete(key);
          }
        }),
      ),
    write: (key, bytes) =>
      sayFull(async () => {
        const path = pathOf(key);
        const draft = join(unfinished, `${key}.${crypto.randomUUID()}`);
        try {
          await writeWhole(draft, bytes);
          await mkdir(shelfOf(key), { recursive: true });
          await rename(draft, path);
        } catch (error) {
          await rm(draft, { force: true });
          throw error;
        }
        await syncFolder(shelfOf(key));
        await syncFolder(folder);
      }),
    async read(key, range) {
      const path = pathOf(key);
      const size = await existingSize(path);
      return streamOf(path, range ?? { start: 0, end: size });
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    async keys() {
      const shelves = (await readdir(folder)).filter((name) => name.length === 2);
      return (await Promise.all(shelves.map((shelf) => readdir(join(folder, shelf))))).flat();
    },
    check: () =>
      sayFull(async () => {
        const probe = join(unfinished, `probe.${crypto.randomUUID()}`);
        try {
          await writeWhole(probe, new Uint8Array(512));
        } finally {
          await rm(probe, { force: true });
        }
      }),
  };
}

/** Whole files on their way to their place when a process ended; the places themselves were not touched. */
function clearDrafts(folder: string, before: number): void {
  for (const name of readdirSync(folder)) {
    const draft = join(folder, name);
    const changed = statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (changed < before) rmSync(draft, { recursive: true, force: true });
  }
}

async function appendTo(
  path: string,
  from: number,
  body: ReadableStream<Uint8Array>,
  max: number,
  onSafe: (bytes: number) => void,
): Promise<number> {
  const file = await open(path, 'a');
  let size = from;
  let synced = from;
  const sync = async () => {
    await file.datasync();
    synced = size;
    onSafe(synced);
  };
  onSafe(synced);
  try {
    await takeIn(body, max, async (bytes) => {
      await file.appendFile(bytes);
      size += bytes.byteLength;
      if (size - synced >= safeEvery) await sync();
    });
    await sync();
    return size;
  } catch (error) {
    // What could not be made safe must not be counted: nobody knows how much of it is there.
    await file.truncate(synced).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Opens the file for each piece: whoever stops reading without a word leaves nothing open. */
function streamOf(path: string, { start, end }: ByteRange): ReadableStream<Uint8Array> {
  let at = start;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (at >= end) return controller.close();
        const bytes = await readAt(path, at, Math.min(pieceBytes, end - at));
        if (bytes.byteLength === 0) throw new Error('the file ends before it should');
        at += bytes.byteLength;
        controller.enqueue(bytes);
      },
    },
    { highWaterMark: 0 },
  );
}

async function readAt(path: string, at: number, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function sizeAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function existingSize(path: string): Promise<number> {
  const size = await sizeAt(path);
  if (size === null) throw new Refused('notFound');
  return size;
}

/** A new name in a folder is safe when the folder is. Some systems cannot do this, and do not need it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

async function sayFull<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT') throw storageFull();
    throw error;
  }
}

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;
