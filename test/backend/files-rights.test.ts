/** Who may bring a file to an order, and who may look at one: every actor at every place of an order's life. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openEdge, type Person, tokenFor } from '../support/edge.ts';
import {
  acceptedWithSlots,
  append,
  begin,
  idOf,
  orderAt,
  type PlaceName,
  places,
  sent,
  stored,
  submit,
  withHero,
} from '../support/files-edge.ts';

const people = ['channel', 'client', 'mediator', 'stranger', 'host'] as const;
type Purpose = 'creative' | 'message' | 'evidence';

/** By hand: 201 begun, 403 not theirs, 404 no such order, 409 not now. */
const mayBring: Record<Purpose, Record<PlaceName, Record<Person, number>>> = {
  creative: {
    placed: { channel: 403, client: 409, mediator: 404, stranger: 404, host: 403 },
    accepted: { channel: 403, client: 201, mediator: 404, stranger: 404, host: 403 },
    ready: { channel: 403, client: 201, mediator: 404, stranger: 404, host: 403 },
    completed: { channel: 403, client: 409, mediator: 404, stranger: 404, host: 403 },
    disputed: { channel: 403, client: 409, mediator: 404, stranger: 404, host: 403 },
    escalated: { channel: 403, client: 409, mediator: 403, stranger: 404, host: 403 },
    released: { channel: 403, client: 409, mediator: 404, stranger: 404, host: 403 },
  },
  message: {
    placed: { channel: 201, client: 201, mediator: 404, stranger: 404, host: 403 },
    accepted: { channel: 201, client: 201, mediator: 404, stranger: 404, host: 403 },
    ready: { channel: 201, client: 201, mediator: 404, stranger: 404, host: 403 },
    completed: { channel: 201, client: 201, mediator: 404, stranger: 404, host: 403 },
    disputed: { channel: 201, client: 201, mediator: 404, stranger: 404, host: 403 },
    escalated: { channel: 201, client: 201, mediator: 403, stranger: 404, host: 403 },
    released: { channel: 201, client: 201, mediator: 404, stranger: 404, host: 403 },
  },
  evidence: {
    placed: { channel: 409, client: 409, mediator: 404, stranger: 404, host: 403 },
    accepted: { channel: 409, client: 409, mediator: 404, stranger: 404, host: 403 },
    ready: { channel: 409, client: 409, mediator: 404, stranger: 404, host: 403 },
    completed: { channel: 409, client: 201, mediator: 404, stranger: 404, host: 403 },
    disputed: { channel: 201, client: 201, mediator: 404, stranger: 404, host: 403 },
    escalated: { channel: 201, client: 201, mediator: 403, stranger: 404, host: 403 },
    released: { channel: 409, client: 409, mediator: 404, stranger: 404, host: 403 },
  },
};

describe('who may bring a file', () => {
  const edge = openEdge({ limits: { uploads: 1000, actions: 1000 } });

  for (const place of places)
    it(`to an order that is ${place}`, async () => {
      const { id } = await orderAt(edge, place);
      for (const purpose of ['creative', 'message', 'evidence'] as const)
        for (const as of people) {
          const { status, problem } = await begin(edge, id, { as, purpose });
          assert.equal(status, mayBring[purpose][place][as], `${purpose} by ${as}`);
          if (status === 409) {
            assert.equal(problem?.reason?.code, 'notOpen');
            assert.equal(problem?.latest?.id, id);
          }
        }
    });

  it('only for a slot that exists and takes files', async () => {
    const id = await acceptedWithSlots(edge);
    for (const slot of ['nowhere', 'words']) {
      const { status, problem } = await begin(edge, id, { slot });
      assert.deepEqual([status, problem?.fields], [422, [{ path: 'slot', code: 'unknown', params: {} }]]);
    }
  });

  it('and nobody else may add to it, look at it, take it or throw it away', async () => {
    const id = await acceptedWithSlots(edge);
    const other = await acceptedWithSlots(edge);
    const upload = idOf(await begin(edge, id));
    const tus = { 'tus-resumable': '1.0.0' };
    const colleague = await tokenFor('client', { sub: 'u-colleague' });
    const narrow = await tokenFor('client', { orders: [other] });
    const ways = (order: string, who: object) => [
      edge.call('HEAD', `/v1/orders/${order}/uploads/${upload}`, { ...who, headers: tus }),
      edge.call('DELETE', `/v1/orders/${order}/uploads/${upload}`, { ...who, headers: tus }),
      edge.call('POST', `/v1/orders/${order}/assets`, {
        ...who,
        body: { upload, checksum: 'a'.repeat(64) },
      }),
    ];
    const strangers = [{ as: 'channel' }, { as: 'stranger' }, { as: 'mediator' }, { token: colleague }];
    for (const who of [...strangers, { token: narrow }])
      for (const { status } of await Promise.all(ways(id, who))) assert.equal(status, 404);
    for (const { status } of await Promise.all(ways(other, { as: 'client' }))) assert.equal(status, 404);
    assert.equal((await append(edge, id, upload, new Uint8Array(5))).status, 204);
  });
});

describe('who may look at a file', () => {
  const edge = openEdge({ limits: { uploads: 1000, actions: 1000 } });
  const asset = (id: string, file: string) => `/v1/orders/${id}/assets/${file}`;
  const look = async (id: string, file: string, who: object) => {
    const link = await edge.call('POST', `${asset(id, file)}/links`, who);
    const request = await tokenOf(who);
    const preview = await edge.app.fetch(
      new Request(`https://api.example${asset(id, file)}/preview`, { headers: request }),
    );
    await preview.body?.cancel();
    assert.equal(link.status, preview.status);
    return link.status;
  };
  const tokenOf = async (who: { as?: Person; token?: string }): Promise<Record<string, string>> => {
    const token = who.token ?? (who.as && (await tokenFor(who.as)));
    return token === undefined ? {} : { authorization: `Bearer ${token}` };
  };

  it('both sides at every place; a mediator from the first escalation on; nobody else', async () => {
    for (const place of places) {
      const { id, file } = await orderAt(edge, place);
      if (file === undefined) continue;
      const seen = Object.fromEntries(
        await Promise.all(people.map(async (as) => [as, await look(id, file.id, { as })] as const)),
      );
      const mediator = place === 'escalated' ? 200 : 404;
      assert.deepEqual(seen, { channel: 200, client: 200, mediator, stranger: 404, host: 403 }, place);
      assert.equal(await look(id, file.id, {}), 401);
      assert.equal(await look(id, file.id, { token: await tokenFor('client', { orders: ['none'] }) }), 404);
    }
  });

  it('only under its own order', async () => {
    const { id, file } = await withHero(edge);
    const other = await acceptedWithSlots(edge);
    assert.equal(await look(other, file.id, { as: 'client' }), 404);
    assert.equal(await look(id, 'nothing', { as: 'client' }), 404);
  });

  it('until it is handed in, only the side that brought it', async () => {
    const id = await acceptedWithSlots(edge);
    const file = await stored(edge, id);
    assert.deepEqual(
      [await look(id, file.id, { as: 'client' }), await look(id, file.id, { as: 'channel' })],
      [200, 404],
    );
    assert.equal((await submit(edge, id, file.id)).status, 200);
    assert.equal(await look(id, file.id, { as: 'channel' }), 200);
  });

  it('never what is still on its way, or was refused', async () => {
    const id = await acceptedWithSlots(edge);
    const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const upload = await sent(edge, id, bytes);
    assert.equal(await look(id, upload, { as: 'client' }), 404);
    const taken = await edge.call('POST', `/v1/orders/${id}/assets`, {
      as: 'client',
      body: { upload, checksum: 'a'.repeat(64) },
    });
    assert.equal(taken.status, 422);
    assert.equal(await look(id, upload, { as: 'client' }), 404);
  });
});
