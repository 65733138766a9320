/** What a submitted creative and a review may say about this very order; their shape is already checked. */
import type { SlotSpec } from '../contract/agreement.ts';
import type { FieldProblem } from '../contract/api-error.ts';
import type { Command } from '../contract/commands.ts';
import { commentName } from '../contract/comments.ts';
import type { Asset, FileAsset, Place } from '../contract/creative.ts';
import { fileProblems, isFileKind } from '../contract/file-rules.ts';
import { limits } from '../contract/limits.ts';
import { findVersion } from './creative.rules.ts';
import type { OrderRecord } from './order-record.ts';
import { problem } from './problem.ts';

export function creativeProblems(
  order: OrderRecord,
  { on, payload }: Command<'submitCreative'>,
  files: readonly FileAsset[],
): FieldProblem[] {
  const spec = order.agreement.slots.find((slot) => slot.id === on.slotId);
  const { note } = payload;
  const found = spec ? assetProblems(spec, payload.asset, files) : [];
  const earlier = order.context.slots.find((slot) => slot.id === on.slotId)?.versions.length ?? 0;
  const { min } = limits.changeNote;
  if (earlier > 0 && note.length < min)
    found.push(problem('payload.note', note === '' ? 'required' : 'tooShort', { min, actual: note.length }));
  return found;
}

/** A file fits by what the server measured in it, never by what was said of it. */
function assetProblems(
  spec: SlotSpec,
  asset: Command<'submitCreative'>['payload']['asset'],
  files: readonly FileAsset[],
): FieldProblem[] {
  const { kind, maxCharacters = Infinity } = spec;
  const expected = isFileKind(kind) ? 'file' : kind === 'text' ? 'text' : 'url';
  if (asset.kind !== expected) return [problem('payload.asset.kind', 'wrongKind', { expected })];
  if (asset.kind === 'text' && asset.text.length > maxCharacters)
    return [problem('payload.asset.text', 'tooLong', { max: maxCharacters, actual: asset.text.length })];
  if (asset.kind !== 'file' || !isFileKind(kind)) return [];
  const file = files.find((one) => one.assetId === asset.assetId);
  if (file === undefined) return [problem('payload.asset.assetId', 'unknown')];
  return fileProblems({ ...spec, kind }, file).map(({ code, params }) =>
    problem('payload.asset.assetId', code, params),
  );
}

/** Comments point at what can be pointed at, and only comments that were made can be resolved. */
export function reviewProblems(
  { context }: OrderRecord,
  { on, payload }: Command<'requestChanges'>,
): FieldProblem[] {
  const slot = context.slots.find(({ versions }) => versions.some(({ id }) => id === on.versionId));
  const asset = findVersion(context, on.versionId)?.asset;
  const known = (slot?.versions ?? []).flatMap(({ number, comments }) =>
    comments.map((_, index) => commentName(number, index)),
  );
  return [
    ...payload.comments.flatMap(({ place }, index) =>
      place === undefined || isPlaceOf(asset, place)
        ? []
        : [problem(`payload.comments.${index}.place`, 'wrongPlace')],
    ),
    ...payload.resolved.flatMap((name, index) =>
      known.includes(name) ? [] : [problem(`payload.resolved.${index}`, 'unknown')],
    ),
  ];
}

function isPlaceOf(asset: Asset | undefined, { page, seconds, x }: Place): boolean {
  if (asset?.kind !== 'file') return false;
  const { type, seconds: length = Infinity, pages = Infinity } = asset;
  if (type === 'application/pdf') return page !== undefined && page <= pages;
  if (type.startsWith('image/')) return x !== undefined && page === undefined;
  return seconds !== undefined && seconds <= length;
}
