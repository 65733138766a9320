/** Where in its file an MP4's samples lie. */
import { type Box, childOf } from './mp4-boxes.ts';
import { damaged } from './refusal.ts';

/** Where the last sample of a track ends, by its tables; 0 when the tables are empty, as in a file of fragments. */
export function samplesEnd(stbl: readonly Box[]): number {
  const long = stbl.find(({ name }) => name === 'co64')?.view;
  const offsets = long ?? childOf(stbl, 'stco').view;
  const sizeOf = sampleSizes(childOf(stbl, stbl.some(({ name }) => name === 'stz2') ? 'stz2' : 'stsz'));
  const perChunk = chunkLengths(childOf(stbl, 'stsc').view);
  const chunks = offsets.getUint32(4);
  let sample = 0;
  let end = 0;
  for (let chunk = 0; chunk < chunks; chunk++) {
    let at = long ? Number(long.getBigUint64(8 + chunk * 8)) : offsets.getUint32(8 + chunk * 4);
    const next = Math.min(sample + perChunk(chunk), sizeOf.count);
    if (sizeOf.fixed > 0) at += (next - sample) * sizeOf.fixed;
    else for (; sample < next; sample++) at += sizeOf.sample(sample);
    sample = next;
    end = Math.max(end, at);
  }
  if (sample < sizeOf.count) throw damaged();
  return end;
}

interface Sizes {
  count: number;
  /** Of every sample, or 0 when each has its own. */
  fixed: number;
  sample(index: number): number;
}

function sampleSizes({ name, view }: Box): Sizes {
  const fixed = name === 'stsz' ? view.getUint32(4) : 0;
  const count = view.getUint32(8);
  const bits = name === 'stsz' ? 32 : view.getUint8(7);
  const sample = (index: number): number => {
    if (bits === 32) return view.getUint32(12 + index * 4);
    return bits === 16 ? view.getUint16(12 + index * 2) : view.getUint8(12 + index);
  };
  return { count, fixed, sample };
}

/** How many samples a chunk has, asked in the order of chunks. */
function chunkLengths(stsc: DataView): (chunk: number) => number {
  const entries = stsc.getUint32(4);
  let entry = -1;
  return (chunk) => {
    while (entry + 1 < entries && stsc.getUint32(8 + (entry + 1) * 12) <= chunk + 1) entry++;
    if (entry < 0) throw damaged();
    return stsc.getUint32(8 + entry * 12 + 4);
  };
}
