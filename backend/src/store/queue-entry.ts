/** What a queue has to know of an order, derived from its record alone. */
import {
  actionsFor,
  type By,
  deadlinesOf,
  disputeOf,
  mayRead,
  type OrderRecord,
  turnOf,
} from '../../../src/machines/decide.ts';
import type { NextStep, QueuedCase, QueueEntry } from './queues.ts';

/** Actions that ask for nothing but a click, and so may be done right from a row; with what a row knows to name. */
const rowActions = {
  accept: { actor: 'channel', status: 'placed', names: ['status'] },
  claimCase: { actor: 'mediator', status: 'disputed', names: ['dispute', 'holder', 'status'] },
  returnCase: { actor: 'mediator', status: 'disputed', names: ['dispute', 'status'] },
} as const;

export function queueEntry(order: OrderRecord): QueueEntry {
  const { endedAt } = order.context;
  const open = caseOf(order);
  const holder = open?.claimedBy ?? '';
  return {
    turn: turnOf(order),
    done: endedAt !== null,
    escalated: mayRead(order, { actor: 'mediator', party: '', subject: '' }),
    dispute: order.status === 'disputed' ? (disputeOf(order)?.status ?? null) : null,
    endedAt,
    case: open,
    next: {
      channel: nextFor(order, asked(order, 'channel')),
      client: nextFor(order, asked(order, 'client')),
      mediator: nextFor(order, { actor: 'mediator', party: '', subject: holder }),
    },
  };
}

function caseOf(order: OrderRecord): QueuedCase | null {
  const dispute = order.status === 'disputed' ? disputeOf(order) : null;
  if (dispute === null) return null;
  const { caseNumber, number, claimedBy, infoRequests } = dispute;
  const waitsFor = infoRequests.find(({ state }) => state === 'open')?.side ?? null;
  return { number: caseNumber, dispute: number, claimedBy, waitsFor };
}

/** The actor's own nearest deadline; where there is none, the order's. */
function nextFor(order: OrderRecord, by: By): NextStep {
  const deadlines = deadlinesOf(order, by);
  const next = deadlines.find(({ owner }) => owner === by.actor) ?? deadlines[0];
  return { dueAt: next?.dueAt ?? null, dueKind: next?.kind ?? null, actions: openTo(order, by) };
}

/** Open now, and named by what a row knows; a claim from a row is of a case that nobody holds. */
function openTo(order: OrderRecord, by: By): string[] {
  const wanted = Object.entries(rowActions).filter(
    ([, { actor, status }]) => actor === by.actor && status === order.status,
  );
  if (wanted.length === 0) return [];
  const offered = actionsFor(order, by, order.context.placedAt);
  const isOpen = ([type, { names }]: (typeof wanted)[number]) =>
    offered.some(
      (action) =>
        action.type === type &&
        action.open &&
        (action.on.holder ?? null) === null &&
        Object.keys(action.on).toSorted().join() === names.join(),
    );
  return wanted.filter(isOpen).map(([type]) => type);
}

const asked = ({ parties }: OrderRecord, actor: 'channel' | 'client'): By => ({
  actor,
  party: parties[actor].id,
  subject: '',
});
