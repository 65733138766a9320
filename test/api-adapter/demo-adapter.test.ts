import { expect, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  createDemoAdapter,
  createDemoWorld,
  type DemoWorld,
} from '../../src/api-adapter/demo/demo-adapter.ts';
import type { Actor } from '../../src/contract/actions.ts';
import type { MessagePage } from '../../src/contract/message.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import type { OrderPage } from '../../src/contract/queue.ts';
import { shift } from '../../src/contract/primitives.ts';
import { OrderController } from '../../src/controllers/order-controller.ts';
import { wishedOrder } from '../conformance/worlds/wished.ts';
import { withCampaign } from '../support/campaign.ts';
import { hasty, recorder } from '../support/scripted-server.ts';
import { waitUntil } from '../support/waiting.ts';

class DemoProbe extends LitElement {
  @property({ attribute: 'order-id' }) orderId = '';
  order = new OrderController(this);
  override render(): TemplateResult {
    return html`${this.order.order?.status}`;
  }
}
customElements.define('demo-probe', DemoProbe);

describe('the demo in the page', () => {
  let world: DemoWorld;
  let id = '';
  const stops: (() => void)[] = [];
  before(async () => {
    world = createDemoWorld();
    await world.orders();
  });
  beforeEach(async () => {
    const slots = [{ id: 'headline', kind: 'text', required: true } as const];
    id = await world.place(wishedOrder({ captured: 120_000, currency: 'EUR', slots, between: 'demo' }));
  });
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });
  after(() => world.close());

  async function seenBy(actor: Actor) {
    const adapter = createDemoAdapter({ actor, world });
    const el = await withCampaign<DemoProbe>(adapter, html`<demo-probe order-id=${id}></demo-probe>`);
    await waitUntil(() => el.order.view.phase === 'open');
    return el;
  }

  function accept({ order }: DemoProbe): boolean {
    const { type, on } = order.available('accept')!;
    return order.act({ type: type as 'accept', on, payload: {} });
  }

  it('takes a placed order through an accept that both sides see', async () => {
    const channel = await seenBy('channel');
    const client = await seenBy('client');
    expect(client.order.order!.status).to.equal('placed');
    expect(accept(channel)).to.equal(true);
    await waitUntil(() => channel.order.view.outcome?.kind === 'done');
    await waitUntil(() => client.order.order!.status === 'accepted');
    expect(channel.order.order!.version).to.equal(client.order.order!.version);
    expect((await world.mails(id)).length).to.be.greaterThan(0);
  });

  it('acts once although the reply is lost on its way', async () => {
    let replies = 0;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const response = await world.fetch(input, init);
      if (init?.method === 'POST' && ++replies === 1) throw new TypeError('Failed to fetch');
      return response;
    };
    const adapter = createDemoAdapter({ actor: 'channel', world, fetch, timing: hasty });
    const el = await withCampaign<DemoProbe>(adapter, html`<demo-probe order-id=${id}></demo-probe>`);
    await waitUntil(() => el.order.view.phase === 'open');
    const { version } = el.order.order!;
    accept(el);
    await waitUntil(() => el.order.view.outcome !== null);
    expect(el.order.view.outcome!.kind).to.equal('done');
    expect(replies).to.equal(2);
    expect(el.order.order!.version).to.equal(version + 1);
  });

  it('tells the loser of two what overtook it', async () => {
    const channel = await seenBy('channel');
    const client = await seenBy('client');
    const cancel = client.order.available('cancel')!;
    const wasAsked = accept(channel);
    client.order.act({ type: 'cancel', on: cancel.on, payload: {} });
    await waitUntil(() => channel.order.view.outcome !== null && client.order.view.outcome !== null);
    expect(wasAsked).to.equal(true);
    const outcomes = [channel, client].map(({ order }) => order.view.outcome!);
    expect(outcomes.map(({ kind }) => kind).toSorted()).to.deep.equal(['conflict', 'done']);
    const lost = outcomes.find((outcome) => outcome.kind === 'conflict')!;
    expect(lost.kind === 'conflict' && lost.story!.type).to.be.oneOf(['accept', 'cancel']);
  });

  it('lets a deadline pass, and every open element sees what it did', async () => {
    const channel = await seenBy('channel');
    const due = channel.order.order!.deadlines.find(({ kind }) => kind === 'decision')!;
    await world.clock.moveTo(shift(due.dueAt, 1000));
    await waitUntil(() => channel.order.order!.status === 'expired');
  });

  it('shows the queue of the one who looks', async () => {
    const watcher = recorder<OrderPage>();
    stops.push(createDemoAdapter({ actor: 'channel', world }).watchQueue({}, watcher));
    await waitUntil(() => watcher.values.length > 0);
    const [first] = await world.orders();
    expect(watcher.values[0]!.rows.map((row) => row.id)).to.include(first!.id);
    const own = recorder<OrderPage>();
    stops.push(createDemoAdapter({ actor: 'channel', world, orderId: id }).watchQueue({}, own));
    await waitUntil(() => own.values.length > 0);
    expect(own.values[0]!.rows.map((row) => row.id)).to.include(id);
    expect(watcher.errors).to.deep.equal([]);
  });

  it('carries a message from one side to the other', async () => {
    const watcher = recorder<MessagePage>();
    const client = createDemoAdapter({ actor: 'client', world });
    stops.push(client.watchMessages(id, { limit: 50 }, watcher));
    await waitUntil(() => watcher.states.includes('live'));
    const text = 'Could you send the second headline?';
    await createDemoAdapter({ actor: 'channel', world }).sendMessage(id, { clientId: 'abcdefgh', text });
    await waitUntil(() =>
      watcher.values.flatMap(({ messages }) => messages).some((one) => one.text === text),
    );
  });

  it('knows no order but its own', async () => {
    const watcher = recorder<OrderSnapshot>();
    stops.push(createDemoAdapter({ actor: 'channel', world }).watchOrder('nobody', watcher));
    await waitUntil(() => watcher.errors.length > 0);
    expect(watcher.errors[0]!.code).to.equal('notFound');
  });
});
