/** Files of earlier versions: brought up to date when they are opened, and then as good as new ones. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { migrationsFor } from '../../backend/src/node/migrations.ts';
import { openSqliteStore } from '../../backend/src/node/sqlite.ts';
import { orderToPlace } from '../support/placed.ts';
import type { Store } from '../../backend/src/store/store.ts';
import { DAY } from '../../src/contract/primitives.ts';
import { accepted, complaint, completed } from '../support/order-ways.ts';
import { openWorld, viewers } from '../support/orders-world.ts';

const { channel, client, mediator } = viewers;
const asked = { ...viewers.channel, limit: 10 };
const say = (clientId: string) => ({ clientId, text: 'Hello' });

/** Orders at several places of their lives, with unread messages on both sides. */
async function fill(store: Store): Promise<string[]> {
  const world = openWorld({ store });
  const { orders, clock } = world;
  const party = { ...orderToPlace().client, name: 'Müller & Straßenfest' };
  const ids = [await world.place({ client: party }), await accepted(world), await completed(world)];
  await world.act(ids[2]!, 'client', complaint);
  clock.advance(DAY);
  const over = await world.place();
  await world.act(over, 'client', { type: 'cancel' });
  for (const id of ids) await orders.send(id, client, say('c-0000001'));
  await orders.send(ids[1]!, channel, say('c-0000002'));
  await orders.markRead(ids[0]!, channel, 99);
  clock.advance(3 * DAY);
  await orders.applyDue();
  return [...ids, over];
}

const tables = ['meta', 'orders', 'events', 'messages', 'deadlines', 'outbox', 'ledger'];

/** The same rows in a file of an earlier version, as that version wrote them. */
function asWrittenBy(version: number, from: string, to: string, more = ''): Store {
  const db = new DatabaseSync(to);
  for (const { text } of migrationsFor('sqlite').slice(0, version)) db.exec(text);
  db.exec(`PRAGMA user_version = ${version}; ATTACH '${from}' AS new`);
  const columnsOf = (table: string) =>
    db
      .prepare(
        `SELECT name FROM pragma_table_info('${table}') INTERSECT SELECT name FROM new.pragma_table_info('${table}', 'new')`,
      )
      .all()
      .map(({ name }) => String(name));
  for (const table of tables) {
    const columns = columnsOf(table).join(', ');
    const gone =
      table === 'orders' && version < 3
        ? { names: ', turn, sort', values: `, ${oldTurn}, substr(sort_channel, 2)` }
        : { names: '', values: '' };
    db.exec(
      `INSERT OR REPLACE INTO ${table} (${columns}${gone.names}) SELECT ${columns}${gone.values} FROM new.${table}`,
    );
  }
  db.exec(`UPDATE orders SET search = lower(number || char(10) || channel_name || char(10) || client_name);
    ${more}`);
  db.close();
  return openSqliteStore(to);
}
const oldTurn = `(sort_channel < '1') + 2 * (sort_client < '1') + 4 * (sort_mediator < '1')`;

async function listsOf(store: Store) {
  const lists = [];
  for (const viewer of [channel, client, mediator])
    for (const question of [{}, { unread: true }, { search: 'strassenfest' }, { search: 'muller' }])
      lists.push(await store.list({ ...viewer, limit: 10, ...question }));
  return lists;
}

describe('a file of an earlier version', () => {
  const path = mkdtempSync(join(tmpdir(), 'store-'));
  const file = (name: string) => join(path, name);
  let ids: string[] = [];
  let lists: unknown;
  let orders: unknown;
  let chat: unknown;
  before(async () => {
    const fresh = openSqliteStore(file('new.db'));
    ids = await fill(fresh);
    const listed = await listsOf(fresh);
    assert.ok(listed.filter(({ total }) => total > 0).length >= 9);
    lists = listed;
    orders = await Promise.all(ids.map((id) => fresh.read(id)));
    chat = await fresh.messages(ids[1]!, { limit: 10 });
    await fresh.close();
  });
  after(() => rmSync(path, { recursive: true }));

  for (const version of [1, 2, 5])
    it(`${version}: reads, lists and searches like one that was always new`, async (t) => {
      const old = asWrittenBy(version, file('new.db'), file(`${version}.db`));
      t.after(() => old.close());
      assert.deepEqual(await listsOf(old), lists);
      assert.deepEqual(await Promise.all(ids.map((id) => old.read(id))), orders);
      assert.deepEqual(await old.messages(ids[1]!, { limit: 10 }), chat);
      assert.equal(await old.asset('none'), null);
      await old.markRead(ids[1]!, 'channel', 99);
      assert.equal((await old.list(asked)).counts.unread, 1);
    });

  it('lists its other orders although one can no longer be read', async (t) => {
    const [broken = ''] = ids;
    const spoil = `UPDATE orders SET record = '{}' WHERE id = '${broken}'`;
    const old = asWrittenBy(2, file('new.db'), file('broken.db'), spoil);
    t.after(() => old.close());
    const { rows } = await old.list(asked);
    assert.deepEqual(rows.map(({ id }) => id).toSorted(), ids.toSorted());
    assert.equal(rows.find(({ id }) => id === broken)?.dueAt, null);
    assert.ok(rows.some(({ dueKind }) => dueKind === 'hardStop'));
    await assert.rejects(old.read(broken));
  });
});
