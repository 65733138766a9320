/** Queues and messages. */
import assert from 'node:assert/strict';
import type { ListQuery } from '../../../backend/src/store/queues.ts';
import type { Step, Store } from '../../../backend/src/store/store.ts';
import type { Actor } from '../../../src/contract/actions.ts';
import { viewers } from '../orders-world.ts';
import { type Check, later, nextStep, one, placed } from './kit.ts';

export function listing(check: Check): void {
  const asked: ListQuery = { ...viewers.channel, limit: 100 };
  const turned = (store: Store, id: string, queue: Partial<Step['queue']>) =>
    store.change(id, null, (stored) => one(nextStep(stored, { queue }), null));

  check(
    'a queue shows what needs the viewer first, then what waits, then what is over, each in its order',
    async (store) => {
      const ids: string[] = [];
      for (let i = 0; i < 6; i++) ids.push(await placed(store));
      const [a, b, c, d, e, f] = ids as [string, string, string, string, string, string];
      const on = (day: number) => `2026-04-0${day}T00:00:00.000Z`;
      const due = (channel: string | null, client = channel) => ({
        next: {
          channel: { dueAt: channel, dueKind: channel && 'info', actions: [] },
          client: { dueAt: client, dueKind: client && 'response', actions: ['accept'] },
          mediator: { dueAt: on(9), dueKind: 'unclaimed', actions: [] },
        },
      });
      await turned(store, a, { turn: ['client'], ...due(on(2), on(4)) });
      await turned(store, b, { turn: ['channel'], ...due(on(5), on(1)) });
      await turned(store, c, { turn: ['channel', 'client'], ...due(on(3)) });
      await turned(store, d, { turn: [], done: true, ...due(null), endedAt: on(1) });
      await turned(store, e, { turn: [], done: true, ...due(null), endedAt: on(4) });
      await turned(store, f, { turn: ['channel'], ...due(null) });
      const { rows, counts, total, more } = await store.list(asked);
      assert.deepEqual(
        rows.map(({ id }) => id),
        [c, b, f, a, e, d],
      );
      assert.deepEqual(
        rows.map(({ view }) => view),
        ['needsYou', 'needsYou', 'needsYou', 'waiting', 'done', 'done'],
      );
      assert.deepEqual([counts, total, more], [{ needsYou: 3, waiting: 1, done: 2, unread: 0 }, 6, false]);
      assert.deepEqual([rows[1]?.dueAt, rows[1]?.dueKind, rows[1]?.actions], [on(5), 'info', []]);
      const theirs = await store.list({ ...asked, actor: 'client', party: 'alder' });
      assert.deepEqual(
        theirs.rows.map(({ id }) => id),
        [c, a, b, f, e, d],
        'each side has an order of its own',
      );
      assert.deepEqual([theirs.rows[2]?.dueAt, theirs.rows[2]?.actions], [on(1), ['accept']]);
      const waiting = await store.list({ ...asked, view: 'waiting' });
      assert.deepEqual([waiting.total, waiting.rows[0]?.id], [1, a]);
      assert.deepEqual(waiting.counts, counts);
    },
  );
  check('pages follow each other without a gap and without repeating', async (store) => {
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) ids.push(await placed(store));
    const seen: string[] = [];
    let page = await store.list({ ...asked, limit: 3 });
    for (;;) {
      seen.push(...page.rows.map(({ id }) => id));
      if (!page.more) break;
      page = await store.list({ ...asked, limit: 3, after: page.rows.at(-1)!.position });
    }
    assert.deepEqual(seen.toSorted(), ids.toSorted());
    assert.equal(seen.length, 7);
  });
  check(
    'search finds part of a number or of a party, whatever the case; wildcards mean themselves',
    async (store) => {
      const id = await placed(store, { number: 'CM-77_5%' });
      await placed(store);
      const found = async (search: string) => (await store.list({ ...asked, search })).rows.map((r) => r.id);
      assert.deepEqual(await found('cm-77_5%'), [id]);
      assert.equal((await found('NORTHLIGHT')).length, 2);
      assert.deepEqual(await found('7%5'), []);
      assert.deepEqual(await found('nothing'), []);
    },
  );
  check(
    'only its parties see an order; mediators only escalated ones that are not their own',
    async (store) => {
      const id = await placed(store);
      const seen = async (actor: Actor, party: string, orders?: string[]) =>
        (await store.list({ actor, party, subject: 'u-1', orders, limit: 10 })).total;
      assert.deepEqual(
        [
          await seen('channel', 'northlight'),
          await seen('client', 'alder'),
          await seen('client', 'northlight'),
        ],
        [1, 1, 0],
      );
      assert.equal(await seen('mediator', 'support'), 0);
      await turned(store, id, { escalated: true });
      assert.deepEqual([await seen('mediator', 'support'), await seen('mediator', 'alder')], [1, 0]);
      assert.deepEqual(
        [await seen('channel', 'northlight', []), await seen('channel', 'northlight', [id])],
        [0, 1],
      );
    },
  );
}

export function talking(check: Check): void {
  const say = (by: Actor, clientId: string, text = 'Hello') => ({ by, at: later, text, clientId });

  check('messages get numbers without gaps; a repeated one is stored once', async (store) => {
    const id = await placed(store);
    const sent = [
      await store.addMessage(id, say('client', 'c-000001')),
      await store.addMessage(id, say('channel', 'c-000001')),
      await store.addMessage(id, say('client', 'c-000001', 'again')),
    ];
    assert.deepEqual(sent, [
      { seq: 2, created: true },
      { seq: 3, created: true },
      { seq: 2, created: false },
    ]);
    const { messages } = await store.messages(id, { limit: 10 });
    assert.deepEqual(
      messages.map(({ seq, text }) => [seq, text]),
      [
        [1, ''],
        [2, 'Hello'],
        [3, 'Hello'],
      ],
    );
    assert.equal((await store.read(id))?.talked, true);
  });
  check('messages sent at once are all kept', async (store) => {
    const id = await placed(store);
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, i) => store.addMessage(id, say('client', `c-0000${10 + i}`))),
    );
    assert.equal(new Set(sent.map(({ seq }) => seq)).size, 20);
    assert.equal((await store.read(id))?.talked, false);
  });
  check('pages of messages: the newest, older ones, and those after a known one', async (store) => {
    const id = await placed(store);
    for (let i = 0; i < 5; i++) await store.addMessage(id, say('client', `c-0000${10 + i}`));
    const seqs = async (query: { before?: number; after?: number; limit: number }) => {
      const { messages, more } = await store.messages(id, query);
      return [messages.map(({ seq }) => seq), more];
    };
    assert.deepEqual(await seqs({ limit: 2 }), [[5, 6], true]);
    assert.deepEqual(await seqs({ before: 5, limit: 10 }), [[1, 2, 3, 4], false]);
    assert.deepEqual(await seqs({ after: 0, limit: 2 }), [[1, 2], false]);
    assert.deepEqual(await seqs({ after: 2, limit: 2 }), [[3, 4], true]);
    assert.deepEqual(await seqs({ after: 6, limit: 2 }), [[], false]);
  });
  check('read marks move forward only, and unread counts what the others wrote', async (store) => {
    const id = await placed(store);
    await store.addMessage(id, say('client', 'c-000001'));
    await store.addMessage(id, say('client', 'c-000002'));
    await store.addMessage(id, say('channel', 'c-000003'));
    const counts = async (viewer: Actor) => (await store.readFor(id, viewer, 1))?.counts;
    assert.deepEqual(await counts('channel'), { messages: 3, unread: 2 });
    assert.deepEqual(await counts('mediator'), { messages: 3, unread: 0 });
    assert.equal(await store.markRead(id, 'channel', 2), true);
    assert.equal(await store.markRead(id, 'channel', 1), false);
    assert.deepEqual(await counts('channel'), { messages: 3, unread: 1 });
    assert.equal(await store.markRead(id, 'channel', 99), true);
    assert.deepEqual((await store.messages(id, { limit: 1 })).read, { channel: 4, client: 0 });
  });
}
