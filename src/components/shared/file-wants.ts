/** What a slot asks of its file, in the viewer's words and figures: said before one is chosen, and when one does not fit. */
import type { SlotSpec } from '../../contract/agreement.ts';
import { fileSpecOf, isFileKind } from '../../contract/file-rules.ts';
import type { Range } from '../../contract/file-spec.ts';
import type { FileSlot } from '../../controllers/uploads.ts';
import { listed } from '../../i18n/listed.ts';
import { formatText, sizeText, type Words } from './file-words.ts';

/** A slot that takes a file; undefined for texts and links. */
export const fileSlotOf = ({ id, kind, file }: SlotSpec): FileSlot | undefined =>
  isFileKind(kind) ? { id, kind, file } : undefined;

/** "at least 6 s", "up to 30 s", "15 s to 30 s", "15 s"; empty where nothing is asked. */
function spanText(i18n: Words, { min, max }: Range = {}, told: (value: number) => string): string {
  if (min !== undefined && min === max) return told(min);
  if (min && max !== undefined) return i18n.t('span.range', { min: told(min), max: told(max) });
  if (max !== undefined) return i18n.t('span.max', { max: told(max) });
  return min ? i18n.t('span.min', { min: told(min) }) : '';
}

/** "1,080 × 1,080 px" */
export const pixelsText = (i18n: Words, width: number, height: number): string =>
  i18n.t('pixels', { width: i18n.number(width), height: i18n.number(height) });

const isLong = (seconds = 0): boolean => seconds >= 120 && seconds % 60 === 0;

/** "28.4 s"; what is long and even, in minutes. */
export function lengthText(i18n: Words, seconds: number): string {
  if (isLong(seconds)) return i18n.t('length.min', { count: i18n.number(seconds / 60) });
  return i18n.t('length.s', { count: i18n.number(Math.round(seconds * 10) / 10) });
}

/** "5 to 30 s": the unit once, where both ends have the same. */
function lengthsText(i18n: Words, seconds: Range = {}): string {
  if (isLong(seconds.min) || isLong(seconds.max))
    return spanText(i18n, seconds, (value) => lengthText(i18n, value));
  const count = spanText(i18n, seconds, (value) => i18n.number(value));
  return count && i18n.t('length.s', { count });
}

/** Both sides at once where they are asked alike, one after the other where not. */
function sidesText(i18n: Words, width: Range = {}, height: Range = {}): string {
  const isAlike = (end: 'min' | 'max') => (width[end] === undefined) === (height[end] === undefined);
  const isOne = (width.min === width.max) === (height.min === height.max);
  if (isAlike('min') && isAlike('max') && isOne) {
    const pixels = (value: number, end: 'min' | 'max') => pixelsText(i18n, value, height[end] ?? value);
    const { min, max } = width;
    if (min !== undefined && min === max) return pixels(min, 'min');
    const told = new Map<number, string>();
    if (max !== undefined) told.set(max, pixels(max, 'max'));
    if (min !== undefined) told.set(min, pixels(min, 'min'));
    return spanText(i18n, width, (value) => told.get(value) ?? '');
  }
  const wide = spanText(i18n, width, (value) => i18n.number(value));
  const high = spanText(i18n, height, (value) => i18n.number(value));
  const sides = [wide && i18n.t('px.wide', { width: wide }), high && i18n.t('px.high', { height: high })];
  return listed(i18n, sides.filter(Boolean));
}

/** "PNG, JPEG or WebP" */
function formatsText(i18n: Words, types: readonly string[]): string {
  const [last = '', ...before] = types.map(formatText).toReversed();
  if (before.length === 0) return last;
  return i18n.t('formats.or', { first: listed(i18n, before.toReversed()), last });
}

export interface Wanted {
  formats: string;
  sides: string;
  ratio: string;
  length: string;
  pages: string;
  size: string;
  maxBytes: number;
}

/** Each demand by itself; empty where nothing is asked. */
export function wantedOf(i18n: Words, slot: FileSlot): Wanted {
  const { formats, maxBytes, width, height, ratio, seconds, pages } = fileSpecOf(slot);
  return {
    formats: formatsText(i18n, formats),
    sides: sidesText(i18n, width, height),
    ratio: ratio ? `${ratio.width}:${ratio.height}` : '',
    length: lengthsText(i18n, seconds),
    pages: spanText(i18n, pages, (value) => i18n.plural('pages', value)),
    size: i18n.t('span.max', { max: sizeText(i18n, maxBytes) }),
    maxBytes,
  };
}

/** "PNG or JPEG · at least 1,080 × 1,080 px · 1:1 · up to 10 MB" */
export function wantedText(i18n: Words, slot: FileSlot): string {
  const { formats, sides, ratio, length, pages, size } = wantedOf(i18n, slot);
  // A PDF is called by its format already.
  return [slot.kind === 'pdf' ? '' : formats, sides, ratio, length, pages, size].filter(Boolean).join(' · ');
}
