/** Opens the database file; a demo may begin with a new one. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Store } from '../store/store.ts';
import { StoreFileError, openSqliteStore } from './sqlite.ts';
import { StartError } from './start-error.ts';

/** Throws `StartError` when the file cannot be used. */
export function openStore(path: string, fresh: boolean): Store {
  try {
    if (fresh) for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    mkdirSync(dirname(path), { recursive: true });
    return openSqliteStore(path);
  } catch (error) {
    if (error instanceof StoreFileError) throw new StartError('the database cannot be used', error.message);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new StartError(`${path}: ${code}`, 'check that the folder exists and is writable');
  }
}
