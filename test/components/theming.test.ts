import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ReactiveElement, TemplateResult } from 'lit';
import '../../src/define.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { openActions } from '../support/actions.ts';
import { itWithMedia, media } from '../support/browser.ts';
import { withCampaign } from '../support/campaign.ts';
import { all, button, disputeSeen, find, rested, seenBy, textOf } from '../support/casework.ts';
import { completed, placed, ready } from '../support/look-orders.ts';
import { forgetRules, rule, styleOf } from '../support/page-rules.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { contrast, paint } from '../support/colours.ts';
import { entry, history } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

/** Everything that tier 2 is said to have (tokens.styles.ts). */
const tier2 = {
  colors:
    'text text-muted surface surface-sunken surface-hover border border-control border-action accent accent-hover ' +
    'accent-tint on-accent link positive positive-tint caution caution-tint critical critical-tint on-critical danger ' +
    'disabled on-disabled',
  rest: 'border focus text-md text-sm line-md line-sm weight weight-strong gap-s gap pad control control-s target radius-s duration',
};
const names = [
  ...tier2.colors.split(' ').map((name) => `--cm-color-${name}`),
  ...tier2.rest.split(' ').map((name) => `--cm-${name}`),
];

const themed = async (features: Record<string, string>) => {
  await media(features);
  // A style that was worked out before the change is worked out anew.
  document.body.getBoundingClientRect();
};

async function show<T extends ReactiveElement>(template: TemplateResult, order: OrderSnapshot | null) {
  const el = await withCampaign<T>(scriptedAdapter(order).adapter, template);
  if (order) await waitUntil(() => find(el, 'h3, .deadline .when') !== null, el.localName);
  await rested(el);
  return el;
}

const allOf = (order: OrderSnapshot) =>
  [
    ['order-actions', html`<order-actions order-id="o1"></order-actions>`, order],
    ['order-deadline', html`<order-deadline order-id="o1"></order-deadline>`, order],
    ['order-timeline', html`<order-timeline order-id="o1"></order-timeline>`, order],
    ['completion-checklist', html`<completion-checklist order-id="o1"></completion-checklist>`, order],
    ['creative-review', html`<creative-review order-id="o1"></creative-review>`, order],
    ['dispute-case', html`<dispute-case order-id="o1"></dispute-case>`, order],
  ] as const;

describe('theming', () => {
  afterEach(async () => {
    forgetRules();
    document.documentElement.style.removeProperty('color-scheme');
    await themed({});
  });

  describe('tokens', () => {
    it('has all of tier 2 on every element, and each is used by a rule', async () => {
      const sheets = new Set<CSSStyleSheet>();
      for (const [tag, template, order] of allOf(ready())) {
        const el = tag === 'order-actions' ? (await openActions(order)).el : await show(template, order);
        const style = getComputedStyle(el);
        for (const name of names) expect(style.getPropertyValue(name), `${name} on ${tag}`).not.to.equal('');
        for (const sheet of el.shadowRoot!.adoptedStyleSheets) sheets.add(sheet);
      }
      const text = [...sheets]
        .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
        .join(' ');
      for (const name of names) expect(text, `${name} is used`).to.match(new RegExp(`var\\(${name}[,)]`));
      const declared = new Set(
        [...text.matchAll(/(--cm-(?!order|creative|dispute)[\w-]+):/g)].map(([, name]) => name!),
      );
      expect([...declared].toSorted(), 'nothing else is declared').to.deep.equal(names.toSorted());
    });

    it('takes a base token from any ancestor, and mixes the rest from it', async () => {
      rule(
        'main { --cm-accent: rgb(120, 0, 60); --cm-ink: rgb(10, 40, 10); --cm-radius: 2px; --cm-unit: 6px }',
      );
      const { el } = await openActions(placed());
      expect(styleOf(el, '[data-kind=primary]').backgroundColor).to.equal('rgb(120, 0, 60)');
      expect(styleOf(el, '.card').color).to.equal('rgb(10, 40, 10)');
      expect(styleOf(el, '.card').borderRadius).to.equal('2px');
      expect(styleOf(el, '.head').paddingBlock).to.equal('24px');
      const muted = paint(el, 'var(--cm-color-text-muted)');
      expect(muted[1], 'muted text is mixed from the ink').to.be.greaterThan(muted[0]);
    });

    it('lets a page’s rule on the element win over every tier', async () => {
      rule(`@layer theirs { order-timeline { --cm-gap: 12px; --cm-color-surface: rgb(255, 250, 240) } }
        order-timeline { --cm-order-timeline-rail: rgb(0, 128, 0); --cm-accent: rgb(120, 0, 60) }`);
      const el = await show(
        html`<order-timeline order-id="o1"></order-timeline>`,
        seenBy('client', { timeline: history(entry(1), entry(2, { type: 'accept', by: 'channel' })) }),
      );
      expect(styleOf(el, '.card').backgroundColor).to.equal('rgb(255, 250, 240)');
      expect(styleOf(el, '.body').gap).to.equal('12px');
      expect(styleOf(el, '[aria-current] .dot').backgroundColor).to.equal('rgb(120, 0, 60)');
      expect(getComputedStyle(find(el, '.time > li')!, '::before').borderInlineStartColor).to.equal(
        'rgb(0, 128, 0)',
      );
    });

    it('works out tier 2 anew on each element, so that an ancestor’s has no effect', async () => {
      rule('main { --cm-color-surface: rgb(1, 2, 3); --cm-gap: 99px }');
      const el = await show(html`<order-timeline order-id="o1"></order-timeline>`, seenBy('client'));
      expect(styleOf(el, '.card').backgroundColor).to.equal('rgb(255, 255, 255)');
      expect(styleOf(el, '.body').gap).to.equal('16px');
    });

    it('takes a measure of one element from anywhere', async () => {
      rule('main { --cm-order-actions-pad: 40px }');
      const { el } = await openActions(placed());
      el.style.setProperty('inline-size', '600px');
      expect(styleOf(el, '.head').paddingInlineStart).to.equal('40px');
    });
  });

  describe('dark', () => {
    itWithMedia('follows the page’s color-scheme', async () => {
      const el = await show(html`<order-timeline order-id="o1"></order-timeline>`, seenBy('client'));
      expect(styleOf(el, '.card').backgroundColor).to.equal('rgb(255, 255, 255)');
      document.documentElement.style.setProperty('color-scheme', 'dark');
      expect(styleOf(el, '.card').backgroundColor).to.equal('rgb(23, 25, 30)');
      document.documentElement.style.setProperty('color-scheme', 'light dark');
      await themed({ 'prefers-color-scheme': 'light' });
      expect(styleOf(el, '.card').backgroundColor).to.equal('rgb(255, 255, 255)');
      await themed({ 'prefers-color-scheme': 'dark' });
      expect(styleOf(el, '.card').backgroundColor).to.equal('rgb(23, 25, 30)');
    });

    it('can be had for one element', async () => {
      rule('order-timeline { color-scheme: dark }');
      const el = await show(html`<order-timeline order-id="o1"></order-timeline>`, seenBy('client'));
      expect(styleOf(el, '.card').backgroundColor).to.equal('rgb(23, 25, 30)');
      await expect(el).to.be.accessible();
    });
  });

  describe('contrast of the default theme', () => {
    const color = (name: string) => `var(--cm-color-${name})`;
    const text = [
      ...['surface', 'surface-sunken', 'surface-hover', 'accent-tint'].flatMap((ground) => [
        ['text', ground],
        ['text-muted', ground],
      ]),
      ['link', 'surface'],
      ['link', 'surface-sunken'],
      ['accent', 'accent-tint'],
      ['positive', 'positive-tint'],
      ['caution', 'caution-tint'],
      ['critical', 'critical-tint'],
      ['critical', 'surface'],
      ['critical', 'surface-sunken'],
      ['on-accent', 'accent'],
      ['on-accent', 'accent-hover'],
      ['on-critical', 'danger'],
      ['on-disabled', 'disabled'],
    ] as [string, string][];
    const parts = [
      ['border-control', 'surface'],
      ['border-control', 'surface-sunken'],
      ['accent', 'surface'],
      ['accent', 'surface-sunken'],
      ['positive', 'surface'],
    ] as [string, string][];

    for (const scheme of ['light', 'dark'])
      it(`is enough to read and to find one’s way, ${scheme}`, async () => {
        document.documentElement.style.setProperty('color-scheme', scheme);
        const el = await show(html`<order-timeline order-id="o1"></order-timeline>`, seenBy('client'));
        const check = (pairs: [string, string][], least: number) => {
          for (const [front, ground] of pairs) {
            const found = contrast(paint(el, color(front)), paint(el, color(ground)));
            expect(found, `${front} on ${ground}: ${found.toFixed(2)}`).to.be.at.least(least);
          }
        };
        check(text, 4.5);
        check(parts, 3);
      });

    for (const scheme of ['light', 'dark'])
      it(`leaves nothing to complain of in whole elements, ${scheme}`, async () => {
        document.documentElement.style.setProperty('color-scheme', scheme);
        rule('main { background: light-dark(#fff, #17191e) }');
        const steps = [
          entry(1),
          ...[2, 3, 4, 5, 6].map((seq) => entry(seq, { type: 'nudge', by: 'channel' })),
        ];
        for (const [tag, template, order] of allOf(ready('channel', { timeline: history(...steps) }))) {
          const el = tag === 'order-actions' ? (await openActions(order)).el : await show(template, order);
          await expect(el).to.be.accessible();
        }
      });
  });

  describe('forced colours', () => {
    const seen = (color: string) => !/^rgba\(.*, 0\)$|transparent/.test(color);
    const system = (word: string) => {
      const probe = document.createElement('i');
      probe.style.setProperty('color', word);
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };

    itWithMedia('are on in this browser when asked for', async () => {
      expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
      await themed({ 'forced-colors': 'active' });
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    });

    itWithMedia('draw the primary button, pills and deadlines by borders', async () => {
      await themed({ 'forced-colors': 'active' });
      const { el } = await openActions(placed());
      const primary = styleOf(el, '[data-kind=primary]');
      expect([primary.outlineStyle, primary.outlineWidth]).to.deep.equal(['solid', '2px']);
      expect(primary.outlineColor).to.equal(system('Highlight'));
      expect(styleOf(el, '.btn:not([data-kind])').outlineStyle).to.equal('none');
      for (const selector of ['.pill', '.deadline', '.card', '.btn'])
        expect(seen(styleOf(el, selector).borderTopColor), selector).to.equal(true);
    });

    itWithMedia('show a step’s state by its icon, its word and the width of its border', async () => {
      await themed({ 'forced-colors': 'active' });
      const el = await show(html`<order-timeline order-id="o1"></order-timeline>`, completed('client'));
      expect(styleOf(el, '[aria-current] .dot').borderTopWidth).to.equal('3px');
      expect(styleOf(el, '[data-planned] .dot').borderTopStyle).to.equal('dashed');
      expect(seen(styleOf(el, '[data-planned] .dot').borderTopColor)).to.equal(true);
      expect(textOf(el, '[data-planned]')).to.contain('Planned');
      for (const dot of all(el, '.dot')) expect(dot.querySelector('svg'), 'an icon').to.exist;
    });

    itWithMedia('tell done from open by icon, and show the focus', async () => {
      await themed({ 'forced-colors': 'active' });
      const order = ready('channel', {
        completion: {
          number: 0,
          completedAt: null,
          checklist: { materialsApproved: true, talked: true, estimateShared: false },
        },
      });
      const el = await show(html`<completion-checklist order-id="o1"></completion-checklist>`, order);
      expect(all(el, '[part=points] svg').map((svg) => svg.getAttribute('data-i'))).to.deep.equal([
        'done',
        'done',
        'wait',
      ]);
      find(el, '#told')!.focus();
      await sendKeys({ press: 'Tab' });
      const focus = getComputedStyle(button(el, 'Complete order'));
      expect([focus.outlineStyle, focus.outlineColor]).to.deep.equal(['solid', system('Highlight')]);
      expect(focus.outlineOffset, 'outside the button, where the primary border is not').to.equal('2px');
      await expect(el).to.be.accessible();
    });
  });

  describe('motion', () => {
    const moving = (el: Element) =>
      el.shadowRoot!.getAnimations().filter(({ playState }) => playState === 'running');

    itWithMedia('rests when the reader asked for it, while loading and while sending', async () => {
      await themed({ 'prefers-reduced-motion': 'reduce' });
      const loading = await show(html`<order-timeline order-id="o1"></order-timeline>`, null);
      expect(all(loading, '.bone')).not.to.deep.equal([]);
      expect(moving(loading)).to.deep.equal([]);
      const { el } = await openActions(placed());
      button(el, 'Accept order').click();
      await el.updateComplete;
      expect(find(el, '.spin')).to.exist;
      expect(moving(el)).to.deep.equal([]);
      for (const part of [...all(loading, '*'), ...all(el, '*')])
        expect(getComputedStyle(part).transitionDuration, part.className).to.equal('0s');
    });

    itWithMedia('is there otherwise', async () => {
      await themed({ 'prefers-reduced-motion': 'no-preference' });
      const loading = await show(html`<order-timeline order-id="o1"></order-timeline>`, null);
      expect(moving(loading)).not.to.deep.equal([]);
    });
  });

  describe('width of the container', () => {
    const dispute = disputeSeen({
      response: { text: 'We sent it.', respondedAt: '2026-03-09T10:00:00.000Z' },
    });

    it('decides where things stand, whatever the window', async () => {
      const { el } = await openActions(placed());
      const at = async (width: number) => {
        el.style.setProperty('inline-size', `${width}px`);
        await rested(el);
        const { paddingInlineStart } = styleOf(el, '.head');
        return [paddingInlineStart, styleOf(el, '.deadline > .left').textAlign];
      };
      expect(await at(240)).to.deep.equal(['16px', 'start']);
      // The room inside the card counts, and its edge is a pixel on each side.
      expect(await at(421)).to.deep.equal(['16px', 'start']);
      expect(await at(422)).to.deep.equal(['20px', 'end']);
      expect(await at(560)).to.deep.equal(['20px', 'end']);
    });

    it('puts two sides beside each other where both have room', async () => {
      const order = seenBy('client', { status: 'disputed', dispute });
      const el = await show(html`<dispute-case order-id="o1"></dispute-case>`, order);
      const columns = async (width: number) => {
        el.style.setProperty('inline-size', `${width}px`);
        await rested(el);
        return styleOf(el, '.sides').gridTemplateColumns.split(' ').length;
      };
      expect([await columns(240), await columns(530), await columns(560)]).to.deep.equal([1, 1, 2]);
    });

    for (const width of [240, 420, 560])
      it(`keeps everything inside ${width} px`, async () => {
        rule(`main { inline-size: ${width}px }`);
        const orders = [
          ready('channel', { status: 'ready' }),
          seenBy('client', { status: 'disputed', dispute }),
        ];
        for (const order of orders)
          for (const [tag, template] of allOf(order)) {
            const el = tag === 'order-actions' ? (await openActions(order)).el : await show(template, order);
            const { right } = el.getBoundingClientRect();
            for (const part of all(el, '*:not(.vh, .vh *)'))
              expect(part.getBoundingClientRect().right, `${tag} ${part.className}`).to.be.at.most(
                right + 0.5,
              );
          }
      });
  });
});
