/** What a chosen file really is, as far as a page can tell without decoding it; the server has the last word. */
import type { FileFacts } from '../contract/file-spec.ts';
import { mediaTypeOf } from '../contract/media-type.ts';
import { turnsImage } from './measure-turn.ts';

/** The file was changed, moved or removed after it was chosen, and can no longer be read: it must be chosen again. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged';
}

/** Enough for any signature. */
const headBytes = 64 * 1024;
/** The size of an image stands after what cameras and editors put first. */
const imageBytes = 4 * 1024 * 1024;
/** A player that says nothing for so long never will. */
const patienceMs = 8000;

/** Rejects with `FileChanged`, or with the signal's reason; what cannot be measured is left out. */
export async function measureFile(file: File, signal?: AbortSignal): Promise<FileFacts> {
  const head = await bytesOf(file.slice(0, headBytes));
  signal?.throwIfAborted();
  const { fileTypeFromBuffer } = await import('file-type');
  // A head that ends in the middle of something may be refused by the reader of that something.
  const detected = await fileTypeFromBuffer(head).catch(() => undefined);
  const type = mediaTypeOf(detected?.mime, head);
  const facts: FileFacts = { type, bytes: file.size };
  if (type.startsWith('image/')) Object.assign(facts, await imageSize(file, head));
  else if (/^(video|audio)\//.test(type)) Object.assign(facts, await playing(file, type, signal));
  signal?.throwIfAborted();
  return facts;
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    throw new FileChanged('The file can no longer be read.', { cause });
  }
}

/** As people see it: a photo that is turned when shown has its sides swapped. */
async function imageSize(file: File, head: Uint8Array): Promise<Partial<FileFacts>> {
  const { imageDimensionsFromData } = await import('image-dimensions');
  const found =
    imageDimensionsFromData(head) ?? imageDimensionsFromData(await bytesOf(file.slice(0, imageBytes)));
  if (!found) return {};
  const { width, height } = found;
  return turnsImage(head) ? { width: height, height: width } : { width, height };
}

/** Asks the browser's own player, which reads no more than it needs. */
async function playing(
  file: File,
  type: string,
  signal: AbortSignal | undefined,
): Promise<Partial<FileFacts>> {
  const player = document.createElement('video');
  const url = URL.createObjectURL(file);
  player.preload = 'metadata';
  player.muted = true;
  player.src = url;
  try {
    return (await hasBegun(player, signal)) ? factsOf(player, type) : {};
  } finally {
    player.removeAttribute('src');
    player.load();
    URL.revokeObjectURL(url);
  }
}

/** Whether the player could make out what it plays. */
function hasBegun(player: HTMLVideoElement, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(false), patienceMs);
    const stop = () => end(false);
    const end = (outcome: boolean) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(outcome);
    };
    player.addEventListener('loadedmetadata', () => end(true), { once: true });
    player.addEventListener('error', stop, { once: true });
    signal?.addEventListener('abort', stop, { once: true });
  });
}

function factsOf({ duration, videoWidth, videoHeight }: HTMLVideoElement, type: string): Partial<FileFacts> {
  return {
    // Sound alone in a container for video is sound.
    type: videoWidth === 0 ? type.replace('video/', 'audio/') : type,
    // Live recordings do not say how long they are.
    ...(Number.isFinite(duration) && { seconds: duration }),
    ...(videoWidth > 0 && { width: videoWidth, height: videoHeight }),
  };
}
