/** One order on a scripted server, watched through the HTTP adapter. */
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { setHidden } from './page.ts';
import { adapterOn, json, recorder, scriptedServer } from './scripted-server.ts';
import { orderSeen } from './session-order.ts';

export const get = 'GET /v1/orders/o1';
export const stream = 'GET /v1/stream';

/** A server with one order; every watch begun here ends with the test. */
export function world(options: Parameters<typeof adapterOn>[1] = {}) {
  const server = scriptedServer();
  const store = { order: orderSeen() };
  const etag = () => `"${store.order.version}-${store.order.serverTime}"`;
  server.on(get, ({ headers }) =>
    headers.get('if-none-match') === etag()
      ? new Response(null, { status: 304 })
      : json(store.order, 200, { etag: etag() }),
  );
  const { adapter, tokens } = adapterOn(server, options);
  return { server, store, adapter, tokens };
}

/** Ends of what a test began. */
export const stops: (() => void)[] = [];

/** Watches the order as an element does, and keeps what it is told. */
export function watchOrder(adapter: ApiAdapter, id = 'o1') {
  const watcher = recorder<OrderSnapshot>();
  const stop = adapter.watchOrder(id, watcher);
  stops.push(stop);
  return { ...watcher, stop, versions: () => watcher.values.map(({ version }) => version) };
}

/** After each test. */
export function endWatches(): void {
  for (const stop of stops.splice(0)) stop();
  setHidden(false);
}
