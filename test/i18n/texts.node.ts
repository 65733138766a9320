/** What holds for all texts of all languages, read from the files. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

type Texts = Record<string, string>;
const root = join(import.meta.dirname, '../../src');

/** The texts of a language as [part, key, text]. */
const textsOf = async (language: string): Promise<[part: string, key: string, text: string][]> => {
  const folder = join(root, 'i18n', language);
  const modules = await Promise.all(
    readdirSync(folder).map((file) => import(join(folder, file)) as Promise<Record<string, Texts>>),
  );
  return modules
    .flatMap((parts) => Object.entries(parts))
    .flatMap(([part, texts]) =>
      Object.entries(texts).map(([key, text]): [string, string, string] => [part, key, text]),
    );
};
const english = await textsOf('en');
const inEnglish = new Map(english.map(([part, key, text]) => [key, { part, text }]));
const languages = readdirSync(join(root, 'i18n'), { withFileTypes: true })
  .filter((one) => one.isDirectory() && one.name !== 'en')
  .map(({ name }) => name);

const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? sources(join(folder, one.name)) : [readFileSync(join(folder, one.name), 'utf8')],
  );

describe('message keys', () => {
  it('belong to one part each', () => {
    const keys = english.map(([, key]) => key);
    deepEqual(
      keys.filter((key, at) => keys.indexOf(key) !== at),
      [],
    );
    ok(keys.length > 700, `${keys.length} keys read`);
  });

  it('are all asked for somewhere', () => {
    const code = sources(join(root, 'components')).join('\n');
    const found = (pattern: RegExp) => Array.from(code.matchAll(pattern), ([, text = '']) => text);
    const literal = new Set(found(/['"`]([\w.]+)['"`]/g));
    const stems = [
      ...found(/`(\w[\w.]*\.)\$\{[^`]*`/g),
      ...found(/\.label\(\s*'([\w.]+)'/g).map((group) => `${group}.`),
      'left.', // in the i18n controller itself
    ];
    const isAsked = (key: string): boolean =>
      literal.has(key) ||
      stems.some((stem) => key.startsWith(stem)) ||
      // The viewer's own form, the forms of a number and the kind of an offer are chosen from a shorter key.
      (/\.(one|other|client|channel|mediator|refund|redo)$/.test(key) && isAsked(key.replace(/\.\w+$/, '')));
    deepEqual(
      english.map(([, key]) => key).filter((key) => !isAsked(key)),
      [],
    );
  });
});

for (const language of languages) {
  const texts = await textsOf(language);
  const own = new Map(texts.map(([part, key, text]) => [key, { part, text }]));
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();

  describe(`the texts of ${language}`, () => {
    it('are complete, in the same parts', () => {
      const lacking = english.filter(([part, key]) => {
        const there = own.get(key);
        return there?.part !== part || there.text.trim() === '';
      });
      deepEqual(lacking, []);
    });

    it('have the same places as the English ones', () => {
      const other = english
        .filter(([, key]) => !key.endsWith('.one'))
        .filter(([, key, text]) => String(placesOf(text)) !== String(placesOf(own.get(key)?.text ?? '')));
      deepEqual(other, []);
    });

    it('have no key that English has not, but for “you” and further forms of a number', () => {
      const extra = texts.filter(([, key]) => !inEnglish.has(key));
      for (const [part, key, text] of extra) {
        const plain = inEnglish.get(key.replace(/\.you$/, '').replace(/\.(zero|two|few|many)$/, '.other'));
        equal(plain?.part, part, `${key} is a form of no English key`);
        const places = placesOf(plain?.text ?? '');
        deepEqual(
          placesOf(text),
          places.filter((place) => !key.endsWith('.you') || place !== '{who}'),
          key,
        );
      }
    });

    it('have every form of a number that the language has', () => {
      const counted = english.map(([, key]) => key).filter((key) => key.endsWith('.one'));
      const lacking = counted
        .flatMap((key) => pluralCategories.map((form) => key.replace(/one$/, form)))
        .filter((key) => !own.has(key));
      deepEqual(lacking, []);
    });
  });
}

describe('the German texts', async () => {
  const texts = await textsOf('de');
  const none = (what: string, pattern: RegExp) =>
    it(`never ${what}`, () => {
      deepEqual(
        texts.filter(([, , text]) => pattern.test(text)),
        [],
      );
    });

  none('say “du”', /\b(du|dein\w*|dir|dich|euch|eure?\w*)\b/i);
  none('blame, ask twice or shout', /ungültig|fehlerhaft|falsche Eingabe|sicher\?|!|Hoppla|Ups/i);
  none('use another word than the glossary', /Bestellung|Mediator|Vermittl|Disput|Beanstand|Kreativ|Käufer/);
  none('use straight quotes or three dots', /"|'|\.\.\.|\S…/);

  it('are not English', () => {
    const same = texts.filter(
      ([, key, text]) => inEnglish.get(key)?.text === text && /[a-z]{3} [a-z]{2}/i.test(text),
    );
    deepEqual(same, []);
    ok(texts.length > english.length, `${texts.length} texts read`);
  });
});
