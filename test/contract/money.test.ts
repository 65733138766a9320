/** Money is conserved, whatever the amounts. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { splitOf } from '../../src/contract/split.ts';

const amounts = fc
  .maxSafeNat()
  .chain((captured) =>
    fc.record({ captured: fc.constant(captured), refund: fc.nat({ max: captured }), bps: fc.nat(10_000) }),
  );

describe('a split', () => {
  it('adds up to what was captured, and nothing in it is negative', () => {
    fc.assert(
      fc.property(amounts, ({ captured, refund, bps }) => {
        const split = splitOf(captured, refund, bps);
        assert.equal(BigInt(split.refund) + BigInt(split.payout) + BigInt(split.fee), BigInt(captured));
        assert.equal(split.refund, refund);
        for (const part of Object.values(split)) assert.ok(Number.isSafeInteger(part) && part >= 0);
      }),
    );
  });
  it('takes its fee from what is kept, rounded down', () => {
    fc.assert(
      fc.property(amounts, ({ captured, refund, bps }) => {
        const exact = BigInt(captured - refund) * BigInt(bps);
        const fee = BigInt(splitOf(captured, refund, bps).fee);
        assert.ok(fee * 10_000n <= exact && exact < (fee + 1n) * 10_000n);
      }),
    );
  });
  it('has no fee when everything goes back', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(10_000), (captured, bps) => {
        assert.deepEqual(splitOf(captured, captured, bps), { refund: captured, payout: 0, fee: 0 });
      }),
    );
  });
  it('refuses what is no amount of it', () => {
    for (const refund of [-1, 101, 0.5, Number.NaN, Infinity])
      assert.throws(() => splitOf(100, refund, 0), RangeError);
  });
});
