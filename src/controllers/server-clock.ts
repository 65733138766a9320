/** The server's time in this page, however wrong the page's own clock is. */
import type { Instant } from '../contract/primitives.ts';
import { MINUTE } from '../contract/time.ts';

export interface ServerClock {
  /** The server's time in ms since 1970; never earlier than what it said before, unless this page's clock was moved. */
  now(): number;
  /** Learns from an answer that has just arrived. */
  sync(serverTime: Instant): void;
}

/** An answer slower than this would set the clock back; less is taken for latency. */
const latencyMs = 2000;

export function createServerClock(here: () => number = Date.now): ServerClock {
  let offset: number | null = null;
  let last = 0;
  return {
    now() {
      // Before the first answer this page's clock is only a guess: it must not hold the server's time back later.
      if (offset === null) return here();
      last = Math.max(last, here() + offset);
      return last;
    },
    sync(serverTime) {
      const seen = Date.parse(serverTime) - here();
      if (Number.isNaN(seen)) return;
      // The fastest answer knows best: it spent the least time on its way.
      if (offset === null || seen > offset || seen < offset - latencyMs) offset = seen;
      // No answer takes so long: this page's clock was moved, and what was told meanwhile was wrong.
      if (last > here() + offset + MINUTE) last = 0;
    },
  };
}
