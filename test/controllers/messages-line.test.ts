import { expect, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { ApiError } from '../../src/contract/api-error.ts';
import { MessagesController } from '../../src/controllers/messages-controller.ts';
import { memoryStorage, withCampaign } from '../support/campaign.ts';
import { pageOf, said } from '../support/casework.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { orderSeen } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

class LineProbe extends LitElement {
  @property({ attribute: 'order-id' }) orderId = '';
  chat = new MessagesController(this);

  say(text: string): void {
    this.chat.send({ text, files: [] });
  }

  get texts(): string[] {
    return this.chat.view.messages.map(({ text }) => text);
  }

  get outgoing(): string {
    return this.chat.view.outgoing.map(({ text, state }) => `${text} ${state}`).join();
  }
}
customElements.define('line-probe', LineProbe);

const probe = html`<line-probe order-id="o1"></line-probe>`;

/** A page (a tab) on the same device: what is kept on it is shared. */
async function opened(drafts = memoryStorage(), stored = [said(1, 'client', 'm1')]) {
  const { adapter, server } = scriptedAdapter(orderSeen());
  const el = await withCampaign<LineProbe>(adapter, probe, { drafts });
  await waitUntil(() => server.chats.size === 1 && server.orders.size === 1);
  server.say(pageOf(stored));
  await waitUntil(() => el.chat.view.phase === 'open');
  return { el, server, drafts };
}

type Opened = Awaited<ReturnType<typeof opened>>;
const asked = async ({ server }: Opened, count: number) => waitUntil(() => server.sent.length === count);
const idOf = ({ server }: Opened, at: number) => server.sent[at]!.what.message.clientId;
const hiccup = (retryAfterMs?: number) => new ApiError('unavailable', 'not now', { retryAfterMs });

describe('messages on their way', () => {
  it('go out by themselves, in order and with the same id, when the server could not take them', async () => {
    const page = await opened();
    const { el, server } = page;
    el.say('first');
    el.say('second');
    await asked(page, 1);
    server.sent[0]!.refuse(hiccup(300));
    await waitUntil(() => el.outgoing === 'first waiting,second waiting');
    expect(el.chat.view.outgoing.map(({ error }) => error?.code)).to.deep.equal(['unavailable', undefined]);
    await asked(page, 2);
    expect(el.outgoing).to.equal('first sending,second sending');
    expect(server.sent[1]!.what).to.deep.equal(server.sent[0]!.what);
    server.sent[1]!.answer({ seq: 2 });
    await asked(page, 3);
    server.sent[2]!.answer({ seq: 3 });
    await waitUntil(() => el.outgoing === '');
    expect(el.texts).to.deep.equal(['m1', 'first', 'second']);
  });

  it('wait as long as the server asks, and go at once when their writer or the connection says so', async () => {
    const page = await opened();
    const { el, server } = page;
    el.say('Hello');
    await asked(page, 1);
    server.sent[0]!.refuse(new ApiError('rateLimited', 'slow down', { retryAfterMs: 60_000 }));
    await waitUntil(() => el.outgoing === 'Hello waiting');
    el.say('Bye');
    expect(el.outgoing).to.equal('Hello waiting,Bye waiting');
    el.chat.resend(el.chat.view.outgoing[1]!.clientId);
    await asked(page, 2);
    expect(server.sent[1]!.what.message.text).to.equal('Hello');
    server.sent[1]!.refuse(new ApiError('network', 'gone', { retryAfterMs: 60_000 }));
    await waitUntil(() => el.outgoing === 'Hello waiting,Bye waiting');
    server.connect('offline');
    server.connect('live');
    await asked(page, 3);
    server.sent[2]!.refuse(new ApiError('network', 'gone', { retryAfterMs: 60_000 }));
    await waitUntil(() => el.outgoing === 'Hello waiting,Bye waiting');
    globalThis.dispatchEvent(new Event('online'));
    await asked(page, 4);
  });

  it('go on when what held them up turns out to be stored, or is deleted', async () => {
    const page = await opened();
    const { el, server } = page;
    for (const text of ['one', 'two', 'three']) el.say(text);
    await asked(page, 1);
    server.sent[0]!.refuse(hiccup(60_000));
    await waitUntil(() => el.outgoing.startsWith('one waiting'));
    server.say(pageOf([said(2, 'client', 'one', { clientId: idOf(page, 0) })]));
    await asked(page, 2);
    expect(server.sent[1]!.what.message.text).to.equal('two');
    server.sent[1]!.refuse(hiccup(60_000));
    await waitUntil(() => el.outgoing.startsWith('two waiting'));
    el.chat.discard(idOf(page, 1));
    await asked(page, 3);
    expect(server.sent[2]!.what.message.text).to.equal('three');
  });

  it('go out after a reload, and those that were stored do not a second time', async () => {
    const before = await opened();
    before.el.say('lost reply');
    before.el.say('never sent');
    await asked(before, 1);
    const id = idOf(before, 0);
    const stored = [said(1, 'client', 'm1'), said(2, 'channel', 'lost reply', { clientId: id })];
    before.el.remove();
    const after = await opened(before.drafts, stored);
    await waitUntil(() => after.el.outgoing === 'never sent sending');
    await asked(after, 1);
    after.server.sent[0]!.answer({ seq: 3 });
    await waitUntil(() => after.el.outgoing === '');
    expect(after.el.texts).to.deep.equal(['m1', 'lost reply', 'never sent']);
    expect(after.drafts.keys()).to.deep.equal([]);
  });

  it('are offered, not sent, when they were left behind long ago', async () => {
    const before = await opened();
    before.el.say('stale news');
    await asked(before, 1);
    before.el.remove();
    const [key] = before.drafts.keys();
    before.drafts.setItem(key!, before.drafts.getItem(key!)!.replace(/("at":)\d+(}\])/, '$11$2'));
    const after = await opened(before.drafts);
    await waitUntil(() => after.el.outgoing === 'stale news failed');
    expect(after.server.sent).to.have.length(0);
    after.el.chat.resend(after.el.chat.view.outgoing[0]!.clientId);
    await asked(after, 1);
    expect(idOf(after, 0)).to.equal(idOf(before, 0));
  });

  it('of two tabs keep out of each other’s way', async () => {
    const one = await opened();
    one.el.say('from one');
    await asked(one, 1);
    one.server.sent[0]!.refuse(hiccup(60_000));
    await waitUntil(() => one.el.outgoing === 'from one waiting');
    // The second tab finds it on the device, and something of its own goes first.
    const two = await opened(one.drafts);
    await waitUntil(() => two.el.outgoing === 'from one sending');
    two.el.say('from two');
    expect(one.drafts.keys()).to.have.length(1);
    await asked(two, 1);
    expect(idOf(two, 0)).to.equal(idOf(one, 0));
    two.server.sent[0]!.refuse(hiccup(300));
    await waitUntil(() => two.el.outgoing === 'from one waiting,from two waiting');
    // Deleted in the first tab: the second one does not send it.
    one.el.chat.discard(idOf(one, 0));
    await asked(two, 2);
    expect(two.server.sent[1]!.what.message.text).to.equal('from two');
    expect(two.el.outgoing).to.equal('from two sending');
    expect(one.drafts.getItem(one.drafts.keys()[0]!)).to.contain('from two').and.not.contain('from one');
  });

  it('of two tabs are all kept, whichever writes last', async () => {
    const one = await opened();
    const two = await opened(one.drafts);
    one.el.say('from one');
    two.el.say('from two');
    const kept = () => one.drafts.getItem(one.drafts.keys()[0] ?? '') ?? '';
    expect(kept()).to.contain('from one').and.contain('from two');
    await asked(two, 1);
    two.server.sent[0]!.answer({ seq: 2 });
    await waitUntil(() => two.el.outgoing === '');
    expect(kept()).to.contain('from one').and.not.contain('from two');
  });

  it('carry the files that arrived before them', async () => {
    const page = await opened();
    const file = {
      kind: 'file' as const,
      assetId: 'a1',
      name: 'hero.png',
      type: 'image/png',
      bytes: 412_000,
    };
    page.el.chat.send({ text: '', files: [file] });
    await asked(page, 1);
    expect(page.server.sent[0]!.what.message).to.deep.include({ text: '', attachments: ['a1'] });
    page.server.sent[0]!.answer({ seq: 2 });
    await waitUntil(() => page.el.chat.view.messages.length === 2);
    expect(page.el.chat.view.messages[1]!.attachments).to.deep.equal([file]);
  });
});

describe('somebody who writes', () => {
  it('is told to the other side at most every three seconds, and again after a message', async () => {
    const { el, server } = await opened();
    el.chat.tellTyping();
    el.chat.tellTyping();
    await waitUntil(() => server.typed.length > 0);
    expect(server.typed).to.deep.equal(['o1']);
    el.say('Hello');
    el.chat.tellTyping();
    await waitUntil(() => server.typed.length === 2);
  });

  it('is shown until their message comes', async () => {
    const { el, server } = await opened();
    server.typing('client');
    expect(el.chat.view.typing).to.equal('client');
    server.say(pageOf([said(2, 'client', 'Here it is')]));
    expect(el.chat.view.typing).to.equal(null);
    server.typing('channel');
    expect(el.chat.view.typing, 'oneself').to.equal(null);
  });
});
