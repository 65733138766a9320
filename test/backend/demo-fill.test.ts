import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPageInspector } from '../../backend/src/assets/inspect/page-inspector.ts';
import { createMemoryAssets } from '../../backend/src/assets/memory-assets.ts';
import { createDemo } from '../../backend/src/demo/demo.ts';
import { demoLinks } from '../../backend/src/demo/links.ts';
import { pageTokens } from '../../backend/src/demo/session.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import type { Actor } from '../../src/contract/actions.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import type { OrderPage } from '../../src/contract/queue.ts';
import { DAY, HOUR } from '../../src/contract/primitives.ts';
import { ask, base, oneOrder } from '../support/demo.ts';

interface Session {
  token: string;
  party: string;
  subject: string;
}

async function openDemo() {
  const demo = await createDemo({
    store: createMemoryStore(),
    assets: createMemoryAssets(),
    inspector: createPageInspector(),
    tokens: pageTokens(Date.now),
    links: demoLinks(base),
    origins: [],
    seed: oneOrder,
  });
  const call = ask(demo.fetch);
  const signIn = async (actor: Actor, party: string) =>
    (await call<Session>('GET', `/demo/session?actor=${actor}&party=${party}`)).body;
  const queue = async ({ token }: Session, query = '') =>
    (await call<OrderPage>('GET', `/v1/orders?limit=200${query}`, undefined, token)).body;
  return { demo, call, signIn, queue };
}

describe('a visitor of the demo who has no order at hand', () => {
  it('signs in as one of the cast, or as the support desk', async () => {
    const { demo, call, signIn, queue } = await openDemo();
    const harbour = await signIn('channel', 'harbour-letter');
    assert.equal(harbour.party, 'harbour-letter');
    assert.deepEqual((await queue(harbour)).viewer, {
      actor: 'channel',
      party: 'harbour-letter',
      subject: 'harbour-letter.channel',
    });
    assert.equal((await signIn('client', 'northfold-coffee')).party, 'northfold-coffee');
    const mediator = async (query: string) =>
      (await call<Session>('GET', `/demo/session?actor=mediator${query}`)).body;
    const said = ({ party, subject }: Session) => [party, subject];
    assert.deepEqual(said(await mediator('')), ['tallypost-support', 'ines.mediator']);
    assert.deepEqual(said(await mediator('&mediator=jonas')), ['tallypost-support', 'jonas.mediator']);
    assert.deepEqual(said(await mediator('&mediator=mara')), ['moss-and-mortar', 'mara.mediator']);
    for (const [query, status] of [
      ['actor=client&party=harbour-letter', 404],
      ['actor=channel&party=nobody', 404],
      ['actor=channel', 400],
      ['actor=mediator&mediator=toString', 400],
      ['actor=host&party=harbour-letter', 400],
    ] as const)
      assert.equal((await call('GET', `/demo/session?${query}`)).status, status, query);
    await demo.close();
  });
});

describe('a queue that is filled', () => {
  it('holds so many more orders of one channel, in several statuses, with deadlines from soon to later', async () => {
    const { demo, call, signIn, queue } = await openDemo();
    const filled = await call<{ orders: number; tookMs: number }>('POST', '/demo/fill', { orders: 60 });
    assert.deepEqual([filled.status, filled.body.orders], [200, 60]);
    assert.ok(filled.body.tookMs >= 0);
    const harbour = await signIn('channel', 'harbour-letter');
    const { total, rows, counts, serverTime } = await queue(harbour);
    assert.equal(total, 60);
    assert.deepEqual(
      new Set(rows.map(({ status }) => status)),
      new Set(['placed', 'accepted', 'ready', 'completed', 'released', 'declined', 'cancelled']),
    );
    assert.ok(counts.needsYou >= 36 && counts.waiting > 0 && counts.done >= 12, JSON.stringify(counts));
    assert.ok(rows.some(({ unread }) => unread > 0));
    assert.ok(new Set(rows.map((row) => row.with)).size > 12, 'many clients');
    const inHours = rows
      .filter(({ status, dueAt }) => status === 'placed' && dueAt !== null)
      .map(({ dueAt }) => (Date.parse(dueAt!) - Date.parse(serverTime)) / HOUR);
    assert.ok(Math.min(...inHours) > 0 && Math.min(...inHours) < 12 && Math.max(...inHours) > 36);
    await demo.close();
  });

  it('tells each order as its own history, and mails nothing about it', async () => {
    const { demo, call, signIn, queue } = await openDemo();
    const before = (await call<unknown[]>('GET', '/demo/mail')).body.length;
    await call('POST', '/demo/fill', { orders: 20 });
    const harbour = await signIn('channel', 'harbour-letter');
    const done = (await queue(harbour, '&status=released')).rows[0]!;
    const { body } = await call<OrderSnapshot>('GET', `/v1/orders/${done.id}`, undefined, harbour.token);
    assert.deepEqual(
      body.timeline.entries.map(({ type }) => type),
      ['placed', 'accept', 'markReady', 'complete', 'release'],
    );
    const instants = body.timeline.entries.map(({ at }) => at);
    assert.deepEqual(instants, instants.toSorted());
    assert.ok(instants.at(-1)! <= body.serverTime);
    await call('POST', '/demo/clock', { advanceMs: 3 * DAY });
    assert.equal((await queue(harbour, '&status=placed')).total, 0, 'who did not answer in time has expired');
    const about = (await call<{ orderId: string }[]>('GET', '/demo/mail')).body;
    assert.ok(about.length > before && about.every(({ orderId }) => orderId === 'demo-1'));
    await demo.close();
  });

  it('grows with each filling, and refuses none or too many', async () => {
    const { demo, call, signIn, queue } = await openDemo();
    for (const orders of [0, 10_001, 1.5, '3'])
      assert.equal((await call('POST', '/demo/fill', { orders })).status, 422, String(orders));
    await call('POST', '/demo/fill', { orders: 3 });
    await call('POST', '/demo/fill', { orders: 4 });
    const { rows } = await queue(await signIn('channel', 'harbour-letter'));
    assert.equal(new Set(rows.map(({ number }) => number)).size, 7);
    await demo.close();
  });
});
