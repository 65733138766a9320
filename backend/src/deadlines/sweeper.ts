/** Makes deadlines happen when nobody is looking. Correctness never waits for it: every handler applies due deadlines first. */
import type { Clock } from '../clock.ts';
import type { Orders } from '../orders/orders.ts';

export interface Sweeper {
  /** Returns its stop function. */
  start(): () => void;
}

export function createSweeper(_deps: { orders: Orders; clock: Clock }): Sweeper {
  throw new Error('not yet');
}
