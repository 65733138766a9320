/** What did not arrive, as the marketplace's own server sees it, sends it again and repeats it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tellingStore } from '../../backend/src/webhooks/telling-store.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import type { NewOutboxRow, Store } from '../../backend/src/store/store.ts';
import type { WebhookBody } from '../../backend/src/webhooks/body.ts';
import { HOUR, shift } from '../../src/contract/primitives.ts';
import { type Person, openEdge } from '../support/edge.ts';
import { start } from '../support/orders-world.ts';
import { nextStep } from '../support/store/kit.ts';

interface Trouble {
  rows: {
    key: string;
    kind: string;
    to?: string;
    attempts: number;
    error: string;
    nextAt: string;
    state: string;
  }[];
  more: boolean;
}
const later = shift(start, HOUR);
const kinds = ['mail', 'money', 'reminder', 'webhook'] as const;
const row = (key: string, given: Partial<NewOutboxRow> = {}): NewOutboxRow => ({
  key,
  kind: 'mail',
  lane: 'mail:system',
  body: '{"what":"nobody else may read"}',
  nextAt: start,
  ...given,
});

function openTelling() {
  const store = tellingStore(createMemoryStore());
  return openEdge({ store, webhooks: true });
}
const waiting = async (store: Store, now = start) =>
  (await store.claimOutbox(['webhook'], now, now, 1000)).map(({ key, body }) => ({
    key,
    body: JSON.parse(body) as WebhookBody,
  }));

describe('what did not arrive', () => {
  async function withTrouble() {
    const edge = openEdge();
    const id = await edge.place();
    const rows = [
      row(`${id}:late:system`),
      row('hook', { kind: 'webhook', lane: 'webhook' }),
      row('pay', { kind: 'money', lane: 'money' }),
    ];
    await edge.store.addOutbox(id, rows);
    await edge.store.outboxFailed(`${id}:late:system`, '550 no such mailbox', null);
    await edge.store.outboxFailed('hook', 'answered 410', null);
    await edge.store.outboxFailed('pay', 'bank is closed', later);
    const list = async (query = '') =>
      (await edge.call<Trouble>('GET', `/v1/outbox${query}`, { as: 'host' })).body;
    return { edge, id, list };
  }

  it('is listed with the reason, and without what it would have said', async () => {
    const { edge, id, list } = await withTrouble();
    const pay = { key: 'pay', orderId: id, kind: 'money', attempts: 1, error: 'bank is closed' };
    assert.deepEqual(await list(), { rows: [{ ...pay, nextAt: later, state: 'waiting' }], more: false });
    const dead = await list('?state=dead');
    assert.deepEqual(
      dead.rows.map(({ key, kind, to, error, state }) => [key, kind, to, error, state]),
      [
        ['hook', 'webhook', undefined, 'answered 410', 'dead'],
        [`${id}:late:system`, 'mail', 'system', '550 no such mailbox', 'dead'],
      ],
    );
    assert.doesNotMatch(JSON.stringify(dead), /nobody else may read/);
    const page = await list('?state=dead&limit=1');
    assert.deepEqual([page.rows.length, page.more], [1, true]);
    for (const query of ['?state=done', '?limit=0', '?limit=201']) {
      const { status, problem } = await edge.call('GET', `/v1/outbox${query}`, { as: 'host' });
      assert.deepEqual([status, problem?.reason?.code], [400, 'badQuery'], query);
    }
  });

  it('is sent again from the beginning, at once, under its own key', async () => {
    const { edge, id, list } = await withTrouble();
    const key = `${id}:late:system`;
    edge.clock.advance(HOUR);
    const resend = (of: string) =>
      edge.call('POST', `/v1/outbox/${encodeURIComponent(of)}/resend`, { as: 'host' });
    assert.equal((await resend(key)).status, 204);
    assert.deepEqual((await list('?state=dead')).rows.length, 1);
    const taken = await edge.store.claimOutbox(kinds, edge.clock.now(), edge.clock.now(), 50);
    const [again] = taken.filter((one) => one.key === key);
    assert.deepEqual([again?.attempts, again?.error, again?.nextAt], [0, null, edge.clock.now()]);
    assert.equal(again?.body, row(key).body);
    // What waits by itself, was sent, or never was there cannot be sent again.
    for (const other of [key, 'pay', 'none', 'x'.repeat(400), '../../orders', 'ä%2F'])
      assert.equal((await resend(other)).status, 404, other);
    assert.deepEqual((await resend('x'.repeat(401))).problem?.reason?.code, 'badKey');
  });
});

describe('webhooks of an order', () => {
  const replay = (edge: ReturnType<typeof openEdge>, id: string, body: unknown, as: Person = 'host') =>
    edge.call<{ queued: number; upTo: number }>('POST', `/v1/orders/${id}/webhooks`, { as, body });

  it('are repeated from a version on, with the ids and the words that they had', async () => {
    const edge = openTelling();
    const id = await edge.place();
    await edge.act(id, 'channel', 'accept');
    await edge.act(id, 'channel', 'requestCancellation', { reason: 'My week is full.', refund: 120_000 });
    const first = await allOf(edge.store, id);
    assert.deepEqual(
      first.map(({ body }) => body.version),
      [1, 2, 3],
    );
    const { status, body } = await replay(edge, id, { after: 1 });
    assert.deepEqual([status, body], [202, { queued: 2, upTo: 3 }]);
    const again = await allOf(edge.store, id);
    assert.deepEqual(
      again.map((one) => one.body),
      first.slice(1).map((one) => one.body),
    );
    const keys = new Set([...first, ...again].map(({ key }) => key));
    assert.equal(keys.size, 5);
    assert.deepEqual((await replay(edge, id, { after: 3 })).body, { queued: 0, upTo: 3 });
    // Asking twice is two repetitions.
    await replay(edge, id, { after: 2 });
    await replay(edge, id, { after: 2 });
    assert.equal((await allOf(edge.store, id)).length, 2);
  });

  it('come in the order in which the events happened, behind those that still wait', async () => {
    const edge = openTelling();
    const id = await edge.place();
    await replay(edge, id, { after: 0 });
    await edge.act(id, 'channel', 'accept');
    const versions = (await allOf(edge.store, id)).map(({ body }) => body.version);
    assert.deepEqual(versions, [1, 1, 2]);
  });

  it('say less of an event that was erased, and keep its id', async () => {
    const edge = openTelling();
    const id = await edge.place();
    const [before] = await allOf(edge.store, id);
    await edge.store.eraseEvent(id, 1, edge.clock.now());
    await replay(edge, id, { after: 0 });
    const [after] = await allOf(edge.store, id);
    assert.deepEqual(after?.body, { ...before?.body, status: null, params: {} });
  });

  it('are repeated five hundred at a time', async () => {
    const edge = openTelling();
    const id = await edge.place();
    await edge.store.change(id, null, (stored) => {
      const steps = [nextStep(stored)];
      while (steps.length < 600) {
        const { order, event } = steps.at(-1)!;
        steps.push(nextStep({ ...stored, order, head: event.hash }));
      }
      return { steps, receipt: null, outcome: null };
    });
    assert.deepEqual((await replay(edge, id, { after: 0 })).body, { queued: 500, upTo: 500 });
    assert.deepEqual((await replay(edge, id, { after: 500 })).body, { queued: 101, upTo: 601 });
  });

  it('cannot be repeated where none are sent, nor with a wrong question', async () => {
    const edge = openTelling();
    const id = await edge.place();
    for (const body of [{}, { after: -1 }, { after: 1.5 }, { after: '1' }, [], null])
      assert.equal((await replay(edge, id, body)).status, 422, JSON.stringify(body));
    assert.equal((await replay(edge, 'none', { after: 0 })).status, 404);
    const silent = openEdge();
    const { status, problem } = await replay(silent, await silent.place(), { after: 0 });
    assert.deepEqual([status, problem?.code, problem?.reason?.code], [422, 'unsupported', 'webhooksOff']);
  });
});

describe('the marketplace’s own server', () => {
  it('alone may list, send again and repeat', async () => {
    const edge = openTelling();
    const id = await edge.place();
    const asked = [
      ['GET', '/v1/outbox', undefined],
      ['POST', '/v1/outbox/any/resend', undefined],
      ['POST', `/v1/orders/${id}/webhooks`, { after: 0 }],
    ] as const;
    for (const [method, path, body] of asked) {
      for (const as of ['channel', 'client', 'mediator', 'stranger'] as const) {
        const { status, problem } = await edge.call(method, path, { as, body });
        assert.deepEqual([status, problem?.reason?.code], [403, 'hostOnly'], `${as} ${path}`);
      }
      assert.equal((await edge.call(method, path, { body })).status, 401);
    }
    assert.equal((await waiting(edge.store)).length, 1);
  });
});

/** Takes the order's webhooks as the outbox would, one after the other. */
async function allOf(store: Store, id: string) {
  const all: Awaited<ReturnType<typeof waiting>> = [];
  for (;;) {
    const own = (await waiting(store)).filter(({ body }) => body.orderId === id);
    if (own.length === 0) return all;
    all.push(...own);
    for (const { key } of own) await store.outboxDone(key);
  }
}
