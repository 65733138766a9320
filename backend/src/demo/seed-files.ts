/** Sends a sample file as a page would: announced, uploaded, and taken in under its checksum. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Uploads } from '../assets/uploads.ts';
import type { Viewer } from '../viewer.ts';
import { loadMedia } from './media/media.ts';
import type { SeedFile } from './seed-script.ts';

/** For a slot, or as evidence. */
export async function sendFile(
  uploads: Uploads,
  orderId: string,
  viewer: Viewer,
  { media, name }: SeedFile,
  aim: { purpose: 'creative'; slotId: string | undefined } | { purpose: 'evidence' },
): Promise<{ kind: 'file'; assetId: string }> {
  const { bytes } = await loadMedia(media);
  const { id } = await uploads.begin(orderId, viewer, { length: bytes.length, name, ...aim });
  await uploads.append(orderId, viewer, id, 0, new Blob([bytes]).stream());
  const checksum = bytesToHex(sha256(bytes));
  const { file } = await uploads.take(orderId, viewer, { upload: id, checksum });
  return { kind: 'file', assetId: file.id };
}
