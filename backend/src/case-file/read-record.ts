/** As much of a case file's record as can be checked: what an earlier or a later release wrote beside it is let be. */
import * as z from 'zod/mini';
import { ActorOrSystem } from '../../../src/contract/actors.ts';
import { Minor } from '../../../src/contract/money.ts';
import { Id, Instant, Sha256 } from '../../../src/contract/primitives.ts';

const erasedAt = z.optional(z.nullable(Instant));
const Terms = z.object({ refund: z.optional(Minor) });

export const ReadRecord = z.object({
  order: z.object({ id: Id, version: z.int(), endReason: z.nullable(z.string()) }),
  agreement: z.unknown(),
  agreementHash: Sha256,
  money: z.object({
    captured: Minor,
    feeBps: z.int(),
    promisedRefund: Minor,
    state: z.string(),
    settlement: z.nullable(z.object({ refund: Minor, payout: Minor, fee: Minor })),
    ledger: z.array(z.object({ booking: z.string(), account: z.string(), amount: z.int() })),
  }),
  creatives: z.array(
    z.object({
      versions: z.array(
        z.object({
          id: z.string(),
          checksum: z.string(),
          submittedAt: Instant,
          asset: z.object({
            assetId: z.optional(Id),
            text: z.optional(z.string()),
            url: z.optional(z.string()),
          }),
        }),
      ),
    }),
  ),
  disputes: z.array(
    z.object({
      asked: Terms,
      offers: z.array(z.object({ state: z.string(), terms: Terms })),
      decision: z.nullable(z.object({ refund: Minor })),
    }),
  ),
  events: z.array(
    z.object({
      seq: z.int(),
      at: Instant,
      type: z.string(),
      by: ActorOrSystem,
      body: z.nullable(z.string()),
      bodyHash: Sha256,
      hash: Sha256,
      erasedAt,
    }),
  ),
  chainHead: Sha256,
  messages: z.array(z.object({ seq: z.int(), erasedAt })),
  files: z.array(
    z.object({
      assetId: Id,
      path: z.nullable(z.string()),
      sha256: Sha256,
      erasedAt: z.nullable(Instant),
    }),
  ),
});
export type ReadRecord = z.infer<typeof ReadRecord>;
