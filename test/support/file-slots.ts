/** Slots that want images, seen by their client, on a server that the test plays. */
import { html } from '@open-wc/testing';
import type { CreativeReview } from '../../src/components/creative-review/creative-review.ts';
import type { CreativeSlot } from '../../src/contract/creative.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { memoryStorage, withCampaign } from './campaign.ts';
import { may, rested, seenBy, slotOf, textOf } from './casework.ts';
import { choose, picture } from './pictures.ts';
import { scriptedAdapter } from './scripted-adapter.ts';
import { waitUntil } from './waiting.ts';

export const square = slotOf('square', 'Square image', {
  kind: 'image',
  file: {
    formats: ['image/png', 'image/jpeg'],
    maxBytes: 10_000_000,
    width: { min: 200 },
    height: { min: 200 },
    ratio: { width: 1, height: 1 },
  },
});
export const hero = slotOf('hero', 'Hero image', { kind: 'image' });

export function order(creatives: CreativeSlot[], over: Partial<OrderSnapshot> = {}): OrderSnapshot {
  const status = over.status ?? 'accepted';
  const actions = creatives.map((slot) =>
    may('submitCreative', { status, slotId: slot.id, after: slot.versions.at(-1)?.id ?? null }),
  );
  return seenBy('client', { status, creatives, actions, ...over });
}

export async function open(first: OrderSnapshot, drafts = memoryStorage(), uploads = true) {
  const { adapter, server } = scriptedAdapter(first, { uploads });
  const el = await withCampaign<CreativeReview>(
    adapter,
    html`<creative-review order-id="o1"></creative-review>`,
    { drafts },
  );
  await sees(el, uploads ? 'Choose' : 'Files cannot be sent here');
  return { el, server, drafts };
}

export async function sees(el: Element, text: string): Promise<void> {
  await waitUntil(() => textOf(el).includes(text)).catch(() => {
    throw new Error(`“${text}” is not to be read in: ${textOf(el)}`);
  });
  await rested(el);
}

export const png = () => picture('northfold-square.png', 240, 240);

/** A file that is being sent. */
export async function sending(el: Element, server: Awaited<ReturnType<typeof open>>['server'], file?: File) {
  const count = server.uploads.length;
  choose(el, 'square', file ?? (await png()));
  await waitUntil(() => server.uploads.length > count);
  return server.uploads.at(-1)!;
}
