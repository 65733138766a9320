import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { ReactiveElement, TemplateResult } from 'lit';
import '../../src/define.ts';
import { pageSelectors } from '../../src/components/campaign-manager/appearance-css.ts';
import {
  perElement,
  propertyOf,
  variables,
} from '../../src/components/campaign-manager/appearance-tokens.ts';
import type { Appearance } from '../../src/components/campaign-manager/appearance.ts';
import { warnOfContrast } from '../../src/components/campaign-manager/contrast.ts';
import type { CampaignEvents } from '../../src/controllers/events.ts';
import { find } from '../support/casework.ts';
import { ready } from '../support/look-orders.ts';
import { forgetRules, rule, styleOf } from '../support/page-rules.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { waitUntil } from '../support/waiting.ts';
import { keptWarnings } from '../support/warnings.ts';

const card = html`<completion-checklist order-id="o1"></completion-checklist>`;
const wine = 'rgb(122, 0, 60)';

interface Declaration {
  tagName?: string;
  cssProperties?: { name: string }[];
}

describe('appearance', () => {
  const warned = keptWarnings();
  afterEach(forgetRules);

  const served = (inside: TemplateResult, appearance?: Appearance) =>
    html`<campaign-manager
      .drafts=${false}
      .adapter=${scriptedAdapter(ready()).adapter}
      .appearance=${appearance}
      >${inside}</campaign-manager
    >`;
  async function page(appearance: unknown, inside: TemplateResult = card) {
    const errors: CampaignEvents['cm-error'][] = [];
    const heard = ({ detail }: HTMLElementEventMap['cm-error']) => errors.push(detail);
    const main = await fixture<HTMLElement>(
      html`<main @cm-error=${heard}>${served(inside, appearance as Appearance)}</main>`,
    );
    const provider = main.querySelector('campaign-manager')!;
    const el = provider.querySelector<ReactiveElement>('completion-checklist')!;
    if (el) await shown(el);
    return { main, provider, el, errors };
  }
  const shown = (el: ReactiveElement) => waitUntil(() => find(el, '[data-kind=primary]') !== null);
  const primary = (el: Element) => styleOf(el, '[data-kind=primary]').backgroundColor;
  const becomes = (what: () => unknown, value: string) =>
    waitUntil(() => what() === value, `it stays ${String(what())}`);

  it('sets base tokens, semantic ones and an element’s own, and the scheme', async () => {
    const { el } = await page({
      scheme: 'dark',
      variables: { accent: wine, radius: '3px', gap: '21px', colorOnAccent: 'rgb(250, 240, 230)' },
    } satisfies Appearance);
    await becomes(() => primary(el), wine);
    expect(styleOf(el, '.card').borderRadius).to.equal('3px');
    expect(styleOf(el, '.body').gap).to.equal('21px');
    expect(styleOf(el, '[data-kind=primary]').color).to.equal('rgb(250, 240, 230)');
    expect(styleOf(el, '.card').backgroundColor, 'dark').to.equal('rgb(23, 25, 30)');
  });

  it('changes at run time, and without it the page’s own CSS is all there is', async () => {
    rule('main { --cm-accent: rgb(1, 90, 1) }');
    const { provider, el } = await page({ variables: { accent: wine, gap: '21px' } });
    await becomes(() => primary(el), wine);
    provider.appearance = { variables: { accent: 'rgb(0, 0, 120)' } };
    await becomes(() => primary(el), 'rgb(0, 0, 120)');
    expect(styleOf(el, '.body').gap, 'what is no longer said').to.equal('16px');
    provider.appearance = undefined;
    await becomes(() => primary(el), 'rgb(1, 90, 1)');
    expect(warned).to.deep.equal([]);
  });

  it('gives way to rules of the page that stand closer', async () => {
    rule(`@layer theirs { completion-checklist { --cm-gap: 9px } campaign-manager { --cm-radius: 1px } }
      .mine { --cm-accent: rgb(1, 90, 1) }`);
    const { el } = await page(
      { variables: { accent: wine, gap: '21px', radius: '7px', pad: '11px' } },
      html`<div class="mine">${card}</div>`,
    );
    await becomes(() => styleOf(el, '.head').paddingInlineStart, '11px');
    expect(primary(el)).to.equal('rgb(1, 90, 1)');
    expect(styleOf(el, '.body').gap).to.equal('9px');
    expect(styleOf(el, '.card').borderRadius).to.equal('1px');
  });

  it('reaches elements inside other shadow roots, late ones too, and lets them go', async () => {
    const { provider, main, el } = await page({ variables: { gap: '21px' } });
    await becomes(() => styleOf(el, '.body').gap, '21px');
    const deep = document.createElement('div');
    const deeper = deep.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'));
    const late = document.createElement('completion-checklist');
    late.orderId = 'o1';
    deeper.attachShadow({ mode: 'open' }).append(late);
    provider.append(deep);
    await shown(late);
    expect(styleOf(late, '.body').gap).to.equal('21px');
    const plain = document.createElement('campaign-manager');
    plain.drafts = false;
    plain.adapter = scriptedAdapter(ready()).adapter;
    main.append(plain);
    plain.append(late);
    await shown(late);
    expect(styleOf(late, '.body').gap, 'with another provider').to.equal('16px');
    provider.append(late);
    await shown(late);
    expect(styleOf(late, '.body').gap, 'back again').to.equal('21px');
    expect(late.shadowRoot!.adoptedStyleSheets).to.have.lengthOf(
      new Set(late.shadowRoot!.adoptedStyleSheets).size,
    );
  });

  it('dresses what stands in an open shadow root before it came, but not what another provider serves', async () => {
    const { provider, el } = await page(
      undefined,
      html`${card}
        <section></section>`,
    );
    const inner = provider.querySelector('section')!.attachShadow({ mode: 'open' });
    const nested = document.createElement('completion-checklist');
    nested.orderId = 'o1';
    const other = document.createElement('campaign-manager');
    other.drafts = false;
    other.adapter = scriptedAdapter(ready()).adapter;
    const theirs = document.createElement('completion-checklist');
    theirs.orderId = 'o1';
    other.append(theirs);
    inner.append(nested, other);
    await shown(nested);
    await shown(theirs);
    provider.appearance = { variables: { gap: '21px' } };
    await becomes(() => styleOf(el, '.body').gap, '21px');
    expect(styleOf(nested, '.body').gap).to.equal('21px');
    expect(styleOf(theirs, '.body').gap).to.equal('16px');
  });

  it('reaches what the provider shows on its own, as the page’s CSS does by parts', async () => {
    const { provider } = await page({ variables: { gap: '21px' } }, html``);
    const queue = () => provider.shadowRoot!.querySelector<ReactiveElement>('order-queue');
    await waitUntil(() => queue()?.shadowRoot?.querySelector('[part=base]'), 'no queue');
    const gap = () => getComputedStyle(queue()!).getPropertyValue('--cm-gap');
    await becomes(gap, '21px');
    provider.appearance = undefined;
    rule(`${pageSelectors.elements} { --cm-gap: 13px }`);
    await becomes(gap, '13px');
  });

  it('knows its themes and densities, and lays the rest over them', async () => {
    const { provider, el } = await page({ theme: 'soft', density: 'compact', variables: { accent: wine } });
    await becomes(() => styleOf(el, '.card').borderRadius, '16px');
    expect(styleOf(el, '.body').gap).to.equal('12px');
    expect(primary(el)).to.equal(wine);
    provider.appearance = { theme: 'console' };
    await becomes(() => styleOf(el, '.card').backgroundColor, 'rgb(13, 17, 23)');
    provider.appearance = { theme: 'console', scheme: 'light' };
    await becomes(() => styleOf(el, '.card').backgroundColor, 'rgb(251, 252, 253)');
    provider.appearance = { theme: 'quiet' };
    await becomes(() => styleOf(el, '.card').borderRadius, '8px');
  });

  it('tells every mistake once with the way to mend it, and uses the rest', async () => {
    const { provider, el, errors } = await page({
      theme: 'loud',
      accent: 'red',
      variables: {
        accent: 'banana',
        'text-size': '2rem',
        unit: 4,
        border: '1px solid red; } * { color: red',
        ink: 'rgb(1, 2, 3',
        radius: '3px',
        constructor: 'x',
      },
    });
    await becomes(() => styleOf(el, '.card').borderRadius, '3px');
    expect(primary(el)).to.equal('rgb(45, 84, 201)');
    expect(errors).to.have.lengthOf(1);
    const { error } = errors[0]!;
    expect(error.code).to.equal('invalid');
    expect(error.fields.map(({ path, code }) => `${path} ${code}`)).to.deep.equal([
      'appearance.accent unknown',
      'appearance.theme unknown',
      'appearance.variables.accent color',
      'appearance.variables.text-size unknown',
      'appearance.variables.unit length',
      'appearance.variables.border border',
      'appearance.variables.ink color',
      'appearance.variables.constructor unknown',
    ]);
    const [line, ...more] = warned;
    expect(more).to.deep.equal([]);
    for (const said of [
      'appearance.accent is "red", which it does not know; set variables.accent',
      'appearance.theme is "loud", which is none of quiet, editorial, console, soft',
      'appearance.variables.accent is "banana", which is no color; set it to a colour, for example "light-dark(#2d54c9, #9db7ff)"',
      'appearance.variables.text-size is "2rem", and there is no such variable; did you mean textSize?',
      'appearance.variables.unit is "4", which is no length; set it to a length with its unit, for example "4px"',
    ])
      expect(line).to.contain(said);
    provider.appearance = JSON.stringify({ theme: 'soft' }) as Appearance;
    await waitUntil(() => errors.length === 2);
    expect(errors[1]!.error.message).to.contain('which is no object');
    expect(styleOf(el, '.card').borderRadius, 'as without one').to.equal('8px');
  });

  it('is not told again of an equal one, as frameworks set it with every rendering', async () => {
    const broken = () => ({ variables: { accent: 'banana', radius: '3px' } });
    const { provider, el, errors } = await page(broken());
    await waitUntil(() => errors.length === 1);
    for (let time = 0; time < 3; time += 1) {
      provider.appearance = broken();
      await (provider as unknown as ReactiveElement).updateComplete;
      await nextFrame();
    }
    provider.appearance = { variables: { radius: '5px' } };
    await becomes(() => styleOf(el, '.card').borderRadius, '5px');
    expect(errors).to.have.lengthOf(1);
    provider.appearance = broken();
    await waitUntil(() => errors.length === 2);
    await becomes(() => styleOf(el, '.card').borderRadius, '3px');
  });

  it('takes nothing for a value that is none, however it is built', async () => {
    const circle: Record<string, unknown> = { radius: '3px' };
    circle['accent'] = circle;
    const { provider, el, errors } = await page(
      Object.freeze({
        theme: ['soft'],
        density: 4n,
        scheme: Symbol('dark'),
        variables: {
          ...circle,
          unit: 4n,
          ink: () => 'red',
          surface: `red${' '.repeat(999)}junk`,
          caution: 'url(x)',
        },
      }),
    );
    await becomes(() => styleOf(el, '.card').borderRadius, '3px');
    expect(primary(el)).to.equal('rgb(45, 84, 201)');
    const [{ error }] = errors as [CampaignEvents['cm-error']];
    const wrong = [
      'theme',
      'scheme',
      'density',
      ...['accent', 'unit', 'ink', 'surface', 'caution'].map((name) => `variables.${name}`),
    ];
    expect(error.fields.map(({ path }) => path)).to.deep.equal(wrong.map((path) => `appearance.${path}`));
    expect(error.message.length).to.be.below(2500);
    const trap = {
      get variables(): never {
        throw new Error('not today');
      },
    };
    provider.appearance = trap;
    await waitUntil(() => errors.length === 2);
    expect(errors[1]!.error.message).to.contain(
      'appearance cannot be read (Error: not today); set it to a plain object',
    );
    expect(styleOf(el, '.card').borderRadius, 'as without one').to.equal('8px');
  });

  it('warns of an accent on which the text cannot be read, with the ratio', async () => {
    const { provider, el } = await page({ scheme: 'light', variables: { accent: '#7ab8ff' } });
    await becomes(() => primary(el), 'rgb(122, 184, 255)');
    await waitUntil(() => warned.length > 0);
    expect(warned.join()).to.match(
      /--cm-color-on-accent on --cm-color-accent has 2\.0\d:1 \(at least 4\.5:1\)/,
    );
    warned.length = 0;
    provider.appearance = { scheme: 'auto', variables: { accent: 'light-dark(#24489f, #123)' } };
    await waitUntil(() => warned.length > 0);
    expect(warned.join()).to.match(/on-accent on --cm-color-accent has 1\.\d\d:1, dark/);
    expect(warned.join()).not.to.contain('light (');
  });

  it('measures an element whose late looks have not come', async () => {
    const el = await fixture<ReactiveElement>(html`<order-actions></order-actions>`);
    const { renderRoot } = el;
    expect(getComputedStyle(el).getPropertyValue('--cm-color-danger'), 'not there yet').to.equal('');
    warned.length = 0;
    warnOfContrast(el, 'light');
    expect(warned).to.deep.equal([]);
    el.style.setProperty('--cm-color-critical', '#fdd');
    warnOfContrast(el, 'light');
    expect(warned.join()).to.contain('--cm-color-on-critical on --cm-color-danger has 1.');
    const own = (renderRoot as ShadowRoot).adoptedStyleSheets;
    expect(new Set(own).size).to.equal(own.length);
  });

  it('names every custom property of the elements, and no other', async () => {
    const found = await (await fetch('/custom-elements.json')).json();
    const { modules } = found as { modules: { declarations: Declaration[] }[] };
    const declared = modules.flatMap(({ declarations }) => declarations);
    const documented = declared.flatMap(({ cssProperties }) => (cssProperties ?? []).map(({ name }) => name));
    const known = Object.keys(variables).map(propertyOf);
    expect(documented.filter((name) => !known.includes(name))).to.deep.equal([]);
    const own = Object.keys(perElement).map(propertyOf);
    expect(own.filter((name) => !documented.includes(name))).to.deep.equal([]);
    const tags = declared.flatMap(({ tagName }) => tagName ?? []);
    expect(pageSelectors.elements.split(',\n')).to.include.members(tags);
  });

  it('is there as soon as an element set it before it was defined', async () => {
    const provider = document.createElement('campaign-manager');
    provider.appearance = { variables: { radius: '5px' } };
    provider.drafts = false;
    provider.adapter = scriptedAdapter(ready()).adapter;
    const list = document.createElement('completion-checklist');
    list.orderId = 'o1';
    provider.append(list);
    (await fixture<HTMLElement>(html`<main></main>`)).append(provider);
    await shown(list);
    await becomes(() => styleOf(list, '.card').borderRadius, '5px');
    await nextFrame();
  });
});
