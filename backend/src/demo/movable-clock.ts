/** The demo's clock: runs like the wall clock, from wherever it was moved to; kept in the store, never backwards. */
import type { Instant } from '../../../src/contract/primitives.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';

export interface MovableClock extends Clock {
  /** Goes on from this instant; an earlier one than now changes nothing. */
  moveTo(at: Instant): Promise<void>;
}

const name = 'demo.clock';

/** A clock that was moved before goes on from there; a new one starts at `start`. `wall` is in ms. */
export async function createMovableClock(
  store: Store,
  start: Instant,
  wall: () => number,
): Promise<MovableClock> {
  const kept = await store.meta(name);
  let offset = kept === null ? Date.parse(start) - wall() : Number(kept);
  let last = 0;
  // A wall clock that is set back must not take the orders with it.
  const now = () => (last = Math.max(last, wall() + offset));
  return {
    now: () => new Date(now()).toISOString(),
    async moveTo(at) {
      const ahead = Date.parse(at) - now();
      if (ahead <= 0) return;
      offset = Date.parse(at) - wall();
      await store.setMeta(name, String(offset));
    },
  };
}
