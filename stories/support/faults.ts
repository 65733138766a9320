/** The wire between a widget and its backend, and what goes wrong on it. The widgets above and the backend below are real. */
import type { Problem } from '../../src/contract/api-error.ts';

type Fetch = typeof globalThis.fetch;
type Answer = (request: Request, pass: Fetch) => Promise<Response>;

interface Fault {
  /** Which requests it meets. */
  hits(request: Request): boolean;
  answer: Answer;
}

const isStream = ({ url }: Request) => new URL(url).pathname.endsWith('/stream');
const isRead = (request: Request) => request.method === 'GET' && !isStream(request);
/** An action or a message; that something was read, or is being written, is neither. */
const isSent = ({ method, url }: Request) => method === 'POST' && !/\/(read|typing)$/.test(url);

/** Bytes of a file. */
const isPart = ({ method }: Request) => method === 'PATCH';
const isPreview = ({ url }: Request) => url.endsWith('/preview');
const isChat = ({ method, url }: Request) => method === 'GET' && new URL(url).pathname.endsWith('/messages');
/** The last step of an upload: the backend looks at what has arrived. */
const isLook = ({ method, url }: Request) => method === 'POST' && url.endsWith('/assets');

const never: Answer = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

const down: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

function problem(status: number, code: Problem['code']): Answer {
  const requestId = 'req-7K4M2P';
  const body = { type: 'about:blank', title: code, status, code, requestId } satisfies Problem;
  const headers = { 'content-type': 'application/problem+json', 'x-request-id': requestId };
  return () => Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
}

/** As the backend tells of files whose time is over. */
const erased: Answer = async (request, pass) => {
  const response = await pass(request);
  const text = (await response.text()).replaceAll(/"name":"[^"]*"/g, '"name":""');
  return new Response(text, response);
};

/** Half of a file arrives; how its rest fares. */
const half =
  (rest: Answer): Answer =>
  async (request, pass) => {
    if (request.headers.get('upload-offset') !== '0') return rest(request, pass);
    const body = await request.arrayBuffer();
    const part = body.slice(0, Math.ceil(body.byteLength / 2));
    return pass(new Request(request, { method: request.method, body: part }));
  };

/** The backend itself says 401: the session that the token stood for is over. */
const signedOut: Answer = (request, pass) => {
  const headers = new Headers(request.headers);
  headers.set('authorization', 'Bearer of-a-session-that-is-over');
  return pass(new Request(request, { headers }));
};

/** Named as the controls name them. */
const faults = {
  none: { hits: () => false, answer: never },
  'nothing is ever answered': { hits: isRead, answer: never },
  'loading fails': { hits: isRead, answer: problem(500, 'server') },
  'signed out': { hits: () => true, answer: signedOut },
  'loading is forbidden': { hits: isRead, answer: problem(403, 'forbidden') },
  'not found': { hits: isRead, answer: problem(404, 'notFound') },
  'network down': { hits: () => true, answer: down },
  'sending takes for ever': { hits: isSent, answer: never },
  'sending fails': { hits: isSent, answer: problem(503, 'unavailable') },
  'sending is forbidden': { hits: isSent, answer: problem(403, 'forbidden') },
  'sending is signed out': { hits: isSent, answer: signedOut },
  'files stop half-way': { hits: isPart, answer: half(never) },
  'files break off half-way': { hits: isPart, answer: half(down) },
  'files meet a fault half-way': { hits: isPart, answer: half(problem(500, 'server')) },
  'files were erased': { hits: isChat, answer: erased },
  'previews fail': { hits: isPreview, answer: problem(500, 'server') },
  'previews take for ever': { hits: isPreview, answer: never },
  'files are looked at for ever': { hits: isLook, answer: never },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;
export const faultNames = Object.keys(faults) as FaultName[];

export class Wire {
  readonly #pass: Fetch;
  #fault: Fault = faults.none;
  #line = new AbortController();
  #first: (() => Promise<void>) | null = null;

  constructor(pass: Fetch) {
    this.#pass = pass;
  }

  /** From now on; a network that goes down takes what is under way with it. */
  break(name: FaultName): void {
    this.#fault = faults[name];
    if (name !== 'network down') return;
    this.#line.abort(new TypeError('Failed to fetch'));
    this.#line = new AbortController();
  }

  mend(): void {
    this.break('none');
  }

  /** Somebody else does something in the very moment before the next thing is sent. */
  overtake(deed: () => Promise<void>): void {
    this.#first = deed;
  }

  readonly fetch: Fetch = async (input, init) => {
    const line = this.#line.signal;
    const asked = new Request(input, init);
    const request = new Request(asked, { signal: AbortSignal.any([asked.signal, line]) });
    if (this.#fault.hits(request)) return this.#fault.answer(request, this.#pass);
    if (isSent(request) && this.#first) {
      const deed = this.#first;
      this.#first = null;
      await deed();
    }
    const response = await this.#pass(request);
    if (!isStream(request) || response.body === null) return response;
    // What the backend in the page streams must break with the wire, as it does on a network.
    return new Response(response.body.pipeThrough(new TransformStream(), { signal: line }), response);
  };
}
