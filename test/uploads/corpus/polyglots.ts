/** Files that are one thing to us and another thing to somebody else. */
import { loadMedia } from '../../../backend/src/demo/media/media.ts';
import { exe, pdf, zip } from './make-documents.ts';
import { gif, jpeg, png, pngChunk, webp, withGifComment, withPngChunk, withSegment } from './make-images.ts';
import { box, flac, id3, mp3, mp4, ogg } from './make-media.ts';
import { bytesOf, patched, placeOf, type Sample, type SampleClass } from './sample.ts';

const two = (slot: Sample['slot'], what: string, bytes: Sample['bytes'], found = 'markup'): Sample => ({
  what,
  name: 'a.bin',
  slot,
  bytes,
  expected: 'unsafe',
  params: { found },
});

const html = '<html><script>alert(document.domain)</script></html>';
const archive = zip('a.class', 'not really a class');
const [aPng, aJpeg, aGif, aWebp] = [await png(), await jpeg(), await gif(), await webp()];
const reel = (await loadMedia('reel-1')).bytes;
const spot = (await loadMedia('spot')).bytes;
/** So much that the beginning and the end of what follows are far away. */
const room = new Uint8Array(200_000).fill(120);

const appended: SampleClass = {
  title: 'polyglots: something after the end',
  samples: [
    two('image', 'PNG + HTML', bytesOf(aPng, html)),
    two('image', 'PNG + words', bytesOf(aPng, room), 'trailing'),
    two('image', 'JPEG + ZIP', bytesOf(aJpeg, archive), 'archive'),
    two('image', 'GIF + script', bytesOf(aGif, '=1;alert(1);'), 'trailing'),
    two('image', 'WebP + program', bytesOf(aWebp, exe), 'trailing'),
    two('image', 'PNG + RAR', bytesOf(aPng, 'Rar!\x1a\x07\0', new Uint8Array(90)), 'archive'),
    two('pdf', 'PDF + HTML', bytesOf(pdf(), html)),
    two('pdf', 'PDF + ZIP', bytesOf(pdf(), archive), 'archive'),
    two('video', 'MP4 + HTML', bytesOf(mp4(), html)),
    two('video', 'MP4 + words', bytesOf(mp4(), 'alert(1);//', room), 'trailing'),
    two('video', 'WebM + HTML', bytesOf(reel, html)),
    two('video', 'WebM + words', bytesOf(reel, room), 'trailing'),
    two('audio', 'WAV + words', bytesOf(spot, room), 'trailing'),
    two('audio', 'MP3 + words', bytesOf(mp3(), room), 'trailing'),
    two('audio', 'Ogg + words', bytesOf(ogg(), room), 'trailing'),
    two(
      'audio',
      'FLAC + a megabyte of words',
      bytesOf(flac(), ...Array.from({ length: 6 }, () => room)),
      'trailing',
    ),
    two('image', 'JPEG + twenty JPEGs', bytesOf(...Array.from({ length: 21 }, () => aJpeg)), 'trailing'),
  ],
};

const within: SampleClass = {
  title: 'polyglots: something in the middle',
  samples: [
    two('image', 'HTML in a PNG text', withPngChunk(aPng, pngChunk('tEXt', `Comment\0${html}`))),
    two('image', 'HTML in a JPEG comment', withSegment(aJpeg, 0xfe, html)),
    two('image', 'PHP in a JPEG comment', withSegment(aJpeg, 0xfe, '<?php system($_GET[0]); ?>'), 'script'),
    two('image', 'HTML in a GIF comment', withGifComment(aGif, html)),
    two('image', 'a GIF whose width opens a script’s comment', patched(aGif, 6, '/*'), 'script'),
    two(
      'image',
      'a JPEG whose first part opens one',
      bytesOf([0xff, 0xd8, 0xff, 0xe0], '/*', new Uint8Array(12_072), aJpeg.slice(2)),
      'script',
    ),
    two('audio', 'HTML in the tags of an MP3', bytesOf(id3(html), mp3())),
    two('video', 'HTML in room left free in an MP4', mp4({ between: box('free', html) })),
    two('pdf', 'HTML in a comment of a PDF', patchedPdf(html)),
    two('pdf', 'SVG in a comment of a PDF', patchedPdf('<svg onload=alert(1)>')),
  ],
};

function patchedPdf(content: string): Uint8Array<ArrayBuffer> {
  const sheet = pdf();
  const at = placeOf(sheet, '\n') + 1;
  return bytesOf(sheet.slice(0, at), `% ${content}\n`, sheet.slice(at));
}

export const polyglotClasses: SampleClass[] = [appended, within];
