/** One order on a scripted server, watched through the HTTP adapter. */
import { setHidden } from './page.ts';
import { adapterOn, json, scriptedServer } from './scripted-server.ts';
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

/** After each test. */
export function endWatches(): void {
  for (const stop of stops.splice(0)) stop();
  setHidden(false);
}
