/** What an element sees of one open order. */
import type { ActionType, Target } from '../contract/actions.ts';
import type { Connection } from '../contract/api-adapter.ts';
import type { ApiError } from '../contract/api-error.ts';
import type { CommandInput } from '../contract/commands.ts';
import type { OrderSnapshot, Receipt, TimelineEntry } from '../contract/order.ts';

/** How an action ended. */
export type Outcome =
  | { kind: 'done'; receipt: Receipt; command: CommandInput }
  /** Nothing was stored: what the action named has changed; `story` is what overtook it. */
  | { kind: 'conflict'; command: CommandInput; error: ApiError; story: TimelineEntry | null }
  | { kind: 'failed'; command: CommandInput; error: ApiError };

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
