/** What our uploads do beside the protocol: who may, how often, and what a page of another site may send and read. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openEdge, shop } from '../support/edge.ts';
import { acceptedWithSlots, append, begin, idOf } from '../support/files-edge.ts';
import { bytesFor } from '../support/files.ts';

const tus = { 'tus-resumable': '1.0.0' };

async function opened() {
  const edge = openEdge();
  const id = await acceptedWithSlots(edge);
  const path = `/v1/orders/${id}/uploads`;
  return { edge, id, path };
}

describe('uploads', () => {
  it('say what protocol this is on every refusal too', async () => {
    const { edge, id, path } = await opened();
    const answers = [
      await edge.call('POST', path),
      await edge.call('HEAD', `${path}/unknown`, { as: 'client', headers: tus }),
      await edge.call('PUT', path, { as: 'client' }),
      await begin(edge, id, { as: 'stranger' }),
    ];
    assert.deepEqual(
      answers.map(({ status, headers }) => [status, headers.get('tus-resumable')]),
      [401, 404, 405, 404].map((status) => [status, '1.0.0']),
    );
    assert.equal((await edge.call('GET', '/healthz')).headers.get('tus-resumable'), null);
  });

  it('are found by HEAD and by nothing else', async () => {
    const { edge, id, path } = await opened();
    const upload = idOf(await begin(edge, id));
    const one = `${path}/${upload}`;
    assert.equal((await edge.call('HEAD', one, { as: 'client', headers: tus })).status, 200);
    const { status, headers } = await edge.call('GET', one, { as: 'client', headers: tus });
    assert.deepEqual([status, headers.get('allow')], [405, 'DELETE, PATCH, HEAD, OPTIONS']);
  });

  it('are begun with what the order needs to know', async () => {
    const { edge, id } = await opened();
    assert.equal((await begin(edge, id, { purpose: 'something' })).problem?.reason?.code, 'badHeader');
    assert.equal((await begin(edge, id, { slot: 'a/b' })).problem?.reason?.code, 'badId');
    assert.equal((await begin(edge, id, { slot: 'words' })).status, 422);
    assert.equal((await begin(edge, id, { length: 3e9 })).status, 413);
    const metadata = `filename ${Buffer.of(0xff).toString('base64')},purpose ${btoa('message')}`;
    const asked = { ...tus, 'upload-length': '5', 'upload-metadata': metadata };
    const unreadable = await edge.call('POST', `/v1/orders/${id}/uploads`, { as: 'client', headers: asked });
    assert.equal(unreadable.problem?.reason?.code, 'badHeader');
    const { headers } = await begin(edge, id, { length: 5 });
    assert.match(headers.get('location') ?? '', /^uploads\/[0-9a-f]{32}$/);
  });

  it('are begun ten times a minute by one person, and filled as often as they like', async () => {
    let now = 1_000_000;
    const edge = openEdge({ wall: () => now });
    const id = await acceptedWithSlots(edge);
    const begun = await begin(edge, id, { length: 20 });
    for (let count = 1; count < 10; count++) {
      const { headers } = await begin(edge, id);
      const path = `/v1/orders/${id}/${headers.get('location')}`;
      assert.equal((await edge.call('DELETE', path, { as: 'client', headers: tus })).status, 204);
    }
    const { status, problem, headers } = await begin(edge, id);
    assert.deepEqual([status, problem?.reason?.code], [429, 'tooManyRequests']);
    assert.equal(headers.get('retry-after'), '60');
    for (let offset = 0; offset < 20; offset++)
      assert.equal((await append(edge, id, idOf(begun), bytesFor(1), offset)).status, 204);
    assert.equal((await begin(edge, id, { as: 'channel', purpose: 'message' })).status, 201);
    now += 60_000;
    assert.equal((await begin(edge, id)).status, 201);
  });

  it('are ended by nobody else while they are filled', async () => {
    const { edge, id, path } = await opened();
    const upload = idOf(await begin(edge, id, { length: 10 }));
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const filling = edge.call('PATCH', `${path}/${upload}`, {
      as: 'client',
      raw: readable,
      headers: { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
    });
    await writer.write(bytesFor(5));
    for (const as of ['channel', 'mediator', 'stranger'] as const) {
      const asked = { as, headers: tus };
      assert.equal((await edge.call('DELETE', `${path}/${upload}`, asked)).status, 404, as);
      assert.equal((await append(edge, id, upload, bytesFor(10), 0, as)).status, 404, as);
    }
    await writer.write(bytesFor(5));
    await writer.close();
    assert.deepEqual((await filling).headers.get('upload-offset'), '10');
  });

  it('may be sent and followed by a page of a listed site', async () => {
    const { edge, path } = await opened();
    const asked = 'authorization,content-type,tus-resumable,upload-offset';
    const ways: [string, string[]][] = [
      [path, ['POST']],
      [`${path}/any`, ['HEAD', 'PATCH', 'DELETE']],
    ];
    for (const [address, methods] of ways)
      for (const method of methods) {
        const { status, headers } = await edge.call('OPTIONS', address, {
          headers: {
            origin: shop,
            'access-control-request-method': method,
            'access-control-request-headers': asked,
          },
        });
        assert.equal(status, 204);
        assert.equal(headers.get('access-control-allow-headers')?.replaceAll(' ', ''), asked);
        assert.ok(headers.get('access-control-allow-methods')?.split(', ').includes(method), method);
      }
    const { headers } = await edge.call('OPTIONS', path, { headers: { origin: shop } });
    const readable = headers.get('access-control-expose-headers')?.split(', ') ?? [];
    for (const name of ['Location', 'Upload-Offset', 'Upload-Length', 'Upload-Expires', 'Tus-Resumable'])
      assert.ok(readable.includes(name), name);
  });
});
