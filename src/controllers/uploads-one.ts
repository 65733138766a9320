/** One file on its way: where it stands, what is kept of it, and what follows from an error. */
import type { ApiError } from '../contract/api-error.ts';
import type { FileFacts, FileKind, FileSpec } from '../contract/file-spec.ts';
import type { Coded } from '../contract/primitives.ts';

/** Where a file belongs, by an id of the element's own: what is asked of it, or any file that is taken at all. */
export interface FilePlace {
  id: string;
  kind?: FileKind | undefined;
  file?: FileSpec | undefined;
}

/** What a slot asks of its file. */
export interface FileSlot extends FilePlace {
  kind: FileKind;
}

/**
 * `waiting` for its turn · `dropped`: goes on when the connection is back · `lost`: begun before a reload, and the page
 * no longer has the file · `refused`: it does not fit · `failed`: may be tried again · `gone`: the server has lost it.
 */
export type UploadPhase =
  | 'measuring'
  | 'waiting'
  | 'sending'
  | 'checking'
  | 'arrived'
  | 'paused'
  | 'dropped'
  | 'lost'
  | 'refused'
  | 'failed'
  | 'gone';

/** What must be known to go on after a reload. */
export interface KeptUpload {
  name: string;
  bytes: number;
  /** The file's `lastModified`, in ms. */
  modified: number;
  /** Bytes that have arrived. */
  arrived: number;
  resume: string | null;
  facts: FileFacts | null;
  /** Once the server has taken it in. */
  assetId: string | null;
}

export interface Upload {
  phase: UploadPhase;
  kept: KeptUpload;
  /** While this page has it. */
  file: File | null;
  slot: FilePlace | null;
  /** A different file that was chosen where this one was asked for, or in place of this one. */
  other: { slot: FilePlace; file: File } | null;
  /** What had arrived before and is there again if this one is refused; then `other` is the refused one. */
  before: Upload | undefined;
  problems: readonly Coded[];
  error: ApiError | null;
  /** How long it will still take; null while that is unknown. */
  leftMs: number | null;
  /** Where it stood when this attempt began to move. */
  pace: { at: number; bytes: number } | null;
  /** Attempts since something last arrived. */
  tries: number;
  notedAt: number;
  leave: AbortController | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export const keptOf = ({ name, size, lastModified }: File): KeptUpload => ({
  name,
  bytes: size,
  modified: lastModified,
  arrived: 0,
  resume: null,
  facts: null,
  assetId: null,
});

/** As it stands after a reload. */
export const uploadOf = (kept: KeptUpload): Upload => ({
  phase: kept.assetId === null ? 'lost' : 'arrived',
  kept,
  file: null,
  slot: null,
  other: null,
  before: undefined,
  problems: [],
  error: null,
  leftMs: null,
  pace: null,
  tries: 0,
  notedAt: 0,
  leave: null,
  timer: undefined,
});

export const isSameFile = (kept: KeptUpload, { name, size }: File): boolean =>
  kept.name === name && kept.bytes === size;

/** Whether it makes no sense without what is kept of it. */
export const isTiedUp = ({ phase }: Upload): boolean => phase !== 'refused' && phase !== 'gone';

const working: ReadonlySet<UploadPhase> = new Set(['measuring', 'waiting', 'sending', 'checking']);

/** Whether something is being done with it: then it is not replaced by accident. */
export const isUnderWay = (upload: Upload | undefined): boolean => !!upload && working.has(upload.phase);

/** A first second says nothing about the next ones. */
const leastMs = 1000;

export function paced(upload: Upload, bytes: number, total: number): Pick<Upload, 'pace' | 'leftMs'> {
  const now = performance.now();
  const pace = upload.pace ?? { at: now, bytes };
  const moved = bytes - pace.bytes;
  const took = now - pace.at;
  return { pace, leftMs: took >= leastMs && moved > 0 ? ((total - bytes) * took) / moved : null };
}

/** These are over by themselves. */
const passing: ReadonlySet<string> = new Set(['network', 'timeout', 'unavailable', 'rateLimited']);
/** The same file may do: there was no room, or the bytes suffered. */
const mendable: ReadonlySet<string> = new Set(['storageFull', 'quotaReached']);
const spoilt: ReadonlySet<string> = new Set(['checksumMismatch', 'incomplete']);

/** What is wrong, and the way on: another file, the same one anew, by itself, or at a click. */
export function problemsIn(
  error: ApiError,
  bytes: number,
): { problems: readonly Coded[]; way: 'refused' | 'anew' | 'dropped' | 'failed' } {
  const said: Coded[] = error.fields.filter(({ path }) => path === 'file');
  const { reason } = error;
  if (said.length === 0 && reason && (mendable.has(reason.code) || spoilt.has(reason.code)))
    said.push(reason);
  if (said.length === 0 && error.code === 'tooLarge')
    said.push({ code: 'tooLarge', params: { actual: bytes } });
  if (said.some(({ code }) => spoilt.has(code))) return { problems: said, way: 'anew' };
  if (said.some(({ code }) => mendable.has(code))) return { problems: said, way: 'failed' };
  if (said.length > 0) return { problems: said, way: 'refused' };
  return { problems: [], way: passing.has(error.code) ? 'dropped' : 'failed' };
}

const waitsMs = [2000, 5000, 10_000, 30_000] as const;

/** When to try again by itself. */
export const waitOf = ({ retryAfterMs }: ApiError, tries: number): number =>
  retryAfterMs ?? waitsMs[Math.min(tries, waitsMs.length - 1)]!;

/** Gives up what is being done with it. */
export function stop(upload: Upload): void {
  upload.leave?.abort();
  clearTimeout(upload.timer);
  Object.assign(upload, { leave: null, timer: undefined });
}

/** The same, to be taken up again. */
export function wait(upload: Upload): void {
  stop(upload);
  upload.phase = 'waiting';
}
