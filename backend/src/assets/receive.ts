/** Uploads: begun when allowed, filled piece by piece by the person who began them, and taken in once they are whole. */
import { DAY, shift } from '../../../src/contract/primitives.ts';
import { aloneHere } from '../alone.ts';
import { notFound, open } from '../orders/access.ts';
import { Refused } from '../refused.ts';
import type { NewAsset, StoredAsset } from '../store/assets.ts';
import type { Viewer } from '../viewer.ts';
import { cleanName } from './names.ts';
import { mostBytesFor } from './rights.ts';
import { createTake } from './take.ts';
import { aloneAt, type FilesDeps, fileRefused, previewKey } from './types.ts';
import type { Upload, Uploads, UploadWish } from './uploads.ts';

/** How long an upload may take, with all its interruptions. */
const finishedWithin = DAY;
/** Uploads of one person to one order that may be on their way at once. */
const mostUnfinished = 10;
/** Bytes of all files of one order, unless the settings say otherwise. */
export const standardQuota = 5_000_000_000;

export function createUploads(deps: FilesDeps): Uploads {
  const { store, clock, assets } = deps;
  /** Whoever writes to a file or looks into it. */
  const alone = deps.alone ?? aloneHere();
  const take = createTake(deps, alone);

  /** A file that this very person brought to this order. */
  async function ownOf(orderId: string, viewer: Viewer, id: string): Promise<StoredAsset> {
    await open(deps, orderId, viewer);
    const asset = await store.asset(id);
    if (asset === null || !isOwn(asset, orderId, viewer) || isOver(asset, clock.now())) throw notFound();
    return asset;
  }
  async function unfinished(orderId: string, viewer: Viewer, id: string): Promise<StoredAsset> {
    const asset = await ownOf(orderId, viewer, id);
    if (asset.state !== 'uploading') throw notFound();
    return asset;
  }

  return {
    begin: (orderId, viewer, wish) => begin(deps, orderId, viewer, wish),

    async find(orderId, viewer, uploadId) {
      const asset = await unfinished(orderId, viewer, uploadId);
      return uploadOf(asset, (await assets.size(uploadId)) ?? 0);
    },

    async append(orderId, viewer, uploadId, offset, body) {
      const asset = await unfinished(orderId, viewer, uploadId);
      return aloneAt(alone, uploadId, async () => {
        // Announced, and then the process ended.
        if ((await assets.size(uploadId)) === null) await assets.create(uploadId);
        const left = Math.max(0, asset.length - offset);
        return uploadOf(asset, await assets.append(uploadId, offset, body, left));
      });
    },

    async discard(orderId, viewer, uploadId) {
      await ownOf(orderId, viewer, uploadId);
      await aloneAt(alone, uploadId, async () => {
        const dropped = await store.dropAssets({ id: uploadId }, 1);
        if (dropped.length === 0) throw notFound();
        await assets.remove(uploadId);
        await assets.remove(previewKey(uploadId));
      });
    },

    async take(orderId, viewer, { upload, checksum }) {
      await ownOf(orderId, viewer, upload);
      return take(upload, checksum);
    },
  };
}

async function begin(deps: FilesDeps, orderId: string, viewer: Viewer, wish: UploadWish): Promise<Upload> {
  const { store, clock, assets, quota = standardQuota } = deps;
  const max = await mostBytesFor(deps, orderId, viewer, wish);
  const { length, purpose, slotId = null } = wish;
  if (length === 0) throw fileRefused([{ code: 'empty', params: {} }]);
  if (length > max) throw fileRefused([{ code: 'tooLarge', params: { actual: length, max } }]);
  const { subject, party, actor } = viewer;
  const createdAt = clock.now();
  const asset: NewAsset = {
    id: randomId(),
    orderId,
    subject,
    party,
    actor,
    purpose,
    slotId: purpose === 'creative' ? slotId : null,
    name: cleanName(wish.name),
    length,
    createdAt,
    expiresAt: shift(createdAt, finishedWithin),
  };
  const found = await store.addAsset(asset, { bytes: quota, unfinished: mostUnfinished });
  if (!found.added) throw tooMany(found, length, quota);
  await assets.create(asset.id);
  return uploadOf(asset, 0);
}

const isOwn = (asset: StoredAsset, orderId: string, { subject, party, actor }: Viewer): boolean =>
  asset.orderId === orderId && asset.subject === subject && asset.party === party && asset.actor === actor;

const isOver = ({ state, expiresAt }: StoredAsset, now: string): boolean =>
  state === 'erased' || (expiresAt !== null && expiresAt <= now);

const uploadOf = (asset: NewAsset, offset: number): Upload => {
  const { id, length, name, purpose, slotId, expiresAt } = asset;
  return { id, length, name, purpose, slotId: slotId ?? undefined, offset, expiresAt: expiresAt ?? '' };
};

function tooMany(
  { bytes, unfinished }: { bytes: number; unfinished: number },
  length: number,
  quota: number,
) {
  if (bytes + length > quota)
    return fileRefused([{ code: 'quotaReached', params: { actual: length, used: bytes, max: quota } }]);
  const params = { actual: unfinished, max: mostUnfinished };
  return new Refused('rateLimited', { reason: { code: 'tooManyUploads', params }, retryAfterMs: 60_000 });
}

/** 128 bits that nobody can guess. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
