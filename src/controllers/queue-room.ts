/** One queue and everyone who looks at it: follows it, loads what comes into view, keeps every row in its place. */
import type { ApiAdapter, QueueQuery, StopWatching } from '../contract/api-adapter.ts';
import { ApiError } from '../contract/api-error.ts';
import type { OrderPage, OrderSnapshot } from '../contract/order.ts';
import { need, stopOf } from '../machines/order-session.calls.ts';
import { isOrder } from '../machines/order-session.rules.ts';
import { patiently, patienceMs } from './patience.ts';
import { fits, isAnswer, isPage, QueueList, rowOf } from './queue-rows.ts';
import { loadingQueue, type QueueView } from './queue-view.ts';
import type { Room } from './rooms.ts';
import type { ServerClock } from './server-clock.ts';

interface Deps {
  query: QueueQuery;
  adapter: ApiAdapter;
  clock: ServerClock;
}

/** Rows that vanished are looked up one by one: so many at once, and in all for one answer. */
const peeksAtOnce = 4;
const mostPeeks = 40;

const odd = (what: string, cause: unknown) =>
  new ApiError('server', `the adapter answered ${what} with something else`, { cause });

/** Whoever may not see the orders (any more) is not shown what was kept of them. */
const closed: ReadonlySet<string> = new Set(['notFound', 'forbidden']);

export class QueueRoom implements Room {
  readonly listeners = new Set<() => void>();
  readonly isBusy = false;
  readonly #deps: Deps;
  readonly #list = new QueueList();
  #page: OrderPage | undefined;
  #view = loadingQueue;
  #since: string | null = null;
  /** Matches when the list was arranged. */
  #base = 0;
  #wanted = { first: 0, last: 0 };
  /** Answers to what was asked before the list was arranged anew are not for it. */
  #arrangement = 0;
  #isAsking = false;
  #peeks: string[] = [];
  #peeking = 0;
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

  /** Loads what of these places is missing or may be outdated. */
  want(first: number, last: number): void {
    this.#wanted = { first, last };
    void this.#ask();
  }

  /** Gives everything that has come since its place. */
  arrange(): void {
    if (this.#page === undefined) return;
    this.#begin(this.#page);
    this.#change({});
  }

  /** An order as an action left it. */
  put(order: OrderSnapshot): void {
    const known = this.#list.get(order.id);
    if (known === undefined) return;
    const row = rowOf(order, known);
    this.#list.put(row, !fits(row, this.#deps.query));
    this.#change({});
  }

  /** Follows the queue again; what is shown stays until the answer is there. */
  retry(): void {
    if (this.#view.error !== null) {
      this.#stop();
      this.#change({ phase: this.#page === undefined ? 'loading' : 'open', error: null });
      this.#watch();
    }
    this.#change({ pageError: null });
    void this.#ask();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#alarm);
    this.#stop();
  }

  #watch(): void {
    const { adapter, query } = this.#deps;
    const fail = (thrown: unknown) => this.#fail(ApiError.from(thrown));
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => this.#failEarly('timeout'), patienceMs);
    try {
      need(adapter, 'watchQueue');
      const stop: unknown = adapter.watchQueue(query, {
        next: (page: unknown) => (isPage(page) ? this.#take(page) : fail(odd('watchQueue()', page))),
        error: fail,
        connection: (connection) => {
          this.#change({ connection });
          if (connection === 'offline') this.#failEarly('network');
        },
      });
      this.#stop = stopOf(stop);
    } catch (thrown) {
      fail(thrown);
    }
  }

  #fail(error: ApiError): void {
    clearTimeout(this.#alarm);
    const isGone = this.#page === undefined || closed.has(error.code);
    this.#change({ phase: isGone ? 'failed' : 'open', error });
  }

  /** Nothing was read yet, and nothing comes. The watch goes on: what comes later is shown. */
  #failEarly(code: 'timeout' | 'network'): void {
    if (this.#view.phase === 'loading') this.#fail(new ApiError(code, 'the orders could not be read'));
  }

  #begin(page: OrderPage): void {
    this.#arrangement += 1;
    this.#isAsking = false;
    this.#peeks = [];
    this.#list.begin(page);
    this.#since = page.serverTime;
    this.#base = page.total;
  }

  #take(page: OrderPage): void {
    if (this.#isClosed) return;
    clearTimeout(this.#alarm);
    this.#deps.clock.sync(page.serverTime);
    const isFirst = this.#page === undefined || this.#list.rows.length === 0;
    this.#page = page;
    if (isFirst) this.#begin(page);
    else {
      for (const segment of this.#list.segments) segment.isStale = true;
      this.#miss(this.#list.renew(this.#list.segments[0]!, page), page.cursor === null);
    }
    this.#change({ phase: 'open', error: null, pageError: null, asOf: this.#deps.clock.now() });
    void this.#ask();
  }

  /** One question at a time: first what is in view and may be outdated, then the next page. */
  async #ask(): Promise<void> {
    const { adapter, query } = this.#deps;
    const list = this.#list;
    if (this.#isAsking || this.#isClosed || this.#view.phase !== 'open' || this.#view.pageError) return;
    const { first, last } = this.#wanted;
    const stale = list.segments.find(({ isStale, from, to }) => isStale && from <= last && to > first);
    const cursor = stale === undefined ? list.cursor : stale.cursor;
    if (cursor === null || (stale === undefined && last < list.rows.length)) return;
    const arrangement = this.#arrangement;
    this.#isAsking = true;
    let pageError: ApiError | null = null;
    try {
      const answer: unknown = await patiently('loadRows()', async (signal) => {
        need(adapter, 'loadRows');
        return adapter.loadRows(query, cursor, { signal });
      });
      if (arrangement !== this.#arrangement) return;
      if (!isAnswer(answer)) throw odd('loadRows()', answer);
      if (stale === undefined) list.append(cursor, answer);
      else this.#miss(list.renew(stale, answer), answer.cursor === null);
    } catch (thrown) {
      if (arrangement !== this.#arrangement) return;
      pageError = ApiError.from(thrown);
    }
    this.#isAsking = false;
    this.#change({ pageError });
    void this.#ask();
  }

  /** Rows that an answer should have held: they have changed. Where it held all, they are surely gone. */
  #miss(ids: string[], isSure: boolean): void {
    const looked = ids.slice(0, mostPeeks);
    for (const id of isSure ? ids : ids.slice(mostPeeks)) this.#list.leave(id);
    this.#peeks = [...new Set([...this.#peeks, ...looked])];
    while (this.#peeking < peeksAtOnce && this.#peeks.length > 0) void this.#peek(this.#peeks.shift()!);
  }

  /** How an order that vanished from the list is now. */
  async #peek(id: string): Promise<void> {
    const { adapter } = this.#deps;
    this.#peeking += 1;
    try {
      const order = await patiently(
        'watchOrder()',
        (signal) =>
          new Promise<unknown>((next, error) => {
            const stop = stopOf(adapter.watchOrder(id, { next, error }));
            signal.addEventListener('abort', stop);
          }),
      );
      if (isOrder(order)) this.put(order);
    } catch {
      this.#list.leave(id);
      this.#change({});
    }
    this.#peeking -= 1;
    this.#miss([], false);
  }

  #change(part: Partial<QueueView>): void {
    if (this.#isClosed) return;
    this.#view = { ...this.#view, ...part, ...this.#seen() };
    for (const listener of this.listeners) listener();
  }

  /** What follows from the newest page and the list. */
  #seen(): Partial<QueueView> {
    const page = this.#page;
    if (page === undefined) return {};
    const { rows, cursor, fresh } = this.#list;
    const left = rows.filter(({ hasLeft }) => hasLeft).length;
    const known = rows.length - left;
    const others = page.total - known;
    return {
      viewer: page.viewer,
      counts: page.counts,
      total: page.total,
      rows,
      fresh,
      left,
      length: rows.length + (cursor === null ? 0 : Math.max(1, others - fresh.length)),
      news: Math.max(0, fresh.length, cursor === null ? others : page.total - this.#base + left),
      since: this.#since,
      first: page.rows[0] ?? null,
    };
  }
}
