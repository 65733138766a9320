/** PostgreSQL keeps the same promises as every other store. */
import { after, before, describe, it } from 'node:test';
import { openPostgres } from '../../backend/src/node/postgres.ts';
import { type PostgresServer, startPostgres } from '../../scripts/lib/postgres.mjs';
import { storeConformance } from '../support/store-conformance.ts';

let server: PostgresServer;
before(async () => void (server = await startPostgres()));
after(() => server.stop());

describe('PostgreSQL store', () => {
  storeConformance(it, async () => {
    const { store } = await openPostgres(await server.database());
    return { store, leave: () => store.close() };
  });
});
