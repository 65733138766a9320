/** Uploads whose announcement is the trouble: too large, not a number, or not what then comes. */
import type { Edge, Heard } from '../../support/edge.ts';
import { append, begin, idOf, take, type Wish } from '../../support/files-edge.ts';
import { bytesFor, sha256Of } from '../../support/files.ts';
import { png } from './make-images.ts';

interface Announced {
  what: string;
  /** The status, and the code of the refusal when one is said. */
  expected: string;
  run(edge: Edge, order: string): Promise<Heard>;
}

const image = await png();
const sum = await sha256Of(image);

const announce = (what: string, wish: Wish, expected: string): Announced => ({
  what,
  expected,
  run: (edge, order) => begin(edge, order, wish),
});

/** Announces so many bytes, sends these, and asks to take them. */
const sends = (
  what: string,
  length: number,
  bytes: Uint8Array<ArrayBuffer>,
  checksum: string,
  expected: string,
): Announced => ({
  what,
  expected,
  async run(edge, order) {
    const upload = idOf(await begin(edge, order, { slot: 'image', length }));
    const sent = await append(edge, order, upload, bytes);
    return sent.status >= 400 ? sent : take(edge, order, upload, checksum);
  },
});

export const announced: Announced[] = [
  announce('3 GB for a video', { slot: 'video', length: 3_000_000_000 }, '413 tooLarge'),
  announce('21 MB for an image', { slot: 'image', length: 21_000_000 }, '413 tooLarge'),
  announce('a byte more than its slot takes', { slot: 'small', length: 10_001 }, '413 tooLarge'),
  announce('nothing', { slot: 'image', length: 0 }, '422 empty'),
  announce('less than nothing', { slot: 'image', length: -1 }, '400 badHeader'),
  announce('half a byte', { slot: 'image', length: 0.5 }, '400 badHeader'),
  announce('more than can be counted', { slot: 'image', length: 1e30 }, '400 badHeader'),
  sends('less than it announced', image.length + 9, image, sum, '422 incomplete'),
  sends(
    'other bytes than its sender read',
    image.length,
    image,
    await sha256Of(bytesFor(9)),
    '422 checksumMismatch',
  ),
  sends('a checksum that is none', image.length, image, 'abc', '422 invalidFields'),
  {
    what: 'the same file after it was refused',
    expected: '422 wrongFormat',
    async run(edge, order) {
      const bytes = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
      const upload = idOf(await begin(edge, order, { slot: 'image', length: bytes.length }));
      await append(edge, order, upload, bytes);
      await take(edge, order, upload, await sha256Of(bytes));
      return take(edge, order, upload, await sha256Of(bytes));
    },
  },
];

/** As `expected` has it. */
export const saidBy = ({ status, problem }: Heard): string => {
  const code = problem?.fields?.find(({ path }) => path === 'file')?.code ?? problem?.reason?.code;
  return code === undefined ? String(status) : `${status} ${code}`;
};
