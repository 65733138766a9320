/** The bodies in which files are spoken of over HTTP; the bytes themselves travel by tus 1.0. */
import * as z from 'zod/mini';
import { Id, Instant, Sha256 } from './primitives.ts';

/** Asks the backend to look at an upload whose bytes have all arrived, and to keep it as a file. */
export const TakeUpload = z.object({
  upload: Id,
  /** Of the file as its owner's page read it. */
  checksum: Sha256,
});
export type TakeUpload = z.infer<typeof TakeUpload>;

/** An address that shows one file to one person until it expires; relative to the request that asked for it. */
export const FileLink = z.object({ url: z.string(), expiresAt: Instant });
export type FileLink = z.infer<typeof FileLink>;

/** A file that was taken in, with what was measured in it (see `FileFacts`). */
export const StoredFile = z.object({
  id: Id,
  checksum: Sha256,
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  width: z.optional(z.int()),
  height: z.optional(z.int()),
  seconds: z.optional(z.number()),
  pages: z.optional(z.int()),
});
export type StoredFile = z.infer<typeof StoredFile>;
