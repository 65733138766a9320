/** One watch: asks once, again when there is a reason to, and again after a failure; one question at a time. */
import type { Connection, Watcher } from '../../contract/api-adapter.ts';
import { ApiError } from '../../contract/api-error.ts';
import type { Hint } from '../../contract/wire.ts';
import type { Live } from './live.ts';
import { backoff, type Timing } from './timing.ts';

export interface Subject {
  /** Asks the server and reports what is new. */
  load(signal: AbortSignal): Promise<void>;
  known(): string | null;
  /** Takes note of a hint. */
  hint(hint: Hint): void;
  /** Whether a hint spoke of something that has not been reported yet. */
  isBehind(): boolean;
}

export function openFeed<T>(live: Live, timing: Timing, watcher: Watcher<T>, subject: Subject): () => void {
  const leave = new AbortController();
  let isAsking = false;
  let isAsked = false;
  let isLoaded = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Hints cause no question before: a few answer a thousand of them, and a server that hints too early is not asked at once. */
  let restUntil = 0;

  const report = (state: Connection | null) => {
    if (state !== null) watcher.connection?.(failures > 0 ? 'offline' : state);
  };
  /** When the timer asks. */
  let askAt = Infinity;
  const askIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(ask, ms);
    askAt = performance.now() + ms;
  };
  /** Hints without a pause do not put it off. */
  const askSoon = () => {
    const ms = Math.max(0, restUntil - performance.now());
    if (performance.now() + ms < askAt) askIn(ms);
  };

  function ask(): void {
    isAsked = true;
    if (!isAsking) void pump();
  }

  async function pump(): Promise<void> {
    isAsking = true;
    isAsked = false;
    clearTimeout(timer);
    askAt = Infinity;
    try {
      await subject.load(leave.signal);
      if (leave.signal.aborted) return;
      const wasFailing = failures > 0;
      failures = 0;
      isLoaded = true;
      live.reached(true);
      if (wasFailing) report(live.state);
    } catch (thrown) {
      if (leave.signal.aborted) return;
      fail(ApiError.from(thrown));
    } finally {
      isAsking = false;
      restUntil = Math.max(restUntil, performance.now() + backoff(timing, 1));
    }
    if (leave.signal.aborted) return;
    live.ready();
    if (isAsked) askIn(0);
    else if (failures === 0 && subject.isBehind()) askSoon();
  }

  function fail(error: ApiError): void {
    const isLost = error.code === 'network' || error.code === 'timeout';
    if (!error.retryable || !(isLost || isLoaded)) {
      stop();
      return watcher.error(error);
    }
    failures += 1;
    if (isLost) live.reached(false);
    report('offline');
    const { retryAfterMs = 0 } = error;
    restUntil = performance.now() + retryAfterMs;
    askIn(Math.max(retryAfterMs, backoff(timing, failures + 1)));
  }

  const unfollow = live.follow({
    known: subject.known,
    hint(hint) {
      subject.hint(hint);
      if (subject.isBehind() && !isAsking) askSoon();
    },
    check: ask,
    connection: report,
  });

  function stop(): void {
    leave.abort();
    clearTimeout(timer);
    unfollow();
  }

  // What the adapter knows already is told before anything else.
  queueMicrotask(() => leave.signal.aborted || report(live.state));
  void pump();
  return stop;
}
