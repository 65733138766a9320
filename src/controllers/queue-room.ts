/** One queue and everyone who looks at it: shows its first page, then has it followed. */
import type { ApiAdapter, QueueQuery, StopWatching } from '../contract/api-adapter.ts';
import { ApiError } from '../contract/api-error.ts';
import type { OrderPage } from '../contract/queue.ts';
import { begin, need, odd } from '../machines/order-session.calls.ts';
import { patienceMs } from './patience.ts';
import type { QueueFollow } from './queue-follow.ts';
import { isAnswer, loadingQueue, type QueueView } from './queue-view.ts';
import type { Room } from './rooms.ts';
import type { ServerClock } from './server-clock.ts';

interface Deps {
  query: QueueQuery;
  adapter: ApiAdapter;
  clock: ServerClock;
}

/** Whoever may not see the orders (any more) is not shown what was kept of them. */
const closed: ReadonlySet<string> = new Set(['notFound', 'forbidden']);

export class QueueRoom implements Room {
  readonly listeners = new Set<() => void>();
  readonly isBusy = false;
  readonly #deps: Deps;
  #page: OrderPage | undefined;
  #follow: QueueFollow | undefined;
  /** What is done as soon as it is followed; undefined while nobody has called for that. */
  #errands: ((follow: QueueFollow) => void)[] | undefined;
  #view = loadingQueue;
  #stop: StopWatching = () => {};
  #alarm: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#watch();
  }

  get view(): QueueView {
    return this.#view;
  }

  /** Runs it once the first page is there and followed. */
  tell(errand: (follow: QueueFollow) => void): void {
    if (this.#follow) errand(this.#follow);
    else this.#errands?.push(errand);
  }

  /** Follows the queue again; what is shown stays until the answer is there. */
  retry(): void {
    this.tell((follow) => follow.retry());
    if (this.#view.error === null) return;
    this.#stop();
    this.#change({ phase: this.#page ? 'open' : 'loading', error: null });
    this.#watch();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#alarm);
    this.#stop();
    this.#follow?.close();
  }

  #watch(): void {
    const { adapter, query } = this.#deps;
    const fail = (thrown: unknown) => this.#fail(ApiError.from(thrown));
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => this.#failEarly('timeout'), patienceMs);
    this.#stop = begin(() => {
      need(adapter, 'watchQueue');
      return adapter.watchQueue(query, {
        next: (page: unknown) => (isPage(page) ? this.#take(page) : fail(odd('watchQueue()', page))),
        error: fail,
        connection: (connection) => {
          this.#change({ connection });
          if (connection === 'offline') this.#failEarly('network');
        },
      });
    }, fail);
  }

  #fail(error: ApiError): void {
    clearTimeout(this.#alarm);
    this.#change({ phase: !this.#page || closed.has(error.code) ? 'failed' : 'open', error });
  }

  /** Nothing was read yet, and nothing comes. The watch goes on: what comes later is shown. */
  #failEarly(code: 'timeout' | 'network'): void {
    if (this.#view.phase === 'loading') this.#fail(new ApiError(code, 'the orders could not be read'));
  }

  #take(page: OrderPage): void {
    const { clock } = this.#deps;
    const { serverTime, viewer, counts, total, rows } = page;
    clearTimeout(this.#alarm);
    clock.sync(serverTime);
    const isFirst = this.#page === undefined;
    this.#page = page;
    this.tell((follow) => follow.take(page));
    this.#change({
      phase: 'open',
      error: null,
      asOf: clock.now(),
      viewer,
      counts,
      total,
      first: rows[0] ?? null,
      ...(isFirst && { rows: rows.map((row) => ({ ...row, hasLeft: false })), length: total }),
    });
    if (!this.#errands) void this.#begin(page);
  }

  async #begin(page: OrderPage): Promise<void> {
    const changed = () => this.#change({});
    this.#errands = [];
    try {
      const { QueueFollow } = await import('./queue-follow.ts');
      if (this.#isClosed) return;
      this.#follow = new QueueFollow({ ...this.#deps, changed }, page);
      for (const errand of this.#errands) errand(this.#follow);
      changed();
    } catch {
      // The next page asks for it again, and is then the first one.
      this.#errands = undefined;
      this.#page = undefined;
    }
  }

  #change(part: Partial<QueueView>): void {
    if (this.#isClosed) return;
    const follow = this.#follow;
    this.#view = { ...this.#view, ...part, ...follow?.seen, pageError: follow?.pageError ?? null };
    for (const listener of this.listeners) listener();
  }
}

/** Enough of a look to be safe from an adapter that does not keep its word. */
const isPage = (value: unknown): value is OrderPage => {
  const { counts, viewer, serverTime } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof counts === 'object' && Boolean(counts && viewer && serverTime) && isAnswer(value);
};
