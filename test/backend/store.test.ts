/** Both stores keep the same promises; SQLite also survives being closed, and says clearly what is wrong with a file. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { openSqliteStore, StoreFileError } from '../../backend/src/node/sqlite.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import { firstStep, nextStep, storeConformance } from '../support/store-conformance.ts';

function folder() {
  const path = mkdtempSync(join(tmpdir(), 'store-'));
  return { path, file: join(path, 'orders.db'), remove: () => rmSync(path, { recursive: true }) };
}

describe('memory store', () => {
  storeConformance(it, async () => ({ store: createMemoryStore(), leave: async () => {} }));
});

describe('SQLite store', () => {
  storeConformance(it, async () => {
    const { file, remove } = folder();
    const store = openSqliteStore(file);
    return {
      store,
      async leave() {
        await store.close();
        remove();
      },
    };
  });

  it('keeps everything when it is closed and opened again, and gives claimed work back', async () => {
    const { file, remove } = folder();
    const step = firstStep();
    const before = openSqliteStore(file);
    await before.place({ bodyHash: 'a', step });
    const due = '2027-01-01T00:00:00.000Z';
    const claimed = await before.claimOutbox(['mail'], due, '2028-01-01T00:00:00.000Z', 50);
    assert.ok(claimed.length > 0);
    await before.close();
    const after = openSqliteStore(file);
    assert.deepEqual((await after.read(step.order.id))?.order, step.order);
    assert.equal((await after.claimOutbox(['mail'], due, due, 50)).length, claimed.length);
    await after.close();
    remove();
  });

  it('takes back what a change had written when its last row is refused', async () => {
    const { file, remove } = folder();
    const store = openSqliteStore(file);
    const step = firstStep();
    const { id } = step.order;
    await store.place({ bodyHash: 'a', step });
    const row = { key: 'k', kind: 'nonsense' as 'mail', lane: 'l', body: '{}', nextAt: step.event.at };
    const refused = store.change(id, null, (stored) => ({
      steps: [nextStep(stored, { outbox: [row] })],
      receipt: null,
      outcome: 0,
    }));
    await assert.rejects(refused, /CHECK constraint/);
    assert.equal((await store.events(id, { after: 0, limit: 10 })).length, 1);
    assert.equal((await store.messages(id, { limit: 10 })).messages.length, 1);
    await store.close();
    remove();
  });

  it('lets a second process read and write the same file', async () => {
    const { file, remove } = folder();
    const [one, two] = [openSqliteStore(file), openSqliteStore(file)];
    const step = firstStep();
    await one.place({ bodyHash: 'a', step });
    await two.change(step.order.id, null, (stored) => ({
      steps: [nextStep(stored)],
      receipt: null,
      outcome: 0,
    }));
    assert.equal((await one.read(step.order.id))?.order.version, 2);
    await Promise.all([one.close(), two.close()]);
    remove();
  });

  const refusals: [string, (file: string) => void, RegExp][] = [
    [
      'is no database',
      (file) => writeFileSync(file, 'a letter to a friend '.repeat(99)),
      /not an SQLite database/,
    ],
    [
      'was written by a newer program',
      (file) => {
        void openSqliteStore(file).close();
        const db = new DatabaseSync(file);
        db.exec('PRAGMA user_version = 99');
        db.close();
      },
      /newer version of this program \(schema 99/,
    ],
    [
      'belongs to another program',
      (file) => {
        const db = new DatabaseSync(file);
        db.exec('CREATE TABLE recipes (name TEXT)');
        db.close();
      },
      /another program/,
    ],
  ];
  for (const [what, prepare, message] of refusals)
    it(`refuses a file that ${what}, in one line with the fix, and leaves it alone`, () => {
      const { file, remove } = folder();
      prepare(file);
      assert.throws(
        () => openSqliteStore(file),
        (error) =>
          error instanceof StoreFileError && message.test(error.message) && !error.message.includes('\n'),
      );
      remove();
    });
  it('refuses a file in a folder that does not exist', () => {
    const { path, remove } = folder();
    assert.throws(
      () => openSqliteStore(join(path, 'nowhere', 'orders.db')),
      /cannot be opened; check that the folder/,
    );
    remove();
  });
});
