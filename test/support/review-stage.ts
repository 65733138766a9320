/** A channel with real files in front of it: pictures, sound, video and PDFs of the demo, through the scripted adapter. */
import { sendMouse } from '@web/test-runner-commands';
import { loadMedia, type MediaName } from '../../backend/src/demo/media/media.ts';
// Here before anybody waits for it.
import '../../src/components/creative-review/stage/stage.ts';
import type { CreativeSlot, CreativeVersion, FileAsset } from '../../src/contract/creative.ts';
import type { FileFacts } from '../../src/contract/file-spec.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { memoryStorage } from './campaign.ts';
import { all, find, may, rested, seenBy, slotOf, version } from './casework.ts';
import { shownReview } from './shown-review.ts';
import { scriptedAdapter } from './scripted-adapter.ts';
import { waitUntil } from './waiting.ts';

const facts: Partial<Record<MediaName, FileFacts>> = {
  'hero-1': { type: 'image/webp', bytes: 41_000, width: 1200, height: 750 },
  'hero-2': { type: 'image/webp', bytes: 43_000, width: 1200, height: 750 },
  'reel-1': { type: 'video/webm', bytes: 90_000, width: 640, height: 360, seconds: 8 },
  'reel-2': { type: 'video/webm', bytes: 91_000, width: 640, height: 360, seconds: 8 },
  spot: { type: 'audio/wav', bytes: 80_000, seconds: 5 },
  'sheet-1': { type: 'application/pdf', bytes: 1_900, pages: 2 },
  'sheet-2': { type: 'application/pdf', bytes: 2_000, pages: 2 },
};

export const fileOf = (media: MediaName, over: Partial<FileAsset> = {}): FileAsset => ({
  kind: 'file',
  assetId: media,
  name: `${media}.${media.startsWith('hero') ? 'webp' : media.startsWith('sheet') ? 'pdf' : 'webm'}`,
  type: '',
  bytes: 0,
  ...facts[media],
  ...over,
});

/** A slot under review, with one version for each file; the last one waits. */
export function slotWith(kind: string, media: readonly MediaName[], over: Partial<CreativeSlot> = {}) {
  const versions = media.map((one, at): CreativeVersion =>
    version(`hero.${at + 1}`, at + 1, {
      asset: fileOf(one),
      status: at < media.length - 1 ? 'changesRequested' : 'submitted',
    }),
  );
  return slotOf('hero', 'Hero image', { kind, status: 'submitted', versions, ...over });
}

export function reviewOf(creatives: CreativeSlot[], over: Partial<OrderSnapshot> = {}): OrderSnapshot {
  const actions = creatives.flatMap(({ versions, status }) => {
    const last = versions.at(-1);
    if (!last || status !== 'submitted') return [];
    const on = { versionId: last.id, checksum: last.checksum };
    return [may('approveCreative', on), may('requestChanges', on)];
  });
  return seenBy('channel', { status: 'accepted', creatives, actions, ...over });
}

const mime = (media: MediaName): string => facts[media]?.type ?? '';

export async function openReview(order: OrderSnapshot, drafts = memoryStorage()) {
  const { adapter, server } = scriptedAdapter(order, { uploads: true });
  const wanted = order.creatives.flatMap(({ versions }) => versions.map(({ asset }) => asset));
  for (const asset of wanted)
    if (asset.kind === 'file' && asset.assetId in facts) {
      const media = asset.assetId as MediaName;
      const { bytes } = await loadMedia(media);
      server.files.set(media, new Blob([bytes], { type: mime(media) }));
    }
  return { el: await shownReview(adapter, drafts), server, drafts };
}

/** The picture has come and is as large as it will be. */
export async function pictured(el: Element): Promise<HTMLImageElement> {
  await waitUntil(() => (find(el, '.board img') as unknown as HTMLImageElement | null)?.complete === true);
  const picture = find(el, '.board img') as unknown as HTMLImageElement;
  await picture.decode();
  await rested(el);
  return picture;
}

export const pins = (el: Element): HTMLElement[] => all(el, '.pin');

/** Where a pin stands, as fractions of the picture. */
export const standsAt = (pin: HTMLElement): [number, number] => [
  Number(pin.style.getPropertyValue('--_x')),
  Number(pin.style.getPropertyValue('--_y')),
];

const pointOn = (target: Element, x: number, y: number): [number, number] => {
  const box = target.getBoundingClientRect();
  return [Math.round(box.left + x * box.width), Math.round(box.top + y * box.height)];
};

/** A real click of the mouse on a point of an element. */
export async function clickAt(target: Element, x: number, y: number): Promise<void> {
  target.scrollIntoView({ block: 'center' });
  await sendMouse({ type: 'click', position: pointOn(target, x, y) });
}

/** A real drag: down on one element, up at a point of another. */
export async function dragTo(from: Element, target: Element, x: number, y: number): Promise<void> {
  await sendMouse({ type: 'move', position: pointOn(from, 0.5, 0.5) });
  await sendMouse({ type: 'down' });
  const [toX, toY] = pointOn(target, x, y);
  await sendMouse({ type: 'move', position: [toX - 20, toY - 20] });
  await sendMouse({ type: 'move', position: [toX, toY] });
  await sendMouse({ type: 'up' });
}
