import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/components/order-deadline/define.ts';
import { actions } from '../../src/i18n/de/actions.ts';
import { bring, find, shipped } from '../../src/i18n/locales.ts';
import { pseudo, registerPseudo } from '../../src/i18n/pseudo.ts';
import { registerLocale } from '../../src/i18n/register-locale.ts';
import { CountProbe, LocaleProbe, openIn, openProbe, said, warnings } from '../support/languages.ts';
import { waitUntil } from '../support/waiting.ts';
import { buttonsIn, press, sees, textOf } from '../support/widget.ts';

describe('an order in German', () => {
  it('is read in German, with dates and amounts as Germans write them', async () => {
    const { el } = await openIn('de');
    await sees(el, 'Sie sind dran: annehmen oder ablehnen');
    const text = textOf(el).replaceAll('\u00a0', ' ');
    expect(text).to.contain('Auftrag CM-2417 von Northfold Coffee · 1.200,00 €');
    expect(text).to.match(/Antworten Sie bis [A-Z][a-z]\., \d{1,2}\. \S+ 2026, \d\d:\d\d/);
    expect(text).to.contain(
      'Wenn Sie nichts tun, läuft der Auftrag ab, und Northfold Coffee erhält 1.200,00 € zurück.',
    );
    expect(text).to.contain('16.–22. März 2026');
    expect(text).to.match(/noch \d+ (Tage?|Std\.)/);
    expect(buttonsIn(el)).to.include.members(['Auftrag annehmen', 'Auftrag ablehnen']);
    await expect(el).to.be.accessible();
  });

  it('shows its skeleton until German is there, and no English', async () => {
    const seen = new Set<string>();
    const { el } = await openIn('de');
    const look = () => seen.add(textOf(el));
    const observer = new MutationObserver(look);
    observer.observe(el.shadowRoot!, { subtree: true, childList: true, characterData: true });
    look();
    await sees(el, 'Auftrag annehmen');
    // What comes with the rest of the element comes in German too.
    await sees(el, 'Was eine Annahme bedeutet');
    observer.disconnect();
    expect([...seen].filter((text) => /Accept|Order|Loading|left/.test(text))).to.deep.equal([]);
  });

  it('opens its review steps in German', async () => {
    const { el } = await openIn('de');
    await sees(el, 'Auftrag ablehnen');
    await press(el, 'Auftrag ablehnen');
    await sees(el, 'Diesen Auftrag ablehnen');
    await press(el, 'Auftrag ablehnen');
    await sees(el, 'Wählen Sie eine Möglichkeit.');
  });

  it('understands a region that it has no texts of its own for', async () => {
    const { el } = await openIn('de-AT');
    await sees(el, 'Auftrag annehmen');
  });
});

describe('the language around an element', () => {
  it('may change while the element is on the page, above any shadow root', async () => {
    const shell = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const root = shell.attachShadow({ mode: 'open' });
    const el = new LocaleProbe();
    root.append(el);
    await waitUntil(() => said(el) === 'Try again');
    shell.lang = 'de';
    await waitUntil(() => said(el) === 'Erneut versuchen');
    el.lang = 'en';
    await waitUntil(() => said(el) === 'Try again');
    el.removeAttribute('lang');
    await waitUntil(() => said(el) === 'Erneut versuchen');
    shell.remove();
  });

  it('changes without a skeleton: the other language is read until the new one is there', async () => {
    const el = await openProbe('en');
    const seen = new Set<string>();
    new MutationObserver(() => seen.add(said(el))).observe(el.shadowRoot!, {
      subtree: true,
      characterData: true,
      childList: true,
    });
    el.lang = 'de-CH';
    await waitUntil(() => said(el) === 'Erneut versuchen');
    expect([...seen]).to.deep.equal(['Erneut versuchen']);
  });

  it('is watched by one observer, which goes with the last element', async () => {
    const Real = MutationObserver;
    let running = 0;
    globalThis.MutationObserver = class extends Real {
      constructor(run: MutationCallback) {
        super(run);
        running++;
      }
      override disconnect(): void {
        running--;
        super.disconnect();
      }
    };
    const room = await fixture(html`<div></div>`);
    const probes = [new LocaleProbe(), new LocaleProbe(), new LocaleProbe()];
    room.append(...probes);
    await nextFrame();
    expect(running).to.equal(1);
    room.replaceChildren();
    expect(running).to.equal(0);
    globalThis.MutationObserver = Real;
  });
});

describe('a page brings texts', () => {
  it('of a whole locale, before or after its elements are there', async () => {
    const el = await openProbe('nl');
    expect(said(el)).to.equal('Try again');
    await warnings(async () => {
      registerLocale('nl', { tryAgain: 'Opnieuw proberen' });
      await waitUntil(() => said(el) === 'Opnieuw proberen');
      const later = await openProbe('nl-BE');
      await waitUntil(() => said(later) === 'Opnieuw proberen');
    });
  });

  it('in place of single ones, also of English', async () => {
    const el = await openProbe('en-GB');
    const german = await openProbe('de');
    await waitUntil(() => said(german) === 'Erneut versuchen');
    const heard = await warnings(async () => {
      registerLocale('en', { tryAgain: 'Have another go' });
      registerLocale('de', { tryAgain: 'Noch einmal' });
      await waitUntil(() => said(el) === 'Have another go');
      await waitUntil(() => said(german) === 'Noch einmal');
    });
    expect(heard).to.deep.equal([]);
    registerLocale('en', { tryAgain: 'Try again' });
    registerLocale('de', { tryAgain: 'Erneut versuchen' });
    await waitUntil(() => said(el) === 'Try again');
  });

  it('and hears once which it forgot, and how to give them', async () => {
    const heard = await warnings(async () => {
      registerLocale('is', { tryAgain: 'Reyna aftur' });
      const el = await openProbe('is');
      await waitUntil(() => said(el) === 'Reyna aftur');
      expect(el.i18n.t('offline.title')).to.equal('You are offline.');
      await openProbe('is');
    });
    expect(heard).to.have.length(1);
    expect(heard[0])
      .to.contain('[campaign-manager]')
      .and.to.contain('"is"')
      .and.to.contain('"offline.title"');
    expect(heard[0]).to.contain("registerLocale('is', {").and.not.to.contain('"tryAgain"');
  });

  it('and hears nothing of codes that nobody knows', async () => {
    const heard = await warnings(async () => {
      const el = await openProbe('de');
      await waitUntil(() => said(el) === 'Erneut versuchen');
      expect(el.i18n.label('status', 'awaitingShipment')).to.equal('Awaiting shipment');
    });
    expect(heard).to.deep.equal([]);
  });

  it('only under a tag that is one, and only as an object of texts', () => {
    for (const tag of ['no language', 'pt_BR', '', undefined as unknown as string])
      expect(() => registerLocale(tag, {}), tag).to.throw(
        RangeError,
        'is no language tag; write it with hyphens',
      );
    for (const texts of [undefined, null, 'Retour', ['Retour'], () => ({}), Promise.resolve({})])
      expect(() => registerLocale('sv', texts as object)).to.throw(TypeError, 'load them first');
  });

  it('that are broken: what is no text, or names a place that nobody fills, is left out and told once', async () => {
    const broken = {
      tryAgain: undefined,
      goBack: 7,
      'offline.asOf': 'Stand von {tmie}',
      'left.dayHours.one': '{hours} Stunden',
      'left.dayHours.two': '{count} und {hours}',
    };
    const heard = await warnings(async () => {
      registerLocale('de-LI', broken as object);
      const el = await openProbe('de-LI');
      await waitUntil(() => said(el) === 'Erneut versuchen');
      expect(el.i18n.t('goBack')).to.equal('Zurück');
      expect(el.i18n.t('offline.asOf', { time: '10:12' })).to.equal('Stand des Auftrags: 10:12.');
      expect(el.i18n.left(27 * 3_600_000)).to.equal('3 Stunden');
      await openProbe('de-LI');
    });
    expect(heard).to.deep.equal([
      '[campaign-manager] The text "goBack" of the locale "de-LI" is of type number and is left out. Give a string.',
      '[campaign-manager] The text "offline.asOf" of the locale "de-li" has {tmie}, which nobody fills, and is left out. It may have {time}.',
    ]);
  });

  it('with the forms of a number that its language has', async () => {
    const texts = {
      'thing.one': '{count} věc',
      'thing.few': '{count} věci',
      'thing.many': '{count} věci (z)',
      'thing.other': '{count} věcí',
      'left.days.few': 'zbývají {count} dny',
      'left.days.other': 'zbývá {count} dnů',
      'left.dayHours.few': 'zbývají {count} dny {hours} h',
    };
    await warnings(async () => {
      registerLocale('cs', texts);
      const { words, i18n } = await fixture<CountProbe>(html`<count-probe lang="cs"></count-probe>`);
      expect([1, 3, 5].map((n) => words.plural('thing', n))).to.deep.equal(['1 věc', '3 věci', '5 věcí']);
      const day = 86_400_000;
      expect(i18n.left(3 * day)).to.equal('zbývají 3 dny 0 h');
      expect(i18n.left(8 * day)).to.equal('zbývá 8 dnů');
      expect(i18n.left(22 * day)).to.equal('zbývá 22 dnů');
    });
  });
});

describe('a language that cannot be loaded', () => {
  it('reads as English', async () => {
    let asked = 0;
    const fails = () => (asked++, Promise.reject(new Error('no connection')));
    shipped['eo'] = () => Promise.resolve({ core: fails, more: fails });
    const heard = await warnings(async () => {
      const el = await openProbe('eo');
      await waitUntil(() => said(el) === 'Try again');
    });
    expect(asked).to.equal(2);
    expect(heard).to.deep.equal([]);
  });
});

describe('the pseudo-language', () => {
  it('is English with accents, brackets and about a third more letters; places stay', () => {
    expect(pseudo('Accept {slot} now')).to.equal('[Ååççééþţ {slot} ñöö'.concat('ŵ]'));
    const texts = Object.values(actions).join('');
    expect(pseudo(texts).length / texts.length).to.be.within(1.25, 1.5);
    expect(pseudo('{a} {b}')).to.equal('[{a} {b}]');
  });

  it('is there once it is asked for', async () => {
    registerPseudo();
    const { el } = await openIn('en-XA');
    await sees(el, pseudo('Accept order'));
    expect(textOf(el)).to.contain('€1,200.00');
  });
});

describe('the code of the other languages', () => {
  it('answers at once when all that was asked for is there', async () => {
    const parts = { core: {} };
    await find('de', parts);
    expect(find('de', parts)).not.to.be.instanceOf(Promise);
    bring('xx', {});
    expect(find('de', parts)).to.be.instanceOf(Promise);
    await find('de', parts);
  });
});
