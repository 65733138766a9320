/** What the session works out from what it was told: newer or older, still served, overtaken by whom, when to ask again. */
import type { Target } from '../contract/actions.ts';
import { ApiError } from '../contract/api-error.ts';
import type { CommandInput } from '../contract/commands.ts';
import type { ActResult, OrderSnapshot, Receipt, TimelineEntry } from '../contract/order.ts';
import { HOUR, MINUTE, SECOND } from '../contract/primitives.ts';

/** An action on its way: kept outside the page too, so that a reload does not forget it. */
export interface InFlight {
  key: string;
  command: CommandInput;
  /** Server-aligned ms. */
  startedAt: number;
  /** The newest line of the order's history when it was sent. */
  seen: number;
}

/** How an action ended. */
export type Outcome =
  | { kind: 'done'; receipt: Receipt; command: CommandInput }
  /** Nothing was stored: what the action named has changed; `story` is what overtook it. */
  | { kind: 'conflict'; command: CommandInput; error: ApiError; story: TimelineEntry | null }
  | { kind: 'failed'; command: CommandInput; error: ApiError };

/** A reply and a push may cross on the wire: the higher version wins, then the later server time. */
export function newerOf(known: OrderSnapshot | null, next: OrderSnapshot): OrderSnapshot {
  if (known === null || next.version > known.version) return next;
  return next.version === known.version && next.serverTime > known.serverTime ? next : known;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const areObjects = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) && value.every(isObject);

/** Enough of a look to be safe from an adapter that does not keep its word; the schemas stand at the adapter's door. */
export function isOrder(value: unknown, id: string): value is OrderSnapshot {
  return (
    isObject(value) &&
    value.id === id &&
    typeof value.version === 'number' &&
    typeof value.serverTime === 'string' &&
    typeof value.status === 'string' &&
    isObject(value.viewer) &&
    isObject(value.counts) &&
    isObject(value.timeline) &&
    areObjects(value.timeline.entries) &&
    areObjects(value.actions) &&
    value.actions.every(({ on }) => isObject(on)) &&
    areObjects(value.deadlines)
  );
}

export function isActResult(value: unknown, id: string): value is ActResult {
  return (
    isObject(value) &&
    isOrder(value.order, id) &&
    isObject(value.receipt) &&
    typeof value.receipt.reference === 'string' &&
    typeof value.receipt.at === 'string'
  );
}

const sameTarget = (a: Target, b: Target): boolean =>
  (Object.keys({ ...a, ...b }) as (keyof Target)[]).every((name) => a[name] === b[name]);

/** Whether the server offers this very action, on this very thing, now. */
export function isServed(order: OrderSnapshot, command: CommandInput): boolean {
  return order.actions.some(
    (action) => action.open && action.type === command.type && sameTarget(action.on, command.on),
  );
}

export const lastSeq = (order: OrderSnapshot): number => order.timeline.entries.at(-1)?.seq ?? 0;

/** What overtook an action: the newest line that its sender had not seen. */
export function storyOf(order: OrderSnapshot, seen: number): TimelineEntry | null {
  const newest = order.timeline.entries.at(-1);
  return newest !== undefined && newest.seq > seen ? newest : null;
}

/** An action is sent again without being asked only while it is this young. */
const freshFor = 10 * MINUTE;

/** What to do with an action whose reply was lost, once the order has been read. */
export function afterLostReply(
  order: OrderSnapshot,
  { command, startedAt, seen }: InFlight,
  now: number,
): 'resend' | 'ask' | 'overtaken' {
  const isMine = ({ seq, by, type }: TimelineEntry) =>
    seq > seen && by === order.viewer.actor && type === command.type;
  const isOpen = isServed(order, command);
  // It seems to have been stored: the same key fetches its receipt, or tells that a colleague was faster.
  const mayHaveActed = isOpen || order.timeline.entries.some(isMine);
  if (mayHaveActed && now - startedAt < freshFor) return 'resend';
  return isOpen ? 'ask' : 'overtaken';
}

/** The clock moves an order half a second after a due instant, so that commands in flight are decided first. */
const settleMs = 500;
const longestWait = 12 * HOUR;

/** The next instant (ms) from which the server may serve something else without anyone acting; null when there is none. */
function nextInstant({ serverTime, actions, deadlines }: OrderSnapshot): number | null {
  const instants = [
    ...deadlines.map(({ dueAt }) => dueAt),
    ...actions.flatMap(({ from, until }) => [from, until]),
  ];
  const ahead = instants
    .map((instant) => Date.parse(instant ?? '') + settleMs)
    .filter((at) => at > Date.parse(serverTime));
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/** Whether an instant has passed that the order does not reflect yet. */
export function isOverdue(order: OrderSnapshot, now: number): boolean {
  return (nextInstant(order) ?? Infinity) <= now;
}

/** How long until the server is asked again; longer each time that it had nothing new to say. */
export function waitFor(order: OrderSnapshot | null, now: number, asks: number): number {
  const next = order === null ? null : nextInstant(order);
  if (next === null) return longestWait;
  const least = asks === 0 ? 0 : SECOND * 2 ** Math.min(asks, 6);
  return Math.min(longestWait, Math.max(least, next + settleMs / 5 - now));
}

/** After these the request may have been stored, or may be stored later: it is worth sending again. */
export function isUncertain({ code, retryable }: ApiError): boolean {
  return retryable || code === 'unauthorized';
}

/** Hard to guess, and there also where `crypto.randomUUID` is not (pages without TLS). */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
