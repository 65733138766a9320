/** Files in memory: for tests, stories and the demo in a page. */
import { Refused } from '../refused.ts';
import type { AssetStore, ByteRange } from './asset-store.ts';
import { createWriters, requireKey, takeIn, wrongOffset } from './intake.ts';

interface Held {
  pieces: Uint8Array[];
  size: number;
}

export function createMemoryAssets(): AssetStore {
  const files = new Map<string, Held>();
  const writing = createWriters();
  const held = (key: string): Held => {
    const file = files.get(key);
    if (file === undefined) throw new Refused('notFound');
    return file;
  };
  return {
    async create(key) {
      requireKey(key);
      if (!files.has(key)) files.set(key, { pieces: [], size: 0 });
    },
    size: async (key) => files.get(key)?.size ?? null,
    append: (key, offset, body, max) =>
      writing(key, async () => {
        const file = held(key);
        if (file.size !== offset) throw wrongOffset(file.size, offset);
        await takeIn(body, max, (bytes) => {
          file.pieces.push(bytes.slice());
          file.size += bytes.byteLength;
        });
        return file.size;
      }),
    async write(key, bytes) {
      requireKey(key);
      files.set(key, { pieces: [bytes.slice()], size: bytes.byteLength });
    },
    async read(key, range) {
      return streamOf(held(key), range);
    },
    async remove(key) {
      files.delete(key);
    },
    keys: async () => [...files.keys()],
    check: async () => {},
  };
}

/** Copies, so that whoever reads may do with them what they like. */
function streamOf({ pieces, size }: Held, { start, end }: ByteRange = { start: 0, end: size }) {
  let index = 0;
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      for (let piece = pieces[index++]; piece !== undefined; piece = pieces[index++]) {
        const part = piece.slice(Math.max(0, start - at), Math.max(0, end - at));
        at += piece.byteLength;
        if (part.byteLength > 0) return controller.enqueue(part);
      }
      controller.close();
    },
  });
}
