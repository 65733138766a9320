/** How long an MP4 of fragments lasts: each says when it begins, and how long its samples are. */
import { type Box, boxesIn, childOf } from './mp4-boxes.ts';

/** By track: its unit of time, and how long a sample is that says nothing else. */
export type Clocks = ReadonlyMap<number, { scale: number; length: number }>;

export function clocksOf(moov: readonly Box[]): Clocks {
  const lengths = new Map<number, number>();
  const mvex = moov.find(({ name }) => name === 'mvex');
  for (const { name, view } of mvex ? boxesIn(mvex.view) : [])
    if (name === 'trex') lengths.set(view.getUint32(4), view.getUint32(12));
  const clocks = new Map<number, { scale: number; length: number }>();
  for (const { view } of moov.filter(({ name }) => name === 'trak')) {
    const boxes = boxesIn(view);
    const tkhd = childOf(boxes, 'tkhd').view;
    const mdhd = childOf(boxesIn(childOf(boxes, 'mdia').view), 'mdhd').view;
    const id = tkhd.getUint32(tkhd.getUint8(0) === 1 ? 20 : 12);
    const scale = mdhd.getUint32(mdhd.getUint8(0) === 1 ? 20 : 12);
    clocks.set(id, { scale, length: lengths.get(id) ?? 0 });
  }
  return clocks;
}

/** When the last sample of one fragment (`moof`) is over, in seconds. */
export function endOfFragment(moof: DataView, clocks: Clocks): number {
  const tracks = boxesIn(moof).filter(({ name }) => name === 'traf');
  return Math.max(0, ...tracks.map(({ view }) => endOfTrack(boxesIn(view), clocks)));
}

function endOfTrack(traf: readonly Box[], clocks: Clocks): number {
  const tfhd = childOf(traf, 'tfhd').view;
  const clock = clocks.get(tfhd.getUint32(4));
  const tfdt = traf.find(({ name }) => name === 'tfdt')?.view;
  if (!clock || clock.scale === 0 || !tfdt) return 0;
  const flags = tfhd.getUint32(0);
  const at = 8 + (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0);
  const usual = flags & 8 ? tfhd.getUint32(at) : clock.length;
  const begins = tfdt.getUint8(0) === 1 ? Number(tfdt.getBigUint64(4)) : tfdt.getUint32(4);
  const runs = traf.filter(({ name }) => name === 'trun');
  return (begins + runs.reduce((sum, { view }) => sum + lengthOfRun(view, usual), 0)) / clock.scale;
}

function lengthOfRun(trun: DataView, usual: number): number {
  const flags = trun.getUint32(0);
  const count = trun.getUint32(4);
  if ((flags & 0x100) === 0) return count * usual;
  const head = 8 + (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0);
  const step = [0x100, 0x200, 0x400, 0x800].reduce((sum, flag) => sum + (flags & flag ? 4 : 0), 0);
  let length = 0;
  for (let sample = 0; sample < count; sample++) length += trun.getUint32(head + sample * step);
  return length;
}
