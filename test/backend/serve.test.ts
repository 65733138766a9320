import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { type Socket, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { DAY } from '../../src/contract/primitives.ts';
import { type BackendProcess, startProcess } from '../support/backend-process.ts';
import { audience, hear, issuer, newKey, secret, tokenFor } from '../support/edge.ts';
import { openSink, type Sink } from '../support/mail-sink.ts';
import { orderToPlace } from '../support/placed.ts';
import { waitUntil } from '../support/waiting.ts';

const folder = mkdtempSync(join(tmpdir(), 'cm-serve-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function ask<T>(url: string, init: RequestInit & { token?: string; json?: unknown } = {}) {
  const { token, json, ...rest } = init;
  const response = await fetch(url, {
    ...rest,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(rest.headers as Record<string, string>),
    },
    ...(json !== undefined && { method: 'POST', body: JSON.stringify(json) }),
  });
  return hear<T>(response, rest.method);
}

describe('the demo as a process', () => {
  const env = { CM_DATABASE: join(folder, 'demo.db'), CM_ORIGINS: 'http://localhost:5199' };
  let demo: BackendProcess;
  before(async () => (demo = await startProcess(['--demo'], env)));
  after(() => demo.end());

  it('says one line', async () => {
    assert.equal((await ask(`${demo.url}/readyz`)).status, 200);
    assert.match(demo.output(), /^Campaign Manager is running at http:\/\/127\.0\.0\.1:\d+\n$/);
    assert.equal(demo.errors(), '');
  });

  it('lets a page of another port call, when it is listed', async () => {
    const { body } = await ask<{ token: string }>(`${demo.url}/demo/session?actor=channel&order=cm-2417`);
    const headers = { origin: 'http://localhost:5199' };
    const listed = await ask(`${demo.url}/v1/orders/cm-2417`, { token: body.token, headers });
    assert.equal(listed.headers.get('access-control-allow-origin'), headers.origin);
    const other = await ask(`${demo.url}/v1/orders/cm-2417`, {
      headers: { origin: 'http://localhost:6000' },
      ...body,
    });
    assert.equal(other.problem?.reason?.code, 'originNotAllowed');
  });

  it('answers under no name but this machine’s own', async () => {
    const port = Number(new URL(demo.url).port);
    const answer = await raw(
      port,
      'GET /demo/session?actor=client&order=cm-2417 HTTP/1.1\r\nHost: evil.example\r\n\r\n',
    );
    assert.match(answer, /^HTTP\/1\.1 421 /);
    assert.match(answer, /"code":"loopbackOnly"/);
  });

  it('stays well while many sockets dawdle', async () => {
    const { port } = new URL(demo.url);
    const sockets: Socket[] = [];
    for (let i = 0; i < 500; i++) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write('POST /v1/orders HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\nX-Slow: ');
      sockets.push(socket);
    }
    for (let i = 0; i < 20; i++) assert.equal((await ask(`${demo.url}/readyz`)).status, 200);
    for (const socket of sockets) socket.destroy();
  });

  it('goes on after a restart where it was, and ends its streams in good order', async () => {
    await ask(`${demo.url}/demo/clock`, { json: { advanceMs: 3 * DAY } });
    const mails = (await ask<unknown[]>(`${demo.url}/demo/mail`)).body;
    const time = (await ask<{ now: string }>(`${demo.url}/demo/clock`)).body;
    const session = (await ask<{ token: string }>(`${demo.url}/demo/session?actor=channel&order=cm-2417`))
      .body;
    const stream = await fetch(`${demo.url}/v1/stream`, {
      headers: { authorization: `Bearer ${session.token}` },
    });
    const reader = stream.body!.getReader();
    await reader.read();
    assert.equal(await demo.end('SIGTERM'), 0);
    assert.match(new TextDecoder().decode((await reader.read()).value), /^retry: \d+\n\n$/);
    assert.equal((await reader.read()).done, true);
    assert.equal(demo.errors(), '');
    demo = await startProcess(['--demo'], env);
    const later = (await ask<{ now: string }>(`${demo.url}/demo/clock`)).body;
    assert.ok(later.now >= time.now);
    assert.deepEqual((await ask<unknown[]>(`${demo.url}/demo/mail`)).body, mails);
  });

  it('forgets everything with --fresh', async () => {
    assert.equal(await demo.end('SIGINT'), 0);
    demo = await startProcess(['--demo', '--fresh'], env);
    const { now } = (await ask<{ now: string }>(`${demo.url}/demo/clock`)).body;
    assert.ok(Date.parse(now) - Date.now() < DAY);
  });
});

describe('the backend in production', () => {
  let sink: Sink;
  let backend: BackendProcess;
  before(async () => {
    sink = await openSink();
    backend = await startProcess([], {
      NODE_ENV: 'production',
      CM_DATABASE: join(folder, 'new', 'orders.db'),
      CM_JWT_SECRET: secret,
      CM_ISSUER: issuer,
      CM_AUDIENCE: audience,
      CM_SMTP_URL: sink.url,
      CM_MAIL_FROM: 'notices@tallypost.example',
      CM_MARKETPLACE: 'Tallypost',
      CM_LINK_ORDER: 'https://tallypost.example/orders/{id}',
      CM_LIMITS: 'actions=3',
    });
  });
  after(async () => {
    await backend.end();
    await sink.close();
  });

  it('serves the host’s orders, and nothing of the demo', async () => {
    const body = orderToPlace();
    const placed = await ask(`${backend.url}/v1/orders`, { token: await tokenFor('host'), json: body });
    assert.equal(placed.status, 201);
    const token = await tokenFor('channel');
    const order = await ask<OrderSnapshot>(`${backend.url}/v1/orders/${body.id}`, { token });
    assert.equal(order.body.links.order, `https://tallypost.example/orders/${body.id}`);
    for (const path of ['/demo/session?actor=client&order=o1', '/demo/clock', '/demo/mail', '/'])
      assert.equal((await ask(backend.url + path)).status, 404);
    assert.equal((await ask(`${backend.url}/demo/reset`, { json: {} })).status, 404);
  });

  it('sends its notices by SMTP', async () => {
    const body = orderToPlace();
    await ask(`${backend.url}/v1/orders`, { token: await tokenFor('host'), json: body });
    const about = () => sink.mails.map(({ raw }) => raw).filter((mail) => mail.includes(body.number));
    await waitUntil(() => about().length >= 2);
    const toChannel = about().find((mail) => mail.includes('desk@northlight.example')) ?? '';
    assert.match(toChannel, /^From: Tallypost <notices@tallypost\.example>/m);
    assert.match(toChannel, /^Auto-Submitted: auto-generated/m);
    assert.match(toChannel, /^Content-Type: multipart\/alternative/m);
    assert.match(toChannel, /^Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/m);
  });

  it('keeps to the limits it was given', async () => {
    const token = await tokenFor('stranger');
    const statuses = [];
    for (let i = 0; i < 4; i++) {
      const json = { type: 'accept', on: { status: 'placed' } };
      statuses.push(
        (await ask(`${backend.url}/v1/orders/none/actions`, { token, json, headers: newKey() })).status,
      );
    }
    assert.deepEqual(statuses, [404, 404, 404, 429]);
  });

  it('says where it listens and that it made a key, and nothing about what it was sent', async () => {
    const token = await tokenFor('client');
    await ask(`${backend.url}/v1/orders/o1/messages`, {
      token,
      json: { clientId: 'x', text: 'private words' },
    });
    assert.match(backend.output(), /^Made \S+case-key\.pem, .+\nCampaign Manager is running at \S+\n$/);
    assert.equal(backend.errors(), '');
  });
});

/** What the server says to these bytes, until it has answered. */
function raw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('error', reject);
    socket.on('data', (data) => {
      answer += String(data);
      if (!/\r\n\r\n.*\}/s.test(answer)) return;
      socket.destroy();
      resolve(answer);
    });
  });
}
