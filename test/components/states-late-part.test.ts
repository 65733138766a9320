import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/components/campaign-manager/define.ts';
import '../../src/components/order-actions/define.ts';
import type { CampaignManager } from '../../src/components/campaign-manager/campaign-manager.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import { block, itWhenCodeComesLater } from '../support/browser.ts';
import { memoryStorage } from '../support/campaign.ts';
import { placed } from '../support/look-orders.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { press, sees, textOf } from '../support/widget.ts';

describe('<order-actions> whose late part cannot be loaded', () => {
  itWhenCodeComesLater(
    'tries again by itself: an order that failed meanwhile says so, and has a way on',
    async () => {
      await block(['*/order-actions/late.ts*']);
      const { adapter, server } = scriptedAdapter(null);
      const provider = await fixture<CampaignManager>(html`<campaign-manager></campaign-manager>`);
      provider.drafts = memoryStorage();
      provider.adapter = adapter;
      const el = document.createElement('order-actions');
      el.orderId = 'o1';
      provider.append(el);
      await sees(el, 'Loading');
      server.fail(new ApiError('unavailable', 'x'));
      await aTimeout(500);
      expect(textOf(el)).to.contain('Loading');
      await block([]);
      await sees(el, 'The order cannot be shown');
      server.store(placed());
      await press(el, 'Try again');
      await sees(el, 'Accept order');
    },
  );
});
