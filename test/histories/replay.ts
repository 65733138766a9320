/** Decides a stored history again, event by event, with what each event's body kept of its circumstances. */
import assert from 'node:assert/strict';
import type { Command } from '../../src/contract/commands.ts';
import type { DeadlineKind } from '../../src/contract/deadlines.ts';
import type { Instant } from '../../src/contract/primitives.ts';
import { decide, type Decided, type OrderRecord, place, reachDeadline } from '../../src/machines/decide.ts';
import type { Cause } from '../../backend/src/orders/steps.ts';

export type Body = Cause & {
  type: string;
  at: Instant;
  version: number;
  status: string;
  caseNumber?: string;
};

export interface History {
  /** What was placed. */
  placed: Parameters<typeof place>[0];
  /** The bodies of all events, the placement's first. */
  events: Body[];
  /** The order as it was stored in the end. */
  order: OrderRecord;
}

/** The order that these rules make of a history. */
export function replay({ placed, events }: History): OrderRecord {
  const [first, ...rest] = events as [Body, ...Body[]];
  let { order } = place(placed, first.at);
  for (const event of rest) {
    order = again(order, event).order;
    const { version, status } = event;
    assert.deepEqual({ version: order.version, status: order.status }, { version, status }, event.type);
  }
  return order;
}

function again(order: OrderRecord, event: Body): Decided {
  const { type, at, asker: by, command, deadline, caseNumber, checksum, files, talked, messages } = event;
  const known = { at, caseNumber, checksum, files, talked, messages };
  const decided = deadline
    ? reachDeadline(order, { ...deadline, kind: deadline.kind as DeadlineKind }, at, caseNumber)
    : by && decide(order, { type, ...command } as Command, { by, ...known });
  assert.ok(decided?.ok, `${order.number}: event ${event.version}, ${type}, is decided otherwise today`);
  return decided;
}
