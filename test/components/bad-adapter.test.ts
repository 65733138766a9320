import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/components/campaign-manager/define.ts';
import '../../src/components/order-actions/define.ts';
import '../../src/components/order-chat/define.ts';
import '../../src/components/order-queue/define.ts';
import type { CampaignManager } from '../../src/components/campaign-manager/campaign-manager.ts';
import type { Watcher } from '../../src/contract/api-adapter.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import { memoryStorage } from '../support/campaign.ts';
import { placed } from '../support/look-orders.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { waitUntil } from '../support/waiting.ts';
import { keptWarnings } from '../support/warnings.ts';
import { buttonsIn, fill, press, sees, textOf } from '../support/widget.ts';

const said = keptWarnings();

/** One element with an adapter that is right but for what the test puts in its place. */
async function page(tag: string, wrong: object) {
  const { adapter, server } = scriptedAdapter(placed());
  const el = await fixture<CampaignManager>(html`<campaign-manager></campaign-manager>`);
  const widget = Object.assign(document.createElement(tag) as CampaignManager, { orderId: 'o1' });
  el.append(widget);
  el.drafts = memoryStorage();
  el.adapter = { ...adapter, ...wrong };
  return { el, widget, server };
}

async function isSaid(words: RegExp): Promise<void> {
  await waitUntil(() => said.length > 0, `nothing is said of ${words.source}`);
  expect(said).to.have.length(1);
  expect(said[0]).to.match(words);
}

const hands = (value: unknown) => (_: unknown, watcher: Watcher<unknown>) => {
  queueMicrotask(() => watcher.next(value));
  return () => {};
};
const row = { id: 'o1', number: 'CM-1', version: 1, status: 'placed', view: 'needsYou' };
const queue = {
  serverTime: '2026-03-10T08:00:00.000Z',
  viewer: placed().viewer,
  total: 1,
  counts: { needsYou: 1, waiting: 0, done: 0, unread: 0 },
  rows: [row],
  cursor: null,
};
const chat = { messages: [], more: false, read: { channel: 0, client: 0 }, mediatorReads: false };
const line = { seq: 1, by: 'client', at: '2026-03-10T08:00:00.000Z' };

describe('a watch that is begun by a promise', () => {
  for (const [tag, method, words] of [
    ['order-actions', 'watchOrder', 'The order cannot be shown'],
    ['order-chat', 'watchMessages', 'The server reported a fault'],
    ['order-queue', 'watchQueue', 'Orders did not load'],
  ] as const)
    it(`fails at once with it, and is told: ${method}`, async () => {
      const { widget } = await page(tag, { [method]: () => Promise.reject(new Error(`no ${method}`)) });
      await sees(widget, words);
      await isSaid(new RegExp(`the adapter threw Error: no ${method}\\. Whatever fails`));
    });

  it('works, and is stopped by what was promised', async () => {
    let [begun, stopped] = [0, 0];
    const { el, widget } = await page('order-actions', {
      watchOrder: async (_: string, watcher: Watcher<unknown>) => {
        begun += 1;
        await aTimeout(20);
        watcher.next(placed());
        return () => (stopped += 1);
      },
    });
    await sees(widget, 'Accept order');
    el.remove();
    await waitUntil(() => stopped > 0 && stopped === begun, 'every watch that was begun is stopped');
  });
});

describe('an answer of another shape', () => {
  const cases: [tag: string, method: string, answer: unknown, seen: string, said: RegExp][] = [
    ['order-queue', 'watchQueue', [], 'Orders did not load', /: the page is array, not object\. .*OrderPage/],
    ['order-queue', 'watchQueue', { ...queue, counts: 3 }, 'Orders did not load', /: counts is number, not/],
    ['order-queue', 'watchQueue', queue, 'Orders did not load', /: rows\[0\]\.with is undefined, not string/],
    [
      'order-chat',
      'watchMessages',
      [],
      'reported a fault',
      /: the page is array, not object\. .*MessagePage/,
    ],
    [
      'order-chat',
      'watchMessages',
      { ...chat, messages: [line] },
      'reported a fault',
      /: messages\[0\]\.text is undefined, not string/,
    ],
    [
      'order-actions',
      'watchOrder',
      { ...placed(), actions: [{ type: 'accept' }] },
      'cannot be shown',
      /: actions\[0\]\.on is undefined, not object/,
    ],
    [
      'order-actions',
      'watchOrder',
      placed('channel', { id: 'o2' }),
      'cannot be shown',
      /watchOrder\(\) with something else: it is of another order/,
    ],
  ];
  for (const [tag, method, answer, seen, words] of cases)
    it(`of ${method}: ${words.source}`, async () => {
      const { widget } = await page(tag, {
        [method]: method === 'watchMessages' ? late(answer) : hands(answer),
      });
      await sees(widget, seen);
      await isSaid(words);
    });

  it('of sendMessage: the message waits, and the place is named', async () => {
    const { widget } = await page('order-chat', { watchMessages: late(chat), sendMessage: async () => 7 });
    await sees(widget, 'No messages yet');
    await fill(widget, /Message to/, 'hello');
    await press(widget, 'Send');
    await sees(widget, 'Not sent yet');
    await isSaid(/sendMessage\(\) with something else: the answer is number, not object\. Let the adapter/);
  });

  const order = placed('channel', { version: 2 });
  const receipt = { reference: 'R-1', type: 'accept', at: order.serverTime, version: 2 };
  for (const [answer, words] of [
    [undefined, /act\(\) with something else: the answer is undefined, not object\. .*ActResult/],
    [{ receipt: { reference: 'R-1', type: 'accept' }, order }, /: receipt\.at is undefined, not string/],
    [{ receipt, order: { ...order, id: 'o2' } }, /: it is of another order/],
  ] as const)
    it(`of act: the order stays in view, and it can be tried again: ${words.source}`, async () => {
      const { widget } = await page('order-actions', { act: async () => answer });
      await sees(widget, 'Accept order');
      await press(widget, 'Accept order');
      await sees(widget, 'The order was not accepted.');
      expect(buttonsIn(widget)).to.include('Try again');
      await isSaid(words);
    });
});

it('an adapter that says nothing of its features has none; the chat goes on without them', async () => {
  const { widget } = await page('order-chat', { features: undefined, watchMessages: late(chat) });
  await sees(widget, 'No messages yet');
  await fill(widget, /Message to/, 'hello');
  await isSaid(/adapter\.features is not an object; every adapter/);
});

describe('an error that somebody made by hand', () => {
  it('keeps its code, and the element stays on its feet', async () => {
    const refusal = Object.assign(new Error('too late'), { name: 'ApiError', code: 'forbidden' });
    const { widget } = await page('order-actions', { act: () => Promise.reject(refusal) });
    await sees(widget, 'Accept order');
    await press(widget, 'Accept order');
    await sees(widget, 'The order was not accepted.');
    expect(textOf(widget)).not.to.contain('The server reported a fault');
    expect(ApiError.from(refusal)).to.deep.include({ code: 'forbidden', fields: [], retryable: false });
    expect(said).to.deep.equal([]);
  });
});

/** As `hands`, for messages, whose watcher comes third. */
function late(value: unknown) {
  const give = hands(value);
  return (id: string, _: unknown, watcher: Watcher<unknown>) => give(id, watcher);
}
