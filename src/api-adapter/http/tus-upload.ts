/** The bytes of one file on their way by tus 1.0, in pieces that suit the line, taken up again after failures that may pass. */
import { type FileReader, Upload } from 'tus-js-client';
import type { UploadOptions } from '../../contract/api-adapter.ts';
import { ApiError } from '../../contract/api-error.ts';
import { type Door, longestRetryAfterMs, pause } from './door.ts';
import { bytesOf } from './file-bytes.ts';
import { backoff, type Timing } from './timing.ts';
import { tusStack, uploadIdOf, uploadPath } from './tus-stack.ts';

interface Deps {
  door: Door;
  timing: Timing;
}

/** One request takes about so long: progress is seen, and little is lost when it breaks off. In bytes and ms. */
const piece = { first: 500_000, least: 100_000, most: 8_000_000, ms: 1500 };
/** In a row, without a byte that arrived. */
const mostFailures = 4;

/** Resolves with the upload's name when all has arrived. */
export async function sendBytes(
  { door, timing }: Deps,
  file: File,
  options: UploadOptions,
  signal: AbortSignal,
): Promise<string> {
  const client = clientOf(door, file, options, signal);
  for (let failures = 0; ;) {
    const before = client.arrived();
    try {
      return await client.run();
    } catch (thrown) {
      const error = ApiError.from(thrown);
      failures = client.arrived() > before ? 1 : failures + 1;
      if (failures >= mostFailures || signal.aborted || !mayPass(error, client.isBegun())) throw error;
      // A line that breaks, or is too slow for the time limit, is tried with little first.
      client.resize(piece.least);
      await pause(Math.max(error.retryAfterMs ?? 0, backoff(timing, failures)), signal);
    }
  }
}

/** An upload that stands elsewhere, is written to, or is gone is found again, or begun anew, by asking where it stands. */
function mayPass({ code, retryable, retryAfterMs = 0 }: ApiError, isBegun: boolean): boolean {
  if (retryable) return retryAfterMs <= longestRetryAfterMs;
  return isBegun && (code === 'conflict' || code === 'notFound');
}

function nextPiece(bytes: number, ms: number): number {
  const inTime = Math.round((bytes * piece.ms) / Math.max(1, ms));
  return Math.min(piece.most, Math.max(piece.least, inTime));
}

/** Pieces are read before they are sent: a file that changed is told from a line that broke. */
const readerOf = (file: File, wasRead: () => void): FileReader => ({
  openFile: async () => ({
    size: file.size,
    close() {},
    async slice(start, end) {
      const value = new Blob([await bytesOf(file, start, end)]);
      wasRead();
      return { value, done: end >= file.size };
    },
  }),
});

function clientOf(door: Door, file: File, options: UploadOptions, signal: AbortSignal) {
  const { orderId, purpose, slotId, resume, onProgress, onResumable } = options;
  // The client wants whole addresses; what stands before the path is left out again by the stack.
  const addressOf = (id?: string) => `http://tus${uploadPath(orderId, id)}`;
  let arrived = -1;
  let id: string | undefined;
  let sentAt = 0;
  const tus = new Upload(file, {
    endpoint: addressOf(),
    uploadUrl: resume === undefined ? null : addressOf(resume),
    metadata: { filename: file.name, purpose, ...(slotId !== undefined && { slot: slotId }) },
    httpStack: tusStack({ door, orderId, size: file.size, signal }),
    fileReader: readerOf(file, () => (sentAt = performance.now())),
    chunkSize: piece.first,
    // When to go on is decided here, and the client remembers nothing in the browser.
    retryDelays: null,
    storeFingerprintForResuming: false,
    onUploadUrlAvailable() {
      const now = uploadIdOf(tus.url!);
      if (now !== id) onResumable?.(now);
      id = now;
    },
    onProgress(bytes) {
      if (bytes !== arrived) onProgress?.({ stage: 'sending', bytes, total: file.size });
      arrived = bytes;
    },
    onChunkComplete(bytes) {
      if (bytes <= 0) throw new ApiError('server', 'nothing arrived of what was sent');
      tus.options.chunkSize = nextPiece(bytes, performance.now() - sentAt);
    },
  });
  return {
    arrived: () => arrived,
    isBegun: () => id !== undefined,
    resize: (bytes: number) => void (tus.options.chunkSize = bytes),
    run: () => runOf(tus),
  };
}

/** Until all has arrived, or something fails; run again, the client first asks where the upload stands. */
function runOf(tus: Upload): Promise<string> {
  return new Promise((resolve, reject) => {
    tus.options.onSuccess = () => resolve(uploadIdOf(tus.url!));
    tus.options.onError = (error) =>
      reject('causingError' in error && error.causingError !== null ? error.causingError : error);
    tus.start();
  });
}
