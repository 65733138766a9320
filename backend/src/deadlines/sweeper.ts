/** Makes deadlines happen when nobody is looking. Correctness never waits for it: every handler applies due deadlines first. */
import { HOUR, type Instant, shift } from '../../../src/contract/primitives.ts';
import type { Clock } from '../clock.ts';
import { graceMs } from '../orders/due.ts';
import type { Orders } from '../orders/orders.ts';

export interface SweeperDeps {
  orders: Pick<Orders, 'applyDue' | 'nextDueAt'>;
  clock: Clock;
  /** Done at the start and every hour: what is due without a deadline of an order. */
  hourly?: (() => Promise<void>) | undefined;
  onError?: ((error: unknown) => void) | undefined;
}

export interface Sweeper {
  /** Returns its stop function. */
  start(): () => void;
}

/** The longest sleep, so that new deadlines and a moved clock are noticed in time. */
const stepMs = 1000;

export function createSweeper({ orders, clock, hourly, onError }: SweeperDeps): Sweeper {
  let hourlyAt: Instant = '';
  async function everyHour(): Promise<void> {
    const now = clock.now();
    if (now < hourlyAt) return;
    hourlyAt = shift(now, HOUR);
    await hourly?.();
  }

  /** Until the next deadline may be reached; a whole step when one is overdue already and could not be. */
  async function pause(): Promise<number> {
    const dueAt = await orders.nextDueAt();
    if (dueAt === null) return stepMs;
    const left = Date.parse(dueAt) + graceMs - Date.parse(clock.now());
    return left <= 0 ? stepMs : Math.min(left, stepMs);
  }

  return {
    start() {
      const stop = new AbortController();
      let timer: ReturnType<typeof setTimeout> | undefined;
      async function sweep(): Promise<void> {
        let ms = stepMs;
        try {
          while ((await orders.applyDue()) > 0 && !stop.signal.aborted);
          await everyHour();
          ms = await pause();
        } catch (error) {
          onError?.(error);
        }
        if (!stop.signal.aborted) timer = setTimeout(() => void sweep(), ms);
      }
      void sweep();
      return () => {
        stop.abort();
        clearTimeout(timer);
      };
    },
  };
}
