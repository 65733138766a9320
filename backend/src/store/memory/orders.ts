/** Orders in memory: placing, changing, reading. A change is applied to a copy and put in place at once. */
import type { Receipt } from '../../../../src/contract/order.ts';
import type { Instant } from '../../../../src/contract/primitives.ts';
import { nextDue } from '../../../../src/machines/decide.ts';
import { placementEntries } from '../bookings.ts';
import { compare, searchText } from '../queue-order.ts';
import { beforeFirst, checkSteps, moneyAfter } from '../steps.ts';
import type { KeyScope, Step, Store } from '../store.ts';
import { keepForGood, namesOf } from './assets.ts';
import { addRows, emptyState, type Row, type State, storedOf, unreadFor } from './state.ts';

type Part = Pick<
  Store,
  'place' | 'change' | 'read' | 'readFor' | 'dueDeadlines' | 'nextDueAt' | 'events' | 'clear'
>;

export function memoryOrders(state: State): Part {
  return {
    async place({ bodyHash, step }) {
      const found = state.orders.get(step.order.id);
      if (found) return { created: false, bodyHash: found.bodyHash, stored: storedOf(state, found) };
      checkSteps(beforeFirst(step), [step]);
      const row = write(state, freshRow(step, bodyHash), [step]);
      const { id, agreement, context } = step.order;
      state.ledger.push(
        ...placementEntries({ id, captured: context.captured, currency: agreement.currency }),
      );
      return { created: true, bodyHash, stored: storedOf(state, row) };
    },

    async change(orderId, how, apply, assetIds = []) {
      const scope = how && 'key' in how ? how : null;
      const row = state.orders.get(orderId);
      if (row === undefined) return { kind: 'unknown' };
      const stored = storedOf(state, row);
      if (how && 'dueBy' in how && nextDue(stored.order, how.dueBy) === null) return { kind: 'unknown' };
      const name = scope && JSON.stringify([scope.subject, orderId, scope.key]);
      const known = scope && name && keyOf(state, name, scope);
      if (known && known.bodyHash !== scope.bodyHash) return { kind: 'keyReused' };
      if (known) return { kind: 'replayed', receipt: JSON.parse(known.receipt) as Receipt, stored };
      const assets = assetIds.flatMap((id) => structuredClone(state.assets.get(id)) ?? []);
      const { steps, receipt, outcome, keeps = [] } = apply(stored, assets);
      checkSteps(stored, steps);
      const changed = write(state, row, steps);
      for (const id of keeps) keepForGood(state, id);
      if (name && receipt)
        state.keys.set(name, {
          bodyHash: scope.bodyHash,
          receipt: JSON.stringify(receipt),
          storedAt: receipt.at,
        });
      return { kind: 'changed', outcome, stored: storedOf(state, changed) };
    },

    async read(orderId) {
      const row = state.orders.get(orderId);
      return row ? storedOf(state, row) : null;
    },

    async readFor(orderId, viewer, newest) {
      const row = state.orders.get(orderId);
      if (row === undefined) return null;
      return {
        stored: storedOf(state, row),
        events: row.events.slice(-newest).map((event) => ({ ...event })),
        fileNames: namesOf(state, orderId),
        counts: {
          messages: row.messages.filter(({ event }) => event === null).length,
          unread: unreadFor(row, viewer),
        },
      };
    },

    async dueDeadlines(by, limit) {
      return deadlinesBy(state, by)
        .toSorted((a, b) => compare(a.dueAt, b.dueAt) || compare(a.orderId, b.orderId))
        .slice(0, limit);
    },
    async nextDueAt() {
      let next: Instant | null = null;
      for (const { deadlines } of state.orders.values())
        for (const { dueAt } of deadlines) if (next === null || dueAt < next) next = dueAt;
      return next;
    },

    async events(orderId, { after, limit }) {
      const found = state.orders.get(orderId)?.events ?? [];
      return found
        .filter(({ seq }) => seq > after)
        .slice(0, limit)
        .map((event) => ({ ...event }));
    },
    async clear() {
      Object.assign(state, emptyState());
    },
  };
}

function keyOf(state: State, name: string, { keptFrom }: KeyScope) {
  const known = state.keys.get(name);
  return known && known.storedAt >= keptFrom ? known : undefined;
}

function freshRow({ order, queue }: Step, bodyHash: string): Row {
  const { channel, client } = order.parties;
  return {
    id: order.id,
    number: order.number,
    version: 0,
    status: order.status,
    record: '',
    bodyHash,
    head: '',
    lastAt: '',
    parties: { channel: channel.id, client: client.id },
    names: { channel: channel.name, client: client.name },
    search: searchText(order),
    currency: order.agreement.currency,
    captured: order.context.captured,
    queue,
    deadlines: [],
    money: 'held',
    events: [],
    messages: [],
    read: { channel: 0, client: 0 },
    erased: { channel: null, client: null, messages: null },
  };
}

function write(state: State, before: Row, steps: readonly Step[]): Row {
  const row: Row = { ...before, events: [...before.events], messages: [...before.messages] };
  for (const step of steps) {
    writeStep(row, step);
    addRows(state, row.id, step.outbox);
  }
  state.orders.set(row.id, row);
  const cases = steps.filter(({ tookCaseNumber }) => tookCaseNumber).length;
  state.meta.set('nextCase', String(Number(state.meta.get('nextCase')) + cases));
  return row;
}

function writeStep(row: Row, step: Step): void {
  const { order, event, line, queue } = step;
  row.version = order.version;
  row.status = order.status;
  row.record = JSON.stringify(order);
  row.head = event.hash;
  row.lastAt = event.at;
  row.queue = queue;
  row.money = moneyAfter(step, row.money);
  row.deadlines = Object.entries(order.context.deadlines).map(([kind, dueAt]) => ({ kind, dueAt }));
  row.events.push({ ...event });
  row.messages.push({ ...line, seq: row.messages.length + 1, text: '', files: [], clientId: null });
}

function deadlinesBy(state: State, by: Instant) {
  const found: { orderId: string; kind: string; dueAt: Instant }[] = [];
  for (const { id, deadlines } of state.orders.values())
    for (const { kind, dueAt } of deadlines) if (dueAt <= by) found.push({ orderId: id, kind, dueAt });
  return found;
}
