import { expect, nextFrame } from '@open-wc/testing';
import type { OrderChat } from '../../src/components/order-chat/order-chat.ts';
import type { Message } from '../../src/contract/message.ts';
import {
  all,
  find,
  focused,
  happened,
  pageOf,
  press,
  rested,
  said,
  seenBy,
  textOf,
} from '../support/casework.ts';
import { bubbles, field, logOf, manyOf, openChat } from '../support/chat-stage.ts';
import { waitUntil } from '../support/waiting.ts';

type Server = Awaited<ReturnType<typeof openChat>>['server'];

const texts = (count: number, from = 1) => Array.from({ length: count }, (_, n) => `Message ${from + n}`);
const isAtEnd = (log: Element) => log.scrollHeight - log.scrollTop - log.clientHeight < 2;
const placeIn = (el: Element, text: string) => {
  const row = all(el, '[data-row]').find(({ textContent }) => textContent.trim().startsWith(text));
  return row!.getBoundingClientRect().top - logOf(el).getBoundingClientRect().top;
};

async function scroll(el: OrderChat, top: number) {
  logOf(el).scrollTop = top;
  await nextFrame();
  await nextFrame();
  await rested(el);
}

async function answerOlder(el: OrderChat, server: Server, before: number, all: readonly Message[]) {
  const asked = () => [...server.chats].find(({ query }) => query.before === before);
  await waitUntil(() => asked());
  const page = all.slice(Math.max(0, before - 51), before - 1);
  asked()!.watcher.next(pageOf(page, { more: page[0]!.seq > 1 }));
  await waitUntil(() => !asked());
  await nextFrame();
  await rested(el);
}

describe('a long conversation, in <order-chat>', () => {
  it('keeps a bounded part of ten thousand messages in the page, all the way up and down again', async () => {
    const { el } = await openChat(seenBy('channel'), pageOf(manyOf(10_000)));
    const log = logOf(el);
    await waitUntil(() => isAtEnd(log));
    expect(bubbles(el)).to.deep.equal(texts(100, 9901));
    let most = 0;
    let oldest = 9901;
    while (oldest > 9300) {
      await scroll(el, 100);
      most = Math.max(most, bubbles(el).length);
      oldest = Number(bubbles(el)[0]!.slice(8));
    }
    expect(most).to.be.within(250, 300);
    expect(textOf(el)).to.not.contain('Message 10000');
    for (let turn = 0; turn < 20 && !bubbles(el).includes('Message 10000'); turn += 1)
      await scroll(el, log.scrollHeight);
    expect(bubbles(el)).to.have.lengthOf.at.most(300);
    expect(bubbles(el).at(-1)).to.equal('Message 10000');
  });

  it('brings earlier pages while its reader scrolls up, and moves nothing that is in view', async () => {
    const stored = manyOf(200);
    const { el, server } = await openChat(seenBy('channel'), pageOf(stored.slice(150), { more: true }));
    await scroll(el, 60);
    const before = placeIn(el, 'Message 153');
    await answerOlder(el, server, 151, stored);
    expect(bubbles(el).slice(0, 2)).to.deep.equal(texts(2, 101));
    expect(placeIn(el, 'Message 153')).to.be.closeTo(before, 1);
    await scroll(el, 60);
    await answerOlder(el, server, 101, stored);
    await scroll(el, 60);
    await answerOlder(el, server, 51, stored);
    expect(bubbles(el)[0]).to.equal('Message 1');
    expect(find(el, '.older')).to.equal(null);
  });

  it('holds still while somebody reads further up, says how much came, and leads there', async () => {
    const { el, server } = await openChat(seenBy('channel'), pageOf(manyOf(60)));
    await scroll(el, 700);
    await waitUntil(() => textOf(el, '.jump') === 'Jump to newest', 'the log knows where its reader is');
    const [row, ...rest] = bubbles(el).slice(20);
    const before = placeIn(el, row!);
    expect(rest).to.not.be.empty;
    server.say(
      pageOf([said(61, 'client', 'One more'), happened(62, 'client', 'accept'), said(63, 'client', 'Two')]),
    );
    await waitUntil(() => textOf(el, '.jump') === 'Jump to newest · 2 new', 'how much came is told');
    expect(placeIn(el, row!)).to.be.closeTo(before, 1);
    await expect(el).to.be.accessible();
    await press(el, 'Jump to newest');
    await waitUntil(() => isAtEnd(logOf(el)) && !find(el, '.jump'));
    expect(focused(el)?.role).to.equal('log');
  });

  it('holds still when something is drawn before the browser has told that its reader scrolled', async () => {
    const { el } = await openChat(seenBy('channel'), pageOf(manyOf(60)));
    await waitUntil(() => isAtEnd(logOf(el)));
    // What is drawn after a pause is drawn at once.
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    logOf(el).scrollTop = 700;
    el.requestUpdate();
    await el.updateComplete;
    expect(logOf(el).scrollTop).to.be.closeTo(700, 1);
  });

  it('speaks of what comes, never of history that comes into the page', async () => {
    const { el } = await openChat(seenBy('channel'), pageOf(manyOf(500)));
    await waitUntil(() => logOf(el).ariaLive === 'polite');
    const log = logOf(el);
    const told: (string | null)[] = [];
    const watch = new MutationObserver((changes) => {
      if (
        changes.some(({ addedNodes }) => [...addedNodes].some((one) => one.textContent?.includes('Message')))
      )
        told.push(log.ariaLive);
    });
    watch.observe(log, { childList: true, subtree: true });
    await scroll(el, 100);
    await waitUntil(() => told.length > 0);
    expect(told).to.not.include('polite');
    watch.disconnect();
    await waitUntil(() => log.ariaLive === 'polite');
  });

  it('draws a thousand messages of one second in a few turns, and loses none', async () => {
    const { el, server } = await openChat(seenBy('channel'), pageOf(manyOf(10)));
    let drawn = 0;
    const watch = new MutationObserver(() => (drawn += 1));
    watch.observe(logOf(el), { childList: true, subtree: true });
    const from = performance.now();
    for (let n = 0; n < 1000; n += 1) {
      server.say(pageOf([said(11 + n, 'client', `Message ${11 + n}`)]));
      // As a stream brings them: each in a turn of its own.
      await Promise.resolve();
    }
    await rested(el);
    const turns = Math.ceil((performance.now() - from) / 16) + 2;
    watch.disconnect();
    expect(bubbles(el).at(-1)).to.equal('Message 1010');
    expect(bubbles(el)).to.deep.equal(texts(bubbles(el).length, 1011 - bubbles(el).length));
    expect(drawn).to.be.at.most(turns);
  });
});

describe('what is new, in <order-chat>', () => {
  const read = { channel: 3, client: 3 };

  it('begins where its reader stopped, and counts messages of others alone', async () => {
    const page = [
      ...manyOf(3),
      said(4, 'channel', 'Mine'),
      happened(5, 'client', 'accept'),
      ...manyOf(40, 6),
    ];
    const { el, server } = await openChat(seenBy('channel'), pageOf(page, { read }));
    await waitUntil(() => find(el, '.jump'));
    expect(textOf(el, '[data-unread]')).to.equal('40 new messages');
    const mark = find(el, '[data-unread]')!.getBoundingClientRect().top;
    expect(mark - logOf(el).getBoundingClientRect().top).to.be.closeTo(0, 2);
    expect(textOf(el, '.jump')).to.equal('Jump to newest · 40 new');
    await nextFrame();
    expect(server.read, 'what was not seen is not read').to.deep.equal([]);
    await press(el, 'Jump to newest');
    await waitUntil(() => server.read.length > 0);
    expect(server.read).to.deep.equal([45]);
  });

  it('has its mark only where the first new message is known to be', async () => {
    const stored = manyOf(120);
    const { el, server } = await openChat(
      seenBy('channel'),
      pageOf(stored.slice(70), { more: true, read: { channel: 60, client: 0 } }),
    );
    expect(find(el, '[data-unread]')).to.equal(null);
    await scroll(el, 60);
    await answerOlder(el, server, 71, stored);
    expect(textOf(el, '[data-unread]')).to.equal('60 new messages');
    expect(bubbles(el).indexOf('Message 61')).to.equal(40);
  });

  it('is not what comes while its reader looks on, and ends with an answer', async () => {
    const { el, server } = await openChat(seenBy('channel'), pageOf(manyOf(3), { read }));
    await nextFrame();
    await nextFrame();
    server.say(pageOf([said(4, 'client', 'Now')], { read }));
    await waitUntil(() => server.read.includes(4));
    expect(find(el, '[data-unread]')).to.equal(null);

    const later = await openChat(seenBy('channel'), pageOf(manyOf(5), { read }));
    expect(textOf(later.el, '[data-unread]')).to.equal('2 new messages');
    field(later.el).value = 'Thanks';
    field(later.el).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press(later.el, 'Send');
    expect(find(later.el, '[data-unread]')).to.equal(null);
  });

  it('is told to its writer message by message, also where several stand under one name', async () => {
    const mine = manyOf(4, 1, 'channel');
    const { el } = await openChat(seenBy('channel'), pageOf(mine, { read: { channel: 4, client: 2 } }));
    const metas = all(el, '.meta').map(({ textContent }) => textContent.includes('Read'));
    expect(metas).to.deep.equal([true, false]);
  });

  it('is not read below the fold', async () => {
    const room = document.createElement('div');
    room.style.setProperty('height', '3000px');
    document.body.prepend(room);
    const { el, server } = await openChat(seenBy('channel'), pageOf(manyOf(5), { read }));
    await nextFrame();
    await nextFrame();
    expect(server.read).to.deep.equal([]);
    el.scrollIntoView();
    await waitUntil(() => server.read.length > 0);
    room.remove();
    expect(server.read).to.deep.equal([5]);
  });
});

describe('who is writing, in <order-chat>', () => {
  it('is seen while it lasts, heard once, and gone with their message', async () => {
    const { el, server } = await openChat();
    server.typing('client');
    await rested(el);
    expect(textOf(el, '.typing')).to.equal('Northfold Coffee is writing…');
    expect(textOf(el, 'p[role=status].vh')).to.equal('Northfold Coffee is writing…');
    expect(find(el, '[role=log] .typing')).to.equal(null);
    await expect(el).to.be.accessible();
    server.say(pageOf([said(5, 'client', 'Here')]));
    await rested(el);
    expect(find(el, '.typing')).to.equal(null);
    expect(textOf(el, 'p[role=status].vh')).to.equal('');
  });

  it('is told of oneself while something is typed, and not where it cannot be told', async () => {
    const { el, server } = await openChat();
    field(el).value = 'H';
    field(el).dispatchEvent(new InputEvent('input', { bubbles: true }));
    field(el).value = 'He';
    field(el).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await waitUntil(() => server.typed.length > 0);
    expect(server.typed).to.deep.equal(['o1']);
    const without = await openChat(seenBy('channel'), undefined, undefined, { typing: false });
    field(without.el).value = 'H';
    field(without.el).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await rested(without.el);
    expect(without.server.typed).to.deep.equal([]);
  });

  it('is nothing for a mediator', async () => {
    const { el, server } = await openChat(seenBy('mediator'), pageOf(manyOf(3), { mediatorReads: true }));
    server.typing('client');
    await rested(el);
    expect(find(el, '.typing')).to.equal(null);
  });
});
