/** HTTP in front of a real database: the real server as a process of its own; one for all checks. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConformanceWorld } from '../../../src/api-adapter/conformance/world.ts';
import { standardPolicy } from '../../../src/contract/policy.ts';
import { startProcess } from '../../support/backend-process.ts';
import { createHttpWorld, signing } from './http-world.ts';

/** Other figures than the standard's: the kit may know none of them. */
const policy = {
  ...standardPolicy,
  id: 'brisk',
  feeBps: 333,
  decisionHours: 36,
  hardStopDays: 25,
  openEndDays: 16,
  graceDays: 5,
  // The demo's oldest case, which these days open sooner, is still open when its story goes on.
  mediatorSilenceDays: 45,
};

export interface Marketplace {
  open(): Promise<ConformanceWorld>;
  end(): Promise<void>;
}

export const startSqlite = (): Promise<Marketplace> =>
  startOn((folder) => ({ CM_DATABASE: join(folder, 'orders.db') }));

/** On a database of a server that runs. */
export const startPostgresWorld = (databaseUrl: string): Promise<Marketplace> =>
  startOn((folder) => ({ DATABASE_URL: databaseUrl, CM_ASSETS: join(folder, 'files') }));

async function startOn(database: (folder: string) => Record<string, string>): Promise<Marketplace> {
  const folder = mkdtempSync(join(tmpdir(), 'cm-conformance-'));
  writeFileSync(join(folder, 'policy.json'), JSON.stringify(policy));
  const server = await startProcess(['--demo'], {
    ...database(folder),
    CM_POLICY: join(folder, 'policy.json'),
    CM_JWT_SECRET: signing.secret,
    CM_ISSUER: signing.issuer,
    CM_AUDIENCE: signing.audience,
    CM_LIMITS: 'actions=100000,messages=100000,uploads=100000,streams=1000',
  });
  const { url } = server;
  async function advance(ms: number): Promise<void> {
    const response = await fetch(`${url}/demo/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advanceMs: ms }),
    });
    if (!response.ok) throw new Error(`the clock answered ${response.status}: ${await response.text()}`);
  }
  const world = createHttpWorld({ url, advance, close: async () => {} });
  return {
    open: async () => world,
    async end() {
      const code = await server.end();
      rmSync(folder, { recursive: true, force: true });
      if (code !== 0 || server.errors() !== '')
        throw new Error(`the backend ended with ${code}: ${server.errors()}`);
    },
  };
}
