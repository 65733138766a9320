import { expect, html, waitUntil } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { createHttpAdapter } from '../../src/api-adapter/http/http-adapter.ts';
import { OrderController } from '../../src/controllers/order-controller.ts';
import { withCampaign } from '../support/campaign.ts';
import { faultyServer, random } from '../support/faulty-server.ts';

class FaultProbe extends LitElement {
  @property({ attribute: 'order-id' }) orderId = '';
  order = new OrderController(this);
  override render(): TemplateResult {
    return html`v${this.order.order?.version}`;
  }
}
customElements.define('fault-probe', FaultProbe);

const timing = { timeoutMs: 60, backoffMs: 2, pollMs: 25, heartbeatMs: 150, openMs: 60, refusedMs: 200 };

const until = (condition: () => boolean, what: string) =>
  waitUntil(condition, what, { interval: 2, timeout: 4000 });

/** One click, brought to its end as a person would: retry while there is a button for it. */
async function bring(el: FaultProbe): Promise<void> {
  const { order } = el;
  await until(() => {
    if (order.view.phase === 'failed') order.retry();
    return order.view.phase === 'open' && order.view.acting === null;
  }, 'the order is open and quiet');
  const { on } = order.available('nudge')!;
  if (!order.act({ type: 'nudge', on, payload: {} })) throw new Error('a quiet open order refused the click');
  await until(() => {
    const { outcome } = order.view;
    if (outcome?.kind === 'failed') order.retry();
    return outcome !== null && outcome.kind !== 'failed';
  }, 'the click ends');
}

async function mix(seed: number): Promise<void> {
  const chance = random(seed);
  const server = faultyServer(chance);
  const adapter = createHttpAdapter({
    baseUrl: 'https://faulty.example',
    getToken: () => server.token(),
    fetch: server.fetch,
    timing,
  });
  const el = await withCampaign<FaultProbe>(adapter, html`<fault-probe order-id="o1"></fault-probe>`);
  let done = 0;
  el.addEventListener('cm-action-done', () => done++);
  for (let click = 0; click < 3; click++) {
    if (chance() < 0.3) el.parentElement!.append(el);
    await bring(el);
  }
  server.calm();
  await until(() => el.order.order?.version === server.version, 'everything is seen in the end');
  expect(server.acted, `seed ${seed}: each click acts once`).to.have.length(new Set(server.acted).size);
  expect(server.acted, `seed ${seed}: no click is lost`).to.have.length(3);
  expect(done, `seed ${seed}: each is told once`).to.equal(3);
  el.remove();
}

describe('an element behind a network that loses, doubles, delays and garbles', () => {
  for (let group = 0; group < 10; group++)
    it(`loses no click, doubles none and never ends in a dead end (mixes ${group * 8 + 1}–${group * 8 + 8})`, async () => {
      await Promise.all(Array.from({ length: 8 }, (_, index) => mix(group * 8 + index + 1)));
    });
});
