import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/components/campaign-manager/define.ts';
import '../../src/components/order-actions/define.ts';
import '../../src/components/order-chat/define.ts';
import '../../src/components/order-deadline/define.ts';
import type { CampaignManager } from '../../src/components/campaign-manager/campaign-manager.ts';
import { createHttpAdapter } from '../../src/api-adapter/http/http-adapter.ts';
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { memoryStorage } from '../support/campaign.ts';
import { placed } from '../support/look-orders.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { waitUntil } from '../support/waiting.ts';
import { buttonsIn, press, sees, textOf } from '../support/widget.ts';

/** What the console says from here on, and what events of failure a page hears. */
function listen() {
  const said: string[] = [];
  const errors: { on: string; code: string; message: string }[] = [];
  const { warn, error } = console;
  console.warn = (text: unknown) => void said.push(String(text));
  console.error = (text: unknown) => void said.push(`ERROR ${String(text)}`);
  const hear = (event: HTMLElementEventMap['cm-error']) => {
    const { code, message } = event.detail.error;
    errors.push({ on: (event.composedPath()[0] as Element).localName, code, message });
  };
  document.body.addEventListener('cm-error', hear);
  const stop = () => {
    Object.assign(console, { warn, error });
    document.body.removeEventListener('cm-error', hear);
  };
  return { said, errors, stop };
}

let ears: ReturnType<typeof listen>;
beforeEach(() => {
  ears = listen();
});
afterEach(() => ears.stop());

async function page(adapter: unknown, tags = html`<order-deadline order-id="o1"></order-deadline>`) {
  const el = await fixture<CampaignManager>(html`<campaign-manager>${tags}</campaign-manager>`);
  el.drafts = memoryStorage();
  el.adapter = adapter as ApiAdapter;
  await el.updateComplete;
  return el;
}

const first = (el: Element, tag: string) => el.querySelector(tag)!;

describe('a page’s developer is told once, with the place and the way to mend it', () => {
  it('of a method that the adapter lacks; what does not need it works', async () => {
    const { adapter } = scriptedAdapter(placed());
    const { watchMessages: _, ...poor } = adapter;
    const el = await page(
      poor,
      html`<order-deadline order-id="o1"></order-deadline><order-chat order-id="o1"></order-chat>`,
    );
    await sees(first(el, 'order-deadline'), 'Answer by');
    await sees(first(el, 'order-chat'), 'This page cannot do this.');
    await waitUntil(() => ears.said.length > 0, 'the console is silent');
    await aTimeout(100);
    expect(ears.said).to.deep.equal([
      '[campaign-manager] campaign-manager: adapter.watchMessages is not a function; implement it, or let it answer with ApiError("unsupported")',
    ]);
    expect(ears.errors.filter(({ on }) => on === 'campaign-manager')).to.have.length(1);
  });

  it('of an action that the adapter cannot send: nothing was changed', async () => {
    const { adapter } = scriptedAdapter(placed());
    const { act: _, ...poor } = adapter;
    const el = await page(poor, html`<order-actions order-id="o1"></order-actions>`);
    const actions = first(el, 'order-actions') as CampaignManager;
    await sees(actions, 'Accept order');
    await press(actions, 'Accept order');
    await sees(actions, 'This page cannot do this. Nothing was changed.');
    await waitUntil(() => ears.said.length > 0, 'the console is silent');
    await aTimeout(100);
    expect(ears.said.join()).to.contain('adapter.act is not a function');
    expect(ears.said).to.have.length(1);
  });

  const garbage: [unknown, RegExp][] = [
    [null, /it has no adapter; set its `adapter` property/],
    ['http://api.example', /adapter is a string; set it to an object/],
    [Promise.resolve(), /adapter is a promise; await it/],
    [{}, /adapter\.scope is not a string, .*adapter\.watchOrder is not a function/],
  ];
  for (const [adapter, words] of garbage)
    it(`of an adapter that is none: ${words.source}`, async () => {
      const el = await page(adapter);
      await waitUntil(() => ears.said.length > 0, 'the console is silent');
      expect(ears.said).to.have.length(1);
      expect(ears.said[0]).to.match(words);
      expect(ears.errors.filter(({ on }) => on === 'campaign-manager')).to.have.length(1);
      const deadline = first(el, 'order-deadline');
      await waitUntil(() => textOf(deadline).includes('cannot'), textOf(deadline));
      expect(ears.said).to.have.length(1);
    });

  it('of an element outside any provider; it waits no longer, and shows its order when one comes', async () => {
    const room = await fixture(html`<section><order-deadline order-id="lone"></order-deadline></section>`);
    const el = first(room, 'order-deadline');
    expect(textOf(el)).to.contain('Loading deadline');
    await waitUntil(() => ears.said.length > 0, 'the console is silent');
    expect(ears.said).to.deep.equal([
      '[campaign-manager] <order-deadline> is in no <campaign-manager>: put it inside one whose adapter is set',
    ]);
    await sees(el, 'This page cannot do this.');
    expect(ears.errors).to.have.length(1);
    await aTimeout(1200);
    expect(ears.errors).to.have.length(1);
    const provider = await page(scriptedAdapter(placed('channel', { id: 'lone' })).adapter, html``);
    provider.append(el);
    await sees(el, 'Answer by');
  });

  it('of an element without an order', async () => {
    const el = await page(scriptedAdapter(placed()).adapter, html`<order-actions></order-actions>`);
    await waitUntil(() => ears.said.length > 0, 'the console is silent');
    expect(ears.said).to.deep.equal([
      '[campaign-manager] <order-actions> has no order: set its order-id attribute',
    ]);
    await sees(first(el, 'order-actions'), 'This page cannot do this.');
    expect(ears.errors.map(({ on, code }) => [on, code])).to.deep.equal([['order-actions', 'unsupported']]);
    (first(el, 'order-actions') as CampaignManager & { orderId: string }).orderId = 'o1';
    await sees(first(el, 'order-actions'), 'Accept order');
  });

  it('of a getToken that throws: the person can sign in and go on', async () => {
    let signedIn = false;
    const adapter = createHttpAdapter({
      baseUrl: 'https://away.example',
      getToken: () => {
        if (!signedIn) throw new Error('no session cookie');
        return 'good';
      },
      fetch: async () => new Response(JSON.stringify(placed()), { status: 200 }),
    });
    const el = await page(adapter);
    const deadline = first(el, 'order-deadline') as CampaignManager;
    await sees(deadline, 'Sign in to go on');
    await waitUntil(() => ears.said.length > 0, 'the console is silent');
    expect(ears.said).to.have.length(1);
    expect(ears.said[0]).to.match(
      /getToken\(\) failed: Error: no session cookie\. Let it resolve to a fresh/,
    );
    expect(ears.errors).to.have.length(1);
    signedIn = true;
    await press(deadline, 'Sign in');
    await sees(deadline, 'Answer by');
  });
});

describe('an order that lacks what an element shows', () => {
  const broken = { ...placed(), money: undefined, agreement: undefined } as unknown as OrderSnapshot;

  it('fails in that element alone, which says so and can be asked again', async () => {
    const { adapter, server } = scriptedAdapter(broken);
    const el = await page(
      adapter,
      html`<order-actions order-id="o1"></order-actions>
        <h2>The page’s own</h2>
        <order-chat order-id="o1"></order-chat>`,
    );
    const actions = first(el, 'order-actions') as CampaignManager;
    await waitUntil(() => server.chats.size > 0);
    server.say({ messages: [], more: false, read: { channel: 0, client: 0 }, mediatorReads: false });
    await sees(actions, 'The order cannot be shown');
    expect(textOf(actions)).to.contain('The order itself is not affected. Try again, or reload the page.');
    expect(buttonsIn(actions)).to.deep.equal(['Try again']);
    await sees(first(el, 'order-chat'), 'No messages yet');
    await aTimeout(1200);
    expect(ears.errors.map(({ on, code }) => [on, code])).to.deep.equal([['order-actions', 'server']]);
    expect(ears.said).to.have.length(1);
    expect(ears.said[0]).to.match(
      /<order-actions> cannot show its order o1 \(.*\): agreement is undefined, not object\./,
    );
    server.store(placed('channel', { version: 2 }));
    await press(actions, 'Try again');
    await sees(actions, 'Accept order');
  });

  it('is told again by nothing but a new failure', async () => {
    const { adapter, server } = scriptedAdapter(placed());
    const el = await page(adapter, html`<order-actions order-id="o1"></order-actions>`);
    const actions = first(el, 'order-actions');
    await sees(actions, 'Accept order');
    server.push({ ...broken, version: 2 });
    await sees(actions, 'The order cannot be shown');
    server.connect('offline');
    server.connect('live');
    await aTimeout(50);
    expect(ears.errors).to.have.length(1);
    server.push(placed('channel', { version: 3 }));
    await sees(actions, 'Accept order');
  });

  it('is refused at the door when it has no place for what every element needs', async () => {
    const { adapter } = scriptedAdapter(placed('channel', { actions: [null] as never }));
    const el = await page(adapter, html`<order-actions order-id="o1"></order-actions>`);
    await sees(first(el, 'order-actions'), 'The order cannot be shown');
    await waitUntil(() => ears.said.length > 0, 'the console is silent');
    expect(ears.said).to.have.length(1);
    expect(ears.said[0]).to.contain('the adapter answered watchOrder() with something else');
    expect(ears.errors).to.have.length(1);
  });
});
