import { expect, html } from '@open-wc/testing';
import '../../src/components/dispute-case/define.ts';
import type { DisputeCase } from '../../src/components/dispute-case/dispute-case.ts';
import { block, itWhenCodeComesLater } from '../support/browser.ts';
import { withCampaign } from '../support/campaign.ts';
import { button, disputeSeen, find, focused, hours, press, seenBy, textOf } from '../support/casework.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { waitUntil } from '../support/waiting.ts';

describe('a piece of evidence whose part cannot be loaded', () => {
  itWhenCodeComesLater('says so where it was asked for, and tries again when asked to', async () => {
    await block(['*/case/evidence-view.ts*']);
    const item = { kind: 'url', url: 'https://archive.example/20' } as const;
    const evidence = [{ id: 'e1', by: 'client' as const, addedAt: hours(-30), item }];
    const dispute = disputeSeen({ evidence });
    const { adapter } = scriptedAdapter(seenBy('client', { status: 'disputed', dispute }));
    const el = await withCampaign<DisputeCase>(adapter, html`<dispute-case order-id="o1"></dispute-case>`);
    await waitUntil(() => find(el, '.chip') !== null);
    await press(el, 'E1');
    const seen = () => textOf(el, '[part=evidence-view]');
    await waitUntil(() => seen().includes('This part could not be loaded. Check your connection.'));
    await block([]);
    button(el, 'Try again').focus();
    await press(el, 'Try again');
    await waitUntil(() => seen().endsWith('https://archive.example/20'));
    expect(focused(el)?.localName).to.equal('h5');
    await press(el, 'Close');
    expect(focused(el)?.textContent).to.contain('archive.example');
  });
});
