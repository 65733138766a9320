import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { actions as ar } from '../../src/i18n/ar/actions.ts';
import { more as arMore } from '../../src/i18n/ar/more.ts';
import { actions as ja } from '../../src/i18n/ja/actions.ts';
import { more as jaMore } from '../../src/i18n/ja/more.ts';
import { shipped } from '../../src/i18n/locales.ts';
import { type CountProbe, openIn, openProbe, said, warnings } from '../support/languages.ts';
import { waitUntil } from '../support/waiting.ts';
import { sees, textOf } from '../support/widget.ts';

describe('every language of the library', () => {
  /** As people ask for it, with the button that accepts, and an amount; the spaces in it are the language's own. */
  const asked: Record<string, [accept: string, again: string, amount: string]> = {
    'de-AT': ['Auftrag annehmen', 'Erneut versuchen', '€ 1.200,00'],
    'fr-CA': ['Accepter la commande', 'Réessayer', '1 200,00 €'],
    'es-MX': ['Aceptar pedido', 'Reintentar', 'EUR 1,200.00'],
    'pt-BR': ['Aceitar pedido', 'Tentar de novo', '€ 1.200,00'],
    'pt-PT': ['Aceitar pedido', 'Tentar de novo', '1200,00 €'],
    'ja-JP': [ja['do.accept'], jaMore.tryAgain, '€1,200.00'],
    'ar-EG': [ar['do.accept'], arMore.tryAgain, ''],
  };

  it('is understood with a region, whose figures it has', async () => {
    for (const [lang, [accept, , amount]] of Object.entries(asked)) {
      const { el } = await openIn(lang);
      await sees(el, accept);
      expect(textOf(el).replace(/\s/g, ' '), lang)
        .to.contain(amount)
        .and.not.match(/undefined|\{\w+\}|Accept order/);
      await expect(el).to.be.accessible();
    }
    expect(new Set(Object.keys(asked).map((lang) => lang.slice(0, 2)))).to.deep.equal(
      new Set(Object.keys(shipped)),
    );
  });

  it('may follow another one before that has come', async () => {
    const el = await openProbe('en');
    for (const lang of Object.keys(asked)) {
      el.lang = lang;
      await nextFrame();
    }
    el.lang = 'fr';
    await waitUntil(() => said(el) === 'Réessayer');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(said(el)).to.equal('Réessayer');
  });
});

describe('a language that nobody knows', () => {
  it('reads as English, figures and forms of a number too, and no one is told', async () => {
    const heard = await warnings(async () => {
      for (const lang of ['xx', 'klingon', 'tlh-AQ', '']) {
        const { words, i18n } = await fixture<CountProbe>(html`<count-probe lang=${lang}></count-probe>`);
        await waitUntil(() => i18n.isReady);
        expect(i18n.t('tryAgain'), lang).to.equal('Try again');
        expect(words.plural('thing', 1)).to.equal('1 thing');
        expect(i18n.money(120_000, 'EUR')).to.equal('€1,200.00');
        expect(i18n.day({ date: '2026-03-22', timeZone: 'Europe/Berlin' })).to.equal('Sun 22 Mar 2026');
      }
    });
    expect(heard).to.deep.equal([]);
  });

  it('has English texts with English forms of a number, but its own figures', async () => {
    const { words, i18n } = await fixture<CountProbe>(html`<count-probe lang="ko"></count-probe>`);
    await waitUntil(() => words.isReady);
    expect(words.plural('thing', 1)).to.equal('1 thing');
    expect(i18n.day({ date: '2026-03-22', timeZone: 'Asia/Seoul' })).to.contain('2026년');
  });

  it('is told once, with the way to write it, when it is no language tag', async () => {
    const heard = await warnings(async () => {
      for (const lang of ['pt_BR', 'pt_BR', 'not a language']) {
        const el = await openProbe(lang);
        await waitUntil(() => said(el) === 'Try again');
      }
    });
    expect(heard).to.have.length(2);
    expect(heard[0]).to.contain('[campaign-manager] lang="pt_BR"').and.to.contain('"pt-BR"');
  });
});
