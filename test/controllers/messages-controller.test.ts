import { expect, html, nextFrame } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ApiError } from '../../src/contract/api-error.ts';
import type { Message, MessagePage } from '../../src/contract/message.ts';
import { MessagesController } from '../../src/controllers/messages-controller.ts';
import { memoryStorage, withCampaign } from '../support/campaign.ts';
import { holdWaits } from '../support/held-waits.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { orderSeen } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

class ChatProbe extends LitElement {
  @property({ attribute: 'order-id' }) orderId = '';
  chat = new MessagesController(this);

  override render(): TemplateResult {
    return html`${this.chat.view.messages.map(({ text }) => text).join('|')}`;
  }

  say(text: string): void {
    this.chat.send({ text, files: [] });
  }

  get texts(): string[] {
    return this.chat.view.messages.map(({ text }) => text);
  }

  get outgoing(): string[] {
    return this.chat.view.outgoing.map(({ text, state }) => `${text} ${state}`);
  }
}
customElements.define('chat-probe', ChatProbe);

const probe = html`<chat-probe order-id="o1"></chat-probe>`;

const message = (seq: number, over: Partial<Message> = {}): Message => ({
  seq,
  by: 'client',
  at: '2026-03-09T10:00:00.000Z',
  text: `m${seq}`,
  event: null,
  attachments: [],
  clientId: null,
  ...over,
});

const page = (messages: Message[], over: Partial<MessagePage> = {}): MessagePage => ({
  messages,
  more: false,
  read: { channel: 0, client: 0 },
  mediatorReads: false,
  ...over,
});

async function opened(first = page([message(1)]), drafts = memoryStorage()) {
  const { adapter, server } = scriptedAdapter(orderSeen());
  const el = await withCampaign<ChatProbe>(adapter, probe, { drafts });
  await waitUntil(() => server.chats.size === 1);
  await nextFrame();
  server.say(first);
  return { el, server, drafts };
}

const post = async (server: Awaited<ReturnType<typeof opened>>['server'], count: number) =>
  waitUntil(() => server.sent.length === count);

describe('an element on a chat', () => {
  it('puts pages together by their numbers, whatever the order in which they come', async () => {
    const { el, server } = await opened(page([message(3), message(4)]));
    server.say(page([message(6)]));
    server.say(page([message(5), message(6, { text: 'once' })]));
    expect(el.texts).to.deep.equal(['m3', 'm4', 'm5', 'once']);
    await el.updateComplete;
    expect(el.shadowRoot!.textContent).to.equal('m3|m4|m5|once');
  });

  it('asks for older messages until there are none', async () => {
    const { el, server } = await opened(page([message(51)], { more: true }));
    server.say(page([message(52)], { more: true }));
    el.chat.older();
    el.chat.older();
    expect(el.chat.view.loadingOlder).to.equal(true);
    const older = [...server.chats].filter(({ query }) => query.before !== undefined);
    expect(older.map(({ query }) => query)).to.deep.equal([{ before: 51, limit: 50 }]);
    older[0]!.watcher.next(page([message(50)]));
    await waitUntil(() => !el.chat.view.loadingOlder);
    expect(el.texts).to.deep.equal(['m50', 'm51', 'm52']);
    expect(el.chat.view.more).to.equal(false);
    expect(server.chats.size).to.equal(1);
    el.chat.older();
    expect(el.chat.view.loadingOlder).to.equal(false);
  });

  it('learns only from the oldest page whether there are older messages', async () => {
    const { el, server } = await opened(page([message(1)]));
    server.say(page([message(2)], { more: true }));
    expect(el.chat.view.more).to.equal(false);
  });

  it('shows a message on its way, then as the server has it, once', async () => {
    const { el, server } = await opened();
    el.say('Hello');
    expect(el.outgoing).to.deep.equal(['Hello sending']);
    await post(server, 1);
    const { clientId } = server.sent[0]!.what.message;
    server.sent[0]!.answer({ seq: 2 });
    await waitUntil(() => el.outgoing.length === 0);
    expect(el.texts).to.deep.equal(['m1', 'Hello']);
    server.say(page([message(2, { by: 'channel', text: 'Hello', clientId })]));
    expect(el.texts).to.deep.equal(['m1', 'Hello']);
  });

  it('takes the page for the answer when it comes first', async () => {
    const { el, server } = await opened();
    el.say('Hello');
    await post(server, 1);
    const { clientId } = server.sent[0]!.what.message;
    server.say(page([message(2, { by: 'channel', text: 'Hello', clientId })]));
    expect(el.outgoing).to.deep.equal([]);
    server.sent[0]!.answer({ seq: 2 });
    await nextFrame();
    expect(el.texts).to.deep.equal(['m1', 'Hello']);
  });

  it('keeps the order in which messages were typed', async () => {
    const { el, server } = await opened();
    el.say('first');
    el.say('second');
    await post(server, 1);
    await nextFrame();
    expect(server.sent.map(({ what }) => what.message.text)).to.deep.equal(['first']);
    server.sent[0]!.answer({ seq: 2 });
    await post(server, 2);
    expect(server.sent[1]!.what.message.text).to.equal('second');
  });

  it('keeps what the server refused, to be sent again with the same id or given up, and goes on with the rest', async () => {
    const { el, server } = await opened();
    el.say('Hello');
    el.say('Bye');
    await post(server, 1);
    server.sent[0]!.refuse(new ApiError('invalid', 'no'));
    await post(server, 2);
    server.sent[1]!.refuse(new ApiError('forbidden', 'no'));
    await waitUntil(() => el.outgoing.join() === 'Hello failed,Bye failed');
    expect(el.chat.view.outgoing.map(({ error }) => error!.code)).to.deep.equal(['invalid', 'forbidden']);
    const [hello, bye] = el.chat.view.outgoing;
    el.chat.resend(hello!.clientId);
    el.chat.discard(bye!.clientId);
    expect(el.outgoing).to.deep.equal(['Hello sending']);
    await post(server, 3);
    expect(server.sent[2]!.what).to.deep.equal(server.sent[0]!.what);
  });

  it('sends nothing empty', async () => {
    const { el, server } = await opened();
    el.say('  \n');
    await nextFrame();
    expect(el.outgoing).to.deep.equal([]);
    expect(server.sent).to.have.length(0);
  });

  it('lets a message arrive although its element was removed', async () => {
    const { el, server, drafts } = await opened();
    el.say('Bye');
    await post(server, 1);
    el.remove();
    await nextFrame();
    expect(server.sent[0]!.signal!.aborted).to.equal(false);
    server.sent[0]!.answer({ seq: 2 });
    await waitUntil(() => server.chats.size === 0 && server.orders.size === 0);
    expect(drafts.keys()).to.deep.equal([]);
  });

  it('tells the server once how far it was read, and asks for the order’s count', async () => {
    const { el, server } = await opened(page([message(1), message(2)]));
    const { begun } = server;
    const rests = holdWaits(1000);
    el.chat.markRead();
    el.chat.markRead();
    await waitUntil(() => el.chat.view.read.channel === 2);
    el.chat.markRead();
    expect(server.read).to.deep.equal([2]);
    expect(server.begun).to.equal(begun + 1);
    // All that is seen within a second is told as one; what was written here need not be.
    for (const seq of [3, 4, 5]) {
      server.say(page([message(seq)]));
      el.chat.markRead();
    }
    server.say(page([message(6, { by: 'channel' })]));
    el.chat.markRead();
    expect(server.read).to.deep.equal([2]);
    rests.pass(1000);
    expect(server.read).to.deep.equal([2, 6]);
    server.say(page([message(7, { by: 'channel' })]));
    el.chat.markRead();
    rests.pass(1000);
    expect(rests.count(1000)).to.equal(0);
    rests.stop();
    expect(server.read).to.deep.equal([2, 6]);
  });

  it('tells what was read just before it left', async () => {
    const { el, server } = await opened(page([message(1)]));
    el.chat.markRead();
    server.say(page([message(2)]));
    el.chat.markRead();
    expect(server.read).to.deep.equal([1]);
    el.remove();
    await waitUntil(() => server.read.length > 1);
    expect(server.read).to.deep.equal([1, 2]);
  });

  it('says why it cannot be shown, and opens on retry', async () => {
    const { adapter, server } = scriptedAdapter(orderSeen());
    const el = await withCampaign<ChatProbe>(adapter, probe);
    const [first] = server.chats;
    first!.watcher.error(new ApiError('server', 'broken'));
    expect(el.chat.view).to.deep.include({ phase: 'failed' });
    el.chat.retry();
    expect(el.chat.view.phase).to.equal('loading');
    server.say(page([message(1)]));
    expect(el.chat.view).to.deep.include({ phase: 'open', error: null });
    expect(server.chats.size).to.equal(1);
  });

  it('survives an adapter that throws, or reports something else', async () => {
    const { adapter } = scriptedAdapter(orderSeen());
    const throwing = {
      ...adapter,
      watchMessages: () => {
        throw new Error('not written yet');
      },
    };
    const el = await withCampaign<ChatProbe>(throwing, probe);
    await waitUntil(() => el.chat.view.phase === 'failed');
    const { el: other, server } = await opened({} as MessagePage);
    expect(other.chat.view.error!.code).to.equal('server');
    server.say(page([message(1)]));
    expect(other.chat.view.phase).to.equal('open');
  });
});
