/** A watch with a memory: what it reported, in order, and a way to wait for what must come. */
import type { Connection, StopWatching, Watcher } from '../../contract/api-adapter.ts';
import type { ApiError } from '../../contract/api-error.ts';
import { shown, Unexpected } from './expect.ts';

export interface Watching<T> {
  /** Everything reported so far, oldest first. */
  readonly values: readonly T[];
  readonly errors: readonly ApiError[];
  readonly states: readonly Connection[];
  /** The first report of which `test` holds, come or to come; fails after the world's patience, or when the watch ends. */
  until(what: string, test?: (value: T, all: readonly T[]) => boolean): Promise<T>;
  /** The error that ends it; fails after the world's patience. */
  failure(what: string): Promise<ApiError>;
  /** Waits until it says so of its connection. */
  connected(state: Connection): Promise<void>;
  stop(): void;
}

export interface WatchOptions<T> {
  /** Called inside the first report. */
  onFirst?: ((value: T) => void) | undefined;
  /** Stops inside the first report. */
  isOnce?: boolean | undefined;
}

export function watching<T>(
  name: string,
  begin: (watcher: Watcher<T>) => StopWatching,
  patienceMs: number,
  { onFirst, isOnce = false }: WatchOptions<T> = {},
): Watching<T> {
  const values: T[] = [];
  const errors: ApiError[] = [];
  const states: Connection[] = [];
  const listeners = new Set<() => void>();
  const stir = () => {
    for (const listen of listeners) listen();
  };
  let stop: StopWatching | undefined;
  try {
    stop = begin({
      next(value) {
        values.push(value);
        if (values.length === 1) onFirst?.(value);
        if (isOnce) stop?.();
        stir();
      },
      error(error) {
        errors.push(error);
        stir();
      },
      connection(state) {
        states.push(state);
        stir();
      },
    });
    // It may have reported before it could be stopped.
    if (isOnce && values.length > 0) stop();
  } catch (thrown) {
    throw new Unexpected(name, 'a way to stop it', `thrown at once: ${shown(thrown)}`);
  }

  /** Asks again whenever something came, until there is an answer. */
  function wait<R>(what: string, answer: () => R | undefined, fails: () => boolean): Promise<R> {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        listeners.delete(look);
      };
      const fail = (why: string) => {
        end();
        reject(new Unexpected(`${name}: ${what}`, `a report within ${patienceMs} ms`, why));
      };
      const tell = () =>
        `${values.length} report${values.length === 1 ? '' : 's'}, the last ${shown(summaryOf(values.at(-1)))}`;
      const timer = setTimeout(() => fail(tell()), patienceMs);
      function look(): void {
        const found = answer();
        if (found !== undefined) {
          end();
          resolve(found);
        } else if (fails()) fail(`the end of the watch: ${shown(errors[0])}`);
      }
      listeners.add(look);
      look();
    });
  }

  return {
    values,
    errors,
    states,
    async until(what, test = () => true) {
      const found = await wait(
        what,
        () => values.filter((value) => test(value, values)).map((value) => ({ value }))[0],
        () => errors.length > 0,
      );
      return found.value;
    },
    failure: (what) =>
      wait(
        what,
        () => errors[0],
        () => false,
      ),
    async connected(state) {
      await wait(
        `connection ${state}`,
        () => states.includes(state) || undefined,
        () => errors.length > 0,
      );
    },
    stop: () => stop?.(),
  };
}

/** Orders and pages are long; these parts tell where they stand. */
function summaryOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { version, status, serverTime, messages, counts, total } = value as Record<string, unknown>;
  const seqs = Array.isArray(messages) ? messages.map((one: { seq?: unknown }) => one.seq) : undefined;
  return { version, status, serverTime, seqs, total, counts };
}
