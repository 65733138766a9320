/** What a session remembers, what it is told, and how the one changes the other. */
import type { ApiAdapter, Connection } from '../contract/api-adapter.ts';
import { ApiError } from '../contract/api-error.ts';
import type { CommandInput } from '../contract/commands.ts';
import type { OrderSnapshot, Receipt } from '../contract/order.ts';
import {
  type InFlight,
  isOrder,
  isOverdue,
  lastSeq,
  newerOf,
  newKey,
  type Outcome,
  storyOf,
} from './order-session.rules.ts';

/** Where an action in flight survives a reload. */
export interface SessionMemory {
  load(order: OrderSnapshot): InFlight | null;
  save(order: OrderSnapshot, inFlight: InFlight): void;
  clear(order: OrderSnapshot): void;
}

export interface SessionInput {
  orderId: string;
  adapter: Pick<ApiAdapter, 'watchOrder' | 'act'>;
  clock: { now(): number; sync(serverTime: string): void };
  memory: SessionMemory;
}

export interface SessionContext extends SessionInput {
  order: OrderSnapshot | null;
  connection: Connection;
  /** When what is kept was last confirmed, in server-aligned ms. */
  asOf: number | null;
  /** Why the order is not followed. */
  error: ApiError | null;
  inFlight: InFlight | null;
  /** The newest line of the history that the sender of the last action had seen. */
  seen: number;
  outcome: Outcome | null;
  /** How often in a row the server was asked about a passed instant and had nothing new. */
  asks: number;
}

export type SessionEvent =
  | { type: 'act'; command: CommandInput }
  | { type: 'retry' }
  | { type: 'dismiss' }
  | { type: 'refresh' }
  | { type: 'watch.order'; order: OrderSnapshot }
  | { type: 'watch.connection'; state: Connection }
  | { type: 'watch.failed'; error: ApiError }
  | { type: 'act.done'; order: OrderSnapshot; receipt: Receipt }
  | { type: 'act.refused'; error: ApiError };

export type SessionUpdate = Partial<SessionContext>;

export const emptySession = (input: SessionInput): SessionContext => ({
  ...input,
  order: null,
  connection: 'live',
  asOf: null,
  error: null,
  inFlight: null,
  seen: 0,
  outcome: null,
  asks: 0,
});

export function keepNewer(context: SessionContext, next: OrderSnapshot): SessionUpdate {
  const order = newerOf(context.order, next);
  const now = context.clock.now();
  const { outcome, seen } = context;
  return {
    order,
    error: null,
    asOf: now,
    asks: isOverdue(order, now) ? context.asks : 0,
    // The order that tells the story may arrive after the refusal.
    outcome:
      outcome?.kind === 'conflict' && outcome.story === null
        ? { ...outcome, story: storyOf(order, seen) }
        : outcome,
  };
}

/** Something else was faster: what came with the refusal is kept, and what it was is remembered. */
export function beOvertaken(context: SessionContext, error: ApiError): SessionUpdate {
  const { latest } = error;
  const kept = isOrder(latest, context.orderId) ? keepNewer(context, latest) : {};
  const { order, seen, inFlight } = { ...context, ...kept };
  const story = order === null ? null : storyOf(order, seen);
  return { ...kept, outcome: { kind: 'conflict', command: inFlight!.command, error, story } };
}

/** A command that came after its action had closed: it is not sent. */
export function beTooLate({ order }: SessionContext, command: CommandInput): SessionUpdate {
  const error = new ApiError('conflict', `${command.type} is not open any more; nothing was sent`);
  const story = order?.timeline.entries.at(-1) ?? null;
  return { outcome: { kind: 'conflict', command, error, story } };
}

export function begin({ order, clock }: SessionContext, command: CommandInput): SessionUpdate {
  const seen = lastSeq(order!);
  return { seen, inFlight: { key: newKey(), command, startedAt: clock.now(), seen } };
}

/** The person asks for it once more: it is as fresh as a new one, but the same. */
export function beginAgain({ inFlight, clock }: SessionContext): SessionUpdate {
  return { inFlight: { ...inFlight!, startedAt: clock.now() } };
}

/** What was on its way when the page was left. */
export function recall({ memory, order }: SessionContext): SessionUpdate {
  const inFlight = memory.load(order!);
  return { inFlight, seen: inFlight?.seen ?? 0 };
}

/** Why there is still no order. */
export function whySilent({ connection }: SessionContext): ApiError {
  return connection === 'offline'
    ? new ApiError('network', 'offline before the order was read')
    : new ApiError('timeout', 'the adapter gave no answer to watchOrder()');
}

export function remember(context: SessionContext, state: Connection): SessionUpdate {
  const confirmed = state !== 'offline' && context.order !== null;
  return { connection: state, asOf: confirmed ? context.clock.now() : context.asOf };
}
