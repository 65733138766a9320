/** What time it is for the orders: the server's clock, or one that a test or the demo moves. */
import type { Instant } from '../../src/contract/primitives.ts';

export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };
