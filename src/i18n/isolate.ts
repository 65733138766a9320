/** Keeps what is put into a right-to-left sentence from turning it round: a Latin name, an amount, an order's number. */
import type { Messages } from './messages.ts';

/** By its language; a browser's own knowledge of it is not everywhere yet. */
export const isRightToLeft = (locale: string): boolean =>
  /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(locale);

/** A name of a file has no spaces and stays as it is. */
const isolated = (text: string): string =>
  /\s/.test(text) ? text.replace(/\{\w+\}/g, '\u2068$&\u2069') : text;

/** The texts of a locale; where it is written from right to left, each place stands for itself. */
export function isolatedIn(locale: string, texts: Messages): Messages {
  if (!isRightToLeft(locale)) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, isolated(text)]));
}
