/** An order, as it is now and as it changes. */
import type { Watcher } from '../../contract/api-adapter.ts';
import { OrderSnapshot } from '../../contract/order.ts';
import { check, type Door } from './door.ts';
import { openFeed, type Subject } from './feed.ts';
import type { Live } from './live.ts';
import type { Timing } from './timing.ts';

export interface Deps {
  door: Door;
  live: Live;
  timing: Timing;
}

/** Told of every order that came with an answer to something else. */
export type Seen = Set<(order: OrderSnapshot) => void>;

export const orderPath = (id: string): string => `/v1/orders/${encodeURIComponent(id)}`;

export function followOrder(deps: Deps, seen: Seen, id: string, watcher: Watcher<OrderSnapshot>): () => void {
  const { door, live, timing } = deps;
  const path = orderPath(id);
  let version: number | null = null;
  let asOf = '';
  let hinted = 0;
  /** Something changed that is no action, for example that the money has arrived. */
  let isStale = false;
  let etag: string | null = null;

  const take = (order: OrderSnapshot) => {
    const { serverTime } = order;
    if (order.id !== id || order.version < (version ?? 0)) return;
    if (order.version === version && serverTime < asOf) return;
    version = order.version;
    asOf = serverTime;
    watcher.next(order);
  };
  const subject: Subject = {
    async load(signal) {
      isStale = false;
      const headers = etag === null ? {} : { 'if-none-match': etag };
      const answer = await door.send(path, { headers, signal });
      if (signal.aborted) return;
      // Nothing changed: that too is a confirmation.
      if (answer.response.status === 304) return watcher.connection?.(live.state ?? 'live');
      const order = check(OrderSnapshot, path, answer);
      etag = answer.response.headers.get('etag');
      take(order);
    },
    known: () => (version === null ? null : `${encodeURIComponent(id)}:${version}`),
    hint: (hint) => {
      if (hint.orderId !== id) return;
      hinted = Math.max(hinted, hint.version ?? 0);
      isStale ||= Object.keys(hint).length === 1;
    },
    isBehind: () => isStale || hinted > (version ?? Infinity),
  };
  const guarded: Watcher<OrderSnapshot> = {
    next: take,
    error(error) {
      seen.delete(take);
      watcher.error(error);
    },
    connection: (state) => watcher.connection?.(state),
  };
  seen.add(take);
  const stop = openFeed(live, timing, guarded, subject);
  return () => {
    seen.delete(take);
    stop();
  };
}
