/** The element of the creatives on an adapter, once it shows its order. */
import { html } from '@open-wc/testing';
import '../../src/components/creative-review/define.ts';
import type { CreativeReview } from '../../src/components/creative-review/creative-review.ts';
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';
import type { DraftStorage } from '../../src/controllers/drafts.ts';
import { withCampaign } from './campaign.ts';
import { find, rested } from './casework.ts';
import { waitUntil } from './waiting.ts';

export async function shownReview(adapter: ApiAdapter, drafts: DraftStorage): Promise<CreativeReview> {
  const el = await withCampaign<CreativeReview>(
    adapter,
    html`<creative-review order-id="o1"></creative-review>`,
    { drafts },
  );
  await waitUntil(() => find(el, 'h3') !== null);
  await rested(el);
  return el;
}
