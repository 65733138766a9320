/** For backends that do less than ours: no push, no files, no notes. */
import type {
  AdapterFeatures,
  ApiAdapter,
  Connection,
  StopWatching,
  Watcher,
} from '../../contract/api-adapter.ts';
import { ApiError } from '../../contract/api-error.ts';

const cannot = (what: string) => () =>
  Promise.reject(new ApiError('unsupported', `this backend has no ${what}`));

/** To be spread into an adapter whose backend does none of what not every backend does; write over what it can. */
export const withoutExtras = {
  features: { uploads: false, typing: false, caseExport: false, notes: false } as AdapterFeatures,
  tellTyping: cannot('way to tell who is writing'),
  upload: cannot('uploads'),
  discardUpload: cannot('uploads'),
  assetUrl: cannot('uploads'),
  exportCase: cannot('case files'),
  loadNotes: cannot('notes'),
  addNote: cannot('notes'),
} satisfies Partial<ApiAdapter>;

export interface Polling {
  /**
   * Asks now and then every so often. `load` gives what is to be reported, or null when nothing is new; it throws
   * `ApiError`: a retryable one is a lost connection, any other ends the watch.
   */
  watch<T>(watcher: Watcher<T>, load: (signal: AbortSignal) => Promise<T | null>): StopWatching;
  /** Lets every watch ask at once, for example after an action of one's own. */
  askNow(): void;
}

/** Watches for a backend that pushes nothing. */
export function createPolling(everyMs = 5000): Polling {
  const asking = new Set<() => void>();
  return {
    watch(watcher, load) {
      const leave = new AbortController();
      let timer: ReturnType<typeof setTimeout> | undefined;
      let isAsking = false;
      let isAskedAgain = false;
      let told: Connection | undefined;
      const tell = (state: Connection) => {
        if (state !== told) watcher.connection?.((told = state));
      };
      const stop = () => {
        leave.abort();
        clearTimeout(timer);
        asking.delete(ask);
      };
      function failed(thrown: unknown): void {
        const error = ApiError.from(thrown);
        // A mistake in the adapter itself mends no repetition: its author hears of it.
        if (error.retryable && error.cause !== thrown) return tell('offline');
        stop();
        watcher.error(error);
      }
      async function once(): Promise<void> {
        try {
          const value = await load(leave.signal);
          if (leave.signal.aborted) return;
          tell('polling');
          if (value !== null) watcher.next(value);
        } catch (thrown) {
          if (!leave.signal.aborted) failed(thrown);
        }
      }
      function ask(): void {
        isAskedAgain = isAsking;
        if (!isAsking) void askAndGoOn();
      }
      async function askAndGoOn(): Promise<void> {
        clearTimeout(timer);
        isAsking = true;
        await once();
        isAsking = false;
        if (!leave.signal.aborted) timer = setTimeout(ask, isAskedAgain ? 0 : everyMs);
        isAskedAgain = false;
      }
      asking.add(ask);
      ask();
      return stop;
    },
    askNow() {
      for (const ask of asking) ask();
    },
  };
}
