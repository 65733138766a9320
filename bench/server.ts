/** S9: a whole action on the server beside a bare UPDATE of one row, on the same engine, in turns. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openPostgres } from '../backend/src/node/postgres.ts';
import { openSqliteStore } from '../backend/src/node/sqlite.ts';
import type { Store } from '../backend/src/store/store.ts';
import { startPostgres } from '../scripts/lib/postgres.mjs';
import { newKey, openEdge, tokenFor } from '../test/support/edge.ts';
import { type Line, type Result, told } from './result.ts';
import { median } from './statistics.ts';

/** Actions and updates per sample. */
const batch = 40;
/** Rounds that only warm both: a server that has just started is no server. */
const warmUp = 5;

interface Engine {
  name: string;
  store: Store;
  /** One transaction with one changed row, as durable as the store's own. */
  update(): Promise<void>;
  close(): Promise<void>;
}

async function sqlite(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'cm-bench-'));
  const store = openSqliteStore(join(folder, 'orders.db'));
  const bare = new DatabaseSync(join(folder, 'bare.db'));
  bare.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER)',
  );
  bare.exec('INSERT INTO t VALUES (1, 0)');
  const statement = bare.prepare('UPDATE t SET v = v + 1 WHERE id = 1');
  return {
    name: 'SQLite',
    store,
    update: async () => void statement.run(),
    async close() {
      await store.close();
      bare.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function postgres(): Promise<Engine> {
  const server = await startPostgres();
  const { store } = await openPostgres(await server.database());
  const client = new Client({ connectionString: await server.database() });
  await client.connect();
  await client.query('CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER)');
  await client.query('INSERT INTO t VALUES (1, 0)');
  return {
    name: 'PostgreSQL',
    store,
    update: async () => void (await client.query('UPDATE t SET v = v + 1 WHERE id = 1')),
    async close() {
      await store.close();
      await client.end();
      await server.stop();
    },
  };
}

async function timed(count: number, work: (i: number) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (let i = 0; i < count; i += 1) await work(i);
  return (performance.now() - began) / count;
}

async function measureOn({ name, store, update }: Engine, rounds: number): Promise<Line[]> {
  const edge = openEdge({ store, limits: { actions: 1e9 } });
  const token = await tokenFor('channel');
  const accept = async (id: string) => {
    const { status } = await edge.call('POST', `/v1/orders/${id}/actions`, {
      token,
      body: { type: 'accept', on: { status: 'placed' }, payload: {} },
      headers: newKey(),
    });
    assert.equal(status, 200);
  };
  const samples = { action: [] as number[], update: [] as number[] };
  for (let round = -warmUp; round < rounds; round += 1) {
    const ids: string[] = [];
    for (let i = 0; i < batch; i += 1) ids.push(await edge.place());
    const action = await timed(batch, (i) => accept(ids[i]!));
    const bare = await timed(batch, update);
    assert.equal((await edge.read(ids[0]!, 'channel')).status, 'accepted');
    if (round < 0) continue;
    samples.action.push(action);
    samples.update.push(bare);
  }
  const ratio = median(samples.action.map((ms, round) => samples.update[round]! / ms));
  return [
    told('S9', `${name}: actions for each bare UPDATE`, ratio.toFixed(2)),
    told(
      'S9',
      `${name}: one action · one UPDATE`,
      `${median(samples.action).toFixed(2)} · ${median(samples.update).toFixed(2)} ms`,
    ),
  ];
}

export async function measure(rounds: number): Promise<Result> {
  const lines: Line[] = [];
  for (const open of [sqlite, postgres]) {
    const engine = await open();
    try {
      lines.push(...(await measureOn(engine, rounds)));
    } finally {
      await engine.close();
    }
  }
  return {
    how:
      'One after the other, over a whole request in the process: authenticate, decide, and store order, event, chat line, ' +
      'deadlines, mails and receipt in one transaction; beside it one UPDATE of one row with the same promise of durability. Both warm.',
    lines,
    plots: [],
  };
}
