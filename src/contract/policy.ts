/** A marketplace's rules in figures. Frozen with each order when it is placed. */
import * as z from 'zod/mini';
import { BasisPoints } from './money.ts';
import { DAY, HOUR } from './primitives.ts';

const hours = z.int().check(z.minimum(1), z.maximum(24 * 365));
const days = z.int().check(z.minimum(1), z.maximum(365));
const reminders = z.array(hours).check(z.maxLength(6));

export const Policy = z.strictObject({
  id: z.string().check(z.regex(/^[\w-]{1,40}$/)),
  feeBps: BasisPoints,
  /** The channel accepts or declines. */
  decisionHours: hours,
  /** The client disputes after a completion. */
  disputeWindowHours: hours,
  /** Hard stop = the later of acceptance + `hardStopDays` and the end date + `graceDays`; without an end date acceptance + `openEndDays` is taken for it. */
  hardStopDays: days,
  graceDays: days,
  openEndDays: days,
  /** `dispute` opens in `ready` this long after the non-delivery date. */
  overdueHours: hours,
  cancellationHours: hours,
  /** The same side may ask again this long after a decline or lapse. */
  cancellationAgainHours: hours,
  nudgeHours: hours,
  responseHours: hours,
  escalateOpensHours: hours,
  negotiationDays: days,
  /** Rejected offers in one dispute that open the way to a mediator early. */
  rejectionsToEscalate: z.int().check(z.minimum(1), z.maximum(20)),
  offerHours: hours,
  unclaimedHours: hours,
  infoHours: hours,
  infoRequestsPerSide: z.int().check(z.minimum(0), z.maximum(10)),
  caseDays: days,
  mediatorSilenceDays: days,
  /** What a mediator's silence means for the money. `notify` moves none, and must be acknowledged. */
  mediatorSilence: z.enum(['refund', 'release', 'notify']),
  acknowledgeOpenEnded: z.optional(z.boolean()),
  redoMaxDays: days,
  redoMinHours: hours,
  /** Hours before a deadline at which its owner is reminded. */
  reminders: z.object({
    decision: reminders,
    disputeWindow: reminders,
    response: reminders,
    hardStop: reminders,
  }),
  /** Whether open items of the completion checklist are asked about or refuse `complete`. */
  checklist: z.enum(['advisory', 'mandatory']),
});
export type Policy = z.infer<typeof Policy>;

/** The defaults of the product. */
export const standardPolicy: Policy = {
  id: 'standard',
  feeBps: 1000,
  decisionHours: 48,
  disputeWindowHours: 48,
  hardStopDays: 75,
  graceDays: 14,
  openEndDays: 30,
  overdueHours: 72,
  cancellationHours: 72,
  cancellationAgainHours: 24,
  nudgeHours: 24,
  responseHours: 72,
  escalateOpensHours: 24,
  negotiationDays: 7,
  rejectionsToEscalate: 2,
  offerHours: 48,
  unclaimedHours: 24,
  infoHours: 72,
  infoRequestsPerSide: 2,
  caseDays: 10,
  mediatorSilenceDays: 30,
  mediatorSilence: 'refund',
  redoMaxDays: 60,
  redoMinHours: 72,
  reminders: { decision: [24, 6, 1], disputeWindow: [24, 6, 1], response: [24, 6, 1], hardStop: [336, 72] },
  checklist: 'advisory',
};

/** A policy that was refused: every reason names the field and the fix. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The policy is refused:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Checks a marketplace's policy; throws `PolicyError` with every reason at once. */
export function parsePolicy(json: unknown): Policy {
  const parsed = Policy.safeParse(json);
  if (!parsed.success)
    throw new PolicyError(
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'policy'}: ${explain(issue)}`),
    );
  const problems = contradictions(parsed.data);
  if (problems.length > 0) throw new PolicyError(problems);
  return parsed.data;
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `unknown: ${issue.keys.join(', ')}; remove it or correct its name`;
  if (issue.code === 'too_small')
    return `must be at least ${issue.minimum}; a window of zero ends before anyone can act`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  if (issue.code === 'invalid_value') {
    const choices = `must be one of ${issue.values.join(', ')}`;
    return issue.path.at(-1) === 'mediatorSilence'
      ? `${choices}; say what a silent mediator means for the money`
      : choices;
  }
  if (issue.code === 'invalid_type') return `must be ${issue.expected}`;
  return issue.message;
}

/** What the figures may not say together: each would be a dead end or a way that never opens. */
function contradictions(policy: Policy): string[] {
  const found: string[] = [];
  if (policy.mediatorSilence === 'notify' && policy.acknowledgeOpenEnded !== true)
    found.push(
      'mediatorSilence: "notify" leaves the money without an end; set acknowledgeOpenEnded: true to accept that',
    );
  if (policy.escalateOpensHours * HOUR >= policy.negotiationDays * DAY)
    found.push('escalateOpensHours: must end before negotiationDays do, or nobody can ever escalate');
  if (policy.caseDays >= policy.mediatorSilenceDays)
    found.push(
      'caseDays: must be shorter than mediatorSilenceDays, or a decision is due after the money has moved',
    );
  if (policy.redoMinHours * HOUR >= policy.redoMaxDays * DAY)
    found.push('redoMinHours: must be shorter than redoMaxDays, or no redo can ever be agreed');
  for (const [kind, window] of Object.entries({
    decision: policy.decisionHours,
    disputeWindow: policy.disputeWindowHours,
    response: policy.responseHours,
  } as const))
    if (policy.reminders[kind as 'decision'].some((before) => before >= window))
      found.push(`reminders.${kind}: each must be shorter than the window of ${window} h`);
  return found;
}
