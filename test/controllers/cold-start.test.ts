/** A click that comes before the session's code has arrived: this file never waits for it. */
import { expect, fixture, html } from '@open-wc/testing';
import { createCampaign } from '../../src/controllers/campaign-context.ts';
import { memoryStorage, provide } from '../support/campaign.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { accept, accepted, orderSeen, receipt } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

describe('before the session has loaded', () => {
  it('takes one click, says at once that it is on its way, and sends it once', async () => {
    const { adapter, server } = scriptedAdapter(orderSeen());
    const campaign = createCampaign(adapter, { drafts: memoryStorage() });
    provide(await fixture<HTMLElement>(html`<main></main>`), campaign);
    const outcomes: string[] = [];
    const lease = campaign.openOrder('o1', { settled: (outcome) => outcomes.push(outcome.kind) });
    await Promise.resolve();
    await Promise.resolve();
    expect(lease.view.phase).to.equal('open');

    expect(lease.act(accept)).to.equal(true);
    expect(lease.view.acting).to.include({ type: 'accept' });
    expect(lease.act(accept), 'a second click').to.equal(false);
    expect(server.actions, 'nothing was sent yet: the code is still on its way').to.have.length(0);

    await waitUntil(() => server.actions.length > 0);
    expect(lease.view.acting).to.include({ type: 'accept' });
    server.actions[0]!.answer({ receipt: receipt(), order: accepted() });
    await waitUntil(() => lease.view.outcome !== null);
    expect(lease.view.order!.status).to.equal('accepted');
    expect(outcomes).to.deep.equal(['done']);
    expect(server.actions).to.have.length(1);
    lease.release();
  });
});
