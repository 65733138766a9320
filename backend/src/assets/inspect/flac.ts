/** Whether a FLAC is whole: its descriptions one after the other, and a sound frame that ends where the file does. */
import { crc16, crc8 } from './checksums.ts';
import type { Measured, Reader } from './reader.ts';
import { damaged, unsafe } from './refusal.ts';

/** A frame of eight channels is not longer. */
const mostFrame = 1_000_000;

export async function walkFlac(file: Reader): Promise<Measured> {
  let at = 4;
  let isLast = false;
  let seconds = 0;
  while (!isLast) {
    const head = await file.view(at, 4);
    const kind = head.getUint8(0) & 0x7f;
    const length = head.getUint32(0) & 0xffffff;
    isLast = head.getUint8(0) >= 0x80;
    if ((at === 4) !== (kind === 0)) throw damaged();
    if (kind === 0) seconds = secondsOf(await file.view(at + 4, 18));
    at += 4 + length;
  }
  if (!isFrame(await file.view(at, Math.min(16, file.size - at)), 0)) throw damaged();
  await requireLastFrame(file, at);
  return { type: 'audio/flac', ...(seconds > 0 && { seconds }) };
}

function secondsOf(about: DataView): number {
  const rate = about.getUint32(10) >>> 12;
  if (rate === 0) throw damaged();
  const samples = (about.getUint8(13) & 15) * 2 ** 32 + about.getUint32(14);
  return samples / rate;
}

/** Searches from the end for a frame whose check sum holds to the very last byte. */
async function requireLastFrame(file: Reader, first: number): Promise<void> {
  const from = Math.max(first, file.size - mostFrame);
  const view = await file.view(from, file.size - from);
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  let tries = 0;
  for (let at = bytes.length - 10; at >= 0 && tries < 64; at--) {
    if (bytes[at] !== 0xff || !isFrame(view, at)) continue;
    if (crc16(bytes.subarray(at)) === 0) return;
    tries++;
  }
  throw tries > 0 ? damaged() : unsafe('trailing');
}

/** A head of a frame carries a check sum of its own. */
function isFrame(view: DataView, at: number): boolean {
  if (at + 6 > view.byteLength || (view.getUint16(at) & 0xfffe) !== 0xfff8) return false;
  const block = view.getUint8(at + 2) >> 4;
  const rate = view.getUint8(at + 2) & 15;
  const number = Math.max(1, Math.clz32(~view.getUint8(at + 4) << 24));
  const length = 4 + number + writtenOut(block, [6], [7]) + writtenOut(rate, [12], [13, 14]);
  if (block === 0 || rate === 15 || at + length >= view.byteLength) return false;
  const head = new Uint8Array(view.buffer, view.byteOffset + at, length);
  return crc8(head) === view.getUint8(at + length);
}

/** Unusual figures stand after the head: in one byte, or in two. */
const writtenOut = (code: number, one: readonly number[], two: readonly number[]): number =>
  one.includes(code) ? 1 : two.includes(code) ? 2 : 0;
