import { expect, html } from '@open-wc/testing';
import '../../src/components/dispute-case/define.ts';
import '../../src/i18n/locales.ts';
import type { DisputeCase } from '../../src/components/dispute-case/dispute-case.ts';
import { withCampaign } from '../support/campaign.ts';
import { all, disputeSeen, hours, rested, seenBy, textOf } from '../support/casework.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { waitUntil } from '../support/waiting.ts';

/** Everything that can have happened has: each step has its mark and its date. */
const over = disputeSeen({
  status: null,
  response: { text: 'The second placement moved to 24 March.', respondedAt: hours(-60) },
  escalation: { at: hours(-40), cause: { code: 'requested', params: { by: 'client' } } },
  closedAt: hours(-2),
});

/** Where the words of an element stand, however wide its box is. */
function wordsOf(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

describe('the steps of <dispute-case>', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  for (const lang of ['en', 'de'])
    it(`keep a gap between their names and dates at every width (${lang})`, async () => {
      document.documentElement.lang = lang;
      const { adapter } = scriptedAdapter(seenBy('client', { status: 'disputed', dispute: over }));
      const el = await withCampaign<DisputeCase>(adapter, html`<dispute-case order-id="o1"></dispute-case>`);
      await waitUntil(() => textOf(el).includes(lang === 'de' ? 'Verhandlung' : 'Negotiation'));
      el.style.setProperty('font-family', "'DejaVu Sans', Verdana, sans-serif");
      for (const width of [240, 360, 540, 560, 600, 680, 760, 780, 860, 900, 1100]) {
        el.style.setProperty('inline-size', `${width}px`);
        await rested(el);
        const boxes = all(el, '.steps > li > *').filter((one) => one.textContent.trim() !== '');
        expect(boxes.length).to.be.above(7);
        for (const [at, one] of boxes.entries())
          for (const other of boxes.slice(at + 1)) {
            const [a, b] = [wordsOf(one), wordsOf(other)];
            const isApart = b.top >= a.bottom - 1 || a.right + 4 <= b.left || b.right + 4 <= a.left;
            const said = `“${one.textContent.trim()}” and “${other.textContent.trim()}” touch in ${width} px`;
            expect(isApart, said).to.equal(true);
          }
      }
    });
});
