import { expect, html, waitUntil } from '@open-wc/testing';
import '../../src/components/mediator-desk/define.ts';
import type { MediatorDesk } from '../../src/components/mediator-desk/mediator-desk.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { withCampaign } from '../support/campaign.ts';
import { ready } from '../support/look-orders.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { isAccessible, sees } from '../support/widget.ts';

async function open(order: OrderSnapshot | null) {
  const { adapter, server } = scriptedAdapter(order);
  const el = await withCampaign<MediatorDesk>(adapter, html`<mediator-desk order-id="o1"></mediator-desk>`);
  return { el, server };
}

describe('<mediator-desk>', () => {
  it('shows its order to whoever looks', async () => {
    const { el } = await open(ready('client'));
    await sees(el, `About order ${ready().number}`);
    expect(el.actor).to.equal('client');
    await isAccessible(el);
  });

  it('says so when the order cannot be shown', async () => {
    const { el, server } = await open(null);
    await waitUntil(() => server.begun > 0);
    for (const { watcher } of server.orders) watcher.error(new ApiError('notFound', 'no such order'));
    await sees(el, 'Order not found');
    await isAccessible(el);
  });
});
