/** A chat on a scripted server, and what a person reads in it. */
import { html, nextFrame } from '@open-wc/testing';
import '../../src/components/order-chat/define.ts';
import type { OrderChat } from '../../src/components/order-chat/order-chat.ts';
import type { MessagePage } from '../../src/contract/message.ts';
import { memoryStorage, withCampaign } from './campaign.ts';
import { all, find, happened, pageOf, rested, said, seenBy } from './casework.ts';
import { scriptedAdapter } from './scripted-adapter.ts';
import { waitUntil } from './waiting.ts';

export const twoSides = [
  happened(1, 'client', 'placed'),
  happened(2, 'channel', 'accept'),
  said(3, 'client', 'Great to have you.'),
  said(4, 'channel', 'Perfect.'),
];

/** Without a page the chat still loads. */
export async function openChat(
  order = seenBy('channel'),
  page: MessagePage | null = pageOf(twoSides),
  drafts = memoryStorage(),
  features: { uploads?: boolean; typing?: boolean } = {},
) {
  // On a busy machine the parts of an element take a while to come.
  await Promise.all([
    import('../../src/components/order-chat/log-view.ts'),
    import('../../src/controllers/messages-rooms.ts'),
  ]);
  const { adapter, server } = scriptedAdapter(order, features);
  const el = await withCampaign<OrderChat>(adapter, html`<order-chat order-id="o1"></order-chat>`, {
    drafts,
  });
  await waitUntil(() => server.chats.size > 0);
  await nextFrame();
  if (page) server.say(page);
  await waitUntil(() => page === null || find(el, 'h3') !== null);
  await rested(el);
  await looksOn(el);
  return { el, server, adapter, drafts };
}

/** Until the element has heard, too, that it is on screen: nobody scrolls before, and it begins at the end only then. */
const looksOn = (el: Element) =>
  new Promise<void>((resolve) => {
    new IntersectionObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe(el);
  });

/** Messages of one side, one a minute. */
export const manyOf = (count: number, from = 1, by: 'channel' | 'client' = 'client') =>
  Array.from({ length: count }, (_, n) =>
    said(from + n, by, `Message ${from + n}`, {
      at: new Date(Date.UTC(2026, 2, 1) + (from + n) * 60_000).toISOString(),
    }),
  );

export const bubbles = (el: Element) => all(el, 'div.bubble').map(({ textContent }) => textContent.trim());
export const field = (el: Element) => find(el, 'textarea')!;
export const logOf = (el: Element) => find(el, '[role=log]')!;
