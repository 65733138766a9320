/** What the channel said on a slot, from version to version: comments are numbered through all of them. */
import { resolvedIn, commentName } from '../../contract/comments.ts';
import type { Asset, CreativeSlot, CreativeVersion, Place } from '../../contract/creative.ts';
import { timeText } from '../shared/file-words.ts';
import type { Words } from './kit.ts';

export interface Said {
  /** "2.1": the first comment on version 2. */
  name: string;
  number: number;
  version: CreativeVersion;
  text: string;
  place: Place | undefined;
  /** The version in which it was resolved. */
  resolved: CreativeVersion | undefined;
}

/** Everything that was said on the slot, oldest first. */
export function saidOn({ versions }: CreativeSlot): Said[] {
  const said: Said[] = [];
  for (const version of versions)
    for (const [index, { text, place }] of version.comments.entries())
      said.push({
        name: commentName(version.number, index),
        number: said.length + 1,
        version,
        text,
        place,
        resolved: resolvedIn(versions, version.number, index),
      });
  return said;
}

/** What was still open when this version came. */
export function openBefore(slot: CreativeSlot, { number }: CreativeVersion): Said[] {
  return saidOn(slot).filter(
    ({ version, resolved }) => version.number < number && !(resolved && resolved.number < number),
  );
}

/** What a file is looked at with: `image`, `video`, `audio`, `pdf`; empty for everything else. */
export function mediumOf(asset: Asset): string {
  if (asset.kind !== 'file') return '';
  return /^(?:application\/(?=pdf$))?(image|video|audio|pdf)\b/.exec(asset.type)?.[1] ?? '';
}

/** A place on one version as a place on another, where the other has such a place. */
export function placeOn(asset: Asset, place: Place | undefined): Place | undefined {
  if (!place || asset.kind !== 'file') return;
  const { seconds, page, x } = place;
  const medium = mediumOf(asset);
  if (medium === 'image') return x !== undefined && page === undefined ? place : undefined;
  if (medium === 'pdf') return page !== undefined && page <= (asset.pages ?? Infinity) ? place : undefined;
  if (!medium || seconds === undefined) return;
  return seconds <= (asset.seconds ?? Infinity) ? place : undefined;
}

/** "At 0:12", "On page 2"; empty for a point of an image, which its pin shows. */
export function placeText(i18n: Words, place: Place | undefined): string {
  if (place?.seconds !== undefined) return i18n.t('place.seconds', { time: timeText(place.seconds) });
  return place?.page === undefined ? '' : i18n.t('place.page', { page: i18n.number(place.page) });
}
