/** What a person sends: an action, what it acts on, and its payload. The server checks exactly these shapes; forms read the same limits. */
import * as z from 'zod/mini';
import { type ActionType, Actor, DeclineReason, Target } from './actions.ts';
import { Answer, Finding, Ground } from './dispute.ts';
import { limits } from './limits.ts';
import { Minor } from './money.ts';
import { CalendarDate, Sha256 } from './primitives.ts';

/** Typed text: surrounding white space does not count. */
const text = ({ min, max }: { min: number; max: number }) =>
  z.string().check(z.trim(), z.minLength(min), z.maxLength(max));
const optionalText = ({ max }: { max: number }) =>
  z._default(z.string().check(z.trim(), z.maxLength(max)), '');

/** A link as a person may give one: http or https, no user name in it. */
export const WebAddress = z.string().check(
  z.maxLength(limits.url.max),
  z.refine((value) => {
    const url = URL.canParse(value) ? new URL(value) : null;
    return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  }, 'webAddress'),
);

/** What a side asks for or offers, checked strictly: refund in minor units, or a redo by a date. */
const Terms = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refund'), refund: Minor }),
  z.object({ kind: z.literal('redo'), date: CalendarDate }),
]);

const Evidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), seq: z.int() }),
  z.object({ kind: z.literal('version'), versionId: z.string() }),
  z.object({ kind: z.literal('event'), seq: z.int() }),
  z.object({ kind: z.literal('text'), text: text(limits.response) }),
  z.object({ kind: z.literal('url'), url: WebAddress }),
]);

const evidence = z._default(z.array(Evidence).check(z.maxLength(limits.evidence.max)), []);
const nothing = z._default(z.object({}), {});

/** The target by kind: which fields an action must name (see `Target`). */
export const targets = {
  order: z.strictObject({ status: z.string() }),
  completion: z.strictObject({ status: z.literal('completed'), completion: z.int() }),
  dispute: z.strictObject({ status: z.literal('disputed'), dispute: z.int() }),
  slot: z.strictObject({ status: z.string(), slotId: z.string(), after: z.nullable(z.string()) }),
  version: z.strictObject({ versionId: z.string(), checksum: Sha256 }),
  estimate: z.strictObject({ estimate: z.string() }),
  offer: z.strictObject({ offerId: z.string() }),
  request: z.strictObject({ requestId: z.string() }),
} as const;

/** Actions that are open in several statuses name the one seen, with its number. */
const standing = z.union([targets.completion, targets.dispute, targets.order]);

const Submitted = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: text(limits.creativeText) }),
  z.object({ kind: z.literal('url'), url: WebAddress }),
]);

/** Every action's target and payload. */
export const commands = {
  accept: { on: targets.order, payload: nothing },
  decline: {
    on: targets.order,
    payload: z.object({ reason: DeclineReason, explanation: text(limits.explanation) }),
  },
  cancel: { on: targets.order, payload: z.object({ explanation: optionalText(limits.explanation) }) },
  submitCreative: {
    on: targets.slot,
    payload: z.object({ asset: Submitted, note: optionalText(limits.changeNote) }),
  },
  withdrawCreative: { on: targets.version, payload: nothing },
  approveCreative: { on: targets.version, payload: nothing },
  requestChanges: {
    on: targets.version,
    payload: z.object({
      comments: z
        .array(z.object({ text: text(limits.comment) }))
        .check(z.minLength(limits.comments.min), z.maxLength(limits.comments.max)),
    }),
  },
  nudge: { on: targets.order, payload: nothing },
  setEstimate: { on: targets.order, payload: z.object({ date: CalendarDate }) },
  acceptEstimate: { on: targets.estimate, payload: nothing },
  markReady: { on: targets.order, payload: nothing },
  complete: { on: targets.order, payload: z.object({ availabilityTold: z.boolean() }) },
  retractCompletion: { on: targets.completion, payload: nothing },
  release: { on: standing, payload: nothing },
  offerRefund: { on: standing, payload: z.object({ refund: Minor }) },
  requestCancellation: {
    on: targets.order,
    payload: z.object({ reason: text(limits.explanation), refund: Minor }),
  },
  acceptCancellation: { on: targets.request, payload: nothing },
  declineCancellation: { on: targets.request, payload: nothing },
  withdrawCancellation: { on: targets.request, payload: nothing },
  dispute: {
    on: standing,
    payload: z.object({
      ground: Ground,
      flagged: z._default(z.boolean(), false),
      text: text(limits.disputeText),
      clauses: z._default(z.array(z.string()).check(z.maxLength(limits.claims.max)), []),
      evidence,
      asked: Terms,
    }),
  },
  respond: {
    on: targets.dispute,
    payload: z.object({
      answers: z
        .array(z.object({ claimId: z.string(), answer: Answer }))
        .check(z.maxLength(limits.claims.max)),
      text: text(limits.response),
      evidence,
    }),
  },
  concede: { on: targets.dispute, payload: nothing },
  addEvidence: {
    on: targets.dispute,
    payload: z.object({
      evidence: z.array(Evidence).check(z.minLength(1), z.maxLength(limits.evidence.max)),
    }),
  },
  makeOffer: { on: targets.dispute, payload: z.object({ terms: Terms }) },
  withdrawOffer: { on: targets.offer, payload: nothing },
  rejectOffer: { on: targets.offer, payload: nothing },
  acceptOffer: { on: targets.offer, payload: nothing },
  provideInfo: { on: targets.request, payload: z.object({ answer: text(limits.info), evidence }) },
  escalate: { on: targets.dispute, payload: nothing },
  withdrawDispute: { on: targets.dispute, payload: nothing },
  claimCase: { on: targets.dispute, payload: nothing },
  returnCase: { on: targets.dispute, payload: nothing },
  requestInfo: { on: targets.dispute, payload: z.object({ side: Actor, question: text(limits.info) }) },
  decide: {
    on: targets.dispute,
    payload: z.object({
      refund: Minor,
      findings: z
        .array(z.object({ claimId: z.string(), finding: Finding }))
        .check(z.maxLength(limits.claims.max)),
      relied: z._default(z.array(z.string()).check(z.maxLength(limits.evidence.max)), []),
      reasons: text(limits.reasons),
    }),
  },
} as const satisfies Record<ActionType, { on: z.ZodMiniType; payload: z.ZodMiniType }>;

/** What a form hands over: before the server has trimmed and checked it. */
export type CommandInput<Type extends ActionType = ActionType> = {
  [T in ActionType]: { type: T; on: Target; payload: z.input<(typeof commands)[T]['payload']> };
}[Type];

/** What the rules work with: checked and trimmed. */
export type Command<Type extends ActionType = ActionType> = {
  [T in ActionType]: {
    type: T;
    on: z.output<(typeof commands)[T]['on']>;
    payload: z.output<(typeof commands)[T]['payload']>;
  };
}[Type];
