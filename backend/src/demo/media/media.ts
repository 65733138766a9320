/** Sample files that the demo and its stories send as creatives; each is loaded when it is asked for. */

interface Media {
  /** What it would be called where it comes from. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const decoded = ({ base64 }: { base64: string }): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const files = {
  /** WebP, 1200 × 750. */
  'hero-1': ['summer-menu.webp', async () => decoded(await import('./hero-1.ts'))],
  'hero-2': ['summer-menu-2.webp', async () => decoded(await import('./hero-2.ts'))],
  /** WebP, 600 × 600. */
  square: ['mark.webp', async () => decoded(await import('./square.ts'))],
  /** WebM, 640 × 360, eight seconds. */
  'reel-1': ['summer-reel.webm', async () => decoded(await import('./reel-1.ts'))],
  'reel-2': ['summer-reel-2.webm', async () => decoded(await import('./reel-2.ts'))],
  /** WAV, five seconds. */
  spot: ['overnight-oats.wav', async () => (await import('./spot.ts')).spot()],
  /** PDF, two pages. */
  'sheet-1': ['menu.pdf', async () => (await import('./sheet.ts')).sheet(1)],
  'sheet-2': ['menu-2.pdf', async () => (await import('./sheet.ts')).sheet(2)],
} satisfies Record<string, [name: string, load: () => Promise<Uint8Array<ArrayBuffer>>]>;

export type MediaName = keyof typeof files;
export const mediaNames = Object.keys(files) as MediaName[];

const loaded = new Map<MediaName, Promise<Uint8Array<ArrayBuffer>>>();

/** The same bytes each time; nobody may change them. */
export async function loadMedia(media: MediaName): Promise<Media> {
  const [name, load] = files[media];
  const bytes = loaded.get(media) ?? load();
  loaded.set(media, bytes);
  return { name, bytes: await bytes };
}
