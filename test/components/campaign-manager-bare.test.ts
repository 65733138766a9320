import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/campaign-manager/define.ts';
import type { CampaignManager } from '../../src/components/campaign-manager/campaign-manager.ts';
import { loadSession } from '../../src/controllers/session-loader.ts';
import { block, itWhenCodeComesLater } from '../support/browser.ts';
import { memoryStorage } from '../support/campaign.ts';
import { placed } from '../support/look-orders.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { waitUntil } from '../support/waiting.ts';
import { button, sees } from '../support/widget.ts';

describe('<campaign-manager> with nothing inside, on a page that registers little else', () => {
  itWhenCodeComesLater('says that the queue did not come, and sends for it again', async () => {
    await block(['*/order-queue/define.ts*']);
    const el = await fixture<CampaignManager>(html`<campaign-manager></campaign-manager>`);
    try {
      Object.assign(el, { adapter: scriptedAdapter(placed()).adapter, drafts: memoryStorage() });
      await sees(el, 'A part of this page could not be loaded.');
      expect(el.shadowRoot!.querySelector('[part=banner]')!.getAttribute('role')).to.equal('alert');
    } finally {
      await block([]);
    }
    button(el, 'Try again').click();
    await waitUntil(() => el.shadowRoot!.querySelector('order-queue')?.shadowRoot);
    expect(el.shadowRoot!.querySelector('[part=banner]')).to.equal(null);
  });

  it('brings the queue itself, and shows of an order what the page has registered', async () => {
    await loadSession();
    const told: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void told.push(text);
    try {
      const el = await fixture<CampaignManager>(html`<campaign-manager></campaign-manager>`);
      Object.assign(el, { adapter: scriptedAdapter(placed()).adapter, drafts: memoryStorage() });
      await waitUntil(() => el.shadowRoot!.querySelector('order-queue')?.shadowRoot);
      el.selected = 'o1';
      await sees(el, 'This page cannot do this.');
      expect(told.join()).to.contain('import "campaign-manager-widgets/define"');
      await import('../../src/components/order-timeline/define.ts');
      await waitUntil(() => el.shadowRoot!.querySelector('.widgets > order-timeline'));
      expect(el.shadowRoot!.querySelectorAll('.widgets > *')).to.have.length(1);
      expect(el.shadowRoot!.textContent).not.to.contain('This page cannot do this.');
    } finally {
      console.warn = warn;
    }
  });
});
