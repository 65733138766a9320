/** A server of the HTTP dialect that does what the test tells it, behind a `fetch`. */
import type { Connection } from '../../src/contract/api-adapter.ts';
import type { ApiError } from '../../src/contract/api-error.ts';
// Not late in a test: only what is about lateness waits for it.
import '../../src/api-adapter/http/lists.ts';
import { createHttpAdapter, type HttpAdapterOptions } from '../../src/api-adapter/http/http-adapter.ts';

type Answer = Response | Promise<Response> | 'lost' | 'hangs';
type Route = (request: Request) => Answer;

export interface Stream {
  /** `known` as it was asked. */
  known: string | null;
  event(name: string, data: object): void;
  write(text: string): void;
  end(): void;
  break(): void;
  readonly isLeft: boolean;
}

/** Patience short enough for a test; only what a test is about is shortened. */
export const hasty = { backoffMs: 8, openMs: 2000, refusedMs: 100_000 };

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

export const problem = (status: number, code: string, more: object = {}, headers = {}): Response =>
  new Response(
    JSON.stringify({ type: `urn:x:${code}`, title: code, status, code, requestId: 'req-1', ...more }),
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );

export function scriptedServer() {
  /** What was asked, oldest first, for example "GET /v1/orders/o1". */
  const asked: string[] = [];
  const requests: Request[] = [];
  const routes = new Map<string, Route>();
  const streams: Stream[] = [];
  const server = {
    asked,
    requests,
    streams,
    /** Nothing comes through while this is set. */
    isDown: false,
    on(what: string, route: Route): void {
      routes.set(what, route);
    },
    /** The next answer to this is made, and then kept back until it is released. */
    hold(what: string) {
      const route = routes.get(what)!;
      const answer = { isTaken: false, release: (): void => {} };
      const released = new Promise<void>((resolve) => (answer.release = resolve));
      routes.set(what, async (request) => {
        routes.set(what, route);
        const made = await route(request);
        answer.isTaken = true;
        await released;
        return made as Response;
      });
      return answer;
    },
    /** How often this was asked. */
    count: (what: string) => asked.filter((one) => one === what).length,
    async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
      const request = new Request(input, init);
      const { pathname, search } = new URL(request.url);
      const what = `${request.method} ${pathname}`;
      asked.push(what);
      requests.push(request.clone());
      if (server.isDown) throw new TypeError('Failed to fetch');
      const route = routes.get(`${what}${search}`) ?? routes.get(what) ?? (() => problem(404, 'notFound'));
      const answer = await route(request);
      if (answer === 'lost') throw new TypeError('Failed to fetch');
      if (answer === 'hangs') return hang(request.signal);
      return answer;
    },
  };
  server.on('GET /v1/stream', (request) => openStream(request, streams));
  return server;
}

function hang(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function openStream(request: Request, streams: Stream[]): Response {
  const encoder = new TextEncoder();
  let isLeft = false;
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start: (given) => void (controller = given),
    cancel: () => void (isLeft = true),
  });
  request.signal.addEventListener('abort', () => {
    if (!isLeft) controller.error(request.signal.reason);
    isLeft = true;
  });
  /** Nobody hears what is written after the end. */
  let isOver = false;
  const write = (text: string) => isLeft || isOver || controller.enqueue(encoder.encode(text));
  const stream: Stream = {
    known: new URL(request.url).searchParams.get('known'),
    write,
    event: (name, data) => void write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
    end() {
      isOver = true;
      controller.close();
    },
    break() {
      isOver = true;
      controller.error(new TypeError('network error'));
    },
    get isLeft() {
      return isLeft;
    },
  };
  streams.push(stream);
  stream.event('open', {});
  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
}

/** An adapter on this server, and how often it asked for a token. */
export function adapterOn(
  server: Pick<ReturnType<typeof scriptedServer>, 'fetch'>,
  options: Partial<HttpAdapterOptions> = {},
) {
  const tokens = { asked: 0 };
  const adapter = createHttpAdapter({
    baseUrl: 'https://api.example/',
    getToken: async () => `token-${++tokens.asked}`,
    fetch: server.fetch,
    ...options,
    timing: { ...hasty, ...options.timing },
  });
  return { adapter, tokens };
}

/** Writes down what a watch reports. */
export function recorder<T>() {
  const values: T[] = [];
  const errors: ApiError[] = [];
  const states: Connection[] = [];
  return {
    values,
    errors,
    states,
    next: (value: T) => void values.push(value),
    error: (error: ApiError) => void errors.push(error),
    connection: (state: Connection) => {
      if (states.at(-1) !== state) states.push(state);
    },
  };
}
