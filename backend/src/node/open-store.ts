/** Opens the database. A demo never touches a marketplace's, nor the other way round. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { aloneHere } from '../alone.ts';
import { systemClock } from '../clock.ts';
import { demoMark } from '../demo/world.ts';
import { createHints } from '../hints.ts';
import type { Store } from '../store/store.ts';
import { logFault } from './log.ts';
import type { Opened } from './opened.ts';
import { openPostgres } from './postgres.ts';
import { DatabaseError } from './postgres-errors.ts';
import type { Settings } from './settings.ts';
import { StoreFileError, openSqliteStore } from './sqlite.ts';
import { StartError } from './start-error.ts';

type Where = Pick<Settings, 'database' | 'databaseUrl' | 'pool'>;
type How = Where & Pick<Settings, 'demo' | 'fresh'>;

/** Throws `StartError` when the database cannot be used. */
export async function openStore(settings: How): Promise<Opened> {
  const { databaseUrl } = settings;
  if (databaseUrl === null) return ofThisProcess(openOwnFile(settings));
  const { isNew, ...opened } = await openServer(settings, databaseUrl);
  if (isNew) return opened;
  const { store } = opened;
  try {
    const holds = (await store.meta(demoMark)) === null ? 'marketplace' : 'demo';
    requireOwn(settings, holds);
    if (settings.fresh) await store.clear();
    return opened;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The same for a command that works beside a backend that runs. */
export async function openBeside(where: Where): Promise<Opened> {
  const { database, databaseUrl } = where;
  if (databaseUrl !== null) return openServer(where, databaseUrl);
  if (!existsSync(database)) throw new StartError(`${database} does not exist`, 'set CM_DATABASE');
  return ofThisProcess(openFile(database, { beside: true }));
}

const ofThisProcess = (store: Store): Opened => ({
  store,
  clock: systemClock,
  hints: createHints(),
  alone: aloneHere(),
});

async function openServer({ database, pool }: Where, url: string): ReturnType<typeof openPostgres> {
  try {
    return await openPostgres(url, {
      pool,
      onError: (error) => logFault({ where: 'database', error }),
    });
  } catch (error) {
    if (error instanceof DatabaseError) throw new StartError(`${database}: ${error.message}`, error.fix);
    throw error;
  }
}

function openOwnFile(settings: How): Store {
  const { database, demo, fresh } = settings;
  const holds = existsSync(database) ? whoseOrders(database) : null;
  if (holds !== null) requireOwn(settings, holds);
  if (holds === 'demo' && fresh)
    for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true });
  return openFile(database, { demo });
}

function requireOwn({ database, databaseUrl, demo }: How, holds: 'demo' | 'marketplace'): void {
  const fix =
    databaseUrl === null ? 'name another file in CM_DATABASE' : 'name another database in DATABASE_URL';
  if (holds === 'marketplace' && demo)
    throw new StartError(`${database} holds a marketplace's orders, which a demo would throw away`, fix);
  if (holds === 'demo' && !demo) throw new StartError(`${database} holds a demo's orders`, fix);
}

/** Null when the file is none of ours: opening it says why. */
function whoseOrders(path: string): 'demo' | 'marketplace' | null {
  try {
    const db = new DatabaseSync(path, { readOnly: true });
    try {
      const mark = db.prepare('SELECT 1 FROM meta WHERE name = ?').get(demoMark);
      return mark === undefined ? 'marketplace' : 'demo';
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

function openFile(path: string, how: Parameters<typeof openSqliteStore>[1]): Store {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return openSqliteStore(path, how);
  } catch (error) {
    if (error instanceof StoreFileError) throw new StartError('the database cannot be used', error.message);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new StartError(`${path}: ${code}`, 'check that the folder exists and is writable');
  }
}
