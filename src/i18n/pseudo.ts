/** A made-up language to test with, `en-XA`: English with accents, brackets and a third more letters. */
import type { Messages } from './messages.ts';
import { register } from './register-locale.ts';

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const accented = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';

/** "Accept {slot}" becomes "[Ååççééþţ {slot}]": vowels stand twice, places stay. */
export function pseudo(text: string): string {
  const strange = (words: string) =>
    words
      .replace(/[aeiou]/gi, (vowel) => vowel + vowel.toLowerCase())
      .replace(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)]!);
  const parts = text.split(/(\{\w+\})/);
  return `[${parts.map((part, at) => (at % 2 ? part : strange(part))).join('')}]`;
}

const vowels = 'ÅÉÎÖÛåéîöû';

/** The English behind a text of the pseudo-language, for tests that look for it. */
export const unpseudo = (text: string): string =>
  text
    .replace(/[[\]]/g, '')
    .replace(new RegExp(`([${vowels}])[${vowels}]`, 'g'), '$1')
    .replace(/\P{ASCII}/gu, (letter) => plain[accented.indexOf(letter)] ?? letter);

const translate = (english: Messages): Messages =>
  Object.fromEntries(Object.entries(english).map(([key, text]) => [key, pseudo(text)]));

/** Makes `lang="en-XA"` work on this page. */
export function registerPseudo(): void {
  register('en-XA', translate);
}
