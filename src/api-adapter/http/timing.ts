/** The adapter's patience, in ms. */
export interface Timing {
  /** One try of one request, token and body included. */
  readonly timeoutMs: number;
  /** Before the second try; doubled each time, with jitter. */
  readonly backoffMs: number;
  /** Between two questions where there is no stream. */
  readonly pollMs: number;
  /** A stream that says nothing for so long is dead; servers send a heartbeat three times as often. */
  readonly heartbeatMs: number;
  /** A stream that does not begin within this is held back by something between here and the server. */
  readonly openMs: number;
  /** Before a refused stream is tried again. */
  readonly refusedMs: number;
}

export const usualTiming: Timing = {
  timeoutMs: 15_000,
  backoffMs: 500,
  pollMs: 15_000,
  heartbeatMs: 45_000,
  openMs: 10_000,
  refusedMs: 300_000,
};

/** The longest pause between two tries that nobody watches. */
const longestMs = 30_000;

/** How long to wait after so many failures (from 1): at random between half and all of it, so that clients do not return together. */
export function backoff({ backoffMs }: Timing, failures: number): number {
  return Math.min(longestMs, backoffMs * 2 ** Math.min(failures - 1, 10)) * (0.5 + Math.random() / 2);
}
