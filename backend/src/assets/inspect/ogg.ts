/** Whether an Ogg is whole: page after page, each with its check sum, to the one that says it is the last. */
import { crc32Ogg } from './checksums.ts';
import { lettersOf, type Measured, nameAt, type Reader } from './reader.ts';
import { damaged, unsafe, wrongFormat } from './refusal.ts';

interface Page {
  begins: boolean;
  ends: boolean;
  /** Samples up to here; −1 when no packet ends on this page. */
  granule: bigint;
  stream: number;
  /** What it carries, without the head. */
  body: DataView;
  next: number;
}

interface Stream {
  rate: number;
  skipped: number;
  samples: number;
  isOver: boolean;
}

export async function walkOgg(file: Reader): Promise<Measured> {
  const streams = new Map<number, Stream>();
  for (let at = 0; at < file.size;) {
    const page = await pageAt(file, at);
    if (page.begins) streams.set(page.stream, streamOf(page.body));
    const stream = streams.get(page.stream);
    if (!stream) throw damaged();
    if (page.granule > 0n) stream.samples = Number(page.granule);
    stream.isOver ||= page.ends;
    at = page.next;
  }
  const all = [...streams.values()];
  if (all.length === 0 || all.some(({ isOver }) => !isOver)) throw damaged();
  const seconds = Math.max(...all.map(({ samples, skipped, rate }) => (samples - skipped) / rate));
  return { type: 'audio/ogg', ...(seconds > 0 && { seconds }) };
}

async function pageAt(file: Reader, at: number): Promise<Page> {
  const head = await file.view(at, Math.min(27, file.size - at));
  if (nameAt(head, 0) !== 'OggS') throw unsafe('trailing');
  const flags = head.getUint8(5);
  const granule = head.getBigInt64(6, true);
  const stream = head.getUint32(14, true);
  const sum = head.getUint32(22, true);
  const parts = head.getUint8(26);
  const sizes = await file.view(at + 27, parts);
  let length = 27 + parts;
  for (let part = 0; part < parts; part++) length += sizes.getUint8(part);
  const page = await file.view(at, length);
  const copy = new Uint8Array(page.buffer, page.byteOffset, length).slice();
  copy.fill(0, 22, 26);
  if (crc32Ogg(copy) !== sum) throw damaged();
  const body = new DataView(copy.buffer, 27 + parts);
  return { begins: (flags & 2) !== 0, ends: (flags & 4) !== 0, granule, stream, body, next: at + length };
}

/** By its first packet; whatever is not known to be sound is not. */
function streamOf(body: DataView): Stream {
  const name = lettersOf(new Uint8Array(body.buffer, body.byteOffset, Math.min(8, body.byteLength)));
  const stream = { skipped: 0, samples: 0, isOver: false };
  if (name.startsWith('\x01vorbis')) return { ...stream, rate: positive(body.getUint32(12, true)) };
  if (name === 'OpusHead') return { ...stream, rate: 48_000, skipped: body.getUint16(10, true) };
  if (name.startsWith('\x7fFLAC')) return { ...stream, rate: positive(body.getUint32(27) >>> 12) };
  if (name.startsWith('Speex')) return { ...stream, rate: positive(body.getUint32(36, true)) };
  throw wrongFormat('video/ogg');
}

function positive(rate: number): number {
  if (rate === 0) throw damaged();
  return rate;
}
