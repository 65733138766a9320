/** Where orders and files are kept, from the environment: a file of SQLite, or a server that several instances share. */
import { dirname, join } from 'node:path';
import { standardPool } from './postgres.ts';
import { StartError } from './start-error.ts';

export interface DatabaseSettings {
  /** The file, or the server's address without name and password: what the database is called when something is wrong. */
  database: string;
  /** Null: a file of SQLite. */
  databaseUrl: string | null;
  /** Connections to the server at most. */
  pool: number;
  /** The folder with the files' bytes. */
  assets: string;
}

type Env = Readonly<Record<string, string | undefined>>;

const mostPool = 500;

/** Throws `StartError` for the first thing that is wrong. */
export function databaseOf(env: Env, demo: boolean): DatabaseSettings {
  const databaseUrl = env['DATABASE_URL'] ?? null;
  // Each instance would quietly keep a file of its own.
  if (databaseUrl?.trim() === '')
    throw new StartError(
      'DATABASE_URL is empty',
      'give the address of the server, or leave it out for SQLite',
    );
  if (databaseUrl !== null && env['CM_DATABASE'])
    throw new StartError(
      'both DATABASE_URL and CM_DATABASE are set',
      'keep DATABASE_URL for PostgreSQL, or CM_DATABASE for a file of SQLite',
    );
  const pool = poolOf(env['CM_POOL'], databaseUrl);
  if (databaseUrl !== null) {
    const database = calledAs(databaseUrl);
    return {
      database,
      databaseUrl,
      pool,
      assets: env['CM_ASSETS'] || (demo ? 'data/demo-files' : 'data/files'),
    };
  }
  const database = env['CM_DATABASE'] || (demo ? 'data/demo.db' : 'data/orders.db');
  const assets = env['CM_ASSETS'] || join(dirname(database), demo ? 'demo-files' : 'files');
  return { database, databaseUrl, pool, assets };
}

/** What is not in the database, and must be the same for all instances: each would make its own. Throws `StartError`. */
export function requireShared(env: Env): void {
  if (!env['DATABASE_URL']) return;
  const missing = ['CM_ASSETS', 'CM_CASE_KEY'].filter((name) => !env[name]);
  if (!env['CM_JWT_SECRET'] && !env['CM_FILE_KEY']) missing.push('CM_FILE_KEY');
  if (missing.length > 0)
    throw new StartError(
      `with DATABASE_URL, what all instances share has to be named; missing: ${missing.join(', ')}`,
      'give all of them the same folder for files (CM_ASSETS), the same key file (CM_CASE_KEY) and the same secrets',
    );
}

function calledAs(text: string): string {
  const fix = 'write DATABASE_URL=postgres://user:password@host:5432/database';
  // Never said: a mistyped address holds its password all the same.
  if (!URL.canParse(text)) throw new StartError('DATABASE_URL is no address', fix);
  const { protocol, host, pathname } = new URL(text);
  if (!/^postgres(ql)?:$/.test(protocol))
    throw new StartError(`DATABASE_URL begins with ${protocol}//, which is no PostgreSQL`, fix);
  if (host === '') throw new StartError('DATABASE_URL names no host', fix);
  if (pathname.length < 2) throw new StartError('DATABASE_URL names no database', fix);
  // Of user:12/34@host, host and port are taken for `user:12`.
  if (pathname.includes('@'))
    throw new StartError('the password in DATABASE_URL holds a /, where its address ends', 'write it as %2F');
  return `postgres://${host}${pathname}`;
}

function poolOf(text: string | undefined, databaseUrl: string | null): number {
  if (!text) return standardPool;
  if (databaseUrl === null)
    throw new StartError('CM_POOL is set without DATABASE_URL', 'leave it out: SQLite has no pool');
  const pool = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  if (!(pool >= 2 && pool <= mostPool))
    throw new StartError(`CM_POOL is ${text}`, `give a whole number from 2 to ${mostPool}`);
  return pool;
}
