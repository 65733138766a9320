/** What an element sees of one open order. */
import type { ActionType, Target } from '../contract/actions.ts';
import type { Connection } from '../contract/api-adapter.ts';
import type { ApiError } from '../contract/api-error.ts';
import type { OrderSnapshot } from '../contract/order.ts';
import type { Outcome } from '../machines/order-session.rules.ts';

export type { Outcome };

export interface OrderView {
  /** `failed`: there is nothing to show, `error` says why. */
  phase: 'loading' | 'open' | 'failed';
  order: OrderSnapshot | null;
  /** `offline`: what is shown is as old as `asOf`, and actions wait. */
  connection: Connection;
  /** When the server last confirmed what is shown, in server-aligned ms; null before the first time. */
  asOf: number | null;
  /** The action on its way; one at a time per order. */
  acting: { type: ActionType; on: Target } | null;
  /** Outcome of the last action on this order, until dismissed or the next action. */
  outcome: Outcome | null;
  /** Why `phase` is `failed`; beside an open order: why it is no longer followed (`unauthorized`). */
  error: ApiError | null;
}

/** What is seen before there is anything to see. */
export const loadingView: OrderView = Object.freeze({
  phase: 'loading',
  order: null,
  connection: 'live',
  asOf: null,
  acting: null,
  outcome: null,
  error: null,
});

/** Whoever may not see an order (any more) is not shown what was kept of it. */
const closed: ReadonlySet<string> = new Set(['notFound', 'forbidden']);

/** One view of what is known; the phase follows from the rest. */
export function viewOf(known: Omit<OrderView, 'phase'>): OrderView {
  const { error } = known;
  if (error !== null && (known.order === null || closed.has(error.code)))
    return { ...known, phase: 'failed', order: null };
  return { ...known, phase: known.order === null ? 'loading' : 'open' };
}

/** Whether two views look the same; a mere confirmation that nothing changed is no news. */
export function isSameView(a: OrderView, b: OrderView): boolean {
  return (Object.keys(a) as (keyof OrderView)[]).every((name) => name === 'asOf' || a[name] === b[name]);
}
