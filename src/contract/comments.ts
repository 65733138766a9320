/** A review comment is named by where it stands, so that a later version can say that it resolves it. */
import type { CreativeVersion } from './creative.ts';

/** A comment's name within its slot: "2.1" is the first comment on version 2. */
export const commentName = (versionNumber: number, index: number): string => `${versionNumber}.${index + 1}`;

/** The version in which a comment was resolved: by name, or because all was well with a later one; undefined while it stands. */
export const resolvedIn = (
  versions: readonly CreativeVersion[],
  versionNumber: number,
  index: number,
): CreativeVersion | undefined =>
  versions.find(
    ({ number, status, resolved }) =>
      number > versionNumber &&
      (status === 'approved' || resolved?.includes(commentName(versionNumber, index))),
  );
