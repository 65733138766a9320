/** A network in front of the backend whose connections a test can cut or hold while a file is on its way. */
import {
  type ClientRequest,
  createServer,
  request as ask,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import type { Backend } from './backend.ts';
import { until } from './chat.ts';

export interface CuttingProxy {
  readonly url: string;
  /** The next part of a file is let through up to so many bytes; then its connection breaks. */
  cutNext(bytes: number): void;
  /** The next part of a file is let through up to so many bytes; then nothing more of it moves. */
  holdNext(bytes: number): void;
  /** Waits until a connection is held, and what was let through is stored. */
  held(): Promise<void>;
  /** How many connections were cut or held. */
  readonly broken: number;
  /** Bytes of files that were let through. */
  readonly bytes: number;
  close(): Promise<void>;
}

interface Line {
  incoming: IncomingMessage;
  answer: ServerResponse;
  outgoing: ClientRequest;
}

interface Fault {
  kind: 'cut' | 'hold';
  bytes: number;
}

export async function startCuttingProxy({ url: api, files }: Backend): Promise<CuttingProxy> {
  const target = new URL(api);
  const faults: Fault[] = [];
  const state = { broken: 0, bytes: 0 };
  const holding = Promise.withResolvers<void>();

  function pass(incoming: IncomingMessage, answer: ServerResponse): void {
    const { method, url, headers } = incoming;
    const outgoing = ask({ host: target.hostname, port: target.port, method, path: url, headers });
    outgoing.on('response', (response) => {
      // A browser sends a request again by itself when a connection that it had used before breaks.
      answer.writeHead(response.statusCode ?? 502, { ...response.headers, connection: 'close' });
      response.pipe(answer);
    });
    outgoing.on('error', () => answer.destroy());
    answer.on('close', () => outgoing.destroy());
    if (method === 'PATCH') passPart({ incoming, answer, outgoing }, faults.shift());
    else incoming.pipe(outgoing);
  }

  function passPart({ incoming, answer, outgoing }: Line, fault: Fault | undefined): void {
    let left = fault?.bytes ?? Infinity;
    let passed = Number(incoming.headers['upload-offset']);
    incoming.on('data', (chunk: Buffer) => {
      const part = chunk.subarray(0, left);
      left -= part.length;
      state.bytes += part.length;
      passed += part.length;
      outgoing.write(part);
      if (left > 0) return;
      state.broken += 1;
      incoming.pause().removeAllListeners('data').removeAllListeners('end');
      // What was let through is stored before the line breaks.
      const stored = until(
        () => sizeOf(incoming),
        (size) => size === passed,
      );
      if (fault?.kind === 'hold') return void stored.then(() => holding.resolve(), holding.reject);
      void stored.then(() => {
        answer.destroy();
        incoming.socket.destroy();
      });
    });
    incoming.on('end', () => outgoing.end());
  }

  /** Bytes on the disk of the file that this request adds to; the server itself tells only of those that are safe. */
  async function sizeOf({ url = '' }: IncomingMessage): Promise<number> {
    const id = basename(url);
    return (await stat(join(files, id.slice(0, 2), id))).size;
  }

  const server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cutNext: (bytes) => void faults.push({ kind: 'cut', bytes }),
    holdNext: (bytes) => void faults.push({ kind: 'hold', bytes }),
    held: () => holding.promise,
    get broken() {
      return state.broken;
    },
    get bytes() {
      return state.bytes;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
