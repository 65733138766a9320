/** Money is whole minor units (cents, yen, fils) with an ISO 4217 code; nothing here rounds twice. */
import * as z from 'zod/mini';

/** An amount in minor units: a whole number, never negative, within 2^53. */
export const Minor = z.int().check(z.minimum(0));
export type Minor = z.infer<typeof Minor>;

/** ISO 4217 alphabetic code. */
export const Currency = z.string().check(z.regex(/^[A-Z]{3}$/));
export type Currency = z.infer<typeof Currency>;

/** Basis points: 1 % = 100. */
export const BasisPoints = z.int().check(z.minimum(0), z.maximum(10_000));

export const MoneyState = z.enum(['held', 'frozen', 'settling', 'settled', 'settlementFailed']);
export type MoneyState = z.infer<typeof MoneyState>;

export { type Split, splitOf } from './split.ts';

/** The order's money as the server says it is; `refund`, `payout` and `fee` are null until it is settled. */
export const OrderMoney = z.object({
  currency: Currency,
  captured: Minor,
  feeBps: BasisPoints,
  promisedRefund: Minor,
  refund: z.nullable(Minor),
  payout: z.nullable(Minor),
  fee: z.nullable(Minor),
  state: MoneyState,
});
export type OrderMoney = z.infer<typeof OrderMoney>;
