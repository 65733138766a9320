/** Files that were taken in, for those who may see their order: to look at, and by link to play or save. */
import { kindOf, nameFor } from './names.ts';
import type { FileLink } from '../../../src/contract/file-wire.ts';
import { createFileLinks } from '../auth/file-links.ts';
import { notFound, open } from '../orders/access.ts';
import { Refused } from '../refused.ts';
import type { StoredAsset } from '../store/assets.ts';
import type { Viewer } from '../viewer.ts';
import type { ByteRange } from './asset-store.ts';
import { type FilesDeps, previewKey } from './types.ts';

/** Bytes with what has to be said of them. */
export interface ServedFile {
  name: string;
  /** Media type, by content. */
  type: string;
  bytes: number;
  /** Changes when the bytes do. */
  tag: string;
  read(range?: ByteRange): Promise<ReadableStream<Uint8Array>>;
}

/** Every method rejects with `Refused`; a file that was erased says so to whoever might have seen it. */
export interface Files {
  /** An image made anew from the pixels of the one that was sent, or a PDF as it is. */
  preview(orderId: string, viewer: Viewer, assetId: string): Promise<ServedFile>;
  /** `url` is relative to `orders/:id/assets/:asset/`. */
  link(orderId: string, viewer: Viewer, assetId: string): Promise<FileLink>;
  /** What a link leads to. */
  follow(orderId: string, assetId: string, token: string): Promise<ServedFile>;
}

export function createFiles(deps: FilesDeps): Files {
  const { store, assets, clock, fileKey, wall = Date.now } = deps;
  const links = createFileLinks(fileKey, wall);

  async function visible(orderId: string, viewer: Viewer, assetId: string): Promise<StoredAsset> {
    await open(deps, orderId, viewer);
    const asset = await store.asset(assetId);
    if (asset === null || asset.orderId !== orderId || !isFor(asset, viewer, clock.now())) throw notFound();
    if (asset.state === 'erased') throw erased(asset);
    return asset;
  }

  const whole = (asset: StoredAsset): ServedFile => {
    const { id, name, facts, checksum } = asset;
    if (facts === null || checksum === null) throw new Error(`file ${id} was kept without its facts`);
    return {
      name,
      type: facts.type,
      bytes: facts.bytes,
      tag: checksum,
      read: (range) => assets.read(id, range),
    };
  };

  return {
    async preview(orderId, viewer, assetId) {
      const asset = await visible(orderId, viewer, assetId);
      const file = whole(asset);
      if (kindOf(file.type) === 'pdf') return file;
      const key = previewKey(assetId);
      const bytes = asset.preview === null ? null : await assets.size(key);
      if (asset.preview === null || bytes === null) throw noPreview();
      const tag = `${file.tag}-preview`;
      const name = nameFor(file.name, asset.preview);
      return { name, type: asset.preview, bytes, tag, read: (range) => assets.read(key, range) };
    },

    async link(orderId, viewer, assetId) {
      await visible(orderId, viewer, assetId);
      const { token, expiresAt } = links.sign({ orderId, assetId }, viewer.subject);
      return { url: `links/${token}`, expiresAt };
    },

    async follow(orderId, assetId, token) {
      if (!links.holds({ orderId, assetId }, token)) throw notFound();
      const asset = await store.asset(assetId);
      if (asset?.state !== 'stored' || asset.orderId !== orderId) throw notFound();
      return whole(asset);
    },
  };
}

/** Until it is part of the record or of a message, a file is only its owner's; before it was looked into, nobody's. */
function isFor({ state, expiresAt, actor, party }: StoredAsset, viewer: Viewer, now: string): boolean {
  if (state !== 'stored' && state !== 'erased') return false;
  if (expiresAt === null) return true;
  return expiresAt > now && viewer.actor === actor && viewer.party === party;
}

const erased = ({ erasedAt }: StoredAsset): Refused =>
  new Refused('notFound', { reason: { code: 'erased', params: { at: erasedAt ?? '' } } });

const noPreview = (): Refused => new Refused('notFound', { reason: { code: 'noPreview', params: {} } });
