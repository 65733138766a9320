/** Things that go wrong on purpose, between the widgets and a backend that works. */

export type Fault = 'offline' | 'slow' | 'conflict' | 'serverError';

/** How long a slow network takes, in ms. */
const slowMs = 2500;
/** As often as the adapter tries by itself: so the refusal is seen, and a person's own retry succeeds. */
const refusals = 3;

/** The switches, and the `fetch` that obeys them. */
export class Faults extends EventTarget {
  readonly #on = new Set<Fault>();
  #line = new AbortController();
  #refused = 0;

  has(fault: Fault): boolean {
    return this.#on.has(fault);
  }

  toggle(fault: Fault): void {
    if (this.#on.has(fault)) this.#clear(fault);
    else this.#set(fault);
  }

  /** Stands in for the page's own `fetch`. */
  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const streams = new URL(request.url).pathname.endsWith('/stream');
    const acts = request.method === 'POST' && request.url.endsWith('/actions');
    if (this.has('slow') && !streams) await this.#wait(slowMs, request.signal);
    if (this.has('offline')) throw new TypeError('Failed to fetch');
    if ((acts || uploads(request)) && this.has('serverError')) {
      this.#refused += 1;
      if (this.#refused >= refusals) this.#clear('serverError');
      return unavailable();
    }
    if (acts && this.has('conflict')) {
      this.#clear('conflict');
      await sendFromAnotherWindow(request);
    }
    return fetch(request, { signal: AbortSignal.any([request.signal, this.#line.signal]) });
  };

  #set(fault: Fault): void {
    this.#on.add(fault);
    this.#refused = 0;
    if (fault === 'offline') this.#line.abort(new TypeError('Failed to fetch'));
    if (fault === 'offline') window.dispatchEvent(new Event('offline'));
    this.dispatchEvent(new Event('change'));
  }

  #clear(fault: Fault): void {
    this.#on.delete(fault);
    if (fault === 'offline') {
      this.#line = new AbortController();
      window.dispatchEvent(new Event('online'));
    }
    this.dispatchEvent(new Event('change'));
  }

  #wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((done, fail) => {
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        fail(signal.reason as Error);
      });
    });
  }
}

/** A file on its way, from its first byte until the server has looked at it. */
const uploads = ({ method, url }: Request): boolean =>
  (method === 'POST' || method === 'PATCH') &&
  /\/(uploads|uploads\/[^/]+|assets)$/.test(new URL(url).pathname);

/** The same person does the same thing in another window first, so that the server finds a real conflict. */
async function sendFromAnotherWindow(request: Request): Promise<void> {
  const twin = request.clone();
  const headers = new Headers(twin.headers);
  headers.set('idempotency-key', crypto.randomUUID());
  const response = await fetch(twin.url, { method: 'POST', headers, body: await twin.text() });
  await response.arrayBuffer();
}

function unavailable(): Response {
  const problem = {
    type: 'about:blank',
    title: 'Service unavailable',
    status: 503,
    detail: 'The demo refused this on purpose. Nothing was changed.',
    code: 'unavailable',
    requestId: 'demo-fault',
  };
  return new Response(JSON.stringify(problem), {
    status: 503,
    headers: { 'content-type': 'application/problem+json', 'x-request-id': problem.requestId },
  });
}
