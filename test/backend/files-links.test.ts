/** How files are served: to be saved and never opened, in ranges, and by links that are good for one file and ten minutes. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createFileLinks, fileKeyFrom } from '../../backend/src/auth/file-links.ts';
import { loadMedia } from '../../backend/src/demo/media/media.ts';
import { createNodeInspector } from '../../backend/src/node/inspector.ts';
import { FileLink } from '../../src/contract/file-wire.ts';
import { MINUTE, SECOND } from '../../src/contract/primitives.ts';
import { base, hear, openEdge, type Person, shop, tokenFor } from '../support/edge.ts';
import { acceptedWithSlots, orderAt, stored, submit, withHero } from '../support/files-edge.ts';

let wall = Date.now();
const edge = openEdge({
  wall: () => wall,
  limits: { uploads: 1000, actions: 1000 },
  inspector: createNodeInspector(),
});
let id: string;
let reel: string;
let bytes: Uint8Array;
before(async () => {
  id = await acceptedWithSlots(edge);
  ({ bytes } = await loadMedia('reel-1'));
  reel = (await stored(edge, id, 'reel-1', { slot: 'reel', name: "Summer's reel (1).webm" })).id;
  await submit(edge, id, reel, 'reel');
});

const get = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  edge.app.fetch(new Request(url, { headers, method }));
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
async function linkFor(asset = reel, as: Person = 'channel', order = id): Promise<string> {
  const path = `/v1/orders/${order}/assets/${asset}/links`;
  const { status, body } = await edge.call('POST', path, { as });
  assert.equal(status, 200);
  return new URL(FileLink.parse(body).url, base + path).href;
}
const previewOf = async (order: string, asset: string, as: Person = 'channel') =>
  get(`${base}/v1/orders/${order}/assets/${asset}/preview`, {
    authorization: `Bearer ${await tokenFor(as)}`,
  });

/** What keeps a browser from opening, running, guessing or keeping a file. */
function assertHarmless({ headers }: Response): void {
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.match(headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''[\w.~%-]+$/);
  assert.equal(headers.get('content-security-policy'), "sandbox; default-src 'none'");
  assert.equal(headers.get('cache-control'), 'private, no-store');
  assert.equal(headers.get('referrer-policy'), 'no-referrer');
}

describe('a file by its link', () => {
  it('comes whole, without a token, to be saved under its name', async () => {
    const response = await get(await linkFor());
    assert.equal(response.status, 200);
    assertHarmless(response);
    assert.equal(response.headers.get('content-type'), 'video/webm');
    assert.equal(response.headers.get('content-length'), String(bytes.byteLength));
    assert.equal(
      response.headers.get('content-disposition'),
      "attachment; filename*=UTF-8''Summer%27s%20reel%20%281%29.webm",
    );
    assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.deepEqual(await bytesOf(response), bytes);
  });

  it('comes in the one range that is asked for', async () => {
    const link = await linkFor();
    const { byteLength: all } = bytes;
    for (const [range, from, to] of [
      ['bytes=0-', 0, all],
      ['bytes=0-0', 0, 1],
      ['bytes=100-199', 100, 200],
      ['bytes=-10', all - 10, all],
      [`bytes=${all - 1}-`, all - 1, all],
      ['bytes=5-99999999999', 5, all],
      [`bytes=-${all * 2}`, 0, all],
    ] as const) {
      const response = await get(link, { range });
      assert.equal(response.status, 206, range);
      assertHarmless(response);
      assert.equal(response.headers.get('content-range'), `bytes ${from}-${to - 1}/${all}`);
      assert.equal(response.headers.get('content-length'), String(to - from));
      assert.deepEqual(await bytesOf(response), bytes.slice(from, to));
    }
  });

  it('comes whole where the range makes no sense, is several, or is of other bytes', async () => {
    const link = await linkFor();
    const tag = (await get(link, {}, 'HEAD')).headers.get('etag') ?? '';
    for (const headers of [
      { range: 'bytes=9-2' },
      { range: 'bytes=-' },
      { range: 'lines=1-2' },
      { range: 'bytes=0-1,4-5' },
      { range: 'bytes=0-1', 'if-range': '"another"' },
    ]) {
      const response = await get(link, headers);
      assert.equal(response.status, 200, JSON.stringify(headers));
      await response.body?.cancel();
    }
    assert.equal((await get(link, { range: 'bytes=0-1', 'if-range': tag })).status, 206);
  });

  it('says so where the range is beyond its end', async () => {
    const link = await linkFor();
    for (const range of [`bytes=${bytes.byteLength}-`, 'bytes=-0']) {
      const { status, headers, problem } = await hear(await get(link, { range }));
      assert.deepEqual([status, problem?.reason?.code], [416, 'noSuchRange']);
      assert.equal(headers.get('content-range'), `bytes */${bytes.byteLength}`);
    }
  });

  it('tells its measures without its bytes', async () => {
    const response = await get(await linkFor(), { range: 'bytes=0-9' }, 'HEAD');
    assert.deepEqual([response.status, response.headers.get('content-length')], [206, '10']);
    assert.equal(response.headers.get('accept-ranges'), 'bytes');
    assert.equal((await bytesOf(response)).byteLength, 0);
  });

  it('is played on a page of a listed site, and read by no other', async () => {
    const link = await linkFor();
    const listed = await get(link, { origin: shop });
    assert.equal(listed.headers.get('access-control-allow-origin'), shop);
    const other = await get(link, { origin: 'https://elsewhere.example' });
    assert.equal(other.headers.get('access-control-allow-origin'), null);
    await Promise.all([listed.body?.cancel(), other.body?.cancel()]);
  });
});

describe('a link', () => {
  const gone = async (url: string) => {
    const { status, problem } = await hear(await get(url));
    assert.deepEqual(
      [status, problem?.reason, problem?.detail],
      [404, { code: 'notFound', params: {} }, undefined],
    );
  };

  it('is good for ten minutes', async () => {
    const path = `/v1/orders/${id}/assets/${reel}/links`;
    const { body } = await edge.call<FileLink>('POST', path, { as: 'client' });
    assert.equal(Date.parse(body.expiresAt), wall + 10 * MINUTE);
    const link = new URL(body.url, base + path).href;
    wall += 10 * MINUTE - SECOND;
    assert.equal((await get(link)).status, 200);
    wall += SECOND;
    await gone(link);
  });

  it('is good for one file of one order, unaltered', async () => {
    const link = await linkFor();
    const { id: other, file } = await withHero(edge);
    await gone(link.replace(reel, file.id));
    await gone(link.replace(`/${id}/`, `/${other}/`));
    await gone(link.replace(`/${id}/`, `/${other}/`).replace(reel, file.id));
    const [head = '', token = ''] = link.split('/links/');
    const [expires = '', whom = '', seal = ''] = token.split('.');
    const later = (Number.parseInt(expires, 36) + 1).toString(36);
    const turned = (text: string) => (text.startsWith('0') ? '1' : '0') + text.slice(1);
    for (const bad of [
      `${later}.${whom}.${seal}`,
      `${expires}.${turned(whom)}.${seal}`,
      `${expires}.${whom}.${turned(seal)}`,
      `${expires}.${whom}.${seal.slice(0, -1)}`,
      `${expires}.${whom}.`,
      `${expires.toUpperCase()}.${whom}.${seal}`,
      `${token}.${token}`,
      'x',
      '..',
      '%00',
      'a'.repeat(5000),
    ])
      await gone(`${head}/links/${bad}`);
    assert.equal((await get(link)).status, 200);
  });

  it('says to nobody on its way whom it was given to, and is another for another person', async () => {
    const [one, two] = [await linkFor(reel, 'channel'), await linkFor(reel, 'client')];
    assert.notEqual(one, two);
    assert.doesNotMatch(one, /u-channel|northlight/);
  });

  it('of another key is worth nothing', () => {
    const key = (secret: string) => createFileLinks(fileKeyFrom(secret), () => wall);
    const file = { orderId: id, assetId: reel };
    const { token } = key('one secret').sign(file, 'u-client');
    assert.deepEqual(
      ['one secret', 'another'].map((secret) => key(secret).holds(file, token)),
      [true, false],
    );
  });

  it('leads nowhere once its file is erased, and who may see the order hears why', async () => {
    const { id, file } = await orderAt(edge, 'released');
    const assetId = file?.id ?? '';
    const link = await linkFor(assetId, 'channel', id);
    assert.equal((await edge.upkeep.eraseParty('alder')).files, 1);
    await gone(link);
    for (const way of ['links', 'preview'] as const) {
      const method = way === 'links' ? 'POST' : 'GET';
      const { status, problem } = await edge.call(method, `/v1/orders/${id}/assets/${assetId}/${way}`, {
        as: 'channel',
      });
      assert.deepEqual([status, problem?.reason?.code], [404, 'erased']);
      assert.deepEqual(problem?.reason?.params, { at: edge.clock.now() });
    }
  });
});

describe('a preview', () => {
  it('of an image is another file than the one that was sent; of a PDF it is that very file', async () => {
    const { id, file } = await withHero(edge);
    const sheet = await stored(edge, id, 'sheet-1', { slot: 'sheet' });
    await submit(edge, id, sheet.id, 'sheet');
    const [image, pdf] = [await previewOf(id, file.id), await previewOf(id, sheet.id)];
    for (const response of [image, pdf]) {
      assert.equal(response.status, 200);
      assertHarmless(response);
      assert.equal(response.headers.get('cross-origin-resource-policy'), null);
    }
    assert.match(image.headers.get('content-type') ?? '', /^image\/(png|jpeg|webp)$/);
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    assert.deepEqual(await bytesOf(pdf), (await loadMedia('sheet-1')).bytes);
    const made = await bytesOf(image);
    assert.ok(made.byteLength > 100);
    assert.notDeepEqual(made, (await loadMedia('hero-1')).bytes);
  });

  it('of a video there is none', async () => {
    const { id } = await withHero(edge);
    const reel = await stored(edge, id, 'reel-1', { slot: 'reel' });
    const { status, problem } = await hear(await previewOf(id, reel.id, 'client'));
    assert.deepEqual([status, problem?.reason?.code], [404, 'noPreview']);
  });
});
