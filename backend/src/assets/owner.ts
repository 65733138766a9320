/** Ties the bytes to the store whose rows speak of them: with another store, every file would be an unknown one, and swept away. */
import type { Store } from '../store/store.ts';
import type { AssetStore } from './asset-store.ts';

/** Beside the files, under a key that no file has. */
export const ownerKey = 'owner';
const ownerMeta = 'files.owner';

export type Ownership =
  /** These are the store's own files, or both are new. */
  | 'own'
  /** The store knows files, and these are not they: the folder was lost, or another one was named. */
  | 'missing'
  /** These files are another store's. */
  | 'foreign';

/** Whose files these are; when both are new, they belong together from now on. */
export async function claimAssets(
  store: Store,
  assets: AssetStore,
  kind: 'marketplace' | 'demo',
): Promise<Ownership> {
  const [mine, theirs] = [await store.meta(ownerMeta), await ownerOf(assets)];
  if (mine !== null) return theirs === mine ? 'own' : theirs === null ? 'missing' : 'foreign';
  if (theirs !== null || (await assets.keys()).length > 0) return 'foreign';
  const owner = `${kind}-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  await assets.write(ownerKey, new TextEncoder().encode(owner));
  await store.setMeta(ownerMeta, owner);
  return 'own';
}

/** Whether a demo may throw these files away. */
export async function isDemos(assets: AssetStore): Promise<boolean> {
  const owner = await ownerOf(assets);
  return owner === null ? (await assets.keys()).length === 0 : owner.startsWith('demo-');
}

/** Empties both, and ties them anew (the demo's fresh start). */
export async function startAnew(store: Store, assets: AssetStore): Promise<void> {
  await store.clear();
  for (const key of await assets.keys()) await assets.remove(key);
  await claimAssets(store, assets, 'demo');
}

async function ownerOf(assets: AssetStore): Promise<string | null> {
  if ((await assets.size(ownerKey)) === null) return null;
  const bytes = await assets.read(ownerKey);
  return new Response(bytes as ReadableStream<Uint8Array<ArrayBuffer>>).text();
}
