/** Uploads on their way, and files that were taken in: what the routes ask for. Every method rejects with `Refused`. */
import type { StoredFile, TakeUpload } from '../../../src/contract/file-wire.ts';
import type { Instant } from '../../../src/contract/primitives.ts';
import type { Viewer } from '../viewer.ts';

export interface UploadWish {
  /** Bytes of the whole file. */
  length: number;
  /** What the file was called where it came from. */
  name: string;
  purpose: 'creative' | 'message' | 'evidence';
  slotId?: string | undefined;
}

export interface Upload extends UploadWish {
  id: string;
  /** Bytes that have safely arrived. */
  offset: number;
  /** Forgotten after this instant, unless it was taken in. */
  expiresAt: Instant;
}

export interface Uploads {
  /** Checks right, size and quota before the first byte. */
  begin(orderId: string, viewer: Viewer, wish: UploadWish): Promise<Upload>;
  /** An upload of this very person; `notFound` when it is over, expired or somebody else's. */
  find(orderId: string, viewer: Viewer, uploadId: string): Promise<Upload>;
  /** Refused as `conflict` when `offset` is not where the upload stands, or while another request writes to it. */
  append(
    orderId: string,
    viewer: Viewer,
    uploadId: string,
    offset: number,
    body: ReadableStream<Uint8Array>,
  ): Promise<Upload>;
  discard(orderId: string, viewer: Viewer, uploadId: string): Promise<void>;
  /** Compares the checksum, looks into the file, and keeps it; asked again it answers the same (`created: false`). */
  take(orderId: string, viewer: Viewer, wish: TakeUpload): Promise<{ file: StoredFile; created: boolean }>;
}
