/** Changes every order that an adapter shows, wherever it comes from. */
import type { ApiAdapter } from '../../../src/contract/api-adapter.ts';
import { ApiError } from '../../../src/contract/api-error.ts';
import type { OrderSnapshot } from '../../../src/contract/order.ts';

export function showing(adapter: ApiAdapter, change: (order: OrderSnapshot) => OrderSnapshot): ApiAdapter {
  return {
    ...adapter,
    watchOrder: (id, watcher) =>
      adapter.watchOrder(id, {
        next: (order) => watcher.next(change(order)),
        error: (error) => watcher.error(error),
        connection: (state) => watcher.connection?.(state),
      }),
    async act(id, command, options) {
      try {
        const { receipt, order } = await adapter.act(id, command, options);
        return { receipt, order: change(order) };
      } catch (error) {
        if (!(error instanceof ApiError) || error.latest === undefined) throw error;
        const { code, message, reason, latest } = error;
        throw new ApiError(code, message, { reason, latest: change(latest) });
      }
    },
  };
}
