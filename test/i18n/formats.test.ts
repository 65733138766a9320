import { expect } from '@open-wc/testing';
import { decimalsOf } from '../../src/contract/currency.ts';
import { english, zoneOf } from '../../src/i18n/english.ts';
import { foreign } from '../../src/i18n/foreign.ts';

const day = (date: string) => ({ date, timeZone: 'Europe/Berlin' });

describe('English figures and dates, without the browser’s formatters', () => {
  it('write amounts in the currency’s own decimals', () => {
    expect(english.money(120_000, 'EUR')).to.equal('€1,200.00');
    expect(english.money(5, 'GBP')).to.equal('£0.05');
    expect(english.money(123_456_789, 'USD')).to.equal('$1,234,567.89');
    expect(english.money(1200, 'JPY')).to.equal('JPY\u00a01,200');
    expect(english.money(1_234_567, 'KWD')).to.equal('KWD\u00a01,234.567');
    expect(english.money(0, 'EUR')).to.equal('€0.00');
  });

  it('know how many decimals ISO 4217 gives a currency', () => {
    expect(['EUR', 'JPY', 'KWD', 'IQD', 'CLF', 'HUF'].map(decimalsOf)).to.deep.equal([2, 0, 3, 3, 4, 2]);
  });

  it('agree with the browser about the moment in this page’s zone', () => {
    for (const iso of ['2026-03-11T09:12:00.000Z', '2026-07-01T23:59:00.000Z', '2025-12-31T23:30:00.000Z']) {
      const parts = new Intl.DateTimeFormat('en-GB', {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }).formatToParts(new Date(iso));
      const part = (type: string) =>
        parts.find((one) => one.type === type)!.value.slice(0, type === 'month' ? 3 : 9);
      expect(english.instant(iso)).to.match(
        new RegExp(
          `^${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')} \\S+$`,
        ),
      );
    }
  });

  it('name a zone as people do, or by its offset', () => {
    expect(zoneOf('+0100', 'Central European Standard Time')).to.equal('CET');
    expect(zoneOf('+0200', 'Central European Summer Time')).to.equal('CEST');
    expect(zoneOf('+0000', 'Coordinated Universal Time')).to.equal('UTC');
    expect(zoneOf('+0000', 'Greenwich Mean Time')).to.equal('GMT');
    expect(zoneOf('+0100', 'British Summer Time')).to.equal('BST');
    expect(zoneOf('-0500', 'Eastern Standard Time')).to.equal('EST');
    expect(zoneOf('+0530', 'India Standard Time')).to.equal('GMT+5:30');
    expect(zoneOf('+0300', 'Moscow Standard Time')).to.equal('GMT+3');
    expect(zoneOf('+1000')).to.equal('GMT+10');
    expect(zoneOf('-0330', 'Newfoundland Standard Time')).to.equal('GMT-3:30');
    expect(zoneOf('+0000')).to.equal('GMT');
  });

  it('keep a calendar day whatever the page’s zone is', () => {
    expect(english.day(day('2026-03-22'))).to.equal('Sun 22 Mar 2026');
    expect(english.day(day('2026-01-01'))).to.equal('Thu 1 Jan 2026');
  });

  it('say once what both ends of a span share', () => {
    expect(english.span(day('2026-03-16'), day('2026-03-22'))).to.equal('16 – 22 Mar 2026');
    expect(english.span(day('2026-03-28'), day('2026-04-02'))).to.equal('28 Mar – 2 Apr 2026');
    expect(english.span(day('2025-12-28'), day('2026-01-02'))).to.equal('28 Dec 2025 – 2 Jan 2026');
    expect(english.span(day('2025-03-28'), day('2026-03-28'))).to.equal('28 Mar 2025 – 28 Mar 2026');
  });

  it('write percentages from basis points', () => {
    expect(english.percent(1000)).to.equal('10%');
    expect(english.percent(1250)).to.equal('12.5%');
  });
});

describe('figures and dates in other languages', () => {
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

  it('come from the browser, with ISO’s decimals', () => {
    const german = foreign('de');
    expect(plain(german.money(120_000, 'EUR'))).to.equal('1.200,00 €');
    expect(plain(german.money(1200, 'JPY'))).to.equal('1.200 ¥');
    expect(plain(german.money(1_234_567, 'IQD'))).to.contain('1.234,567');
    expect(german.day(day('2026-03-22'))).to.equal('So., 22. März 2026');
    expect(plain(german.percent(1250))).to.equal('12,5 %');
    expect(plain(german.span(day('2026-03-16'), day('2026-03-22')))).to.match(/16\.–22\. März 2026/);
    expect(foreign('fa').number(12)).to.equal('۱۲');
  });

  it('have one kind of digits and days in Arabic, unless the page asks for another', () => {
    const egyptian = foreign('ar-EG');
    expect(egyptian.number(12)).to.equal('12');
    expect(egyptian.day(day('2026-03-22'))).to.equal('الأحد، 22 مارس 2026');
    expect(foreign('ar-EG-u-nu-arab').number(12)).to.equal('١٢');
    expect(foreign('ar-SA').day(day('2026-03-22'))).to.contain('2026');
    expect(foreign('ar-SA-u-ca-islamic-umalqura').day(day('2026-03-22'))).to.contain('1447');
  });

  it('keep a currency’s letters and sign in their order where a sentence runs from right to left', () => {
    expect(plain(foreign('ar').money(45_000, 'GBP'))).to.contain('\u2066UK£\u2069');
    expect(plain(foreign('ar').money(45_000, 'EUR'))).to.equal('\u200f450.00 €');
    expect(plain(foreign('fr').money(45_000, 'GBP'))).to.equal('450,00 £GB');
  });

  it('refuse what is no language', () => {
    expect(() => foreign('no language')).to.throw(RangeError);
  });
});
