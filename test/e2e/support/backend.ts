/** Runs the real backend as a process of its own, as an operator would, with a clock that tests may move. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { marketplaceOrder } from './order.ts';

export const secret = 'an end-to-end test secret of more than 32 bytes';
const key = new TextEncoder().encode(secret);

export interface Claims {
  actor: 'channel' | 'client' | 'mediator' | 'host';
  party: string;
  /** Which of the party's people. */
  person?: string | undefined;
}

/** A token as the partner's own server would sign it. */
export function tokenFor({ actor, party, person = '1' }: Claims): Promise<string> {
  return new SignJWT({ actor, party })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('partner')
    .setAudience('campaign-manager')
    .setSubject(`${party}-${person}`)
    .setIssuedAt()
    .setExpirationTime('5 min')
    .sign(key);
}

export interface Backend {
  readonly url: string;
  readonly database: string;
  /** Where it keeps files. */
  readonly files: string;
  /** The host's checkout: places a paid order and returns its id. */
  place(order?: Partial<ReturnType<typeof marketplaceOrder>>): Promise<string>;
  now(): Promise<number>;
  advance(ms: number): Promise<void>;
  to(instant: string): Promise<void>;
  stop(): Promise<void>;
}

export interface Partner {
  origin: string;
  smtpPort?: number;
  /** `CM_LIMITS`, where a test sends more than a person would. */
  limits?: string;
}

/** An empty folder, or one in which the demo's story is told already. */
function madeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cm-e2e-'));
  const told = process.env['CM_E2E_DATA'];
  if (told) cpSync(told, folder, { recursive: true });
  return folder;
}

/** With `partner` the partner signs the tokens, and mail goes out where a port takes it; without it is the demo as `npm start` runs it. A folder that is `kept` stays. */
export async function startBackend(partner?: Partner, kept?: string): Promise<Backend> {
  const folder = kept ?? madeFolder();
  const [database, files] = [join(folder, 'orders.db'), join(folder, 'files')];
  const child = spawn(process.execPath, ['backend/src/serve.ts', '--demo'], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      PORT: '0',
      CM_DATABASE: database,
      CM_ASSETS: files,
      ...(partner && {
        CM_JWT_SECRET: secret,
        CM_ISSUER: 'partner',
        CM_AUDIENCE: 'campaign-manager',
        CM_ORIGINS: partner.origin,
        ...(partner.limits && { CM_LIMITS: partner.limits }),
        ...(partner.smtpPort && { CM_SMTP_URL: `smtp://127.0.0.1:${partner.smtpPort}` }),
      }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  let placed = 0;

  async function clock(body?: object): Promise<number> {
    const response = await fetch(`${url}/demo/clock`, {
      method: body ? 'POST' : 'GET',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`the clock answered ${response.status}: ${await response.text()}`);
    return Date.parse(((await response.json()) as { now: string }).now);
  }

  return {
    url,
    database,
    files,
    async place(order = {}) {
      const body = { ...marketplaceOrder(`order-${(placed += 1)}`), ...order };
      const response = await fetch(`${url}/v1/orders`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await tokenFor({ actor: 'host', party: 'tallypost' })}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      });
      if (response.status !== 201)
        throw new Error(`placing answered ${response.status}: ${await response.text()}`);
      return body.id;
    },
    now: () => clock(),
    async advance(ms) {
      await clock({ advanceMs: ms });
    },
    async to(instant) {
      await clock({ to: instant });
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) resolve(address[0]);
    });
    child.once('exit', (code) =>
      reject(new Error(`the backend ended with ${code} before it listened: ${said}`)),
    );
  });
}
