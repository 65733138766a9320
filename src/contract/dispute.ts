/** A dispute from its complaint to its outcome. */
import * as z from 'zod/mini';
import { Actor, ActorOrSystem } from './actors.ts';
import type { FileAsset } from './creative.ts';
import { Minor } from './money.ts';
import { CalendarDate, Coded, Instant, orNewer } from './primitives.ts';

export const DisputeStatus = z.enum(['awaitingResponse', 'negotiating', 'escalated', 'mediating']);
export type DisputeStatus = z.infer<typeof DisputeStatus>;

/** What a client may complain of; `notCompleted` is the system's own case. */
export const Ground = z.enum([
  'willNotPerform',
  'notPublished',
  'removedEarly',
  'wrongContent',
  'wrongAudienceOrPlacement',
  'missedDate',
  'missingDisclosure',
  'other',
  'notCompleted',
]);
export type Ground = z.infer<typeof Ground>;

/** What one side asks for or offers: a total refund in minor units, or the work done again by a date. */
export type Terms = { kind: 'refund'; refund: Minor } | { kind: 'redo'; date: CalendarDate };
/** As read from the wire: a kind that a newer server adds must not make the order unreadable. */
export const Terms = z.object({
  kind: z.string(),
  refund: z.optional(Minor),
  date: z.optional(CalendarDate),
}) as unknown as z.ZodMiniType<Terms>;

/** Something from the order's own record, or a fact from outside: in words, as a link, or as a file. */
export type Evidence =
  | { kind: 'message'; seq: number }
  | { kind: 'version'; versionId: string }
  | { kind: 'event'; seq: number }
  | { kind: 'text'; text: string }
  | { kind: 'url'; url: string }
  | FileAsset;
/** As read from the wire, like `Terms`. */
export const Evidence = z.looseObject({ kind: z.string() }) as unknown as z.ZodMiniType<Evidence>;

export const Answer = z.enum(['admit', 'deny', 'partly']);
export type Answer = z.infer<typeof Answer>;
export const Finding = z.enum(['upheld', 'partlyUpheld', 'notUpheld']);
export type Finding = z.infer<typeof Finding>;

export const OfferState = z.enum(['open', 'accepted', 'rejected', 'withdrawn', 'replaced', 'lapsed']);
export const Offer = z.object({
  id: z.string(),
  by: Actor,
  terms: Terms,
  madeAt: Instant,
  dueAt: Instant,
  state: OfferState,
});
export type Offer = z.infer<typeof Offer>;

export const InfoRequest = z.object({
  id: z.string(),
  side: Actor,
  question: z.string(),
  askedAt: Instant,
  dueAt: Instant,
  answer: z.nullable(z.string()),
  state: z.enum(['open', 'answered', 'noAnswer', 'closed']),
});
export type InfoRequest = z.infer<typeof InfoRequest>;

export const Decision = z.object({
  refund: Minor,
  findings: z.array(z.object({ claimId: z.string(), finding: Finding })),
  relied: z.array(z.string()),
  reasons: z.string(),
  by: z.string(),
  decidedAt: Instant,
});
export type Decision = z.infer<typeof Decision>;

export const Dispute = z.object({
  /** 1 for the order's first dispute; an action on a dispute names it. */
  number: z.int(),
  caseNumber: z.string(),
  claimant: ActorOrSystem,
  ground: orNewer<Ground>(),
  /** The client was told that this is no ground, and went on. */
  flagged: z.boolean(),
  /** Where it began: `ready` is a dispute about work not delivered. */
  from: z.enum(['ready', 'completed']),
  text: z.string(),
  /** One claim per clause; `clauseId` is null for a claim about the agreement as a whole. */
  claims: z.array(
    z.object({
      id: z.string(),
      clauseId: z.nullable(z.string()),
      answer: z.nullable(Answer),
      /** What the channel said to this claim alone. */
      words: z.optional(z.string()),
    }),
  ),
  asked: Terms,
  evidence: z.array(z.object({ id: z.string(), by: ActorOrSystem, addedAt: Instant, item: Evidence })),
  openedAt: Instant,
  response: z.nullable(z.object({ text: z.string(), respondedAt: Instant })),
  offers: z.array(Offer),
  /** Offers of this dispute that were rejected; two open the way to a mediator early. */
  rejections: z.int(),
  escalation: z.nullable(z.object({ at: Instant, cause: Coded })),
  claimedBy: z.nullable(z.string()),
  infoRequests: z.array(InfoRequest),
  decision: z.nullable(Decision),
  /** How it ended: `offerAccepted`, `conceded`, `withdrawn`, `decided`, `mediatorSilence`, `redoAgreed`, `released`. */
  outcome: z.nullable(Coded),
  closedAt: z.nullable(Instant),
});
export type Dispute = z.infer<typeof Dispute>;

/** The wire's dispute says where it stands; null once it is closed. */
export const DisputeView = z.extend(Dispute, { status: z.nullable(orNewer<DisputeStatus>()) });
export type DisputeView = z.infer<typeof DisputeView>;
