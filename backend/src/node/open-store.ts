/** Opens the database file. A demo never touches a marketplace's file, nor the other way round. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { demoMark } from '../demo/world.ts';
import type { Store } from '../store/store.ts';
import type { Settings } from './settings.ts';
import { StoreFileError, openSqliteStore } from './sqlite.ts';
import { StartError } from './start-error.ts';

/** Throws `StartError` when the file cannot be used. */
export function openStore({ database, demo, fresh }: Pick<Settings, 'database' | 'demo' | 'fresh'>): Store {
  const holds = existsSync(database) ? whoseOrders(database) : null;
  if (holds === 'marketplace' && demo)
    throw new StartError(
      `${database} holds a marketplace's orders, which a demo would throw away`,
      'name another file in CM_DATABASE',
    );
  if (holds === 'demo' && !demo)
    throw new StartError(`${database} holds a demo's orders`, 'name another file in CM_DATABASE');
  if (holds === 'demo' && fresh)
    for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true });
  return open(database, demo);
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

function open(path: string, demo: boolean): Store {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return openSqliteStore(path, { demo });
  } catch (error) {
    if (error instanceof StoreFileError) throw new StartError('the database cannot be used', error.message);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new StartError(`${path}: ${code}`, 'check that the folder exists and is writable');
  }
}
