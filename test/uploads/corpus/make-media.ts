/** Sound and moving pictures, written box by box; what they show does not matter. */
import { crc16, crc32Ogg, crc8 } from '../../../backend/src/assets/inspect/checksums.ts';
import { bytesFor } from '../../support/files.ts';
import { big16, big32, bytesOf, little32 } from './sample.ts';

type Parts = Parameters<typeof bytesOf>;

export function box(name: string, ...parts: Parts): Uint8Array<ArrayBuffer> {
  const content = bytesOf(...parts);
  return bytesOf(big32(content.length + 8), name, content);
}

const zeros = (count: number): Uint8Array => new Uint8Array(count);
const matrix = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].flatMap(big32);

/** An MP4 whose samples come in fragments of one second; its head does not say how many there are. */
export function fragmentedMp4(fragments: number): Uint8Array<ArrayBuffer> {
  const head = mp4({ seconds: 0, samples: 0 });
  const moofs = Array.from({ length: fragments }, (_, second) => {
    const tfhd = box('tfhd', zeros(4), big32(1));
    const tfdt = box('tfdt', zeros(4), big32(second * 1000));
    const trun = box('trun', [0, 0, 1, 0], big32(2), big32(400), big32(600));
    return bytesOf(box('moof', box('traf', tfhd, tfdt, trun)), box('mdat', bytesFor(50)));
  });
  return bytesOf(head, ...moofs);
}

export interface Mp4Wish {
  tracks?: ('vide' | 'soun' | 'text')[];
  brand?: string;
  seconds?: number;
  width?: number;
  height?: number;
  /** Of the samples in the file; the first lies at the start of `mdat`. */
  sampleAt?: number;
  samples?: number;
  sampleBytes?: number;
  dref?: Uint8Array;
  /** Between `ftyp` and `mdat`. */
  between?: Uint8Array;
}

const sampleCount = 10;
const sampleLength = 200;

/** Ten samples of 200 bytes. */
export function mp4(wish: Mp4Wish = {}): Uint8Array<ArrayBuffer> {
  const { tracks = ['vide'], brand = 'isom', seconds = 6, between = zeros(0) } = wish;
  const ftyp = box('ftyp', brand, big32(512), brand, 'mp41');
  const mdat = box('mdat', bytesFor(sampleCount * sampleLength));
  const sampleAt = wish.sampleAt ?? ftyp.length + between.length + 8;
  const mvhd = box(
    'mvhd',
    zeros(12),
    big32(1000),
    big32(seconds * 1000),
    [0, 1, 0, 0, 1, 0],
    zeros(10),
    matrix,
    zeros(24),
    big32(9),
  );
  const traks = tracks.map((kind) => trak(kind, { ...wish, seconds, sampleAt }));
  return bytesOf(ftyp, between, mdat, box('moov', mvhd, ...traks));
}

const here = box('url ', [0, 0, 0, 1]);
export const elsewhere = box('url ', [0, 0, 0, 0], 'https://collector.example/pixel.mp4\0');

function trak(kind: string, wish: Mp4Wish & { seconds: number; sampleAt: number }): Uint8Array {
  const { width = 640, height = 360, dref = here, seconds } = wish;
  const shown = kind === 'vide' ? [big16(width), [0, 0], big16(height), [0, 0]] : [zeros(8)];
  const tkhd = box(
    'tkhd',
    [0, 0, 0, 3],
    zeros(8),
    big32(1),
    zeros(4),
    big32(seconds * 1000),
    zeros(16),
    matrix,
    ...shown,
  );
  const mdhd = box('mdhd', zeros(12), big32(1000), big32(seconds * 1000), zeros(4));
  const hdlr = box('hdlr', zeros(8), kind, zeros(13));
  const dinf = box('dinf', box('dref', zeros(4), big32(1), dref));
  return box('trak', tkhd, box('mdia', mdhd, hdlr, box('minf', dinf, tablesOf(kind, wish))));
}

function tablesOf(
  kind: string,
  { sampleAt, samples = sampleCount, sampleBytes = sampleLength }: Mp4Wish & { sampleAt: number },
) {
  const stsd = box('stsd', zeros(4), big32(1), box(kind === 'vide' ? 'avc1' : 'mp4a', zeros(78)));
  return box(
    'stbl',
    stsd,
    box('stts', zeros(4), big32(1), big32(samples), big32(600)),
    box('stsc', zeros(4), big32(1), big32(1), big32(samples), big32(1)),
    box('stsz', zeros(4), big32(sampleBytes), big32(samples)),
    box('stco', zeros(4), big32(1), big32(sampleAt)),
  );
}

/** Frames of silence, 26 ms each. */
export const mp3 = (frames = 200): Uint8Array<ArrayBuffer> =>
  bytesOf(...Array.from({ length: frames }, () => bytesOf([0xff, 0xfb, 0x90, 0x00], zeros(413))));

export function id3(content: string): Uint8Array<ArrayBuffer> {
  const size = [21, 14, 7, 0].map((shift) => ((content.length + 10) >>> shift) & 127);
  return bytesOf('ID3', [4, 0, 0], size, 'TIT2', big32(content.length), [0, 0], content);
}

export function oggPage(flags: number, granule: number, number: number, content: Uint8Array | string) {
  const parts = [
    ...Array.from({ length: Math.floor(content.length / 255) }, () => 255),
    content.length % 255,
  ];
  const head = bytesOf('OggS', [0, flags], little32(granule), zeros(4), little32(77), little32(number));
  const page = (sum: number) => bytesOf(head, little32(sum), [parts.length], parts, content);
  return page(crc32Ogg(page(0)));
}

/** Five seconds, as its pages say. */
export const ogg = (first = bytesOf([1], 'vorbis', zeros(4), [1], little32(44_100), zeros(14))) =>
  bytesOf(
    oggPage(2, 0, 0, first),
    oggPage(0, 110_250, 1, bytesFor(4000)),
    oggPage(4, 220_500, 2, bytesFor(3000, 5)),
  );

/** Frames of one value each, 93 ms long. */
export function flac(frames = 40): Uint8Array<ArrayBuffer> {
  const samples = frames * 4096;
  const about = bytesOf(
    big16(4096),
    big16(4096),
    zeros(6),
    big32((44_100 << 12) | (15 << 4)),
    big32(samples),
    zeros(16),
  );
  return bytesOf(
    'fLaC',
    [0x80, 0, 0, 34],
    about,
    ...Array.from({ length: frames }, (_, index) => flacFrame(index)),
  );
}

function flacFrame(number: number): Uint8Array {
  const head = bytesOf([0xff, 0xf8, 0xc9, 0x08, number]);
  const frame = bytesOf(head, [crc8(head)], [0, 0, number]);
  return bytesOf(frame, big16(crc16(frame)));
}

/** One EBML element; sizes in four bytes. */
export function element(id: number[], ...parts: Parts): Uint8Array<ArrayBuffer> {
  const content = bytesOf(...parts);
  return bytesOf(id, big32(0x10000000 + content.length), content);
}

const ebmlHead = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], 'webm'));

/** `kind`: 1 pictures, 2 sound. */
export function webm(kind: number, ...more: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const video = element([0xe0], element([0xb0], big16(640)), element([0xba], big16(360)));
  const track = element(
    [0xae],
    element([0xd7], [1]),
    element([0x83], [kind]),
    ...(kind === 1 ? [video] : []),
  );
  const length = new Uint8Array(8);
  new DataView(length.buffer).setFloat64(0, 6000);
  return bytesOf(
    ebmlHead,
    element(
      [0x18, 0x53, 0x80, 0x67],
      element(
        [0x15, 0x49, 0xa9, 0x66],
        element([0x2a, 0xd7, 0xb1], big32(1_000_000)),
        element([0x44, 0x89], length),
      ),
      element([0x16, 0x54, 0xae, 0x6b], track),
      ...more,
      element(
        [0x1f, 0x43, 0xb6, 0x75],
        element([0xe7], [0]),
        element([0xa3], [0x81, 0, 0, 0x80], bytesFor(900)),
      ),
    ),
  );
}
