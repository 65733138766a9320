/** Erases a party from the orders of a marketplace that are over: also beside a backend that runs. */
import { existsSync } from 'node:fs';
import { createUpkeep, type PartyErased } from './assets/upkeep.ts';
import { databaseOf } from './node/database-settings.ts';
import { openDiskAssets } from './node/disk-assets.ts';
import { logFault } from './node/log.ts';
import { requireOwnAssets } from './node/open-assets.ts';
import { openBeside } from './node/open-store.ts';
import { StartError } from './node/start-error.ts';

const help = `Usage: node backend/src/erase.ts <party>

Erases, in all orders that are over, what a party brought and what it typed: files
with their previews and names, creatives, messages, complaints, answers, evidence
and reasons; its name and its mail address; and what mediators noted of its cases.
There is no way back.

What remains: what happened, when and for how much, in clauses, dates and figures;
that there was a text or a file, the file's measures, its SHA-256 and when it was
erased, so that the chain of events still proves the rest; and the ids by which the
marketplace knows the party.

Orders that are not over keep their record, which both sides may still need. They
are named: erase again when they are over.

CM_DATABASE or DATABASE_URL, and CM_ASSETS, say where, as for the backend, which may go on running.
`;

async function erase(args: readonly string[]): Promise<string> {
  const [party, ...rest] = args;
  if (party === '--help' || party === '-h') return help;
  if (party === undefined || party === '' || party.startsWith('-') || rest.length > 0)
    throw new StartError('one party has to be named', 'node backend/src/erase.ts <party>');
  const settings = databaseOf(process.env, false);
  const { assets: folder } = settings;
  const { store, clock } = await openBeside(settings);
  try {
    if (!existsSync(folder)) throw new StartError(`${folder} does not exist`, 'set CM_ASSETS');
    const assets = openDiskAssets(folder, { beside: true });
    await requireOwnAssets(settings, store, assets);
    const erased = await createUpkeep({ store, assets, clock }).eraseParty(party);
    if (erased.unreadable.length > 0) process.exitCode = 1;
    return told(party, erased);
  } finally {
    await store.close();
  }
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function told(party: string, { orders, files, messages, events, open, unreadable }: PartyErased): string {
  const parts = [counted(files, 'file'), counted(messages, 'message'), counted(events, 'event')];
  return [
    `Erased ${party} from ${counted(orders, 'order')}: ${parts.join(', ')}.\n`,
    ...(open.length === 0
      ? []
      : [`Not yet: ${counted(open.length, 'order')} not over (${open.toSorted().join(', ')}).\n`]),
    ...unreadable.map((id) => `Failed: order ${id} cannot be read, and was left as it is.\n`),
  ].join('');
}

try {
  process.stdout.write(await erase(process.argv.slice(2)));
} catch (error) {
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`);
  else logFault({ where: 'erase', error });
  process.exitCode = 1;
}
