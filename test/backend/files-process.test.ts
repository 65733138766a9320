/** Files through the real process and a real folder: restarts and kills at any moment lose nothing that was acknowledged. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadMedia } from '../../backend/src/demo/media/media.ts';
import type { StoredFile } from '../../src/contract/file-wire.ts';
import type { OrderPage } from '../../src/contract/queue.ts';
import { type BackendProcess, startProcess, startRefused } from '../support/backend-process.ts';
import { type Ask, audience, hear, issuer, newKey, secret, tokenFor } from '../support/edge.ts';
import { sha256Of } from '../support/files.ts';
import { append, type Asked, begin, idOf, slots, stored, take } from '../support/files-edge.ts';
import { orderToPlace } from '../support/placed.ts';

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

let env: Record<string, string>;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'cm-files-'));
  folders.push(folder);
  const named = { CM_JWT_SECRET: secret, CM_ISSUER: issuer, CM_AUDIENCE: audience, CM_SMTP_URL: 'off' };
  env = { ...named, CM_DATABASE: join(folder, 'orders.db') };
});
const filesOf = () => join(env['CM_DATABASE']!, '../files');

/** Speaks to the process as tests speak to the app. */
function remote({ url }: BackendProcess): Asked {
  return {
    async call(method: string, path: string, ask: Ask = {}) {
      const token = ask.token ?? (ask.as && (await tokenFor(ask.as)));
      const body = ask.raw ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
      const headers = {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...ask.headers,
      };
      return hear(await fetch(url + path, { method, headers, ...(body && { body }) }), method);
    },
  } as Asked;
}

async function placed(edge: Asked): Promise<string> {
  const order = orderToPlace();
  const body = { ...order, agreement: { ...order.agreement, slots } };
  assert.equal((await edge.call('POST', '/v1/orders', { as: 'host', body })).status, 201);
  const accept = { type: 'accept', on: { status: 'placed' }, payload: {} };
  const path = `/v1/orders/${order.id}/actions`;
  const accepted = await edge.call('POST', path, { as: 'channel', body: accept, headers: newKey() });
  assert.equal(accepted.status, 200);
  return order.id;
}

async function handIn(edge: Asked, id: string, file: StoredFile): Promise<void> {
  const on = { status: 'accepted', slotId: 'hero', after: null };
  const body = { type: 'submitCreative', on, payload: { asset: { kind: 'file', assetId: file.id } } };
  const path = `/v1/orders/${id}/actions`;
  const { status } = await edge.call('POST', path, { as: 'client', body, headers: newKey() });
  assert.equal(status, 200);
}

/** The order ends: both want it cancelled. */
async function calledOff(edge: Asked, id: string): Promise<void> {
  const payload = { reason: 'Plans have changed.', refund: 120_000 };
  const ask = { type: 'requestCancellation', on: { status: 'accepted' }, payload };
  const agree = { type: 'acceptCancellation', on: { requestId: 'c1' }, payload: {} };
  for (const [as, body] of [
    ['client', ask],
    ['channel', agree],
  ] as const) {
    const path = `/v1/orders/${id}/actions`;
    assert.equal((await edge.call('POST', path, { as, body, headers: newKey() })).status, 200);
  }
}

const where = (edge: Asked, id: string, upload: string) =>
  edge.call('HEAD', `/v1/orders/${id}/uploads/${upload}`, {
    as: 'client',
    headers: { 'tus-resumable': '1.0.0' },
  });
const link = (edge: Asked, id: string, file: StoredFile) =>
  edge.call<{ url: string }>('POST', `/v1/orders/${id}/assets/${file.id}/links`, { as: 'channel' });

describe('an upload to the process', () => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const)
    it(`goes on where it stood after ${signal} in its middle`, async () => {
      const { bytes } = await loadMedia('reel-1');
      const before = await startProcess([], env);
      const id = await placed(remote(before));
      const wish = { length: bytes.byteLength, slot: 'reel' };
      const upload = idOf(await begin(remote(before), id, wish));
      assert.equal((await append(remote(before), id, upload, bytes.slice(0, 20_000))).status, 204);
      await before.end(signal);
      const process = await startProcess([], env);
      const edge = remote(process);
      assert.equal((await where(edge, id, upload)).headers.get('upload-offset'), '20000');
      assert.equal((await append(edge, id, upload, bytes.slice(20_000), 20_000)).status, 204);
      assert.equal((await take(edge, id, upload, await sha256Of(bytes))).status, 201);
      assert.equal(process.errors(), '');
      await process.end();
    });

  it('is taken in after a kill between its last byte and the taking, and during it', async () => {
    const { bytes } = await loadMedia('hero-1');
    const checksum = await sha256Of(bytes);
    let process = await startProcess([], env);
    const id = await placed(remote(process));
    const upload = idOf(await begin(remote(process), id, { length: bytes.byteLength }));
    await append(remote(process), id, upload, bytes);
    for (let kills = 0; kills < 3; kills++) {
      const taking = take(remote(process), id, upload, checksum).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, kills * 15));
      await process.end('SIGKILL');
      await taking;
      process = await startProcess([], env);
    }
    const edge = remote(process);
    const { status, body } = await take(edge, id, upload, checksum);
    assert.ok(status === 201 || status === 200);
    assert.deepEqual((await take(edge, id, upload, checksum)).body, body);
    await handIn(edge, id, body);
    const { body: given } = await link(edge, id, body);
    const file = await fetch(new URL(given.url, `${process.url}/v1/orders/${id}/assets/${body.id}/links`));
    assert.deepEqual(new Uint8Array(await file.arrayBuffer()), bytes);
    await process.end();
    assert.deepEqual(readdirSync(join(filesOf(), 'unfinished')), []);
  });

  it('leaves links good after a restart', async () => {
    const before = await startProcess([], env);
    const id = await placed(remote(before));
    const file = await stored(remote(before), id);
    await handIn(remote(before), id, file);
    const { body } = await link(remote(before), id, file);
    await before.end();
    const process = await startProcess([], env);
    const response = await fetch(new URL(body.url, `${process.url}/v1/orders/${id}/assets/${file.id}/links`));
    assert.equal(response.status, 200);
    assert.equal((await response.arrayBuffer()).byteLength, file.bytes);
    await process.end();
  });
});

describe('the folder of files', () => {
  it('belongs to one database: another one does not start on it, and touches nothing', async () => {
    const process = await startProcess([], env);
    const id = await placed(remote(process));
    const file = await stored(remote(process), id);
    await process.end();
    const kept = () => readdirSync(filesOf(), { recursive: true }).map(String).toSorted();
    const before = kept();
    const beside = (name: string) => join(env['CM_DATABASE']!, `../${name}`);
    const refused = await startRefused([], { ...env, CM_DATABASE: beside('other.db') });
    assert.equal(refused.code, 1);
    assert.match(refused.err, /files holds files that .*other\.db does not know; name .* CM_ASSETS/);
    const shared = { ...env, CM_DATABASE: beside('demo.db'), CM_ASSETS: filesOf() };
    const demo = await startRefused(['--demo', '--fresh'], shared);
    assert.match(demo.err, /files holds files that a demo would throw away/);
    assert.deepEqual(kept(), before);
    assert.ok(before.some((name) => name.endsWith(file.id)));
  });

  it('that is not there any more keeps the process from starting, and says so', async () => {
    const process = await startProcess([], env);
    await process.end();
    rmSync(filesOf(), { recursive: true });
    const { code, err } = await startRefused([], env);
    assert.equal(code, 1);
    assert.match(err, /files does not hold the files of .*orders\.db; .* CM_ASSETS/);
  });

  it('that goes away while the process runs makes it not ready, until it is back', async () => {
    const process = await startProcess([], env);
    const ready = async () => (await remote(process).call('GET', '/readyz')).status;
    assert.equal(await ready(), 200);
    const [folder, away] = [filesOf(), `${filesOf()}-away`];
    renameSync(folder, away);
    assert.equal(await ready(), 503);
    renameSync(away, folder);
    assert.equal(await ready(), 200);
    await process.end();
  });

  it('is cleared, at the start, of bytes that nobody knows', async () => {
    const before = await startProcess([], env);
    const file = await stored(remote(before), await placed(remote(before)));
    await before.end();
    const unknown = join(filesOf(), 'ff', 'f'.repeat(32));
    mkdirSync(join(filesOf(), 'ff'), { recursive: true });
    writeFileSync(unknown, 'nobody knows');
    const process = await startProcess([], env);
    while (existsSync(unknown)) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok(existsSync(join(filesOf(), file.id.slice(0, 2), file.id)));
    assert.equal(process.errors(), '');
    await process.end();
  });

  it('that cannot be made keeps the process from starting', async () => {
    const path = join(env['CM_DATABASE']!, '../taken');
    writeFileSync(path, '');
    const { code, err } = await startRefused([], { ...env, CM_ASSETS: path });
    assert.deepEqual([code, /taken: E\w+; name a folder/.test(err)], [1, true]);
  });
});

describe('the command that erases a party', () => {
  const command = fileURLToPath(new URL('../../backend/src/erase.ts', import.meta.url));
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [command, ...args], { env: { ...env, PATH: '' } });

  it('erases its files beside the process that runs, and says how many', async () => {
    const backend = await startProcess([], env);
    const edge = remote(backend);
    const id = await placed(edge);
    const file = await stored(edge, id);
    await handIn(edge, id, file);
    const [order] = (await edge.call<OrderPage>('GET', '/v1/orders', { as: 'client' })).body.rows;
    const notYet = `Erased alder from 0 orders: 0 files, 0 messages, 0 events.\nNot yet: 1 order not over (${order?.number}).\n`;
    assert.equal((await run('alder')).stdout, notYet);
    assert.equal((await link(edge, id, file)).status, 200);
    await calledOff(edge, id);
    const erased = 'Erased alder from 1 order: 1 file, 0 messages, 1 event.\n';
    assert.equal((await run('alder')).stdout, erased);
    const { status, problem } = await link(edge, id, file);
    assert.deepEqual([status, problem?.reason?.code], [404, 'erased']);
    const left = readdirSync(filesOf(), { recursive: true }).map(String);
    assert.ok(!left.some((name) => name.includes(file.id)));
    assert.match((await run('alder')).stdout, /^Erased alder from 0 orders: 0 files/);
    assert.equal((await begin(edge, await placed(edge))).status, 201);
    await backend.end();
  });

  it('makes no database where there is none, and explains itself', async () => {
    await assert.rejects(run('alder'), /orders\.db does not exist; set CM_DATABASE/);
    await assert.rejects(run(), /one party has to be named/);
    assert.match((await run('--help')).stdout, /There is no way back/);
    assert.equal(existsSync(env['CM_DATABASE']!), false);
  });
});
