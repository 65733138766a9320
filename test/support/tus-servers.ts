/** Two servers of tus 1.0 on real ports: ours, and the one that the protocol's own people publish. */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { listen } from '../../backend/src/node/listen.ts';
import { DAY } from '../../src/contract/primitives.ts';
import { openEdge, tokenFor } from './edge.ts';
import { acceptedWithSlots } from './files-edge.ts';
import type { TusServer } from './tus-asking.ts';

/** The last part of an address. */
const idIn = (url: string): string => url.split('/').at(-1) ?? '';

export async function openOwn(): Promise<TusServer> {
  const edge = openEdge({ limits: { uploads: 1000 } });
  const order = await acceptedWithSlots(edge);
  const listening = await listen(edge.app.fetch, { host: '127.0.0.1', port: 0 });
  return {
    url: `${listening.url}/v1/orders/${order}/uploads`,
    headers: { authorization: `Bearer ${await tokenFor('client')}` },
    maxSize: 2_000_000_000,
    contentOf: async (url) =>
      new Uint8Array(await new Response((await edge.assets.read(idIn(url))) as BodyInit).arrayBuffer()),
    expire: async () => edge.clock.advance(DAY),
    close: () => listening.close(),
  };
}

const maxSize = 1_000_000;
const period = 60_000;

export async function openTheirs(): Promise<TusServer> {
  const directory = await mkdtemp(join(tmpdir(), 'tus-'));
  const tus = new Server({
    path: '/files',
    maxSize,
    datastore: new FileStore({ directory, expirationPeriodInMilliseconds: period }),
    lockDrainTimeout: 50,
  });
  const server = createServer((request, response) => void tus.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/files`,
    headers: {},
    maxSize,
    contentOf: (url) => readFile(join(directory, idIn(url))),
    async expire() {
      for (const name of await readdir(directory)) {
        if (!name.endsWith('.json')) continue;
        const upload = JSON.parse(await readFile(join(directory, name), 'utf8')) as Record<string, unknown>;
        const creation = new Date(Date.now() - 2 * period).toISOString();
        await writeFile(join(directory, name), JSON.stringify({ ...upload, creation_date: creation }));
      }
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true });
    },
  };
}
