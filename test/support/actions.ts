/** An order-actions on a scripted server, with everything it loads late in place. */
import { html } from '@open-wc/testing';
import '../../src/components/order-actions/define.ts';
import type { OrderActions } from '../../src/components/order-actions/order-actions.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import type { DraftStorage } from '../../src/controllers/drafts.ts';
import { memoryStorage, withCampaign } from './campaign.ts';
import { scriptedAdapter } from './scripted-adapter.ts';
import { waitUntil } from './waiting.ts';
import { buttonsIn, press } from './widget.ts';

export async function openActions(order: OrderSnapshot | null, drafts: DraftStorage = memoryStorage()) {
  const { adapter, server } = scriptedAdapter(order);
  const el = await withCampaign<OrderActions>(adapter, html`<order-actions order-id="o1"></order-actions>`, {
    drafts,
  });
  if (order) await waitUntil(() => el.shadowRoot!.querySelector('h3'), 'the order is not to be seen');
  // The rest of the look comes with the rest of the element.
  await waitUntil(() => el.shadowRoot!.adoptedStyleSheets.length > 4, 'the late part did not come');
  await el.updateComplete;
  return { el, server, drafts };
}

/** What is seen of a review step: its form, who gets what, its buttons by kind. */
export const form = (el: OrderActions) => el.shadowRoot!.querySelector('form');
export const box = (el: OrderActions) =>
  el.shadowRoot!.querySelector('.box .facts')!.textContent.replace(/\s+/g, ' ').trim();
export const kinds = (el: OrderActions) =>
  [...form(el)!.querySelectorAll('.btn')].map(
    (one) => `${one.getAttribute('data-kind')}: ${one.textContent.trim()}`,
  );

/** Opens a review step and waits until it is there, also when its part of the library is still on its way. */
export async function review(order: OrderSnapshot, name: string | RegExp) {
  const { el, server, drafts } = await openActions(order);
  if (!buttonsIn(el).some((one) => (typeof name === 'string' ? one === name : name.test(one))))
    await press(el, 'More actions');
  await press(el, name);
  await waitUntil(() => form(el), `no review step after ${name}`);
  await el.updateComplete;
  return { el, server, drafts, sent: () => server.actions.map(({ what }) => what.command) };
}
