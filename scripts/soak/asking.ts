/** Many requests at once to the real process, over few connections that stay open. */
import { Agent, request } from 'node:http';
import { createMint } from '../../backend/src/auth/mint.ts';
import type { Actor } from '../../src/contract/actors.ts';
import { viewerOf } from './contest.ts';
import { tokens } from './server.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 24 });
const mint = createMint(tokens);
/** Tokens last ten minutes at most. */
const freshFor = 300_000;
const minted = new Map<Actor, { token: Promise<string>; at: number }>();

function tokenOf(actor: Actor): Promise<string> {
  const known = minted.get(actor);
  if (known && Date.now() - known.at < freshFor) return known.token;
  const token = mint({ ...viewerOf(actor), expiresAt: Date.now() + 2 * freshFor });
  minted.set(actor, { token, at: Date.now() });
  return token;
}

export interface Answer {
  status: number;
  text: string;
  replayed: boolean;
  retryAfter: string | undefined;
}

export async function post(url: string, as: Actor, key: string, body: string): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${await tokenOf(as)}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'idempotency-key': key,
  };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers, timeout: 30_000 }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text,
          replayed: response.headers['idempotency-replayed'] === 'true',
          retryAfter: response.headers['retry-after'],
        }),
      );
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer within 30 s')));
    asked.on('error', reject);
    asked.end(body);
  });
}

export const hangUp = (): void => agent.destroy();
