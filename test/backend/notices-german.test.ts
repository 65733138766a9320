/** The mails in German: every notice, whole, with the same facts, and nothing left in English. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NoticeCode, OrderRecord } from '../../src/machines/decide.ts';
import type { Mail, NoticeEnv } from '../../backend/src/notices/mail.ts';
import { actionsMore as enMore } from '../../src/i18n/en/actions-more.ts';
import { actions as enActions } from '../../src/i18n/en/actions.ts';
import { actionsMore as deMore } from '../../src/i18n/de/actions-more.ts';
import { actions as deActions } from '../../src/i18n/de/actions.ts';
import { renderNotice } from '../../backend/src/notices/render.ts';
import { languages } from '../../backend/src/notices/words.ts';
import { completed, env, everyMail, parties, Play, ready } from './notices-orders.ts';

/** Two Germans; what the marketplace and they typed themselves is German too. */
const german = {
  parties: {
    channel: { ...parties.channel, name: 'Hafenbrief', locale: 'de-DE' },
    client: { ...parties.client, name: 'Nordfeld Kaffee', locale: 'de-DE' },
  },
  agreement: {
    deliverables: ['Zwei Ausgaben'],
    slots: [{ id: 'hero', name: 'Aufmacher', kind: 'text' as const, required: true, note: '' }],
  },
};
const marketplace: Omit<NoticeEnv, 'at'> = { ...env, marketplace: 'Anzeigenhafen' };

function mailOf(
  told: { code: NoticeCode; params?: object; order: OrderRecord; at: string },
  to: 'channel' | 'client',
): Mail {
  const { code, params, order, at } = told;
  return renderNotice({ code, params: { ...params }, orderId: order.id, to }, order, { ...marketplace, at });
}

/** What a mail says of itself: without addresses, and without what people typed. */
const ownText = ({ text }: Mail) => text.replace(/^>.*$/gm, '').replace(/https:\S+/g, '');
const ownHtml = ({ html }: Mail) =>
  html
    .replace(/<blockquote[^>]*>.*?<\/blockquote>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/https:\S+/g, '');
const ownEntry = ({ ics = '' }: Mail) =>
  ics
    .replace(/\r\n /g, '')
    .split('\r\n')
    .filter((line) => /^(?:SUMMARY|DESCRIPTION)/.test(line))
    .map((line) => line.replace(/^[^:]*:/, '').replace(/https:\S+/g, ''))
    .join('\n');

/** Words that no English sentence does without, and that German does not have. */
const english =
  /\b(?:the|of|and|to|is|are|be|been|you|your|by|for|from|this|that|if|with|has|have|it|no|not|on|until|after|again|order|dispute|mediator|payment|money|paid|back|terms|reason|ground|answer|open|accept|asks?|look|go|goes|hello|questions?|wrote|decide)\b/i;

describe('the German mails', () => {
  const all = everyMail(german);

  it('tell an action without words of its own as the German chat does', () => {
    const { code, ...ready } = all.find((told) => told.code === 'markReady')!;
    const params = { ...ready.params, by: 'channel' };
    const mail = mailOf({ ...ready, params, code: 'release' as NoticeCode }, 'client');
    assert.match(mail.subject, /^Auftrag CM-2417: .+ hat die Zahlung freigegeben$/, code);
  });

  it('have no English word and no unfilled place, in subject, text, HTML and calendar', () => {
    for (const told of all)
      for (const to of ['channel', 'client'] as const) {
        const mail = mailOf(told, to);
        for (const part of [mail.subject, ownText(mail), ownHtml(mail), ownEntry(mail)]) {
          assert.doesNotMatch(part, english, `${told.code} to the ${to}: ${part}`);
          assert.doesNotMatch(part, /[{}]|undefined|null|NaN|…/, `${told.code} to the ${to}: ${part}`);
        }
        assert.match(mail.html, /^<!doctype html>\n<html lang="de-DE" dir="ltr">/);
        assert.ok(mail.subject.length <= 120);
      }
  });

  it('keep the date in the subject, however long the names are', () => {
    const name = 'Donaudampfschifffahrtsgesellschaft zu Regensburg und Umgebung';
    const play = new Play({
      ...german,
      parties: {
        channel: { ...german.parties.channel, name },
        client: { ...german.parties.client, name },
      },
    });
    const mail = mailOf({ code: 'placed', order: play.order, at: play.at }, 'channel');
    assert.match(mail.subject, /: Antwort bis Mi\., 11\. März, 14:40 MEZ$/);
    assert.ok(mail.subject.length <= 120);
  });

  it('write amounts as Germans do, and Austrians their months', () => {
    const play = new Play({
      ...german,
      parties: { channel: german.parties.channel, client: { ...german.parties.client, locale: 'de-AT' } },
    });
    const { text } = mailOf({ code: 'placed', order: play.order, at: '2026-03-09T13:40:00.000Z' }, 'channel');
    assert.match(text, /1\.200,00\u00a0€ sind bezahlt/);
    const austrian = mailOf({ code: 'placed', order: play.order, at: play.at }, 'client');
    assert.match(austrian.html, /lang="de-AT"/);
    assert.match(austrian.text, /Hafenbrief bis Mi\., 11\. März 2026, 14:40 MEZ nicht antwortet/);
  });

  it('go to each side in its own language', () => {
    const play = new Play({ parties: { channel: german.parties.channel } });
    const told = { code: 'placed' as const, order: play.order, at: play.at };
    assert.match(mailOf(told, 'channel').text, /^Guten Tag Hafenbrief,/);
    assert.match(mailOf(told, 'client').text, /^Hello Northfold Coffee,/);
  });

  it('say the deadline and its consequence in the calendar entry', () => {
    const play = new Play(german);
    const entry = mailOf({ code: 'placed', order: play.order, at: play.at }, 'channel').ics ?? '';
    const lines = entry.replace(/\r\n /g, '').split('\r\n');
    assert.ok(
      lines.includes(
        'SUMMARY;LANGUAGE=de-DE:Nordfeld Kaffee hat Hafenbrief den Auftrag CM-2417 erteilt: Antwort bis Mi.\\, 11. März\\, 14:40 MEZ',
      ),
      entry,
    );
    assert.match(
      entry.replace(/\r\n /g, ''),
      /DESCRIPTION;LANGUAGE=de-DE:Wenn Sie bis .* läuft der Auftrag ab\\, und Nordfeld Kaffee erhält 1\.200\\,00\u00a0€ zurück/,
    );
  });
});

describe('the German completion mail to the client', () => {
  const play = completed(german);
  const mail = mailOf({ code: 'complete', order: play.order, at: play.at }, 'client');

  it('greets by name and says all that the client needs to decide', () => {
    const facts = [
      /Guten Tag Nordfeld Kaffee,/,
      /Hafenbrief meldet, dass der Auftrag CM-2417 kurz vor dem Abschluss steht, und bittet Sie, die Zahlung freizugeben\./,
      /Bis Mi\., 11\. März 2026, \d\d:\d\d MEZ können Sie einen Streitfall eröffnen: Öffnen Sie den Auftrag, wählen Sie „Streitfall eröffnen“/,
      /nennen Sie die betroffenen Klauseln der Vereinbarung/,
      /Wenige Conversions und anderes, worauf Hafenbrief keinen Einfluss hat, sind kein Grund/,
      /nur ein echter Verstoß gegen die Vereinbarung/,
      /Bedingungen über Streitfälle: .*https:\/\/tallypost\.example\/terms#disputes/,
      /erneut: .*https:\/\/tallypost\.example\/again\/o1/,
      /Wenn Sie bis .*Mi\., 11\. März 2026, \d\d:\d\d MEZ.* nichts tun, erhält Hafenbrief 1\.080,00\u00a0€/,
    ];
    for (const fact of facts) {
      assert.match(mail.text, fact);
      assert.match(mail.html, fact);
    }
    assert.match(mail.text, /^Auftrag prüfen: https:\/\/tallypost\.example\/orders\/o1#release$/m);
  });

  it('is called by the date until which to check', () => {
    assert.match(
      mail.subject,
      /^Hafenbrief hat den Auftrag CM-2417 abgeschlossen: bitte prüfen bis Mi\., 11\. März, \d\d:\d\d MEZ$/,
    );
  });

  it('names a promised refund in what happens by itself', () => {
    const promised = ready(german)
      .act('channel', 'offerRefund', { refund: 20_000 })
      .act('channel', 'complete', { availabilityTold: true });
    assert.match(
      mailOf({ code: 'complete', order: promised.order, at: promised.at }, 'client').text,
      /nichts tun, erhält Hafenbrief 900,00\u00a0€, und 200,00\u00a0€ gehen zurück an Nordfeld Kaffee, und zum Auftrag/,
    );
  });
});

describe('the German sentences', () => {
  it('have the places of the English ones, each in the order that German needs', () => {
    const placesOf = (sentence: string) =>
      [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([place]) => place))].toSorted();
    const [en, de] = [languages['en']!, languages['de']!];
    for (const [key, sentence] of Object.entries(de)) {
      const known = en[key as keyof typeof en];
      assert.deepEqual(placesOf(sentence), placesOf(known), key);
      assert.ok(sentence !== known || /^\{\w+\}$|^Support$/.test(sentence), `${key} is English`);
    }
  });

  it('name a button as the widgets do', () => {
    const [en, de] = [languages['en']!, languages['de']!];
    assert.ok(en['complete.how'].includes(`“${enActions['do.dispute']}”`));
    assert.ok(de['complete.how'].includes(`„${deActions['do.dispute']}“`));
    assert.equal(en['link.reorder'], enMore['do.reorder']);
    assert.equal(de['link.reorder'], deMore['do.reorder']);
  });
});
