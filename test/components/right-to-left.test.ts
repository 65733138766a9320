/** An order in Arabic and in Japanese, as their readers see it. */
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import '../../src/components/order-actions/define.ts';
import '../../src/components/order-chat/define.ts';
import type { OrderActions } from '../../src/components/order-actions/order-actions.ts';
import { createCampaign } from '../../src/controllers/campaign-context.ts';
import { queueLate } from '../../src/i18n/en/queue-late.ts';
import { caseFile } from '../../src/i18n/en/case-file.ts';
import { I18nController } from '../../src/i18n/i18n-controller.ts';
import { memoryStorage, roomOf } from '../support/campaign.ts';
import { placed } from '../support/look-orders.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { waitUntil } from '../support/waiting.ts';
import { buttonsIn, press, sees, textOf } from '../support/widget.ts';

async function openIn(lang: string, dir: string): Promise<OrderActions> {
  const { adapter } = scriptedAdapter(placed());
  const parentNode = await roomOf(createCampaign(adapter, { drafts: memoryStorage() }));
  Object.assign(parentNode, { lang, dir });
  return fixture<OrderActions>(html`<order-actions order-id="o1"></order-actions>`, { parentNode });
}

/** Without the marks that keep a place of a sentence apart. */
const bare = (text: string) => text.replace(/[\u2066-\u2069\u200f]/g, '').replaceAll('\u00a0', ' ');
const placesIn = (text: string) =>
  Array.from(text.matchAll(/\u2068([^\u2069]*)\u2069/g), ([, place]) => place);

class RightProbe extends LitElement {
  words = new I18nController<typeof queueLate & typeof caseFile>(this, { queueLate, caseFile });

  override render(): TemplateResult {
    return html`${this.words.isReady}`;
  }
}
customElements.define('right-probe', RightProbe);

describe('an order in Arabic', () => {
  it('is read in Arabic, with one kind of digits and no English', async () => {
    const el = await openIn('ar', 'rtl');
    await sees(el, 'دورك: القبول أو الرفض');
    const text = bare(textOf(el));
    expect(text).to.contain('الطلب CM-2417 من Northfold Coffee · 1,200.00 €');
    expect(text).to.contain('عند عدم الرد تنتهي صلاحية الطلب ويعود 1,200.00 € إلى Northfold Coffee.');
    expect(text).to.match(/الرد بحلول \S+، \d{1,2} \S+ 2026، \d\d:\d\d/);
    expect(text).not.to.match(/[٠-٩]|Accept|Order|\{\w+\}/);
    expect(buttonsIn(el)).to.include.members(['قبول الطلب', 'رفض الطلب']);
    await expect(el).to.be.accessible();
  });

  it('keeps names, numbers and amounts apart from the sentence, and a moment in an element of its own', async () => {
    const el = await openIn('ar', 'rtl');
    await sees(el, 'دورك: القبول أو الرفض');
    const context = el.shadowRoot!.querySelector('.head')!.textContent;
    expect(placesIn(context).map((place) => bare(place!))).to.include.members([
      'CM-2417',
      'Northfold Coffee',
    ]);
    const when = el.shadowRoot!.querySelector('.when')!;
    expect(when.textContent).not.to.match(/[\u2068\u2069]/);
    const bidi = () => getComputedStyle(when.querySelector('time')!).unicodeBidi;
    await waitUntil(() => bidi() === 'isolate', 'the moment stands apart');
  });

  it('points its arrow the way that Arabic is read, and only there', async () => {
    const arrowIn = async (lang: string, dir: string) => {
      const el = await openIn(lang, dir);
      await sees(el, lang === 'ar' ? 'ماذا يعني القبول' : 'What accepting means');
      return getComputedStyle(el.shadowRoot!.querySelector('[data-i=turn]')!).scale;
    };
    expect(await arrowIn('ar', 'rtl')).to.equal('-1 1');
    expect(await arrowIn('en', 'ltr')).to.equal('none');
  });

  it('lets typed words run as they are written, in a field that begins on the right', async () => {
    const el = await openIn('ar', 'rtl');
    await sees(el, 'رفض الطلب');
    await press(el, 'رفض الطلب');
    await sees(el, 'رفض هذا الطلب');
    const field = el.shadowRoot!.querySelector('textarea')!;
    expect(getComputedStyle(field).unicodeBidi).to.equal('plaintext');
    expect(getComputedStyle(field).direction).to.equal('rtl');
  });

  it('has six forms of a number', async () => {
    const { words } = await fixture<RightProbe>(html`<right-probe lang="ar"></right-probe>`);
    await waitUntil(() => words.isReady);
    const said = [0, 1, 2, 3, 11, 100].map((count) => bare(words.plural('queue.found', count)));
    expect(said).to.deep.equal(['لا طلبات', 'طلب واحد', 'طلبان', '3 طلبات', '11 طلبًا', '100 طلب']);
  });

  it('puts no mark into the name of a file', async () => {
    const { words } = await fixture<RightProbe>(html`<right-probe lang="ar"></right-probe>`);
    await waitUntil(() => words.isReady);
    expect(words.t('caseFile.name', { case: '1042' })).to.equal('case-1042.zip');
  });
});

describe('an order in Japanese', () => {
  it('is read in Japanese, without a space between words', async () => {
    const el = await openIn('ja', 'ltr');
    await sees(el, 'あなたの番です：承諾または辞退');
    const text = textOf(el);
    expect(text).to.contain('Northfold Coffeeからの注文CM-2417');
    expect(text).to.contain('何もしないと注文は失効し、€1,200.00がNorthfold Coffeeに返金されます。');
    expect(text).to.match(/残り(\d+日)?\d+時間/);
    expect(text).not.to.match(/Accept|Order|\{\w+\}/);
    expect(buttonsIn(el)).to.include.members(['注文を承諾する', '注文を辞退する']);
    await expect(el).to.be.accessible();
  });

  it('breaks its lines between phrases where the browser can', async () => {
    const el = await openIn('ja', 'ltr');
    await sees(el, '承諾するとどうなるか');
    const { wordBreak, lineBreak } = getComputedStyle(el);
    expect(lineBreak).to.equal('strict');
    if (CSS.supports('word-break', 'auto-phrase')) expect(wordBreak).to.equal('auto-phrase');
  });
});
