/** The mails in French, Spanish and Portuguese: every notice, whole, in the reader's own way, and nothing left in English. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headersOf } from '../../backend/src/notices/headers.ts';
import { renderNotice } from '../../backend/src/notices/render.ts';
import { languages } from '../../backend/src/notices/words.ts';
import { shipped } from '../../src/i18n/locales.ts';
import { completed, env, everyMail, parties } from './notices-orders.ts';

/** Words that no English sentence does without, and that none of these languages has. */
const english =
  /\b(?:the|of|and|to|is|are|been|you|your|by|with|until|order|payment|money|paid|back|ground|answer|look|go|hello|wrote)\b/i;

const spoken = {
  fr: {
    locale: 'fr-FR',
    facts: [
      /^Bonjour Nordfeld,/,
      /vous demande de libérer le paiement/,
      /jusqu’au mer\. 11 mars 2026, \d\d:\d\d CET\u202f: ouvrez la commande/,
      /ne sont pas un motif de litige/,
      /Hafenbrief reçoit 1[\u202f ]080,00\u00a0€/,
    ],
    subject: /^Hafenbrief a terminé la commande CM-2417 : à vérifier avant le mer\. 11 mars, \d\d:\d\d CET$/,
  },
  es: {
    locale: 'es-ES',
    facts: [
      /^Hola, Nordfeld:/,
      /le solicita que libere el pago/,
      /hasta el mié, 11 mar 2026, \d\d:\d\d CET: abra el pedido/,
      /no son motivo de disputa/,
      /Hafenbrief recibe 1080,00\u00a0€/,
    ],
    subject: /^Hafenbrief finalizó el pedido CM-2417: comprobar antes del mié, 11 mar, \d\d:\d\d CET$/,
  },
  pt: {
    locale: 'pt-BR',
    facts: [
      /^Olá, Nordfeld,/,
      /pede que você libere o pagamento/,
      /até qua\., 11 de mar\. de 2026, \d\d:\d\d CET: abra o pedido/,
      /não são motivo de disputa/,
      /Hafenbrief recebe €\u00a01\.080,00/,
    ],
    subject: /^Hafenbrief concluiu o pedido CM-2417: confira até qua\., 11 de mar\., \d\d:\d\d CET$/,
  },
} as const;

for (const { locale, facts, subject } of Object.values(spoken)) {
  const zone = { locale, timeZone: 'Europe/Paris' };
  const spoken = {
    parties: {
      channel: { ...parties.channel, name: 'Hafenbrief', ...zone },
      client: { ...parties.client, name: 'Nordfeld', ...zone },
    },
    agreement: {
      deliverables: ['Z'],
      slots: [{ id: 'hero', name: 'Hero', kind: 'text' as const, required: true, note: '' }],
    },
  };

  describe(`the mails in ${locale}`, () => {
    it('have no English word and no unfilled place', () => {
      let mails = 0;
      for (const { code, params, order, at } of everyMail(spoken))
        for (const to of ['channel', 'client'] as const) {
          const notice = { code, params: { ...params }, orderId: order.id, to };
          const mail = renderNotice(notice, order, { ...env, marketplace: 'Anzeigenhafen', at });
          const text = mail.text.replace(/^>.*$/gm, '').replace(/https:\S+/g, '');
          assert.doesNotMatch(`${mail.subject}\n${text}`, english, `${code} to the ${to}`);
          assert.doesNotMatch(mail.subject + text, /[{}]|undefined|null|NaN|…/, `${code} to the ${to}`);
          assert.match(mail.html, new RegExp(`^<!doctype html>\\n<html lang="${locale}" dir="ltr">`));
          assert.equal(headersOf(mail)['Content-Language'], locale);
          mails++;
        }
      assert.ok(mails > 80, String(mails));
    });

    it('ask the client to check a completed order, with all that is needed to decide', () => {
      const { order, at } = completed(spoken);
      const notice = { code: 'complete' as const, params: {}, orderId: order.id, to: 'client' as const };
      const mail = renderNotice(notice, order, { ...env, at });
      for (const fact of facts) assert.match(mail.text, fact);
      assert.match(mail.subject, subject);
    });
  });
}

describe('the mails in every language', () => {
  for (const [language, parts] of Object.entries(shipped))
    it(`name a button as the widgets do in ${language}`, async () => {
      const words = languages[language]!;
      const { actions, actionsMore } = await parts();
      const { actions: main } = await actions!();
      const { actionsMore: more } = await actionsMore!();
      assert.ok(words['complete.how'].includes(main['do.dispute']!), words['complete.how']);
      assert.equal(words['link.dispute'], main['do.dispute']);
      assert.equal(words['link.reorder'], more['do.reorder']);
    });
});
