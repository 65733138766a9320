/** Looks into a file: its type by content, whether it is whole and nothing else, and what is measured in it. */
import { fileTypeFromBuffer } from 'file-type';
import { imageDimensionsFromData } from 'image-dimensions';
import type { FileFacts } from '../../../../src/contract/file-spec.ts';
import { fileSpecOf, mostPixels } from '../../../../src/contract/file-rules.ts';
import { mediaTypeOf } from '../../../../src/contract/media-type.ts';
import type { ByteSource, Inspected, Inspector } from '../inspector.ts';
import { refuseDisguise } from './disguise.ts';
import { walkFlac } from './flac.ts';
import { walks } from './images.ts';
import { walkMp3 } from './mp3.ts';
import { walkMp4 } from './mp4.ts';
import { walkOgg } from './ogg.ts';
import { type Measured, type Reader, readerOf } from './reader.ts';
import { damaged, isTaken, NotTaken, wrongFormat } from './refusal.ts';
import { walkWav } from './wav.ts';
import { walkWebm } from './webm.ts';

export interface Redrawn {
  /** As people see it: turned as the file says. */
  width: number;
  height: number;
  preview: { type: string; bytes: Uint8Array };
}

/** What only the place where the backend runs can do. Both reject when the file cannot be made sense of. */
export interface InspectorDeps {
  /** Decodes every pixel and draws them anew. */
  redraw(bytes: Uint8Array, type: string, frames: number): Promise<Redrawn>;
  /** Whether a PDF is whole and does nothing (`walkPdf`), and how many pages it has. */
  countPages(bytes: Uint8Array): Promise<number>;
}

/** Enough for any signature. */
const headBytes = 64 * 1024;
/** All pictures of an animation together; even the smallest picture costs as much as `leastDrawn`. */
const mostDrawn = 4 * mostPixels;
const leastDrawn = 100_000;

const players: Readonly<Record<string, (file: Reader) => Promise<Measured>>> = {
  'video/mp4': walkMp4,
  'audio/mp4': walkMp4,
  'video/webm': walkWebm,
  'audio/wav': walkWav,
  'audio/ogg': walkOgg,
  'audio/flac': walkFlac,
  'audio/mpeg': walkMp3,
};

type Found = Extract<Inspected, { ok: true }>;

export const createInspector = (deps: InspectorDeps): Inspector => ({
  async inspect(file) {
    try {
      return await look(file, deps);
    } catch (error) {
      if (error instanceof NotTaken) return { ok: false, problem: error.problem };
      // A figure that points behind the end.
      if (error instanceof RangeError) return { ok: false, problem: damaged().problem };
      throw error;
    }
  },
});

async function look(file: ByteSource, deps: InspectorDeps): Promise<Found> {
  if (file.size === 0) throw new NotTaken('empty');
  const head = await file.read(0, Math.min(file.size, headBytes));
  // The reader of signatures follows what it reads, and may run out of it.
  const detected = await fileTypeFromBuffer(head).catch(() => undefined);
  const type = mediaTypeOf(detected?.mime, head);
  if (!isTaken(type)) throw wrongFormat(type);
  const reader = readerOf(file);
  await refuseDisguise(reader);
  const walk = players[type];
  if (walk) return played(await walk(reader), file.size);
  const bytes = await whole(file, type);
  if (type !== 'application/pdf') return drawn(bytes, type, deps);
  const pages = await deps.countPages(bytes);
  return { ok: true, facts: { type, bytes: file.size, pages }, preview: null };
}

function played(measured: Measured, bytes: number): Found {
  // What is told by its first bytes may turn out to be something else.
  if (!isTaken(measured.type)) throw wrongFormat(measured.type);
  return { ok: true, facts: { ...measured, bytes }, preview: null };
}

/** Only images and PDFs are ever held in memory, and only up to the size that a slot may ask for. */
async function whole(file: ByteSource, type: string): Promise<Uint8Array> {
  const { maxBytes } = fileSpecOf({ kind: type === 'application/pdf' ? 'pdf' : 'image' });
  if (file.size > maxBytes) throw new NotTaken('tooLarge', { actual: file.size, max: maxBytes });
  const bytes = await file.read(0, file.size);
  if (bytes.length < file.size) throw damaged();
  return bytes;
}

async function drawn(bytes: Uint8Array, type: string, { redraw }: InspectorDeps): Promise<Found> {
  const size = imageDimensionsFromData(bytes);
  const walked = walks[type]?.(bytes);
  if (!size || !walked || size.width === 0 || size.height === 0) throw damaged();
  const width = Math.max(size.width, walked.width ?? 0);
  const height = Math.max(size.height, walked.height ?? 0);
  requirePixels(width, height);
  if (walked.frames > 1 && Math.max(width * height, leastDrawn) * walked.frames > mostDrawn)
    throw new NotTaken('tooManyPixels', { width, height, max: Math.floor(mostDrawn / walked.frames) });
  const { preview, ...shown } = await redraw(bytes, type, walked.frames);
  const facts: FileFacts = { type, bytes: bytes.length, width: shown.width, height: shown.height };
  return { ok: true, facts, preview };
}

function requirePixels(width: number, height: number): void {
  if (width * height > mostPixels) throw new NotTaken('tooManyPixels', { width, height, max: mostPixels });
}
