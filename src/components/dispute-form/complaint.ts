/** What a client types into the form, what is still missing, and what is sent. */
import type { FieldProblem } from '../../contract/api-error.ts';
import type { CommandInput } from '../../contract/commands.ts';
import type { Ground, Terms } from '../../contract/dispute.ts';
import { limits } from '../../contract/limits.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { DAY, shift } from '../../contract/time.ts';
import type { disputeForm } from '../../i18n/en/dispute-form.ts';
import type { grounds } from '../../i18n/en/grounds.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';
import type { Params } from '../../i18n/messages.ts';
import { amountProblem } from '../shared/amount-field.ts';
import { parseAmount } from '../shared/amount.ts';
import type { EvidencePicker } from '../shared/case/evidence-picker.ts';
import { evidenceOf, type GivenEvidence, noEvidence } from '../shared/case/given-evidence.ts';
import { textProblem } from '../shared/field.ts';

export type Words = I18nController<typeof disputeForm & typeof grounds>;

/** What a person may choose: a ground, or what is none. */
export type Choice = Exclude<Ground, 'notCompleted'> | 'lowConversions';

const choices = [
  'willNotPerform',
  'notPublished',
  'removedEarly',
  'wrongContent',
  'wrongAudienceOrPlacement',
  'missedDate',
  'missingDisclosure',
  'other',
  'lowConversions',
] as const satisfies readonly Choice[];

/** What fits work that is not delivered comes first. */
const undelivered: readonly Choice[] = ['willNotPerform', 'missedDate', 'notPublished'];

export const choicesFor = ({ status }: OrderSnapshot): readonly Choice[] =>
  status === 'ready' ? [...new Set([...undelivered, ...choices])] : choices;

export type Asked = 'full' | 'partial' | 'redo';

/** Stands for the agreement as a whole among the chosen clauses. */
export const whole = '';

export interface Complaint {
  ground: Choice | '';
  /** Told that it is no ground, and went on. */
  anyway: boolean;
  text: string;
  clauses: string[];
  evidence: GivenEvidence;
  asked: Asked | '';
  amount: string;
  date: string;
}

export const emptyComplaint = (): Complaint => ({
  ground: '',
  anyway: false,
  text: '',
  clauses: [],
  evidence: noEvidence(),
  asked: '',
  amount: '',
  date: '',
});

/** Chosen, but no ground, and not overridden. */
export const isNoGround = ({ ground, anyway }: Complaint): boolean => ground === 'lowConversions' && !anyway;

export function amountRange(order: OrderSnapshot, { input }: AvailableAction) {
  const { captured, currency, promisedRefund } = order.money;
  return {
    currency,
    min: Math.max(1, input?.minRefund ?? promisedRefund),
    max: input?.maxRefund ?? captured,
  };
}

/** The days that may be named for a redo; the last one ends before the limit. */
export function dateRange({ input }: AvailableAction): {
  min?: string | undefined;
  max?: string | undefined;
} {
  return {
    min: input?.earliest?.slice(0, 10),
    max: input?.latest && shift(input.latest, -DAY).slice(0, 10),
  };
}

/** The total refund that is asked for; undefined while it cannot be read. */
export function refundOf(
  complaint: Complaint,
  order: OrderSnapshot,
  action: AvailableAction,
): number | undefined {
  if (complaint.asked === 'full') return order.money.captured;
  if (complaint.asked !== 'partial') return;
  const range = amountRange(order, action);
  const parsed = parseAmount(complaint.amount, range.currency, range);
  return 'minor' in parsed ? parsed.minor : undefined;
}

export type Field = 'ground' | 'text' | 'clauses' | 'evidence' | 'asked' | 'amount' | 'date';
/** What takes the focus for each field. */
export const focusOf: Record<Field, string> = {
  ground: '[name=ground]:checked, [name=ground]',
  text: '#text',
  clauses: '[name=clauses]',
  evidence: '#evidence',
  asked: '[name=asked]:checked, [name=asked]',
  amount: '#amount',
  date: '#date',
};

export type Problems = { [F in Field]?: string };

/** What is missing or cannot be read, in the order of the form. */
export function problemsOf(
  i18n: Words,
  complaint: Complaint,
  order: OrderSnapshot,
  action: AvailableAction,
  picker: EvidencePicker,
): Problems {
  const { ground, text, clauses, evidence, asked } = complaint;
  const found: Problems = {};
  const wrong = textProblem(i18n, text, limits.disputeText);
  if (!ground || isNoGround(complaint)) found.ground = i18n.t('problem.ground');
  if (wrong) found.text = wrong;
  if (clauses.length === 0 && order.agreement.clauses.length > 0) found.clauses = i18n.t('problem.clauses');
  if (clauses.length > limits.claims.max)
    found.clauses = i18n.t('problem.clauses.many', { max: limits.claims.max });
  const given = picker.problem('evidence', evidence);
  if (given) found.evidence = given;
  if (!asked) found.asked = i18n.t('problem.asked');
  if (asked === 'partial') Object.assign(found, amountProblems(i18n, complaint, order, action));
  if (asked === 'redo') Object.assign(found, dateProblems(i18n, complaint, action));
  return found;
}

/** What the server found wrong, beside the fields in which it was typed. */
export function refusedIn(
  i18n: Words,
  complaint: Complaint,
  fields: readonly FieldProblem[],
  { picker, order }: { picker: EvidencePicker; order: OrderSnapshot | null },
): Problems {
  const found: Problems = {};
  for (const one of fields) {
    // What was asked for is typed into a field of its own.
    const names = one.path.replace('refund', 'amount').split('.').toReversed();
    const field = names.find((name) => name in focusOf) as Field | undefined;
    if (!field) continue;
    const isShown = field !== 'amount' || complaint.asked === 'partial';
    found[isShown ? field : 'asked'] =
      (field === 'evidence' && picker.refusal(field, complaint.evidence, one)) ||
      (field === 'amount' && order && refusedAmount(i18n, one, order)) ||
      (i18n.maybe([`problem.${one.code}`, 'problem.server'], one.params as Params) ?? one.code);
  }
  return found;
}

/** In figures: what was promised may have grown since the form was filled in. */
function refusedAmount(
  i18n: Words,
  { code, params }: FieldProblem,
  { money: { currency, captured } }: OrderSnapshot,
): string | undefined {
  const problem = code === 'tooSmall' ? 'low' : code === 'tooLarge' ? 'high' : undefined;
  const { min = 0, max = captured } = params as Record<string, number>;
  return problem && amountProblem(i18n, problem, { currency, min, max });
}

function amountProblems(
  i18n: Words,
  { amount }: Complaint,
  order: OrderSnapshot,
  action: AvailableAction,
): Problems {
  const range = amountRange(order, action);
  const parsed = parseAmount(amount, range.currency, range);
  return 'problem' in parsed ? { amount: amountProblem(i18n, parsed.problem, range) } : {};
}

function dateProblems(i18n: Words, { date }: Complaint, action: AvailableAction): Problems {
  const { min = '', max = '9999' } = dateRange(action);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date);
  if (isDay && date >= min && date <= max) return {};
  return { date: i18n.t('problem.date', dayNames(i18n, action)) };
}

/** The range of a redo in words. */
export function dayNames(i18n: Words, action: AvailableAction): Record<'earliest' | 'latest', string> {
  const { min, max } = dateRange(action);
  const day = (date: string | undefined) => (date ? i18n.day({ date, timeZone: '' }) : '');
  return { earliest: day(min), latest: day(max) };
}

/** The command for a complaint without problems. */
export function commandOf(
  complaint: Complaint,
  order: OrderSnapshot,
  action: AvailableAction,
): CommandInput<'dispute'> {
  const { ground, text, clauses, evidence, anyway } = complaint;
  const isNone = ground === 'lowConversions' || ground === '';
  return {
    type: 'dispute',
    on: action.on,
    payload: {
      ground: isNone ? 'other' : ground,
      flagged: isNone && anyway,
      text: text.trim(),
      clauses: clauses.filter((id) => id !== whole),
      evidence: evidenceOf(evidence),
      asked: termsOf(complaint, order, action),
    },
  };
}

function termsOf(complaint: Complaint, order: OrderSnapshot, action: AvailableAction): Terms {
  if (complaint.asked === 'redo')
    return { kind: 'redo', date: { date: complaint.date, timeZone: order.parties.client.timeZone } };
  return { kind: 'refund', refund: refundOf(complaint, order, action) ?? order.money.captured };
}

/** The clause that says what is no ground, found by its own words. */
export function clauseAgainst({
  agreement,
}: OrderSnapshot): OrderSnapshot['agreement']['clauses'][number] | undefined {
  return agreement.clauses.find(({ title, text }) =>
    /\bconversions?\b|\bclicks?\b/i.test(`${title} ${text}`),
  );
}
