/** What queues tell mediators of cases, and what they note for themselves: alike in every store. */
import assert from 'node:assert/strict';
import type { ListQuery, QueuedCase } from '../../../backend/src/store/queues.ts';
import type { Store } from '../../../backend/src/store/store.ts';
import type { Actor } from '../../../src/contract/actions.ts';
import { viewers } from '../orders-world.ts';
import { type Check, ended, later, nextStep, one, placed } from './kit.ts';

const on = (day: number) => `2026-04-0${day}T00:00:00.000Z`;
const asked: ListQuery = { ...viewers.mediator, limit: 100 };
const another: ListQuery = { ...asked, subject: 'u-another' };

/** An escalated order whose case is held and due so. */
async function withCase(
  store: Store,
  day: number,
  given: Partial<QueuedCase> = {},
  turn: Actor[] = ['mediator'],
) {
  const id = await placed(store);
  const none = { dueAt: null, dueKind: null, actions: [] };
  const mediator = { dueAt: on(day), dueKind: 'overdueCase', actions: ['returnCase'] };
  const open = { number: '1042', dispute: 1, claimedBy: null, waitsFor: null, ...given };
  const queue = { escalated: true, turn, case: open, next: { channel: none, client: none, mediator } };
  await store.change(id, null, (stored) => one(nextStep(stored, { queue }), null));
  return id;
}

const mine = { claimedBy: viewers.mediator.subject };

export function mediating(check: Check): void {
  check(
    'a case that another mediator holds waits; one that nobody holds, or oneself, needs the viewer',
    async (store) => {
      const free = await withCase(store, 3);
      const own = await withCase(store, 2, mine);
      const theirs = await withCase(store, 1, { claimedBy: another.subject });
      const silent = await withCase(store, 4, { ...mine, waitsFor: 'client' }, ['client']);
      const seen = async (query: ListQuery) => {
        const { rows, counts, total } = await store.list(query);
        const { needsYou, waiting } = counts;
        return [rows.map(({ id, view }) => [id, view]), needsYou, waiting, total];
      };
      const rows = [
        [own, 'needsYou'],
        [free, 'needsYou'],
        [theirs, 'waiting'],
        [silent, 'waiting'],
      ];
      assert.deepEqual(await seen(asked), [rows, 2, 2, 4]);
      const others = [
        [theirs, 'needsYou'],
        [free, 'needsYou'],
        [own, 'waiting'],
        [silent, 'waiting'],
      ];
      assert.deepEqual(await seen(another), [others, 2, 2, 4]);
      assert.deepEqual(await seen({ ...asked, view: 'waiting' }), [rows.slice(2), 2, 2, 2]);
      const party = await store.list({ ...viewers.channel, limit: 10 });
      assert.deepEqual(
        party.rows.filter((row) => 'case' in row),
        [],
        'none of a party’s business',
      );
    },
  );

  check('a row of a mediator tells of the case, and of none when the dispute is over', async (store) => {
    const id = await withCase(store, 1, { ...mine, waitsFor: 'channel' });
    const row = async () => (await store.list(asked)).rows[0];
    const open = { number: '1042', dispute: 1, ...mine, waitsFor: 'channel' };
    assert.deepEqual((await row())?.case, open);
    assert.deepEqual((await row())?.actions, ['returnCase']);
    await store.change(id, null, (stored) =>
      one(nextStep(stored, { queue: { escalated: true, case: null } }), null),
    );
    assert.equal((await row())?.case, undefined);
    assert.equal((await store.list(another)).total, 1);
  });

  check('pages of a mediator’s queue go on where they ended, whoever holds the cases', async (store) => {
    const ids: string[] = [];
    for (const [at, claimedBy] of [
      null,
      mine.claimedBy,
      another.subject,
      null,
      mine.claimedBy,
      null,
    ].entries())
      ids.push(await withCase(store, at + 1, { claimedBy }));
    const met: string[] = [];
    for (let after: ListQuery['after']; ;) {
      const { rows, more } = await store.list({ ...asked, limit: 2, after });
      met.push(...rows.map(({ id }) => id));
      if (!more) break;
      after = rows.at(-1)!.position;
    }
    const [a, b, theirs, c, d, e] = ids;
    assert.deepEqual(met, [a, b, c, d, e, theirs]);
  });
}

export function noting(check: Check): void {
  const note = (clientId: string, by = 'u-mediator', text = 'The invoice is missing.') => ({
    by,
    at: later,
    text,
    clientId,
  });

  check('notes get numbers without gaps, and a repeated one is stored once per writer', async (store) => {
    const id = await placed(store);
    assert.deepEqual(await store.notes(id), []);
    const kept = { seq: 1, by: 'u-mediator', at: later, text: 'The invoice is missing.' };
    assert.deepEqual(await store.addNote(id, note('n-000001')), { note: kept, created: true });
    const again = note('n-000001', 'u-mediator', 'Another text');
    assert.deepEqual(await store.addNote(id, again), { note: kept, created: false });
    assert.deepEqual(await store.storedNote(id, 'u-mediator', 'n-000001'), kept);
    assert.equal(await store.storedNote(id, 'u-other', 'n-000001'), null);
    assert.equal((await store.addNote(id, note('n-000001', 'u-other'))).note.seq, 2);
    assert.equal((await store.addNote(id, note('n-000002'))).note.seq, 3);
    const notes = await store.notes(id);
    assert.deepEqual(
      notes.map(({ seq, by }) => [seq, by]),
      [
        [1, 'u-mediator'],
        [2, 'u-other'],
        [3, 'u-mediator'],
      ],
    );
    assert.deepEqual(await store.notes(await placed(store)), []);
    await assert.rejects(store.addNote('no-such-order', note('n-000001')));
  });

  check(
    'notes go when one of the parties is erased, and with the messages of an old order',
    async (store) => {
      const at = '2027-01-01T00:00:00.000Z';
      const noted = async (end?: string) => {
        const id = await placed(store);
        await store.addNote(id, note('n-000001'));
        if (end !== undefined) await ended(store, id, end);
        return id;
      };
      const [open, old, young, erased] = [
        await noted(),
        await noted(later),
        await noted(at),
        await noted(at),
      ];
      await store.eraseWords(erased, 'client', at);
      await store.eraseWords(open, 'client', at);
      await store.eraseMessages(later, at, 10);
      const left = async (id: string) => (await store.notes(id)).length;
      assert.deepEqual(
        [await left(open), await left(old), await left(young), await left(erased)],
        [1, 0, 1, 0],
      );
    },
  );

  check('notes of many at once are all kept, and stand in no chat, history or outbox', async (store) => {
    const id = await placed(store);
    const before = await store.read(id);
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.addNote(id, note(`n-0000${10 + i}`))));
    const seqs = (await store.notes(id)).map(({ seq }) => seq);
    assert.deepEqual(
      seqs,
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    assert.deepEqual(await store.read(id), before);
    assert.equal((await store.messages(id, { limit: 10 })).messages.length, 1);
    await store.clear();
    assert.deepEqual(await store.notes(id), []);
  });
}
