/** Files as the store knows them: whose they are and what became of them. Their bytes are in an `AssetStore`. */
import type { Actor } from '../../../src/contract/actions.ts';
import type { FileFacts } from '../../../src/contract/file-spec.ts';
import type { Coded, Instant } from '../../../src/contract/primitives.ts';

/** On its way; kept; found wrong, and its bytes removed; removed by law or by age. */
export type AssetState = 'uploading' | 'stored' | 'refused' | 'erased';

export interface NewAsset {
  /** Random; also the key of its bytes. */
  id: string;
  orderId: string;
  subject: string;
  party: string;
  actor: Actor;
  purpose: 'creative' | 'message' | 'evidence';
  slotId: string | null;
  /** For people only; never a path. */
  name: string;
  /** Bytes of the whole file, as announced. */
  length: number;
  createdAt: Instant;
  /** Forgotten after this instant; null once the order's record needs it. */
  expiresAt: Instant | null;
}

export interface StoredAsset extends NewAsset {
  state: AssetState;
  checksum: string | null;
  facts: FileFacts | null;
  /** Media type of the preview that was made of it. */
  preview: string | null;
  refusal: Coded[] | null;
  erasedAt: Instant | null;
}

/** What must still hold when a file is begun: bytes of the order's files, and unfinished ones of one person. */
export interface AssetBounds {
  bytes: number;
  unfinished: number;
}

/** What was found when a file was looked into. */
export type AssetKept = Pick<NewAsset, 'name' | 'expiresAt'> &
  Pick<StoredAsset, 'preview'> & { checksum: string; facts: FileFacts };

export interface AssetRows {
  /** Adds a file on its way, unless a bound would be passed; tells what was there before. */
  addAsset(asset: NewAsset, bounds: AssetBounds): Promise<AssetBounds & { added: boolean }>;
  asset(id: string): Promise<StoredAsset | null>;
  /** From `uploading` to `stored`; whether it was still on its way. */
  keepAsset(id: string, kept: AssetKept): Promise<boolean>;
  /** From `uploading` to `refused`; whether it was still on its way. */
  refuseAsset(id: string, refusal: readonly Coded[]): Promise<boolean>;
  /** Forgets files that expired, or the one that is named and not yet part of the record; returns their ids. */
  dropAssets(which: { id: string } | { expiredBy: Instant }, limit: number): Promise<string[]>;
  /** Erases names of files of orders that are over: of a party, or all that ended by an instant; the rest of the row says that they were. */
  eraseAssets(which: { party: string } | { endedBy: Instant }, at: Instant, limit: number): Promise<string[]>;
  /** Of these ids, those whose bytes are still wanted. */
  wantedAssets(ids: readonly string[]): Promise<string[]>;
}
