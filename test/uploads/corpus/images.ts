/** Images that are not whole, not what their head says, or far larger than they look. */
import { deflateSync } from 'node:zlib';
import {
  animated,
  gif,
  jpeg,
  photo,
  png,
  pngChunk,
  pngHead,
  pngOf,
  riff,
  webp,
  withGifComment,
  withPngChunk,
  withSegment,
} from './make-images.ts';
import {
  big16,
  big32,
  bytesOf,
  cut,
  little16,
  patched,
  placeOf,
  type Sample,
  type SampleClass,
} from './sample.ts';

const image = (
  what: string,
  name: string,
  bytes: Sample['bytes'],
  expected: string,
  more: Partial<Sample> = {},
): Sample => ({
  what,
  name,
  slot: 'image',
  bytes,
  expected,
  ...more,
});

const whole = { png: await png(), jpg: await jpeg(), webp: await webp(), gif: await gif() };
const typeOf = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp', gif: 'image/gif' } as const;
const kinds = Object.entries(whole) as [keyof typeof whole, Sample['bytes']][];

export const goodImages: SampleClass = {
  title: 'good images',
  samples: kinds.map(([ending, bytes]) => image(`a whole ${ending}`, `a.${ending}`, bytes, typeOf[ending])),
};

const cuts: SampleClass = {
  title: 'truncated images',
  samples: kinds.flatMap(([ending, bytes]) => [
    image(`half of a ${ending}`, `a.${ending}`, cut(bytes, 0.5), 'damaged'),
    image(`a ${ending} without its last byte`, `a.${ending}`, bytes.slice(0, -1), 'damaged'),
  ]),
};

const sof = bytesOf([0xff, 0xc0]);
const sofAt = Buffer.from(whole.jpg).indexOf(sof);
const manyFrames = await animated('gif', 4);

/** A GIF whose one picture is repeated. */
function repeated(bytes: Uint8Array, times: number): Uint8Array<ArrayBuffer> {
  const start = 13 + 3 * 2 ** (((bytes[10] ?? 0) & 7) + 1);
  const picture = bytes.slice(start, -1);
  return bytesOf(bytes.slice(0, start), ...Array.from({ length: times }, () => picture), [0x3b]);
}

const bombs: SampleClass = {
  title: 'pixel bombs',
  samples: [
    image('a PNG of 30,000 × 30,000', 'a.png', pngOf(30_000, 30_000, new Uint8Array(1000)), 'tooManyPixels', {
      params: { width: 30_000, height: 30_000, max: 50_000_000 },
    }),
    image('a PNG of 2³¹ × 2³¹', 'a.png', pngOf(0x7fffffff, 0x7fffffff, new Uint8Array(9)), 'tooManyPixels'),
    image(
      'a JPEG of 30,000 × 30,000',
      'a.jpg',
      patched(whole.jpg, sofAt + 5, big16(30_000), big16(30_000)),
      'tooManyPixels',
    ),
    image(
      'a WebP of 16,000 × 16,000',
      'a.webp',
      patched(whole.webp, 26, little16(16_000), little16(16_000)),
      'tooManyPixels',
    ),
    image(
      'a WebP canvas of 16 million × 16 million',
      'a.webp',
      riff(
        'WEBP',
        ['VP8X', bytesOf([0, 0, 0, 0], [255, 255, 255], [255, 255, 255])],
        ['VP8 ', whole.webp.slice(20)],
      ),
      'tooManyPixels',
    ),
    image(
      'a GIF of 30,000 × 30,000',
      'a.gif',
      patched(whole.gif, 6, little16(30_000), little16(30_000)),
      'tooManyPixels',
    ),
    image(
      'a small GIF with a picture of 30,000 × 30,000',
      'a.gif',
      patched(
        whole.gif,
        Buffer.from(whole.gif).lastIndexOf(bytesOf([0x2c, 0, 0, 0, 0])) + 5,
        little16(30_000),
        little16(30_000),
      ),
      'tooManyPixels',
    ),
    image(
      'a PNG with a hundred times fewer pixels than it says',
      'a.png',
      pngOf(3000, 3000, new Uint8Array(90_000)),
      'damaged',
    ),
    image(
      '49 million grey pixels in 48 kB',
      'a.png',
      pngOf(7000, 7000, new Uint8Array(7001 * 7000)),
      'image/png',
    ),
    image(
      'a PNG with 200 MB of packed text',
      'a.png',
      withPngChunk(
        whole.png,
        pngChunk('zTXt', 'Comment\0\0', deflateSync(new Uint8Array(200_000_000), { level: 1 })),
      ),
      'image/png',
    ),
  ],
};

const frames: SampleClass = {
  title: 'animations',
  samples: [
    image('a GIF of four pictures', 'a.gif', manyFrames, 'image/gif'),
    image('a WebP of four pictures', 'a.webp', await animated('webp', 4), 'image/webp'),
    image('a GIF of 5,000 pictures', 'a.gif', repeated(await gif(2, 2), 5000), 'tooManyPixels'),
    image(
      'a WebP of 2,500 pictures',
      'a.webp',
      await animated('webp', 2500, 1, 1).catch(() => repeatedWebp(2500)),
      'tooManyPixels',
    ),
    image(
      'five pictures of 49 million pixels',
      'a.gif',
      patched(repeated(await gif(2, 2), 5), 6, little16(7000), little16(7000)),
      'tooManyPixels',
    ),
    image(
      'a PNG with pictures after the first',
      'a.png',
      withPngChunk(whole.png, pngChunk('acTL', big32(9), big32(0))),
      'wrongFormat',
      {
        params: { actual: 'image/apng' },
      },
    ),
    image(
      'the same, said late',
      'a.png',
      withPngChunk(
        withPngChunk(whole.png, pngChunk('acTL', big32(9), big32(0))),
        pngChunk('tEXt', `Comment\0${'word '.repeat(20_000)}`),
      ),
      'wrongFormat',
      { params: { actual: 'image/apng' } },
    ),
  ],
};

function repeatedWebp(times: number): Uint8Array<ArrayBuffer> {
  const frame = bytesOf(new Uint8Array(16), 'VP8 ', whole.webp.slice(16));
  return riff(
    'WEBP',
    ['VP8X', bytesOf([2, 0, 0, 0], [95, 0, 0], [59, 0, 0])],
    ['ANIM', new Uint8Array(6)],
    ...Array.from({ length: times }, (): [string, Uint8Array] => ['ANMF', frame]),
  );
}

const broken: SampleClass = {
  title: 'corrupt headers',
  samples: [
    image('a PNG signature and nothing else', 'a.png', bytesOf(pngHead, new Uint8Array(40)), 'wrongFormat'),
    image(
      'a PNG with a wrong check sum',
      'a.png',
      patched(whole.png, placeOf(whole.png, 'IDAT') + 40, [1, 2, 3]),
      'damaged',
    ),
    image(
      'a PNG without pixels',
      'a.png',
      bytesOf(pngHead, pngChunk('IHDR', big32(9), big32(9), [8, 0, 0, 0, 0]), pngChunk('IEND')),
      'damaged',
    ),
    image('a PNG of no width', 'a.png', pngOf(0, 100, new Uint8Array(100)), 'damaged'),
    image('a JPEG without a size', 'a.jpg', patched(whole.jpg, sofAt, [0xff, 0xfe]), 'damaged'),
    image('a JPEG of zeros', 'a.jpg', bytesOf([0xff, 0xd8, 0xff, 0xe0], new Uint8Array(500)), 'damaged'),
    image(
      'a JPEG with no tables',
      'a.jpg',
      patched(whole.jpg, placeOf(whole.jpg, '\xff\xdb'), [0xff, 0xfe]),
      'damaged',
    ),
    image(
      'a GIF with no picture',
      'a.gif',
      bytesOf('GIF89a', little16(9), little16(9), [0, 0, 0, 0x3b]),
      'damaged',
    ),
    image(
      'a GIF with an unknown block',
      'a.gif',
      bytesOf('GIF89a', little16(9), little16(9), [0, 0, 0, 0x77], new Uint8Array(9)),
      'damaged',
    ),
    image('a WebP that says to be longer', 'a.webp', patched(whole.webp, 4, [255, 255, 255, 0]), 'damaged'),
    image(
      'a WebP with half of its pixels',
      'a.webp',
      riff('WEBP', ['VP8 ', cut(whole.webp.slice(20), 0.5)]),
      'damaged',
    ),
  ],
};

const secret = 'PLANTED-owner-of-the-camera';
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description>${secret}</rdf:Description></rdf:RDF></x:xmpmeta>`;
const shown = { planted: secret };

const metadata: SampleClass = {
  title: 'metadata (taken; what is shown is free of it)',
  samples: [
    image(
      'a JPEG photo with a place and a profile',
      'IMG_1.jpg',
      await photo('jpeg', secret),
      'image/jpeg',
      shown,
    ),
    image('a PNG with the same', 'a.png', await photo('png', secret), 'image/png', shown),
    image('a WebP with the same', 'a.webp', await photo('webp', secret), 'image/webp', shown),
    image('a JPEG comment', 'a.jpg', withSegment(whole.jpg, 0xfe, secret), 'image/jpeg', shown),
    image(
      'a JPEG with XMP',
      'a.jpg',
      withSegment(whole.jpg, 0xe1, `http://ns.adobe.com/xap/1.0/\0${xmp}`),
      'image/jpeg',
      shown,
    ),
    image(
      'a PNG text',
      'a.png',
      withPngChunk(whole.png, pngChunk('tEXt', `Author\0${secret}`)),
      'image/png',
      shown,
    ),
    image('a GIF comment', 'a.gif', withGifComment(whole.gif, secret), 'image/gif', shown),
    image(
      'a JPEG followed by the picture of its depth',
      'a.jpg',
      bytesOf(whole.jpg, withSegment(whole.jpg, 0xfe, secret)),
      'image/jpeg',
      shown,
    ),
  ],
};

export const imageClasses: SampleClass[] = [goodImages, cuts, bombs, frames, broken, metadata];
