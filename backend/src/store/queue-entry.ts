/** What a queue has to know of an order, derived from its record alone. */
import { actionRules, type Actor } from '../../../src/contract/actions.ts';
import {
  actionsFor,
  type By,
  deadlinesOf,
  disputeOf,
  mayRead,
  type OrderRecord,
  turnOf,
} from '../../../src/machines/decide.ts';
import type { NextStep, QueueEntry } from './queues.ts';

/** Actions that ask for nothing but a click, and so may be done right from a row. */
const rowActions = ['accept'] as const;

export function queueEntry(order: OrderRecord): QueueEntry {
  const { endedAt } = order.context;
  const open = rowActions.filter((type) => isOpen(order, type));
  return {
    turn: turnOf(order),
    done: endedAt !== null,
    escalated: mayRead(order, { actor: 'mediator', party: '', subject: '' }),
    dispute: order.status === 'disputed' ? (disputeOf(order)?.status ?? null) : null,
    endedAt,
    next: {
      channel: nextFor(order, 'channel', open),
      client: nextFor(order, 'client', open),
      mediator: nextFor(order, 'mediator', open),
    },
  };
}

type RowAction = (typeof rowActions)[number];
const mayAsk = (type: RowAction, actor: Actor) =>
  (actionRules[type].actors as readonly Actor[]).includes(actor);

/** The actor's own nearest deadline; where there is none, the order's. */
function nextFor(order: OrderRecord, actor: Actor, open: readonly RowAction[]): NextStep {
  const deadlines = deadlinesOf(order, asked(order, actor));
  const next = deadlines.find(({ owner }) => owner === actor) ?? deadlines[0];
  const actions = open.filter((type) => mayAsk(type, actor));
  return { dueAt: next?.dueAt ?? null, dueKind: next?.kind ?? null, actions };
}

/** Open now, and named by the order's status alone: a row knows no more to send it with. */
function isOpen(order: OrderRecord, type: RowAction): boolean {
  const [actor] = actionRules[type].actors;
  return actionsFor(order, asked(order, actor), order.context.placedAt).some(
    (action) => action.type === type && action.open && Object.keys(action.on).join() === 'status',
  );
}

const asked = ({ parties }: OrderRecord, actor: Actor): By => ({
  actor,
  party: actor === 'mediator' ? '' : parties[actor].id,
  subject: '',
});
