/** Case files that were tampered with: taken apart, changed and put together again. */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { type ArchiveEntry, archiveOf } from '../../backend/src/case-file/archive.ts';
import { type CaseSigner, encode } from '../../backend/src/case-file/keys.ts';
import type { Manifest } from '../../backend/src/case-file/manifest.ts';
import type { CaseRecord } from '../../backend/src/case-file/record.ts';
import { archiveIn } from '../../backend/src/node/case-archive.ts';

export interface Part {
  name: string;
  content: Uint8Array<ArrayBuffer>;
}

export async function partsOf(bytes: Uint8Array): Promise<Part[]> {
  const zip = await archiveIn(bytes).open({ lazyEntries: true, autoClose: false });
  const parts: Part[] = [];
  for await (const entry of zip.eachEntry()) {
    const content = await buffer(await zip.openReadStreamPromise(entry));
    parts.push({ name: entry.fileName, content: new Uint8Array(content) });
  }
  return parts;
}

/** Written as a case file is. */
export async function archived(parts: readonly ArchiveEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  async function* entries() {
    yield* parts;
  }
  return new Uint8Array(await new Response(archiveOf(entries())).arrayBuffer());
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const jsonOf = ({ content }: Part): unknown => JSON.parse(Buffer.from(content).toString());

/** The same with another record, its sum put right and the whole signed anew: what a deployment could do to its own data. */
export async function rewritten(
  bytes: Uint8Array,
  signer: CaseSigner,
  change: (record: CaseRecord, manifest: Manifest) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await partsOf(bytes);
  const [record, manifest, signature] = ['case.json', 'manifest.json', 'manifest.sig'].map((name) =>
    parts.find((part) => part.name === name),
  );
  if (!record || !manifest || !signature) throw new Error('no case file');
  const said = jsonOf(record) as CaseRecord;
  const list = jsonOf(manifest) as Manifest;
  change(said, list);
  record.content = bytesOf(JSON.stringify(said));
  const sha256 = createHash('sha256').update(record.content).digest('hex');
  list.key = signer.key;
  list.files = list.files.map((file) =>
    file.path === 'case.json' ? { ...file, bytes: record.content.byteLength, sha256 } : file,
  );
  manifest.content = bytesOf(JSON.stringify(list));
  signature.content = bytesOf(encode(await signer.sign(manifest.content)));
  return archived(parts);
}
