/** Creative slots and their versions. Approval belongs to one version with one checksum. */
import * as z from 'zod/mini';
import { SlotSpec } from './agreement.ts';
import type { FileFacts } from './file-spec.ts';
import { type Id, Instant, orNewer } from './primitives.ts';

/** A file that the backend holds. `name` is what it was called where it came from, for people only; empty once it was erased. */
export interface FileAsset extends FileFacts {
  kind: 'file';
  assetId: Id;
  name: string;
}

/** A file, a text, or a link that is shown as plain text and never fetched by the server. */
export type Asset = FileAsset | { kind: 'text'; text: string } | { kind: 'url'; url: string };
/** As read from the wire: a kind that a newer server adds must not make the order unreadable. */
export const Asset = z.looseObject({ kind: z.string() }) as unknown as z.ZodMiniType<Asset>;

export const VersionStatus = z.enum(['submitted', 'approved', 'changesRequested', 'withdrawn']);
export type VersionStatus = z.infer<typeof VersionStatus>;

/**
 * Where a comment points: a point of an image (`x`, `y`: fractions of its width and height from the top left corner),
 * a moment of video or audio (`seconds`), a page of a PDF (from 1) with or without a point on it.
 */
export interface Place {
  x?: number | undefined;
  y?: number | undefined;
  seconds?: number | undefined;
  page?: number | undefined;
}

export interface ReviewComment {
  text: string;
  place?: Place | undefined;
}
/** Places are sent strictly (`commands.ts`); a kind of place that a newer server adds is read as it is. */
export const ReviewComment = z.looseObject({ text: z.string() }) as unknown as z.ZodMiniType<ReviewComment>;

export const CreativeVersion = z.object({
  id: z.string(),
  /** 1 for the slot's first version. */
  number: z.int(),
  asset: Asset,
  checksum: z.string(),
  note: z.string(),
  submittedAt: Instant,
  status: orNewer<VersionStatus>(),
  reviewedAt: z.nullable(Instant),
  comments: z.array(ReviewComment),
  /** Comments on earlier versions that the channel found resolved in this one, by their names in `comments.ts`. */
  resolved: z.optional(z.array(z.string())),
});
export type CreativeVersion = z.infer<typeof CreativeVersion>;

export const SlotStatus = z.enum(['missing', 'submitted', 'approved', 'changesRequested']);
export type SlotStatus = z.infer<typeof SlotStatus>;

export const CreativeSlot = z.extend(SlotSpec, {
  status: orNewer<SlotStatus>(),
  /** The approved version: the one the campaign runs with. */
  currentVersionId: z.nullable(z.string()),
  /** Oldest first, withdrawn ones left out. */
  versions: z.array(CreativeVersion),
});
export type CreativeSlot = z.infer<typeof CreativeSlot>;
