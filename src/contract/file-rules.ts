/** Which files fill a slot: said before one is chosen, checked in the page, and again by content on the server. */
import type { FileFacts, FileKind, FileSpec, Range } from './file-spec.ts';
import type { Coded } from './primitives.ts';

/** By kind: media type → the ending that a file of it gets. Nothing else is ever taken. */
export const fileFormats: Readonly<Record<FileKind, Readonly<Record<string, string>>>> = {
  image: { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp', 'image/gif': 'gif' },
  video: { 'video/mp4': 'mp4', 'video/webm': 'webm' },
  audio: {
    'audio/mpeg': 'mp3',
    'audio/mp4': 'm4a',
    'audio/wav': 'wav',
    'audio/ogg': 'ogg',
    'audio/flac': 'flac',
  },
  pdf: { 'application/pdf': 'pdf' },
};

/** The largest file of each kind that any slot may ask for, in bytes. */
const mostBytes: Readonly<Record<FileKind, number>> = {
  image: 20_000_000,
  video: 2_000_000_000,
  audio: 200_000_000,
  pdf: 50_000_000,
};

/** An image with more is not decoded anywhere: 50 megapixels. */
export const mostPixels = 50_000_000;

const kinds = Object.keys(fileFormats) as FileKind[];

/** Whether creatives of this kind are files. */
export const isFileKind = (kind: string): kind is FileKind => kinds.includes(kind as FileKind);

/** The whole specification of a slot: what the agreement says, and the kind's own bounds for the rest. */
export function fileSpecOf({ kind, file = {} }: { kind: FileKind; file?: FileSpec | undefined }) {
  const known = Object.keys(fileFormats[kind]);
  return {
    ...file,
    formats: file.formats?.filter((type) => known.includes(type)) ?? known,
    maxBytes: Math.min(file.maxBytes ?? mostBytes[kind], mostBytes[kind]),
  };
}

const isWithin = (value: number, { min = 0, max = Infinity }: Range = {}, leeway = 0): boolean =>
  value >= min - leeway && value <= max + leeway;

/** The limits of a range as figures of a message; absent ones are left out. */
const bounds = (name: string, { min, max }: Range = {}): Coded['params'] => ({
  ...(min !== undefined && { [`min${name}`]: min }),
  ...(max !== undefined && { [`max${name}`]: max }),
});

/** What is wrong with a file for a slot, each with what was measured and what is allowed; empty when it fits. */
export function fileProblems(
  slot: { kind: FileKind; file?: FileSpec | undefined },
  facts: FileFacts,
): Coded[] {
  const { formats, maxBytes, ...spec } = fileSpecOf(slot);
  const { type, bytes, width, height, seconds, pages } = facts;
  if (bytes === 0) return [{ code: 'empty', params: {} }];
  if (!formats.includes(type))
    return [{ code: 'wrongFormat', params: { actual: type, allowed: formats.join(' ') } }];
  const found: Coded[] = [];
  if (bytes > maxBytes) found.push({ code: 'tooLarge', params: { actual: bytes, max: maxBytes } });
  if (width !== undefined && height !== undefined) found.push(...sizeProblems(spec, width, height));
  if (seconds !== undefined && !isWithin(seconds, spec.seconds, 0.5))
    found.push({ code: 'wrongDuration', params: { actual: seconds, ...bounds('', spec.seconds) } });
  if (pages !== undefined && !isWithin(pages, spec.pages))
    found.push({ code: 'wrongPages', params: { actual: pages, ...bounds('', spec.pages) } });
  return found;
}

function sizeProblems(spec: FileSpec, width: number, height: number): Coded[] {
  const found: Coded[] = [];
  const measured = { width, height };
  if (width * height > mostPixels)
    found.push({ code: 'tooManyPixels', params: { ...measured, max: mostPixels } });
  if (!isWithin(width, spec.width) || !isWithin(height, spec.height))
    found.push({
      code: 'wrongSize',
      params: { ...measured, ...bounds('Width', spec.width), ...bounds('Height', spec.height) },
    });
  const { ratio } = spec;
  if (ratio && Math.abs((width * ratio.height) / (height * ratio.width) - 1) > 0.01)
    found.push({
      code: 'wrongRatio',
      params: { ...measured, ratioWidth: ratio.width, ratioHeight: ratio.height },
    });
  return found;
}
