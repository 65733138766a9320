/** An order-actions on a scripted server, with everything it loads late in place. */
import { html, waitUntil } from '@open-wc/testing';
import '../../src/components/order-actions/define.ts';
import type { OrderActions } from '../../src/components/order-actions/order-actions.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import type { DraftStorage } from '../../src/controllers/drafts.ts';
import { memoryStorage, withCampaign } from './campaign.ts';
import { scriptedAdapter } from './scripted-adapter.ts';

export async function openActions(order: OrderSnapshot | null, drafts: DraftStorage = memoryStorage()) {
  const { adapter, server } = scriptedAdapter(order);
  const el = await withCampaign<OrderActions>(adapter, html`<order-actions order-id="o1"></order-actions>`, {
    drafts,
  });
  if (order) await waitUntil(() => el.shadowRoot!.querySelector('h3'), 'the order is not to be seen');
  // The rest of the look comes with the rest of the element.
  await waitUntil(() => el.shadowRoot!.adoptedStyleSheets.length > 4, 'the late part did not come', {
    timeout: 5000,
  });
  await el.updateComplete;
  return { el, server, drafts };
}
