import { expect } from '@open-wc/testing';
import { createHttpAdapter } from '../../src/api-adapter/http/http-adapter.ts';
import { ApiError, type ApiErrorCode } from '../../src/contract/api-error.ts';
import { holdWaits } from '../support/held-waits.ts';
import { accept, accepted, cancelled, orderSeen, receipt } from '../support/session-order.ts';
import { orderPageOf, rowOf } from '../support/scripted-queue.ts';
import { adapterOn, json, problem, scriptedServer } from '../support/scripted-server.ts';
import { waitUntil } from '../support/waiting.ts';

const actions = 'POST /v1/orders/o1/actions';
const result = { receipt: receipt(), order: accepted() };

async function refused(promise: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).to.be.instanceOf(ApiError);
  return error as ApiError;
}

describe('an action over HTTP', () => {
  it('is one POST with its key, and answers receipt and order', async () => {
    const server = scriptedServer();
    server.on(actions, () => json(result));
    const { adapter } = adapterOn(server);
    expect(await adapter.act('o1', accept, { key: 'key-12345' })).to.deep.equal(result);
    expect(server.asked).to.deep.equal([actions]);
    const [request] = server.requests;
    expect(request!.url).to.equal('https://api.example/v1/orders/o1/actions');
    expect(request!.headers.get('idempotency-key')).to.equal('key-12345');
    expect(request!.headers.get('authorization')).to.equal('Bearer token-1');
    expect(await request!.json()).to.deep.equal(accept);
  });

  it('lets the browser remember that it may be sent; what is read is never stored', async () => {
    const server = scriptedServer();
    server.on(actions, () => json(result));
    const { adapter } = adapterOn(server);
    await adapter.act('o1', accept, { key: 'key-12345' });
    await adapter.loadRows({}, 'next').catch(() => undefined);
    expect(server.requests.map(({ method, cache }) => [method, cache])).to.deep.equal([
      ['POST', 'default'],
      ['GET', 'no-store'],
    ]);
  });

  it('acts once although replies are lost: the same key each time', async () => {
    const server = scriptedServer();
    const acted = new Set<string>();
    const answers = ['lost', problem(500, 'server'), json(result)] as const;
    let tries = 0;
    server.on(actions, (request) => {
      acted.add(request.headers.get('idempotency-key')!);
      return answers[tries++]!;
    });
    const { adapter } = adapterOn(server);
    expect((await adapter.act('o1', accept, { key: 'key-12345' })).receipt).to.deep.equal(receipt());
    expect(tries).to.equal(3);
    expect(acted.size).to.equal(1);
  });

  it('gives up after three tries, and says that another may help', async () => {
    const server = scriptedServer();
    server.on(actions, () => 'lost');
    const error = await refused(adapterOn(server).adapter.act('o1', accept, { key: 'key-12345' }));
    expect(error).to.include({ code: 'network', retryable: true });
    expect(server.asked).to.have.length(3);
  });

  it('does not repeat what the server refused', async () => {
    const cases: [number, ApiErrorCode][] = [
      [400, 'invalid'],
      [403, 'forbidden'],
      [404, 'notFound'],
      [409, 'conflict'],
      [413, 'tooLarge'],
      [422, 'invalid'],
    ];
    for (const [status, code] of cases) {
      const server = scriptedServer();
      server.on(actions, () => problem(status, code));
      const error = await refused(adapterOn(server).adapter.act('o1', accept, { key: 'key-12345' }));
      expect(error).to.include({ code, retryable: false, requestId: 'req-1' });
      expect(server.asked).to.have.length(1);
    }
  });

  it('takes over everything a problem says', async () => {
    const server = scriptedServer();
    const fields = [{ path: 'payload.explanation', code: 'tooShort', params: { min: 10, actual: 4 } }];
    const reason = { code: 'notOpen', params: {} };
    server.on(actions, () => problem(409, 'conflict', { reason, fields, latest: cancelled() }));
    const error = await refused(adapterOn(server).adapter.act('o1', accept, { key: 'key-12345' }));
    expect(error).to.deep.include({ reason, fields, latest: cancelled() });
  });

  it('understands an answer that is no problem: a proxy’s page, or nothing', async () => {
    for (const [status, code] of [
      [502, 'server'],
      [503, 'unavailable'],
      [404, 'notFound'],
      [418, 'server'],
    ] as const) {
      const server = scriptedServer();
      server.on(actions, () => new Response('<h1>no</h1>', { status, headers: { 'x-request-id': 'r2' } }));
      const error = await refused(adapterOn(server).adapter.act('o1', accept, { key: 'key-12345' }));
      expect(error).to.include({ code, requestId: 'r2', retryable: status >= 500 });
    }
  });

  it('waits as long as a busy server asks, and no longer than people do', async () => {
    const server = scriptedServer();
    const answers = [problem(429, 'rateLimited', {}, { 'retry-after': '1' }), json(result)];
    server.on(actions, () => answers.shift()!);
    const waits = holdWaits(1000);
    const acted = adapterOn(server).adapter.act('o1', accept, { key: 'key-12345' });
    await waitUntil(() => waits.count(1000) === 1);
    expect(server.asked).to.have.length(1);
    waits.pass(1000);
    await acted;
    waits.stop();
    server.on(actions, () => problem(503, 'unavailable', {}, { 'retry-after': '60' }));
    const error = await refused(adapterOn(server).adapter.act('o1', accept, { key: 'key-12345' }));
    expect(error).to.include({ code: 'unavailable', retryAfterMs: 60_000, retryable: true });
  });

  it('refuses a body of another shape, naming the place where it differs', async () => {
    for (const [body, where] of [
      [{ ...result, order: { ...result.order, version: 'seven' } }, 'order.version'],
      [{ receipt: receipt() }, 'order'],
      [[], 'the body'],
    ] as const) {
      const server = scriptedServer();
      server.on(actions, () => json(body, 200, { 'x-request-id': 'r3' }));
      const error = await refused(adapterOn(server).adapter.act('o1', accept, { key: 'key-12345' }));
      expect(error).to.include({ code: 'server', retryable: true, requestId: 'r3' });
      expect(error.message).to.contain(where);
    }
    const server = scriptedServer();
    server.on(actions, () => new Response('{"receipt":'));
    expect((await refused(adapterOn(server).adapter.act('o1', accept, { key: 'k' }))).code).to.equal(
      'server',
    );
  });

  it('gives up a try that takes too long, also when fetch does not listen to its signal', async () => {
    const server = scriptedServer();
    server.on(actions, () => 'hangs');
    const timing = { timeoutMs: 20 };
    const error = await refused(adapterOn(server, { timing }).adapter.act('o1', accept, { key: 'k' }));
    expect(error).to.include({ code: 'timeout', retryable: true });
    const deaf = adapterOn(server, { timing, fetch: () => new Promise(() => {}) }).adapter;
    expect((await refused(deaf.act('o1', accept, { key: 'k' }))).code).to.equal('timeout');
    const mute = adapterOn(server, { timing, getToken: () => new Promise(() => {}) }).adapter;
    expect((await refused(mute.act('o1', accept, { key: 'k' }))).code).to.equal('timeout');
  });

  it('stops when it is given up', async () => {
    const server = scriptedServer();
    server.on(actions, () => 'hangs');
    const leave = new AbortController();
    const act = adapterOn(server).adapter.act('o1', accept, { key: 'k', signal: leave.signal });
    await waitUntil(() => server.asked.length === 1);
    leave.abort();
    expect(await refused(act)).to.be.instanceOf(ApiError);
    expect(server.asked).to.have.length(1);
  });
});

describe('the token', () => {
  const queue = orderPageOf([]);

  it('is renewed once for five calls that it is too old for', async () => {
    const server = scriptedServer();
    server.on(actions, ({ headers }) =>
      headers.get('authorization') === 'Bearer token-2' ? json(result) : problem(401, 'unauthorized'),
    );
    const { adapter, tokens } = adapterOn(server);
    const keys = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(keys.map((key) => adapter.act('o1', accept, { key })));
    expect(tokens.asked).to.equal(2);
    expect(server.asked).to.have.length(10);
  });

  it('is asked for again only when the server says so', async () => {
    const server = scriptedServer();
    server.on('GET /v1/orders', () => json(queue));
    const { adapter, tokens } = adapterOn(server);
    await adapter.loadRows({}, 'c1');
    await adapter.loadRows({}, 'c2');
    expect(tokens.asked).to.equal(1);
  });

  it('that nobody takes ends the call, and the next one asks anew', async () => {
    const server = scriptedServer();
    server.on(actions, () => problem(401, 'unauthorized'));
    const { adapter, tokens } = adapterOn(server);
    expect((await refused(adapter.act('o1', accept, { key: 'k' }))).code).to.equal('unauthorized');
    expect(tokens.asked).to.equal(2);
    server.on(actions, () => json(result));
    await adapter.act('o1', accept, { key: 'k' });
    expect(tokens.asked).to.equal(3);
  });

  it('that cannot be had is a matter of sign-in, or of the network', async () => {
    const server = scriptedServer();
    const signedOut = adapterOn(server, { getToken: () => Promise.reject(new Error('signed out')) }).adapter;
    expect(await refused(signedOut.act('o1', accept, { key: 'k' }))).to.include({ code: 'unauthorized' });
    const away = adapterOn(server, {
      getToken: () => Promise.reject(new TypeError('Failed to fetch')),
    }).adapter;
    expect(await refused(away.act('o1', accept, { key: 'k' }))).to.include({ code: 'network' });
    const broken = adapterOn(server, {
      getToken: () => {
        throw new Error('not written yet');
      },
    }).adapter;
    expect(await refused(broken.act('o1', accept, { key: 'k' }))).to.include({ code: 'unauthorized' });
    expect(server.asked).to.have.length(0);
  });

  it('is kept nowhere but in memory', async () => {
    const server = scriptedServer();
    server.on('GET /v1/orders', () => json(queue));
    await adapterOn(server, { getToken: () => 'secret-token' }).adapter.loadRows({}, 'c1');
    const kept =
      [localStorage, sessionStorage].map((store) => JSON.stringify(store)).join() + document.cookie;
    expect(kept).not.to.contain('secret-token');
    expect(server.requests[0]!.url).not.to.contain('secret-token');
  });
});

describe('the other calls', () => {
  it('reads further rows of a queue', async () => {
    const server = scriptedServer();
    const rows = [rowOf({ unread: 100, actions: ['accept', 'somethingNewer'] })];
    const page = orderPageOf(rows);
    server.on('GET /v1/orders', () => json(page));
    const query = { view: 'needsYou', search: 'a b', status: 'placed', unread: true, limit: 50 } as const;
    expect(await adapterOn(server).adapter.loadRows(query, 'c/1')).to.deep.equal({ rows, cursor: null });
    const { searchParams } = new URL(server.requests[0]!.url);
    expect(Object.fromEntries(searchParams)).to.deep.equal({
      view: 'needsYou',
      search: 'a b',
      status: 'placed',
      unread: 'true',
      limit: '50',
      cursor: 'c/1',
    });
  });

  it('sends a message and a read mark', async () => {
    const server = scriptedServer();
    server.on('POST /v1/orders/o1/messages', () => json({ seq: 7 }, 201));
    server.on('POST /v1/orders/o1/read', () => new Response(null, { status: 204 }));
    const { adapter } = adapterOn(server);
    expect(await adapter.sendMessage('o1', { clientId: 'abcdefgh', text: 'Hi' })).to.deep.equal({ seq: 7 });
    await adapter.markRead('o1', 7);
    expect(await server.requests[1]!.json()).to.deep.equal({ seq: 7 });
  });

  it('tells once that somebody writes: no second try, and no new token for it', async () => {
    const server = scriptedServer();
    const { adapter, tokens } = adapterOn(server);
    server.on('POST /v1/orders/o1/typing', () => new Response(null, { status: 204 }));
    await adapter.tellTyping('o1');
    expect(await server.requests[0]!.text()).to.equal('');
    for (const [answer, code] of [
      [() => problem(401, 'unauthorized'), 'unauthorized'],
      [() => problem(429, 'rateLimited', {}, { 'retry-after': '0' }), 'rateLimited'],
      [() => problem(503, 'unavailable'), 'unavailable'],
      [() => 'lost' as const, 'network'],
    ] as const) {
      const before = server.asked.length;
      server.on('POST /v1/orders/o1/typing', answer);
      expect((await refused(adapter.tellTyping('o1'))).code).to.equal(code);
      expect(server.asked.length).to.equal(before + 1);
    }
    expect(tokens.asked).to.equal(1);
    const leave = new AbortController();
    server.on('POST /v1/orders/o1/typing', () => 'hangs');
    const telling = adapter.tellTyping('o1', { signal: leave.signal });
    leave.abort();
    expect((await refused(telling)).code).to.equal('network');
  });

  it('says what it can do', () => {
    const { adapter } = adapterOn(scriptedServer());
    expect(adapter.features).to.deep.equal({ uploads: true, typing: true, caseExport: true, notes: true });
  });

  it('uses the page’s fetch as it is when it calls', async () => {
    const { fetch } = globalThis;
    const adapter = createHttpAdapter({ baseUrl: '/api', getToken: () => 't' });
    const seen: string[] = [];
    globalThis.fetch = async (input) => (seen.push(input as string), json(result));
    try {
      await adapter.act('o1', accept, { key: 'k' });
    } finally {
      globalThis.fetch = fetch;
    }
    expect(seen).to.deep.equal(['/api/v1/orders/o1/actions']);
    expect(orderSeen().id).to.equal('o1');
  });
});
