import { expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OrderChat } from '../../src/components/order-chat/order-chat.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import { itWithHeldKeys } from '../support/browser.ts';
import { withCampaign } from '../support/campaign.ts';
import {
  all,
  button,
  disputeSeen,
  find,
  focused,
  happened,
  hours,
  pageOf,
  press,
  rested,
  said,
  seenBy,
  textOf,
  type,
} from '../support/casework.ts';
import { bubbles, field, openChat, twoSides } from '../support/chat-stage.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { waitUntil } from '../support/waiting.ts';

describe('<order-chat>', () => {
  it('names the other side, and shows messages oldest first with one’s own apart', async () => {
    const { el } = await openChat();
    expect(textOf(el, 'h3')).to.equal('Chat with Northfold Coffee');
    expect(textOf(el, '.head p')).to.contain('only the two of you read this');
    expect(bubbles(el)).to.deep.equal(['Great to have you.', 'Perfect.']);
    expect(all(el, '[data-own] .bubble').map((one) => one.textContent.trim())).to.deep.equal(['Perfect.']);
    await expect(el).to.be.accessible();
  });

  it('tells what happened to the order as sentences that name who did it', async () => {
    const page = pageOf([
      happened(1, 'client', 'placed'),
      happened(2, 'channel', 'accept'),
      happened(3, 'client', 'submitCreative', { slot: 'Headline', number: 3 }),
      happened(4, 'channel', 'offerRefund', { refund: 15_000 }),
      happened(5, 'system', 'offer.client'),
      happened(6, 'mediator', 'claimCase'),
    ]);
    const { el } = await openChat(seenBy('channel'), page);
    const sentences = all(el, '[data-event] span').map((one) =>
      one.textContent.replace(/, \d\d:\d\d \S+$/, ''),
    );
    expect(sentences).to.deep.equal([
      'Northfold Coffee placed the order',
      'You accepted the order',
      'Northfold Coffee sent version 3 of Headline',
      'You promised a refund of €150.00',
      'The offer of Northfold Coffee lapsed',
      'A mediator took the case',
    ]);
  });

  it('makes a code that it does not know readable', async () => {
    const { el } = await openChat(seenBy('channel'), pageOf([happened(1, 'system', 'escrowMoved')]));
    expect(textOf(el, '[data-event]')).to.contain('The order changed: Escrow moved');
  });

  it('shows what was typed as text, never as markup or links', async () => {
    const hostile = '<img src=x onerror=alert(1)> https://northfold.example/prices';
    const { el } = await openChat(seenBy('channel'), pageOf([said(1, 'client', hostile)]));
    expect(bubbles(el)).to.deep.equal([hostile]);
    expect(all(el, 'img, a')).to.deep.equal([]);
  });

  it('begins a day with its date and marks what is new', async () => {
    const page = pageOf(
      [
        said(1, 'channel', 'Hello', { at: hours(-60) }),
        said(2, 'client', 'One'),
        said(3, 'client', 'Two', { at: hours(-1.75) }),
        said(4, 'channel', 'From my other page'),
      ],
      { read: { channel: 1, client: 1 } },
    );
    const { el } = await openChat(seenBy('channel'), page);
    expect(all(el, '[data-rule]').map((one) => one.textContent.trim())).to.have.lengthOf(3);
    expect(textOf(el, '[data-unread]')).to.equal('2 new messages');
    expect(all(el, '.meta').map((one) => one.textContent.trim().replace(/[\d:]+ \S+/, 'then'))).to.deep.equal(
      ['You, then · Read', 'Northfold Coffee, then', 'You, then'],
    );
  });

  it('reads its history to nobody: the log speaks only of what comes', async () => {
    const { adapter, server } = scriptedAdapter(seenBy('channel'));
    const el = await withCampaign<OrderChat>(adapter, html`<order-chat order-id="o1"></order-chat>`);
    await waitUntil(() => server.chats.size > 0);
    await nextFrame();
    server.say(pageOf(twoSides));
    await el.updateComplete;
    expect(find(el, '[role=log]')!.ariaLive).to.equal('off');
    await nextFrame();
    await rested(el);
    expect(find(el, '[role=log]')!.ariaLive).to.equal('polite');
    server.say(pageOf([said(5, 'client', 'And one more.')]));
    await rested(el);
    expect(bubbles(el)).to.contain('And one more.');
  });

  it('tells the server that what is in view was read', async () => {
    const { server } = await openChat(
      seenBy('channel'),
      pageOf(twoSides, { read: { channel: 2, client: 2 } }),
    );
    await waitUntil(() => server.read.length > 0);
    expect(server.read).to.deep.equal([4]);
  });

  itWithHeldKeys('sends with Enter, breaks the line with Shift and Enter', async () => {
    const { el, server } = await openChat();
    field(el).focus();
    await sendKeys({ type: 'One' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ type: 'two' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => server.sent.length > 0);
    await rested(el);
    expect(server.sent.map(({ what }) => what.message.text)).to.deep.equal(['One\ntwo']);
    expect(field(el).value).to.equal('');
    expect(focused(el)).to.equal(field(el));
    expect(textOf(el, '[data-state=sending]')).to.contain('Sending…');
    server.sent[0]!.answer({ seq: 5 });
    await waitUntil(() => find(el, '[data-state]') === null);
    expect(bubbles(el)).to.contain('One\ntwo');
  });

  it('says what keeps a message, sends it by itself or at a click, and lets its writer delete it', async () => {
    const { el, server } = await openChat();
    await type(el, 'textarea', 'Thanks, I review it before noon.');
    await press(el, 'Send');
    server.sent[0]!.refuse(new ApiError('network', 'gone', { retryAfterMs: 60_000 }));
    await waitUntil(() => find(el, '[data-state=waiting]') !== null);
    expect(textOf(el, '[data-state=waiting]')).to.contain(
      'Thanks, I review it before noon. Not sent yet. The server could not be reached. It goes out by itself, and never twice.',
    );
    await expect(el).to.be.accessible();

    await press(el, 'Send now');
    expect(focused(el)).to.equal(field(el));
    await waitUntil(() => server.sent.length === 2);
    expect(server.sent[1]!.what.message).to.deep.equal(server.sent[0]!.what.message);
    server.sent[1]!.refuse(new ApiError('rateLimited', 'slow down', { retryAfterMs: 42_000 }));
    await waitUntil(() => textOf(el).includes('Too many messages at once, 42 s to wait.'));

    await press(el, 'Delete');
    expect(find(el, '[data-state]')).to.equal(null);
    expect(focused(el)).to.equal(field(el));
  });

  it('lets its writer put right what the server refuses', async () => {
    const { el, server } = await openChat();
    await type(el, 'textarea', 'Too much');
    await press(el, 'Send');
    server.sent[0]!.refuse(new ApiError('invalid', 'no', { requestId: '7c1d' }));
    await waitUntil(() => find(el, '[data-state=failed]') !== null);
    expect(textOf(el, '[data-state=failed]')).to.contain('Not sent. The server did not accept');
    expect(textOf(el, '[data-state=failed]')).to.contain('Reference 7c1d');
    await expect(el).to.be.accessible();
    await type(el, 'textarea', 'Typed since');
    await press(el, 'Edit');
    expect(find(el, '[data-state]')).to.equal(null);
    expect(field(el).value).to.equal('Too much\n\nTyped since');
  });

  it('does not send nothing, and not too much', async () => {
    const { el, server } = await openChat();
    await press(el, 'Send');
    expect(textOf(el, '#note')).to.equal('Write a message first.');
    expect(field(el).getAttribute('aria-invalid')).to.equal('true');
    await type(el, 'textarea', 'x'.repeat(4001));
    await press(el, 'Send');
    expect(textOf(el, '#note')).to.equal('Shorten the message to 4,000 characters; it has 4,001.');
    expect(server.sent).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('keeps what was typed through a reload', async () => {
    const first = await openChat();
    await type(first.el, 'textarea', 'Half a thought');
    first.el.remove();
    const { el } = await openChat(seenBy('channel'), pageOf(twoSides), first.drafts);
    expect(field(el).value).to.equal('Half a thought');
  });

  it('brings older messages in above without moving what is in view', async () => {
    const many = Array.from({ length: 30 }, (_, i) => said(i + 31, 'client', `Message ${i + 31}`));
    const { el, server } = await openChat(seenBy('channel'), pageOf(many, { more: true }));
    const log = find(el, '[role=log]')!;
    log.scrollTop = 0;
    await nextFrame();
    const kept = log.scrollHeight - log.scrollTop;
    await waitUntil(() => [...server.chats].some(({ query }) => query.before === 31));
    const older = [...server.chats].find(({ query }) => query.before === 31)!;
    older.watcher.next(pageOf([said(29, 'channel', 'Older'), said(30, 'client', 'Old')]));
    await waitUntil(() => bubbles(el).includes('Older'));
    await rested(el);
    expect(bubbles(el).slice(0, 3)).to.deep.equal(['Older', 'Old', 'Message 31']);
    expect(Math.abs(log.scrollHeight - log.scrollTop - kept)).to.be.lessThan(2);
    expect(find(el, '[role=log] button')).to.equal(null);
  });

  it('has a button for earlier messages too, and keeps the focus near when it goes', async () => {
    const { el, server } = await openChat(
      seenBy('channel'),
      pageOf([said(31, 'client', 'New')], { more: true }),
    );
    button(el, 'Show earlier messages').focus();
    await press(el, 'Show earlier messages');
    const older = [...server.chats].find(({ query }) => query.before === 31)!;
    older.watcher.next(pageOf([said(29, 'channel', 'Older'), said(30, 'client', 'Old')]));
    await waitUntil(() => bubbles(el).join() === 'Older,Old,New');
    await waitUntil(() => focused(el)?.role === 'log');
  });

  it('stands at its end when it is shown after it was filled in a hidden place', async () => {
    const { el, server } = await openChat(seenBy('channel'), null);
    el.hidden = true;
    server.say(pageOf(Array.from({ length: 60 }, (_, n) => said(n + 1, 'client', `Message ${n + 1}`))));
    await waitUntil(() => find(el, '.log') !== null);
    el.hidden = false;
    const log = find(el, '.log')!;
    await waitUntil(() => log.scrollTop > 0 && log.scrollHeight - log.scrollTop - log.clientHeight < 2);
  });

  it('says to both sides that a mediator reads along, and lets the mediator only read', async () => {
    const dispute = disputeSeen({
      status: 'escalated',
      escalation: { at: hours(-1), cause: { code: 'escalate', params: {} } },
    });
    const page = pageOf(twoSides, { mediatorReads: true });
    const { el } = await openChat(seenBy('client', { status: 'disputed', dispute }), page);
    expect(textOf(el, '.banner')).to.match(
      /^A mediator can read this chat since .+2026.+, earlier messages included\.$/,
    );
    expect(textOf(el, '.head p')).to.not.contain('only the two of you');
    await expect(el).to.be.accessible();

    const mediator = await openChat(seenBy('mediator', { status: 'disputed', dispute }), page);
    expect(textOf(mediator.el, 'h3')).to.equal('Chat of Harbour Letter and Northfold Coffee');
    expect(textOf(mediator.el, '.banner')).to.contain('see that a mediator reads this chat');
    expect(find(mediator.el, 'textarea')).to.equal(null);
    expect(mediator.server.read).to.deep.equal([]);
    await expect(mediator.el).to.be.accessible();
  });

  it('waits for a connection and says so', async () => {
    const { el, server } = await openChat();
    server.connect('offline');
    await type(el, 'textarea', 'The banner comes at 10.');
    await press(el, 'Send');
    expect(textOf(el, '.banner')).to.contain('You are offline. Messages wait here');
    expect(textOf(el, '[data-state=sending]')).to.contain('Waiting for a connection');
    await expect(el).to.be.accessible();
  });

  it('invites to write when nobody has written', async () => {
    const { el } = await openChat(seenBy('client'), pageOf([]));
    expect(textOf(el, '.empty')).to.contain('No messages yet Say hello to Harbour Letter.');
    expect(field(el)).to.exist;
    await expect(el).to.be.accessible();
  });

  it('stays open after the end of the order, and says when that was', async () => {
    const { el } = await openChat(
      seenBy('client', { status: 'released', endedAt: hours(-4), endReason: 'released' }),
    );
    expect(textOf(el, '.banner')).to.match(/The order ended on .+ You can still write to each other\./);
    expect(field(el)).to.exist;
  });

  it('shows a skeleton while it loads, and what is wrong when it cannot', async () => {
    const { el, server } = await openChat(seenBy('client'), null);
    expect(find(el, '[aria-busy=true]')).to.exist;
    expect(textOf(el)).to.contain('Loading messages');
    for (const { watcher } of server.chats)
      watcher.error(new ApiError('unavailable', 'no', { requestId: '7c1d' }));
    await waitUntil(() => textOf(el).includes('Reference 7c1d'));
    await expect(el).to.be.accessible();
    const before = [...server.chats].at(-1);
    button(el, 'Try again').click();
    await waitUntil(() => [...server.chats].at(-1) !== before);
  });

  it('says what it may not show', async () => {
    const { el, server } = await openChat(seenBy('client'), null);
    server.fail(new ApiError('forbidden', 'no'));
    for (const { watcher } of server.chats) watcher.error(new ApiError('forbidden', 'no'));
    await waitUntil(() => textOf(el).includes('This order is not open to you'));
    await expect(el).to.be.accessible();
  });

  it('goes where it is told: the caret to the composer, the mediator’s focus to the messages', async () => {
    const { el } = await openChat();
    el.focus();
    expect(focused(el)).to.equal(field(el));
    const reader = await openChat(seenBy('mediator'), pageOf(twoSides, { mediatorReads: true }));
    reader.el.focus();
    expect(focused(reader.el)).to.equal(find(reader.el, '[role=log]'));
  });
});
