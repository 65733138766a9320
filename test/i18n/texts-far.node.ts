/** What holds for the Japanese and the Arabic texts alone: punctuation, address, one word for one thing. */
import { deepEqual, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages } from '../../backend/src/notices/words.ts';
import { shipped } from '../../src/i18n/locales.ts';

type Texts = Readonly<Record<string, string>>;

/** All texts of a language, in elements and in mails, without places, addresses and examples in Latin letters. */
async function textsOf(language: string): Promise<[key: string, text: string][]> {
  const parts = await shipped[language]!();
  const modules = await Promise.all(
    Object.values(parts).map((load) => load() as Promise<Record<string, Texts>>),
  );
  const all = [...modules.flatMap((module) => Object.values(module)), languages[language]!];
  return all
    .flatMap((texts) => Object.entries(texts))
    .map(([key, text]) => [key, text.replace(/[\u2068\u2069]/g, '').replace(/https?:\/\/\S*\w/g, '')]);
}

for (const [language, rules] of Object.entries({
  ja: {
    'use half-width punctuation beside Japanese letters':
      /[ぁ-んァ-ヶー一-龠][,.!?;:()]|[,!?;:()][ぁ-んァ-ヶ一-龠]/,
    'use full-width digits or Latin letters': /[０-９Ａ-Ｚａ-ｚ]/,
    'have a space between words': /[ぁ-んァ-ヶー一-龠、。] [ぁ-んァ-ヶ一-龠]/,
    'shout or blame': /！|無効|不正|間違/,
    'leave the polite form': /である|だ。|しろ|せよ/,
    'use another word than the glossary':
      /紛争|クレーム|クライアント|チャンネル|オーダー|仲裁|契約|オファー|リファンド/,
  },
  ar: {
    'use Latin punctuation': /[,;?!]/,
    'use Arabic-Indic digits, since orders’ numbers have Latin ones': /[٠-٩]/,
    'give orders to a man':
      /(?<![\u0621-\u064a])(?:اكتب|اختر|أدخل|انقر|اضغط|أرسل|ارجع|تحقق من|حاول|افتح)(?![\u0621-\u064a])/,
    'speak to a man, or of one who writes': /متاح للأسئلة/,
    'use straight or English quotes': /["“”]/,
    'use another word than the glossary': /القناة|الزبون|العميل|المحكّم|الخلاف|الشكوى|الكرييتف/,
  },
}))
  describe(`the texts of ${language}`, async () => {
    const texts = await textsOf(language);

    it('are read from elements and mails', () => ok(texts.length > 1000, `${texts.length} texts`));

    for (const [what, pattern] of Object.entries(rules))
      it(`never ${what}`, () => {
        deepEqual(
          texts.filter(([, text]) => pattern.test(text)),
          [],
        );
      });
  });
