import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
// What is fetched for German is there before a test asks for it.
import '../../src/i18n/de/core.ts';
import '../../src/i18n/de/more.ts';
import '../../src/i18n/de/parts.ts';
import { I18nController } from '../../src/i18n/i18n-controller.ts';
import { waitUntil } from '../support/waiting.ts';

const probe = {
  hello: 'Hello {name}',
  'thing.one': '{count} thing',
  'thing.other': '{count} things',
  goBack: 'Return',
} as const;

class I18nProbe extends LitElement {
  i18n = new I18nController<typeof probe>(this, { probe });

  override render(): TemplateResult {
    return html`${this.i18n.money(120_000, 'EUR')}`;
  }
}
customElements.define('i18n-probe', I18nProbe);

class I18nShell extends LitElement {
  override render(): TemplateResult {
    return html`<i18n-probe></i18n-probe>`;
  }
}
customElements.define('i18n-shell', I18nShell);

const open = (template = html`<i18n-probe></i18n-probe>`) => fixture<I18nProbe>(template);

describe('an element’s words', () => {
  it('fill the places of a text, and leave a place visible that nobody filled', async () => {
    const { i18n } = await open();
    expect(i18n.t('hello', { name: 'Ada' })).to.equal('Hello Ada');
    expect(i18n.t('hello')).to.equal('Hello {name}');
  });

  it('never take a typed text for a place', async () => {
    const { i18n } = await open();
    expect(i18n.t('hello', { name: '{name} $& $1' })).to.equal('Hello {name} $& $1');
  });

  it('choose the form of a number and write it in the language', async () => {
    const { i18n } = await open();
    expect(i18n.plural('thing', 1)).to.equal('1 thing');
    expect(i18n.plural('thing', 0)).to.equal('0 things');
    expect(i18n.plural('thing', 1200)).to.equal('1,200 things');
  });

  it('prefer the element’s own text, then the shared one', async () => {
    const { i18n } = await open();
    expect(i18n.t('goBack')).to.equal('Return');
    expect(i18n.t('tryAgain')).to.equal('Try again');
  });

  it('turn words of a newer server into readable labels instead of failing', async () => {
    const { i18n } = await open();
    expect(i18n.label('status', 'placed')).to.equal('Placed');
    expect(i18n.label('status', 'awaitingShipment')).to.equal('Awaiting shipment');
    expect(i18n.t('no.suchKey' as 'hello')).to.equal('Such key');
    expect(i18n.maybe(['no.key', 'hello'], { name: 'Ada' })).to.equal('Hello Ada');
    expect(i18n.maybe(['constructor', 'toString'])).to.equal(undefined);
  });

  it('cut a text at its places, in order', async () => {
    const { i18n } = await open();
    expect(i18n.rich('Answer by {when}, {name}', { when: 1, name: 2 })).to.deep.equal([
      'Answer by ',
      1,
      ', ',
      2,
      '',
    ]);
  });

  it('say how much time is left, never below zero', async () => {
    const { i18n } = await open();
    const h = 3_600_000;
    expect(i18n.left(73.5 * 24 * h)).to.equal('73 days left');
    expect(i18n.left(27.2 * h)).to.equal('1 day 3 h left');
    expect(i18n.left(50 * h)).to.equal('2 days 2 h left');
    expect(i18n.left(5.2 * h)).to.equal('5 h 12 min left');
    expect(i18n.left(9 * 60_000 + 41_000)).to.equal('9:41 left');
    expect(i18n.left(400)).to.equal('0:01 left');
    expect(i18n.left(-h)).to.equal('0:00 left');
  });
});

describe('the language around an element', () => {
  it('is the nearest lang, also across shadow roots', async () => {
    const shell = await fixture<I18nShell>(html`<i18n-shell lang="fr"></i18n-shell>`);
    const probe = shell.shadowRoot!.querySelector<I18nProbe>('i18n-probe')!;
    expect(probe.i18n.locale).to.equal('fr');
  });

  it('writes amounts its own way as soon as its formats are there', async () => {
    const room = await fixture(html`<div lang="de"><i18n-probe></i18n-probe></div>`);
    const probe = room.querySelector<I18nProbe>('i18n-probe')!;
    await waitUntil(() => probe.shadowRoot!.textContent.includes('1.200,00'));
  });

  it('reads as English when no browser understands it', async () => {
    const room = await fixture(html`<div lang="x_nonsense!"><i18n-probe></i18n-probe></div>`);
    const probe = room.querySelector<I18nProbe>('i18n-probe')!;
    await probe.updateComplete;
    expect(probe.shadowRoot!.textContent).to.contain('€1,200.00');
  });
});
