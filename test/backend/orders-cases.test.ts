/** The mediators' queue: whose case it is, whom it waits for, until when, and what may be done right from its row. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Viewer } from '../../backend/src/viewer.ts';
import { DAY, HOUR } from '../../src/contract/primitives.ts';
import { OrderPage, type OrderRow } from '../../src/contract/queue.ts';
import { disputed, escalated, mediating, negotiating, offer } from '../support/dispute-ways.ts';
import { complaint } from '../support/order-ways.ts';
import { openWorld, viewers, type World } from '../support/orders-world.ts';
import { orderToPlace } from '../support/placed.ts';

const { channel, mediator } = viewers;
const colleague: Viewer = { ...mediator, subject: 'u-colleague' };

async function rowsOf({ orders }: World, viewer: Viewer): Promise<OrderRow[]> {
  return OrderPage.parse(await orders.list(viewer, { limit: 100 })).rows;
}
/** The only row's case, view, deadline and actions. */
async function seen(world: World, viewer: Viewer) {
  const [row] = await rowsOf(world, viewer);
  const { holder, waitsFor } = row?.case ?? {};
  return [holder, waitsFor, row?.view, row?.dueKind, row?.dueAt, row?.actions];
}

describe('a case in the mediators’ queue', () => {
  it('is free, then somebody’s, then waits for a side, and is over with the dispute', async () => {
    const world = openWorld();
    const id = await escalated(world);
    const [row] = await rowsOf(world, mediator);
    const { caseNumber } = (await world.orders.get(id, mediator)).dispute!;
    assert.deepEqual(row?.case, { number: caseNumber, dispute: 1, holder: 'none', waitsFor: null });
    const unclaimed = '2026-03-08T09:00:00.500Z';
    const free = ['none', null, 'needsYou', 'unclaimed', unclaimed, ['claimCase']];
    assert.deepEqual([await seen(world, mediator), await seen(world, colleague)], [free, free]);
    await world.act(id, 'mediator', { type: 'claimCase' });
    const due = '2026-03-17T09:00:00.500Z';
    assert.deepEqual(await seen(world, mediator), [
      'viewer',
      null,
      'needsYou',
      'overdueCase',
      due,
      ['returnCase'],
    ]);
    assert.deepEqual(await seen(world, colleague), ['other', null, 'waiting', 'overdueCase', due, []]);
    const question = { side: 'client', question: 'Which page was it?' };
    await world.act(id, 'mediator', { type: 'requestInfo', payload: question });
    const later = '2026-03-20T09:00:00.500Z';
    assert.deepEqual(
      await seen(world, mediator),
      ['viewer', 'client', 'waiting', 'overdueCase', later, ['returnCase']],
      'due when the decision is, not the answer',
    );
    world.clock.advance(3 * DAY + 500);
    assert.deepEqual(
      (await seen(world, mediator)).slice(0, 3),
      ['viewer', null, 'needsYou'],
      'no answer came',
    );
    await world.act(id, 'client', { type: 'withdrawDispute' });
    const [over] = await rowsOf(world, mediator);
    assert.deepEqual([over?.case, over?.view, over?.dispute, over?.actions], [undefined, 'done', null, []]);
  });

  it('can be claimed and handed back with what its row says', async () => {
    const world = openWorld();
    const id = await escalated(world);
    const [row] = await rowsOf(world, mediator);
    const on = { status: 'disputed', dispute: row!.case!.dispute };
    await world.act(id, 'mediator', { type: 'claimCase', on: { ...on, holder: null } });
    assert.equal((await rowsOf(world, mediator))[0]?.case?.holder, 'viewer');
    await world.act(id, 'mediator', { type: 'returnCase', on });
    assert.deepEqual((await seen(world, colleague)).slice(0, 3), ['none', null, 'needsYou']);
  });

  it('stands by its own date: cases that need the viewer first, then those that others hold or that wait', async () => {
    const world = openWorld();
    const taken = await mediating(world);
    await world.act(taken, 'mediator', { type: 'returnCase' });
    await world.act(taken, 'mediator', { type: 'claimCase', viewer: colleague });
    const own = await mediating(world);
    const free = await escalated(world);
    const asking = await mediating(world);
    const question = { side: 'channel', question: 'Which page was it?' };
    await world.act(asking, 'mediator', { type: 'requestInfo', payload: question });
    const idsOf = async (viewer: Viewer) => (await rowsOf(world, viewer)).map(({ id, view }) => [id, view]);
    assert.deepEqual(await idsOf(mediator), [
      [free, 'needsYou'],
      [own, 'needsYou'],
      [taken, 'waiting'],
      [asking, 'waiting'],
    ]);
    const { counts, total } = await world.orders.list(colleague, { limit: 1 });
    assert.deepEqual([counts, total], [{ needsYou: 2, waiting: 2, done: 0, unread: 0 }, 4]);
    const first = await world.orders.list(mediator, { limit: 3 });
    const rest = await world.orders.list(mediator, { limit: 3, cursor: first.cursor! });
    assert.deepEqual([rest.rows.map(({ id }) => id), rest.cursor], [[asking], null]);
  });

  it('is nobody else’s business: the parties’ rows and early disputes tell of none', async () => {
    const world = openWorld();
    const id = await disputed(world);
    assert.deepEqual(await rowsOf(world, mediator), []);
    for (const way of [negotiating, mediating]) await way(world);
    for (const viewer of [channel, viewers.client])
      for (const row of await rowsOf(world, viewer)) assert.ok(!('case' in row), row.id);
    world.clock.advance(DAY);
    assert.equal((await rowsOf(world, { ...mediator, party: 'alder' })).length, 0);
    assert.ok((await rowsOf(world, mediator)).some((row) => row.id === id));
  });

  it('of a second dispute is told before it is escalated again, and waits meanwhile', async () => {
    const world = openWorld();
    const id = await mediating(world);
    const date = { date: '2026-04-10', timeZone: 'UTC' };
    await world.act(id, 'channel', { type: 'makeOffer', payload: { terms: { kind: 'redo', date } } });
    await world.act(id, 'client', { type: 'acceptOffer' });
    assert.equal((await rowsOf(world, mediator))[0]?.case, undefined);
    await world.act(id, 'channel', { type: 'complete', payload: { availabilityTold: true } });
    await world.act(id, 'client', complaint);
    const [row] = await rowsOf(world, mediator);
    assert.deepEqual([row?.case?.dispute, row?.dispute, row?.view], [2, 'awaitingResponse', 'waiting']);
    assert.deepEqual([row?.case?.holder, row?.actions], ['none', []]);
    await offer(world, id, 'client', 10_000);
    world.clock.advance(HOUR);
    assert.equal((await rowsOf(world, mediator))[0]?.view, 'waiting');
  });

  it('needs at most 450 bytes, however long numbers and names', async () => {
    const world = openWorld();
    const { client, channel: seller } = orderToPlace();
    const long = { name: '”'.repeat(100) };
    const place: World['place'] = () =>
      world.place({
        id: 'i'.repeat(64),
        number: '9'.repeat(40),
        client: { ...client, ...long },
        channel: { ...seller, ...long },
      });
    const id = await mediating({ ...world, place });
    const question = { side: 'channel', question: 'Which page was it?' };
    await world.act(id, 'mediator', { type: 'requestInfo', payload: question });
    const [row] = await rowsOf(world, mediator);
    const { byteLength } = new TextEncoder().encode(JSON.stringify(row));
    assert.ok(byteLength <= 450, `${byteLength} bytes: ${JSON.stringify(row)}`);
    assert.match(row!.with, /^”+… · ”+…$/, 'both names, as much as fits');
  });
});
