import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AssetStore } from '../../backend/src/assets/asset-store.ts';
import { createPageInspector } from '../../backend/src/assets/inspect/page-inspector.ts';
import { createMemoryAssets } from '../../backend/src/assets/memory-assets.ts';
import { createDemo } from '../../backend/src/demo/demo.ts';
import { demoLinks } from '../../backend/src/demo/links.ts';
import { pageTokens } from '../../backend/src/demo/session.ts';
import type { Seed } from '../../backend/src/demo/world.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import type { Store } from '../../backend/src/store/store.ts';
import type { Actor } from '../../src/contract/actions.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { DAY, HOUR, type Instant, shift } from '../../src/contract/primitives.ts';
import { ask, base, oneOrder } from '../support/demo.ts';
import { orderToPlace } from '../support/placed.ts';

interface Session {
  token: string;
  expiresAt: Instant;
  party: string;
  subject: string;
}
interface Mail {
  id: string;
  orderId: string;
  subject: string;
  html: string;
  at: Instant;
}
type Time = { now: Instant; next: { orderId: string; kind: string; dueAt: Instant } | null };

/** A demo's files stay with its store. */
const filesOf = new WeakMap<Store, AssetStore>();
function kept(store: Store) {
  const assets = filesOf.get(store) ?? createMemoryAssets();
  filesOf.set(store, assets);
  return { store, assets, inspector: createPageInspector() };
}

async function smallDemo(store = createMemoryStore(), wall: () => number = Date.now) {
  const links = demoLinks(base);
  const demo = await createDemo({
    ...kept(store),
    tokens: pageTokens(wall),
    links,
    origins: [],
    seed: oneOrder,
    wall,
  });
  const call = ask(demo.fetch);
  const sessionOf = async (actor: Actor) =>
    (await call<Session>('GET', `/demo/session?actor=${actor}&order=demo-1`)).body;
  const order = async (actor: Actor) =>
    (await call<OrderSnapshot>('GET', '/v1/orders/demo-1', undefined, (await sessionOf(actor)).token)).body;
  return {
    demo,
    store,
    call,
    sessionOf,
    order,
    time: async () => (await call<Time>('GET', '/demo/clock')).body,
  };
}

describe('the demo', () => {
  it('signs anyone in as either side of an order', async () => {
    const { demo, call, sessionOf } = await smallDemo();
    for (const [actor, party] of [
      ['channel', 'northlight'],
      ['client', 'alder'],
    ] as const) {
      const session = await sessionOf(actor);
      assert.equal(session.party, party);
      assert.ok(Date.parse(session.expiresAt) - Date.now() <= 600_000);
      const { body } = await call<OrderSnapshot>('GET', '/v1/orders/demo-1', undefined, session.token);
      assert.deepEqual(body.viewer, { actor, party, subject: session.subject });
    }
    const wrong = ['?actor=system&order=demo-1', '?actor=host&order=demo-1', '?actor=client', ''];
    for (const query of wrong) assert.equal((await call('GET', `/demo/session${query}`)).status, 400, query);
    assert.equal((await call('GET', '/demo/session?actor=client&order=none')).status, 404);
    await demo.close();
  });

  it('moves the time forward, and all that falls due on the way happens at its own moment', async () => {
    const { demo, call, order, time } = await smallDemo();
    const before = await time();
    assert.deepEqual([before.next?.orderId, before.next?.kind], ['demo-1', 'decision']);
    const dueAt = before.next?.dueAt ?? '';
    const moved = await call<Time>('POST', '/demo/clock', { advanceMs: 3 * DAY });
    assert.ok(Date.parse(moved.body.now) - Date.parse(before.now) >= 3 * DAY);
    const now = await order('client');
    assert.deepEqual([now.status, now.endReason, now.money.state], ['expired', 'notAccepted', 'settled']);
    assert.ok(
      Date.parse(now.endedAt ?? '') - Date.parse(dueAt) < 5000,
      `ended at ${now.endedAt}, due at ${dueAt}`,
    );
    assert.equal((await time()).next, null);
    const mails = (await call<Mail[]>('GET', '/demo/mail?order=demo-1')).body;
    const reminders = mails.filter(({ at }) => at < dueAt && at > before.now);
    assert.deepEqual(
      reminders
        .map(({ at }) => Math.round((Date.parse(dueAt) - Date.parse(at)) / HOUR))
        .toSorted((a, b) => a - b),
      [1, 6, 24],
    );
    await demo.close();
  });

  it('never moves the time back', async () => {
    const { demo, call, time } = await smallDemo();
    const { now } = await time();
    for (const body of [
      { advanceMs: -1 },
      { advanceMs: 1.5 },
      { advanceMs: 500 * DAY },
      { to: shift(now, 500 * DAY) },
      { to: shift(now, -1000) },
    ])
      assert.equal((await call('POST', '/demo/clock', body)).status, 422);
    for (const body of [
      {},
      { to: 'tomorrow' },
      { to: '2026-99-99T99:99:99.999Z' },
      { advanceMs: 1, to: now },
    ])
      assert.equal((await call('POST', '/demo/clock', body)).status, 422);
    assert.ok((await time()).now < shift(now, 5000));
    const to = shift(now, HOUR);
    assert.ok((await call<Time>('POST', '/demo/clock', { to })).body.now >= to);
    await demo.close();
  });

  it('lets tokens expire by the wall clock, however far the time was moved', async () => {
    let wall = Date.now();
    const { demo, call, sessionOf } = await smallDemo(createMemoryStore(), () => wall);
    const { token } = await sessionOf('client');
    await call('POST', '/demo/clock', { advanceMs: 300 * DAY });
    assert.equal((await call('GET', '/v1/orders/demo-1', undefined, token)).status, 200);
    wall += 600_000;
    const late = await call('GET', '/v1/orders/demo-1', undefined, token);
    assert.deepEqual([late.status, late.problem?.reason?.code], [401, 'tokenExpired']);
    await demo.close();
  });

  it('goes on where it was after a restart: time, orders and mails', async () => {
    const first = await smallDemo();
    await first.call('POST', '/demo/clock', { advanceMs: 5 * DAY });
    const [time, mails, order] = [
      await first.time(),
      await first.call('GET', '/demo/mail'),
      await first.order('client'),
    ];
    await first.demo.close();
    const second = await smallDemo(first.store);
    assert.ok((await second.time()).now >= time.now);
    assert.ok((await second.time()).now < shift(time.now, 10_000));
    assert.deepEqual((await second.call('GET', '/demo/mail')).body, mails.body);
    assert.equal((await second.order('client')).version, order.version);
    await second.demo.close();
  });

  it('starts afresh when asked', async () => {
    const { demo, call, order, time } = await smallDemo();
    await call('POST', '/demo/clock', { advanceMs: 5 * DAY });
    assert.equal((await order('client')).status, 'expired');
    assert.equal((await call('POST', '/demo/reset')).status, 200);
    assert.equal((await order('client')).status, 'placed');
    assert.ok(Math.abs(Date.parse((await time()).now) - Date.now()) < 5000);
    const mails = (await call<Mail[]>('GET', '/demo/mail')).body;
    assert.ok(mails.length > 0 && mails.every(({ at }) => Date.parse(at) <= Date.now()));
    await demo.close();
  });

  it('begins again when it was stopped half-way through its seed', async () => {
    const store = createMemoryStore();
    const failing: Seed = {
      ...oneOrder,
      async tell(world) {
        await world.orders.place(orderToPlace({ id: 'half-told' }));
        throw new Error('the power went');
      },
    };
    const deps = { ...kept(store), tokens: pageTokens(Date.now), links: demoLinks(base), origins: [] };
    await assert.rejects(createDemo({ ...deps, seed: failing }), /the power went/);
    const { demo, order } = await smallDemo(store);
    assert.equal((await order('channel')).version, 1);
    assert.equal(await store.read('half-told'), null);
    await demo.close();
  });

  it('keeps a mail that comes twice once', async () => {
    const { demo } = await smallDemo();
    const { transport, mails } = await demo.mailbox();
    const before = mails().length;
    const to = { name: 'A', address: 'a@b.example' };
    const mail = { to, language: 'en', subject: 'Twice', text: '', html: '', messageId: '<twice@b.example>' };
    await Promise.all([transport.send(mail), transport.send(mail)]);
    await transport.send(mail);
    assert.equal(mails().length, before + 1);
    await demo.close();
  });

  it('sends only what happens after its seed to a mail server', async () => {
    const sent: string[] = [];
    const mail = { send: async ({ subject }: { subject: string }) => void sent.push(subject) };
    const tokens = pageTokens(Date.now);
    const demo = await createDemo({
      ...kept(createMemoryStore()),
      tokens,
      mail,
      origins: [],
      links: demoLinks(base),
      seed: oneOrder,
    });
    assert.deepEqual(sent, []);
    await demo.moveTo(shift(await demo.now(), 3 * DAY));
    const received = (await demo.mailbox()).mails('demo-1');
    assert.ok(sent.length > 0 && received.length > sent.length);
    await demo.close();
  });
});
