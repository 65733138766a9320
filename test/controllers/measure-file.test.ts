/** What a page can tell of a chosen file: by its content, not by its name, and without decoding it. */
import { expect } from '@open-wc/testing';
import { loadMedia } from '../../backend/src/demo/media/media.ts';
import { FileChanged, measureFile } from '../../src/controllers/measure-file.ts';
import { itWithPicture } from '../support/browser.ts';
import { soundInWebm } from '../support/sound-webm.ts';

const file = (bytes: BlobPart, name = 'a.bin', type = 'application/octet-stream') =>
  new File([bytes], name, { type });

async function drawn(type: string, width = 40, height = 30): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type });
}

/** A JPEG that says it is to be turned by a quarter when it is shown. */
async function turnedPhoto(): Promise<Uint8Array<ArrayBuffer>> {
  const photo = new Uint8Array(await (await drawn('image/jpeg')).arrayBuffer());
  // prettier-ignore
  const exif = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([...photo.slice(0, 2), ...exif, ...photo.slice(2)]);
}

describe('measureFile', () => {
  for (const [media, facts] of [
    ['hero-1', { type: 'image/webp', width: 1200, height: 750 }],
    ['square', { type: 'image/webp', width: 600, height: 600 }],
    ['reel-1', { type: 'video/webm', seconds: 8, width: 640, height: 360 }],
    ['spot', { type: 'audio/wav' }],
    ['sheet-1', { type: 'application/pdf' }],
  ] as const)
    it(`tells what ${media} is`, async () => {
      const { bytes } = await loadMedia(media);
      const { seconds, ...measured } = await measureFile(file(bytes));
      const { seconds: expected, ...rest } = { seconds: undefined, ...facts };
      expect(measured).to.deep.equal({ ...rest, bytes: bytes.length });
      if (expected !== undefined) expect(seconds).to.be.closeTo(expected, 0.1);
    });

  it('says how long sound is', async () => {
    const { bytes } = await loadMedia('spot');
    expect((await measureFile(file(bytes))).seconds).to.be.closeTo(5, 0.1);
  });

  for (const type of ['image/png', 'image/jpeg', 'image/webp'])
    itWithPicture(type)(`knows ${type} whatever it is called`, async () => {
      const facts = await measureFile(file(await drawn(type), 'film.mp4', 'video/mp4'));
      expect(facts).to.include({ type, width: 40, height: 30 });
    });

  it('measures a photo as people see it', async () => {
    expect(await measureFile(file(await turnedPhoto()))).to.include({ width: 30, height: 40 });
    expect(await measureFile(file(await drawn('image/jpeg')))).to.include({ width: 40, height: 30 });
  });

  it('reads the size of an enormous image from its head', async () => {
    const png = new Uint8Array(await (await drawn('image/png')).arrayBuffer());
    const view = new DataView(png.buffer);
    view.setUint32(16, 30_000);
    view.setUint32(20, 30_000);
    expect(await measureFile(file(png))).to.include({ type: 'image/png', width: 30_000, height: 30_000 });
  });

  for (const [what, text, type] of [
    [
      'an SVG',
      '<?xml version="1.0"?>\n<!-- logo --><svg xmlns="http://www.w3.org/2000/svg"/>',
      'image/svg+xml',
    ],
    ['a page', '<!doctype html><title>Hello</title>', 'text/html'],
    ['words', 'Hello', 'text/plain'],
  ] as const)
    it(`tells ${what} from an image that it is called`, async () => {
      expect(await measureFile(file(text, 'logo.png', 'image/png'))).to.deep.equal({
        type,
        bytes: text.length,
      });
    });

  it('says of what it does not know that it is unknown', async () => {
    const noise = Uint8Array.from({ length: 300 }, (_, at) => (at * 89 + 130) % 256);
    expect((await measureFile(file(noise))).type).to.equal('unknown');
    expect(await measureFile(file(''))).to.deep.equal({ type: 'unknown', bytes: 0 });
  });

  it('leaves out what a player cannot make out', async () => {
    const { bytes } = await loadMedia('reel-1');
    const facts = await measureFile(file(bytes.slice(0, 200)));
    expect(facts).to.deep.equal({ type: 'video/webm', bytes: 200 });
  });

  it('knows sound in a container for video', async () => {
    const facts = await measureFile(file(soundInWebm(), 'film.webm', 'video/webm'));
    expect(facts.type).to.equal('audio/webm');
  });

  it('says that a file was changed after it was chosen', async () => {
    const gone = file('Hello');
    // A file on a disk cannot be changed from within a page.
    gone.slice = () =>
      Object.assign(new Blob(), {
        arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
      });
    const error = await measureFile(gone).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).to.be.instanceOf(FileChanged);
  });

  it('gives up when nobody wants to know any more', async () => {
    const { bytes } = await loadMedia('reel-1');
    const giveUp = new AbortController();
    const measured = measureFile(file(bytes), giveUp.signal);
    giveUp.abort(new Error('never mind'));
    const error = await measured.catch((thrown: unknown) => thrown);
    expect(error).to.have.property('message', 'never mind');
  });

  it('lets go of every address it made', async () => {
    const made: string[] = [];
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      made.push(createObjectURL.call(URL, blob));
      return made.at(-1)!;
    };
    URL.revokeObjectURL = (url: string) => {
      made.splice(made.indexOf(url), 1);
      revokeObjectURL.call(URL, url);
    };
    try {
      await measureFile(file((await loadMedia('reel-1')).bytes));
      await measureFile(file((await loadMedia('reel-1')).bytes.slice(0, 200)));
      expect(made).to.deep.equal([]);
    } finally {
      Object.assign(URL, { createObjectURL, revokeObjectURL });
    }
  });
});
