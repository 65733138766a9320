/** Bodies, paths and queries that are wrong: each has its own clear problem, and none changes an order. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderToPlace } from '../support/placed.ts';
import { type Edge, openEdge, refused } from '../support/edge.ts';

describe('a body is refused', () => {
  const send = (edge: Edge, raw: BodyInit, headers: Record<string, string> = {}) =>
    edge.call('POST', '/v1/orders', { as: 'host', raw, headers });

  it('when it is not JSON in UTF-8', async () => {
    const edge = openEdge();
    for (const raw of [
      '',
      '{',
      '{"id":}',
      'null null',
      new Uint8Array([0xff, 0xfe, 0x7b]),
      new Uint8Array([0x22, 0xff, 0x22]),
      "{'id':1}",
    ]) {
      const { status, problem } = await send(edge, raw);
      assert.deepEqual([status, problem?.reason?.code], [400, 'malformedJson']);
      assert.doesNotMatch(JSON.stringify(problem), /Unexpected/);
    }
  });

  it('when it says that it is something else', async () => {
    const edge = openEdge();
    for (const headers of [
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-encoding': 'gzip' },
    ] as Record<string, string>[]) {
      const { status, problem } = await send(edge, '{}', headers);
      assert.deepEqual([status, problem?.code, problem?.reason?.code], [415, 'unsupported', 'notJson']);
    }
    assert.equal(
      (await send(edge, '{}', { 'content-type': 'Application/JSON; Charset="UTF-8"' })).status,
      422,
    );
  });

  it('when it is too large, announced or streamed', async () => {
    const edge = openEdge();
    const large = JSON.stringify({ text: 'x'.repeat(65_536) });
    const untouched = new ReadableStream({ pull: () => assert.fail('read') }, { highWaterMark: 0 });
    const announced = await send(edge, untouched, { 'content-length': String(large.length) });
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new TextEncoder().encode('x'.repeat(1024)));
      },
    });
    for (const { status, problem } of [announced, await send(edge, large), await send(edge, endless)]) {
      assert.deepEqual([status, problem?.code], [413, 'tooLarge']);
      assert.deepEqual(problem?.reason?.params, { max: 65_536 });
    }
    assert.ok(sent < 80_000, `the endless body was read for ${sent} bytes`);
  });

  it('when it is nested too deep', async () => {
    const edge = openEdge();
    for (const raw of ['['.repeat(20) + ']'.repeat(20), '{"a":'.repeat(20) + '1' + '}'.repeat(20)])
      assert.equal((await send(edge, raw)).problem?.reason?.code, 'tooDeep');
    const { status } = await send(edge, '['.repeat(30_000) + ']'.repeat(30_000));
    assert.equal(status, 400);
  });

  it('when a placed order does not add up', async () => {
    const edge = openEdge();
    const body = orderToPlace();
    const fields = async (change: object) => {
      const { status, problem } = await edge.call('POST', '/v1/orders', {
        as: 'host',
        body: { ...body, ...change },
      });
      assert.equal(status, 422);
      return problem?.fields?.map(({ path, code }) => `${path} ${code}`);
    };
    assert.deepEqual(await fields({ captured: -1 }), ['captured tooSmall']);
    assert.deepEqual(await fields({ id: 'with space' }), ['id wrongFormat']);
    assert.deepEqual(await fields({ number: '' }), ['number required']);
    assert.deepEqual(await fields({ channel: { ...body.channel, email: 'nowhere' } }), [
      'channel.email wrongFormat',
    ]);
    assert.deepEqual(await fields({ agreement: { ...body.agreement, deliverables: [] } }), [
      'agreement.deliverables tooFew',
    ]);
    assert.equal((await edge.call('POST', '/v1/orders', { as: 'host', body: [] })).status, 422);
  });

  it('when an order of that id says something else', async () => {
    const edge = openEdge();
    const body = orderToPlace();
    await edge.call('POST', '/v1/orders', { as: 'host', body });
    const other = { ...body, number: 'CM-1' };
    const problem = await refused(edge, body.id, () =>
      edge.call('POST', '/v1/orders', { as: 'host', body: other }),
    );
    assert.deepEqual([problem.status, problem.code], [409, 'conflict']);
  });
});

describe('a question is refused', () => {
  it('when the path or the query cannot be read', async () => {
    const edge = openEdge();
    const id = await edge.place();
    const wrong: Record<string, string> = {
      '/v1/orders/%00': 'badId',
      '/v1/orders/%F0%9F%92%A9': 'badId',
      [`/v1/orders/${'x'.repeat(65)}`]: 'badId',
      '/v1/orders?limit=0': 'badQuery',
      '/v1/orders?limit=201': 'badQuery',
      '/v1/orders?limit=ten': 'badQuery',
      '/v1/orders?view=all': 'badQuery',
      '/v1/orders?status=lost': 'badQuery',
      '/v1/orders?unread=yes': 'badQuery',
      '/v1/orders?cursor=': 'cursor',
      '/v1/orders?cursor=WzAsMV0': 'cursor',
      [`/v1/orders?cursor=${'x'.repeat(5000)}`]: 'cursor',
      [`/v1/orders/${id}/messages?before=1&after=1`]: 'badQuery',
      [`/v1/orders/${id}/messages?before=-1`]: 'badQuery',
      '/v1/stream?known=o1': 'badQuery',
      '/v1/stream?known=o1:x': 'badQuery',
      '/v1/stream?known=o%201:3': 'badQuery',
    };
    for (const [path, code] of Object.entries(wrong)) {
      const problem = await refused(edge, id, () => edge.call('GET', path, { as: 'client' }));
      assert.deepEqual([problem.status, problem.why], [400, code], path);
    }
  });

  it('when a search is longer than anybody searches, with both figures', async () => {
    const edge = openEdge();
    const id = await edge.place();
    for (const actual of [101, 10_000]) {
      const search = `${'%'.repeat(actual)}  `;
      const path = `/v1/orders?search=${encodeURIComponent(search)}`;
      const problem = await refused(edge, id, () => edge.call('GET', path, { as: 'client' }));
      assert.deepEqual([problem.status, problem.why], [400, 'badQuery']);
      assert.deepEqual(problem.fields, [
        { path: 'query.search', code: 'tooLong', params: { max: 100, actual } },
      ]);
    }
  });

  it('when a message is empty, long, or comes too often', async () => {
    const edge = openEdge({ limits: { messages: 1 } });
    const id = await edge.place();
    const say = (text: string, clientId = 'message-1') =>
      edge.call('POST', `/v1/orders/${id}/messages`, { as: 'client', body: { text, clientId } });
    const codes = [await say(' '), await say('x'.repeat(4001)), await say('Hello', 'no')].map(
      ({ status, problem }) => `${status} ${problem?.fields?.[0]?.code}`,
    );
    assert.deepEqual(codes, ['422 required', '422 tooLong', '422 wrongFormat']);
    assert.equal((await say('Hello')).status, 201, 'what was refused cost nothing');
    assert.equal((await say('Hello again', 'message-2')).status, 429);
    const again = await say('Hello');
    assert.deepEqual([again.status, again.body], [200, { seq: 2 }], 'what is stored is told, limit or not');
  });
});
