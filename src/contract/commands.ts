/** What a person sends: an action, what it acts on, and its payload. The server checks exactly these shapes; forms read the same limits. */
import * as z from 'zod/mini';
import { actionRules, type ActionType, type TargetKind } from './actions.ts';
import { Actor, DeclineReason, Target } from './actors.ts';
import { Answer, Finding, Ground } from './dispute.ts';
import { limits } from './limits.ts';
import { Minor } from './money.ts';
import { CalendarDate, Id, Sha256 } from './primitives.ts';

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

/**
 * What a side asks for or offers, checked strictly: refund in minor units of the order's currency, or a redo by a date.
 * A field that is not known, a currency for example, may mean another amount, so it is refused wherever money is named.
 */
const Terms = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('refund'), refund: Minor }),
  z.strictObject({ kind: z.literal('redo'), date: CalendarDate }),
]);

const Evidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), seq: z.int() }),
  z.object({ kind: z.literal('version'), versionId: z.string() }),
  z.object({ kind: z.literal('event'), seq: z.int() }),
  z.object({ kind: z.literal('text'), text: text(limits.response) }),
  z.object({ kind: z.literal('url'), url: WebAddress }),
  /** A file that the sender uploaded for `evidence`. */
  z.object({ kind: z.literal('file'), assetId: Id }),
]);
/** A piece of evidence as it is given; the server adds what it measured in a file. */
export type NewEvidence = z.infer<typeof Evidence>;

const evidence = z._default(z.array(Evidence).check(z.maxLength(limits.evidence.max)), []);
const nothing = z._default(z.object({}), {});

const request = z.strictObject({ requestId: z.string() });
const whole = {
  order: z.strictObject({ status: z.string() }),
  completion: z.strictObject({ status: z.literal('completed'), completion: z.int() }),
  dispute: z.strictObject({ status: z.literal('disputed'), dispute: z.int() }),
};

/** By kind of target: which fields an action must name (see `Target`). */
const targets = {
  ...whole,
  case: z.extend(whole.dispute, { holder: z.nullable(z.string()) }),
  standing: z.union([whole.completion, whole.dispute, whole.order]),
  slot: z.strictObject({ status: z.string(), slotId: z.string(), after: z.nullable(z.string()) }),
  version: z.strictObject({ versionId: z.string(), checksum: Sha256 }),
  estimate: z.strictObject({ estimate: z.string() }),
  offer: z.strictObject({ offerId: z.string() }),
  cancellation: request,
  question: request,
} satisfies Record<TargetKind, z.ZodMiniType>;

const Submitted = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: text(limits.creativeText) }),
  z.object({ kind: z.literal('url'), url: WebAddress }),
  z.object({ kind: z.literal('file'), assetId: Id }),
]);

/** Comments on earlier versions that may be called resolved at once. */
const mostResolved = 500;

const fraction = z.number().check(z.minimum(0), z.maximum(1));
const Point = z.strictObject({ x: fraction, y: fraction });
const page = z.int().check(z.minimum(1));
/** Where a comment points (see `Place`), checked strictly. */
const PointedAt = z.union([
  Point,
  z.strictObject({ seconds: z.number().check(z.minimum(0)) }),
  z.strictObject({ page }),
  z.extend(Point, { page }),
]);

/** What actions carry; one that is not listed carries nothing. */
const payloads = {
  decline: z.object({ reason: DeclineReason, explanation: text(limits.explanation) }),
  cancel: z.object({ explanation: optionalText(limits.explanation) }),
  submitCreative: z.object({ asset: Submitted, note: optionalText(limits.changeNote) }),
  requestChanges: z.object({
    comments: z
      .array(z.object({ text: text(limits.comment), place: z.optional(PointedAt) }))
      .check(z.minLength(limits.comments.min), z.maxLength(limits.comments.max)),
    /** Comments on earlier versions that this one resolves, by name ("1.2"). */
    resolved: z._default(z.array(z.string()).check(z.maxLength(mostResolved)), []),
  }),
  setEstimate: z.object({ date: CalendarDate }),
  complete: z.object({ availabilityTold: z.boolean() }),
  offerRefund: z.strictObject({ refund: Minor }),
  requestCancellation: z.strictObject({ reason: text(limits.explanation), refund: Minor }),
  dispute: z.object({
    ground: Ground,
    flagged: z._default(z.boolean(), false),
    text: text(limits.disputeText),
    clauses: z._default(z.array(z.string()).check(z.maxLength(limits.claims.max)), []),
    evidence,
    asked: Terms,
  }),
  respond: z.object({
    answers: z
      .array(z.object({ claimId: z.string(), answer: Answer, words: optionalText(limits.answer) }))
      .check(z.maxLength(limits.claims.max)),
    text: text(limits.response),
    evidence,
  }),
  addEvidence: z.object({
    evidence: z.array(Evidence).check(z.minLength(1), z.maxLength(limits.evidence.max)),
  }),
  makeOffer: z.object({ terms: Terms }),
  provideInfo: z.object({ answer: text(limits.info), evidence }),
  requestInfo: z.object({ side: Actor, question: text(limits.info) }),
  decide: z.strictObject({
    refund: Minor,
    findings: z
      .array(z.object({ claimId: z.string(), finding: Finding }))
      .check(z.maxLength(limits.claims.max)),
    relied: z._default(z.array(z.string()).check(z.maxLength(limits.evidence.max)), []),
    reasons: text(limits.reasons),
  }),
} satisfies Partial<Record<ActionType, z.ZodMiniType>>;

/** Actions that carry something. */
export type Giving = keyof typeof payloads;

interface Shape<Type extends ActionType> {
  on: (typeof targets)[(typeof actionRules)[Type]['on']];
  payload: Type extends Giving ? (typeof payloads)[Type] : typeof nothing;
}

/** Every action's target and payload. */
export const commands = Object.fromEntries(
  Object.entries(actionRules).map(([type, { on }]) => [
    type,
    { on: targets[on], payload: (payloads as Partial<Record<string, z.ZodMiniType>>)[type] ?? nothing },
  ]),
) as unknown as { readonly [Type in ActionType]: Shape<Type> };

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
