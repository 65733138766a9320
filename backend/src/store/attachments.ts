/** Files that go with messages, alike in every store. */
import type { FileAsset } from '../../../src/contract/creative.ts';
import type { StoredAsset } from './assets.ts';
import type { MessageToStore } from './store.ts';

/** Taken in for messages of this order, from the party that writes, and not forgotten yet. */
export function mayGoWith(asset: StoredAsset | null, orderId: string, message: MessageToStore): boolean {
  if (asset === null || asset.state !== 'stored' || asset.purpose !== 'message') return false;
  const { by, at, files } = message;
  const isOwn = asset.orderId === orderId && asset.actor === by && asset.party === files?.party;
  return isOwn && (asset.expiresAt === null || asset.expiresAt > at);
}

/** A file as a message shows it: once it was erased, its measures stay and its name is empty. */
export function attachment(asset: Pick<StoredAsset, 'id' | 'name' | 'facts'> | undefined): FileAsset[] {
  if (!asset?.facts) return [];
  return [{ kind: 'file', assetId: asset.id, name: asset.name, ...asset.facts }];
}
