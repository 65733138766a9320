/** Makes the rules out of a chart. The one place where a stored order becomes a snapshot and back. */
import { type AnyMachineSnapshot, initialTransition, type StateValue, transition } from 'xstate';
import type { ActionType, Target } from '../contract/actions.ts';
import { OrderStatus } from '../contract/order.ts';
import type { Instant } from '../contract/primitives.ts';
import { availableActions, openSlots } from './available.ts';
import { type Decided, type Effect, type NewOrder, refuse, type Rules } from './decided.ts';
import { mayAsk, refusalAtTheDoor } from './doors.ts';
import { newContext } from './new-order.ts';
import { nextDue } from './next-due.ts';
import type { Notice } from './notices.ts';
import type { OrderEvent } from './order-events.ts';
import type { orderMachine } from './order.machine.ts';
import { OrderRecord } from './order-record.ts';
import { storyOf } from './story.ts';
import { changedSince } from './targets.ts';

type Machine = typeof orderMachine;
type Snapshot = ReturnType<Machine['resolveState']>;
interface Executable {
  type: string;
  params: unknown;
}

const tagOf = (snapshot: AnyMachineSnapshot): OrderStatus | undefined =>
  OrderStatus.options.find((status) => snapshot.hasTag(status));

function effectOf(
  order: OrderRecord,
  by: Decided['event']['by'],
  params: Notice['params'],
  done: Executable,
): Effect {
  if (done.type === 'moveMoney')
    return { type: 'moveMoney', ...(order.context.settlement ?? unsettled()), key: `settlement:${order.id}` };
  const { code, to } = done.params as {
    code: Notice['code'];
    to: readonly (Notice['to'][number] | 'other')[];
  };
  const other = by === 'client' ? 'channel' : 'client';
  return { type: 'notice', code, to: to.map((who) => (who === 'other' ? other : who)), params };
}

function unsettled(): never {
  throw new Error('an order ended without a settlement');
}

type Told = Omit<Decided['event'], 'params'> & { params: (after: OrderRecord) => Notice['params'] };

/** The order after a step of the chart, with what is to be told and paid. */
function stepped(
  before: OrderRecord,
  snapshot: Snapshot,
  done: readonly Executable[],
  { type, by, params: paramsFor }: Told,
): Decided {
  const order: OrderRecord = {
    ...before,
    version: before.version + 1,
    status: tagOf(snapshot) ?? before.status,
    value: snapshot.value,
    context: snapshot.context,
  };
  const params = paramsFor(order);
  const effects = done.map((one) => effectOf(order, by, { ...params, by }, one));
  return { ok: true, order, effects, event: { type, by, params } };
}

export function createRules(machine: Machine): Rules {
  const resolve = (order: OrderRecord): Snapshot =>
    machine.resolveState({ value: order.value as StateValue, context: order.context });
  const step = (order: OrderRecord, snapshot: Snapshot, event: OrderEvent): Decided => {
    const [next, done] = transition(machine, snapshot, event);
    return stepped(order, next, done, {
      type: event.type.replace('deadline.', ''),
      by: 'by' in event ? event.by.actor : 'system',
      params: (after) => storyOf(event, order, after),
    });
  };
  const nextCase = (order: OrderRecord) => `${order.number}-${order.context.disputes.length + 1}`;

  return {
    place(order: NewOrder, at: Instant): Decided {
      const context = newContext(order, at);
      const [snapshot, done] = initialTransition(machine, context);
      const { id, number, agreement, agreementHash, parties, reorderOf } = order;
      const start = { version: 0, machine: 1, status: 'placed', value: snapshot.value, context } as const;
      const record: OrderRecord = { id, number, ...start, agreement, agreementHash, parties, reorderOf };
      return stepped(record, snapshot, done, { type: 'placed', by: 'client', params: () => ({}) });
    },

    decide(order, command, circumstances) {
      const { by, at, caseNumber = nextCase(order) } = circumstances;
      const { type, on } = command;
      if (!mayAsk(order, type, by)) return refuse('forbidden', 'notYours', { type, actor: by.actor });
      const passed = nextDue(order, at);
      if (passed && passed.dueAt < at) return refuse('conflict', 'deadlinePassed', { ...passed });
      const changed = changedSince(order, type, on);
      if (changed) return refuse('conflict', changed, { type, status: order.status });
      const snapshot = resolve(order);
      const event = { ...command, ...circumstances, caseNumber } as OrderEvent;
      if (!snapshot.can(event))
        return type === 'markReady' && order.status === 'accepted'
          ? refuse('conflict', 'slotsOpen', openSlots(order))
          : refuse('conflict', 'notOpen', { type, status: order.status });
      return refusalAtTheDoor(order, command, circumstances) ?? step(order, snapshot, event);
    },

    reachDeadline(order, { kind, dueAt }, at, caseNumber = nextCase(order)) {
      if (order.context.deadlines[kind] !== dueAt) return null;
      const snapshot = resolve(order);
      const event = { type: `deadline.${kind}`, dueAt, at, caseNumber } as OrderEvent;
      if (!snapshot.can(event)) throw new Error(`deadline ${kind} runs where nothing listens to it`);
      return step(order, snapshot, event);
    },

    actionsFor(order, viewer, at) {
      const snapshot = resolve(order);
      const isOpen = (type: ActionType, on: Target) =>
        snapshot.can({ type, on, payload: {}, by: viewer, at, caseNumber: '' } as OrderEvent);
      return availableActions(order, viewer, at, isOpen);
    },

    parseRecord(json) {
      const order = OrderRecord.parse(json);
      const snapshot = resolve(order);
      // A missing region is filled in silently, so compare the whole.
      if (JSON.stringify(sorted(snapshot.value)) !== JSON.stringify(sorted(order.value)))
        throw new Error(`order ${order.id} is in a state this machine does not know`);
      if (tagOf(snapshot) !== order.status)
        throw new Error(`order ${order.id} says ${order.status}, its state says ${tagOf(snapshot)}`);
      return order;
    },
  };
}

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)])
    : value;
