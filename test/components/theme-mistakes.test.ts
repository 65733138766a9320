import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveElement, TemplateResult } from 'lit';
import '../../src/define.ts';
import type { CampaignManager } from '../../src/components/campaign-manager/campaign-manager.ts';
import type { CampaignEvents } from '../../src/controllers/events.ts';
import { memoryStorage } from '../support/campaign.ts';
import { find } from '../support/casework.ts';
import { ready } from '../support/look-orders.ts';
import { forgetRules, rule, styleOf } from '../support/page-rules.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { waitUntil } from '../support/waiting.ts';
import { keptWarnings } from '../support/warnings.ts';

describe('a theme with a mistake', () => {
  const warned = keptWarnings();
  afterEach(forgetRules);

  async function page(template: TemplateResult) {
    const room = await fixture<HTMLElement>(template);
    const errors: CampaignEvents['cm-error'][] = [];
    room.addEventListener('cm-error', ({ detail }) => errors.push(detail));
    const managers = [...room.querySelectorAll<CampaignManager>('campaign-manager')];
    for (const el of managers) {
      el.drafts = memoryStorage();
      el.adapter = scriptedAdapter(ready()).adapter;
    }
    const el = room.querySelector<ReactiveElement>('completion-checklist')!;
    await waitUntil(() => find(el, '[data-kind=primary]') !== null);
    return { room, managers, el, errors };
  }

  const card = html`<completion-checklist order-id="o1"></completion-checklist>`;
  const primary = (el: Element) => styleOf(el, '[data-kind=primary]').backgroundColor;

  it('is told once, with the way to mend it, and the default stands in', async () => {
    rule('.shop { --cm-accent: banana; --cm-radius: 3px }');
    const { el, errors, managers } = await page(
      html`<main class="shop"><campaign-manager>${card}</campaign-manager></main>`,
    );
    await waitUntil(() => errors.length > 0, 'nothing was told');
    expect(primary(el)).to.equal('rgb(45, 84, 201)');
    expect(styleOf(el, '.card').borderRadius, 'what is right stays').to.equal('3px');
    expect(errors).to.have.lengthOf(1);
    const { error } = errors[0]!;
    expect([error.code, error.retryable]).to.deep.equal(['invalid', false]);
    expect(error.fields).to.deep.equal([{ path: '--cm-accent', code: 'color', params: { value: 'banana' } }]);
    expect(warned).to.deep.equal([
      '[campaign-manager] --cm-accent is "banana" on <campaign-manager>, which is no color, so its default is used; set it to a colour, for example light-dark(#2d54c9, #9db7ff)',
    ]);
    managers[0]!.drafts = false;
    await managers[0]!.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(errors, 'it is not told again').to.have.lengthOf(1);
    await expect(el).to.be.accessible();
  });

  it('tells every property at once, lengths too', async () => {
    rule('.shop { --cm-ink: var(--none, 12); --cm-unit: 4; --cm-text-size: large; --cm-surface: #fffdf8 }');
    const { el, errors } = await page(
      html`<main class="shop"><campaign-manager>${card}</campaign-manager></main>`,
    );
    await waitUntil(() => errors.length > 0, 'nothing was told');
    expect(errors[0]!.error.fields.map(({ path, code }) => `${path} ${code}`)).to.deep.equal([
      '--cm-ink color',
      '--cm-unit length',
      '--cm-text-size length',
    ]);
    expect(warned).to.have.lengthOf(1);
    expect(getComputedStyle(el).fontSize).to.equal('15px');
    expect(styleOf(el, '.body').gap).to.equal('16px');
    expect(styleOf(el, '.card').backgroundColor).to.equal('rgb(255, 253, 248)');
    await expect(el).to.be.accessible();
  });

  it('is mended where it stands: siblings keep their own theme', async () => {
    rule('.theirs { --cm-accent: rgb(120, 0, 60) } .broken { --cm-accent: 12px }');
    const { room, errors } = await page(
      html`<main>
        <campaign-manager class="theirs">
          ${card}
          <div><completion-checklist class="broken" order-id="o1"></completion-checklist></div>
        </campaign-manager>
        <campaign-manager class="broken">${card}</campaign-manager>
      </main>`,
    );
    const lists = [...room.querySelectorAll<ReactiveElement>('completion-checklist')];
    await waitUntil(() => errors.length > 1, 'nothing was told');
    for (const list of lists) await waitUntil(() => find(list, '[data-kind=primary]') !== null);
    expect(lists.map(primary)).to.deep.equal(['rgb(120, 0, 60)', 'rgb(45, 84, 201)', 'rgb(45, 84, 201)']);
    expect(warned.map((line) => /<[\w-]+>/.exec(line)![0])).to.deep.equal([
      '<completion-checklist>',
      '<campaign-manager>',
    ]);
  });

  it('says nothing about a theme that is right, whatever way a colour is written', async () => {
    rule(`:root { --brand: oklch(45% 0.15 30) }
      .shop { --cm-accent: var(--brand); --cm-ink: light-dark(#111, color-mix(in srgb, white 90%, black));
        --cm-unit: calc(2px * 2); --cm-radius: 0; --cm-surface: Canvas }`);
    const { errors, managers } = await page(
      html`<main class="shop"><campaign-manager>${card}</campaign-manager></main>`,
    );
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(errors).to.deep.equal([]);
    expect(warned).to.deep.equal([]);
    expect(managers[0]!.getAttribute('style')).to.equal(null);
  });
});
