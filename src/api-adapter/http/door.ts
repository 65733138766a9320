/** The one way to the server: token, time limit, repetition, and a look at every answer before it enters. */
import type * as z from 'zod/mini';
import { ApiError } from '../../contract/api-error.ts';
import { parseJson, problemOf } from './problem.ts';
import { backoff, type Timing } from './timing.ts';

export interface DoorOptions {
  baseUrl: string;
  getToken: () => string | Promise<string>;
  fetch: typeof globalThis.fetch;
  timing: Timing;
}

export interface Call {
  /** Without it a call with a body is a POST, and one without is a GET. */
  method?: string | undefined;
  /** Bytes are sent as they are, everything else as JSON. */
  body?: object | undefined;
  headers?: Record<string, string> | undefined;
  signal?: AbortSignal | undefined;
  /** Replaces the usual time limit of one try. */
  timeoutMs?: number | undefined;
  /** Not worth a new token. */
  isCasual?: boolean | undefined;
}

/** An answer that was good. */
export interface Answer {
  response: Response;
  text: string;
}

export interface Door {
  /** Sends a call that may safely be repeated (a read, or one with a key), at most three times. */
  send(path: string, call?: Call): Promise<Answer>;
  /** As `send`, and checks what came. */
  ask<S extends z.ZodMiniType>(schema: S, path: string, call?: Call): Promise<z.infer<S>>;
  /** As `send`, for an answer that is no text. */
  load(path: string, call: Call): Promise<Blob>;
  /** One try; resolves with the head of an endless answer. */
  open(path: string, call: Call): Promise<Response>;
}

export const mostTries = 3;
/** Nobody looks at a spinner for longer; whoever is told to wait longer is told so. */
export const longestRetryAfterMs = 10_000;

export function createDoor({ baseUrl, getToken, fetch, timing }: DoorOptions): Door {
  const root = baseUrl.replace(/\/+$/, '');
  /** Shared by all calls; only ever in memory. */
  let token: Promise<string> | null = null;

  async function renewed(): Promise<string> {
    try {
      return await getToken();
    } catch (cause) {
      if (cause instanceof ApiError) throw cause;
      // What `fetch` throws when the host's own server cannot be reached.
      const code = cause instanceof TypeError ? 'network' : 'unauthorized';
      throw new ApiError(code, 'getToken() failed', { cause });
    }
  }

  function dropToken(used: Promise<string> | null): void {
    // Another call may have renewed it meanwhile.
    if (token === used) token = null;
  }

  /** One request; a token that the server no longer takes is renewed once. */
  async function authorized(path: string, call: Call, signal: AbortSignal): Promise<Response> {
    for (let isRenewed = false; ; isRenewed = true) {
      token ??= renewed();
      const used = token;
      const bearer = await used.catch((error: unknown) => {
        dropToken(used);
        throw error;
      });
      const response = await fetch(root + path, requestInit(call, bearer, signal));
      if (response.status !== 401 || call.isCasual) return response;
      dropToken(used);
      if (isRenewed) return response;
    }
  }

  /** One try within its time, whatever `fetch` or `getToken` make of the signal. */
  async function attempt<T>(path: string, call: Call, read: (response: Response) => Promise<T>): Promise<T> {
    const limit = new AbortController();
    const signal = call.signal ? AbortSignal.any([call.signal, limit.signal]) : limit.signal;
    const timer = setTimeout(() => limit.abort(), call.timeoutMs ?? timing.timeoutMs);
    const aborted = new Promise<never>((_, reject) => {
      const give = () => reject(new Error('aborted'));
      if (signal.aborted) give();
      signal.addEventListener('abort', give, { once: true });
    });
    try {
      return await Promise.race([authorized(path, call, signal).then(read), aborted]);
    } catch (cause) {
      if (cause instanceof ApiError) throw cause;
      const code = limit.signal.aborted ? 'timeout' : 'network';
      throw new ApiError(code, `${path} could not be reached`, { cause });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Tries until it comes through, or cannot. */
  async function insist<T>(path: string, call: Call, read: (response: Response) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await attempt(path, call, async (response) => read(await good(path, response)));
      } catch (thrown) {
        const error = ApiError.from(thrown);
        const { retryable, retryAfterMs = 0 } = error;
        const isOver = tries >= mostTries || retryAfterMs > longestRetryAfterMs || call.signal?.aborted;
        if (!retryable || isOver) throw error;
        await pause(Math.max(retryAfterMs, backoff(timing, tries)), call.signal);
      }
    }
  }

  const send = (path: string, call: Call = {}): Promise<Answer> =>
    insist(path, call, async (response) => ({ response, text: await response.text() }));

  return {
    send,
    async ask(schema, path, call) {
      return check(schema, path, await send(path, call));
    },
    load: (path, call) => insist(path, call, (response) => response.blob()),
    open: (path, call) => attempt(path, call, (response) => good(path, response)),
  };
}

async function good(path: string, response: Response): Promise<Response> {
  if (response.ok || response.status === 304) return response;
  throw problemOf(path, response, await response.text());
}

function requestInit({ method, body, headers }: Call, token: string, signal: AbortSignal): RequestInit {
  return {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body instanceof Blob ? body : body ? JSON.stringify(body) : null,
    credentials: 'omit',
    // A browser that may not store asks for leave again before every request; what is sent is stored nowhere anyway.
    cache: body || method ? 'default' : 'no-store',
    signal,
  };
}

/** Whatever is not what the contract says stays outside, with the place where it differs. */
export function check<S extends z.ZodMiniType>(
  schema: S,
  path: string,
  { response, text }: Answer,
): z.infer<S> {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') || 'the body';
  throw new ApiError('server', `${path} answered with an unknown shape at ${where}: ${issue?.message}`, {
    requestId: response.headers.get('x-request-id') ?? undefined,
    cause: parsed.error,
  });
}

/** Ends early when the call is given up. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    signal?.addEventListener('abort', end, { once: true });
  });
}
