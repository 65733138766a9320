/** One writer: works on its own orders over HTTP, one request after the other, and remembers what was acknowledged. */
import { randomUUID } from 'node:crypto';
import { createMint } from '../../backend/src/auth/mint.ts';
import type { Actor } from '../../src/contract/actions.ts';
import type { ActResult, AvailableAction, OrderSnapshot, Receipt } from '../../src/contract/order.ts';
import { nextMove, type Move, orderBody } from './moves.ts';
import { tokens } from './server.ts';

/** What was acknowledged, as the server's answer said it. */
export type Ack =
  | { kind: 'placed'; orderId: string }
  | { kind: 'action'; orderId: string; type: string; key: string; receipt: Receipt }
  | { kind: 'message'; orderId: string; by: Actor; clientId: string; text: string; seq: number };

export interface Field {
  /** The running server's address; waits while there is none. */
  address(): Promise<string>;
  /** Called at once when an acknowledgement has arrived. */
  acknowledged(ack: Ack, replayed: boolean): void;
  /** 0 ≤ n < 1. */
  random(): number;
  stopped(): boolean;
  problem(text: string): void;
}

interface Call {
  method: string;
  path: string;
  who: Actor | 'host';
  body?: unknown;
  key?: string;
}

const mint = createMint(tokens);

export async function write(name: string, field: Field): Promise<void> {
  const parties = { channel: `${name}-channel`, client: `${name}-client`, mediator: 'support' };

  /** Sent until it is answered: after a kill the same request with the same key again. */
  async function call({ method, path, who, body, key }: Call): Promise<Response> {
    for (;;) {
      try {
        const signed = { subject: `${name}-${who}`, expiresAt: Date.now() + 300_000 };
        const token = await mint(
          who === 'host' ? { actor: who, ...signed } : { actor: who, party: parties[who], ...signed },
        );
        const headers: Record<string, string> = { authorization: `Bearer ${token}` };
        if (body !== undefined) headers['content-type'] = 'application/json';
        if (key !== undefined) headers['idempotency-key'] = key;
        const response = await fetch(`${await field.address()}${path}`, {
          method,
          headers,
          body: body === undefined ? null : JSON.stringify(body),
          signal: AbortSignal.timeout(10_000),
        });
        const text = await response.text();
        if (response.status === 500) field.problem(`${method} ${path} 500 ${text.slice(0, 300)}`);
        if (response.status < 500 && response.status !== 429)
          return new Response(text || null, { status: response.status, headers: response.headers });
      } catch {
        // No answer: killed before, while or after it was stored. Nobody knows, so the same request goes again.
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async function expect(call_: Call): Promise<{ body: unknown; replayed: boolean } | null> {
    const response = await call(call_);
    const body: unknown = await response.json().catch(() => null);
    const replayed = response.headers.get('idempotency-replayed') === 'true';
    if (response.ok) return { body, replayed };
    field.problem(`${call_.method} ${call_.path} ${response.status} ${JSON.stringify(body).slice(0, 300)}`);
    return null;
  }

  async function place(): Promise<string> {
    const body = orderBody(`${name}-${randomUUID()}`, parties);
    if (await expect({ method: 'POST', path: '/v1/orders', who: 'host', body }))
      field.acknowledged({ kind: 'placed', orderId: body.id }, false);
    return body.id;
  }

  async function say(orderId: string, by: Actor): Promise<void> {
    const message = { clientId: randomUUID(), text: `Word from ${by}: ${randomUUID()}` };
    const path = `/v1/orders/${orderId}/messages`;
    const sent = await expect({ method: 'POST', path, who: by, body: message });
    if (sent === null) return;
    const { seq } = sent.body as { seq: number };
    field.acknowledged({ kind: 'message', orderId, by, ...message, seq }, false);
    if (field.random() < 0.5) await readUpTo(orderId, by, seq);
  }

  async function readUpTo(orderId: string, who: Actor, seq: number): Promise<void> {
    const read = await call({ method: 'POST', path: `/v1/orders/${orderId}/read`, who, body: { seq } });
    if (!read.ok) field.problem(`reading ${orderId} up to ${seq}: ${read.status}`);
  }

  async function act(orderId: string, who: Actor, action: AvailableAction, payload: unknown): Promise<void> {
    const key = randomUUID();
    const body = { type: action.type, on: action.on, payload };
    const request = { method: 'POST', path: `/v1/orders/${orderId}/actions`, who, body, key };
    const done = await expect(request);
    if (!done) return;
    const { receipt } = done.body as ActResult;
    field.acknowledged({ kind: 'action', orderId, type: action.type, key, receipt }, done.replayed);
    // Now and then an impatient client sends it once more: the answer must be the same.
    if (field.random() > 0.1) return;
    const again = await expect(request);
    const repeated = (again?.body as ActResult | undefined)?.receipt;
    if (!again?.replayed || JSON.stringify(repeated) !== JSON.stringify(receipt))
      field.problem(`a repeated ${action.type} was answered differently`);
  }

  async function step(orderId: string): Promise<boolean> {
    const who: Actor = field.random() < 0.5 ? 'channel' : 'client';
    const read = await expect({ method: 'GET', path: `/v1/orders/${orderId}`, who });
    const order = read?.body as OrderSnapshot | undefined;
    if (order === undefined || order.endedAt !== null) return false;
    if (field.random() < 0.2) await say(orderId, who);
    const move: Move | null = nextMove(order, field.random);
    if (move) await act(orderId, who, move.action, move.payload);
    return true;
  }

  while (!field.stopped()) {
    const orderId = await place();
    for (let open = true, n = 0; open && n < 40 && !field.stopped(); n++) open = await step(orderId);
  }
}
