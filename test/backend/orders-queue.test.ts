/** The queue as a viewer asks for it: in whose order, which part of it, and page by page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOrders } from '../../backend/src/orders/orders.ts';
import { noLinks } from '../../backend/src/orders/links.ts';
import type { QueueRequest } from '../../backend/src/orders/types.ts';
import { createHints } from '../../backend/src/hints.ts';
import { DAY, HOUR } from '../../src/contract/primitives.ts';
import { OrderPage } from '../../src/contract/queue.ts';
import { standardPolicy } from '../../src/contract/policy.ts';
import { accepted, complaint, completed } from '../support/order-ways.ts';
import { openWorld, viewers, type World } from '../support/orders-world.ts';
import { orderToPlace } from '../support/placed.ts';
import { refusal } from '../support/refusal.ts';

const { channel, client, mediator } = viewers;
const say = (clientId: string, text = 'Hello') => ({ clientId, text });

const idsOf = ({ rows }: OrderPage) => rows.map(({ id }) => id);
const { client: buyer } = orderToPlace();
const placeFor = (world: World, name: string, number?: string) =>
  world.place({ client: { ...buyer, name }, ...(number !== undefined && { number }) });

describe('pages of a queue', () => {
  it('go to the end, and only this question of this person leads from one to the next', async () => {
    const { orders, place } = openWorld();
    for (let i = 0; i < 5; i++) await place();
    const first = await orders.list(channel, { limit: 2 });
    const second = await orders.list(channel, { limit: 2, cursor: first.cursor! });
    const third = await orders.list(channel, { limit: 2, cursor: second.cursor! });
    assert.equal(third.cursor, null);
    assert.equal(new Set([first, second, third].flatMap(idsOf)).size, 5);
    const cursor = first.cursor!;
    const changed = `${cursor.slice(0, -2)}${cursor.at(-2) === 'A' ? 'B' : 'A'}${cursor.at(-1)}`;
    const asked: Partial<QueueRequest>[] = [
      { cursor: changed },
      { cursor: cursor.slice(0, -4) },
      { cursor: '' },
      { cursor: 'ü' },
      { cursor, view: 'done' },
      { cursor, search: 'CM' },
      { cursor, status: 'placed' },
      { cursor, unread: true },
    ];
    for (const question of asked) {
      const { reason } = await refusal(orders.list(channel, { limit: 2, ...question }));
      assert.equal(reason?.code, 'cursor', JSON.stringify(question));
    }
    for (const viewer of [client, { ...channel, subject: 'u-colleague' }, { ...channel, party: 'elsewhere' }])
      assert.equal((await refusal(orders.list(viewer, { limit: 2, cursor }))).reason?.code, 'cursor');
    const blanks = await orders.list(channel, { limit: 2, cursor, search: ' \u200b' });
    assert.deepEqual(idsOf(blanks), idsOf(second), 'what cannot be seen makes no other question');
  });

  it('outlive a restart, and are of no use on another server', async () => {
    const { orders, place, store, clock } = openWorld();
    for (let i = 0; i < 3; i++) await place();
    const { cursor } = await orders.list(channel, { limit: 2 });
    const deps = { clock, hints: createHints(), policy: standardPolicy, links: noLinks, marketplace: 'T' };
    const restarted = createOrders({ ...deps, store });
    assert.equal((await restarted.list(channel, { limit: 2, cursor: cursor! })).rows.length, 1);
    const other = openWorld();
    assert.equal(
      (await refusal(other.orders.list(channel, { limit: 2, cursor: cursor! }))).reason?.code,
      'cursor',
    );
  });

  it('lose no order while others move: only what moved before the cursor is not met again', async () => {
    const world = openWorld();
    const { orders, clock } = world;
    const ids: string[] = [];
    for (let i = 0; i < 8; i++) {
      ids.push(await world.place());
      clock.advance(HOUR);
    }
    const first = await orders.list(channel, { limit: 3 });
    assert.deepEqual(idsOf(first), ids.slice(0, 3));
    // One that was shown and one that was not move to the end; one comes new; time goes on.
    await world.act(ids[1]!, 'channel', { type: 'accept' });
    await world.act(ids[4]!, 'channel', { type: 'accept' });
    const fresh = await world.place();
    clock.advance(DAY);
    const met: string[] = [];
    for (let cursor = first.cursor; cursor !== null;) {
      const page = await orders.list(channel, { limit: 3, cursor });
      met.push(...idsOf(page));
      ({ cursor } = page);
    }
    assert.deepEqual(met, [ids[3], ids[5], ids[6], ids[7], fresh, ids[1], ids[4]]);
  });
});

describe('the rows of a queue', () => {
  const rowOf = async ({ orders }: World, viewer: typeof channel) => {
    const page = OrderPage.parse(await orders.list(viewer, { limit: 1 }));
    const { view, dueKind, dueAt, dispute, actions } = page.rows[0]!;
    return [view, dueKind, dueAt, dispute, actions];
  };

  it("show each side's own next deadline, else the order's, and what may be done right there", async () => {
    const world = openWorld();
    const id = await world.place();
    const decision = '2026-03-06T09:00:00.000Z';
    assert.deepEqual(await rowOf(world, channel), ['needsYou', 'decision', decision, null, ['accept']]);
    assert.deepEqual(await rowOf(world, client), ['waiting', 'decision', decision, null, []]);
    await world.act(id, 'channel', { type: 'accept' });
    const hardStop = '2026-05-18T09:00:00.000Z';
    assert.deepEqual(await rowOf(world, channel), ['waiting', 'hardStop', hardStop, null, []]);
    await world.act(id, 'client', {
      type: 'requestCancellation',
      payload: { reason: 'Our plans for March have changed.', refund: 120_000 },
    });
    const answer = ['cancellation', '2026-03-07T09:00:00.000Z'];
    assert.deepEqual((await rowOf(world, channel)).slice(1, 3), answer, 'theirs to answer');
    assert.deepEqual(
      (await rowOf(world, client)).slice(1, 3),
      ['hardStop', hardStop],
      'their own, though later',
    );
  });

  it('follow a dispute, and reach mediators with its escalation, without unread messages', async () => {
    const world = openWorld();
    const id = await completed(world);
    const [, kind, , , actions] = await rowOf(world, channel);
    assert.deepEqual([kind, actions], ['disputeWindow', []], 'what only ends a retraction is no deadline');
    await world.act(id, 'client', complaint);
    const disputed = ['response', '2026-03-07T09:00:00.000Z', 'awaitingResponse', []];
    assert.deepEqual(await rowOf(world, channel), ['needsYou', ...disputed]);
    assert.deepEqual(await rowOf(world, client), ['waiting', ...disputed]);
    await world.orders.send(id, client, say('c-0000001'));
    const none = await world.orders.list(mediator, { limit: 10 });
    assert.deepEqual([none.rows, none.counts], [[], { needsYou: 0, waiting: 0, done: 0, unread: 0 }]);
    world.clock.advance(3 * DAY + 500);
    const [view, own, , dispute] = await rowOf(world, mediator);
    assert.deepEqual([view, own, dispute], ['needsYou', 'unclaimed', 'escalated']);
    const page = await world.orders.list(mediator, { limit: 10 });
    assert.deepEqual([page.rows[0]?.unread, page.counts.unread, page.total], [0, 0, 1]);
    assert.equal((await world.orders.list(mediator, { limit: 10, unread: true })).total, 0);
  });

  it('move to whoever has to act, and end when their time has passed', async () => {
    const world = openWorld();
    const { orders, clock } = world;
    const id = await world.place();
    const views = async () => [
      (await orders.list(channel, { limit: 1 })).rows[0]?.view,
      (await orders.list(client, { limit: 1 })).rows[0]?.view,
    ];
    assert.deepEqual(await views(), ['needsYou', 'waiting']);
    await world.act(id, 'channel', { type: 'accept' });
    assert.deepEqual(await views(), ['waiting', 'needsYou']);
    const late = await world.place();
    clock.advance(48 * HOUR + 500);
    const page = await orders.list(channel, { view: 'done', limit: 10 });
    assert.deepEqual(
      page.rows.map((row) => [row.id, row.status, row.dueAt, row.actions]),
      [[late, 'expired', null, []]],
    );
    assert.deepEqual(
      [page.serverTime, page.viewer],
      [clock.now(), { actor: 'channel', party: 'northlight', subject: 'u-channel' }],
    );
  });

  it('have at most 400 bytes each, however long the names', async () => {
    const { orders, place, act } = openWorld();
    const long = { number: '9'.repeat(40), currency: 'EUR' };
    const id = await place({ ...long, client: { ...buyer, name: '”'.repeat(100) }, id: 'i'.repeat(64) });
    const sizeOf = async () => {
      const { rows } = await orders.list(channel, { limit: 1 });
      return new TextEncoder().encode(JSON.stringify(rows[0])).length;
    };
    assert.ok((await sizeOf()) <= 400, `${await sizeOf()} bytes`);
    await act(id, 'channel', { type: 'accept' });
    assert.ok((await sizeOf()) <= 400);
  });
});

describe('what a queue is asked for', () => {
  it('finds names however they are written: case, accents, ß, ligatures, and what cannot be seen', async () => {
    const world = openWorld();
    const found = async (search: string) => idsOf(await world.orders.list(channel, { limit: 20, search }));
    const ids: Record<string, string> = {};
    for (const name of [
      'Straßenfest',
      'İstanbul',
      'Diyarbakır',
      'Müller',
      '\u200bZero\u200dWidth',
      '100%_real!',
      'ΟΔΟΣΑΚΗ',
      'Ｗｉｄｅ',
    ])
      ids[name] = await placeFor(world, name);
    const asked: Record<string, string[]> = {
      Straßenfest: ['strassenfest', 'STRASSE', 'STRAẞE', 'straße'],
      İstanbul: ['istanbul', 'ISTANBUL', 'İSTANBUL', 'i\u0307stanbul'],
      Diyarbakır: ['diyarbakir', 'DIYARBAKIR', 'dİyarbakır'],
      Müller: ['muller', 'MÜLLER', 'mu\u0308ller', '  müller  '],
      '\u200bZero\u200dWidth': ['zerowidth', 'zero\u200bwidth', '\u202ezerowidth\u202c', '\u2066zero\u2069'],
      '100%_real!': ['100%', '%_r', 'real!', '_'],
      ΟΔΟΣΑΚΗ: ['οδοσ', 'οδος', 'ΟΔΟ'],
      Ｗｉｄｅ: ['wide', 'ＷＩＤＥ'],
    };
    for (const [name, searches] of Object.entries(asked))
      for (const search of searches) assert.deepEqual(await found(search), [ids[name]], `${name}: ${search}`);
    for (const nothing of ['0%r', 'mue', '!!', '%%', "' OR 1=1 --"])
      assert.equal((await found(nothing)).length, 0, nothing);
    assert.equal((await found('\u200b\u202e ')).length, 8, 'nothing that can be seen asks for nothing');
  });

  it('narrows to a status and to unread messages, while the figures beside it stay those of all', async () => {
    const world = openWorld();
    const { orders } = world;
    const [quiet, loud] = [await world.place(), await world.place()];
    const running = await accepted(world);
    await orders.send(loud, client, say('c-0000001'));
    await orders.send(running, client, say('c-0000001'));
    await orders.send(quiet, channel, say('c-0000001'));
    const all = { needsYou: 2, waiting: 1, done: 0, unread: 2 };
    const asked: [Partial<QueueRequest>, string[]][] = [
      [{}, [quiet, loud, running]],
      [{ status: 'accepted' }, [running]],
      [{ status: 'disputed' }, []],
      [{ unread: true }, [loud, running]],
      [{ unread: false }, [quiet, loud, running]],
      [{ unread: true, status: 'placed', view: 'needsYou' }, [loud]],
      [{ unread: true, view: 'done' }, []],
    ];
    for (const [question, expected] of asked) {
      const page = await orders.list(channel, { limit: 10, ...question });
      assert.deepEqual([idsOf(page), page.total, page.counts], [expected, expected.length, all]);
    }
    const narrow = { ...channel, orders: [quiet, loud] };
    const page = await orders.list(narrow, { limit: 10, unread: true });
    assert.deepEqual([idsOf(page), page.counts], [[loud], { needsYou: 2, waiting: 0, done: 0, unread: 1 }]);
  });
});
