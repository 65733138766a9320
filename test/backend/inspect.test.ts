/** What is measured in files, how little of them is held, and that a page's inspector agrees with the server's. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { createPageInspector } from '../../backend/src/assets/inspect/page-inspector.ts';
import type { ByteSource } from '../../backend/src/assets/inspector.ts';
import { loadMedia, mediaNames } from '../../backend/src/demo/media/media.ts';
import { createNodeInspector } from '../../backend/src/node/inspector.ts';
import { fileSpecOf } from '../../src/contract/file-rules.ts';
import { documentClasses } from '../uploads/corpus/documents.ts';
import { imageClasses } from '../uploads/corpus/images.ts';
import { animated, photo, png, pngHead } from '../uploads/corpus/make-images.ts';
import { flac, fragmentedMp4, mp3, mp4, ogg, webm } from '../uploads/corpus/make-media.ts';
import { mediaClasses } from '../uploads/corpus/media.ts';
import { polyglotClasses } from '../uploads/corpus/polyglots.ts';
import { big32, bytesOf } from '../uploads/corpus/sample.ts';

const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (start, end) => bytes.slice(start, end),
  stream: async () => new Blob([Uint8Array.from(bytes)]).stream(),
});

const node = createNodeInspector();

async function measured(bytes: Uint8Array) {
  const found = await node.inspect(sourceOf(bytes));
  if (!found.ok) return found.problem;
  const { bytes: size, seconds, ...facts } = found.facts;
  assert.equal(size, bytes.length);
  return { ...facts, ...(seconds !== undefined && { seconds: Math.round(seconds * 100) / 100 }) };
}

async function previewOf(bytes: Uint8Array) {
  const found = await node.inspect(sourceOf(bytes));
  assert.ok(found.ok && found.preview);
  return sharp(found.preview.bytes, { animated: true }).metadata();
}

const plain = await png(77, 33);
const onItsSide = await photo('jpeg', 'x');

describe('what is measured', () => {
  const video = { type: 'video/mp4', width: 640, height: 360 };
  const cases: [string, Uint8Array, object][] = [
    ['an MP4', mp4({ seconds: 12 }), { ...video, seconds: 12 }],
    ['an MP4 in fragments', fragmentedMp4(7), { ...video, seconds: 7 }],
    ['an MP4 without pictures', mp4({ tracks: ['soun'], seconds: 3 }), { type: 'audio/mp4', seconds: 3 }],
    ['a WebM', webm(1), { type: 'video/webm', width: 640, height: 360, seconds: 6 }],
    ['an MP3', mp3(200), { type: 'audio/mpeg', seconds: 5.22 }],
    ['an Ogg', ogg(), { type: 'audio/ogg', seconds: 5 }],
    ['a FLAC', flac(40), { type: 'audio/flac', seconds: 3.72 }],
    ['a PNG', plain, { type: 'image/png', width: 77, height: 33 }],
    ['a photo that lies on its side', onItsSide, { type: 'image/jpeg', width: 60, height: 96 }],
  ];
  for (const [what, bytes, facts] of cases)
    it(`in ${what}`, async () => assert.deepEqual(await measured(bytes), facts));

  it('but not in sound whose container is for video', async () => {
    const found = await node.inspect(sourceOf(webm(2)));
    assert.ok(!found.ok);
    assert.deepEqual([found.problem.code, found.problem.params['actual']], ['wrongFormat', 'audio/webm']);
  });

  it('in the files of the demo, alike in a page and on the server', async () => {
    const page = createPageInspector();
    for (const name of mediaNames) {
      const { bytes } = await loadMedia(name);
      const [seen, expected] = [await page.inspect(sourceOf(bytes)), await node.inspect(sourceOf(bytes))];
      assert.ok(seen.ok && expected.ok, name);
      assert.deepEqual(seen.facts, expected.facts);
    }
  });
});

describe('what is shown of an image', () => {
  it('stands upright', async () => {
    const { width, height, orientation } = await previewOf(await photo('jpeg', 'x'));
    assert.deepEqual([width, height, orientation], [60, 96, undefined]);
  });

  it('has no side longer than 2048 pixels, and keeps its shape', async () => {
    const { format, width, height } = await previewOf(await png(3000, 1500));
    assert.deepEqual([format, width, height], ['webp', 2048, 1024]);
  });

  it('has every picture of an animation', async () => {
    for (const format of ['gif', 'webp'] as const)
      assert.equal((await previewOf(await animated(format, 5))).pages, 5);
  });
});

describe('how much of a file is held', () => {
  /** A file that exists only where it is read. */
  function imagined(size: number, parts: [at: number, bytes: Uint8Array][]) {
    const read = { most: 0, all: 0 };
    const file: ByteSource = {
      size,
      async read(start, end) {
        const bytes = new Uint8Array(Math.min(end, size) - start);
        read.most = Math.max(read.most, bytes.length);
        read.all += bytes.length;
        for (const [at, part] of parts)
          for (
            let from = Math.max(at, start);
            from < Math.min(at + part.length, start + bytes.length);
            from++
          )
            bytes[from - start] = part[from - at] ?? 0;
        return bytes;
      },
      stream: () => Promise.reject(new Error('read as a whole')),
    };
    return { file, read };
  }

  it('of two gigabytes of video less than a megabyte', async () => {
    const whole = mp4();
    const head = whole.slice(0, 24);
    const tables = whole.slice(Buffer.from(whole).indexOf('moov') - 4);
    const size = 2_000_000_000;
    const room = bytesOf(big32(size - head.length - tables.length), 'mdat');
    const { file, read } = imagined(size, [
      [0, head],
      [head.length, room],
      [size - tables.length, tables],
    ]);
    const found = await node.inspect(file);
    assert.deepEqual(found.ok && found.facts, {
      type: 'video/mp4',
      seconds: 6,
      width: 640,
      height: 360,
      bytes: size,
    });
    assert.ok(read.most <= 70_000 && read.all < 1_000_000, JSON.stringify(read));
  });

  it('nothing but the head of an image that no slot takes', async () => {
    const { maxBytes } = fileSpecOf({ kind: 'image' });
    const start = bytesOf(pngHead, (await png()).slice(8, 60));
    const { file, read } = imagined(maxBytes + 1, [[0, start]]);
    const found = await node.inspect(file);
    assert.deepEqual(!found.ok && found.problem, {
      code: 'tooLarge',
      params: { actual: maxBytes + 1, max: maxBytes },
    });
    assert.ok(read.all < 1_000_000, JSON.stringify(read));
  });
});

describe('the inspector of a page', () => {
  /** What only decoding, or opening a sheet, finds out. */
  const undecoded = [
    'a PNG with a hundred times fewer pixels than it says',
    'a JPEG with no tables',
    'a WebP with half of its pixels',
    'a page among its own pages',
  ];
  const page = createPageInspector();

  for (const { title, samples } of [...imageClasses, ...mediaClasses, ...documentClasses, ...polyglotClasses])
    it(`sees as much of ${title}`, async () => {
      for (const { what, bytes } of samples) {
        if (undecoded.includes(what)) continue;
        const [seen, expected] = [await page.inspect(sourceOf(bytes)), await node.inspect(sourceOf(bytes))];
        assert.deepEqual(seen.ok || seen.problem, expected.ok || expected.problem, what);
      }
    });
});
