/** The databases that the soak kills its backend on: what they are started with, how they fail, how they are looked into afterwards. */
import { DatabaseSync } from 'node:sqlite';
import { Pool, types } from 'pg';
import { type PostgresServer, startPostgres } from '../lib/postgres.mjs';
import { sharedEnv } from './server.ts';

/** Rows of a statement with `?` for its values. */
export type All = <R extends object>(text: string, ...values: (string | number)[]) => Promise<R[]>;

export interface Engine {
  /** How many backends work at the same time. */
  instances: number;
  env: Record<string, string>;
  /** The database's own server dies and comes back a moment later; null where there is none. */
  powerCut: (() => Promise<void>) | null;
  /** Whether money is on its way, while backends run. */
  isSettling(): Promise<boolean>;
  /** What the engine itself says about its files; empty when nothing is wrong. */
  integrity(all: All): Promise<string[]>;
  /** Looks into it while no backend runs. */
  open(): Promise<{ all: All; close(): Promise<void> }>;
  close(): Promise<void>;
}

const settling = `SELECT 1 FROM orders WHERE money = 'settling' LIMIT 1`;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function sqliteEngine(folder: string): Engine {
  const database = `${folder}/orders.db`;
  return {
    instances: 1,
    env: { CM_DATABASE: database },
    powerCut: null,
    async isSettling() {
      const db = new DatabaseSync(database, { readOnly: true });
      const found = db.prepare(settling).get();
      db.close();
      return found !== undefined;
    },
    async integrity(all) {
      const said = await all<{ integrity_check: string }>('PRAGMA integrity_check');
      const orphans = (await all('PRAGMA foreign_key_check')).length;
      const wrong = said.map((row) => row.integrity_check).filter((line) => line !== 'ok');
      return [...wrong, ...(orphans > 0 ? [`${orphans} rows without a parent`] : [])];
    },
    async open() {
      const db = new DatabaseSync(database);
      return {
        all: async <R extends object>(text: string, ...values: (string | number)[]) =>
          db.prepare(text).all(...values) as R[],
        close: async () => db.close(),
      };
    },
    close: async () => undefined,
  };
}

export async function postgresEngine(folder: string): Promise<Engine> {
  const server = await startPostgres();
  const url = await server.database();
  return engineOn(server, url, sharedEnv(folder, url));
}

/** A database of a server that runs. */
export function engineOn(server: PostgresServer, url: string, env: Record<string, string>): Engine {
  return {
    instances: 2,
    env,
    async powerCut() {
      await server.kill();
      await sleep(300);
      await server.restart();
    },
    async isSettling() {
      const { all, close } = await openReader(url);
      const [found] = await all(settling);
      await close();
      return found !== undefined;
    },
    async integrity() {
      const whole = new URL(server.url);
      whole.pathname = new URL(url).pathname;
      return indexesOf(String(whole));
    },
    open: () => openReader(url),
    close: () => server.stop(),
  };
}

export async function openReader(url: string): Promise<{ all: All; close(): Promise<void> }> {
  // One connection: what is asked at once is asked one after the other.
  const client = new Pool({ connectionString: url, max: 1, types: { getTypeParser: numbers } });
  return {
    async all<R extends object>(text: string, ...values: (string | number)[]) {
      let place = 0;
      const { rows } = await client.query(
        text.replaceAll('?', () => `$${++place}`),
        values,
      );
      return rows as R[];
    },
    close: () => client.end(),
  };
}

/** Sums and counts as numbers, as SQLite gives them. */
const numbers = ((id: number, format: 'text') =>
  id === 20 || id === 1700 ? Number : types.getTypeParser(id, format)) as typeof types.getTypeParser;

/** Every index against its table, by the server's own tool; where it is not installed, that is said. */
async function indexesOf(url: string): Promise<string[]> {
  const { all, close } = await openReader(url);
  try {
    await all('CREATE EXTENSION amcheck');
    await all(
      `SELECT bt_index_check(i.indexrelid, true) FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid
       JOIN pg_am AS a ON a.oid = c.relam WHERE a.amname = 'btree' AND c.relnamespace = 'public'::regnamespace`,
    );
    return [];
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    if (code !== '58P01' && code !== '0A000') return [message];
    console.log('not compared: indexes and tables (this server came without amcheck)');
    return [];
  } finally {
    await close();
  }
}
