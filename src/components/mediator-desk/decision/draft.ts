/** What a mediator finds and writes before it is sent, what is still missing in it, and what is sent. */
import type { FieldProblem } from '../../../contract/api-error.ts';
import type { CommandInput } from '../../../contract/commands.ts';
import type { DisputeView, Finding } from '../../../contract/dispute.ts';
import { limits } from '../../../contract/limits.ts';
import type { AvailableAction, OrderSnapshot } from '../../../contract/order.ts';
import type { CoreI18n } from '../../../i18n/core-i18n.ts';
import type { decision } from '../../../i18n/en/decision.ts';
import type { Params } from '../../../i18n/messages.ts';
import { amountProblem } from '../../shared/amount-field.ts';
import { parseAmount } from '../../shared/amount.ts';
import { textProblem } from '../../shared/field.ts';

export type DecisionWords = CoreI18n<typeof decision>;
export type DecisionPayload = CommandInput<'decide'>['payload'];

export interface DecisionDraft {
  /** Of which dispute of the order: claims of another one are not these. */
  dispute: number;
  /** By claim. */
  findings: Readonly<Record<string, Finding>>;
  /** Ids of pieces of evidence. */
  relied: readonly string[];
  /** As typed. */
  amount: string;
  reasons: string;
}

export const emptyDecision = (dispute = 0): DecisionDraft => ({
  dispute,
  findings: {},
  relied: [],
  amount: '',
  reasons: '',
});

/** What a decision is about. */
export interface Matter {
  order: OrderSnapshot;
  dispute: DisputeView;
  action: AvailableAction;
}

/** Both ends are included; what was promised is the least. */
export function refundRange({ order, action }: Matter): { currency: string; min: number; max: number } {
  const { captured, currency, promisedRefund } = order.money;
  return {
    currency,
    min: action.input?.minRefund ?? promisedRefund,
    max: action.input?.maxRefund ?? captured,
  };
}

/** The refund in minor units; undefined while it cannot be read. */
export function refundOf(draft: DecisionDraft, matter: Matter): number | undefined {
  const range = refundRange(matter);
  const parsed = parseAmount(draft.amount, range.currency, range);
  return 'minor' in parsed ? parsed.minor : undefined;
}

/** The name of a field: `amount`, `reasons`, `relied`, or `finding.` and the claim. */
export type Problems = Readonly<Record<string, string>>;

/** What is missing or cannot be read, in the order of the form. */
export function problemsOf(i18n: DecisionWords, draft: DecisionDraft, matter: Matter): Problems {
  const found: Record<string, string> = {};
  for (const { id } of matter.dispute.claims)
    if (!draft.findings[id]) found[`finding.${id}`] = i18n.t('decide.problem.finding');
  if (reliedOn(draft, matter).length > limits.evidence.max)
    found.relied = i18n.t('decide.problem.relied', { max: limits.evidence.max });
  const range = refundRange(matter);
  const parsed = parseAmount(draft.amount, range.currency, range);
  if ('problem' in parsed) found.amount = amountProblem(i18n, parsed.problem, range);
  const wrong = textProblem(i18n, draft.reasons, limits.reasons);
  if (wrong) found.reasons = wrong;
  return found;
}

/** What the server found wrong, beside the fields in which it was chosen or typed. */
export function refusedIn(
  i18n: DecisionWords,
  fields: readonly FieldProblem[],
  { dispute: { claims } }: Matter,
): Problems {
  const found: Record<string, string> = {};
  for (const { path, code, params } of fields) {
    const [, field = '', index] = path.split('.');
    const claim = typeof params.claimId === 'string' ? params.claimId : claims[Number(index)]?.id;
    const name =
      field === 'findings' ? `finding.${claim ?? claims[0]?.id}` : field === 'refund' ? 'amount' : field;
    found[name] = i18n.maybe([`problem.${code}`, 'problem.server'], params as Params) ?? code;
  }
  return found;
}

/** Marked, and still part of the case. */
export const reliedOn = ({ relied }: DecisionDraft, { dispute }: Matter): string[] =>
  dispute.evidence.map(({ id }) => id).filter((id) => relied.includes(id));

/** What is sent for a draft without problems. */
export function payloadOf(draft: DecisionDraft, matter: Matter, refund: number): DecisionPayload {
  return {
    refund,
    findings: findingsOf(draft, matter),
    relied: reliedOn(draft, matter),
    reasons: draft.reasons.trim(),
  };
}

export const findingsOf = ({ findings }: DecisionDraft, { dispute }: Matter) =>
  dispute.claims.flatMap(({ id }) => {
    const finding = findings[id];
    return finding ? [{ claimId: id, finding }] : [];
  });
