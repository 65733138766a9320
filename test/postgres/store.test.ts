/** PostgreSQL keeps the same promises as every other store. */
import { after, before, describe, it } from 'node:test';
import { openPostgres } from '../../backend/src/node/postgres.ts';
import type { Store } from '../../backend/src/store/store.ts';
import { type PostgresServer, startPostgres } from '../../scripts/lib/postgres.mjs';
import { storeConformance } from '../support/store-conformance.ts';

let server: PostgresServer;
let store: Store;
before(async () => {
  server = await startPostgres();
  ({ store } = await openPostgres(await server.database()));
});
after(async () => {
  await store.close();
  await server.stop();
});

describe('PostgreSQL store', () => {
  storeConformance(it, async () => {
    await store.clear();
    return { store, leave: async () => {} };
  });
});
