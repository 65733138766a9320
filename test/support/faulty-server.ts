/** A small server of one order, behind a network that fails in every way it can, by chance from a seed. */
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { entry, history, open, orderSeen, receipt } from './session-order.ts';
import { json, problem } from './scripted-server.ts';

/** The same numbers for the same seed. */
export function random(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const faults = [
  'lostRequest',
  'lostReply',
  'doubled',
  'hangs',
  'slow',
  'broken',
  'brokenAfter',
  'busy',
  'tooMany',
  'garbled',
  'expired',
] as const;

export function faultyServer(chance: () => number) {
  const acted: string[] = [];
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  let rate = 0.4;
  let tokens = 0;

  const order = (): OrderSnapshot =>
    orderSeen({
      version: acted.length + 1,
      serverTime: new Date().toISOString(),
      deadlines: [],
      actions: [open('nudge', { on: { status: 'placed' } })],
      timeline: history(entry(1), ...acted.map((_, index) => entry(index + 2, { type: 'nudge' }))),
    });

  function hint(): void {
    const text = `event: changed\ndata: ${JSON.stringify({ orderId: 'o1', version: acted.length + 1 })}\n\n`;
    for (const stream of streams) {
      // Hints may be lost with their stream, or come twice.
      if (chance() < rate / 4) {
        streams.delete(stream);
        stream.error(new TypeError('network error'));
      } else for (let twice = 0; twice < 2; twice++) stream.enqueue(new TextEncoder().encode(text));
    }
  }

  function stream(request: Request): Response {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('event: open\ndata: {}\n\n'));
        streams.add(controller);
        request.signal.addEventListener('abort', () => {
          if (streams.delete(controller)) controller.error(request.signal.reason);
        });
      },
    });
    const response = new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    const known = new URL(request.url).searchParams.get('known');
    if (known !== null && known !== `o1:${acted.length + 1}`) hint();
    return response;
  }

  function answer(request: Request): Response {
    const { pathname } = new URL(request.url);
    if (pathname === '/v1/stream') return stream(request);
    if (request.method === 'GET') return json(order());
    const key = request.headers.get('idempotency-key')!;
    if (!acted.includes(key)) {
      acted.push(key);
      queueMicrotask(hint);
    }
    return json({ receipt: receipt({ type: 'nudge' }), order: order() });
  }

  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const fault = chance() < rate ? faults[Math.floor(chance() * faults.length)] : undefined;
    if (fault === 'lostRequest') throw new TypeError('Failed to fetch');
    if (fault === 'broken') return problem(500, 'server');
    if (fault === 'busy') return problem(503, 'unavailable', {}, { 'retry-after': '0' });
    if (fault === 'tooMany') return problem(429, 'rateLimited', {}, { 'retry-after': '0' });
    if (fault === 'expired') return problem(401, 'unauthorized');
    if (fault === 'hangs') await new Promise((_, reject) => hang(request.signal, reject));
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 30 * chance()));
    const response = answer(request);
    if (fault === 'doubled') return answer(request);
    if (fault === 'lostReply') throw new TypeError('Failed to fetch');
    if (fault === 'brokenAfter') return problem(502, 'server');
    if (fault === 'garbled') return new Response('{"receipt":{"ref', { status: 200 });
    return response;
  }

  return {
    fetch,
    /** The key of each action that took effect, in order. */
    acted,
    get version() {
      return acted.length + 1;
    },
    token: () => `token-${tokens++}`,
    /** From here on nothing fails. */
    calm(): void {
      rate = 0;
      for (const one of streams) one.error(new TypeError('network error'));
      streams.clear();
    },
  };
}

function hang(signal: AbortSignal, reject: (reason: unknown) => void): void {
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
}
