/** Decodes images with libvips and draws them anew, so that nothing but pixels is left of what was sent. */
import sharp from 'sharp';
import { mostPixels } from '../../../src/contract/file-rules.ts';
import type { Redrawn } from '../assets/inspect/inspect.ts';
import { damaged } from '../assets/inspect/refusal.ts';

const longestSide = 2048;
const seconds = 20;

sharp.cache(false);
// Whatever a file claims to be, nothing but these four is ever given to a decoder.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
});

/** One after the other: a single one may need hundreds of megabytes. */
let turn: Promise<unknown> = Promise.resolve();

export function redraw(bytes: Uint8Array, _type: string, frames: number): Promise<Redrawn> {
  const drawn = turn.then(() => draw(bytes, frames > 1));
  turn = drawn.catch(() => undefined);
  return drawn;
}

async function draw(bytes: Uint8Array, isAnimated: boolean): Promise<Redrawn> {
  const options = {
    limitInputPixels: isAnimated ? 4 * mostPixels : mostPixels,
    failOn: 'error',
    sequentialRead: true,
    animated: isAnimated,
  } as const;
  try {
    const { width, height, pageHeight = height, autoOrient } = await sharp(bytes, options).metadata();
    const preview = await sharp(bytes, options)
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82, effort: 2 })
      .timeout({ seconds })
      .toBuffer();
    const shown = isAnimated ? { width, height: pageHeight } : autoOrient;
    return { ...shown, preview: { type: 'image/webp', bytes: new Uint8Array(preview) } };
  } catch {
    throw damaged();
  }
}
