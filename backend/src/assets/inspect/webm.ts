/** Whether a WebM is whole: every element inside its file, from the first to the last cluster. */
import { childOf, childrenOf, type Element, elementAt, floatIn, numberIn, uint } from './ebml.ts';
import type { Measured, Reader } from './reader.ts';
import { damaged, unsafe } from './refusal.ts';

const ids = {
  head: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  cluster: 0x1f43b675,
  attachments: 0x1941a469,
  time: 0xe7,
  block: 0xa3,
  group: 0xa0,
  void: 0xec,
} as const;
/** Seek head, cues, tags, chapters, void, check sum. */
const others = [0x114d9b74, 0x1c53bb6b, 0x1254c367, 0x1043a770, ids.void, 0xbf];
const inSegment: number[] = [ids.info, ids.tracks, ids.cluster, ids.attachments, ...others];
const blocks: number[] = [ids.block, ids.group];
/** Descriptions of tracks are short. */
const mostBytes = 4_000_000;

interface Seen {
  scale: number;
  length: number;
  tracks: DataView | null;
  /** In the container's own unit. */
  last: number;
}

export async function walkWebm(file: Reader): Promise<Measured> {
  const head = await elementAt(file, 0);
  if (head.id !== ids.head || head.end === undefined) throw damaged();
  const segment = await elementAt(file, head.end);
  if (segment.id !== ids.segment) throw damaged();
  const end = segment.end ?? file.size;
  if (end > file.size) throw damaged();
  if (end < file.size) throw unsafe('trailing');
  const seen: Seen = { scale: 1_000_000, length: 0, tracks: null, last: -1 };
  for (let at = segment.start; at < end;) at = await overPart(file, await elementAt(file, at), end, seen);
  if (!seen.tracks || seen.last < 0) throw damaged();
  // A head may promise less than what then plays.
  return measured(seen.tracks, (Math.max(seen.length, seen.last) * seen.scale) / 1e9);
}

async function overPart(file: Reader, part: Element, end: number, seen: Seen): Promise<number> {
  if (!inSegment.includes(part.id)) throw unsafe('trailing');
  if (part.id === ids.attachments) throw unsafe('attachment');
  if (part.id === ids.cluster) return overCluster(file, part, end, seen);
  if (part.end === undefined || part.end > end) throw damaged();
  if (part.id === ids.info || part.id === ids.tracks) {
    if (part.end - part.start > mostBytes) throw damaged();
    const view = await file.view(part.start, part.end - part.start);
    const copy = new DataView(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength));
    if (part.id === ids.tracks) seen.tracks = copy;
    else {
      seen.scale = numberIn(copy, 0x2ad7b1) ?? seen.scale;
      seen.length = floatIn(copy, 0x4489) ?? 0;
    }
  }
  return part.end;
}

/** Block by block; a cluster that does not say how long it is ends where the next part of the segment begins. */
async function overCluster(file: Reader, cluster: Element, end: number, seen: Seen): Promise<number> {
  const until = cluster.end ?? end;
  if (until > end) throw damaged();
  let time = 0;
  for (let at = cluster.start; at < until;) {
    const element = await elementAt(file, at);
    if (cluster.end === undefined && inSegment.includes(element.id) && element.id !== ids.void) return at;
    if (element.end === undefined || element.end > until) throw damaged();
    const length = element.end - element.start;
    if (element.id === ids.time) time = uint(await file.view(element.start, Math.min(length, 8)));
    else if (blocks.includes(element.id)) {
      // A group begins with its block.
      const block = element.id === ids.group ? await elementAt(file, element.start) : element;
      const since = (await file.view(block.start + 1, 2)).getInt16(0);
      seen.last = Math.max(seen.last, time + since);
    }
    at = element.end;
  }
  return until;
}

function measured(tracks: DataView, seconds: number): Measured {
  const entries = Array.from(childrenOf(tracks), ({ view }) => view);
  const picture = entries.find((entry) => numberIn(entry, 0x83) === 1);
  const told = Number.isFinite(seconds) && seconds > 0 && { seconds };
  if (!picture) return { type: 'audio/webm', ...told };
  const video = childOf(picture, 0xe0);
  if (!video) throw damaged();
  const inPixels = (numberIn(video, 0x54b2) ?? 0) === 0;
  const width = (inPixels && numberIn(video, 0x54b0)) || numberIn(video, 0xb0);
  const height = (inPixels && numberIn(video, 0x54ba)) || numberIn(video, 0xba);
  return { type: 'video/webm', ...told, ...(width && height && { width, height }) };
}
