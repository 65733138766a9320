/** Follows an order before its session runs, so that the first paint does not wait for the machinery. */
import type { ApiAdapter, Connection, Watcher } from '../contract/api-adapter.ts';
import type { ApiError } from '../contract/api-error.ts';
import type { OrderSnapshot } from '../contract/order.ts';
import { need, watch } from '../machines/order-session.calls.ts';
import { newerOf } from '../machines/order-session.rules.ts';

export interface HeadStart {
  readonly order: OrderSnapshot | null;
  readonly connection: Connection;
  readonly error: ApiError | null;
  /** The adapter for the session: its first watch goes on with this one. */
  readonly adapter: Pick<ApiAdapter, 'watchOrder' | 'act'>;
  stop(): void;
}

export function headStart(adapter: ApiAdapter, orderId: string, changed: () => void): HeadStart {
  let order: OrderSnapshot | null = null;
  let connection: Connection = 'live';
  let error: ApiError | null = null;
  let heir: Watcher<OrderSnapshot> | null = null;

  const stop = watch({ adapter, orderId }, (event) => {
    if (event.type === 'watch.order') {
      order = newerOf(order, event.order);
      heir?.next(event.order);
    } else if (event.type === 'watch.connection') {
      connection = event.state;
      heir?.connection?.(event.state);
    } else if (event.type === 'watch.failed') {
      error = event.error;
      heir?.error(event.error);
    }
    if (heir === null) changed();
  });

  function watchOrder(id: string, watcher: Watcher<OrderSnapshot>): () => void {
    if (heir !== null) return adapter.watchOrder(id, watcher);
    heir = watcher;
    watcher.connection?.(connection);
    if (order !== null) watcher.next(order);
    if (error !== null) watcher.error(error);
    return stop;
  }

  return {
    get order() {
      return order;
    },
    get connection() {
      return connection;
    },
    get error() {
      return error;
    },
    adapter: {
      watchOrder,
      async act(id, command, options) {
        need(adapter, 'act');
        return adapter.act(id, command, options);
      },
    },
    stop,
  };
}
