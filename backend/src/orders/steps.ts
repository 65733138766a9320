/** Turns what the rules decided into rows: pure, so that a transaction can run it again. */
import type { FileAsset } from '../../../src/contract/creative.ts';
import type { Receipt } from '../../../src/contract/order.ts';
import type { Instant } from '../../../src/contract/primitives.ts';
import type { By, Decided, OrderRecord } from '../../../src/machines/decide.ts';
import { digest } from '../digest.ts';
import { outboxRows } from '../outbox/rows.ts';
import { link } from '../store/chain.ts';
import { queueEntry } from '../store/queue-entry.ts';
import type { Step, StoredOrder } from '../store/store.ts';

/** How far a change has come: where the next step begins. */
export type Progress = Pick<StoredOrder, 'order' | 'head' | 'lastAt' | 'nextCase'>;

/** What led to an event, kept in its body so that a history can be decided again and compared. */
export interface Cause {
  /** Who asked: actor, party and subject. */
  asker?: By;
  command?: { on: unknown; payload: unknown };
  checksum?: string | undefined;
  files?: readonly FileAsset[] | undefined;
  talked?: boolean;
  messages?: number;
  deadline?: { kind: string; dueAt: Instant };
}

/** The step after `before`; `before.order` is null for an order's first. */
export function stepOf(
  before: Omit<Progress, 'order'> & { order: OrderRecord | null },
  { order, effects, event }: Decided,
  at: Instant,
  cause: Cause,
): Step {
  const { version, status, machine } = order;
  const opened = order.context.disputes.slice(before.order?.context.disputes.length ?? 0);
  const caseNumber = opened[0]?.caseNumber;
  const body = JSON.stringify({ ...event, at, version, status, machine, ...cause, caseNumber });
  const bodyHash = digest(body);
  const hash = link(before.head, order.id, order.version, bodyHash);
  return {
    order,
    event: { seq: order.version, at, type: event.type, by: event.by, body, bodyHash, hash },
    line: { by: event.by, at, event: { code: event.type, params: event.params, entry: order.version } },
    outbox: outboxRows(before.order, order, effects, at),
    queue: queueEntry(order),
    tookCaseNumber: opened.length > 0,
  };
}

export function progressAfter(before: Omit<Progress, 'order'>, step: Step): Progress {
  return {
    order: step.order,
    head: step.event.hash,
    lastAt: step.event.at,
    nextCase: before.nextCase + Number(step.tookCaseNumber),
  };
}

export function receiptOf({ event, order }: Step): Receipt {
  return { reference: reference(event.hash), type: event.type, at: event.at, version: order.version };
}

/** Crockford's base 32: no letter that looks like another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first 30 bits of the event's hash, as people can read them out: "8F2K-41". */
function reference(hash: string): string {
  const bits = Number.parseInt(hash.slice(0, 8), 16) >>> 2;
  const code = Array.from({ length: 6 }, (_, i) => alphabet[(bits >>> (25 - 5 * i)) & 31]).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
