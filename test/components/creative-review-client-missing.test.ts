/** In a page of its own: code that has come once is there. */
import { expect, html } from '@open-wc/testing';
import '../../src/components/creative-review/define.ts';
import type { CreativeReview } from '../../src/components/creative-review/creative-review.ts';
import { block, itWhenCodeComesLater } from '../support/browser.ts';
import { withCampaign } from '../support/campaign.ts';
import { press } from '../support/casework.ts';
import { order, sees, square } from '../support/file-slots.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';

describe('<creative-review>, files whose code does not come', () => {
  itWhenCodeComesLater('says when the code of files did not come, and asks for it again', async () => {
    await block(['*uploads-desk.ts*']);
    try {
      const { adapter } = scriptedAdapter(order([square]), { uploads: true });
      const el = await withCampaign<CreativeReview>(
        adapter,
        html`<creative-review order-id="o1"></creative-review>`,
      );
      await sees(el, 'The part of this page that sends files could not be loaded.');
      await expect(el).to.be.accessible();
      await block([]);
      await press(el, 'Try again');
      await sees(el, 'Choose file');
    } finally {
      await block([]);
    }
  });
});
