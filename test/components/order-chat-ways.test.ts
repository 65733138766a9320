import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/campaign-manager/define.ts';
import '../../src/components/order-timeline/define.ts';
import type { OrderChat } from '../../src/components/order-chat/order-chat.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { roomOf } from '../support/campaign.ts';
import { createCampaign } from '../../src/controllers/campaign-context.ts';
import {
  all,
  button,
  find,
  happened,
  hours,
  may,
  pageOf,
  press,
  rested,
  said,
  seenBy,
  slotOf,
  textOf,
} from '../support/casework.ts';
import { openChat } from '../support/chat-stage.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { entry, history, receipt } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

const twelve = history(
  ...Array.from({ length: 12 }, (_, n) =>
    entry(n + 1, { type: n ? 'setEstimate' : 'placed', by: n ? 'channel' : 'client', at: hours(n - 40) }),
  ),
);

/** A chat with an event of the timeline's second line, and what else stands beside it. */
async function beside(template: unknown) {
  const { adapter, server } = scriptedAdapter(seenBy('channel', { timeline: twelve }));
  const parentNode = await roomOf(createCampaign(adapter, { drafts: false }));
  const room = await fixture<HTMLElement>(
    html`<section><order-chat order-id="o1"></order-chat>${template}</section>`,
    { parentNode },
  );
  const el = room.querySelector('order-chat')!;
  await waitUntil(() => server.chats.size > 0 && el.actor !== null);
  const event = happened(2, 'channel', 'setEstimate');
  server.say(pageOf([said(1, 'client', 'Hello'), { ...event, event: { ...event.event!, entry: 2 } }]));
  await waitUntil(() => find(el, '[data-event]') !== null);
  await rested(el);
  return { el, room };
}

describe('an event, in <order-chat>', () => {
  it('leads to its line in the timeline, also where that was folded away', async () => {
    const { el, room } = await beside(html`<order-timeline order-id="o1"></order-timeline>`);
    const timeline = room.querySelector('order-timeline')!;
    await waitUntil(() => find(timeline, '[data-seq="12"]') !== null);
    expect(find(timeline, '[data-seq="2"]')).to.equal(null);
    const asked: unknown[] = [];
    room.addEventListener('cm-open', ({ detail }) => asked.push(detail));
    all(el, '[data-event] button')[0]!.click();
    await waitUntil(() => timeline.shadowRoot!.activeElement?.getAttribute('data-seq') === '2');
    expect(asked).to.deep.equal([{ orderId: 'o1', what: 'timeline', entry: 2 }]);
    expect(find(timeline, '[data-shown]')!.dataset['seq']).to.equal('2');
    await expect(timeline).to.be.accessible();
  });

  it('is plain text where nobody would lead there', async () => {
    const { el } = await beside(html`<order-timeline order-id="o2"></order-timeline>`);
    expect(textOf(el, '[data-event]')).to.contain('You set the completion date');
    expect(all(el, '[data-event] button')).to.deep.equal([]);
  });

  it('that is older than the timeline leads to where that begins', async () => {
    const { el, room } = await beside(html`<order-timeline order-id="o1"></order-timeline>`);
    const timeline = room.querySelector('order-timeline')!;
    await waitUntil(() => find(timeline, '[data-seq="12"]') !== null);
    await timeline.showEntry(99);
    expect(timeline.shadowRoot!.activeElement?.id).to.equal('title');
    expect(el.isConnected).to.equal(true);
  });
});

describe('asking for missing creatives, in <order-chat>', () => {
  const lacking = (over: Partial<OrderSnapshot> = {}) =>
    seenBy('channel', { status: 'accepted', creatives: [slotOf('hero', 'Hero')], ...over });
  const nudge = may('nudge', { status: 'accepted' });
  const sees = (el: OrderChat, text: string) => waitUntil(() => textOf(el, '.nudge').includes(text));

  it('is one click, and says what came of it', async () => {
    const { el, server } = await openChat(lacking({ actions: [nudge] }));
    await sees(el, 'Northfold Coffee gets a message and a mail.');
    await expect(el).to.be.accessible();
    await press(el, 'Ask for missing creatives');
    await waitUntil(() => server.actions.length === 1);
    expect(server.actions[0]!.what.command).to.deep.equal({
      type: 'nudge',
      on: { status: 'accepted' },
      payload: {},
    });
    const closed = { ...nudge, open: false, from: hours(24) };
    const order = lacking({ version: 99, actions: [closed] });
    server.actions[0]!.answer({ receipt: receipt({ type: 'nudge', version: 99 }), order });
    await sees(el, 'You asked for the missing creatives. Northfold Coffee gets a message and a mail.');
    await sees(el, 'Ask for missing creatives opens on Wed 11 Mar 2026');
    expect(all(el, '.nudge button')).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('says why it was not done, and tries again', async () => {
    const { el, server } = await openChat(lacking({ actions: [nudge] }));
    await sees(el, 'Ask for missing creatives');
    await press(el, 'Ask for missing creatives');
    await waitUntil(() => server.actions.length === 1);
    server.actions[0]!.refuse(new ApiError('unavailable', 'not now'));
    await sees(el, 'The server is not available at the moment.');
    button(el, 'Try again').click();
    await waitUntil(() => server.actions.length === 2);
  });

  it('is nothing for the client, and nothing when all is there', async () => {
    const client = await openChat(
      seenBy('client', { status: 'accepted', creatives: [slotOf('hero', 'Hero')] }),
    );
    expect(find(client.el, '.nudge')).to.equal(null);
    const approved = [slotOf('hero', 'Hero', { status: 'approved' })];
    const { el } = await openChat(lacking({ actions: [nudge], creatives: approved }));
    await import('../../src/components/order-chat/nudge.ts');
    await rested(el);
    expect(find(el, '.nudge')).to.equal(null);
  });
});
