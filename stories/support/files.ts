/** Files as people have them on their disks: the demo's own, and such that do not fit. */
import { loadMedia, type MediaName } from '../../backend/src/demo/media/media.ts';

/** One of the sample files, under its own name or another one. */
export async function sample(media: MediaName, called?: string): Promise<File> {
  const { name, bytes } = await loadMedia(media);
  return new File([bytes], called ?? name, { lastModified: 0 });
}

/** Grown by zeros at its end: the same picture, and too large for any slot of the stories. */
export async function overweight(media: MediaName, called: string): Promise<File> {
  return new File([await sample(media), new Uint8Array(2_300_000)], called);
}

/** Its second half is missing. */
export async function torn(media: MediaName, called: string): Promise<File> {
  const whole = await sample(media);
  return new File([whole.slice(0, Math.floor(whole.size / 2))], called);
}

/** On a disk that does not answer. */
export async function unreadable(media: MediaName, called: string): Promise<File> {
  const file = await sample(media, called);
  const silent = () => new Promise<never>(() => undefined);
  return Object.assign(file, { slice: () => Object.assign(new Blob(), { arrayBuffer: silent }) });
}
