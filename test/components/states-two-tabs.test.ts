import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/campaign-manager/define.ts';
import '../../src/components/order-actions/define.ts';
import {
  createDemoAdapter,
  createDemoWorld,
  type DemoWorld,
} from '../../src/api-adapter/demo/demo-adapter.ts';
import type { CampaignManager } from '../../src/components/campaign-manager/campaign-manager.ts';
import type { OrderActions } from '../../src/components/order-actions/order-actions.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import type { DraftStorage } from '../../src/controllers/drafts.ts';
import { loadSession } from '../../src/controllers/session-loader.ts';
import { memoryStorage } from '../support/campaign.ts';
import { acts } from '../support/faulted-acts.ts';
import { listen } from '../support/faulted.ts';
import { waitUntil } from '../support/waiting.ts';
import { press, sees, textOf } from '../support/widget.ts';

let world: DemoWorld;
let ears: ReturnType<typeof listen>;
/** One person's browser: what one tab keeps, the other finds. */
let drafts: DraftStorage;
before(async () => {
  world = createDemoWorld();
  await Promise.all([world.orders(), loadSession(), import('../../src/components/order-actions/late.ts')]);
});
beforeEach(() => {
  ears = listen();
  drafts = memoryStorage();
});
afterEach(async () => {
  ears.stop();
  expect(ears.console, 'the console stays silent').to.deep.equal([]);
  await world.reset();
});
after(() => world.close());

/** An order that this channel can still accept or decline. */
const placed = async () => (await world.orders()).find(({ status }) => status === 'placed')!.id;

async function openTab(orderId: string, fetch = world.fetch): Promise<OrderActions> {
  const provider = await fixture<CampaignManager>(html`<campaign-manager></campaign-manager>`);
  provider.drafts = drafts;
  provider.adapter = createDemoAdapter({ actor: 'channel', world, fetch, timing: { backoffMs: 1 } });
  await provider.updateComplete;
  const el = document.createElement('order-actions');
  el.orderId = orderId;
  provider.append(el);
  await waitUntil(() => el.shadowRoot!.adoptedStyleSheets.length > 4, 'the late part did not come');
  return el;
}

/** How often it happened, as the server tells. */
async function happened(orderId: string, type: string): Promise<number> {
  const authorization = `Bearer ${await world.token('channel', orderId)}`;
  const url = `https://demo.example/v1/orders/${orderId}`;
  const order = (await (await world.fetch(url, { headers: { authorization } })).json()) as OrderSnapshot;
  return order.timeline.entries.filter((entry) => entry.type === type).length;
}

const referenceIn = (el: OrderActions) => /Reference (\S+)/.exec(textOf(el))?.[1];

describe('one order in two tabs of one person', () => {
  for (const { name, send, says, typed } of acts.filter(({ tag }) => tag === 'order-actions'))
    it(`${name}, pressed in both at once: done once, one receipt, and whoever was late is told who was first`, async () => {
      const id = await placed();
      const tabs = [await openTab(id), await openTab(id)];
      for (const el of tabs) await sees(el, 'Accept order');
      await Promise.all(tabs.map((el) => send(el)));
      const hasEnded = (el: OrderActions) =>
        referenceIn(el) !== undefined || textOf(el).includes('Your answer was not sent.');
      await waitUntil(() => tabs.every(hasEnded), 'both tabs say what became of it');
      const receipts = new Set(tabs.map(referenceIn).filter((reference) => reference !== undefined));
      expect([...receipts].join()).to.match(/^\w{4}-\w+$/);
      // A tab that starts at this very moment finds the other's action on its way, and asks for it with the same key.
      const late = tabs.find((el) => referenceIn(el) === undefined);
      if (late) {
        expect(textOf(late)).to.match(new RegExp(`${says} at \\d\\d:\\d\\d`));
        if (typed) expect(textOf(late)).to.contain(typed[1]);
      }
      for (const el of tabs) expect(textOf(el)).to.contain(says);
      expect(ears.errors.map(({ code }) => code)).to.deep.equal(late ? ['conflict'] : []);
      expect(await happened(id, name)).to.equal(1);
    });

  it('a lost reply, asked for once more from both: the same receipt in both', async () => {
    const id = await placed();
    let isLost = true;
    const losing: typeof fetch = async (input, init) => {
      const answer = await world.fetch(input, init);
      if (isLost && new Request(input, init).method === 'POST') throw new TypeError('Failed to fetch');
      return answer;
    };
    const first = await openTab(id, losing);
    await sees(first, 'Accept order');
    await press(first, 'Accept order');
    await sees(first, 'Trying again never does it twice.');
    const second = await openTab(id);
    await sees(second, 'Reference');
    isLost = false;
    await press(first, 'Try again');
    await sees(first, 'Reference');
    expect(referenceIn(first)).to.equal(referenceIn(second));
    for (const el of [first, second]) expect(textOf(el)).to.contain('You accepted this order');
    expect(await happened(id, 'accept')).to.equal(1);
  });
});
