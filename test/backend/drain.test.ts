/** A real process that is asked to end while people are in the middle of something. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openSqliteStore } from '../../backend/src/node/sqlite.ts';
import type { ActResult } from '../../src/contract/order.ts';
import { type BackendProcess, startProcess } from '../support/backend-process.ts';
import { audience, issuer, newKey, type Person, secret, tokenFor } from '../support/edge.ts';
import { orderToPlace } from '../support/placed.ts';
import { waitUntil } from '../support/waiting.ts';
import { once } from 'node:events';

const folder = mkdtempSync(join(tmpdir(), 'cm-drain-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let processes = 0;
async function start(given: Record<string, string> = {}): Promise<BackendProcess & { database: string }> {
  const database = join(folder, `${++processes}`, 'orders.db');
  const named = { CM_JWT_SECRET: secret, CM_ISSUER: issuer, CM_AUDIENCE: audience, CM_SMTP_URL: 'off' };
  return { ...(await startProcess([], { ...named, CM_DATABASE: database, ...given })), database };
}

interface Asking {
  /** Sends the rest of the body; resolves with the answer. */
  finish(): Promise<{ status: number; connection: string | undefined; text: string }>;
}

/** A request of which the server has the head and half of the body. */
async function halfAsked(url: string, as: Person, body: object, headers = {}): Promise<Asking> {
  const text = JSON.stringify(body);
  const asked = request(url, {
    method: 'POST',
    agent: new Agent({ keepAlive: true }),
    headers: {
      authorization: `Bearer ${await tokenFor(as)}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      // The server says when it has the head.
      expect: '100-continue',
      ...headers,
    },
  });
  const answer = new Promise<IncomingMessage>((resolve, reject) =>
    asked.once('response', resolve).once('error', reject),
  );
  answer.catch(() => undefined);
  asked.flushHeaders();
  await once(asked, 'continue');
  await new Promise<void>((resolve) => asked.write(text.slice(0, 20), () => resolve()));
  return {
    async finish() {
      asked.end(text.slice(20));
      const response = await answer;
      let said = '';
      for await (const chunk of response.setEncoding('utf8')) said += chunk;
      return { status: response.statusCode ?? 0, connection: response.headers.connection, text: said };
    },
  };
}

async function place(backend: BackendProcess) {
  const body = orderToPlace();
  const headers = {
    authorization: `Bearer ${await tokenFor('host')}`,
    'content-type': 'application/json',
  };
  const placed = await fetch(`${backend.url}/v1/orders`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  assert.equal(placed.status, 201);
  return body;
}

const isRefused = ({ cause }: Error) => (cause as NodeJS.ErrnoException).code === 'ECONNREFUSED';
const ready = (url: string) => fetch(`${url}/readyz`).then(({ status }) => status);
const accept = { type: 'accept', on: { status: 'placed' }, payload: {} };

describe('a process that is asked to end', () => {
  it('answers the action that is on its way, and has stored it; takes no new connection', async () => {
    const backend = await start();
    const order = await place(backend);
    const url = `${backend.url}/v1/orders/${order.id}/actions`;
    const action = await halfAsked(url, 'channel', accept, newKey());
    const ended = backend.end('SIGTERM');
    await waitUntil(() => ready(backend.url).then(() => false, isRefused));
    const { status, connection, text } = await action.finish();
    assert.deepEqual([status, connection], [200, 'close']);
    assert.equal(await ended, 0);
    assert.equal(backend.errors(), '');
    const store = openSqliteStore(backend.database);
    const stored = await store.read(order.id);
    await store.close();
    const { receipt } = JSON.parse(text) as ActResult;
    assert.deepEqual([stored?.order.status, stored?.order.version], ['accepted', receipt.version]);
  });

  it('is not ready at once, and serves on for as long as it was told', async () => {
    const backend = await start({ CM_DRAIN: '3' });
    const order = await place(backend);
    assert.equal(await ready(backend.url), 200);
    const headers = { authorization: `Bearer ${await tokenFor('channel')}` };
    const ended = backend.end('SIGTERM');
    while ((await ready(backend.url)) !== 503);
    const served = [`/v1/orders/${order.id}`, '/healthz'].map((path) =>
      fetch(backend.url + path, { headers }),
    );
    assert.deepEqual(
      (await Promise.all(served)).map(({ status }) => status),
      [200, 200],
    );
    assert.equal(await ended, 0);
    assert.equal(backend.errors(), '');
  });

  it('tells its streams when to come again, and ends them', async () => {
    const backend = await start();
    const headers = { authorization: `Bearer ${await tokenFor('channel')}` };
    const stream = await fetch(`${backend.url}/v1/stream`, { headers });
    const text = stream.text();
    assert.equal(await backend.end('SIGTERM'), 0);
    assert.match(await text, /^event: open\ndata: \{\}\n\nretry: \d{3,4}\n\n$/);
  });

  it('ends at once when it is asked again', async () => {
    const backend = await start({ CM_DRAIN: '60' });
    const ended = backend.end('SIGTERM');
    while ((await ready(backend.url)) !== 503);
    backend.child.kill('SIGTERM');
    assert.equal(await ended, 1);
  });
});
