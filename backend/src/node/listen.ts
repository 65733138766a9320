/** Opens the port, holds slow sockets to their time, and closes in good order. */
import { type Server, createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { dress } from '../http/dress.ts';
import { malformed, problemResponse } from '../http/problem.ts';
import { newRequestId } from '../http/request-id.ts';
import { keepPace } from './pace.ts';
import { StartError } from './start-error.ts';

export interface Listening {
  /** The address without a trailing slash. */
  url: string;
  /** Takes no new requests and resolves when those in flight are answered, after 8 s at the latest. */
  close(): Promise<void>;
}

const patienceMs = 8000;

const serverOptions = {
  // Refused below, with a problem like everything else.
  requireHostHeader: false,
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  // Bodies have their own time: see `keepPace`.
  requestTimeout: 0,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 2000,
};

/** Throws `StartError` when the port cannot be had. */
export function listen(
  fetch: (request: Request) => Promise<Response>,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  let isClosing = false;
  const answer = async (request: Request) => {
    const response = await fetch(request);
    // A proxy that keeps connections must not send another request into one that is about to end.
    if (isClosing) response.headers.set('connection', 'close');
    return response;
  };
  const server = createServer(
    serverOptions,
    getRequestListener(answer, { errorHandler: () => unreadable() }),
  );
  keepPace(server);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => void hangUp(error, socket));
  // A stream's heartbeat keeps its socket; whoever takes nothing for this long is gone.
  server.setTimeout(60_000);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      const { port: actual } = server.address() as AddressInfo;
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${actual}`,
        close() {
          isClosing = true;
          return close(server);
        },
      });
    });
  });
}

function unreadable(): Response {
  const requestId = newRequestId();
  const refusal = malformed('notHttp', 'The request line or the headers cannot be read.');
  return dress(problemResponse(refusal, requestId), requestId, {});
}

/** Bytes that are no request still get an answer of the usual shape. */
async function hangUp(error: NodeJS.ErrnoException, socket: Duplex): Promise<void> {
  // Browsers open connections ahead: one that never asked is closed without a word, or it takes that for an answer to what it asks just then.
  const isSilent = (socket as Socket).bytesRead === 0;
  if (error.code === 'ECONNRESET' || isSilent || !socket.writable) return void socket.destroy();
  const response = unreadable();
  const body = await response.text();
  response.headers.set('content-length', String(Buffer.byteLength(body)));
  response.headers.set('connection', 'close');
  const head = [...response.headers].map(([name, value]) => `${name}: ${value}`);
  socket.end(['HTTP/1.1 400 Bad Request', ...head, '', body].join('\r\n'));
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new StartError(`port ${port} is taken`, `stop what uses it, or choose another: PORT=${port + 1}`);
  if (error.code === 'EACCES')
    return new StartError(`port ${port} may not be opened`, 'choose one above 1023, for example PORT=8787');
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StartError(`HOST ${host} is no address of this machine`, 'set HOST=127.0.0.1 or HOST=0.0.0.0');
  return error;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), patienceMs);
    // A connection that has just given its last answer would otherwise be kept for the next question.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(force);
      clearInterval(idle);
      resolve();
    });
  });
}
