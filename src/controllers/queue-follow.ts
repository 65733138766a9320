/** What comes after the first page of a queue: changes in place, new orders, further pages. Loaded once the first page stands. */
import type { ApiAdapter, QueueQuery } from '../contract/api-adapter.ts';
import { ApiError } from '../contract/api-error.ts';
import type { OrderSnapshot } from '../contract/order.ts';
import type { OrderPage } from '../contract/queue.ts';
import { begin, need, odd } from '../machines/order-session.calls.ts';
import { isOrder } from '../machines/order-session.rules.ts';
import { patiently } from './patience.ts';
import { fits, QueueList, rowOf } from './queue-rows.ts';
import { isAnswer, type QueueView } from './queue-view.ts';

interface Deps {
  query: QueueQuery;
  adapter: ApiAdapter;
  /** Called whenever `seen` or `pageError` is another one, but not for a page that was handed in. */
  changed: () => void;
}

/** Rows that vanished are looked up one by one: so many at once, and in all for one answer. */
const peeksAtOnce = 4;
const mostPeeks = 40;

export class QueueFollow {
  /** Why further rows did not come. */
  pageError: ApiError | null = null;
  readonly #deps: Deps;
  readonly #list = new QueueList();
  #page: OrderPage;
  #since = '';
  /** Matches when the list was arranged. */
  #base = 0;
  /** Rows that have left and that the newest page still counts. */
  #ahead = 0;
  #wanted = { first: 0, last: 0 };
  /** Answers to what was asked before the list was arranged anew are not for it. */
  #arrangement = 0;
  #isAsking = false;
  #peeks: string[] = [];
  #peeking = 0;
  #isClosed = false;

  constructor(deps: Deps, first: OrderPage) {
    this.#deps = deps;
    this.#page = first;
    this.#begin();
  }

  /** The newest first page. */
  take(page: OrderPage): void {
    this.#page = page;
    this.#ahead = 0;
    this.pageError = null;
    if (this.#list.rows.length === 0) this.#begin();
    else {
      for (const segment of this.#list.segments) segment.isStale = true;
      this.#miss(this.#list.renew(this.#list.segments[0]!, page), page.cursor === null);
    }
    void this.#ask();
  }

  /** Loads what of these places is missing or may be outdated. */
  want(first: number, last: number): void {
    this.#wanted = { first, last };
    void this.#ask();
  }

  /** Gives everything that has come since its place. */
  arrange(): void {
    this.#begin();
    this.#changed();
    void this.#ask();
  }

  /** An order as an action left it: newer than the newest page, unless that one told of it. */
  put(order: OrderSnapshot, isAhead = true): void {
    const known = this.#list.get(order.id);
    if (known === undefined) return;
    const row = rowOf(order, known);
    const hasLeft = !fits(row, this.#deps.query);
    if (hasLeft && !known.hasLeft && isAhead) this.#ahead += 1;
    this.#list.put(row, hasLeft);
    this.#changed();
  }

  retry(): void {
    this.pageError = null;
    this.#changed();
    void this.#ask();
  }

  close(): void {
    this.#isClosed = true;
  }

  /** What follows from the newest page and the list. */
  get seen(): Partial<QueueView> {
    const { rows, cursor, fresh } = this.#list;
    const left = rows.filter(({ hasLeft }) => hasLeft).length;
    const total = this.#page.total - this.#ahead;
    const others = total - (rows.length - left);
    return {
      rows,
      fresh,
      left,
      length: rows.length + (cursor === null ? 0 : Math.max(1, others - fresh.length)),
      news: Math.max(0, fresh.length, cursor === null ? others : total - this.#base + left),
      since: this.#since,
    };
  }

  #begin(): void {
    this.#arrangement += 1;
    this.#isAsking = false;
    this.#peeks = [];
    this.#list.begin(this.#page);
    this.#since = this.#page.serverTime;
    this.#base = this.#page.total - this.#ahead;
  }

  /** One question at a time: first what is in view and may be outdated, then the next page. */
  async #ask(): Promise<void> {
    const { adapter, query } = this.#deps;
    const list = this.#list;
    if (this.#isAsking || this.#isClosed || this.pageError) return;
    const { first, last } = this.#wanted;
    const stale = list.segments.find(({ isStale, from, to }) => isStale && from < last && to > first);
    const cursor = stale === undefined ? list.cursor : stale.cursor;
    if (cursor === null || (stale === undefined && last <= list.rows.length)) return;
    const arrangement = this.#arrangement;
    this.#isAsking = true;
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
      this.pageError = ApiError.from(thrown);
    }
    this.#isAsking = false;
    this.#changed();
    void this.#ask();
  }

  /** Rows that an answer should have held: they have changed. Where it held all, they are surely gone. */
  #miss(ids: string[], isSure: boolean): void {
    for (const id of isSure ? ids : ids.slice(mostPeeks)) this.#list.leave(id);
    this.#peeks = [...new Set([...this.#peeks, ...ids.slice(0, mostPeeks)])];
    this.#lookUp();
  }

  #lookUp(): void {
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
            const stop = begin(() => adapter.watchOrder(id, { next, error }), error);
            signal.addEventListener('abort', stop);
          }),
      );
      if (isOrder(order, id)) this.put(order, false);
    } catch {
      this.#list.leave(id);
      this.#changed();
    }
    this.#peeking -= 1;
    this.#lookUp();
  }

  #changed(): void {
    if (!this.#isClosed) this.#deps.changed();
  }
}
