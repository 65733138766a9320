/** Sound and moving pictures that are cut, lie about themselves, or are not what their slot wants. */
import { loadMedia } from '../../../backend/src/demo/media/media.ts';
import { bytesFor } from '../../support/files.ts';
import {
  box,
  element,
  elsewhere,
  flac,
  fragmentedMp4,
  id3,
  mp3,
  mp4,
  ogg,
  oggPage,
  webm,
} from './make-media.ts';
import { big32, bytesOf, cut, little32, patched, placeOf, type Sample, type SampleClass } from './sample.ts';

type Slot = Sample['slot'];
const sample = (
  slot: Slot,
  what: string,
  name: string,
  bytes: Sample['bytes'],
  expected: string,
): Sample => ({
  what,
  name,
  slot,
  bytes,
  expected,
});

const reel = (await loadMedia('reel-1')).bytes;
const spot = (await loadMedia('spot')).bytes;
const song = mp4({ tracks: ['soun'], brand: 'M4A ' });
const stream = oggPage(2, 0, 0, bytesOf('OpusHead', [1, 1], [0, 0], little32(48_000), [0, 0, 0]));

const good: SampleClass = {
  title: 'good sound and video',
  samples: [
    sample('video', 'a WebM', 'a.webm', reel, 'video/webm'),
    sample('video', 'an MP4', 'a.mp4', mp4(), 'video/mp4'),
    sample('video', 'an MP4 in fragments', 'a.mp4', fragmentedMp4(4), 'video/mp4'),
    sample('video', 'an MP4 with sound', 'a.mp4', mp4({ tracks: ['vide', 'soun'] }), 'video/mp4'),
    sample('audio', 'a WAV', 'a.wav', spot, 'audio/wav'),
    sample('audio', 'an MP3', 'a.mp3', mp3(), 'audio/mpeg'),
    sample(
      'audio',
      'an MP3 with tags',
      'a.mp3',
      bytesOf(id3('A tune'), mp3(), 'TAG', new Uint8Array(125)),
      'audio/mpeg',
    ),
    sample('audio', 'an M4A', 'a.m4a', song, 'audio/mp4'),
    sample('audio', 'an Ogg', 'a.ogg', ogg(), 'audio/ogg'),
    sample('audio', 'an Opus', 'a.opus', bytesOf(stream, oggPage(4, 240_000, 1, bytesFor(900))), 'audio/ogg'),
    sample('audio', 'a FLAC', 'a.flac', flac(), 'audio/flac'),
  ],
};

const cuts: SampleClass = {
  title: 'truncated sound and video',
  samples: [
    sample('video', 'half of a WebM', 'a.webm', cut(reel, 0.5), 'damaged'),
    sample('video', 'a WebM without its last byte', 'a.webm', reel.slice(0, -1), 'damaged'),
    sample('video', 'half of an MP4', 'a.mp4', cut(mp4(), 0.5), 'damaged'),
    sample('video', 'an MP4 without its last byte', 'a.mp4', mp4().slice(0, -1), 'damaged'),
    sample('audio', 'half of a WAV', 'a.wav', cut(spot, 0.5), 'damaged'),
    sample('audio', 'most of an MP3', 'a.mp3', mp3().slice(0, -100), 'damaged'),
    sample('audio', 'most of an Ogg', 'a.ogg', ogg().slice(0, -100), 'damaged'),
    sample('audio', 'an Ogg without its last page', 'a.ogg', ogg().slice(0, -3039), 'damaged'),
    sample('audio', 'most of a FLAC', 'a.flac', flac().slice(0, -4), 'damaged'),
    sample('audio', 'half of an M4A', 'a.m4a', cut(song, 0.5), 'damaged'),
  ],
};

const moved = (name: string, bytes: Uint8Array<ArrayBuffer>, value: number) =>
  patched(bytes, placeOf(bytes, name) - 4, big32(value));

const lies: SampleClass = {
  title: 'containers that lie',
  samples: [
    sample('video', 'samples behind the end of the file', 'a.mp4', mp4({ sampleAt: 90_000_000 }), 'damaged'),
    sample('video', 'four billion samples', 'a.mp4', mp4({ samples: 0xffffffff }), 'damaged'),
    sample('video', 'samples of four gigabytes', 'a.mp4', mp4({ sampleBytes: 0xffffffff }), 'damaged'),
    sample('video', 'samples at another address', 'a.mp4', mp4({ dref: elsewhere }), 'unsafe'),
    sample('video', 'a box of no length', 'a.mp4', moved('mvhd', mp4(), 4), 'damaged'),
    sample('video', 'a box longer than its parent', 'a.mp4', moved('hdlr', mp4(), 9000), 'damaged'),
    sample('video', 'no pictures and no sound', 'a.mp4', mp4({ tracks: ['text'] }), 'damaged'),
    sample('video', 'nothing but a head', 'a.mp4', box('ftyp', 'isom', big32(1), 'isom'), 'damaged'),
    sample('video', '900 megapixels', 'a.mp4', mp4({ width: 30_000, height: 30_000 }), 'tooManyPixels'),
    sample(
      'video',
      'a file within a WebM',
      'a.webm',
      webm(1, element([0x19, 0x41, 0xa4, 0x69], bytesFor(90))),
      'unsafe',
    ),
    sample(
      'video',
      'an unknown part of a WebM',
      'a.webm',
      webm(1, element([0x1a, 0x2b, 0x3c, 0x4d], bytesFor(90))),
      'unsafe',
    ),
    sample('audio', 'a WAV that says to last a month', 'a.wav', patched(spot, 28, little32(1)), 'damaged'),
    sample('audio', 'a WAV without sound', 'a.wav', patched(spot, 36, 'junk'), 'damaged'),
    sample('audio', 'an Ogg with a wrong check sum', 'a.ogg', patched(ogg(), 2000, [1, 2, 3, 4]), 'damaged'),
    sample('audio', 'a FLAC of noise', 'a.flac', patched(flac(), 300, bytesFor(20)).slice(0, 340), 'damaged'),
  ],
};

const theora = ogg(bytesOf([0x80], 'theora', new Uint8Array(40)));

const mislabelled: SampleClass = {
  title: 'mislabelled media',
  samples: [
    sample('video', 'sound called a video', 'a.mp4', mp4({ tracks: ['soun'] }), 'wrongFormat'),
    sample('video', 'sound in a WebM', 'a.webm', webm(2), 'wrongFormat'),
    sample('video', 'a WAV called MP4', 'a.mp4', spot, 'wrongFormat'),
    sample('audio', 'a video called MP3', 'a.mp3', mp4(), 'wrongFormat'),
    sample(
      'audio',
      'a video called M4A',
      'a.m4a',
      mp4({ tracks: ['vide', 'soun'], brand: 'M4A ' }),
      'wrongFormat',
    ),
    sample('audio', 'moving pictures in an Ogg', 'a.ogg', theora, 'wrongFormat'),
    sample(
      'audio',
      'an AVI called WAV',
      'a.wav',
      bytesOf('RIFF', little32(400), 'AVI LIST', new Uint8Array(400)),
      'wrongFormat',
    ),
    sample('video', 'a film of another brand', 'a.mp4', mp4({ brand: 'qt  ' }), 'wrongFormat'),
    sample('image', 'a video called PNG', 'a.png', reel, 'wrongFormat'),
    sample('pdf', 'a WebM called PDF', 'a.pdf', reel, 'wrongFormat'),
  ],
};

export const mediaClasses: SampleClass[] = [good, cuts, lies, mislabelled];
