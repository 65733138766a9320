/** What a monitor collects: in a format that a strict reader takes, right in its figures, and silent about people. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createRegistry } from '../../backend/src/metrics/registry.ts';
import { type BackendProcess, startProcess, startRefused } from '../support/backend-process.ts';
import { audience, issuer, newKey, type Person, secret, tokenFor } from '../support/edge.ts';
import { figureOf, parseMetrics } from '../support/metrics.ts';
import { orderToPlace } from '../support/placed.ts';

const folder = mkdtempSync(join(tmpdir(), 'cm-metrics-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const token = 'collect-0123456789';
const named = { CM_JWT_SECRET: secret, CM_ISSUER: issuer, CM_AUDIENCE: audience, CM_SMTP_URL: 'off' };
const env = { ...named, CM_DATABASE: join(folder, 'orders.db'), CM_METRICS_TOKEN: token };

describe('figures for a monitor', () => {
  let backend: BackendProcess;
  before(async () => (backend = await startProcess([], env)));
  after(() => backend.end());

  async function post(path: string, as: Person, body: object, headers = {}) {
    const authorization = `Bearer ${await tokenFor(as)}`;
    return fetch(backend.url + path, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }
  async function collect() {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${backend.url}/metrics`, { headers });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8');
    const text = await response.text();
    return { text, samples: parseMetrics(text) };
  }

  it('count requests by route, actions by what became of them, and nothing that somebody sent', async () => {
    const order = orderToPlace();
    assert.equal((await post('/v1/orders', 'host', order)).status, 201);
    const accept = { type: 'accept', on: { status: 'placed' }, payload: {} };
    const path = `/v1/orders/${order.id}/actions`;
    const key = newKey();
    assert.equal((await post(path, 'channel', accept, key)).status, 200);
    assert.equal((await post(path, 'channel', accept, key)).status, 200);
    assert.equal((await post(path, 'channel', accept, newKey())).status, 409);
    assert.equal((await fetch(`${backend.url}/secret/path?token=abc`)).status, 404);
    const { text, samples } = await collect();
    const count = (labels: Record<string, string>) =>
      figureOf(samples, 'cm_http_request_duration_seconds_count', labels);
    const acted = { method: 'POST', route: '/v1/orders/:id/actions' };
    assert.deepEqual([count({ ...acted, status: '2xx' }), count({ ...acted, status: '4xx' })], [2, 1]);
    assert.equal(count({ route: 'none', method: 'GET', status: '4xx' }), 1);
    const became = ['done', 'replayed', 'conflict'];
    assert.deepEqual(
      became.map((result) => figureOf(samples, 'cm_actions_total', { type: 'accept', result })),
      [1, 1, 1],
    );
    assert.equal(figureOf(samples, 'cm_deadlines_overdue'), 0);
    assert.equal(figureOf(samples, 'cm_store_errors_total'), 0);
    assert.equal(figureOf(samples, 'cm_metrics_unread'), 0);
    assert.ok((figureOf(samples, 'cm_process_memory_bytes', { kind: 'resident' }) ?? 0) > 1e7);
    for (const said of [order.id, order.number, 'northlight', 'alder', 'secret/path', 'u-channel'])
      assert.ok(!text.includes(said), said);
  });

  it('count open streams', async () => {
    const headers = { authorization: `Bearer ${await tokenFor('channel')}` };
    const leave = new AbortController();
    await fetch(`${backend.url}/v1/stream`, { headers, signal: leave.signal });
    assert.equal(figureOf((await collect()).samples, 'cm_streams_open'), 1);
    leave.abort();
    while (figureOf((await collect()).samples, 'cm_streams_open') !== 0);
  });

  it('are for whoever has their token only', async () => {
    const ask = async (authorization?: string) =>
      (await fetch(`${backend.url}/metrics`, { headers: authorization ? { authorization } : {} })).status;
    assert.deepEqual([await ask(), await ask('Bearer wrong'), await ask(`Basic ${token}`)], [401, 401, 401]);
    assert.equal(await ask(`Bearer ${await tokenFor('host')}`), 401);
  });
});

it('without a token there is no such page; a short one is refused at the start', async () => {
  const { CM_METRICS_TOKEN: _, ...without } = env;
  const backend = await startProcess([], { ...without, CM_DATABASE: join(folder, 'other', 'orders.db') });
  assert.equal((await fetch(`${backend.url}/metrics`)).status, 404);
  await backend.end();
  const { code, err } = await startRefused([], { ...env, CM_METRICS_TOKEN: 'short' });
  assert.equal(code, 1);
  assert.match(err, /CM_METRICS_TOKEN has 5 characters; give 16 or more/);
});

it('what is written can be read back, whatever stands in a label; what fails is left out and said', async () => {
  const registry = createRegistry('x_');
  const hostile = 'a"b\\c\nd{},=';
  registry.counter('odd_total', 'Odd \\ and\nlong.').add({ label: hostile }, 3);
  const took = registry.histogram('took', 'Time.', [0.1, 1]);
  for (const value of [0.05, 0.1, 0.5, 7]) took.observe(value, { kind: 'k' });
  registry.gauge('broken', 'Never there.', () => Promise.reject(new Error('gone')));
  const samples = parseMetrics(await registry.text());
  assert.equal(figureOf(samples, 'x_odd_total', { label: hostile }), 3);
  const buckets = ['0.1', '1', '+Inf'].map((le) => figureOf(samples, 'x_took_bucket', { kind: 'k', le }));
  assert.deepEqual(buckets, [2, 3, 4]);
  assert.equal(figureOf(samples, 'x_metrics_unread'), 1);
});
