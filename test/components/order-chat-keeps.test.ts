import { expect, nextFrame } from '@open-wc/testing';
import { ApiError } from '../../src/contract/api-error.ts';
import { all, find, pageOf, press, rested, said, seenBy, textOf, type } from '../support/casework.ts';
import { bubbles, field, openChat, twoSides } from '../support/chat-stage.ts';
import { waitUntil } from '../support/waiting.ts';

describe('nothing is lost, in <order-chat>', () => {
  it('of a text that is far too long: it is kept, measured and not sent', async () => {
    const { el, server } = await openChat();
    await type(el, 'textarea', 'x'.repeat(100_000));
    expect(textOf(el, '#note')).to.equal('100,000 of 4,000');
    await press(el, 'Send');
    expect(textOf(el, '#note')).to.equal('Shorten the message to 4,000 characters; it has 100,000.');
    expect(field(el).value).to.have.length(100_000);
    expect(server.sent).to.deep.equal([]);
  });

  it('of signs that nobody sees: they are no message', async () => {
    const { el, server } = await openChat();
    await type(el, 'textarea', '\u{200b}\u{2060}\u{ad} \u{3164}');
    await press(el, 'Send');
    expect(textOf(el, '#note')).to.equal('Write a message first.');
    expect(server.sent).to.deep.equal([]);
  });

  it('when the element is moved in the page: text, place and what is on its way stay, nothing is asked again', async () => {
    const { el, server } = await openChat();
    await type(el, 'textarea', 'First');
    await press(el, 'Send');
    await type(el, 'textarea', 'Half a thought');
    const before = bubbles(el);
    const [watch] = server.chats;
    const place = document.createElement('aside');
    el.parentElement!.append(place);
    place.append(el);
    await rested(el);
    expect(bubbles(el)).to.deep.equal(before);
    expect(field(el).value).to.equal('Half a thought');
    expect([...server.chats]).to.have.length(1);
    expect([...server.chats][0] === watch).to.equal(true);
    server.sent[0]!.answer({ seq: 5 });
    await waitUntil(() => find(el, '[data-state]') === null);
  });

  it('over a connection that comes and goes, and repeats itself', async () => {
    const { el, server } = await openChat();
    server.connect('offline');
    await rested(el);
    server.connect('live');
    server.say(pageOf([...twoSides, said(5, 'client', 'Five')]));
    server.say(pageOf([said(7, 'client', 'Seven')]));
    server.say(pageOf([said(5, 'client', 'Five'), said(6, 'client', 'Six')]));
    await rested(el);
    await nextFrame();
    expect(bubbles(el)).to.deep.equal(['Great to have you.', 'Perfect.', 'Five', 'Six', 'Seven']);
  });

  it('when the session ends while somebody writes: all stays, and goes on after signing in', async () => {
    const { el, server } = await openChat();
    await type(el, 'textarea', 'Sent while signed out');
    const ended = new ApiError('unauthorized', 'expired');
    for (const { watcher } of server.chats) watcher.error(ended);
    server.fail(ended);
    await press(el, 'Send');
    await waitUntil(() => server.sent.length === 1);
    server.sent[0]!.refuse(ended);
    await type(el, 'textarea', 'Half a thought');
    await waitUntil(() => textOf(el, '[data-state=waiting]').includes('You are signed out.'));
    expect(bubbles(el)).to.include('Great to have you.');
    expect(field(el).value).to.equal('Half a thought');
    await expect(el).to.be.accessible();
    await press(el, 'Try again');
    await waitUntil(() => server.sent.length === 2);
    expect(server.sent[1]!.what).to.deep.equal(server.sent[0]!.what);
    server.sent[1]!.answer({ seq: 5 });
    await waitUntil(() => all(el, '[data-state]').length === 0);
  });

  it('of the log when the viewer’s own message goes out while they read further up', async () => {
    const many = Array.from({ length: 60 }, (_, n) => said(n + 1, 'client', `Message ${n + 1}`));
    const { el } = await openChat(seenBy('channel'), pageOf(many));
    const log = find(el, '.log')!;
    log.scrollTop = 500;
    await nextFrame();
    await type(el, 'textarea', 'Mine');
    await press(el, 'Send');
    await waitUntil(() => log.scrollHeight - log.scrollTop - log.clientHeight < 2);
    expect(bubbles(el).at(-1)).to.equal('Mine');
  });
});
