/** Which other sites' pages may call: an exact list. A page of any other origin is told so, and reads nothing. */
import { HttpRefusal, coded } from './problem.ts';

const allowedHeaders = new Set([
  'authorization',
  'content-type',
  'idempotency-key',
  'if-none-match',
  'last-event-id',
]);
const allowedPrefixes = /^(tus|upload)-[a-z-]{1,40}$/;

const exposed = [
  'ETag',
  'Location',
  'Retry-After',
  'X-Request-Id',
  'Idempotency-Replayed',
  'Tus-Resumable',
  'Tus-Version',
  'Tus-Extension',
  'Tus-Max-Size',
  'Upload-Offset',
  'Upload-Length',
  'Upload-Metadata',
  'Upload-Expires',
].join(', ');

export interface Cors {
  /** Headers for every answer to this request. */
  headers(request: Request): Record<string, string>;
  /** Refuses with 403 what a foreign page may not even try. */
  admit(request: Request): void;
  /** The answer to a preflight; null when this is none (see `isPreflight`). */
  preflight(request: Request, methods: readonly string[]): Response | null;
}

/** `origins` are exact ("https://shop.example"); a page of the server's own origin is always let in. */
export function createCors(origins: readonly string[]): Cors {
  const listed = new Set(origins);
  const isForeign = (request: Request) => {
    const origin = request.headers.get('origin');
    return origin !== null && !listed.has(origin) && origin !== new URL(request.url).origin;
  };
  return {
    headers(request) {
      const origin = request.headers.get('origin');
      if (origin === null || isForeign(request)) return { vary: 'Origin' };
      return {
        vary: 'Origin',
        'access-control-allow-origin': origin,
        'access-control-expose-headers': exposed,
      };
    },
    admit(request) {
      const simple = /^(GET|HEAD)$/.test(request.method) && !request.headers.has('authorization');
      if (isForeign(request) && !simple) throw foreign();
    },
    preflight(request, methods) {
      if (!isPreflight(request)) return null;
      const wanted = (request.headers.get('access-control-request-headers') ?? '').toLowerCase().split(',');
      const granted = wanted
        .map((name) => name.trim())
        .filter((name) => allowedHeaders.has(name) || allowedPrefixes.test(name));
      return new Response(null, {
        status: 204,
        headers: {
          'access-control-allow-methods': methods.join(', '),
          'access-control-allow-headers': granted.join(', '),
          'access-control-max-age': '600',
        },
      });
    },
  };
}

/** Whether a browser asks what a page may send. */
export function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('access-control-request-method');
}

function foreign(): HttpRefusal {
  return new HttpRefusal(403, 'forbidden', {
    reason: coded('originNotAllowed'),
    detail: "This page's origin is not in the server's list; add it to CM_ORIGINS.",
  });
}
