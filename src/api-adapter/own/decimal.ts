/** Amounts as other backends write them, "1250.00", and as we do, 125000; exact both ways. */
import { decimalsOf } from '../../contract/currency.ts';

/** 125000 of EUR is "1250.00". */
export function toDecimal(minor: number, currency: string): string {
  if (!Number.isSafeInteger(minor) || minor < 0)
    throw new RangeError(`${minor} is no amount in whole minor units`);
  const places = decimalsOf(currency);
  const digits = String(minor).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** "1250.00" and "1250" of EUR are 125000; an amount with more decimals than the currency has is refused. */
export function toMinor(amount: string, currency: string): number {
  const places = decimalsOf(currency);
  const [, whole = '', part = ''] = /^(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const minor = Number(whole + part.padEnd(places, '0'));
  if (whole === '' || part.length > places || !Number.isSafeInteger(minor))
    throw new RangeError(`“${amount}” is no amount in ${currency} with at most ${places} decimals`);
  return minor;
}
