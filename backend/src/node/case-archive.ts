/** Takes a case file's ZIP apart without believing it, and writes it again to see whether it is the same. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { type ArchiveEntry, archiveOf } from '../case-file/archive.ts';
import type { ReadCase } from '../case-file/checks.ts';
import { paths } from '../case-file/manifest.ts';
import { isSafePath } from '../case-file/paths.ts';

/** Where the bytes are. */
export interface ArchiveSource {
  size: number;
  open(options: yauzl.Options): Promise<yauzl.ZipFile>;
  bytes(): AsyncIterable<Uint8Array>;
}

/** It is no archive that a case file could be. */
export class ArchiveRefused extends Error {}

export async function archiveAt(path: string): Promise<ArchiveSource> {
  const { size } = await stat(path);
  return {
    size,
    open: (options) => yauzl.openPromise(path, options),
    bytes: () => createReadStream(path),
  };
}

export function archiveIn(bytes: Uint8Array): ArchiveSource {
  return {
    size: bytes.byteLength,
    open: (options) => yauzl.fromBufferPromise(Buffer.from(bytes), options),
    async *bytes() {
      yield bytes;
    },
  };
}

const mostEntries = 50_000;
/** Bytes of what is read whole. */
const most: Readonly<Record<string, number>> = {
  [paths.record]: 256_000_000,
  [paths.manifest]: 32_000_000,
  [paths.signature]: 1000,
};

/** Throws `ArchiveRefused` for what is none of ours. Memory does not grow with its files. */
export async function readArchive(source: ArchiveSource): Promise<ReadCase> {
  const zip = await open(source);
  try {
    const listed = await entriesOf(zip, source.size);
    const entries: ReadCase['entries'][number][] = [];
    const held = new Map<string, Uint8Array<ArrayBuffer>>();
    const rewritten = archiveOf(readAll(zip, listed, entries, held));
    const isWhole = await isSame(rewritten, source.bytes());
    const part = (path: string) => held.get(path) ?? missing(path);
    return {
      entries,
      record: part(paths.record),
      manifest: part(paths.manifest),
      signature: new TextDecoder().decode(part(paths.signature)),
      isWhole,
    };
  } catch (error) {
    throw refusalOf(error);
  } finally {
    zip.close();
  }
}

async function open(source: ArchiveSource): Promise<yauzl.ZipFile> {
  try {
    return await source.open({ lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch (error) {
    throw refusalOf(error);
  }
}

/** What the reader says is about ZIPs and offsets; its first sentence is enough. */
function refusalOf(error: unknown): Error {
  if (error instanceof ArchiveRefused) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? new ArchiveRefused(message.split(/[.?] /)[0]) : (error as Error);
}

function missing(path: string): never {
  throw new ArchiveRefused(`${path} is not there`);
}

/** Nothing here may be compressed, so that an archive holds no more than it weighs. */
async function entriesOf(zip: yauzl.ZipFile, size: number): Promise<yauzl.Entry[]> {
  const listed: yauzl.Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  if (zip.entryCount > mostEntries) throw new ArchiveRefused(`more than ${mostEntries} entries`);
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressionMethod, compressedSize, uncompressedSize } = entry;
    if (!isSafePath(fileName)) throw new ArchiveRefused('an entry has a name that is none of ours');
    if (names.has(fileName)) throw new ArchiveRefused(`${fileName} is there twice`);
    if (compressionMethod !== 0 || compressedSize !== uncompressedSize || entry.isEncrypted())
      throw new ArchiveRefused(`${fileName} is compressed or locked`);
    total += uncompressedSize;
    if (total > size) throw new ArchiveRefused('its entries are larger than it is');
    if (uncompressedSize > (most[fileName] ?? Infinity)) throw new ArchiveRefused(`${fileName} is too large`);
    names.add(fileName);
    listed.push(entry);
  }
  return listed;
}

async function* readAll(
  zip: yauzl.ZipFile,
  listed: readonly yauzl.Entry[],
  sums: { path: string; bytes: number; sha256: string }[],
  held: Map<string, Uint8Array<ArrayBuffer>>,
): AsyncGenerator<ArchiveEntry> {
  for (const entry of listed) {
    const path = entry.fileName;
    const stream: Readable = await zip.openReadStreamPromise(entry);
    yield {
      name: path,
      content: summed(
        stream,
        (bytes, sha256, kept) => {
          sums.push({ path, bytes, sha256 });
          if (path in most) held.set(path, kept());
        },
        path in most,
      ),
    };
  }
}

async function* summed(
  stream: Readable,
  end: (bytes: number, sha256: string, kept: () => Uint8Array<ArrayBuffer>) => void,
  keeps: boolean,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const hash = createHash('sha256');
  const kept: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Buffer<ArrayBuffer>>) {
    hash.update(piece);
    bytes += piece.byteLength;
    if (keeps) kept.push(piece);
    yield piece;
  }
  end(bytes, hash.digest('hex'), () => new Uint8Array(Buffer.concat(kept)));
}

/** Reads both to the end: what is asked for on the way is all of the one. */
async function isSame(
  rewritten: ReadableStream<Uint8Array>,
  original: AsyncIterable<Uint8Array>,
): Promise<boolean> {
  const theirs = original[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  const next = async (length: number): Promise<Uint8Array> => {
    while (rest.byteLength < length) {
      const { done, value } = await theirs.next();
      if (done) break;
      rest = rest.byteLength === 0 ? value : Buffer.concat([rest, value]);
    }
    const part = rest.subarray(0, length);
    rest = rest.subarray(length);
    return part;
  };
  let same = true;
  for await (const piece of rewritten)
    same = same && Buffer.compare(piece, await next(piece.byteLength)) === 0;
  const end = same ? await next(1) : rest;
  await theirs.return?.();
  return same && end.byteLength === 0;
}
