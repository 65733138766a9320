/** Posts webhooks, signed, to one https address, and connects to nothing but checked public addresses. */
import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { type LookupFunction, type TcpNetConnectOpts, isIP } from 'node:net';
import { SECOND } from '../../../src/contract/primitives.ts';
import { PermanentFailure } from '../outbox/backoff.ts';
import type { WebhookTransport } from '../webhooks/transport.ts';
import { isPublicAddress } from './public-address.ts';

export interface WebhookTarget {
  /** https, without user name. */
  url: string;
  /** Keys of the signatures, one for each: while a secret is changed there are two. */
  secrets: readonly Uint8Array[];
}

/** The network around it; tests bring one of their own. */
export interface Surroundings {
  resolve(host: string): Promise<readonly string[]>;
  isAllowed(address: string): boolean;
  /** From the name's resolution to the end of the answer, in ms. */
  timeoutMs: number;
  /** Trusted instead of the system's authorities. */
  ca?: string;
}

const theInternet: Surroundings = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
  timeoutMs: 10 * SECOND,
};
/** Nothing in an answer is of interest, but a receiver that may finish it sees no broken connection. */
const longestAnswer = 64_000;
type Connecting = RequestOptions &
  Pick<TcpNetConnectOpts, 'autoSelectFamily' | 'autoSelectFamilyAttemptTimeout'>;

/** Before the next of several addresses is tried. */
const attemptMs = 2 * SECOND;

export function createWebhookTransport(
  { url, secrets }: WebhookTarget,
  { resolve, isAllowed, timeoutMs, ca }: Surroundings = theInternet,
): WebhookTransport {
  const { hostname } = new URL(url);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');

  async function checkedAddresses(): Promise<readonly string[]> {
    const addresses = isIP(host) ? [host] : await resolve(host);
    // One wrong address among right ones is refused too: which of them is connected to is not ours to choose.
    if (addresses.length === 0 || !addresses.every(isAllowed))
      throw new Error(`${host} does not lead to a public address`);
    return addresses;
  }

  async function ask({ id, body, at }: Parameters<WebhookTransport['send']>[0], signal: AbortSignal) {
    const addresses = await untilAborted(checkedAddresses(), signal);
    const timestamp = String(Math.floor(Date.parse(at) / SECOND));
    return post(url, body, {
      signal,
      lookup: knowing(addresses),
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: attemptMs,
      agent: false,
      rejectUnauthorized: true,
      ...(ca !== undefined && { ca }),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'campaign-manager',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signatures(secrets, `${id}.${timestamp}.${body}`),
      },
    });
  }

  return {
    async send(webhook) {
      const signal = AbortSignal.timeout(timeoutMs);
      const status = await ask(webhook, signal).catch((error: unknown) => {
        throw signal.aborted
          ? new Error(`no answer within ${timeoutMs / SECOND} s`, { cause: error })
          : error;
      });
      requireTaken(status);
    },
  };
}

function signatures(secrets: readonly Uint8Array[], signed: string): string {
  return secrets
    .map((secret) => `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`)
    .join(' ');
}

/** A name is resolved once: the connection knows only the addresses that were checked. */
function knowing(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, _options, callback) => callback(null, known);
}

/** The answer's status, as soon as the answer is over or long enough. A redirect is an answer like any other. */
function post(url: string, body: string, options: Connecting): Promise<number> {
  return new Promise((resolve, reject) => {
    let answered = false;
    const asking = request(url, { ...options, method: 'POST' }, (answer) => {
      answered = true;
      void ended(answer).then(() => resolve(answer.statusCode ?? 0));
    });
    // What the status says counts, however the rest of the answer ends.
    asking.on('error', (error) => answered || reject(error));
    asking.end(body);
  });
}

function ended(answer: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let length = 0;
    answer.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > longestAnswer) answer.destroy();
    });
    answer.on('error', () => undefined);
    answer.on('close', () => resolve());
  });
}

function requireTaken(status: number): void {
  if (status >= 200 && status < 300) return;
  if (status === 410) throw new PermanentFailure('answered 410: wants no more webhooks');
  throw new Error(`answered ${status}`);
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}
