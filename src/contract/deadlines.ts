/** What happens when, and to whose money, if nobody acts. */
import * as z from 'zod/mini';
import { ActorOrSystem } from './actors.ts';
import { Coded, Instant, orNewer } from './primitives.ts';

/** In the order in which deadlines due at the same instant apply. */
export const DeadlineKind = z.enum([
  'decision',
  'hardStop',
  'overdue',
  'cancellation',
  'disputeWindow',
  'offer.client',
  'offer.channel',
  'response',
  'escalateOpens',
  'negotiation',
  'mediatorSilence',
  'unclaimed',
  'overdueCase',
  'info',
]);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/** One deadline as a viewer sees it. `owner` is who must act; `system` where the clock only opens a way. */
export const Deadline = z.object({
  kind: orNewer<DeadlineKind>(),
  dueAt: Instant,
  owner: ActorOrSystem,
  /** `refundAll`, `releaseAll`, `settlePromised`, `opensCase`, `disputeOpens`, `lapses`, `escalates`, `escalateOpens`, `operatorTold`, `noAnswer`, each with amounts in `params`. */
  consequence: Coded,
});
export type Deadline = z.infer<typeof Deadline>;
