/** An order made anew from its history: for backends that keep one in words of their own. */
import type { ActionType, ActorOrSystem, Target } from '../contract/actions.ts';
import { parseCommand } from '../contract/input.ts';
import type { Coded, Instant } from '../contract/primitives.ts';
import type { Circumstances, Decided, NewOrder, Rules } from './decided.ts';
import type { OrderRecord } from './order-record.ts';
import { nextDue } from './next-due.ts';
import { targetsOf } from './targets.ts';

/** Something that a person did, in the order in which it happened. */
export interface Step extends Circumstances {
  type: ActionType;
  /** What it named, as far as the backend knows: a slot, a version. The rest is taken as it was then. */
  on?: Target | undefined;
  payload?: object | undefined;
}

/** One line of history as the rules tell it. */
export interface Happened {
  type: string;
  by: ActorOrSystem;
  at: Instant;
  params: Coded['params'];
  /** Which of the steps it was; null for the placement and for what the clock did. */
  step: number | null;
}

export interface Replayed {
  /** As it is at the end; its `version` is the number of lines of history. */
  order: OrderRecord;
  history: Happened[];
}

/** Decides each step again, and lets every deadline act that was due before it or by `until`. Throws on a step that the rules refuse. */
export function replayed(
  rules: Rules,
  placed: NewOrder,
  placedAt: Instant,
  steps: readonly Step[],
  until: Instant,
): Replayed {
  let { order, event } = rules.place(placed, placedAt);
  const history: Happened[] = [{ ...event, at: placedAt, step: null }];
  function take(decided: Decided, at: Instant, step: number | null): void {
    ({ order, event } = decided);
    history.push({ ...event, at, step });
  }
  function reachAll(by: Instant): void {
    for (let due = nextDue(order, by); due; due = nextDue(order, by)) {
      const reached = rules.reachDeadline(order, due, due.dueAt);
      if (reached === null) break;
      take(reached, due.dueAt, null);
    }
  }
  for (const [index, { type, on = {}, payload = {}, ...circumstances }] of steps.entries()) {
    const { at } = circumstances;
    // What is received at the due instant itself still counts.
    reachAll(new Date(Date.parse(at) - 1).toISOString());
    const command = parseCommand({ type, on: targetNamed(order, type, on), payload });
    const decided = rules.decide(order, command, circumstances);
    if (!decided.ok)
      throw new Error(
        `order ${order.id}: step ${index + 1} of its history (${type} at ${at}) is refused: ${decided.code}, ${JSON.stringify(decided.reason)}`,
      );
    take(decided, at, index);
  }
  reachAll(until);
  return { order, history };
}

/** The target that has all that is said of it. */
function targetNamed(order: OrderRecord, type: ActionType, said: Target): Target {
  const parts = Object.entries(said) as [keyof Target, unknown][];
  const found = targetsOf(order, type).find((target) => parts.every(([key, value]) => target[key] === value));
  return found ?? said;
}
