/** Turns the effects of a change into rows of work, and rows back into what they meant. */
import type { ActorOrSystem } from '../../../src/contract/actions.ts';
import type { DeadlineKind } from '../../../src/contract/deadlines.ts';
import type { Split } from '../../../src/contract/money.ts';
import type { Policy } from '../../../src/contract/policy.ts';
import { type Coded, HOUR, type Instant, shift } from '../../../src/contract/primitives.ts';
import type { Effect, NoticeCode, OrderRecord } from '../../../src/machines/decide.ts';
import type { NewOutboxRow } from '../store/store.ts';

/** What never changes after the placement is not kept in each mail. */
type Frozen = Omit<OrderRecord, 'agreement' | 'context'> & {
  context: Omit<OrderRecord['context'], 'policy'>;
};

export interface MailBody {
  code: NoticeCode;
  params: Coded['params'];
  to: ActorOrSystem;
  at: Instant;
  /** The order as it was then: a late mail tells what happened, not what came after. */
  order: Frozen;
}
export interface MoneyBody extends Split {
  at: Instant;
}
export interface ReminderBody {
  kind: DeadlineKind;
  dueAt: Instant;
  /** From here on it is too late: the next reminder, or the deadline itself, has come. */
  until: Instant;
}

export function outboxRows(
  before: OrderRecord | null,
  order: OrderRecord,
  effects: readonly Effect[],
  at: Instant,
): NewOutboxRow[] {
  return [
    ...effects.flatMap((effect, index) =>
      effect.type === 'notice'
        ? effect.to.map((to) => mailRow(order, effect, to, at, `${order.version}:${index}`))
        : [moneyRow(effect, at)],
    ),
    ...reminderRows(before, order, at),
  ];
}

/** `part` tells this notice from the order's others. */
export function mailRow(
  order: OrderRecord,
  { code, params }: { code: NoticeCode; params: Coded['params'] },
  to: ActorOrSystem,
  at: Instant,
  part: string,
): NewOutboxRow {
  const body: MailBody = { code, params, to, at, order: freeze(order) };
  const key = `${order.id}:${part}:${code}:${to}`;
  return { key, kind: 'mail', lane: `mail:${to}`, body: JSON.stringify(body), nextAt: at };
}

function moneyRow(effect: Extract<Effect, { type: 'moveMoney' }>, at: Instant): NewOutboxRow {
  const { refund, payout, fee, key } = effect;
  const body: MoneyBody = { refund, payout, fee, at };
  return { key, kind: 'money', lane: 'money', body: JSON.stringify(body), nextAt: at };
}

/** For every deadline that is new or has moved. Obsolete rows stay, and are discarded when their time comes. */
function reminderRows(before: OrderRecord | null, { id, context }: OrderRecord, at: Instant): NewOutboxRow[] {
  return Object.entries(context.policy.reminders).flatMap(([name, hours]) => {
    const kind = name as keyof Policy['reminders'];
    const dueAt = context.deadlines[kind];
    if (dueAt === undefined || before?.context.deadlines[kind] === dueAt) return [];
    const instants = hours.toSorted((a, b) => b - a).map((h) => shift(dueAt, -h * HOUR));
    return instants.flatMap((nextAt, i): NewOutboxRow[] => {
      if (nextAt <= at) return [];
      const body: ReminderBody = { kind, dueAt, until: instants[i + 1] ?? dueAt };
      const key = `${id}:reminder:${kind}:${dueAt}:${nextAt}`;
      return [{ key, kind: 'reminder', lane: key, body: JSON.stringify(body), nextAt }];
    });
  });
}

function freeze(order: OrderRecord): Frozen {
  const frozen: Partial<OrderRecord> = { ...order };
  delete frozen.agreement;
  const context: Partial<OrderRecord['context']> = { ...order.context };
  delete context.policy;
  return { ...frozen, context } as Frozen;
}

/** The order as it was; `now` lends what never changes. */
export function thaw(frozen: Frozen, now: OrderRecord): OrderRecord {
  return {
    ...frozen,
    agreement: now.agreement,
    context: { ...frozen.context, policy: now.context.policy },
  };
}
