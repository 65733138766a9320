/** Whether an image is whole and nothing else, read part by part; its pixels are decoded elsewhere. */
import { crc32 } from './checksums.ts';
import { isPadding, nameAt } from './reader.ts';
import { damaged, unsafe, wrongFormat } from './refusal.ts';

/** What was found while walking through: how many pictures, and the largest of them where a format says so. */
export interface Walked {
  frames: number;
  width?: number;
  height?: number;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const walks: Readonly<Record<string, (bytes: Uint8Array) => Walked>> = {
  'image/png': walkPng,
  'image/jpeg': walkJpeg,
  'image/gif': walkGif,
  'image/webp': walkWebp,
};

function walkPng(bytes: Uint8Array): Walked {
  const view = viewOf(bytes);
  let hasPixels = false;
  for (let at = 8; ;) {
    const length = view.getUint32(at);
    const name = nameAt(view, at + 4);
    const end = at + 12 + length;
    if (end > bytes.length || (at === 8 && name !== 'IHDR')) throw damaged();
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) throw damaged();
    // Only its first picture would be looked at.
    if (name === 'acTL') throw wrongFormat('image/apng');
    if (name === 'IDAT') hasPixels = true;
    if (name === 'IEND') {
      if (!hasPixels) throw damaged();
      if (end < bytes.length) throw unsafe('trailing');
      return { frames: 1 };
    }
    at = end;
  }
}

/** Phones append further pictures (depth, brightness) as JPEGs of their own. */
const mostAppended = 8;

function walkJpeg(bytes: Uint8Array): Walked {
  let end = endOfJpeg(bytes, 0);
  for (let more = 0; end < bytes.length; more++) {
    if (isPadding(bytes.subarray(end))) break;
    if (more === mostAppended || bytes[end] !== 0xff || bytes[end + 1] !== 0xd8) throw unsafe('trailing');
    end = endOfJpeg(bytes, end);
  }
  return { frames: 1 };
}

/** From marker to marker, over the coded pixels, to the end of the picture that begins at `start`. */
function endOfJpeg(bytes: Uint8Array, start: number): number {
  const view = viewOf(bytes);
  let hasPixels = false;
  for (let at = start + 2; ;) {
    if (view.getUint8(at) !== 0xff) throw damaged();
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (marker === 0xd9) {
      if (!hasPixels) throw damaged();
      return at + 2;
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (marker === 0 || marker === 0xd8) throw damaged();
    else {
      at += 2 + Math.max(2, view.getUint16(at + 2));
      if (marker === 0xda) {
        hasPixels = true;
        at = nextMarker(bytes, at);
      }
    }
  }
}

function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1];
    if (marker === undefined) break;
    if (marker !== 0 && !(marker >= 0xd0 && marker <= 0xd7)) return at;
  }
  throw damaged();
}

function walkGif(bytes: Uint8Array): Walked {
  const view = viewOf(bytes);
  const found = { frames: 0, width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const overBlocks = (from: number) => {
    let at = from;
    while (view.getUint8(at) > 0) at += 1 + view.getUint8(at);
    return at + 1;
  };
  for (let at = 13 + table(view.getUint8(10)); ;) {
    const kind = view.getUint8(at);
    if (kind === 0x21) at = overBlocks(at + 2);
    else if (kind === 0x2c) {
      found.frames++;
      found.width = Math.max(found.width, view.getUint16(at + 5, true));
      found.height = Math.max(found.height, view.getUint16(at + 7, true));
      at = overBlocks(at + 11 + table(view.getUint8(at + 9)));
    } else if (kind === 0x3b) {
      if (found.frames === 0) throw damaged();
      if (!isPadding(bytes.subarray(at + 1))) throw unsafe('trailing');
      return found;
    } else throw damaged();
  }
}

const webpParts = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP', 'EXIF', 'XMP '];

function walkWebp(bytes: Uint8Array): Walked {
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) throw damaged();
  if (end < bytes.length) throw unsafe('trailing');
  let frames = 0;
  let pictures = 0;
  for (let at = 12; at < end;) {
    const name = nameAt(view, at);
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > end) throw damaged();
    if (!webpParts.includes(name)) throw unsafe('trailing');
    if (name === 'ANMF') frames++;
    if (name === 'VP8 ' || name === 'VP8L') pictures++;
    at += 8 + length + (length % 2);
  }
  if (frames + pictures === 0) throw damaged();
  return { frames: Math.max(1, frames) };
}
