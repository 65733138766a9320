/** How the kit sends files, and what it writes down of it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AssetRef, UploadOptions, UploadProgress } from '../../contract/api-adapter.ts';
import type { FileSpec } from '../../contract/file-spec.ts';
import type { ActResult, OrderSnapshot } from '../../contract/order.ts';
import { given, isTrue, same, shown, Unexpected } from './expect.ts';
import { picture } from './picture.ts';
import type { Side } from './side.ts';
import type { PlacedOrder, Stage } from './stage.ts';
import type { OrderWish } from './world.ts';

/** Ends a check that asks for what the adapter does not offer: nothing is wrong then. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

/** Two slots for pictures, of which one is required. */
const pictures = (file?: FileSpec): OrderWish['slots'] => [
  { id: 'hero', kind: 'image', required: true, ...(file && { file }) },
  { id: 'banner', kind: 'image', required: false, ...(file && { file }) },
];

/** An accepted order that wants pictures. */
export async function wanting(stage: Stage, file?: FileSpec): Promise<PlacedOrder> {
  const { adapter } = (await stage.place()).client;
  if (!adapter.features.uploads) throw new NotOffered('this adapter offers no uploads');
  const order = await stage.place({ slots: pictures(file) });
  await order.channel.act('accept');
  return order;
}

export async function checksumOf(file: Blob): Promise<string> {
  return bytesToHex(sha256(new Uint8Array(await file.arrayBuffer())));
}

/** An upload under way, and what was told of it so far. */
export interface Sending {
  readonly done: Promise<AssetRef>;
  readonly told: readonly UploadProgress[];
  readonly names: readonly string[];
}

/** For the slot `hero`, unless it is said otherwise. */
export function sending(side: Side, file: File, over: Partial<UploadOptions> = {}): Sending {
  const told: UploadProgress[] = [];
  const names: string[] = [];
  const done = side.adapter.upload(file, {
    orderId: side.id,
    purpose: 'creative',
    slotId: 'hero',
    ...over,
    onProgress(progress) {
      told.push({ ...progress });
      over.onProgress?.(progress);
    },
    onResumable: (name) => void names.push(name),
  });
  // Whoever awaits it later still sees how it ended.
  done.catch(() => {});
  return { done, told, names };
}

/** Sends a file that fits. */
export async function sent(side: Side, file: File, over?: Partial<UploadOptions>): Promise<AssetRef> {
  return sending(side, file, over).done.catch((thrown: unknown) => {
    throw new Unexpected(`upload to ${side.id} as ${side.who}`, 'a stored file', shown(thrown));
  });
}

/** Hands in a file that was sent. */
export const handIn = (client: Side, { id }: AssetRef, slotId = 'hero'): Promise<ActResult> =>
  client.act(
    'submitCreative',
    { asset: { kind: 'file', assetId: id }, note: 'As you asked' },
    { match: ({ on }) => on.slotId === slotId },
  );

/** A picture in a slot, under review. */
export async function shownPicture(client: Side, slotId = 'hero'): Promise<{ file: File; ref: AssetRef }> {
  const file = await picture(320, 240);
  const ref = await sent(client, file, { slotId });
  await handIn(client, ref, slotId);
  return { file, ref };
}

/** The slot as an order shows it. */
export const slotOf = ({ creatives }: OrderSnapshot, slotId = 'hero') =>
  given(
    creatives.find(({ id }) => id === slotId),
    'creatives',
    `the slot ${slotId}`,
  );

/** Progress never goes back and never beyond the end; looking at the file comes after sending it. */
export function isHonest(told: readonly UploadProgress[], total: number): void {
  isTrue(told.length > 0, 'onProgress', 'called', told.length);
  let before: UploadProgress = { stage: 'sending', bytes: 0, total };
  for (const now of told) {
    same(now.total, total, 'total of a progress');
    isTrue(now.bytes >= before.bytes, 'bytes of a progress', `at least ${before.bytes}`, now.bytes);
    isTrue(now.bytes <= total, 'bytes of a progress', `at most ${total}`, now.bytes);
    const isBack = before.stage === 'checking' && now.stage === 'sending';
    isTrue(!isBack, 'stage of a progress', 'still checking', now.stage);
    before = now;
  }
  same(before.bytes, total, 'bytes of the last progress');
}
