/** A client of tus over a real port, one request at a time. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';

export interface TusServer {
  /** Where uploads are begun. */
  url: string;
  /** Sent with every request, for example a token. */
  headers: Record<string, string>;
  /** The largest upload that it takes, in bytes. */
  maxSize: number;
  /** What the server has of an upload. */
  contentOf(url: string): Promise<Uint8Array>;
  /** Lets the time of all uploads pass. */
  expire(): Promise<void>;
  close(): Promise<void>;
}

const version = { 'tus-resumable': '1.0.0' };
export const pair = (key: string, value: string) => `${key} ${Buffer.from(value).toString('base64')}`;
export const metadata = [
  pair('filename', 'Große Fläche.png'),
  pair('purpose', 'creative'),
  pair('slot', 'second'),
].join();

type Asked = Record<string, string | null>;

/** Asks with what is right; headers may be replaced, or left out with null. */
export async function ask(
  server: TusServer,
  method: string,
  url: string,
  asked: Asked = {},
  body?: BodyInit,
) {
  const all: Asked = { ...version, ...server.headers, ...asked };
  const headers = Object.fromEntries(Object.entries(all).flatMap(([k, v]) => (v === null ? [] : [[k, v]])));
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body, duplex: 'half' }) });
  await response.arrayBuffer();
  assert.equal(response.headers.get('tus-resumable'), '1.0.0', `${method} ${response.status}`);
  return response;
}

export const begin = (server: TusServer, length: number, asked: Asked = {}, body?: BodyInit) =>
  ask(
    server,
    'POST',
    server.url,
    { 'upload-length': String(length), 'upload-metadata': metadata, ...asked },
    body,
  );

export async function begun(server: TusServer, length: number): Promise<string> {
  const { status, headers } = await begin(server, length);
  assert.equal(status, 201);
  return new URL(headers.get('location') ?? '', server.url).href;
}

export const patch = (server: TusServer, url: string, offset: number, body: BodyInit, asked: Asked = {}) =>
  ask(server, 'PATCH', url, { 'upload-offset': String(offset), 'content-type': bytesType, ...asked }, body);

export const bytesType = 'application/offset+octet-stream';

export async function offsetAt(server: TusServer, url: string): Promise<number> {
  const { status, headers } = await ask(server, 'HEAD', url);
  assert.equal(status, 200);
  return Number(headers.get('upload-offset'));
}

export function isGone(status: number): void {
  assert.ok(status === 404 || status === 410, `answered ${status}`);
}

export function inFuture(headers: Headers): void {
  const text = headers.get('upload-expires') ?? '';
  assert.match(text, /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
}

/** A request of the given bytes over a socket of its own, of which only a part is sent. */
export async function halfRequest(server: TusServer, url: string, length: number, bytes: Uint8Array) {
  const { hostname, port, pathname } = new URL(url);
  const all = { host: 'localhost', ...version, ...server.headers, 'content-type': bytesType };
  const head = Object.entries({ ...all, 'upload-offset': '0', 'content-length': String(length) });
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write([`PATCH ${pathname} HTTP/1.1`, ...head.map(([k, v]) => `${k}: ${v}`), '', ''].join('\r\n'));
  socket.write(bytes);
  return socket;
}

/** Asks until something has arrived, at most some seconds. */
export async function arriving(server: TusServer, url: string): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const offset = await offsetAt(server, url);
    if (offset > 0) return offset;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return 0;
}
