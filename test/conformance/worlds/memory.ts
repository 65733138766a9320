/** HTTP in front of memory: the real app behind a real port, a new one for each check. */
import { createApp } from '../../../backend/src/app.ts';
import { createTokenAuth } from '../../../backend/src/auth/tokens.ts';
import { listen } from '../../../backend/src/node/listen.ts';
import type { ConformanceWorld } from '../../../src/api-adapter/conformance/world.ts';
import { createHttpWorld, signing } from './http-world.ts';
import { openMarket } from './market.ts';

export async function openMemoryWorld(): Promise<ConformanceWorld> {
  const market = openMarket();
  const { store, clock, hints, orders, uploads, files, caseFiles, advance } = market;
  const faults: unknown[] = [];
  const app = createApp({
    orders,
    uploads,
    files,
    caseFiles,
    store,
    clock,
    hints,
    auth: createTokenAuth({ ...signing, keys: signing }),
    origins: [],
    ready: () => store.check(),
    onFault: ({ error }) => faults.push(error),
  });
  const server = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
  return createHttpWorld({
    url: server.url,
    advance,
    async close() {
      app.close();
      await server.close();
      if (faults.length > 0) throw faults[0];
    },
  });
}
