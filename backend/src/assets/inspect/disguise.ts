/** Files that are two things at once: a picture to one reader, a page, a script or an archive to another. */
import { lettersOf, type Reader } from './reader.ts';
import { unsafe } from './refusal.ts';

/** Readers of archives look for their signature in the last 64 kB, browsers for markup near the start. */
const edge = 66_000;

const signs: readonly [RegExp, string][] = [
  [/<(script|html|svg|iframe|body|head|object|embed|foreignobject)[\s/>]/i, 'markup'],
  [/<!doctype\s/i, 'markup'],
  [/<\?php\s|#!\/(usr\/)?bin\//, 'script'],
  [/MZ[^]{58,300}This program cannot be run/, 'program'],
];
/** Where the list of an archive's files ends, or an archive begins. */
const archives = ['PK\x05\x06', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c'];
/** Sizes that open a comment of a script, so that the rest of the header is skipped by its reader. */
const commented = /^(GIF8[79]a(\/\*|=[ -~])|\xff\xd8\xff[\xe0-\xef]\/\*)/;

export async function refuseDisguise(file: Reader): Promise<void> {
  const length = Math.min(edge, file.size);
  for (const at of new Set([0, file.size - length])) {
    const text = lettersOf(bytesOf(await file.view(at, length)));
    const sign = signs.find(([pattern]) => pattern.test(text));
    if (sign) throw unsafe(sign[1]);
    if (archives.some((archive) => text.includes(archive))) throw unsafe('archive');
    if (at === 0 && commented.test(text)) throw unsafe('script');
  }
}

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
