/** PostgreSQL as the database of several instances: one pool, short transactions, each with the locks it asks for. */
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { createSqlStore } from '../store/sql.ts';
import type { Sql, SqlEngine, SqlValue } from '../store/sql/engine.ts';
import type { Store } from '../store/store.ts';
import { isBroken, isWorthRepeating, refusedFor } from './postgres-errors.ts';
import { preparePostgres } from './postgres-schema.ts';

export interface PostgresOptions {
  /** Connections at most; the one that listens comes on top. */
  pool?: number;
}

export interface Postgres {
  store: Store;
  pool: pg.Pool;
}

export const standardPool = 10;

/** Nothing of ours takes as long; whatever does has gone wrong and must not hold others up, in ms. */
const limits = {
  statement_timeout: 10_000,
  lock_timeout: 5000,
  idle_in_transaction_session_timeout: 10_000,
  // Where the network swallows what is said, the server's own limits are not heard of.
  query_timeout: 15_000,
  connectionTimeoutMillis: 5000,
  keepAlive: true,
  application_name: 'campaign-manager',
};

/** Opens the database and brings its tables up to date; throws `DatabaseError`. */
export async function openPostgres(
  url: string,
  { pool: max = standardPool }: PostgresOptions = {},
): Promise<Postgres> {
  await preparePostgres(url);
  const pool = new pg.Pool({ connectionString: url, max, types: wholeNumbers, ...limits });
  // A connection that is lost while nobody uses it is nobody's fault: the pool opens another.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { store: createSqlStore(engineOf(pool)), pool };
}

function engineOf(pool: pg.Pool): SqlEngine {
  return {
    read: (work) => transaction(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', reading, work),
    write: (work) => transaction(pool, 'BEGIN', writing, work),
    check: () => transaction(pool, 'BEGIN', writing, async (sql) => void (await sql.all('SELECT 1'))),
    close: () => pool.end(),
  };
}

const writing = { held: 'FOR UPDATE', free: 'FOR UPDATE SKIP LOCKED' };
const reading = { held: '', free: '' };

/** Two that stand in each other's way are tried again this often. */
const mostTries = 6;

async function transaction<T>(
  pool: pg.Pool,
  begin: string,
  locks: typeof writing,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await once(pool, begin, locks, work);
    } catch (error) {
      if (!isWorthRepeating(error) || tries === mostTries) throw refusedFor(error);
      await setTimeout(Math.random() * 20 * tries);
    }
}

async function once<T>(
  pool: pg.Pool,
  begin: string,
  locks: typeof writing,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(begin);
    const result = await work(sqlOn(client, locks));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    broken = isBroken(error);
    if (!broken) await client.query('ROLLBACK').catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

function sqlOn(client: pg.PoolClient, locks: typeof writing): Sql {
  return {
    all: (async (text: string, ...values: SqlValue[]) =>
      (await client.query(statement(text, values))).rows) as Sql['all'],
    run: async (text, ...values) => (await client.query(statement(text, values))).rowCount ?? 0,
    ...locks,
  };
}

/** Each text once in PostgreSQL's manner, under the name by which a connection knows that it has planned it. */
const known = new Map<string, { text: string; name?: string }>();
const mostKnown = 1000;

function statement(given: string, values: SqlValue[]): pg.QueryConfig {
  let found = known.get(given);
  if (found === undefined) {
    let place = 0;
    const text = given.replaceAll('?', () => `$${++place}`);
    // Lists of ids make texts without end: what is beyond the most is planned each time.
    found = known.size < mostKnown ? { text, name: `cm_${known.size}` } : { text };
    if (found.name !== undefined) known.set(given, found);
  }
  return { ...found, values };
}

/** BIGINT and sums come as numbers, as from SQLite. */
const wholeNumbers: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format: 'text' | 'binary') =>
    id === pg.types.builtins.INT8 || id === pg.types.builtins.NUMERIC
      ? wholeNumber
      : pg.types.getTypeParser(id, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`the database holds ${text}, which is no safe number`);
  return value;
}
