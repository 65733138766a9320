/** A receiver of webhooks: a real https server on loopback, and a network in which its address counts as public. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Surroundings } from '../../backend/src/node/webhooks.ts';
import { certificateFor } from './certificate.ts';

export interface Received {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}
type Answer = (response: ServerResponse, request: Received) => void;

export const sinkHost = 'hooks.shop.example';
const { key, cert } = certificateFor(sinkHost);
const address = '127.0.0.1';

export interface Sink {
  url: string;
  received: Received[];
  /** Connections so far, answered or not. */
  connections: () => number;
  surroundings: Surroundings;
  close(): Promise<void>;
}

export async function openSink(
  answer: Answer = (response) => response.end(),
  identity = { key, cert },
): Promise<Sink> {
  const received: Received[] = [];
  let connections = 0;
  const server = createServer(identity, (request, response) => {
    response.on('error', () => undefined);
    void bodyOf(request).then((body) => {
      const { method = '', url = '' } = request;
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      const whole = { method, path: url, headers, body };
      received.push(whole);
      answer(response, whole);
    });
  });
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://${sinkHost}:${port}/hooks?from=desk`,
    received,
    connections: () => connections,
    surroundings: {
      resolve: async () => [address],
      isAllowed: (asked) => asked === address,
      timeoutMs: 5000,
      ca: identity.cert,
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
