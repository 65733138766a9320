/** The embedded database: one SQLite file, safe on disk before an action is acknowledged. */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Refused } from '../refused.ts';
import { createSqlStore } from '../store/sql.ts';
import type { Sql, SqlEngine, SqlValue } from '../store/sql/engine.ts';
import type { Store } from '../store/store.ts';
import { type Migration, migrationsFor } from './migrations.ts';

/** A database file that cannot be used: one line with the reason and the fix. */
export class StoreFileError extends Error {
  override readonly name = 'StoreFileError';
}

/**
 * Opens the file, creates it when missing, and brings its tables up to date; throws `StoreFileError`. `beside` a backend
 * that runs, what that one has claimed stays its own. What a demo stores outlives its process, but not a power cut: that
 * lets its queue be filled several times as fast.
 */
export function openSqliteStore(path: string, { beside = false, demo = false } = {}): Store {
  return createSqlStore(openEngine(path, beside, demo));
}

const BUSY = 5;

function openEngine(path: string, beside: boolean, demo: boolean): SqlEngine {
  const writer = openWriter(path, beside);
  if (demo) writer.exec('PRAGMA synchronous = NORMAL');
  const reader = connect(path);
  reader.exec('PRAGMA query_only = ON');
  const writes = transactions(writer, 'BEGIN IMMEDIATE');
  const reads = transactions(reader, 'BEGIN');
  return {
    read: reads.run,
    write: writes.run,
    async check() {
      await writes.run((sql) => sql.all('SELECT 1'));
    },
    async close() {
      await Promise.all([reads.idle(), writes.idle()]);
      reader.close();
      // What was erased must not be left in the log either, beside a backend that goes on.
      writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      writer.close();
    },
  };
}

function connect(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 5000 });
  db.exec('PRAGMA foreign_keys = ON');
  // What was erased must not be left in pages that the file only counts as free.
  db.exec('PRAGMA secure_delete = ON');
  return db;
}

function openWriter(path: string, beside: boolean): DatabaseSync {
  try {
    const db = connect(path);
    try {
      prepareFile(db);
      // Whoever had claimed work is gone: this process owns the file.
      if (!beside) db.exec('UPDATE outbox SET claimed_until = NULL WHERE claimed_until IS NOT NULL');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof StoreFileError) throw new StoreFileError(`${path}: ${error.message}`);
    throw new StoreFileError(`${path}: ${explain(error)}`, { cause: error });
  }
}

function prepareFile(db: DatabaseSync): void {
  const migrations = migrationsFor('sqlite');
  // Before anything is written: choosing the log changes the file's header, and a file that is not ours stays as it is.
  versionOf(db, migrations.length);
  const mode = db.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode'];
  if (mode !== 'wal')
    throw new StoreFileError('this disk cannot keep a write-ahead log; put the file on a local disk');
  db.exec('PRAGMA synchronous = FULL');
  migrate(db, migrations);
}

/** Numbered files, each in one transaction; the file remembers the number of the last. */
function migrate(db: DatabaseSync, migrations: readonly Migration[]): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    const version = versionOf(db, migrations.length);
    for (const { text } of migrations.slice(version)) db.exec(text);
    db.exec(`PRAGMA user_version = ${migrations.length}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

/** The number of the file's last migration; refuses a file that is newer than this program, or none of ours. */
function versionOf(db: DatabaseSync, known: number): number {
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > known)
    throw new StoreFileError(
      `was written by a newer version of this program (schema ${version}, this one knows ${known}); start that version, or name another file in CM_DATABASE`,
    );
  if (version === 0 && db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined)
    throw new StoreFileError('is the database of another program; name another file in CM_DATABASE');
  return version;
}

/** SQLite's result codes in words, each with what to do. */
function explain(error: unknown): string {
  const code = errcode(error) & 0xff;
  const reasons: Record<number, string> = {
    5: 'is locked by another process; stop that process',
    8: 'is read-only; make the file and its folder writable',
    10: 'could not be read or written (disk error); check the disk, then restore a backup if needed',
    11: 'is damaged; restore a backup, or name another file in CM_DATABASE',
    13: 'has no room left on its disk; free some space',
    14: 'cannot be opened; check that the folder exists and is writable',
    26: 'is not an SQLite database; move it away, or name another file in CM_DATABASE',
  };
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

function errcode(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
}

/** Runs one transaction after the other on one connection: its statements are awaited, so others could come between. */
function transactions(db: DatabaseSync, begin: string) {
  const statements = new Map<string, StatementSync>();
  const prepared = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known) return known;
    const statement = db.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  const sql: Sql = {
    // Rows come without a prototype; what they hold is the statement's own business.
    all: (async (text: string, ...values: SqlValue[]) =>
      prepared(text)
        .all(...values)
        .map((row) => ({ ...row }))) as Sql['all'],
    run: async (text, ...values) => Number(prepared(text).run(...values).changes),
    held: '',
    free: '',
  };
  async function transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    try {
      db.exec(begin);
    } catch (error) {
      if (errcode(error) === BUSY) throw new Refused('unavailable', { retryAfterMs: 1000 });
      throw error;
    }
    try {
      const result = await work(sql);
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
  let queue: Promise<unknown> = Promise.resolve();
  return {
    run<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
      const result = queue.then(() => transaction(work));
      queue = result.catch(() => undefined);
      return result;
    },
    idle: () => queue,
  };
}
