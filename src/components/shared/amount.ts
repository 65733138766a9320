/** Amounts as people type them, turned into minor units: never rounded, never guessed. */
import { decimalsOf } from '../../contract/currency.ts';

export type AmountProblem = 'empty' | 'format' | 'currency' | 'decimals' | 'low' | 'high';

/** Digits of other scripts and of full width, and their separators, as ours; without marks of direction. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replaceAll('٫', '.')
    .replace(/[٬،、]/g, ',')
    .replace(/[\s'’\u061c\u200e\u200f\u2066-\u2069]/g, '');

/** A sign or a code before or after the figures. */
const sign = /^(?:\p{Sc}|[A-Z]{3})(?=[\d.,]+$)|(?<=^[\d.,]+)(?:\p{Sc}|[A-Z]{3})$/iu;

/** "€", "EUR" for EUR; "$" for each dollar. */
function isOf(currency: string, typed: string): boolean {
  if (typed.toUpperCase() === currency) return true;
  const own = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const parts = new Intl.NumberFormat('en', own).formatToParts(0);
  return parts.some(({ type, value }) => type === 'currency' && value === typed.normalize('NFKC'));
}

/** Cuts "1,200.50" or "1.200,50" into whole and decimals; a single separator stands before the decimals. */
function cut(text: string): { whole: string; decimals: string } | null {
  const found = text.match(/[.,]/g) ?? [];
  const last = found.at(-1);
  const repeated = found.length > 1 && found.every((separator) => separator === last);
  if (repeated)
    return /^\d{1,3}([.,]\d{3})+$/.test(text) ? { whole: text.replace(/\D/g, ''), decimals: '' } : null;
  const at = last ? text.lastIndexOf(last) : text.length;
  const whole = text.slice(0, at);
  const decimals = text.slice(at + 1);
  const grouped = found.length > 1 ? /^\d{1,3}([.,]\d{3})+$/ : /^\d+$/;
  if (!grouped.test(whole) || !/^\d*$/.test(decimals) || (last && !decimals)) return null;
  return { whole: whole.replace(/\D/g, ''), decimals };
}

/** "12,50" and "12.50" are 1250 in EUR. Both ends of the range are allowed. */
export function parseAmount(
  typed: string,
  currency: string,
  { min = 0, max = Number.MAX_SAFE_INTEGER }: { min?: number | undefined; max?: number | undefined } = {},
): { minor: number } | { problem: AmountProblem } {
  const bare = plain(typed);
  const [named] = sign.exec(bare) ?? [];
  if (named && !isOf(currency, named)) return { problem: 'currency' };
  const text = bare.replace(sign, '');
  if (text === '') return { problem: 'empty' };
  const parts = cut(text);
  if (!parts) return { problem: 'format' };
  const digits = decimalsOf(currency);
  if (parts.decimals.length > digits) return { problem: 'decimals' };
  const minor = Number(parts.whole + parts.decimals.padEnd(digits, '0'));
  if (minor < min) return { problem: 'low' };
  return minor > max ? { problem: 'high' } : { minor };
}

/** An amount as a person may type it: 1250 in EUR is "12.50". */
export function typedAmount(minor: number, currency: string): string {
  const digits = decimalsOf(currency);
  const text = String(minor).padStart(digits + 1, '0');
  return digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
}
