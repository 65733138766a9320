/** Instances of the real backend as processes of their own, on one server, and what people see of them. */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Hint } from '../../../src/contract/wire.ts';
import type { OrderSnapshot } from '../../../src/contract/order.ts';
import { type BackendProcess, startProcess } from '../../support/backend-process.ts';
import { audience, issuer, type Person, secret, tokenFor } from '../../support/edge.ts';
import { orderToPlace } from '../../support/placed.ts';

/** A marketplace's settings; files and the key of case files in this folder. */
export function environmentFor(folder: string, databaseUrl: string): Record<string, string> {
  const key = join(folder, 'case-key.pem');
  if (!existsSync(key)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
  return {
    ...(databaseUrl !== '' && { DATABASE_URL: databaseUrl }),
    CM_ASSETS: join(folder, 'files'),
    CM_CASE_KEY: key,
    CM_JWT_SECRET: secret,
    CM_ISSUER: issuer,
    CM_AUDIENCE: audience,
    CM_SMTP_URL: 'off',
  };
}

export interface Watching {
  hints: Hint[];
  /** Resolves when a hint is as wished; rejects after so many ms. */
  heard(wish: (hint: Hint) => boolean, ms: number): Promise<void>;
  leave(): void;
}

export interface Instance extends BackendProcess {
  ask(as: Person, path: string, json?: unknown): Promise<Response>;
  order(id: string): Promise<OrderSnapshot>;
  /** Accepts or cancels: whatever carries nothing. */
  act(as: Person, order: OrderSnapshot, type: string, key?: string): Promise<Response>;
  watch(as: Person): Promise<Watching>;
}

export async function startInstances(
  databaseUrl: string,
  each: readonly Record<string, string>[],
): Promise<{ instances: Instance[]; end(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'cm-instances-'));
  const env = environmentFor(folder, databaseUrl);
  const started = await Promise.all(each.map((more) => startProcess([], { ...env, ...more })));
  return {
    instances: started.map(instanceOf),
    async end() {
      await Promise.all(started.map((one) => one.end()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Good for ten minutes, also where the clock is late. */
const token = (as: Person) => tokenFor(as, { exp: Math.floor(Date.now() / 1000) + 595 });

function instanceOf(process: BackendProcess): Instance {
  const ask: Instance['ask'] = async (as, path, json) =>
    fetch(`${process.url}${path}`, {
      ...(json !== undefined && { method: 'POST', body: JSON.stringify(json) }),
      headers: { authorization: `Bearer ${await token(as)}`, 'content-type': 'application/json' },
    });
  return {
    ...process,
    ask,
    order: async (id) => (await ask('channel', `/v1/orders/${id}`)).json() as Promise<OrderSnapshot>,
    act: async (as, order, type, key = crypto.randomUUID()) =>
      fetch(`${process.url}/v1/orders/${order.id}/actions`, {
        method: 'POST',
        body: JSON.stringify({ type, on: { status: order.status }, payload: {} }),
        headers: {
          authorization: `Bearer ${await token(as)}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
      }),
    async watch(as) {
      const leave = new AbortController();
      const response = await fetch(`${process.url}/v1/stream`, {
        headers: { authorization: `Bearer ${await token(as)}` },
        signal: leave.signal,
      });
      return watching(response, leave);
    },
  };
}

function watching(response: Response, leave: AbortController): Watching {
  const hints: Hint[] = [];
  const read = async () => {
    let text = '';
    for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
      text += piece;
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^event: changed\ndata: (.*)$/m.exec(event)?.[1];
        if (data) hints.push(JSON.parse(data) as Hint);
      }
    }
  };
  read().catch(() => undefined);
  return {
    hints,
    leave: () => leave.abort(),
    async heard(wish, ms) {
      const until = performance.now() + ms;
      while (!hints.some(wish)) {
        if (performance.now() > until) throw new Error(`not heard in ${ms} ms: ${JSON.stringify(hints)}`);
        await setTimeout(20);
      }
    },
  };
}

/** Places a new order, and returns it as its channel sees it. */
export async function placeOn(instance: Instance): Promise<OrderSnapshot> {
  const order = orderToPlace({ id: `o-${crypto.randomUUID()}` });
  const placed = await instance.ask('host', '/v1/orders', order);
  if (!placed.ok) throw new Error(`placing answered ${placed.status}: ${await placed.text()}`);
  return instance.order(order.id);
}
