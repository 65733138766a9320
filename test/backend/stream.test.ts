import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { PublishedHint } from '../../backend/src/hints.ts';
import { type Edge, type Person, base, openEdge, people, tokenFor } from '../support/edge.ts';

const open: AbortController[] = [];
afterEach(() => open.splice(0).forEach((controller) => controller.abort()));

/** One open stream, read event by event. */
async function listen({ app }: Edge, person: Person, query = '', claims: Record<string, unknown> = {}) {
  const controller = new AbortController();
  open.push(controller);
  const response = await app.fetch(
    new Request(`${base}/v1/stream${query}`, {
      headers: { authorization: `Bearer ${await tokenFor(person, claims)}` },
      signal: controller.signal,
    }),
  );
  const reader = response.body!.getReader();
  return {
    response,
    /** The next event or comment; null at the end. */
    async next(): Promise<string | null> {
      const { value } = await reader.read();
      return value === undefined ? null : new TextDecoder().decode(value).trim();
    },
    leave: () => reader.cancel(),
    abort: () => controller.abort(),
  };
}

const changed = (hint: object) => `event: changed\ndata: ${JSON.stringify(hint)}`;
const hintOf = (orderId: string, more: Partial<PublishedHint> = {}): PublishedHint => ({
  orderId,
  version: 9,
  parties: ['northlight', 'alder'],
  escalated: false,
  ...more,
});

describe('the stream', () => {
  it('opens, then tells both parties of every change', async () => {
    const edge = openEdge();
    const id = await edge.place();
    const [channel, client] = [await listen(edge, 'channel'), await listen(edge, 'client')];
    assert.equal(channel.response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    for (const stream of [channel, client]) assert.equal(await stream.next(), 'event: open\ndata: {}');
    await edge.act(id, 'channel', 'accept');
    for (const stream of [channel, client])
      assert.match(
        (await stream.next()) ?? '',
        new RegExp(`^event: changed\\ndata: {"orderId":"${id}","version":2`),
      );
  });

  it('tells whoever comes back which orders are newer than they know, and of no others', async () => {
    const edge = openEdge();
    const [newer, same, foreign] = [await edge.place(), await edge.place(), await edge.place()];
    await edge.act(newer, 'channel', 'accept');
    const query = `?known=${newer}:1,${same}:1,no-such-order:1`;
    const stream = await listen(edge, 'client', query, { orders: [newer, same] });
    assert.equal(await stream.next(), 'event: open\ndata: {}');
    assert.match((await stream.next()) ?? '', new RegExp(`{"orderId":"${newer}","version":2`));
    edge.hints.publish(hintOf(foreign));
    edge.hints.publish(hintOf(same));
    assert.equal(await stream.next(), changed({ orderId: same, version: 9 }));
  });

  it('loses nothing between the question what is newer and the first hint', async () => {
    const edge = openEdge();
    const id = await edge.place();
    const { newerThan } = edge.orders;
    edge.orders.newerThan = async (...question) => {
      const answer = await newerThan(...question);
      edge.hints.publish(hintOf(id, { version: 5 }));
      return answer;
    };
    const stream = await listen(edge, 'client', `?known=${id}:1`);
    assert.equal(await stream.next(), 'event: open\ndata: {}');
    assert.equal(await stream.next(), changed({ orderId: id, version: 5 }));
  });

  it('tells nobody of what they may not see', async () => {
    const edge = openEdge();
    const streams = {
      stranger: await listen(edge, 'stranger'),
      mediator: await listen(edge, 'mediator'),
      partyAsMediator: await listen(edge, 'mediator', '', { party: people.client.party }),
    };
    edge.hints.publish(hintOf('o-1'));
    edge.hints.publish(hintOf('o-2', { escalated: true }));
    const own = hintOf('o-3', { parties: ['elsewhere', 'brand'], escalated: true });
    edge.hints.publish(own);
    const hint = (orderId: string) => changed({ orderId, version: 9 });
    for (const stream of Object.values(streams)) await stream.next();
    assert.equal(await streams.stranger.next(), hint('o-3'));
    assert.deepEqual(
      [await streams.mediator.next(), await streams.mediator.next()],
      [hint('o-2'), hint('o-3')],
    );
    assert.equal(await streams.partyAsMediator.next(), hint('o-3'));
  });

  it('says only which order, at most 200 bytes', async () => {
    const edge = openEdge();
    const stream = await listen(edge, 'client');
    await stream.next();
    edge.hints.publish(hintOf('x'.repeat(64), { messages: 999_999_999 }));
    const event = (await stream.next()) ?? '';
    assert.ok(event.length <= 200, `${event.length} bytes`);
    assert.doesNotMatch(event, /northlight|escalated/);
  });

  it('beats while nothing happens', async () => {
    const edge = openEdge({ heartbeatMs: 20 });
    const stream = await listen(edge, 'client');
    await stream.next();
    assert.equal(await stream.next(), ': hb');
    assert.equal(await stream.next(), ': hb');
  });

  it('ends with the token, by the wall clock', async () => {
    const edge = openEdge();
    const now = Math.floor(Date.now() / 1000);
    const stream = await listen(edge, 'client', '', { iat: now - 60, exp: now + 3 });
    await stream.next();
    assert.equal(await stream.next(), null);
    assert.ok(Date.now() >= (now + 3) * 1000);
  });

  it('opens five times for one subject; a place is free as soon as one leaves', async () => {
    const edge = openEdge();
    const streams = [];
    for (let i = 0; i < 5; i++) streams.push(await listen(edge, 'client'));
    const sixth = await edge.call('GET', '/v1/stream', { as: 'client' });
    assert.deepEqual([sixth.status, sixth.problem?.code], [429, 'rateLimited']);
    assert.ok(sixth.headers.get('retry-after'));
    const channel = await listen(edge, 'channel');
    assert.equal(channel.response.status, 200);
    await streams[0]?.leave();
    streams[1]?.abort();
    for (let i = 0; i < 2; i++) assert.equal((await listen(edge, 'client')).response.status, 200);
    assert.equal((await edge.call('GET', '/v1/stream', { as: 'client' })).status, 429);
  });

  it('lets go of a reader that takes nothing, after 64 kB', async () => {
    const edge = openEdge();
    const slow = await listen(edge, 'client');
    await slow.next();
    const taken = { events: 0 };
    for (let i = 0; i < 2000; i++) edge.hints.publish(hintOf(`o-${i}`, { messages: i }));
    for (let event = await slow.next(); event !== null; event = await slow.next()) taken.events++;
    assert.ok(taken.events < 10, `${taken.events} events came after all`);
    const places = await Promise.all(Array.from({ length: 5 }, () => listen(edge, 'client')));
    assert.deepEqual(
      places.map(({ response }) => response.status),
      [200, 200, 200, 200, 200],
    );
  });

  it('holds nothing once everyone has left', async () => {
    const edge = openEdge();
    let listeners = 0;
    const { subscribe } = edge.hints;
    edge.hints.subscribe = (listener) => {
      listeners++;
      const stop = subscribe(listener);
      return () => {
        listeners--;
        stop();
      };
    };
    const streams = [await listen(edge, 'client'), await listen(edge, 'channel')];
    assert.equal(listeners, 1);
    for (const stream of streams) await stream.leave();
    assert.equal(listeners, 0);
    assert.equal((await listen(edge, 'client')).response.status, 200);
    assert.equal(listeners, 1);
  });

  it('is not opened by HEAD, nor by a question that fails', async () => {
    const edge = openEdge();
    edge.hints.subscribe = () => assert.fail('opened');
    assert.equal((await edge.call('HEAD', '/v1/stream', { as: 'client' })).status, 200);
    edge.hints.subscribe = () => () => {};
    edge.orders.newerThan = async () => {
      throw new Error('the store is gone');
    };
    for (let i = 0; i < 6; i++)
      assert.equal((await edge.call('GET', '/v1/stream?known=o1:1', { as: 'client' })).status, 500);
  });

  it('ends when the app closes, after a word on when to come again', async () => {
    const edge = openEdge();
    const stream = await listen(edge, 'client');
    await stream.next();
    edge.app.close();
    assert.match((await stream.next()) ?? '', /^retry: \d{3,4}$/);
    assert.equal(await stream.next(), null);
  });
});

describe('telling who is writing', () => {
  const typing = (edge: Edge, id: string, as: Person, claims = {}) =>
    tokenFor(as, claims).then((token) => edge.call('POST', `/v1/orders/${id}/typing`, { token }));

  it('is heard by the other party only, and stored nowhere', async () => {
    const edge = openEdge();
    const id = await edge.place();
    const before = await edge.read(id, 'client');
    const listeners = [
      await listen(edge, 'channel'),
      await listen(edge, 'client'),
      await listen(edge, 'client', '', { sub: 'u-colleague' }),
      await listen(edge, 'mediator'),
      await listen(edge, 'stranger'),
      await listen(edge, 'client', '', { party: 'northlight' }),
      await listen(edge, 'channel', '', { party: 'alder' }),
      await listen(edge, 'mediator', '', { party: 'northlight', sub: 'u-torn' }),
      await listen(edge, 'channel', '', { orders: ['another'] }),
    ];
    for (const stream of listeners) await stream.next();
    assert.equal((await typing(edge, id, 'client')).status, 204);
    // Whoever does not hear it hears one of these next.
    edge.hints.publish(hintOf('another', { parties: ['northlight', 'alder', 'elsewhere'] }));
    edge.hints.publish(hintOf('third', { parties: ['x'], escalated: true }));
    const [told, ...others] = await Promise.all(listeners.map((stream) => stream.next()));
    assert.equal(told, changed({ orderId: id, typing: 'client' }));
    const [another, third] = ['another', 'third'].map((orderId) => changed({ orderId, version: 9 }));
    assert.deepEqual(others, [another, another, third, another, another, another, third, another]);
    assert.deepEqual(await edge.read(id, 'client'), before);
    assert.equal((await typing(edge, id, 'channel')).status, 204);
    assert.equal(await listeners[1]!.next(), changed({ orderId: id, typing: 'channel' }));
  });

  it('is for its parties, and for nobody else', async () => {
    const edge = openEdge();
    const id = await edge.place();
    const statuses = [];
    for (const as of ['stranger', 'mediator', 'host'] as const)
      statuses.push((await typing(edge, id, as)).status);
    assert.deepEqual(statuses, [404, 404, 403]);
    assert.equal((await typing(edge, id, 'client', { orders: ['another'] })).status, 404);
    assert.equal((await edge.call('POST', `/v1/orders/${id}/typing`)).status, 401);
  });

  it('is told no more often than its limit, without a word, and costs no messages', async () => {
    const edge = openEdge({ limits: { typing: 2, messages: 1 } });
    const id = await edge.place();
    const channel = await listen(edge, 'channel');
    await channel.next();
    for (let i = 0; i < 5; i++) assert.equal((await typing(edge, id, 'client')).status, 204);
    const body = { text: 'Hello', clientId: 'message-1' };
    assert.equal((await edge.call('POST', `/v1/orders/${id}/messages`, { as: 'client', body })).status, 201);
    const heard = [await channel.next(), await channel.next(), await channel.next()];
    const told = changed({ orderId: id, typing: 'client' });
    assert.deepEqual(heard, [told, told, changed({ orderId: id, messages: 2 })]);
  });
});
