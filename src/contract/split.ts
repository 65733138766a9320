/** Who gets what of a captured amount. Apart from the schemas, so that a page can reckon without them. */
/** Where the whole captured amount goes; the three always sum to it; all in minor units. */
export interface Split {
  refund: number;
  payout: number;
  fee: number;
}

/** The one place where a refund becomes a payout and a fee: fee = ⌊(captured − refund) × bps ÷ 10 000⌋. */
export function splitOf(captured: number, refund: number, feeBps: number): Split {
  if (!(Number.isSafeInteger(refund) && refund >= 0 && refund <= captured))
    throw new RangeError(`refund ${refund} is no whole number from 0 to ${captured}`);
  const kept = captured - refund;
  const fee = Number((BigInt(kept) * BigInt(feeBps)) / 10_000n);
  return { refund, payout: kept - fee, fee };
}
