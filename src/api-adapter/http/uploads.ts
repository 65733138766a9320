/** Files over HTTP: the bytes travel while their checksum is reckoned, then the backend looks at what arrived. */
import type { AssetRef, AssetUrlOptions, CallOptions, UploadOptions } from '../../contract/api-adapter.ts';
import { ApiError } from '../../contract/api-error.ts';
import { fileFormats } from '../../contract/file-rules.ts';
import { FileLink, StoredFile } from '../../contract/file-wire.ts';
import { type Door, mostTries, pause } from './door.ts';
import { checksumOf } from './file-bytes.ts';
import { orderPath } from './orders.ts';
import { backoff, type Timing } from './timing.ts';
import { sendBytes } from './tus-upload.ts';
import { uploadPath } from './tus-stack.ts';

interface Deps {
  door: Door;
  timing: Timing;
  baseUrl: string;
}

/** So many times the usual limit may pass until a large file is looked at, or a preview has come. */
const patience = 8;

const tus = { 'tus-resumable': '1.0.0' };

/** What may stand in a page: these run nothing there. */
const shown = { ...fileFormats.image, ...fileFormats.pdf };

export async function upload(deps: Deps, file: File, options: UploadOptions): Promise<AssetRef> {
  const { orderId, resume, onProgress } = options;
  const leave = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, leave.signal]) : leave.signal;
  try {
    signal.throwIfAborted();
    if (resume !== undefined && !(await isUnderway(deps.door, orderId, resume, signal))) {
      const taken = await takenBefore(deps, orderId, resume, await checksumOf(file, signal), signal);
      if (taken !== undefined) return taken;
    }
    const sent = sendBytes(deps, file, options, signal);
    const [id, checksum] = await Promise.all([sent, checksumOf(file, signal)]);
    onProgress?.({ stage: 'checking', bytes: file.size, total: file.size });
    return await take(deps, orderId, id, checksum, signal);
  } catch (cause) {
    if (options.signal?.aborted) throw new ApiError('network', 'the upload was given up', { cause });
    throw ApiError.from(cause);
  } finally {
    // Whichever of the two failed, the other one ends.
    leave.abort();
  }
}

async function isUnderway(door: Door, orderId: string, id: string, signal: AbortSignal): Promise<boolean> {
  try {
    await door.send(uploadPath(orderId, id), { method: 'HEAD', headers: tus, signal });
    return true;
  } catch (thrown) {
    if (ApiError.from(thrown).code === 'notFound') return false;
    throw thrown;
  }
}

/** Perhaps this very file was taken in, and only the reply was lost; nothing need be sent twice then. */
async function takenBefore(...call: Parameters<typeof take>): Promise<AssetRef | undefined> {
  try {
    return await take(...call);
  } catch (thrown) {
    const { code, fields } = ApiError.from(thrown);
    if (code === 'notFound' || fields.some((field) => field.code === 'checksumMismatch')) return undefined;
    throw thrown;
  }
}

async function take(
  { door, timing }: Deps,
  orderId: string,
  id: string,
  checksum: string,
  signal: AbortSignal,
): Promise<AssetRef> {
  const call = { body: { upload: id, checksum }, signal, timeoutMs: timing.timeoutMs * patience };
  for (let tries = 1; ; tries++) {
    try {
      const stored = await door.ask(StoredFile, `${orderPath(orderId)}/assets`, call);
      return { id: stored.id, checksum: stored.checksum };
    } catch (thrown) {
      // A request that was given up here may still be at work there.
      if (ApiError.from(thrown).reason?.code !== 'uploadBusy' || tries === mostTries) throw thrown;
      await pause(backoff(timing, tries), signal);
    }
  }
}

export async function discardUpload(
  { door }: Deps,
  orderId: string,
  resume: string,
  { signal }: CallOptions = {},
): Promise<void> {
  try {
    await door.send(uploadPath(orderId, resume), { method: 'DELETE', headers: tus, signal });
  } catch (thrown) {
    if (ApiError.from(thrown).code !== 'notFound') throw thrown;
  }
}

export async function assetUrl(
  { door, timing, baseUrl }: Deps,
  assetId: string,
  { orderId, use, signal }: AssetUrlOptions,
): Promise<string> {
  const path = `${orderPath(orderId)}/assets/${encodeURIComponent(assetId)}`;
  if (use === 'file') {
    const { url } = await door.ask(FileLink, `${path}/links`, { body: {}, signal });
    return wholeAddress(url, `${baseUrl.replace(/\/+$/, '')}${path}/links`);
  }
  const blob = await door.load(`${path}/preview`, { signal, timeoutMs: timing.timeoutMs * patience });
  const type = blob.type.split(';')[0]!.trim();
  if (Object.hasOwn(shown, type)) return URL.createObjectURL(blob.slice(0, blob.size, type));
  throw new ApiError('server', `${path} is shown as "${type}"`, { retryable: false });
}

/** A link is relative to the request that it answers, and that one perhaps to the page. */
function wholeAddress(url: string, asked: string): string {
  const page = 'location' in globalThis ? globalThis.location.href : undefined;
  const whole = new URL(url, new URL(asked, page));
  if (/^https?:$/.test(whole.protocol)) return whole.href;
  throw new ApiError('server', `${asked} answered with no web address`, { retryable: false });
}
