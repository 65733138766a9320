import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/campaign-manager/define.ts';
import '../../src/components/order-deadline/define.ts';
import type { CampaignManager } from '../../src/components/campaign-manager/campaign-manager.ts';
import { type Place, requestOpen } from '../../src/components/shared/open.ts';
import { places } from '../../src/components/shared/places.ts';
import { memoryStorage } from '../support/campaign.ts';
import { placed } from '../support/look-orders.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { waitUntil } from '../support/waiting.ts';
import { focused, isAccessible, sees, textOf } from '../support/widget.ts';

const room = html`
  <campaign-manager>
    <h2>The host’s own heading</h2>
    <order-deadline order-id="o1"></order-deadline>
  </campaign-manager>
`;

async function open() {
  const el = await fixture<CampaignManager>(room);
  el.drafts = memoryStorage();
  return { el, deadline: el.querySelector('order-deadline')! };
}

describe('<campaign-manager>', () => {
  it('connects the widgets inside it to its adapter, and leaves the page as it is', async () => {
    const { el, deadline } = await open();
    expect(getComputedStyle(el).display).to.equal('contents');
    const { adapter, server } = scriptedAdapter(placed());
    el.adapter = adapter;
    await sees(deadline, 'Answer by');
    expect(server.orders.size).to.equal(1);
    await isAccessible(el);
  });

  it('moves all open orders to another adapter, and closes them on the first', async () => {
    const { el, deadline } = await open();
    const first = scriptedAdapter(placed());
    el.adapter = first.adapter;
    await sees(deadline, 'Answer by');
    const second = scriptedAdapter(placed('client'));
    el.adapter = second.adapter;
    await sees(deadline, 'Harbour Letter answers by');
    await waitUntil(() => first.server.orders.size === 0);
    expect(second.server.orders.size).to.equal(1);
    el.adapter = null;
    await sees(deadline, 'Loading deadline');
    await waitUntil(() => second.server.orders.size === 0);
  });

  it('forgets what was typed for its backend when somebody signs out', async () => {
    const { el } = await open();
    const storage = memoryStorage();
    storage.setItem('cm:1:scripted:casey:o1:decline', '{"at":1,"value":{"explanation":"We are full."}}');
    storage.setItem('cm:1:other:casey:o1:decline', '{"at":1,"value":{}}');
    storage.setItem('the-page’s-own', 'kept');
    el.drafts = storage;
    el.adapter = scriptedAdapter(placed()).adapter;
    await el.updateComplete;
    el.forgetDrafts();
    const left = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    expect(left).to.have.members(['cm:1:other:casey:o1:decline', 'the-page’s-own']);
  });

  it('keeps its orders when the page moves it', async () => {
    const { el, deadline } = await open();
    const { adapter, server } = scriptedAdapter(placed());
    el.adapter = adapter;
    await sees(deadline, 'Answer by');
    const elsewhere = await fixture(html`<section></section>`);
    elsewhere.append(el);
    await el.updateComplete;
    await sees(deadline, 'Answer by');
    expect(server.orders.size).to.equal(1);
  });

  it('tells developers, once and without the console, that no adapter was set', async () => {
    const { el } = await open();
    expect(textOf(el)).to.equal('');
    const { detail } = await oneEvent(el, 'cm-error');
    expect(detail.error.code).to.equal('unsupported');
    expect(detail.error.message).to.contain('adapter');
    await sees(el, 'The page must set the adapter');
    await isAccessible(el);
    el.adapter = scriptedAdapter(placed()).adapter;
    await el.updateComplete;
    expect(textOf(el)).to.equal('');
  });

  it('says nothing of the sort when it left the page before', async () => {
    const { el } = await open();
    let errors = 0;
    el.addEventListener('cm-error', () => (errors += 1));
    el.remove();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(errors).to.equal(0);
  });
});

describe('the way to another place of an order', () => {
  class Form extends HTMLElement {
    orderId = this.getAttribute('order-id');
    connectedCallback(): void {
      this.attachShadow({ mode: 'open' }).innerHTML = '<h3>The form</h3>';
    }
  }
  customElements.define(places.dispute, Form);

  async function stage() {
    const el = await fixture<CampaignManager>(html`
      <campaign-manager>
        <button>from here</button>
        <dispute-form order-id="o2"></dispute-form>
        <dispute-form order-id="o1"></dispute-form>
      </campaign-manager>
    `);
    const from = el.querySelector('button')!;
    return { el, ask: (what: Place, orderId = 'o1') => requestOpen(from, { what, orderId }) };
  }

  it('moves the focus to the element that shows this place of this order', async () => {
    const { el, ask } = await stage();
    expect(ask('dispute')).to.equal(true);
    const form = el.querySelector('[order-id=o1]')!;
    await waitUntil(() => focused() === form.shadowRoot!.querySelector('h3'));
  });

  it('leads nowhere when the page does not show the place', async () => {
    const { ask } = await stage();
    expect(ask('chat')).to.equal(false);
    expect(ask('dispute', 'o3')).to.equal(false);
  });

  it('is the page’s own, when the page says so', async () => {
    const { el, ask } = await stage();
    el.querySelector('button')!.addEventListener('cm-open', (event) => event.preventDefault());
    expect(ask('dispute')).to.equal(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(focused() === el.querySelector('[order-id=o1]')!.shadowRoot!.querySelector('h3')).to.equal(false);
  });
});

describe('the registration of an element', () => {
  it('is silent for the same version, and warns once when another one is there', async () => {
    const { define, version } = await import('../../src/components/shared/registration.ts');
    const tag = customElements.get('order-deadline')!;
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => void warnings.push(text);
    try {
      define('order-deadline', tag);
      define('order-deadline', class extends HTMLElement {});
      expect(warnings).to.deep.equal([]);
      class Older extends HTMLElement {
        static version = '0.0.9';
      }
      customElements.define('older-widget', Older);
      define('older-widget', class extends HTMLElement {});
      define('older-widget', class extends HTMLElement {});
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('0.0.9').and.contain(version);
    } finally {
      console.warn = warn;
    }
  });
});
