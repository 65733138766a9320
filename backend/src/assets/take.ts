/** Takes an upload in: hashed as a whole, looked into, compared with its slot, kept. A crash in between leaves it to be taken again. */
import type { FileFacts } from '../../../src/contract/file-spec.ts';
import { fileProblems } from '../../../src/contract/file-rules.ts';
import type { StoredFile } from '../../../src/contract/file-wire.ts';
import { type Coded, DAY, type Sha256, shift } from '../../../src/contract/primitives.ts';
import type { Alone } from '../alone.ts';
import { notFound } from '../orders/access.ts';
import type { StoredAsset } from '../store/assets.ts';
import type { AssetStore } from './asset-store.ts';
import { hashOfStream, portableHash } from './hash.ts';
import type { ByteSource, Inspected } from './inspector.ts';
import { kindOf, nameFor } from './names.ts';
import { fileSlotOf, mostAttached } from './rights.ts';
import { aloneAt, type FilesDeps, fileRefused, previewKey } from './types.ts';

/** A file that nothing ever named is forgotten after so long. */
const namedWithin = 30 * DAY;

type Taken = { file: StoredFile; created: boolean };

export function createTake(deps: FilesDeps, alone: Alone) {
  const { store, clock, assets, inspector, newHash = portableHash } = deps;
  const taking = new Map<string, Promise<Taken>>();

  async function refuse(id: string, problems: readonly Coded[]): Promise<never> {
    await store.refuseAsset(id, problems);
    await assets.remove(id);
    throw fileRefused(problems);
  }

  async function problemsOf(asset: StoredAsset, facts: FileFacts): Promise<Coded[]> {
    const kind = kindOf(facts.type);
    if (asset.purpose !== 'creative')
      return fileProblems({ kind: kind ?? 'image', file: { maxBytes: mostAttached } }, facts);
    const order = (await store.read(asset.orderId))?.order;
    const slot = order && fileSlotOf(order, asset.slotId);
    if (slot === undefined) throw notFound();
    return fileProblems(slot, facts);
  }

  async function takeIn(asset: StoredAsset, checksum: Sha256): Promise<Taken> {
    const { id, length } = asset;
    const size = (await assets.size(id)) ?? 0;
    // Nothing is wrong with it yet: the rest may still come.
    if (size < length)
      throw fileRefused([{ code: 'incomplete', params: { actual: size, expected: length } }]);
    const actual = await hashOfStream(await assets.read(id), newHash);
    if (actual !== checksum)
      return refuse(id, [{ code: 'checksumMismatch', params: { actual, expected: checksum } }]);
    const inspected: Inspected = await inspector.inspect(sourceOf(assets, id, size));
    if (!inspected.ok) return refuse(id, [inspected.problem]);
    const { preview } = inspected;
    const facts = { ...inspected.facts, bytes: size };
    const problems = await problemsOf(asset, facts);
    if (problems.length > 0) return refuse(id, problems);
    if (preview !== null) await assets.write(previewKey(id), preview.bytes);
    const kept = {
      name: nameFor(asset.name, facts.type),
      expiresAt: shift(clock.now(), namedWithin),
      preview: preview?.type ?? null,
      checksum,
      facts,
    };
    // Erased or forgotten in the meantime: what was just written goes with the next sweep.
    if (!(await store.keepAsset(id, kept))) throw notFound();
    return { file: storedFile({ ...asset, ...kept }), created: true };
  }

  async function takeOnce(id: string, checksum: Sha256): Promise<Taken> {
    const asset = await store.asset(id);
    if (asset === null || asset.state === 'erased') throw notFound();
    if (asset.state === 'refused') throw fileRefused(asset.refusal ?? []);
    return asset.state === 'stored' ? again(asset, checksum) : takeIn(asset, checksum);
  }

  return async (id: string, checksum: Sha256): Promise<Taken> => {
    // Whoever asks while the same file is looked into hears what was found.
    for (let running = taking.get(id); running; running = taking.get(id)) await running.catch(() => null);
    const work = aloneAt(alone, id, () => takeOnce(id, checksum)).finally(() => taking.delete(id));
    taking.set(id, work);
    return work;
  };
}

function again(asset: StoredAsset, checksum: Sha256): Taken {
  if (asset.checksum !== checksum)
    throw fileRefused([
      { code: 'checksumMismatch', params: { actual: asset.checksum ?? '', expected: checksum } },
    ]);
  return { file: storedFile(asset), created: false };
}

function storedFile({ id, checksum, name, facts }: StoredAsset): StoredFile {
  if (checksum === null || facts === null) throw new Error(`file ${id} was kept without its facts`);
  return { id, checksum, name, ...facts };
}

function sourceOf(assets: AssetStore, key: string, size: number): ByteSource {
  return {
    size,
    async read(start, end) {
      const to = Math.min(end, size);
      if (start >= to) return new Uint8Array();
      const stream = await assets.read(key, { start, end: to });
      return new Uint8Array(
        await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
      );
    },
    stream: () => assets.read(key),
  };
}
