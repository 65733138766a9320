/** Opens the folder with the files' bytes; it belongs to one database, and with another one nothing is touched. */
import { setTimeout } from 'node:timers/promises';
import type { AssetStore } from '../assets/asset-store.ts';
import { claimAssets } from '../assets/owner.ts';
import type { Store } from '../store/store.ts';
import { openDiskAssets } from './disk-assets.ts';
import type { Opened } from './opened.ts';
import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';

/** Throws `StartError` when the folder cannot be used. */
export function openAssets({ assets, databaseUrl }: Pick<Settings, 'assets' | 'databaseUrl'>): AssetStore {
  try {
    // Whoever shares the database shares the files.
    return openDiskAssets(assets, { beside: databaseUrl !== null });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new StartError(`${assets}: ${code}`, 'name a folder that can be written in CM_ASSETS');
  }
}

/** Opens the files of this very database; throws `StartError` for another one's. */
export async function openOwnAssets(settings: Settings, { store, alone }: Opened): Promise<AssetStore> {
  const assets = openAssets(settings);
  // Of several that start together, the first ties the folder to the database.
  for (;;) {
    const leave = await alone('files owner');
    if (leave === null) await setTimeout(50);
    else
      try {
        await requireOwnAssets(settings, store, assets);
        return assets;
      } finally {
        leave();
      }
  }
}

/** Throws `StartError` when these are not the files of this very database. */
export async function requireOwnAssets(
  { assets: folder, database }: Pick<Settings, 'assets' | 'database'>,
  store: Store,
  assets: AssetStore,
): Promise<void> {
  const whose = await claimAssets(store, assets, 'marketplace');
  if (whose === 'foreign')
    throw new StartError(
      `${folder} holds files that ${database} does not know`,
      'name the folder that belongs to it, or an empty one, in CM_ASSETS',
    );
  if (whose === 'missing')
    throw new StartError(
      `${folder} does not hold the files of ${database}`,
      'name the right folder in CM_ASSETS, or restore it from the backup',
    );
}
