/** The history can be trusted: whatever is changed behind the store's back shows. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { digest } from '../../backend/src/digest.ts';
import { openSqliteStore } from '../../backend/src/node/sqlite.ts';
import { type Verdict, verifyChain } from '../../backend/src/store/chain.ts';
import { completed } from '../support/order-ways.ts';
import { openWorld } from '../support/orders-world.ts';

/** The verdict on a completed order of six events after someone worked on the file. */
async function verdictAfter(work: (db: DatabaseSync) => void): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'chain-'));
  const file = join(folder, 'orders.db');
  const store = openSqliteStore(file);
  const id = await completed(openWorld({ store }));
  const db = new DatabaseSync(file);
  work(db);
  db.close();
  const events = await store.events(id, { after: 0, limit: 100 });
  const verdict = verifyChain(id, events, (await store.read(id))!.head);
  await store.close();
  rmSync(folder, { recursive: true });
  return verdict;
}

describe('the hash chain', () => {
  const body = `replace(body, '"channel"', '"client"')`;
  const cases: [string, string | null, Verdict][] = [
    ['nothing', null, { state: 'intact', events: 6, erased: [] }],
    [
      'a lawful erasure',
      'UPDATE events SET body = NULL WHERE seq = 3',
      { state: 'intact', events: 6, erased: [{ seq: 3, at: null }] },
    ],
    [
      'a changed body',
      `UPDATE events SET body = ${body} WHERE seq = 2`,
      { state: 'altered', seq: 2, what: 'body' },
    ],
    [
      'a changed instant',
      `UPDATE events SET at = '2026-01-01T00:00:00.000Z' WHERE seq = 4`,
      { state: 'altered', seq: 4, what: 'label' },
    ],
    ['a removed event', 'DELETE FROM events WHERE seq = 5', { state: 'altered', seq: 5, what: 'link' }],
    ['a removed last event', 'DELETE FROM events WHERE seq = 6', { state: 'altered', seq: 6, what: 'link' }],
    [
      'an exchanged hash',
      `UPDATE events SET body_hash = '${digest('other')}' WHERE seq = 2`,
      { state: 'altered', seq: 2, what: 'link' },
    ],
  ];
  for (const [what, sql, expected] of cases)
    it(`says ${expected.state} after ${what}`, async () => {
      assert.deepEqual(await verdictAfter((db) => sql !== null && db.exec(sql)), expected);
    });

  it('keeps in each event what decided it', async () => {
    const world = openWorld();
    const id = await completed(world);
    const events = await world.store.events(id, { after: 0, limit: 100 });
    const said = events.map(({ body }) => JSON.parse(body!) as Record<string, unknown>);
    assert.deepEqual(
      said.map(({ type }) => type),
      ['placed', 'accept', 'submitCreative', 'approveCreative', 'markReady', 'complete'],
    );
    assert.deepEqual(said[5]?.['command'], {
      on: { status: 'ready' },
      payload: { availabilityTold: true },
    });
    assert.equal(said[2]?.['checksum'], digest('Bread, baked today'));
  });
});
