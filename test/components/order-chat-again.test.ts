import { nextFrame } from '@open-wc/testing';
import { pageOf, rested, seenBy } from '../support/casework.ts';
import { bubbles, logOf, manyOf, openChat } from '../support/chat-stage.ts';
import { waitUntil } from '../support/waiting.ts';

describe('<order-chat>, when it comes back to the page', () => {
  it('begins at the newest message again, although its reader was far up', async () => {
    const { el, server } = await openChat(seenBy('channel'), pageOf(manyOf(2000)));
    while (Number(bubbles(el)[0]!.slice(8)) > 1500) {
      logOf(el).scrollTop = 100;
      await nextFrame();
      await nextFrame();
      await rested(el);
    }
    const room = el.parentElement!;
    el.remove();
    await waitUntil(() => server.chats.size === 0);
    room.append(el);
    await waitUntil(() => server.chats.size > 0);
    await nextFrame();
    server.say(pageOf(manyOf(30, 1971), { more: true }));
    await rested(el);
    await waitUntil(() => bubbles(el).at(-1) === 'Message 2000', 'the newest message is shown');
  });
});
