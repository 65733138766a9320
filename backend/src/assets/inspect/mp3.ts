/** Whether an MP3 is whole: frame after frame from its tags to its end; what they hold in time is how long it is. */
import { isPadding, lettersOf, type Measured, nameAt, type Reader } from './reader.ts';
import { damaged, unsafe } from './refusal.ts';

const bitrates = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const rates = [44_100, 48_000, 32_000];

interface Frame {
  length: number;
  samples: number;
  rate: number;
}

export async function walkMp3(file: Reader): Promise<Measured> {
  let at = await overTags(file);
  const first = await frameAt(file, at);
  if (!first) throw damaged();
  const promised = await promisedFrames(file, at, first);
  let frames = 0;
  let seconds = 0;
  for (let frame: Frame | null = first; frame; frame = await frameAt(file, at)) {
    if (at + frame.length > file.size) throw damaged();
    at += frame.length;
    frames++;
    seconds += frame.samples / frame.rate;
  }
  await requireEnd(file, at);
  // The frame with the promise is not counted in it.
  if (frames < promised) throw damaged();
  return { type: 'audio/mpeg', seconds };
}

/** Tags at the start, each with its own size in four times seven bits. */
async function overTags(file: Reader): Promise<number> {
  let at = 0;
  while (at + 10 <= file.size) {
    const head = await file.view(at, 10);
    if (nameAt(head, 0).slice(0, 3) !== 'ID3') break;
    const size = [6, 7, 8, 9].reduce((sum, byte) => sum * 128 + (head.getUint8(byte) & 127), 0);
    at += 10 + size + (head.getUint8(5) & 16 ? 10 : 0);
  }
  // Some programs leave room after their tags.
  while (at < file.size && (await file.view(at, 1)).getUint8(0) === 0) at++;
  return at;
}

async function frameAt(file: Reader, at: number): Promise<Frame | null> {
  if (at + 4 > file.size) return null;
  const head = (await file.view(at, 4)).getUint32(0);
  const version = (head >>> 19) & 3;
  const isLayerThree = ((head >>> 17) & 3) === 1;
  const rate = rates[(head >>> 10) & 3];
  const isOne = version === 3;
  const bitrate = (isOne ? bitrates.one : bitrates.two)[(head >>> 12) & 15];
  if (head >>> 21 !== 0x7ff || version === 1 || !isLayerThree || !rate || !bitrate) return null;
  const hertz = isOne ? rate : version === 2 ? rate / 2 : rate / 4;
  const samples = isOne ? 1152 : 576;
  const length = Math.floor((samples / 8) * ((bitrate * 1000) / hertz)) + ((head >>> 9) & 1);
  return { length, samples, rate: hertz };
}

/** Encoders say in a first, silent frame how many follow. */
async function promisedFrames(file: Reader, at: number, { length }: Frame): Promise<number> {
  const view = await file.view(at, Math.min(length, file.size - at));
  const text = lettersOf(new Uint8Array(view.buffer, view.byteOffset, Math.min(64, view.byteLength)));
  const mark = text.search(/Xing|Info/);
  if (mark < 0 || (view.getUint32(mark + 4) & 1) === 0) return 0;
  return view.getUint32(mark + 8);
}

/** After the last frame only tags may follow: of 128 bytes, or with a foot that says how long they are. */
async function requireEnd(file: Reader, from: number): Promise<void> {
  let end = file.size;
  if (end - from >= 128 && (await startsWith(file, end - 128, 'TAG'))) end -= 128;
  if (end - from >= 32 && (await startsWith(file, end - 32, 'APETAGEX'))) {
    const foot = await file.view(end - 32, 32);
    end -= foot.getUint32(12, true) + (foot.getUint32(20, true) >= 0x80000000 ? 32 : 0);
  }
  if (end === from) return;
  if (end < from || end - from > 64_000) throw unsafe('trailing');
  const rest = await file.view(from, end - from);
  const bytes = new Uint8Array(rest.buffer, rest.byteOffset, rest.byteLength);
  if (isPadding(bytes)) return;
  throw bytes.length < 4 ? damaged() : unsafe('trailing');
}

async function startsWith(file: Reader, at: number, text: string): Promise<boolean> {
  const view = await file.view(at, text.length);
  return lettersOf(new Uint8Array(view.buffer, view.byteOffset, view.byteLength)) === text;
}
