/** Erases the files of a party from a marketplace: also beside a backend that runs. */
import { existsSync } from 'node:fs';
import { createUpkeep } from './assets/upkeep.ts';
import { systemClock } from './clock.ts';
import { openDiskAssets } from './node/disk-assets.ts';
import { logFault } from './node/log.ts';
import { requireOwnAssets } from './node/open-assets.ts';
import { pathsOf } from './node/settings.ts';
import { openSqliteStore, StoreFileError } from './node/sqlite.ts';
import { StartError } from './node/start-error.ts';

const help = `Usage: node backend/src/erase.ts <party>

Erases every file that a party brought to any order: bytes, previews and names.
What remains: that there was a file, its measures, its SHA-256 and when it was
erased, so that the chain of events still proves the rest. There is no way back.

CM_DATABASE and CM_ASSETS say where, as for the backend, which may go on running.
`;

async function erase(args: readonly string[]): Promise<string> {
  const [party, ...rest] = args;
  if (party === '--help' || party === '-h') return help;
  if (party === undefined || party === '' || party.startsWith('-') || rest.length > 0)
    throw new StartError('one party has to be named', 'node backend/src/erase.ts <party>');
  const { database, assets: folder } = pathsOf(process.env, false);
  for (const path of [database, folder])
    if (!existsSync(path)) throw new StartError(`${path} does not exist`, 'set CM_DATABASE and CM_ASSETS');
  const store = openSqliteStore(database, { beside: true });
  try {
    const assets = openDiskAssets(folder, { beside: true });
    await requireOwnAssets({ database, assets: folder }, store, assets);
    const erased = await createUpkeep({ store, assets, clock: systemClock }).eraseParty(party);
    return `Erased ${erased} ${erased === 1 ? 'file' : 'files'} of ${party}.\n`;
  } finally {
    await store.close();
  }
}

try {
  process.stdout.write(await erase(process.argv.slice(2)));
} catch (error) {
  if (error instanceof StartError || error instanceof StoreFileError)
    process.stderr.write(`${error.message}\n`);
  else logFault({ where: 'erase', error });
  process.exitCode = 1;
}
