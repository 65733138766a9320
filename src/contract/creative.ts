/** Creative slots and their versions. Approval belongs to one version with one checksum. */
import * as z from 'zod/mini';
import type { CreativeKind } from './agreement.ts';
import { Instant, orNewer } from './primitives.ts';

/** A text, or a link that is shown as plain text and never fetched by the server. */
export type Asset = { kind: 'text'; text: string } | { kind: 'url'; url: string };
/** As read from the wire: a kind that a newer server adds must not make the order unreadable. */
export const Asset = z.object({
  kind: z.string(),
  text: z.optional(z.string()),
  url: z.optional(z.string()),
}) as unknown as z.ZodMiniType<Asset>;

export const VersionStatus = z.enum(['submitted', 'approved', 'changesRequested', 'withdrawn']);
export type VersionStatus = z.infer<typeof VersionStatus>;

export const ReviewComment = z.object({ text: z.string() });
export type ReviewComment = z.infer<typeof ReviewComment>;

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
});
export type CreativeVersion = z.infer<typeof CreativeVersion>;

export const SlotStatus = z.enum(['missing', 'submitted', 'approved', 'changesRequested']);
export type SlotStatus = z.infer<typeof SlotStatus>;

export const CreativeSlot = z.object({
  id: z.string(),
  name: z.string(),
  kind: orNewer<CreativeKind>(),
  required: z.boolean(),
  note: z.string(),
  maxCharacters: z.optional(z.int()),
  status: orNewer<SlotStatus>(),
  /** The approved version: the one the campaign runs with. */
  currentVersionId: z.nullable(z.string()),
  /** Oldest first, withdrawn ones left out. */
  versions: z.array(CreativeVersion),
});
export type CreativeSlot = z.infer<typeof CreativeSlot>;
