/** The one error an adapter may throw, and the same on the wire (RFC 9457). */
import * as z from 'zod/mini';
import { Coded } from './primitives.ts';
import { OrderSnapshot } from './order.ts';

export const apiErrorCodes = [
  'network',
  'timeout',
  'unauthorized',
  'forbidden',
  'notFound',
  'conflict',
  'invalid',
  'tooLarge',
  'rateLimited',
  'unsupported',
  'unavailable',
  'server',
] as const;
export type ApiErrorCode = (typeof apiErrorCodes)[number];

/** One thing wrong with what was sent: where, and a code with figures ("tooShort", {min: 10, actual: 4}). */
export const FieldProblem = z.extend(Coded, { path: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** `application/problem+json`. `title` and `detail` are for developers; people read what the code becomes. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  code: z.string(),
  requestId: z.string(),
  reason: z.optional(Coded),
  fields: z.optional(z.array(FieldProblem)),
  /** On a conflict: the order as it is now. */
  latest: z.optional(OrderSnapshot),
});
export type Problem = z.infer<typeof Problem>;

export interface ApiErrorDetails {
  requestId?: string | undefined;
  /** Whether the same request may succeed later. */
  retryable?: boolean | undefined;
  retryAfterMs?: number | undefined;
  reason?: Coded | undefined;
  fields?: readonly FieldProblem[] | undefined;
  latest?: OrderSnapshot | undefined;
  cause?: unknown;
}

const retryableByNature: ReadonlySet<ApiErrorCode> = new Set([
  'network',
  'timeout',
  'rateLimited',
  'unavailable',
  'server',
]);

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  readonly requestId: string | undefined;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly reason: Coded | undefined;
  readonly fields: readonly FieldProblem[];
  readonly latest: OrderSnapshot | undefined;

  constructor(code: ApiErrorCode, message: string, details: ApiErrorDetails = {}) {
    super(`[campaign-manager] ${message}`, { cause: details.cause });
    this.code = code;
    this.requestId = details.requestId;
    this.retryable = details.retryable ?? retryableByNature.has(code);
    this.retryAfterMs = details.retryAfterMs;
    this.reason = details.reason;
    this.fields = details.fields ?? [];
    this.latest = details.latest;
  }

  /** Whatever an adapter threw, as an `ApiError`. */
  static from(thrown: unknown): ApiError {
    if (thrown instanceof ApiError) return thrown;
    if (!isAlike(thrown))
      return new ApiError('server', `the adapter threw ${String(thrown)}`, { cause: thrown });
    // Made by hand, it may lack what ours have.
    return 'fields' in (thrown as object) ? thrown : new ApiError(thrown.code, thrown.message, thrown);
  }
}

/** An adapter may come with its own copy of this library, and so with its own class of this name. */
function isAlike(thrown: unknown): thrown is ApiError {
  return (
    thrown instanceof Error &&
    thrown.name === 'ApiError' &&
    'code' in thrown &&
    (apiErrorCodes as readonly unknown[]).includes(thrown.code)
  );
}
