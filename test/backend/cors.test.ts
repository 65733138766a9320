import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { base, newKey, openEdge, shop } from '../support/edge.ts';

const foreign = 'https://foreign.example';

function preflight(origin: string, headers: string, method = 'POST') {
  return {
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': headers,
    },
  };
}

describe('a page of a listed origin', () => {
  it('may send what the widgets send', async () => {
    const { call } = openEdge();
    const wanted =
      'authorization,content-type,idempotency-key,if-none-match,last-event-id,tus-resumable,upload-length,upload-offset';
    const { status, headers } = await call('OPTIONS', '/v1/orders/o1/actions', preflight(shop, wanted));
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), shop);
    assert.equal(headers.get('access-control-allow-headers')?.replaceAll(' ', ''), wanted);
    assert.equal(headers.get('access-control-allow-methods'), 'POST, OPTIONS');
    assert.equal(headers.get('access-control-allow-credentials'), null);
    assert.match(headers.get('vary') ?? '', /Origin/);
  });

  it('may not send anything else', async () => {
    const { call } = openEdge();
    const { headers } = await call(
      'OPTIONS',
      '/v1/orders',
      preflight(shop, 'x-forwarded-for, authorization'),
    );
    assert.equal(headers.get('access-control-allow-headers'), 'authorization');
  });

  it('may read the answers, and the headers that clients need', async () => {
    const { call, place } = openEdge();
    const id = await place();
    const { status, headers } = await call('GET', `/v1/orders/${id}`, {
      as: 'client',
      headers: { origin: shop },
    });
    assert.equal(status, 200);
    assert.equal(headers.get('access-control-allow-origin'), shop);
    assert.equal(
      headers.get('access-control-expose-headers'),
      'ETag, Location, Retry-After, X-Request-Id, Idempotency-Replayed, Tus-Resumable, Tus-Version, Tus-Extension, Tus-Max-Size, Upload-Offset, Upload-Length, Upload-Metadata, Upload-Expires',
    );
  });

  it('may read refusals too', async () => {
    const { call } = openEdge();
    const { status, headers } = await call('GET', '/v1/orders', { headers: { origin: shop } });
    assert.deepEqual([status, headers.get('access-control-allow-origin')], [401, shop]);
  });
});

describe('a page of any other origin', () => {
  it('is told so, and reads nothing', async () => {
    const { call, place, read } = openEdge();
    const id = await place();
    for (const origin of [foreign, 'null', `${shop}.evil.example`, 'http://shop.example', `${shop}:8443`]) {
      const headers = { origin, ...newKey() };
      const body = { type: 'accept', on: { status: 'placed' }, payload: {} };
      const attempts = [
        await call('OPTIONS', `/v1/orders/${id}/actions`, preflight(origin, 'authorization')),
        await call('POST', `/v1/orders/${id}/actions`, { as: 'channel', body, headers }),
        await call('GET', `/v1/orders/${id}`, { as: 'channel', headers }),
      ];
      for (const { status, problem, headers } of attempts) {
        assert.deepEqual(
          [status, problem?.code, problem?.reason?.code],
          [403, 'forbidden', 'originNotAllowed'],
        );
        assert.equal(headers.get('access-control-allow-origin'), null);
        assert.match(headers.get('vary') ?? '', /Origin/);
      }
    }
    assert.equal((await read(id, 'channel')).version, 1);
  });

  it('cannot read what everyone may ask', async () => {
    const { call } = openEdge();
    const { status, headers } = await call('GET', '/healthz', { headers: { origin: foreign } });
    assert.deepEqual([status, headers.get('access-control-allow-origin')], [200, null]);
  });
});

describe("the server's own page", () => {
  it('needs no entry in the list', async () => {
    const { call, place } = openEdge({ origins: [] });
    const id = await place();
    const { status } = await call('GET', `/v1/orders/${id}`, { as: 'client', headers: { origin: base } });
    assert.equal(status, 200);
  });
});
