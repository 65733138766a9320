/** A small server of one order, behind a network that fails in every way it can, by chance from a seed. */
import type { CommandInput } from '../../src/contract/commands.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { HOUR, shift } from '../../src/contract/time.ts';
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

/** What one action did: under which key, and what was asked for in words. */
interface Effect {
  key: string;
  said: string;
}

export function faultyServer(chance: () => number) {
  const acted: Effect[] = [];
  /** Who acted, in order: each one closes what was open before. */
  const story: ('channel' | 'client')[] = [];
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  let rate = 0.4;
  let tokens = 0;
  const version = () => story.length + 1;

  const order = (): OrderSnapshot =>
    orderSeen({
      version: version(),
      serverTime: new Date().toISOString(),
      deadlines: [{ ...orderSeen().deadlines[0]!, dueAt: shift(new Date().toISOString(), HOUR) }],
      actions: [open('cancel', { class: 'I', on: { status: 'placed', completion: version() } })],
      timeline: history(entry(1), ...story.map((by, index) => entry(index + 2, { type: 'cancel', by }))),
    });

  function store(by: 'channel' | 'client'): void {
    story.push(by);
    queueMicrotask(hint);
  }

  function hint(): void {
    const text = `event: changed\ndata: ${JSON.stringify({ orderId: 'o1', version: version() })}\n\n`;
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
    if (known !== null && known !== `o1:${version()}`) hint();
    return response;
  }

  async function act(request: Request): Promise<Response> {
    const { on, payload } = (await request.clone().json()) as CommandInput<'cancel'>;
    const key = request.headers.get('idempotency-key')!;
    // Now and then the other side acts at this very moment.
    if (chance() < rate / 4) store('client');
    if (!acted.some((effect) => effect.key === key)) {
      const latest = chance() < 0.5 ? { latest: order() } : {};
      if (on.completion !== version()) return problem(409, 'conflict', latest);
      acted.push({ key, said: payload.explanation! });
      store('channel');
    }
    return json({ receipt: receipt({ type: 'cancel', reference: key }), order: order() });
  }

  function answer(request: Request): Response | Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/v1/stream') return stream(request);
    return request.method === 'GET' ? json(order()) : act(request);
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
    const response = await answer(request);
    if (fault === 'doubled') return answer(request);
    if (fault === 'lostReply') throw new TypeError('Failed to fetch');
    if (fault === 'brokenAfter') return problem(502, 'server');
    if (fault === 'garbled') return new Response('{"receipt":{"ref', { status: 200 });
    return response;
  }

  return {
    fetch,
    /** Each action that took effect, in order. */
    acted,
    get version() {
      return version();
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
