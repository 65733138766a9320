import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as jose from 'jose';
import { KeysRefused, createTokenAuth } from '../../backend/src/auth/tokens.ts';
import { DAY } from '../../src/contract/primitives.ts';
import { orderToPlace } from '../support/placed.ts';
import { type Edge, audience, issuer, openEdge, people, secret, tokenFor } from '../support/edge.ts';

const seconds = () => Math.floor(Date.now() / 1000);

async function refusal({ call, place }: Edge, token: string) {
  const { status, headers, problem } = await call('GET', `/v1/orders/${await place()}`, { token });
  return [status, problem?.reason?.code, headers.get('www-authenticate')?.startsWith('Bearer ')];
}

describe('tokens', () => {
  it('are asked for', async () => {
    const { call, place } = openEdge();
    const { status, problem, headers } = await call('GET', `/v1/orders/${await place()}`);
    assert.deepEqual([status, problem?.code, problem?.reason?.code], [401, 'unauthorized', 'tokenMissing']);
    assert.match(headers.get('www-authenticate') ?? '', /^Bearer realm=/);
  });

  it('say when they have expired, so that a client renews them', async () => {
    const token = await tokenFor('client', { iat: seconds() - 301, exp: seconds() - 1 });
    assert.deepEqual(await refusal(openEdge(), token), [401, 'tokenExpired', true]);
  });

  const forged: Record<string, () => Promise<string>> = {
    'signed with another secret': () =>
      tokenFor('client', {}, new TextEncoder().encode('another secret that has more than 32 bytes')),
    'of another issuer': () => tokenFor('client', { iss: 'https://elsewhere.example' }),
    'without an issuer': () => tokenFor('client', { iss: null }),
    'for another audience': () => tokenFor('client', { aud: 'another-service' }),
    'that live longer than ten minutes': () => tokenFor('client', { exp: seconds() + 601 }),
    'issued in the future': () => tokenFor('client', { iat: seconds() + 300, exp: seconds() + 600 }),
    'not valid yet': () => tokenFor('client', { nbf: seconds() + 100 }),
    'without an end': () => tokenFor('client', { exp: null }),
    'without a beginning': () => tokenFor('client', { iat: null }),
    'without a subject': () => tokenFor('client', { sub: null }),
    'without a party': () => tokenFor('client', { party: null }),
    'of an unknown actor': () => tokenFor('client', { actor: 'system' }),
    'with an impossible party': () => tokenFor('client', { party: { id: 'alder' } }),
    'with impossible orders': () => tokenFor('client', { orders: 'all' }),
    'signed with another algorithm': () => tokenFor('client', {}, undefined, { alg: 'HS512' }),
    'without a signature': async () => {
      const [, payload] = (await tokenFor('client')).split('.');
      return `${jose.base64url.encode('{"alg":"none"}')}.${payload}.`;
    },
    'with a changed payload': async () => {
      const [header, payload = '', signature] = (await tokenFor('client')).split('.');
      const claims = {
        ...JSON.parse(new TextDecoder().decode(jose.base64url.decode(payload))),
        actor: 'mediator',
      };
      return `${header}.${jose.base64url.encode(JSON.stringify(claims))}.${signature}`;
    },
    'that are no tokens': async () => 'not-a-token',
  };
  for (const [which, token] of Object.entries(forged))
    it(`${which} are refused`, async () => {
      assert.deepEqual(await refusal(openEdge(), await token()), [401, 'tokenInvalid', true]);
    });

  it('in another scheme, or too long, are refused', async () => {
    const { call } = openEdge();
    const token = await tokenFor('client');
    for (const authorization of [
      `Basic ${token}`,
      `Bearer`,
      `Bearer ${token} more`,
      `Bearer ${'a'.repeat(9000)}`,
    ]) {
      const { status, problem } = await call('GET', '/v1/orders', { headers: { authorization } });
      assert.deepEqual([status, problem?.reason?.code], [401, 'tokenInvalid']);
    }
  });

  it('that are too long are not even looked at', async () => {
    const { call } = openEdge({ auth: { verify: () => assert.fail('looked at') } });
    const { problem } = await call('GET', '/v1/orders', { token: 'a'.repeat(8193) });
    assert.equal(problem?.reason?.code, 'tokenInvalid');
  });

  it('count by the wall clock, however far the orders have been moved', async () => {
    const { call, place, clock } = openEdge();
    const id = await place();
    clock.advance(30 * DAY);
    assert.equal((await call('GET', `/v1/orders/${id}`, { as: 'client' })).status, 200);
  });
});

describe('rights', () => {
  it('nobody learns of an order that is none of theirs', async () => {
    const { call, place } = openEdge();
    const id = await place();
    const token = await tokenFor('client', { orders: ['another-order'] });
    const none = await call('GET', '/v1/orders/no-such-order', { as: 'client' });
    for (const ask of [{ as: 'stranger' }, { as: 'mediator' }, { token }] as const)
      for (const path of [`/v1/orders/${id}`, `/v1/orders/${id}/messages`]) {
        const { status, problem } = await call('GET', path, ask);
        assert.equal(status, 404);
        assert.deepEqual({ ...problem, requestId: '' }, { ...none.problem, requestId: '' });
      }
  });

  it('a party that claims the other side is none', async () => {
    const { call, place } = openEdge();
    const token = await tokenFor('client', { party: people.channel.party });
    assert.equal((await call('GET', `/v1/orders/${await place()}`, { token })).status, 404);
  });

  it('a token narrowed to an order opens that one only', async () => {
    const { call, place } = openEdge();
    const [mine, other] = [await place(), await place()];
    const token = await tokenFor('client', { orders: [mine] });
    assert.equal((await call('GET', `/v1/orders/${mine}`, { token })).status, 200);
    assert.equal((await call('GET', `/v1/orders/${other}`, { token })).status, 404);
    const listed = await call<{ total: number }>('GET', '/v1/orders', { token });
    assert.equal(listed.body.total, 1);
  });

  it('the host places orders and reads none', async () => {
    const { call, place } = openEdge();
    const id = await place();
    for (const [method, path] of [
      ['GET', `/v1/orders`],
      ['GET', `/v1/orders/${id}`],
      ['GET', `/v1/orders/${id}/messages`],
      ['POST', `/v1/orders/${id}/actions`],
      ['POST', `/v1/orders/${id}/messages`],
      ['POST', `/v1/orders/${id}/read`],
      ['GET', `/v1/stream`],
    ] as const) {
      const { status, problem } = await call(method, path, { as: 'host' });
      assert.deepEqual([status, problem?.reason?.code], [403, 'partiesOnly'], `${method} ${path}`);
    }
  });

  it('nobody else places orders', async () => {
    const { call } = openEdge();
    for (const as of ['channel', 'client', 'mediator'] as const) {
      const body = orderToPlace();
      const { status, problem } = await call('POST', '/v1/orders', { as, body });
      assert.deepEqual([status, problem?.reason?.code], [403, 'hostOnly']);
      assert.equal((await call('GET', `/v1/orders/${body.id}`, { as: 'client' })).status, 404);
    }
  });
});

describe('keys', () => {
  it('a short secret is refused', () => {
    assert.throws(
      () => createTokenAuth({ keys: { secret: 'x'.repeat(31) }, issuer, audience }),
      (error) => error instanceof KeysRefused && /31 bytes/.test(error.message),
    );
  });

  it('a key set checks tokens by its public keys, each with one algorithm', async () => {
    const ours = await jose.generateKeyPair('ES256');
    const jwk = { ...(await jose.exportJWK(ours.publicKey)), kid: 'one' };
    const { call, place } = openEdge({
      auth: createTokenAuth({ keys: { jwks: { keys: [jwk] } }, issuer, audience }),
    });
    const path = `/v1/orders/${await place()}`;
    const header = { alg: 'ES256', kid: 'one' };
    const token = await tokenFor('client', {}, ours.privateKey, header);
    assert.equal((await call('GET', path, { token })).status, 200);
    const theirs = await jose.generateKeyPair('ES256');
    const wrong = await tokenFor('client', {}, theirs.privateKey, header);
    assert.equal((await call('GET', path, { token: wrong })).problem?.reason?.code, 'tokenInvalid');
  });

  it('a public key is never taken for a shared secret', async () => {
    const { publicKey } = await jose.generateKeyPair('RS256', { extractable: true });
    const jwk = await jose.exportJWK(publicKey);
    const { call } = openEdge({
      auth: createTokenAuth({ keys: { jwks: { keys: [jwk] } }, issuer, audience }),
    });
    for (const text of [await jose.exportSPKI(publicKey), JSON.stringify(jwk), secret]) {
      const token = await tokenFor('client', {}, new TextEncoder().encode(text));
      assert.equal((await call('GET', '/v1/orders', { token })).problem?.reason?.code, 'tokenInvalid');
    }
  });

  it('a key set with secrets, or without keys, is refused', async () => {
    const { privateKey } = await jose.generateKeyPair('ES256', { extractable: true });
    const refused = [
      { keys: [] },
      [],
      null,
      { keys: [{ kty: 'oct', k: 'c2VjcmV0', alg: 'HS256' }] },
      { keys: [await jose.exportJWK(privateKey)] },
      { keys: [{ kty: 'EC', crv: 'secp256k1', x: 'x', y: 'y' }] },
    ];
    for (const jwks of refused)
      assert.throws(() => createTokenAuth({ keys: { jwks }, issuer, audience }), KeysRefused);
  });
});
