/** How an order begins, and what an agreement may not contain. */
import type { Agreement } from '../contract/agreement.ts';
import type { FieldProblem } from '../contract/api-error.ts';
import { standardPolicy } from '../contract/policy.ts';
import type { Instant } from '../contract/primitives.ts';
import { endOfDay } from './calendar.ts';
import type { NewOrder } from './decided.ts';
import type { OrderContext } from './order-record.ts';

const doubles = (path: string, ids: readonly string[]): FieldProblem[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: `${path}.${index}.id`, code: 'duplicate', params: { id } }] : [],
  );

/** What is wrong with an agreement although its shape is right. */
export function agreementProblems(agreement: Omit<Agreement, 'feeBps'>): FieldProblem[] {
  const { slots, clauses, startDate, endDate } = agreement;
  const found = [
    ...doubles(
      'agreement.slots',
      slots.map(({ id }) => id),
    ),
    ...doubles(
      'agreement.clauses',
      clauses.map(({ id }) => id),
    ),
  ];
  for (const [name, date] of Object.entries({ startDate, endDate }))
    if (date && endOfDay(date) === null)
      found.push({ path: `agreement.${name}`, code: 'noSuchDay', params: { ...date } });
  if (startDate && endDate && startDate.date > endDate.date)
    found.push({ path: 'agreement.endDate', code: 'beforeStart', params: { ...startDate } });
  return found;
}

/** Before anything is known. */
export const noOrder: OrderContext = {
  placedAt: '1970-01-01T00:00:00.000Z',
  captured: 0,
  feeBps: 0,
  policy: standardPolicy,
  endsAt: null,
  acceptedAt: null,
  hardStopAt: null,
  nonDeliveryAt: null,
  estimate: null,
  redoUsed: false,
  readyAt: null,
  overdue: false,
  slots: [],
  completions: 0,
  completedAt: null,
  retractionUsed: false,
  promisedRefund: 0,
  cancellation: null,
  cancellations: 0,
  cancellationRefusedAt: { channel: null, client: null },
  nudgedAt: null,
  disputes: [],
  deadlines: {},
  settlement: null,
  endReason: null,
  endedAt: null,
};

/** What the machine knows of an order whose money has just been captured. */
export function newContext({ agreement, policy }: NewOrder, placedAt: Instant): OrderContext {
  const problems = agreementProblems(agreement);
  if (problems.length > 0) throw new RangeError(`the agreement has problems: ${JSON.stringify(problems)}`);
  return {
    ...noOrder,
    placedAt,
    policy,
    captured: agreement.price,
    feeBps: agreement.feeBps,
    endsAt: agreement.endDate && endOfDay(agreement.endDate),
    slots: agreement.slots.map(({ id, required }) => ({ id, required, approvedId: null, versions: [] })),
  };
}
