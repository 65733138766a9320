/** The mails from right to left, and those without spaces: what a reader of Arabic or Japanese would stumble over. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderNotice } from '../../backend/src/notices/render.ts';
import { agreement, env, everyMail, parties } from './notices-orders.ts';

/** What its two parties read, in their language. */
const mailsIn = (locale: string, currency = agreement.currency) =>
  everyMail({
    parties: { channel: { ...parties.channel, locale }, client: { ...parties.client, locale } },
    agreement: { currency },
  })
    .filter(({ to }) => to === 'channel' || to === 'client')
    .map(({ code, params, order, at, to }) => ({
      label: `${code} to the ${to}`,
      order,
      mail: renderNotice({ code, params, orderId: order.id, to }, order, { ...env, at }),
    }));

describe('the Arabic mails', () => {
  const all = mailsIn('ar');

  it('begin each subject and each sentence in Arabic, so that a reader’s program sets it from right to left', () => {
    for (const { label, mail } of all) {
      assert.match(mail.subject, /^[\u0621-\u064a]/, label);
      assert.match(mail.html, /^<!doctype html>\n<html lang="ar" dir="rtl">/, label);
      assert.doesNotMatch(mail.text, /^[A-Za-z]/m, label);
    }
    assert.ok(all.length > 60, String(all.length));
  });

  it('keep each party’s name apart from the sentence, and no mark in a header or beside an address', () => {
    for (const { label, mail, order } of all) {
      assert.doesNotMatch(mail.subject, /[\u2066-\u2069]/, label);
      assert.doesNotMatch(mail.text, /https?:[^\s]*[\u2066-\u2069]|[\u2066-\u2069]https?:/, label);
      const names = [order.parties.channel.name, order.parties.client.name, order.number];
      const told = mail.text.replace(/^>.*$/gm, '').replace(/https:\S+/g, '');
      for (const name of names)
        for (const [found] of told.matchAll(new RegExp(`.${name}.`, 'gs')))
          assert.match(found, /^\u2068.*\u2069$/s, `${label}: ${found}`);
    }
  });

  it('keep a currency’s letters and sign in their order', () => {
    const told = mailsIn('ar', 'GBP').map(({ mail }) => mail.text.replace(/^>.*$/gm, ''));
    assert.ok(told.some((text) => text.includes('\u2066UK£\u2069')));
    for (const text of told) assert.doesNotMatch(text, /[^\u2066]UK£|£[^\u2069]/);
  });

  it('say days and digits as they are agreed, in Saudi Arabia too', () => {
    for (const { label, mail } of mailsIn('ar-SA')) {
      assert.doesNotMatch(mail.text, /[٠-٩]|هـ/, label);
      assert.doesNotMatch(mail.text, /\b14\d\d\b/, label);
    }
  });
});

describe('the mails in any language', () => {
  it('give an amount the decimals that ISO 4217 gives its currency, also where the machine knows it otherwise', () => {
    for (const [locale, currency, amount] of [
      ['de', 'HUF', '1.200,00\u00a0HUF'],
      ['en-GB', 'IQD', 'IQD\u00a0120.000'],
      ['fr', 'JPY', '120\u202f000\u00a0JPY'],
    ] as const) {
      const [placed] = mailsIn(locale, currency).filter(({ label }) => label === 'placed to the channel');
      assert.ok(placed?.mail.text.includes(amount), placed?.mail.text);
    }
  });
});

describe('the Japanese mails', () => {
  it('have a colon as wide as a letter', () => {
    for (const { label, mail } of mailsIn('ja'))
      assert.doesNotMatch(
        `${mail.subject}\n${mail.text.replace(/^>.*$/gm, '')}`,
        /[ぁ-んァ-ヶ一-龠]:/,
        label,
      );
  });

  it('have no space after a full stop, and none between words', () => {
    for (const { label, mail } of mailsIn('ja')) {
      const own = mail.text.replace(/^>.*$/gm, '').replace(/https:\S+/g, '');
      assert.doesNotMatch(own, /。 |[ぁ-んァ-ヶ一-龠] [ぁ-んァ-ヶ一-龠]/, label);
      assert.match(mail.text, /^.+ 様\n/, label);
    }
  });
});
