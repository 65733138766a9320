/** How an answer that is not the wanted one becomes an `ApiError`. */
import { ApiError, type ApiErrorCode, apiErrorCodes, Problem } from '../../contract/api-error.ts';

const codes: Record<number, ApiErrorCode> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  408: 'timeout',
  409: 'conflict',
  410: 'notFound',
  413: 'tooLarge',
  422: 'invalid',
  429: 'rateLimited',
  503: 'unavailable',
};

const isCode = (code: string): code is ApiErrorCode => (apiErrorCodes as readonly string[]).includes(code);

/** The body is read for what it is worth: proxies answer in HTML. */
export function problemOf(path: string, response: Response, text: string): ApiError {
  const { status, headers } = response;
  const parsed = Problem.safeParse(parseJson(text));
  const { code = '', requestId, reason, fields, latest } = parsed.data ?? {};
  const known = isCode(code) ? code : (codes[status] ?? 'server');
  return new ApiError(known, `${path} answered ${status}`, {
    requestId: requestId ?? headers.get('x-request-id') ?? undefined,
    // Only a failing server is worth another try: 4xx answers stay what they are.
    retryable: status >= 500 || status === 429 || status === 408,
    retryAfterMs: retryAfter(headers.get('retry-after')),
    reason,
    fields,
    latest,
  });
}

/** Seconds, or a date. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
