/** Reads a chosen file piece by piece, so that the page neither stops nor holds all of it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ApiError } from '../../contract/api-error.ts';

/** Read at once for the checksum: a few milliseconds of reckoning. */
const pieceBytes = 1_000_000;

/** The bytes from `start` up to, and without, `end`; a file that is no longer the one that was chosen is refused. */
export async function bytesOf(file: Blob, start: number, end: number): Promise<ArrayBuffer> {
  const bytes = await file
    .slice(start, end)
    .arrayBuffer()
    .catch((cause: unknown) => {
      throw changed(cause);
    });
  if (bytes.byteLength !== Math.min(end, file.size) - start) throw changed();
  return bytes;
}

const changed = (cause?: unknown): ApiError =>
  new ApiError('invalid', 'the file changed while it was read', {
    fields: [{ path: 'file', code: 'changed', params: {} }],
    cause,
  });

/** SHA-256, as 64 lower-case hexadecimal digits. */
export async function checksumOf(file: Blob, signal: AbortSignal): Promise<string> {
  const sum = sha256.create();
  for (let at = 0; at < file.size; at += pieceBytes) {
    const bytes = await bytesOf(file, at, at + pieceBytes);
    signal.throwIfAborted();
    sum.update(new Uint8Array(bytes));
  }
  return bytesToHex(sum.digest());
}
