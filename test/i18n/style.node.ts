/** What each language asks of its texts, in the elements and in the mails: how one is addressed, typography, one word for one thing. */
import { deepEqual, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages as mails } from '../../backend/src/notices/words.ts';
import { shipped } from '../../src/i18n/locales.ts';

const rules: Record<string, readonly (readonly [never: string, pattern: RegExp])[]> = {
  de: [
    ['says “du”', /\b(du|dein\w*|dir|dich|euch|eure?\w*)\b/i],
    ['blames, asks twice or shouts', /ungültig|fehlerhaft|falsche Eingabe|sicher\?|!|Hoppla|Ups/i],
    [
      'uses another word than the glossary',
      /Bestellung|\bbestell|Mediator|Vermittl|Disput|Beanstand|Kreativ|Käufer|\b[Ee]inschalten|eingeschaltet/,
    ],
    ['writes an ellipsis without its space', /\S…/],
  ],
  fr: [
    ['says “tu”', /(?<![\p{L}’])(tu|te|toi|ton|ta|tes)(?!\p{L})/iu],
    ['blames, asks twice or shouts', /invalide|erron|incorrect|sûr de|!|Oups/i],
    [
      'uses another word than the glossary',
      /\bordres?\b|conciliateur|arbitre|différend|réclamation|acheteur|annonceur|créatif/i,
    ],
    ['forgets the narrow space before ; : ? » and after «', /[^\u202f][;:?»]|«[^\u202f]/],
  ],
  es: [
    ['says “tú” or “vosotros”', /(?<!\p{L})(tú|tu|tus|te|ti|contigo|vosotros|vuestr\p{L}*|os)(?!\p{L})/iu],
    ['blames, asks twice or shouts', /inválid|erróne|incorrect|segur[oa] (?:de|que)|[!¡]|\bUps\b/i],
    [
      'uses another word than the glossary',
      /\bórden|\borden(?:es)?\b|árbitro|litigio|comprador|anunciante|\bfichero/i,
    ],
    ['leaves a question without its opening mark', /^[^¿]*\?/],
  ],
  pt: [
    ['says “tu” or “vós”', /(?<!\p{L})(tu|teu|tua|teus|tuas|contigo|vós|vosso)(?!\p{L})/iu],
    ['blames, asks twice or shouts', /inválid|\berrad|incorret|certeza|!|\bOpa\b/i],
    [
      'writes as in Portugal',
      /\b(ficheiro|ecrã|utilizador|registo|contacto|facto|carregar no|palavra-passe)s?\b/i,
    ],
    ['uses another word than the glossary', /\bordem\b|\bordens\b|árbitro|litígio|comprador|anunciante/i],
  ],
};

/** A text without its places, and without links, which are written as everywhere. */
const bare = (text: string) => text.replace(/\{\w+\}/g, '0').replace(/https?:\/\/(?:[\w./-]*\w)?/g, '');

for (const [language, list] of Object.entries(rules)) {
  if (!shipped[language]) continue;
  const modules = await Promise.all(
    Object.values(await shipped[language]()).map((load) => load() as Promise<Record<string, object>>),
  );
  const texts = [...modules.flatMap((parts) => Object.values(parts)), mails[language] ?? {}].flatMap(
    (part) => Object.entries(part) as [string, string][],
  );

  describe(`the style of ${language}`, () => {
    for (const [what, pattern] of list)
      it(`never ${what}`, () => {
        deepEqual(
          texts.filter(([, text]) => pattern.test(bare(text))),
          [],
        );
        ok(texts.length > 1600, `${texts.length} texts read`);
      });
  });
}
