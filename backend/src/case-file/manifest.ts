/** What a case file vouches for: the sum of each of its files, signed. */
import * as z from 'zod/mini';
import { Id, Instant, Sha256 } from '../../../src/contract/primitives.ts';
import { CaseKey } from './keys.ts';

export const format = 'campaign-manager-case';
/** Grows when an older `verify` could no longer read what is written. */
export const formatVersion = 1;

/** The archive's own entries, beside `files/…`. */
export const paths = {
  record: 'case.json',
  page: 'case.html',
  manifest: 'manifest.json',
  signature: 'manifest.sig',
} as const;

/** What the record once said or held, and was erased; `at` is null where nobody noted when. */
export const Erased = z.discriminatedUnion('what', [
  z.object({ what: z.literal('event'), seq: z.int(), at: z.nullable(Instant) }),
  z.object({ what: z.literal('message'), seq: z.int(), at: z.nullable(Instant) }),
  z.object({ what: z.literal('file'), assetId: Id, at: z.nullable(Instant) }),
]);
export type Erased = z.infer<typeof Erased>;

export const Manifest = z.object({
  format: z.literal(format),
  formatVersion: z.literal(formatVersion),
  orderId: Id,
  orderNumber: z.string(),
  orderVersion: z.int(),
  caseNumbers: z.array(z.string()),
  exportedAt: Instant,
  /** Hash of the newest event. */
  chainHead: Sha256,
  /** In the order in which they stand in the archive, before the manifest itself. */
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: Sha256 })),
  erased: z.array(Erased),
  /** Ids of files whose bytes could not be found when this was made. */
  missing: z.array(Id),
  key: CaseKey,
});
export type Manifest = z.infer<typeof Manifest>;

/** Erased things in words, for people. */
export const nameOfErased = (erased: Erased): string =>
  erased.what === 'file' ? `file ${erased.assetId}` : `${erased.what} ${erased.seq}`;
