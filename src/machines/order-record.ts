/** One order as a backend stores it: everything that the rules need to decide, and nothing that can be derived from it. */
import * as z from 'zod/mini';
import { Actor } from '../contract/actors.ts';
import { Agreement } from '../contract/agreement.ts';
import { CreativeVersion } from '../contract/creative.ts';
import { DeadlineKind } from '../contract/deadlines.ts';
import { Dispute } from '../contract/dispute.ts';
import { Minor } from '../contract/money.ts';
import { CancellationRequest, EndReason, OrderStatus, Party } from '../contract/order.ts';
import { Policy } from '../contract/policy.ts';
import { CalendarDate, Id, Instant, Sha256 } from '../contract/primitives.ts';

/** What the machine remembers beside the place it is in. */
export const OrderContext = z.object({
  placedAt: Instant,
  captured: Minor,
  feeBps: z.int(),
  policy: Policy,
  /** The agreement's end date as an instant (the end of that day there), or null. */
  endsAt: z.nullable(Instant),
  acceptedAt: z.nullable(Instant),
  hardStopAt: z.nullable(Instant),
  /** The date after which nothing delivered is a breach; fixed after a redo. */
  nonDeliveryAt: z.nullable(Instant),
  estimate: z.nullable(z.object({ date: CalendarDate, at: Instant, accepted: z.boolean() })),
  redoUsed: z.boolean(),
  /** The last entry into `ready`: the way to a non-delivery dispute counts from it. */
  readyAt: z.nullable(Instant),
  /** Whether `ready` was last seen overdue: a retraction goes back there. */
  overdue: z.boolean(),
  slots: z.array(
    z.object({
      id: z.string(),
      required: z.boolean(),
      approvedId: z.nullable(z.string()),
      versions: z.array(CreativeVersion),
    }),
  ),
  completions: z.int(),
  completedAt: z.nullable(Instant),
  retractionUsed: z.boolean(),
  promisedRefund: Minor,
  cancellation: z.nullable(CancellationRequest),
  cancellations: z.int(),
  /** When each side's last request was declined or lapsed: it may ask again a day later. */
  cancellationRefusedAt: z.object({ channel: z.nullable(Instant), client: z.nullable(Instant) }),
  nudgedAt: z.nullable(Instant),
  disputes: z.array(Dispute),
  /** Running deadlines; the backend's table is an index of this. */
  deadlines: z.partialRecord(DeadlineKind, Instant),
  settlement: z.nullable(z.object({ refund: Minor, payout: Minor, fee: Minor })),
  endReason: z.nullable(EndReason),
  endedAt: z.nullable(Instant),
});
export type OrderContext = z.infer<typeof OrderContext>;

const RecordParty = z.extend(Party, { email: z.string() });

export const OrderRecord = z.object({
  id: Id,
  number: z.string(),
  version: z.int(),
  /** Version of the machine that wrote it. */
  machine: z.literal(1),
  status: OrderStatus,
  /** The machine's whole state value. */
  value: z.unknown(),
  context: OrderContext,
  agreement: Agreement,
  agreementHash: Sha256,
  parties: z.object({ channel: RecordParty, client: RecordParty }),
  reorderOf: z.nullable(Id),
});
export type OrderRecord = z.infer<typeof OrderRecord>;

/** Who asks; supplied by the server, never by the request. */
export interface By {
  actor: Actor;
  party: string;
  subject: string;
}
