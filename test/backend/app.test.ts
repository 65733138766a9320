import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refused } from '../../backend/src/refused.ts';
import { ActResult, OrderSnapshot } from '../../src/contract/order.ts';
import { OrderPage } from '../../src/contract/queue.ts';
import { MessagePage } from '../../src/contract/message.ts';
import { orderToPlace } from '../support/placed.ts';
import { newKey, openEdge } from '../support/edge.ts';

describe('the orders over HTTP', () => {
  it('places an order once, for the host', async () => {
    const { call } = openEdge();
    const body = orderToPlace();
    const first = await call('POST', '/v1/orders', { as: 'host', body });
    assert.equal(first.status, 201);
    assert.equal(first.headers.get('location'), `/v1/orders/${body.id}`);
    assert.deepEqual(first.body, { id: body.id, number: body.number, version: 1 });
    const again = await call('POST', '/v1/orders', { as: 'host', body });
    assert.equal(again.status, 200);
    assert.deepEqual(again.body, first.body);
  });

  it('shows the order to its parties, each with what they may do', async () => {
    const { call, place } = openEdge();
    const id = await place();
    const channel = await call('GET', `/v1/orders/${id}`, { as: 'channel' });
    const order = OrderSnapshot.parse(channel.body);
    assert.deepEqual(
      order.actions.map(({ type }) => type),
      ['accept', 'decline'],
    );
    const client = await call<OrderSnapshot>('GET', `/v1/orders/${id}`, { as: 'client' });
    assert.deepEqual(
      client.body.actions.map(({ type }) => type),
      ['cancel'],
    );
  });

  it('need not send an unchanged order again', async () => {
    const { call, place, act, clock } = openEdge();
    const id = await place();
    const first = await call('GET', `/v1/orders/${id}`, { as: 'client' });
    const etag = first.headers.get('etag') ?? '';
    assert.match(etag, /^W\/"1-[0-9a-f]{16}"$/);
    clock.advance(60_000);
    const headers = { 'if-none-match': `"other", ${etag}` };
    const unchanged = await call('GET', `/v1/orders/${id}`, { as: 'client', headers });
    assert.equal(unchanged.status, 304);
    assert.equal(unchanged.headers.get('etag'), etag);
    assert.match(unchanged.headers.get('vary') ?? '', /Authorization/);
    await act(id, 'channel', 'accept');
    const changed = await call<OrderSnapshot>('GET', `/v1/orders/${id}`, { as: 'client', headers });
    assert.equal(changed.status, 200);
    assert.equal(changed.body.version, 2);
  });

  it('does what was asked once, however often the same request comes', async () => {
    const { act, place, read } = openEdge();
    const id = await place();
    const headers = newKey();
    const on = { status: 'placed' };
    const first = await act(id, 'channel', 'accept', {}, { headers, on });
    assert.equal(first.status, 200);
    assert.equal(first.headers.get('idempotency-replayed'), null);
    const { receipt, order } = ActResult.parse(first.body);
    assert.deepEqual([receipt.type, receipt.version, order.status], ['accept', 2, 'accepted']);
    const again = await act(id, 'channel', 'accept', {}, { headers, on });
    assert.equal(again.status, 200);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.deepEqual(again.body.receipt, first.body.receipt);
    assert.equal((await read(id, 'client')).version, 2);
  });

  it('knows the same body whatever its spacing and order', async () => {
    const { call, place } = openEdge();
    const path = `/v1/orders/${await place()}/actions`;
    const headers = newKey();
    const first = await call('POST', path, {
      as: 'channel',
      headers,
      raw: '{"type":"accept","on":{"status":"placed"},"payload":{}}',
    });
    assert.equal(first.status, 200);
    const again = await call('POST', path, {
      as: 'channel',
      headers,
      raw: '{ "payload": {}, "on": { "status": "placed" }, "type": "accept" }',
    });
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
  });

  it('lists the orders of the asker', async () => {
    const { call, place } = openEdge();
    for (let i = 0; i < 3; i++) await place();
    const first = await call('GET', '/v1/orders?limit=2&view=needsYou', { as: 'channel' });
    const page = OrderPage.parse(first.body);
    assert.deepEqual([page.total, page.rows.length, page.counts.needsYou], [3, 2, 3]);
    const rest = await call<OrderPage>(
      `GET`,
      `/v1/orders?limit=2&view=needsYou&cursor=${encodeURIComponent(page.cursor ?? '')}`,
      { as: 'channel' },
    );
    assert.deepEqual([rest.body.rows.length, rest.body.cursor], [1, null]);
    const none = await call<OrderPage>('GET', '/v1/orders', { as: 'stranger' });
    assert.equal(none.body.total, 0);
  });

  it('keeps the chat', async () => {
    const { call, place } = openEdge();
    const path = `/v1/orders/${await place()}/messages`;
    const body = { clientId: 'message-1', text: '  Hello there  ' };
    const sent = await call<{ seq: number }>('POST', path, { as: 'client', body });
    assert.equal(sent.status, 201);
    const again = await call('POST', path, { as: 'client', body });
    assert.deepEqual([again.status, again.body], [200, sent.body]);
    const read = await call('POST', path.replace('messages', 'read'), { as: 'channel', body: sent.body });
    assert.deepEqual([read.status, read.body], [204, null]);
    const heard = await call('GET', `${path}?limit=10`, { as: 'channel' });
    const page = MessagePage.parse(heard.body);
    assert.equal(page.messages.at(-1)?.text, 'Hello there');
    assert.equal(page.read.channel, sent.body.seq);
    const after = await call<MessagePage>('GET', `${path}?after=${sent.body.seq}`, { as: 'channel' });
    assert.deepEqual(after.body.messages, []);
  });
});

describe('the manners of HTTP', () => {
  it('answers HEAD like GET without a body', async () => {
    const { call, place } = openEdge();
    const id = await place();
    const head = await call('HEAD', `/v1/orders/${id}`, { as: 'client' });
    assert.deepEqual([head.status, head.body], [200, null]);
    assert.match(head.headers.get('etag') ?? '', /^W\//);
    assert.equal((await call('HEAD', '/v1/orders/none', { as: 'client' })).status, 404);
  });

  it('says which methods a path has', async () => {
    const { call } = openEdge();
    const wrong = await call('DELETE', '/v1/orders', { as: 'channel' });
    assert.equal(wrong.status, 405);
    assert.equal(wrong.headers.get('allow'), 'POST, GET, HEAD, OPTIONS');
    assert.equal(wrong.problem?.reason?.code, 'methodNotAllowed');
    const options = await call('OPTIONS', '/v1/orders/o1/actions');
    assert.deepEqual([options.status, options.headers.get('allow')], [204, 'POST, OPTIONS']);
  });

  it('does not know other paths', async () => {
    const { call } = openEdge();
    for (const path of ['/', '/v1', '/v1/orders/', '/v1/orders/o1/nothing', '/demo/clock', '//v1/orders'])
      assert.equal((await call('GET', path, { as: 'channel' })).status, 404, path);
  });

  it('says that it lives, and whether it can serve', async () => {
    let broken = false;
    const ready = async () => {
      if (broken) throw new Error('no disk');
    };
    const { call } = openEdge({ ready });
    assert.equal((await call('GET', '/healthz')).status, 200);
    assert.equal((await call('GET', '/readyz')).status, 200);
    broken = true;
    assert.equal((await call('GET', '/healthz')).status, 200);
    const unready = await call('GET', '/readyz');
    assert.deepEqual([unready.status, unready.problem?.code], [503, 'unavailable']);
  });

  it('tells browsers to run, sniff and store nothing', async () => {
    const { call, place } = openEdge();
    const { headers } = await call('GET', `/v1/orders/${await place()}/messages`, { as: 'client' });
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
  });

  it('gives every answer its own number', async () => {
    const { call } = openEdge();
    const seen = new Set<string | null>();
    for (let i = 0; i < 50; i++) seen.add((await call('GET', '/healthz')).headers.get('x-request-id'));
    assert.equal(seen.size, 50);
  });

  it('says when to come again, even where nobody said for how long it cannot serve', async () => {
    const { orders, call, faults } = openEdge();
    orders.list = async () => {
      throw new Refused('unavailable');
    };
    const { status, headers } = await call('GET', '/v1/orders', { as: 'client' });
    assert.deepEqual([status, headers.get('retry-after'), faults], [503, '5', []]);
  });

  it('tells nobody but the log what broke inside', async () => {
    const { store, call, faults, place } = openEdge();
    const id = await place();
    store.readFor = async () => {
      throw new Error('secret detail of the store');
    };
    const { status, problem } = await call('GET', `/v1/orders/${id}`, { as: 'client' });
    assert.deepEqual([status, problem?.code, problem?.detail], [500, 'server', undefined]);
    assert.equal(faults[0]?.where, 'GET /v1/orders/:id');
    assert.equal(faults[0]?.requestId, problem?.requestId);
  });
});
