/** Orders that want files, and the requests with which files are brought to them. */
import { loadMedia, type MediaName } from '../../backend/src/demo/media/media.ts';
import type { FileAsset } from '../../src/contract/creative.ts';
import type { StoredFile } from '../../src/contract/file-wire.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import type { PlaceOrder } from '../../src/contract/placement.ts';
import type { Edge, Heard, Person } from './edge.ts';
import { sha256Of } from './files.ts';
import { orderToPlace } from './placed.ts';

type Slots = PlaceOrder['agreement']['slots'];

const slot = (id: string, kind: Slots[number]['kind'], file?: Slots[number]['file']) => ({
  id,
  name: id,
  kind,
  required: id === 'hero',
  note: '',
  ...(file && { file }),
});

export const slots: Slots = [
  slot('hero', 'image', { maxBytes: 200_000 }),
  slot('second', 'image'),
  slot('reel', 'video'),
  slot('sheet', 'pdf'),
  slot('words', 'text'),
];

export async function placeWithSlots(edge: Edge): Promise<string> {
  const { agreement } = orderToPlace();
  return edge.place({ agreement: { ...agreement, slots } });
}

export async function acceptedWithSlots(edge: Edge): Promise<string> {
  const id = await placeWithSlots(edge);
  await edge.act(id, 'channel', 'accept');
  return id;
}

/** Whatever answers requests: the app itself, or a process. */
export type Asked = Pick<Edge, 'call'>;

export interface Wish {
  as?: Person;
  token?: string;
  length?: number;
  name?: string;
  purpose?: string;
  slot?: string;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

export function begin(edge: Asked, id: string, wish: Wish = {}): Promise<Heard> {
  const { as = 'client', token, length = 5, name = 'a.webp', purpose = 'creative', slot = 'hero' } = wish;
  const metadata = { filename: name, purpose, ...(purpose === 'creative' && { slot }) };
  return edge.call('POST', `/v1/orders/${id}/uploads`, {
    ...(token === undefined ? { as } : { token }),
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(length),
      'upload-metadata': Object.entries(metadata)
        .map(([key, value]) => `${key} ${base64(value)}`)
        .join(','),
    },
  });
}

export const idOf = ({ headers }: Heard): string => headers.get('location')?.split('/').at(-1) ?? '';

export const append = (
  edge: Asked,
  id: string,
  upload: string,
  bytes: Uint8Array<ArrayBuffer>,
  offset = 0,
  as: Person = 'client',
): Promise<Heard> =>
  edge.call('PATCH', `/v1/orders/${id}/uploads/${upload}`, {
    as,
    raw: bytes,
    headers: {
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
    },
  });

export const take = (
  edge: Asked,
  id: string,
  upload: string,
  checksum: string,
  as: Person = 'client',
): Promise<Heard<StoredFile>> =>
  edge.call('POST', `/v1/orders/${id}/assets`, { as, body: { upload, checksum } });

/** Announces and sends a whole file; its upload's id. */
export async function sent(
  edge: Asked,
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
  wish: Wish = {},
): Promise<string> {
  const upload = idOf(await begin(edge, id, { ...wish, length: bytes.byteLength }));
  await append(edge, id, upload, bytes, 0, wish.as);
  return upload;
}

/** Brings a sample file, up to its being taken in. */
export async function stored(
  edge: Asked,
  id: string,
  media: MediaName = 'hero-1',
  wish: Wish = {},
): Promise<StoredFile> {
  const { name, bytes } = await loadMedia(media);
  const upload = await sent(edge, id, bytes, { name, ...wish });
  const taken = await take(edge, id, upload, await sha256Of(bytes), wish.as);
  if (taken.status !== 201) throw new Error(`not taken in: ${JSON.stringify(taken.problem)}`);
  return taken.body;
}

/** Hands a stored file in for a slot, as it is offered to the client. */
export async function submit(
  edge: Edge,
  id: string,
  assetId: string,
  slotId = 'hero',
  as: Person = 'client',
) {
  const { actions, creatives } = await edge.read(id, 'client');
  const newest = creatives.find((creative) => creative.id === slotId)?.versions.at(-1);
  const offer = actions.find(({ type, on }) => type === 'submitCreative' && on.slotId === slotId);
  const on = offer?.on ?? { status: 'accepted', slotId, after: newest?.id ?? null };
  const payload = { asset: { kind: 'file', assetId }, note: 'The file you asked for' };
  return edge.act(id, as, 'submitCreative', payload, { on });
}

/** An order whose hero was handed in. */
export async function withHero(edge: Edge): Promise<{ id: string; file: StoredFile }> {
  const id = await acceptedWithSlots(edge);
  const file = await stored(edge, id);
  await submit(edge, id, file.id);
  return { id, file };
}

/** The same order further on, at each place where files are treated differently. */
export const places = [
  'placed',
  'accepted',
  'ready',
  'completed',
  'disputed',
  'escalated',
  'released',
] as const;
export type PlaceName = (typeof places)[number];

export async function orderAt(edge: Edge, place: PlaceName): Promise<{ id: string; file?: StoredFile }> {
  if (place === 'placed') return { id: await placeWithSlots(edge) };
  const { id, file } = await withHero(edge);
  const ways: [PlaceName, () => Promise<unknown>][] = [
    ['accepted', async () => {}],
    ['ready', () => readied(edge, id)],
    ['completed', () => edge.act(id, 'channel', 'complete', { availabilityTold: true })],
    place === 'released'
      ? ['released', () => edge.act(id, 'client', 'release')]
      : ['disputed', () => edge.act(id, 'client', 'dispute', complaint)],
    ['escalated', async () => edge.clock.advance(73 * 3_600_000)],
  ];
  for (const [name, go] of ways) {
    await go();
    if (name === place) break;
  }
  return { id, file };
}

async function readied(edge: Edge, id: string): Promise<void> {
  await edge.act(id, 'channel', 'approveCreative');
  await edge.act(id, 'channel', 'markReady');
}

const complaint = {
  ground: 'wrongContent',
  text: 'The section names another bakery than ours, on every page of the letter.',
  clauses: ['2.1'],
  asked: { kind: 'refund', refund: 60_000 },
};

/** The newest file of a slot, as the order shows it. */
export function fileIn(order: OrderSnapshot | undefined, slotId = 'hero'): FileAsset {
  const asset = order?.creatives.find(({ id }) => id === slotId)?.versions.at(-1)?.asset;
  if (asset?.kind !== 'file') throw new Error(`${slotId} holds no file`);
  return asset;
}
