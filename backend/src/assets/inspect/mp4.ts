/** Whether an MP4 is whole: every box inside its file, and every sample that its tables speak of. */
import { nameAt, type Measured, type Reader } from './reader.ts';
import { damaged, unsafe } from './refusal.ts';
import { samplesEnd } from './mp4-samples.ts';
import { type Box, boxesIn, childOf } from './mp4-boxes.ts';
import { type Clocks, clocksOf, endOfFragment } from './mp4-fragments.ts';

const known =
  'ftyp styp moov mdat moof mfra free skip wide uuid meta sidx ssix prft emsg pdin udta pnot mdta bloc'.split(
    ' ',
  );
/** Tables of samples; those of hours of video are smaller. */
const mostTables = 64_000_000;

interface Track {
  kind: string;
  width: number;
  height: number;
}

export async function walkMp4(file: Reader): Promise<Measured> {
  let hasSamples = false;
  let moov: Box[] | undefined;
  let clocks: Clocks = new Map();
  let end = 0;
  for (let at = 0; at < file.size;) {
    const { name, length, head } = await boxAt(file, at);
    if (!known.includes(name)) throw at === 0 ? damaged() : unsafe('trailing');
    if (at + length > file.size) throw damaged();
    const content = () => contentOf(file, at + head, length - head);
    if (name === 'moov') {
      if (moov) throw damaged();
      moov = boxesIn(await content());
      clocks = clocksOf(moov);
    } else if (name === 'moof') end = Math.max(end, endOfFragment(await content(), clocks));
    hasSamples ||= name === 'mdat';
    at += length;
  }
  if (!moov || !hasSamples) throw damaged();
  return measure(moov, file.size, end);
}

/** A copy, which stays as it is when the reader goes on. */
async function contentOf(file: Reader, at: number, length: number): Promise<DataView> {
  if (length > mostTables) throw damaged();
  const view = await file.view(at, length);
  return new DataView(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength));
}

async function boxAt(file: Reader, at: number): Promise<{ name: string; length: number; head: number }> {
  if (at + 8 > file.size) throw unsafe('trailing');
  const view = await file.view(at, 8);
  const name = nameAt(view, 4);
  const short = view.getUint32(0);
  if (short === 0) return { name, length: file.size - at, head: 8 };
  if (short !== 1) {
    if (short < 8) throw damaged();
    return { name, length: short, head: 8 };
  }
  const length = Number((await file.view(at + 8, 8)).getBigUint64(0));
  if (length < 16) throw damaged();
  return { name, length, head: 16 };
}

/** `end`: when the last fragment is over, if there are any. */
function measure(moov: readonly Box[], size: number, end: number): Measured {
  const tracks = moov.filter(({ name }) => name === 'trak').map(({ view }) => trackOf(view, size));
  const picture = tracks.find(({ kind }) => kind === 'vide');
  if (!picture && !tracks.some(({ kind }) => kind === 'soun')) throw damaged();
  const seconds = Math.max(secondsOf(moov), end);
  return {
    type: picture ? 'video/mp4' : 'audio/mp4',
    ...(seconds > 0 && { seconds }),
    ...(picture && { width: picture.width, height: picture.height }),
  };
}

/** A file of fragments says 0, or says it in `mvex`. */
function secondsOf(moov: readonly Box[]): number {
  const { view } = childOf(moov, 'mvhd');
  const isLong = view.getUint8(0) === 1;
  const scale = view.getUint32(isLong ? 20 : 12);
  if (scale === 0) throw damaged();
  const length = isLong ? Number(view.getBigUint64(24)) : view.getUint32(16);
  if (length > 0 && length !== 0xffffffff) return length / scale;
  const mvex = moov.find(({ name }) => name === 'mvex');
  const mehd = mvex && boxesIn(mvex.view).find(({ name }) => name === 'mehd')?.view;
  if (!mehd) return 0;
  return (mehd.getUint8(0) === 1 ? Number(mehd.getBigUint64(4)) : mehd.getUint32(4)) / scale;
}

function trackOf(trak: DataView, size: number): Track {
  const boxes = boxesIn(trak);
  const media = boxesIn(childOf(boxes, 'mdia').view);
  const kind = nameAt(childOf(media, 'hdlr').view, 8);
  const info = boxesIn(childOf(media, 'minf').view);
  refuseElsewhere(boxesIn(childOf(info, 'dinf').view));
  if (samplesEnd(boxesIn(childOf(info, 'stbl').view)) > size) throw damaged();
  return { kind, ...shownSize(childOf(boxes, 'tkhd').view) };
}

/** A track may name another file, or an address, for its samples: whoever plays it would fetch that. */
function refuseElsewhere(dinf: readonly Box[]): void {
  const { view } = childOf(dinf, 'dref');
  const entries = boxesIn(new DataView(view.buffer, view.byteOffset + 8, view.byteLength - 8));
  if (entries.some((entry) => (entry.view.getUint8(3) & 1) === 0)) throw unsafe('reference');
}

/** As it is shown: turned by a quarter when the track's matrix says so. */
function shownSize(tkhd: DataView): { width: number; height: number } {
  const matrix = tkhd.getUint8(0) === 1 ? 52 : 40;
  const width = Math.round(tkhd.getUint32(matrix + 36) / 65_536);
  const height = Math.round(tkhd.getUint32(matrix + 40) / 65_536);
  const isTurned = tkhd.getInt32(matrix) === 0 && tkhd.getInt32(matrix + 16) === 0;
  return isTurned ? { width: height, height: width } : { width, height };
}
