/** Webhooks through the outbox: one for every stored event, in order per order, at least once, under the same id. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { openApiOf } from '../../backend/src/openapi.ts';
import { createWebhookTransport } from '../../backend/src/node/webhooks.ts';
import { PermanentFailure, waits } from '../../backend/src/outbox/backoff.ts';
import { GivenUp } from '../../backend/src/outbox/types.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import type { WebhookBody } from '../../backend/src/webhooks/body.ts';
import type { WebhookTransport } from '../../backend/src/webhooks/transport.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/contract/primitives.ts';
import { accepted, completed, complaint, headline, ready } from '../support/order-ways.ts';
import { openSink } from '../support/webhook-sink.ts';
import { openWorld, start } from '../support/orders-world.ts';
import { waitUntil } from '../support/waiting.ts';

type Sent = Parameters<WebhookTransport['send']>[0];

/** A world that sends webhooks to a receiver that can be told to fail. */
function openTelling(store = createMemoryStore()) {
  const sent: Sent[] = [];
  const receiver = { refuse: (_webhook: WebhookBody): Error | null => null };
  const webhooks: WebhookTransport = {
    async send(webhook) {
      const refusal = receiver.refuse(JSON.parse(webhook.body) as WebhookBody);
      if (refusal) throw refusal;
      sent.push(webhook);
    },
  };
  const world = openWorld({ store, webhooks });
  const bodies = () => sent.map(({ body }) => JSON.parse(body) as WebhookBody);
  return { world, sent, bodies, receiver };
}

const versions = (bodies: WebhookBody[], id: string) =>
  bodies.filter(({ orderId }) => orderId === id).map(({ version }) => version);

describe('webhooks', () => {
  it('tell every event of an order once, in order, with what it came to', async () => {
    const { world, bodies } = openTelling();
    const id = await completed(world);
    world.clock.advance(2 * DAY + SECOND);
    await world.orders.applyDue();
    await Promise.all([world.outbox.drain(), world.outbox.drain()]);
    const events = await world.store.events(id, { after: 0, limit: 50 });
    assert.deepEqual(
      bodies().map(({ type, version, status, by }) => [type, version, status, by]),
      [
        ['order.placed', 1, 'placed', 'client'],
        ['order.accept', 2, 'accepted', 'channel'],
        ['order.submitCreative', 3, 'accepted', 'client'],
        ['order.approveCreative', 4, 'accepted', 'channel'],
        ['order.markReady', 5, 'ready', 'channel'],
        ['order.complete', 6, 'completed', 'channel'],
        ['order.disputeWindow', 7, 'released', 'system'],
      ],
    );
    const [first, ...later] = bodies();
    const { number } = (await world.store.read(id))!.order;
    const { id: own, ...rest } = first!;
    assert.match(own, /^evt_[0-9a-f]{32}$/);
    const what = { type: 'order.placed', version: 1, status: 'placed', by: 'client', params: {} };
    assert.deepEqual(rest, { ...what, at: start, orderId: id, number });
    assert.equal(later.at(-1)?.at, events.at(-1)?.at);
    const { payout, fee, endReason } = later.at(-1)!.params;
    assert.deepEqual([payout, fee, endReason], [108_000, 12_000, 'windowElapsed']);
    assert.equal(new Set(bodies().map((body) => body.id)).size, 7);
  });

  it('are not written for what was refused, nor where none are wanted', async () => {
    const { world, bodies } = openTelling();
    const id = await world.place();
    await assert.rejects(world.act(id, 'client', { type: 'accept', on: { status: 'placed' } }));
    await world.outbox.drain();
    assert.deepEqual(versions(bodies(), id), [1]);
    const silent = openWorld();
    await silent.place();
    const kinds = ['webhook'] as const;
    assert.deepEqual(await silent.store.claimOutbox(kinds, start, start, 10), []);
  });

  it('hold codes and figures, and nothing that anybody wrote', async () => {
    const { world, bodies } = openTelling();
    const typed = 'wordsthatapersontyped';
    const text = `${typed} ${typed}`;
    const declined = await world.place();
    const why = { reason: 'offBrand', explanation: typed };
    await world.act(declined, 'channel', { type: 'decline', payload: why });
    const cancelled = await world.place();
    await world.act(cancelled, 'client', { type: 'cancel', payload: { explanation: typed } });
    const reviewed = await accepted(world);
    const first = headline(typed);
    await world.act(reviewed, 'client', { ...first, payload: { ...first.payload, note: typed } });
    const comments = { comments: [{ text: typed }] };
    await world.act(reviewed, 'channel', { type: 'requestChanges', payload: comments });
    const request = { reason: typed, refund: 60_000 };
    await world.act(reviewed, 'channel', { type: 'requestCancellation', payload: request });
    const disputed = await completed(world);
    const payload = { ...complaint.payload, text: `${complaint.payload.text} ${text}` };
    await world.act(disputed, 'client', { ...complaint, payload });
    const offer = { terms: { kind: 'refund', refund: 30_000 } };
    await world.act(disputed, 'channel', { type: 'makeOffer', payload: offer });
    await world.outbox.drain();
    const { components } = openApiOf([]) as { components: { schemas: Record<string, object> } };
    const described = z.fromJSONSchema(components.schemas['WebhookBody'] as z.core.JSONSchema.JSONSchema);
    for (const body of bodies()) {
      assert.deepEqual(described.parse(body), body);
      assert.doesNotMatch(JSON.stringify(body), /wordsthatapersontyped|Bread|Headline/);
      assert.ok(JSON.stringify(body).length <= 4000);
    }
    const params = (type: string) => bodies().find((body) => body.type === `order.${type}`)?.params;
    assert.equal(params('decline')?.['reason'], 'offBrand');
    assert.equal(params('submitCreative')?.['slotId'], 'headline');
    assert.deepEqual([params('requestChanges')?.['comments'], params('makeOffer')?.['refund']], [1, 30_000]);
    assert.equal(params('requestCancellation')?.['refund'], 60_000);
    assert.equal(params('requestCancellation')?.['reason'], undefined);
    assert.equal(params('dispute')?.['ground'], 'wrongContent');
  });

  it('of one order wait for each other while those of other orders go on', async () => {
    const { world, sent, bodies, receiver } = openTelling();
    const [one, other] = [await accepted(world), await world.place()];
    receiver.refuse = ({ orderId, version }) =>
      orderId === one && version === 1 ? new Error('answered 503') : null;
    await world.outbox.drain();
    assert.deepEqual([versions(bodies(), one), versions(bodies(), other)], [[], [1]]);
    receiver.refuse = () => null;
    world.clock.advance(5 * SECOND - 1);
    await world.outbox.drain();
    assert.deepEqual(versions(bodies(), one), []);
    world.clock.advance(1);
    await world.outbox.drain();
    assert.deepEqual(versions(bodies(), one), [1, 2]);
    // The moment is that of the attempt, not of the event.
    const last = sent.at(-1)!;
    assert.equal(Date.parse(last.at) - Date.parse(start), 5 * SECOND);
    assert.equal((JSON.parse(last.body) as WebhookBody).at, start);
  });

  it('come again under the same id, byte by byte, when a crash hides that they have arrived', async () => {
    const store = createMemoryStore();
    const { outboxDone } = store;
    let isKilled = true;
    store.outboxDone = async (key) => {
      if (isKilled && key.includes(':webhook:')) throw new Error('killed');
      await outboxDone(key);
    };
    const { world, sent } = openTelling(store);
    await world.place();
    await assert.rejects(world.outbox.drain(), /killed/);
    assert.equal(sent.length, 1);
    // A second process, on the same rows.
    isKilled = false;
    world.clock.advance(5 * MINUTE);
    await world.outbox.drain();
    const [first, again] = sent;
    assert.deepEqual([again?.id, again?.body], [first?.id, first?.body]);
    assert.equal(sent.length, 2);
    await world.outbox.drain();
    assert.equal(sent.length, 2);
  });

  it('are given up after a day, stay visible, make way, and can be sent again as they were', async () => {
    const { world, sent, bodies, receiver } = openTelling();
    const id = await accepted(world);
    receiver.refuse = ({ version }) => (version === 1 ? new Error('answered 500') : null);
    for (const wait of waits) {
      await world.outbox.drain();
      assert.deepEqual(bodies(), []);
      world.clock.advance(wait);
    }
    await world.outbox.drain();
    assert.deepEqual(versions(bodies(), id), [2]);
    const [dead, ...more] = await world.store.outboxTrouble({ dead: true, limit: 10 });
    assert.deepEqual([dead?.kind, dead?.attempts, dead?.error, more], ['webhook', 11, 'answered 500', []]);
    const given = world.faults.filter((fault) => fault instanceof GivenUp);
    assert.deepEqual(
      given.map(({ code, message }) => [code, message]),
      [['webhookGivenUp', `webhook ${dead?.key} is given up`]],
    );
    receiver.refuse = () => null;
    assert.equal(await world.store.outboxResend(dead!.key, world.clock.now()), true);
    await world.outbox.drain();
    assert.deepEqual(versions(bodies(), id), [2, 1]);
    const events = await world.store.events(id, { after: 0, limit: 1 });
    assert.equal(sent.at(-1)?.id, `evt_${events[0]!.hash.slice(0, 32)}`);
    assert.deepEqual(await world.store.outboxTrouble({ dead: true, limit: 10 }), []);
  });

  it('are given up at once by a receiver that is gone for good', async () => {
    const { world, receiver } = openTelling();
    receiver.refuse = () => new PermanentFailure('answered 410: wants no more webhooks');
    await world.place();
    await world.outbox.drain();
    const [dead] = await world.store.outboxTrouble({ dead: true, limit: 10 });
    assert.deepEqual([dead?.attempts, dead?.state], [1, 'dead']);
    assert.equal(world.faults.length, 1);
  });

  it('that hang hold up neither mails nor money', async (t) => {
    const hanging = Promise.withResolvers<void>();
    let begun = 0;
    const webhooks = { send: () => (begun++, hanging.promise) };
    const world = openWorld({ webhooks });
    const stop = world.outbox.start(60_000);
    t.after(() => {
      hanging.resolve();
      return stop();
    });
    const orders: string[] = [];
    for (let i = 0; i < 12; i++) orders.push(await world.place());
    await world.act(orders[0]!, 'client', { type: 'cancel' });
    await waitUntil(() => world.mails.some(({ code }) => code === 'cancel'));
    const money = async () => (await world.store.read(orders[0]!))?.money;
    await waitUntil(async () => (await money()) === 'settled');
    await waitUntil(() => world.mails.filter(({ code }) => code === 'placed').length === 24);
    assert.ok(begun > 0);
    // Whoever stops the outbox waits for what is on its way, and nothing more is begun.
    let stopped = false;
    const stopping = stop().then(() => (stopped = true));
    await wait(5);
    assert.equal(stopped, false);
    const begunBefore = begun;
    hanging.resolve();
    await stopping;
    assert.equal(begun, begunBefore);
  });

  it('that were not sent when they were switched off wait until they are switched on', async () => {
    const store = createMemoryStore();
    await openTelling(store).world.place();
    const off = openWorld({ store });
    await off.outbox.drain();
    assert.deepEqual([off.mails.length, off.faults], [2, []]);
    const on = openTelling(store);
    on.world.clock.advance(HOUR);
    await on.world.outbox.drain();
    assert.equal(on.sent.length, 1);
  });

  it('all arrive, in order per order, at a real receiver that fails, hangs up and loses its own answers', async (t) => {
    let asked = 0;
    const taken: WebhookBody[] = [];
    const sink = await openSink((response, { body }) => {
      asked++;
      if (asked % 5 === 1) return void response.writeHead(503).end();
      taken.push(JSON.parse(body) as WebhookBody);
      if (asked % 5 === 3) response.socket?.destroy();
      else response.end();
    });
    t.after(() => sink.close());
    const transport = createWebhookTransport(
      { url: sink.url, secrets: [new Uint8Array(32)] },
      sink.surroundings,
    );
    const world = openWorld({ webhooks: transport });
    const orders: string[] = [];
    for (let i = 0; i < 6; i++) orders.push(await ready(world));
    // Each failure waits longer than the one before.
    for (const wait of waits) {
      await world.outbox.drain();
      world.clock.advance(wait);
    }
    await world.outbox.drain();
    assert.deepEqual(await world.store.outboxTrouble({ dead: true, limit: 1 }), []);
    for (const id of orders) assert.deepEqual([...new Set(versions(taken, id))], [1, 2, 3, 4, 5]);
    assert.equal(new Set(taken.map((body) => body.id)).size, 30);
    assert.ok(taken.length > 30);
    assert.ok(sink.received.every(({ headers, body }) => body.includes(`"${headers['webhook-id']}"`)));
  });

  it('leave as they happen', async (t) => {
    const { world, bodies } = openTelling();
    t.after(world.outbox.start(60_000));
    const id = await ready(world);
    await waitUntil(() => versions(bodies(), id).length === 5);
    assert.deepEqual(versions(bodies(), id), [1, 2, 3, 4, 5]);
  });
});
