import { expect, html } from '@open-wc/testing';
import { loadMedia } from '../../backend/src/demo/media/media.ts';
import { createDemoBackend } from '../../backend/src/demo/in-page.ts';
import { seededOrders } from '../../backend/src/demo/seed-orders.ts';
import { seedDemo } from '../../backend/src/demo/seed.ts';
import { createHttpAdapter } from '../../src/api-adapter/http/http-adapter.ts';
import '../../src/components/dispute-case/define.ts';
import type { DisputeCase } from '../../src/components/dispute-case/dispute-case.ts';
import type { Actor } from '../../src/contract/actions.ts';
import { HOUR, shift } from '../../src/contract/time.ts';
import { withCampaign } from '../support/campaign.ts';
import { weigh } from '../support/case-stage.ts';
import { all, buttons, find, press, rested, textOf, type } from '../support/casework.ts';
import { waitUntil } from '../support/waiting.ts';

type World = Awaited<ReturnType<typeof worldOf>>;

/** A world of its own with one of the demo's orders in it. */
async function worldOf(orderId: string) {
  const orders = seededOrders.filter(({ id }) => id === orderId);
  const seed = {
    orders,
    tell: (world: Parameters<typeof seedDemo>[0], now: string) => seedDemo(world, now, orders),
  };
  return { orderId, backend: await createDemoBackend({ seed }) };
}

/** One side's case, on the whole backend in the page. */
async function side(actor: Actor, { orderId, backend }: World): Promise<DisputeCase> {
  const getToken = async () => (await backend.tokenFor(actor, orderId)).token;
  const adapter = createHttpAdapter({ baseUrl: 'https://demo.example', getToken, fetch: backend.fetch });
  const el = await withCampaign<DisputeCase>(
    adapter,
    html`<dispute-case order-id=${orderId}></dispute-case>`,
  );
  await waitUntil(() => find(el, '.case') !== null, 'no case came');
  await rested(el);
  return el;
}

const sees = (el: Element, text: string | RegExp) =>
  waitUntil(
    () => (typeof text === 'string' ? textOf(el).includes(text) : text.test(textOf(el))),
    `“${text}” is not to be read`,
  );

describe('<dispute-case>, both sides, on the whole backend in the page', () => {
  let world: World;
  afterEach(() => world.backend.close());

  it('goes from the response over offers to a mediator, who is spared by conceding', async () => {
    world = await worldOf('cm-2370');
    const channel = await side('channel', world);
    const client = await side('client', world);
    await weigh(channel, 'Respond');
    all(channel, '.claim input[value=partly]')[0]!.click();
    await rested(channel);
    await type(channel, '#text', 'The label was added a day late, on request.');
    await press(channel, 'Check your response');
    await press(channel, 'Send response');
    await sees(channel, /You responded to case .+ You can both make offers until/);
    await sees(client, 'The label was added a day late, on request.');

    for (const amount of ['300', '250.50']) {
      await weigh(client, 'Make an offer');
      await type(client, '#amount', amount);
      find(client, '[part=review] [part=primary-action]')!.click();
      await sees(client, 'You made an offer');
      await waitUntil(() => buttons(channel).includes('Reject offer'));
      await press(channel, 'Reject offer');
      await sees(channel, 'You rejected the offer');
      await waitUntil(() => find(client, '[part=offer]') === null);
    }
    await weigh(client, 'Escalate to a mediator');
    await press(client, 'Escalate case');
    await sees(client, 'You escalated case');
    await sees(client, /If nobody decides by then, €760\.00 comes back to you\./);
    await sees(channel, 'Brindle Oats asked for it after two rejected offers.');

    await weigh(channel, 'Concede');
    await press(channel, 'Concede €380.00');
    await sees(channel, /You conceded case .+ €380\.00/);
    await sees(client, /is settled: Moss and Mortar agreed to what was asked/);
    await expect(client).to.be.accessible();
  });

  it('accepts an offer, and moves the money once', async () => {
    world = await worldOf('cm-2363');
    const channel = await side('channel', world);
    const client = await side('client', world);
    await weigh(client, 'Accept £300.00');
    await press(client, 'Accept £300.00');
    await sees(client, 'You accepted the offer');
    await sees(channel, 'is settled: an offer was accepted');
    expect(textOf(channel, '[part=aside] .box')).to.match(/You receive £540\.00/);
  });

  it('tells who answers too late what is still possible', async () => {
    world = await worldOf('cm-2370');
    const channel = await side('channel', world);
    await weigh(channel, 'Respond');
    await type(channel, '#text', 'The label was added a day late, on request.');
    const { clock } = world.backend;
    await clock.moveTo(shift(await clock.now(), 80 * HOUR));
    await sees(channel, 'Your response was not sent.');
    await sees(channel, 'The time to respond is over. You can still add evidence');
    expect(textOf(channel, '[part=kept]')).to.contain('The label was added a day late, on request.');
    expect(buttons(channel)).to.include.members(['Add evidence', 'Make an offer', 'Concede']);
  });

  it('adds a step of the order and a file to the evidence, and forgets them in the form', async () => {
    world = await worldOf('cm-2363');
    const client = await side('client', world);
    const before = all(client, '[part=evidence] li').length;
    await weigh(client, 'Add evidence');
    await waitUntil(() => find(client, '#evidence-addEvidence-files') !== null);
    find(client, '#evidence-addEvidence input[type=checkbox]')!.click();
    await rested(client);
    const { bytes } = await loadMedia('hero-1');
    const given = new DataTransfer();
    given.items.add(new File([bytes.slice()], 'the-empty-slot.webp', { type: 'image/webp' }));
    const input = find(client, '#evidence-addEvidence-files')!;
    input.files = given.files;
    input.dispatchEvent(new Event('change'));
    await sees(client, 'ready to be sent');
    await press(client, 'Add 2 pieces');
    await sees(client, 'You added evidence');
    expect(all(client, '[part=evidence] li')).to.have.lengthOf(before + 2);
    expect(textOf(client, '[part=evidence]')).to.contain('the-empty-slot.webp');
    await weigh(client, 'Add evidence');
    expect(textOf(client, '[part=review]')).to.contain('Add 0 pieces').and.not.contain('the-empty-slot.webp');
  });
});
