/** One stream of hints for all watches of an adapter; where streams are refused it asks now and then instead. */
import type { Connection } from '../../contract/api-adapter.ts';
import { ApiError } from '../../contract/api-error.ts';
import { Hint } from '../../contract/wire.ts';
import type { Door } from './door.ts';
import { readEvents } from './event-stream.ts';
import { parseJson } from './problem.ts';
import { backoff, type Timing } from './timing.ts';

export interface Follower {
  /** `<order>:<version>`: what it has, so that the server tells what is newer; null when it has nothing to compare. */
  known(): string | null;
  hint(hint: Hint): void;
  /** Something may have been missed, or it is time to ask. */
  check(): void;
  /** Repeated whenever the connection proves itself. */
  connection(state: Connection): void;
}

export interface Live {
  /** Null while it is not known. */
  readonly state: Connection | null;
  follow(follower: Follower): () => void;
  /** A follower has asked for the first time: what it knows can go into the stream's address. */
  ready(): void;
  /** Whether a request came through. */
  reached(isReached: boolean): void;
}

/** The server takes no more. */
const mostKnown = 200;

/** Why a stream ended: it had been open · the server cannot be reached · not now · not here. */
type End = 'closed' | 'lost' | 'busy' | 'refused';

export function createLive(door: Door, timing: Timing): Live {
  const followers = new Set<Follower>();
  let state: Connection | null = null;
  let running: AbortController | null = null;
  let failures = 0;
  /** Whether the last question came through. */
  let isReached = false;
  /** Ends the pause before the next try. */
  let hurry = (): void => {};
  /** Ends the stream that is open. */
  let cut = (): void => {};

  function turn(next: Connection): void {
    state = next;
    for (const follower of followers) follower.connection(next);
  }

  function checkAll(): void {
    for (const follower of followers) follower.check();
  }

  function tell(data: string): void {
    const { data: hint } = Hint.safeParse(parseJson(data));
    if (hint !== undefined) for (const follower of followers) follower.hint(hint);
  }

  /** Follows one stream until it ends. */
  async function stream(stop: AbortSignal): Promise<ApiError | End> {
    const known = [...followers].map((follower) => follower.known()).filter((one) => one !== null);
    const asked = new Set(known.slice(0, mostKnown));
    const leave = new AbortController();
    cut = () => leave.abort();
    let openedAt: number | null = null;
    let isHeld = false;
    const holdOut = () => {
      isHeld = true;
      cut();
    };
    let watchdog = setTimeout(holdOut, timing.openMs);
    const touch = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(cut, timing.heartbeatMs);
      turn('live');
    };
    const handleEvent = (name: string, data: string) => {
      if (openedAt === null) {
        openedAt = performance.now();
        touch();
        // Whoever was not named may have missed something between its question and now.
        for (const follower of followers) if (!asked.has(follower.known() ?? '')) follower.check();
      }
      if (name === 'changed') tell(data);
    };
    const path = asked.size === 0 ? '/v1/stream' : `/v1/stream?known=${[...asked].join(',')}`;
    const headers = { accept: 'text/event-stream' };
    try {
      const response = await door.open(path, { headers, signal: AbortSignal.any([stop, leave.signal]) });
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
      if (isStream && response.body !== null)
        await readEvents(response.body, () => openedAt !== null && touch(), handleEvent);
      return openedAt === null ? 'refused' : 'closed';
    } catch (thrown) {
      if (openedAt !== null) return 'closed';
      // Nothing came in time: something on the way holds streams back.
      if (isHeld) return 'refused';
      return leave.signal.aborted ? 'lost' : ApiError.from(thrown);
    } finally {
      // A server that hangs up at once is no better than one that does not answer.
      if (openedAt !== null && performance.now() - openedAt > timing.openMs) failures = 0;
      clearTimeout(watchdog);
      leave.abort();
    }
  }

  async function run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const result = await stream(stop);
      if (stop.aborted) return;
      const end = typeof result === 'string' ? result : endOf(result);
      failures += 1;
      if (end === 'lost' && state !== 'polling') turn(state === null && isReached ? 'polling' : 'offline');
      if (end === 'busy' || end === 'refused') {
        if (state !== null && state !== 'polling') checkAll();
        turn('polling');
      }
      const wait = end === 'refused' ? timing.refusedMs : backoff(timing, failures);
      await rest(Math.max(wait, (typeof result === 'object' && result.retryAfterMs) || 0), stop);
    }
  }

  /** Waits before the next try, and asks meanwhile where there is no stream. */
  async function rest(ms: number, stop: AbortSignal): Promise<void> {
    const ask = () => state === 'live' || globalThis.document?.hidden || checkAll();
    const polling = setInterval(ask, timing.pollMs);
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      hurry = resolve;
      timer = setTimeout(resolve, ms);
      stop.addEventListener('abort', () => resolve(), { once: true });
    });
    clearTimeout(timer);
    clearInterval(polling);
  }

  function handleOnline(): void {
    failures = 0;
    hurry();
  }

  function handleOffline(): void {
    turn('offline');
    cut();
  }

  function handleVisibility(): void {
    if (document.hidden || state === 'live') return;
    if (state === 'offline') handleOnline();
    else checkAll();
  }

  /** A page that is kept to come back to must not keep its line; it opens it anew when it goes on. */
  const handleLeave = () => cut();

  function start(): void {
    if (running !== null || followers.size === 0) return;
    running = new AbortController();
    failures = 0;
    // Outside a browser there is nothing to listen to.
    globalThis.addEventListener?.('online', handleOnline);
    globalThis.addEventListener?.('offline', handleOffline);
    globalThis.addEventListener?.('pagehide', handleLeave);
    globalThis.document?.addEventListener('visibilitychange', handleVisibility);
    void run(running.signal);
  }

  function stopIfLeft(): void {
    if (running === null || followers.size > 0) return;
    running.abort();
    running = null;
    state = null;
    globalThis.removeEventListener?.('online', handleOnline);
    globalThis.removeEventListener?.('offline', handleOffline);
    globalThis.removeEventListener?.('pagehide', handleLeave);
    globalThis.document?.removeEventListener('visibilitychange', handleVisibility);
  }

  return {
    get state() {
      return state;
    },
    follow(follower) {
      followers.add(follower);
      return () => {
        followers.delete(follower);
        // A watch that is begun anew in the same go needs no new stream.
        queueMicrotask(stopIfLeft);
      };
    },
    ready: start,
    reached(next) {
      isReached = next;
      if (!next && state !== 'live') turn('offline');
      if (next && state === 'offline') {
        turn('polling');
        hurry();
      }
    },
  };
}

function endOf({ code, retryable }: ApiError): End {
  if (code === 'network' || code === 'timeout') return 'lost';
  // A token that nobody takes is reported by the watches, when they ask.
  return retryable || code === 'unauthorized' ? 'busy' : 'refused';
}
