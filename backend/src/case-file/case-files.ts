/** Case files: everything that was said and done in a case, as one archive that proves itself. */
import { portableHash } from '../assets/hash.ts';
import type { FilesDeps } from '../assets/types.ts';
import { open } from '../orders/access.ts';
import { Refused } from '../refused.ts';
import type { Viewer } from '../viewer.ts';
import { type ArchiveEntry, archiveOf, pieces } from './archive.ts';
import { type CaseKey, type CaseSigner, encode, keysKnown, rememberKey } from './keys.ts';
import { erasedIn } from './erased.ts';
import { format, formatVersion, type Manifest, paths } from './manifest.ts';
import { pageOf } from './page.ts';
import { type CaseRecord, readRecord } from './record.ts';

export interface CaseFilesDeps extends Omit<FilesDeps, 'inspector' | 'fileKey'> {
  /** Asked once, when it is first needed. */
  signer: () => Promise<CaseSigner>;
}

export interface CaseFiles {
  /** For whoever may see the order, once there was a dispute; refuses with `conflict` (`noCase`) before. */
  open(
    orderId: string,
    viewer: Viewer,
  ): Promise<{ name: string; archive: ReadableStream<Uint8Array<ArrayBuffer>> }>;
  /** A JWK Set of every key that ever signed here, the present one first. */
  keys(): Promise<{ keys: CaseKey[] }>;
}

type Summed = Manifest['files'][number];

export function createCaseFiles(deps: CaseFilesDeps): CaseFiles {
  const { store, assets, clock, newHash = portableHash } = deps;
  let present: Promise<CaseSigner> | undefined;

  async function signerHere(): Promise<CaseSigner> {
    present ??= deps.signer();
    const signer = await present;
    await rememberKey(store, signer.key);
    return signer;
  }

  /** An entry whose bytes are at hand. */
  function whole(path: string, text: string, sums: Summed[]): ArchiveEntry {
    const content = new TextEncoder().encode(text);
    const hash = newHash();
    hash.update(content);
    sums.push({ path, bytes: content.byteLength, sha256: hash.end() });
    return { name: path, content };
  }

  async function* stored(path: string, assetId: string, sums: Summed[]) {
    const hash = newHash();
    let bytes = 0;
    yield* pieces(await assets.read(assetId), (piece) => {
      hash.update(piece);
      bytes += piece.byteLength;
    });
    sums.push({ path, bytes, sha256: hash.end() });
  }

  /** The sums are complete when the manifest's turn comes: each entry is read whole before the next one is asked for. */
  async function* entriesOf(record: CaseRecord, signer: CaseSigner): AsyncGenerator<ArchiveEntry> {
    const exportedAt = clock.now();
    const sums: Summed[] = [];
    const missing: string[] = [];
    yield whole(paths.record, `${JSON.stringify(record, null, 1)}\n`, sums);
    yield whole(paths.page, pageOf(record, { exportedAt, keyId: signer.key.kid }), sums);
    for (const { path, assetId } of record.files) {
      if (path === null) continue;
      if ((await assets.size(assetId)) === null) missing.push(assetId);
      else yield { name: path, content: stored(path, assetId, sums) };
    }
    const manifest: Manifest = {
      format,
      formatVersion,
      orderId: record.order.id,
      orderNumber: record.order.number,
      orderVersion: record.order.version,
      caseNumbers: record.disputes.map(({ caseNumber }) => caseNumber),
      exportedAt,
      chainHead: record.chainHead,
      files: sums,
      erased: erasedIn(record),
      missing,
      key: signer.key,
    };
    const content = new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
    yield { name: paths.manifest, content };
    yield { name: paths.signature, content: new TextEncoder().encode(encode(await signer.sign(content))) };
  }

  return {
    async open(orderId, viewer) {
      const stored = await open(deps, orderId, viewer);
      if (stored.order.context.disputes.length === 0) throw noCase();
      const signer = await signerHere();
      const record = await readRecord(deps, stored);
      return { name: `case-${caseOf(record)}.zip`, archive: archiveOf(entriesOf(record, signer)) };
    },
    async keys() {
      await signerHere();
      return { keys: await keysKnown(store) };
    },
  };
}

const caseOf = ({ disputes }: CaseRecord): string =>
  (disputes.at(-1)?.caseNumber ?? '').replaceAll(/[^\w.-]/g, '-');

const noCase = (): Refused => new Refused('conflict', { reason: { code: 'noCase', params: {} } });
