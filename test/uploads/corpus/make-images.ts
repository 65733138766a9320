/** Real images, and the parts they are made of. */
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { crc32 } from '../../../backend/src/assets/inspect/checksums.ts';
import { bytesFor } from '../../support/files.ts';
import { big32, bytesOf, little32 } from './sample.ts';

const done = async (image: Sharp): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await image.toBuffer());

/** Noise, so that no two pieces of a file are alike. */
const noise = (width: number, height: number): Sharp =>
  sharp(bytesFor(width * height * 3), { raw: { width, height, channels: 3 } });

export const png = (width = 96, height = 60) => done(noise(width, height).png());
export const jpeg = (width = 96, height = 60) => done(noise(width, height).jpeg());
export const webp = (width = 96, height = 60) => done(noise(width, height).webp());
export const gif = (width = 96, height = 60) => done(noise(width, height).gif());

/** Several pictures one after the other. */
export function animated(format: 'gif' | 'webp', frames: number, width = 40, height = 30) {
  const raw = { width, height: height * frames, channels: 3, pageHeight: height } as const;
  const image = sharp(bytesFor(width * height * 3 * frames), { raw });
  return done(format === 'gif' ? image.gif({ loop: 0 }) : image.webp({ loop: 0, effort: 0 }));
}

/** A photo as a camera writes it: turned, with a place, an owner and a profile of its colours. */
export const photo = (format: 'jpeg' | 'png' | 'webp', owner: string) =>
  done(
    noise(96, 60)
      .withExif({
        IFD0: { Copyright: owner },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
      })
      .withMetadata({ orientation: 6 })
      .withIccProfile('p3')
      .toFormat(format),
  );

export const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function pngChunk(name: string, ...parts: Parameters<typeof bytesOf>): Uint8Array<ArrayBuffer> {
  const named = bytesOf(name, ...parts);
  return bytesOf(big32(named.length - 4), named, big32(crc32(named)));
}

/** A PNG whose head says one thing and whose pixels are given; eight bits, grey. */
export const pngOf = (width: number, height: number, pixels: Uint8Array, ...between: Uint8Array[]) =>
  bytesOf(
    pngHead,
    pngChunk('IHDR', big32(width), big32(height), [8, 0, 0, 0, 0]),
    ...between,
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND'),
  );

/** Puts a chunk before the first pixels. */
export function withPngChunk(bytes: Uint8Array, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytesOf(bytes.subarray(0, 33), chunk, bytes.subarray(33));
}

/** Puts a segment right after the start of a JPEG. */
export const withSegment = (bytes: Uint8Array, marker: number, content: string): Uint8Array<ArrayBuffer> =>
  bytesOf(
    bytes.subarray(0, 2),
    [0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255],
    content,
    bytes.subarray(2),
  );

/** A RIFF file of these chunks. */
export function riff(kind: string, ...chunks: [name: string, content: Uint8Array | string][]) {
  const body = chunks.flatMap(([name, content]) => [
    bytesOf(name, little32(content.length), content),
    ...(content.length % 2 ? [[0]] : []),
  ]);
  const all = bytesOf(kind, ...body);
  return bytesOf('RIFF', little32(all.length), all);
}

/** Puts a comment before the first picture of a GIF. */
export function withGifComment(bytes: Uint8Array, comment: string): Uint8Array<ArrayBuffer> {
  const flags = bytes[10] ?? 0;
  const at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const block = bytesOf([0x21, 0xfe, comment.length], comment, [0]);
  return bytesOf(bytes.subarray(0, at), block, bytes.subarray(at));
}
