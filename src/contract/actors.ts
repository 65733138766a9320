/** Who acts, why a channel declines, and what an action acts on; what they may do stands in `actions.ts`. */
import * as z from 'zod/mini';

export const Actor = z.enum(['channel', 'client', 'mediator']);
export type Actor = z.infer<typeof Actor>;

/** `system` is the clock. */
export const ActorOrSystem = z.enum(['channel', 'client', 'mediator', 'system']);
export type ActorOrSystem = z.infer<typeof ActorOrSystem>;

export const DeclineReason = z.enum([
  'scheduleFull',
  'offBrand',
  'termsUnclear',
  'priceTooLow',
  'prohibitedContent',
  'other',
]);
export type DeclineReason = z.infer<typeof DeclineReason>;

/** What an action acts on, as the person saw it. The server refuses (`conflict`) only when this has changed. */
export interface Target {
  /** For actions on the order as a whole: the status seen … */
  status?: string | undefined;
  /** … with the number of the completion seen (in `completed`) or of the dispute seen (in `disputed`). */
  completion?: number | undefined;
  dispute?: number | undefined;
  /** `claimCase`: who held the case (null when nobody did), so that of two claims at once only the first counts. */
  holder?: string | null | undefined;
  /** `submitCreative`: the slot, and its newest version seen (null when it was empty). */
  slotId?: string | undefined;
  after?: string | null | undefined;
  /** `approveCreative`, `requestChanges`, `withdrawCreative`: the version and its checksum. */
  versionId?: string | undefined;
  checksum?: string | undefined;
  /** `acceptEstimate`: the date it accepts. */
  estimate?: string | undefined;
  offerId?: string | undefined;
  requestId?: string | undefined;
}
/** Sent back unchanged, so nothing in it is checked or dropped here. */
export const Target = z.looseObject({}) as unknown as z.ZodMiniType<Target>;
