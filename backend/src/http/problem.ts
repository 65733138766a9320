/** The one way a refusal leaves: an RFC 9457 problem with a code, a reason and figures, never a sentence for people. */
import type { ApiErrorCode, FieldProblem, Problem } from '../../../src/contract/api-error.ts';
import type { Coded } from '../../../src/contract/primitives.ts';
import { Refused } from '../refused.ts';

const statusOf: Record<ApiErrorCode, number> = {
  network: 503,
  timeout: 503,
  unauthorized: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  invalid: 422,
  tooLarge: 413,
  rateLimited: 429,
  unsupported: 422,
  unavailable: 503,
  server: 500,
};

/** What each status of a refusal says, on the wire and in the description of the interface. */
export const titles: Record<number, string> = {
  400: 'The request is malformed',
  401: 'A valid token is needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'This method is not offered here',
  409: 'The order has changed',
  412: 'This version of the protocol is not spoken here',
  413: 'The body is too large',
  415: 'The body must be of another type',
  416: 'This part does not exist',
  421: 'Wrong host name',
  422: 'The content was refused',
  429: 'Too many requests',
  500: 'Something failed on the server',
  503: 'Not available now',
};

/** What a refusal of the edge itself says beside its status. */
export interface RefusalDetails {
  reason: Coded;
  detail?: string;
  fields?: FieldProblem[];
  headers?: Record<string, string>;
}

/** A refusal that the edge decides before the orders are asked. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  readonly status: number;
  readonly code: ApiErrorCode;
  readonly details: RefusalDetails;

  constructor(status: number, code: ApiErrorCode, details: RefusalDetails) {
    super(details.reason.code);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** A code with its figures. */
export function coded(code: string, params: Coded['params'] = {}): Coded {
  return { code, params };
}

/** 400: the request could not be read, whatever it asked for. */
export function malformed(code: string, detail: string, fields?: FieldProblem[]): HttpRefusal {
  return new HttpRefusal(400, 'invalid', {
    reason: coded(code),
    detail,
    ...(fields && { fields: [...fields] }),
  });
}

/** 404, the same for what does not exist and for what is none of the asker's business. */
export function notFound(): HttpRefusal {
  return new HttpRefusal(404, 'notFound', { reason: coded('notFound') });
}

/** Whether this error is a refusal, and so says nothing about the server's health. */
export function isRefusal(thrown: unknown): boolean {
  return thrown instanceof HttpRefusal || thrown instanceof Refused;
}

/** Turns whatever was thrown into an answer; what is no refusal becomes a bare 500. */
export function problemResponse(thrown: unknown, requestId: string): Response {
  if (thrown instanceof HttpRefusal) {
    const { headers = {}, ...said } = thrown.details;
    return answer(thrown.status, thrown.code, requestId, said, headers);
  }
  if (thrown instanceof Refused) {
    const { reason, fields, latest, retryAfterMs } = thrown;
    return answer(
      statusOf[thrown.code],
      thrown.code,
      requestId,
      { ...(reason && { reason }), ...(fields && { fields: [...fields] }), ...(latest && { latest }) },
      retryAfterMs === undefined
        ? {}
        : { 'retry-after': String(Math.max(1, Math.ceil(retryAfterMs / 1000))) },
    );
  }
  return answer(500, 'server', requestId, {}, {});
}

function answer(
  status: number,
  code: ApiErrorCode,
  requestId: string,
  said: Partial<Problem>,
  headers: Record<string, string>,
): Response {
  const problem: Problem = {
    type: `urn:campaign-manager:problem:${code}`,
    title: titles[status] ?? 'Refused',
    status,
    code,
    requestId,
    ...said,
  };
  // Clients wait for as long as they are told; a 429 or 503 without a time would be a dead end.
  const wait = status === 429 || status === 503 ? { 'retry-after': '5' } : {};
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...wait, ...headers, 'content-type': 'application/problem+json' },
  });
}
