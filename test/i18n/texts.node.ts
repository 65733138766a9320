/** What holds for all texts of all languages, read from the files. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { listed } from '../../src/i18n/listed.ts';
import { shipped } from '../../src/i18n/locales.ts';

type Texts = Readonly<Record<string, string>>;
type Entry = [part: string, key: string, text: string];
const root = join(import.meta.dirname, '../../src');
const entriesOf = (parts: Record<string, Texts>): Entry[] =>
  Object.entries(parts).flatMap(([part, texts]) =>
    Object.entries(texts).map(([key, text]): Entry => [part, key, text]),
  );

/** The English texts, from their files: no other module names them all. */
const english = (
  await Promise.all(
    readdirSync(join(root, 'i18n/en')).map(
      (file) => import(join(root, 'i18n/en', file)) as Promise<Record<string, Texts>>,
    ),
  )
).flatMap(entriesOf);
const inEnglish = new Map(english.map(([part, key, text]) => [key, { part, text }]));

/** The texts of another language, by the way on which elements load them. */
async function textsOf(language: string): Promise<Entry[]> {
  const parts = await shipped[language]?.();
  const modules = await Promise.all(
    Object.values(parts ?? {}).map((load) => load() as Promise<Record<string, Texts>>),
  );
  return modules.flatMap(entriesOf);
}

const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
/** The words of a text, without its places. */
const wordsOf = (text: string) =>
  text
    .replace(/\{\w+\}/g, '')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];
/** How a text ends, as every script has it: what is a sentence stays one; a question may become a label. */
const endOf = (text: string) => /[.…:]$/.exec(text.replace(/。$/, '.').replace(/：$/, ':'))?.[0];
/** Letters side by side; those of Chinese, Japanese and Korean are wide. */
const widthOf = (text: string) => {
  const plain = text.replace(/\{\w+\}/g, '00000');
  return plain.length + 0.7 * (plain.match(/[\u2e80-\uffef]/g)?.length ?? 0);
};
const isButton = (key: string) =>
  /^(?:do|act|send|add|bar|request)\.|\.confirm\b|\.send$|^(?:file|attach)\.(?:choose|pause|resume|cancel|remove)/.test(
    key,
  ) && !/^act\.(?:first|late)|^bar\.opens/.test(key);

/** Words that are the same in English; a text that is equal may have no others. */
const units = ['s', 'min', 'h', 'px', 'kb', 'mb', 'gb', 'pdf', 'zip'];
const shared: Record<string, readonly string[]> = {
  de: ['video', 'audio', 'text', 'link', 'version', 'chat', 'status'],
  fr: [
    'message',
    'messages',
    'image',
    'audio',
    'version',
    'versions',
    'clause',
    'clauses',
    'notes',
    'dates',
    'urgent',
    'page',
    'pages',
  ],
  es: ['audio', 'chat', 'bytes'],
  pt: ['link', 'links', 'chat', 'bytes'],
  ja: ['case'],
  ar: ['case'],
};

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

describe('names one after the other', () => {
  it('stand with the comma of the language', () => {
    const told = (locale: string) => listed({ locale }, ['A', 'B', 'C']);
    deepEqual(['en', 'pt-BR', 'ar-EG', 'AR', 'ja'].map(told), [
      'A, B, C',
      'A, B, C',
      'A، B، C',
      'A، B، C',
      'A、B、C',
    ]);
  });

  it('are put together by that alone', () => {
    // What only a developer reads is English.
    const code = sources(join(root, 'components')).filter(
      (text) => !text.includes('tellDeveloper') && !/adviceOf|readAppearance/.test(text),
    );
    const found = code.flatMap((text) => text.match(/.*\.join\(', '\).*|.*[`>]\$\{[^}`]*\}, \$\{.*/g) ?? []);
    deepEqual(found, []);
  });
});

for (const language of Object.keys(shipped)) {
  const texts = await textsOf(language);
  const own = new Map(texts.map(([part, key, text]) => [key, { part, text }]));
  const rules = new Intl.PluralRules(language);
  // Forms that no number of things here asks for, such as that of a million in French, fall back to the last.
  const forms = new Set(Array.from({ length: 10_000 }, (_, n) => rules.select(n)));
  const none = (what: string, isWrong: (text: string, key: string) => boolean) =>
    it(what, () => {
      deepEqual(
        texts.filter(([, key, text]) => isWrong(text, key)),
        [],
      );
    });

  describe(`the texts of ${language}`, () => {
    it('are complete, in the same parts', () => {
      const lacking = english.filter(([part, key]) => {
        const there = own.get(key);
        return there?.part !== part || there.text.trim() === '';
      });
      deepEqual(lacking, []);
      ok(texts.length >= english.length, `${texts.length} texts read`);
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
        // "You" says who; a form of none or two says how many.
        const needless = key.endsWith('.you')
          ? '{who}'
          : /\.(?:zero|two)$/.test(key) && !text.includes('{count}') && '{count}';
        deepEqual(
          placesOf(text),
          places.filter((place) => place !== needless),
          key,
        );
      }
    });

    it('have every form of a number that the language has', () => {
      const counted = english.map(([, key]) => key).filter((key) => key.endsWith('.one'));
      const lacking = counted
        .flatMap((key) => Array.from(forms, (form) => key.replace(/one$/, form)))
        .filter((key) => !own.has(key));
      deepEqual(lacking, []);
    });

    none('are not English, but for words that both languages have', (text, key) => {
      const known = [...units, ...(shared[language] ?? [])];
      return inEnglish.get(key)?.text === text && wordsOf(text).some((word) => !known.includes(word));
    });

    none('end as the English ones end', (text, key) => {
      const plain = inEnglish.get(key)?.text;
      // An abbreviation has its own full stop.
      return plain !== undefined && endOf(plain) !== endOf(text.replace(/\b(?:Std|Min)\.$/, ''));
    });

    none('have no straight quotes, three dots, doubled spaces or marks that nobody sees', (text) =>
      /"|'|\.\.\.| {2}|^\s|\s$|[\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/.test(text),
    );

    it('are short where they stand on a button', (t) => {
      const long = texts.filter(
        ([, key, text]) => isButton(key) && widthOf(text) > 1.6 * widthOf(inEnglish.get(key)?.text ?? ''),
      );
      // Much longer than an English word of four letters is still short; a narrow card has room for about forty.
      const list = long.filter(([, , text]) => widthOf(text) > 24).map(([, key, text]) => `${key}: ${text}`);
      if (list.length > 0) t.diagnostic(`${language}: more than 1.6 times the English: ${list.join(' | ')}`);
      deepEqual(
        long.filter(([, , text]) => widthOf(text) > 46),
        [],
      );
    });
  });
}
