/** PostgreSQL as the database of several instances: one pool, short transactions, each with the locks it asks for. */
import { setTimeout } from 'node:timers/promises';
import { Pool, type PoolClient, type QueryConfig, type QueryResult } from 'pg';
import { type Alone, aloneHere } from '../alone.ts';
import { storable } from '../orders/storable.ts';
import { createSqlStore } from '../store/sql.ts';
import type { Sql, SqlEngine, SqlValue } from '../store/sql/engine.ts';
import type { Opened } from './opened.ts';
import {
  createTrouble,
  explained,
  isBroken,
  isUnavailable,
  isWorthRepeating,
  refusedFor,
  type Trouble,
} from './postgres-errors.ts';
import { createHeardClock, type HeardClock } from './postgres-clock.ts';
import { createSharedHints, hintChannel } from './postgres-hints.ts';
import { type Ask, openLink } from './postgres-link.ts';
import { preparePostgres } from './postgres-schema.ts';
import { wholeNumbers } from './postgres-types.ts';

export interface PostgresOptions {
  /** Connections at most; one more listens. */
  pool?: number;
  /** Told of what goes wrong where nobody asked. */
  onError?: (error: unknown) => void;
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
  // What a step writes is sent at once, and answered in its order.
  pipeline: true,
};

/** What was lost on the way is found after this time, in ms; the clock is compared as often. */
const beatMs = 2000;

/** Opens the database and brings its tables up to date; `isNew` when it had none. Throws `DatabaseError`. */
export async function openPostgres(
  url: string,
  { pool: max = standardPool, onError = () => undefined }: PostgresOptions = {},
): Promise<Opened & { isNew: boolean }> {
  const isNew = await preparePostgres(url);
  const trouble = createTrouble(onError);
  const clock = createHeardClock();
  const hints = createSharedHints((text, values) => link.ask(text, values));
  const link = await openLink(url, {
    channel: hintChannel,
    handleNotification: hints.handleNotification,
    beatMs,
    onError: trouble,
    async beat(ask) {
      await compare(clock, ask);
      await hints.poll(ask);
    },
  }).catch((error: unknown) => {
    throw explained(error);
  });
  const pool = openPool(url, max);
  await requireConnection(pool, link.close);
  const store = createSqlStore(engineOf(pool, trouble, link.close));
  const connections = () => ({
    used: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  });
  return { store, clock, hints, alone: aloneAmongAll(link.ask), connections, isNew };
}

async function compare(clock: HeardClock, ask: Ask): Promise<void> {
  const asked = performance.now();
  const [row] = await ask<{ ms: number }>(
    'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms',
  );
  if (row) clock.heard(row.ms, asked, performance.now());
}

/** Any number that no other program locks: "work" as bytes. */
const workLocks = 0x77_6f_72_6b;

/** A lock of the listening connection: with it, it ends. */
function aloneAmongAll(ask: Ask): Alone {
  const here = aloneHere();
  return async (name) => {
    const leave = await here(name);
    if (leave === null) return null;
    try {
      const [row] = await ask<{ got: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS got', [
        workLocks,
        name,
      ]);
      if (row?.got)
        return () =>
          void ask('SELECT pg_advisory_unlock($1, hashtext($2))', [workLocks, name])
            .catch(() => undefined)
            .finally(leave);
    } catch (error) {
      leave();
      throw error;
    }
    leave();
    return null;
  };
}

function openPool(url: string, max: number): Pool {
  const pool = new Pool({ connectionString: url, max, types: wholeNumbers, ...limits });
  // A connection that is lost while nobody uses it is nobody's fault: the pool opens another.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** What a pool's connections ask for beyond the first one may be refused where that was not: better now than at each request. */
async function requireConnection(pool: Pool, alsoClose: () => Promise<void>): Promise<void> {
  try {
    (await pool.connect()).release();
  } catch (error) {
    await Promise.all([pool.end(), alsoClose()]);
    throw explained(error);
  }
}

function engineOf(pool: Pool, trouble: Trouble, alsoClose: () => Promise<void>): SqlEngine {
  const run = async <T>(how: Mode, work: (sql: Sql) => Promise<T>): Promise<T> =>
    // A worker that asks while its process ends has nobody left to answer to.
    pool.ending ? new Promise(() => {}) : transaction(pool, how, trouble, work);
  return {
    read: (work) => run(reading, work),
    write: (work) => run(writing, work),
    check: () => run(writing, requireWritable),
    close: async () => void (await Promise.all([pool.end(), alsoClose()])),
  };
}

/** A standby answers, too. */
async function requireWritable(sql: Sql): Promise<void> {
  const [row] = await sql.all<{ only: string }>(`SELECT current_setting('transaction_read_only') AS only`);
  if (row?.only === 'on') throw Object.assign(new Error('the server only reads'), { code: '25006' });
}

interface Mode {
  begin: string;
  locks: Pick<Sql, 'held' | 'free'>;
}
/** Named, whatever the server's user has for a habit: who waited for a row must see it as it has become. */
const writing: Mode = {
  begin: 'BEGIN ISOLATION LEVEL READ COMMITTED',
  locks: { held: 'FOR UPDATE', free: 'FOR UPDATE SKIP LOCKED' },
};
const reading: Mode = {
  begin: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  locks: { held: '', free: '' },
};

/** Two that stand in each other's way are tried again this often. */
const mostTries = 6;

async function transaction<T>(
  pool: Pool,
  how: Mode,
  trouble: Trouble,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await once(pool, how, work);
    } catch (error) {
      if (isWorthRepeating(error) && tries < mostTries) await setTimeout(Math.random() * 20 * tries);
      else {
        if (isUnavailable(error)) trouble(error);
        throw refusedFor(error);
      }
    }
}

async function once<T>(pool: Pool, { begin, locks }: Mode, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    const result = await work(sqlOn(client, locks, client.query(begin)));
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

/**
 * What is asked at once is sent at once, the first questions together with what begins the transaction; what writes waits
 * until that has begun. After the first error all others only say that there was one.
 */
function sqlOn(client: PoolClient, locks: Mode['locks'], begin: Promise<unknown>): Sql {
  let hasBegun = false;
  let failed: { error: unknown } | null = null;
  const begun = begin.then(() => void (hasBegun = true));
  begun.catch(() => undefined);
  async function ask(text: string, values: SqlValue[]): Promise<QueryResult> {
    if (!hasBegun && !text.startsWith('SELECT')) await begun;
    try {
      const [result] = await Promise.all([client.query(statement(text, values)), begun]);
      return result;
    } catch (error) {
      failed ??= { error };
      throw failed.error;
    }
  }
  return {
    all: (async (text: string, ...values: SqlValue[]) => (await ask(text, values)).rows) as Sql['all'],
    run: async (text, ...values) => (await ask(text, values)).rowCount ?? 0,
    ...locks,
  };
}

/** Each text once in PostgreSQL's manner, under the name by which a connection knows that it has planned it. */
const known = new Map<string, { text: string; name?: string }>();
const mostKnown = 1000;

function statement(given: string, values: SqlValue[]): QueryConfig {
  let found = known.get(given);
  if (found === undefined) {
    let place = 0;
    const text = given.replaceAll('?', () => `$${++place}`);
    // Lists of ids make texts without end: what is beyond the most is planned each time.
    found = known.size < mostKnown ? { text, name: `cm_${known.size}` } : { text };
    if (found.name !== undefined) known.set(given, found);
  }
  // The one character that PostgreSQL keeps in no text.
  return { ...found, values: values.map((one) => (typeof one === 'string' ? storable(one) : one)) };
}
