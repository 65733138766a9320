/** What a page measures in a file before it is sent, and what the backend of the demo finds in it afterwards, is the same. */
import { expect } from '@open-wc/testing';
import { createPageInspector } from '../../backend/src/assets/inspect/page-inspector.ts';
import { loadMedia, mediaNames } from '../../backend/src/demo/media/media.ts';
import { measureFile } from '../../src/controllers/measure-file.ts';
import { browser, itUnlessIn, itWithPicture } from '../support/browser.ts';

const inspect = (bytes: Uint8Array<ArrayBuffer>) =>
  createPageInspector().inspect({
    size: bytes.length,
    read: async (start, end) => bytes.slice(start, end),
    stream: async () => new Blob([bytes]).stream(),
  });

async function noisy(type: string, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const paint = canvas.getContext('2d')!;
  for (let x = 0; x < width; x += 7) {
    paint.fillStyle = `hsl(${(x * 37) % 360} 60% 50%)`;
    paint.fillRect(x, (x * 13) % height, 40, 40);
  }
  return new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
}

describe('what is measured here and there', () => {
  for (const name of mediaNames)
    it(`is the same of ${name}`, async () => {
      const { bytes } = await loadMedia(name);
      const { pages: _, ...found } = (
        (await inspect(bytes)) as { facts: Awaited<ReturnType<typeof measureFile>> }
      ).facts;
      const measured = await measureFile(new File([bytes], name));
      expect(Math.abs((measured.seconds ?? 0) - (found.seconds ?? 0))).to.be.below(0.1);
      expect({ ...measured, seconds: 0 }).to.deep.equal({ ...found, seconds: 0 });
    });

  for (const type of ['image/png', 'image/jpeg', 'image/webp'])
    itWithPicture(type)(
      `is the same of a picture that is ${type}, and it is shown smaller and anew`,
      async () => {
        const bytes = await noisy(type, 2600, 1300);
        const found = await inspect(bytes);
        const measured = await measureFile(new File([bytes], 'a'));
        if (!found.ok || !found.preview) throw new Error('not taken');
        expect(found.facts).to.deep.equal(measured);
        expect(found.preview.type).to.equal(browser === 'WebKit' ? 'image/png' : 'image/webp');
        const shown = await createImageBitmap(new Blob([found.preview.bytes.slice()]));
        expect([shown.width, shown.height]).to.deep.equal([2048, 1024]);
      },
    );

  itUnlessIn(['WebKit'], 'it shows what it can of a damaged picture')(
    'a picture that cannot be decoded is damaged',
    async () => {
      const bytes = await noisy('image/jpeg', 200, 100);
      const tables = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xdb);
      bytes[tables + 1] = 0xfe;
      expect(await inspect(bytes)).to.deep.equal({ ok: false, problem: { code: 'damaged', params: {} } });
    },
  );
});
