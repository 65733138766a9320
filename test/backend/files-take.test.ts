/** What a file must be to be begun, taken in and handed in; refusals say what was measured and what is allowed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPageInspector } from '../../backend/src/assets/inspect/page-inspector.ts';
import { loadMedia } from '../../backend/src/demo/media/media.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import { DAY } from '../../src/contract/primitives.ts';
import { openEdge, type Person } from '../support/edge.ts';
import { bytesFor, sha256Of } from '../support/files.ts';
import {
  acceptedWithSlots,
  append,
  begin,
  fileIn,
  idOf,
  sent,
  stored,
  submit,
  take,
  withHero,
} from '../support/files-edge.ts';

const open = (given: Parameters<typeof openEdge>[0] = {}) =>
  openEdge({ ...given, limits: { uploads: 1000, actions: 1000, ...given.limits } });
const file = (code: string, params: object) => [{ path: 'file', code, params }];

const later = () => new Promise((resolve) => setImmediate(resolve));

describe('an upload is refused before its first byte', () => {
  it('when it is larger than its slot allows', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    assert.equal((await begin(edge, id, { length: 200_000 })).status, 201);
    const { status, problem } = await begin(edge, id, { length: 200_001 });
    assert.equal(status, 413);
    assert.deepEqual(problem?.fields, file('tooLarge', { actual: 200_001, max: 200_000 }));
    const attached = await begin(edge, id, { length: 100_000_001, purpose: 'message' });
    assert.deepEqual(attached.problem?.reason?.params, { actual: 100_000_001, max: 100_000_000 });
  });

  it('when it is empty', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    const { status, problem } = await begin(edge, id, { length: 0 });
    assert.deepEqual([status, problem?.fields], [422, file('empty', {})]);
  });

  it("when the order's files would have no room for it, until one of them is thrown away", async () => {
    const edge = open({ quota: 150_000 });
    const id = await acceptedWithSlots(edge);
    const upload = idOf(await begin(edge, id, { length: 100_000 }));
    const { status, problem } = await begin(edge, id, { length: 50_001 });
    assert.equal(status, 413);
    assert.deepEqual(problem?.fields, file('quotaReached', { actual: 50_001, used: 100_000, max: 150_000 }));
    assert.equal((await begin(edge, await acceptedWithSlots(edge), { length: 100_000 })).status, 201);
    const thrown = await edge.call('DELETE', `/v1/orders/${id}/uploads/${upload}`, {
      as: 'client',
      headers: { 'tus-resumable': '1.0.0' },
    });
    assert.equal(thrown.status, 204);
    assert.equal(await edge.assets.size(upload), null);
    assert.equal((await begin(edge, id, { length: 50_001 })).status, 201);
  });

  it('when this person has ten on their way to this order', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    for (let i = 0; i < 10; i++) assert.equal((await begin(edge, id)).status, 201);
    const { status, problem } = await begin(edge, id);
    assert.equal(status, 429);
    assert.deepEqual(problem?.reason, { code: 'tooManyUploads', params: { actual: 10, max: 10 } });
    assert.equal((await begin(edge, await acceptedWithSlots(edge))).status, 201);
    assert.equal((await begin(edge, id, { as: 'channel', purpose: 'message' })).status, 201);
  });

  it('when this person begins more than ten in a minute', async () => {
    const edge = openEdge();
    const id = await acceptedWithSlots(edge);
    for (let i = 0; i < 10; i++) assert.notEqual((await begin(edge, id, { length: 0 })).status, 429);
    assert.equal((await begin(edge, id, { length: 0 })).status, 429);
  });
});

describe('an upload is taken in', () => {
  it('with its checksum, its type by content and a name that fits it', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    const { bytes } = await loadMedia('hero-1');
    const taken = await stored(edge, id, 'hero-1', { name: 'C:\\ads\\summer menu.png' });
    const { id: assetId, ...said } = taken;
    assert.match(assetId, /^[0-9a-f]{32}$/);
    assert.equal(said.checksum, await sha256Of(bytes));
    assert.deepEqual(
      [said.name, said.type, said.bytes],
      ['summer menu.webp', 'image/webp', bytes.byteLength],
    );
  });

  it('once: asked again, it answers the same; with another checksum it is refused and stays', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    const taken = await stored(edge, id);
    const again = await take(edge, id, taken.id, taken.checksum);
    assert.deepEqual([again.status, again.body], [200, taken]);
    const other = await take(edge, id, taken.id, 'b'.repeat(64));
    assert.deepEqual([other.status, other.problem?.fields?.[0]?.code], [422, 'checksumMismatch']);
    assert.equal((await take(edge, id, taken.id, taken.checksum)).status, 200);
  });

  it('once, also when it is asked four times at the same moment', async () => {
    const store = createMemoryStore();
    const inspector = createPageInspector();
    const { promise: allAsked, resolve } = Promise.withResolvers<void>();
    let readings = 0;
    const edge = open({
      // Each of the four looks its file up, and the first one once more.
      store: { ...store, asset: (id) => (++readings === 5 && resolve(), store.asset(id)) },
      inspector: { inspect: (file) => allAsked.then(later).then(() => inspector.inspect(file)) },
    });
    const id = await acceptedWithSlots(edge);
    const { bytes } = await loadMedia('reel-1');
    const upload = await sent(edge, id, bytes, { slot: 'reel' });
    const checksum = await sha256Of(bytes);
    readings = 0;
    const all = await Promise.all([1, 2, 3, 4].map(() => take(edge, id, upload, checksum)));
    const statuses = all.map(({ status }) => String(status));
    assert.deepEqual(statuses.toSorted(), ['200', '200', '200', '201']);
    assert.equal(new Set(all.map(({ body }) => JSON.stringify(body))).size, 1);
  });

  it('only when it is whole; what is missing may still come', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    const { bytes } = await loadMedia('hero-1');
    const upload = idOf(await begin(edge, id, { length: bytes.byteLength }));
    await append(edge, id, upload, bytes.slice(0, 1000));
    const checksum = await sha256Of(bytes);
    const early = await take(edge, id, upload, checksum);
    const missing = file('incomplete', { actual: 1000, expected: bytes.byteLength });
    assert.deepEqual([early.status, early.problem?.fields], [422, missing]);
    assert.equal((await append(edge, id, upload, bytes.slice(1000), 1000)).status, 204);
    assert.equal((await take(edge, id, upload, checksum)).status, 201);
  });

  it('also when the process ended between its announcement and the first byte', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    const { bytes } = await loadMedia('hero-1');
    const upload = idOf(await begin(edge, id, { length: bytes.byteLength }));
    await edge.assets.remove(upload);
    const headers = { 'tus-resumable': '1.0.0' };
    const where = await edge.call('HEAD', `/v1/orders/${id}/uploads/${upload}`, { as: 'client', headers });
    assert.equal(where.headers.get('upload-offset'), '0');
    assert.equal((await append(edge, id, upload, bytes)).status, 204);
    assert.equal((await take(edge, id, upload, await sha256Of(bytes))).status, 201);
  });

  it('and can be thrown away while nothing named it', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    const [file, named] = [await stored(edge, id), await stored(edge, id)];
    await submit(edge, id, named.id);
    const discard = async (upload: string, as: Person = 'client') =>
      (
        await edge.call('DELETE', `/v1/orders/${id}/uploads/${upload}`, {
          as,
          headers: { 'tus-resumable': '1.0.0' },
        })
      ).status;
    assert.equal(await discard(file.id, 'channel'), 404);
    assert.deepEqual([await discard(file.id), await discard(named.id)], [204, 404]);
    assert.deepEqual((await edge.assets.keys()).toSorted(), [named.id, `${named.id}-preview`]);
    assert.equal((await submit(edge, id, file.id)).status, 422);
  });

  it('and is no upload any more', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    const { id: upload } = await stored(edge, id);
    const headers = { 'tus-resumable': '1.0.0' };
    const where = await edge.call('HEAD', `/v1/orders/${id}/uploads/${upload}`, { as: 'client', headers });
    assert.equal(where.status, 404);
    assert.equal((await append(edge, id, upload, new Uint8Array(1), 0)).status, 404);
  });
});

describe('an upload is refused for good, its bytes are removed, and the refusal is repeated', () => {
  const refusal = async (
    slot: string,
    bytes: Uint8Array<ArrayBuffer>,
    code: string,
    { checksum, purpose }: { checksum?: string; purpose?: string } = {},
  ) => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    const upload = await sent(edge, id, bytes, { slot, ...(purpose !== undefined && { purpose }) });
    const first = await take(edge, id, upload, checksum ?? (await sha256Of(bytes)));
    assert.deepEqual([first.status, first.problem?.fields?.[0]?.code], [422, code]);
    assert.equal(await edge.assets.size(upload), null);
    const again = await take(edge, id, upload, await sha256Of(bytes));
    assert.deepEqual(again.problem?.fields, first.problem?.fields);
    return first.problem?.fields?.[0]?.params;
  };

  it('when other bytes arrived than its owner read', async () => {
    const { bytes } = await loadMedia('hero-1');
    const actual = await sha256Of(bytes);
    const expected = 'f'.repeat(64);
    assert.deepEqual(await refusal('hero', bytes, 'checksumMismatch', { checksum: expected }), {
      actual,
      expected,
    });
  });

  it('when it is of another kind than its slot, or of none', async () => {
    const { bytes } = await loadMedia('sheet-1');
    const allowed = 'image/png image/jpeg image/webp image/gif';
    assert.deepEqual(await refusal('hero', bytes, 'wrongFormat', {}), {
      actual: 'application/pdf',
      allowed,
    });
    await refusal('hero', bytesFor(500), 'wrongFormat');
    await refusal('hero', bytesFor(500), 'wrongFormat', { purpose: 'message' });
  });
});

describe('a file is handed in', () => {
  it('with its own checksum and measures, under its name', async () => {
    const edge = open();
    const { id, file } = await withHero(edge);
    for (const as of ['client', 'channel'] as const) {
      const [version] = (await edge.read(id, as)).creatives[0]?.versions ?? [];
      assert.equal(version?.checksum, file.checksum);
      const { kind, assetId, name, type, bytes } = fileIn(await edge.read(id, as));
      assert.deepEqual(
        [kind, assetId, name, type, bytes],
        ['file', file.id, 'summer-menu.webp', 'image/webp', file.bytes],
      );
    }
  });

  it('without its name in the record and in the history, where it could not be erased', async () => {
    const edge = open();
    const { id } = await withHero(edge);
    const events = await edge.store.events(id, { after: 0, limit: 100 });
    const record = await edge.store.read(id);
    assert.doesNotMatch(JSON.stringify([events, record]), /summer-menu/);
    assert.match(events.map(({ body }) => body).join('\n'), /"kind":"file","assetId":"\w+","name":""/);
  });

  it('only for the slot and the order that it was brought for, by the side that brought it', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    const other = await acceptedWithSlots(edge);
    const [hero, attached] = [
      await stored(edge, id),
      await stored(edge, id, 'hero-1', { purpose: 'message' }),
    ];
    const unknown = [{ path: 'payload.asset.assetId', code: 'unknown', params: {} }];
    for (const [order, assetId, slot] of [
      [id, hero.id, 'second'],
      [other, hero.id, 'hero'],
      [id, attached.id, 'hero'],
      [id, 'nothing', 'hero'],
      [id, idOf(await begin(edge, id)), 'hero'],
    ] as const) {
      const { status, problem } = await submit(edge, order, assetId, slot);
      assert.deepEqual([status, problem?.fields], [422, unknown]);
    }
    assert.equal((await submit(edge, id, hero.id)).status, 200);
  });

  it('by one of two colleagues: the other hears what happened, and nothing of theirs is lost', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    const [one, two] = [await stored(edge, id), await stored(edge, id, 'hero-2')];
    const on = { status: 'accepted', slotId: 'hero', after: null };
    const ask = (assetId: string) =>
      edge.act(id, 'client', 'submitCreative', { asset: { kind: 'file', assetId }, note: 'Ours' }, { on });
    assert.equal((await ask(one.id)).status, 200);
    const { status, problem } = await ask(two.id);
    assert.deepEqual([status, problem?.reason?.code], [409, 'slotChanged']);
    assert.equal(fileIn(problem?.latest).name, 'summer-menu.webp');
    assert.equal((await submit(edge, id, two.id)).status, 200);
  });

  it('and is kept from then on, however long ago it was brought', async () => {
    const edge = open();
    const { id, file } = await withHero(edge);
    edge.clock.advance(31 * DAY);
    await edge.upkeep.sweep();
    assert.equal((await edge.store.asset(file.id))?.state, 'stored');
    assert.notEqual(await edge.assets.size(file.id), null);
    assert.equal(
      (await edge.call('POST', `/v1/orders/${id}/assets/${file.id}/links`, { as: 'channel' })).status,
      200,
    );
  });
});
