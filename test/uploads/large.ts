/** A file of 200 MB on its way to the real process over a line that breaks three times: whole in the end, in bounded memory. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createCipheriv } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Upload } from 'tus-js-client';
import { loadMedia } from '../../backend/src/demo/media/media.ts';
import { checksumOf } from '../../src/api-adapter/http/file-bytes.ts';
import type { StoredFile } from '../../src/contract/file-wire.ts';
import { startProcess } from '../support/backend-process.ts';
import { audience, issuer, newKey, secret, tokenFor } from '../support/edge.ts';
import { slots } from '../support/files-edge.ts';
import { orderToPlace } from '../support/placed.ts';
import { openCutter } from '../support/tus-cutter.ts';

const size = 200_000_000;
const cutAfter = [40_000_000, 60_000_000, 50_000_000];
const mostGrowth = 150_000_000;

export async function large(): Promise<{ passed: number; failed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'cm-large-'));
  const named = { CM_JWT_SECRET: secret, CM_ISSUER: issuer, CM_AUDIENCE: audience, CM_SMTP_URL: 'off' };
  const server = await startProcess([], { ...named, CM_DATABASE: join(folder, 'orders.db') });
  const cutter = await openCutter(server.url, cutAfter);
  try {
    const order = await acceptedOrder(server.url);
    const file = await largeVideo();
    const memory = watchMemory(server.child.pid ?? 0);
    const started = performance.now();
    const id = await sent(file, `${cutter.url}/v1/orders/${order}/uploads`);
    const sentAfter = (performance.now() - started) / 1000;
    const checksum = await checksumOf(file, new AbortController().signal);
    const body = { upload: id, checksum };
    const stored = await ask<StoredFile>(server.url, 'client', `/v1/orders/${order}/assets`, body);
    const seconds = (performance.now() - started) / 1000;
    const { before, peak } = memory.stop();
    console.log(
      `${file.size} bytes, ${cutter.cuts()} cuts, sent in ${sentAfter.toFixed(1)} s, taken in after ${seconds.toFixed(1)} s`,
    );
    console.log(
      `server's memory: ${mega(before)} before, ${mega(peak)} at most, ${mega(peak - before)} more`,
    );
    console.log(`SHA-256: ${checksum} in the page, ${stored.checksum} on the server`);
    return count({
      'the line broke three times': cutter.cuts() === cutAfter.length,
      'the server has what the page read': stored.checksum === checksum && stored.bytes === size,
      [`the server's memory grew by ${mega(mostGrowth)} at most`]: peak - before <= mostGrowth,
      'the server said nothing amiss': server.errors() === '',
    });
  } finally {
    await cutter.close();
    await server.end();
    rmSync(folder, { recursive: true });
  }
}

function count(checks: Record<string, boolean>): { passed: number; failed: number } {
  const failed = Object.entries(checks).filter(([, isTrue]) => !isTrue);
  for (const [name] of failed) console.log(`NOT TRUE: ${name}`);
  return { passed: Object.keys(checks).length - failed.length, failed: failed.length };
}

const mega = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

/** A short video that plays, lengthened by an element that players pass over. */
async function largeVideo(): Promise<File> {
  const { bytes, name } = await loadMedia('reel-1');
  const segment = Buffer.from(bytes).indexOf('18538067', 'hex') + 4;
  const filling = size - bytes.byteLength;
  const video = Buffer.concat([bytes, Buffer.from([0xec]), lengthOf(filling - 5), noise(filling - 5)]);
  video.set(lengthOf(size - segment - 4), segment);
  return new File([video], name, { type: 'video/webm' });
}

/** A length as WebM writes it, in four bytes. */
function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes | 0x10000000);
  return length;
}

/** The same each time, and nothing in it twice. */
const noise = (length: number): Buffer =>
  createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(length));

async function acceptedOrder(url: string): Promise<string> {
  const order = orderToPlace();
  await ask(url, 'host', '/v1/orders', { ...order, agreement: { ...order.agreement, slots } });
  const accept = { type: 'accept', on: { status: 'placed' }, payload: {} };
  await ask(url, 'channel', `/v1/orders/${order.id}/actions`, accept);
  return order.id;
}

async function ask<T>(url: string, as: 'host' | 'channel' | 'client', path: string, body: unknown) {
  const authorization = `Bearer ${await tokenFor(as)}`;
  const headers = { authorization, 'content-type': 'application/json', ...newKey() };
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  assert.ok(response.ok, text);
  return JSON.parse(text) as T;
}

/** Sends the whole file in as few requests as the line lets through; the upload's id. */
async function sent(file: File, endpoint: string): Promise<string> {
  const authorization = `Bearer ${await tokenFor('client')}`;
  const bytes = Buffer.from(await file.arrayBuffer());
  return new Promise((resolve, reject) => {
    const upload = new Upload(bytes, {
      endpoint,
      headers: { authorization },
      metadata: { filename: file.name, purpose: 'creative', slot: 'reel' },
      retryDelays: [0, 100, 500, 1000, 3000],
      onError: reject,
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
    });
    upload.start();
  });
}

/** What the process holds in memory, looked at often. */
function watchMemory(pid: number) {
  const isLinux = process.platform === 'linux';
  const kilobytes = () =>
    isLinux
      ? /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  const resident = () => Number(kilobytes()) * 1024;
  const before = resident();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, resident())), isLinux ? 20 : 500);
  return {
    stop() {
      clearInterval(timer);
      return { before, peak };
    },
  };
}
