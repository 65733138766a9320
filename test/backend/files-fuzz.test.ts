/** Requests for files made of true and false parts are refused and break nothing; the same ones for the same seed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadMedia } from '../../backend/src/demo/media/media.ts';
import { base, hear, openEdge, tokenFor } from '../support/edge.ts';
import { sha256Of } from '../support/files.ts';
import { begin, idOf, sent, stored, submit, withHero } from '../support/files-edge.ts';
import { randomOf } from '../support/random.ts';

const total = 2000;
const seed = 20_260_322;
const { below, pick, chance } = randomOf(seed);

const odd = ['', '0', '-1', '1e9', 'NaN', '..', '%2e%2e', '%00', '💩', "'--", '__proto__', 'x'.repeat(5e3)];
const numbers = ['0', '1', '5', '10112', '200000', '2000000001', '9'.repeat(30), '-5', '1.5', '', 'x'];
const words = ['creative', 'message', 'evidence', 'hero', 'reel', 'words', 'toString', '../a.png', '\u202e'];
const base64 = (text: string) => Buffer.from(text).toString('base64');

const metadata = () =>
  pick([
    `filename ${base64(pick(words))},purpose ${base64(pick(words))},slot ${base64(pick(words))}`,
    `filename ${base64('a.png')},purpose ${base64('creative')},slot ${base64('hero')}`,
    `filename ${base64('a.png')},purpose ${base64('message')}`,
    'filename',
    'filename ====',
    ',,,',
    pick(odd).replaceAll(/[^ -~]/g, '?'),
  ]);

const wild: Record<string, () => string> = {
  'tus-resumable': () => pick(['1.0.0', '1.0.0', '1.0.0', '0.2.2', 'x']),
  'upload-length': () => pick(numbers),
  'upload-offset': () => pick(numbers),
  'upload-metadata': metadata,
  'content-type': () => pick(['application/json', 'text/plain', 'x', '']),
  'content-length': () => pick(numbers),
  range: () =>
    pick([`bytes=${pick(numbers)}-${pick(numbers)}`, 'bytes=0-', 'bytes=-1', 'bytes=0-1,3-4', 'x']),
  'if-range': () => pick(['"x"', '*', '']),
};

const likely: Record<string, number> = {
  'tus-resumable': 0.95,
  'upload-metadata': 0.9,
  'upload-length': 0.9,
  'upload-offset': 0.9,
  range: 0.5,
};

const methods = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'];
function methodFor(path: string): string {
  if (/preview$|links\//.test(path)) return pick(['GET', 'GET', 'HEAD']);
  return /uploads\//.test(path)
    ? chance(0.02)
      ? 'DELETE'
      : pick(['HEAD', 'PATCH', 'PATCH', 'PATCH'])
    : 'POST';
}

function headersOf(path: string): Record<string, string> {
  const chosen = Object.entries(wild).filter(([name]) => chance(likely[name] ?? 0.2));
  const type = path.includes('/uploads/') ? 'application/offset+octet-stream' : 'application/json';
  return { 'content-type': type, ...Object.fromEntries(chosen.map(([name, value]) => [name, value()])) };
}

describe('two thousand requests for files made of true and false parts', () => {
  const edge = openEdge({ limits: { uploads: total, actions: total } });
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  before(() => process.on('unhandledRejection', note));
  after(() => process.off('unhandledRejection', note));

  async function world() {
    const { id, file } = await withHero(edge);
    const { bytes } = await loadMedia('hero-1');
    const [half, whole] = [idOf(await begin(edge, id, { length: 9 })), await sent(edge, id, bytes)];
    const loose = await stored(edge, id);
    const link = (
      await edge.call<{ url: string }>('POST', `/v1/orders/${id}/assets/${file.id}/links`, { as: 'client' })
    ).body.url.slice('links/'.length);
    return {
      id,
      files: [file.id, file.id, file.id, half, whole, loose.id],
      link,
      checksum: await sha256Of(bytes),
    };
  }
  type Known = Awaited<ReturnType<typeof world>>;

  function pathOf({ id, files, link }: Known): string {
    const file = chance(0.8) ? pick(files) : encodeURIComponent(pick(odd));
    const order = chance(0.9) ? id : encodeURIComponent(pick(odd));
    return `/v1/orders/${order}${pick([
      '/uploads',
      '/uploads',
      `/uploads/${file}`,
      `/uploads/${file}`,
      '/assets',
      '/assets',
      `/assets/${file}/preview`,
      `/assets/${file}/links`,
      `/assets/${file}/links/${chance(0.5) ? link : encodeURIComponent(pick(odd))}`,
      `/assets/${file}`,
    ])}`;
  }

  function bodyOf({ files, checksum }: Known): BodyInit {
    const upload = chance(0.7) ? pick(files) : pick(odd);
    const good = { upload, checksum: chance(0.7) ? checksum : pick(['a'.repeat(64), 'x', '']) };
    if (chance(0.5)) return JSON.stringify(good);
    if (chance(0.3)) return JSON.stringify(pick([null, [], 'x', { upload: {} }, { checksum: 1 }]));
    return Uint8Array.from({ length: below(300) }, () => below(256));
  }

  it('break nothing: no 5xx, every refusal a valid problem, nothing left unhandled', async () => {
    const known = await world();
    const people = (['channel', 'client', 'client', 'client', 'mediator', 'stranger', 'host'] as const).map(
      (who) => tokenFor(who),
    );
    const tokens = [...(await Promise.all(people)), 'x'];
    const statuses = new Map<number, number>();
    for (let i = 0; i < total; i++) {
      const path = pathOf(known);
      const method = chance(0.85) ? methodFor(path) : pick([...methods, 'OPTIONS', 'PUT']);
      const token = { authorization: `Bearer ${pick(tokens)}` };
      const headers = { ...(chance(0.95) && token), ...headersOf(path) };
      const body = method === 'GET' || method === 'HEAD' ? {} : { body: bodyOf(known), duplex: 'half' };
      const response = await edge.app.fetch(new Request(base + path, { method, headers, ...body }));
      const status =
        response.status < 300 && /preview|links\//.test(path)
          ? (await response.arrayBuffer(), response.status)
          : (await hear(response, method)).status;
      assert.ok(status < 500, `request ${i} of seed ${seed}: ${method} ${path} → ${status}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    for (const status of [200, 201, 204, 206, 400, 401, 403, 404, 405, 409, 412, 413, 415, 416, 422])
      assert.ok(statuses.get(status), `none ended with ${status}: ${JSON.stringify([...statuses])}`);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([edge.faults, unhandled], [[], []]);
    await edge.upkeep.sweep();
    assert.ok((await edge.assets.size(known.files[0] ?? '')) !== null);
    assert.equal((await submit(edge, known.id, known.files[0] ?? '')).status, 200);
  });
});
