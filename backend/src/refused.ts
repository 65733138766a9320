/** The one error by which the backend says no; the edge turns it into problem+json. */
import type { ApiErrorCode, FieldProblem } from '../../src/contract/api-error.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import type { Coded } from '../../src/contract/primitives.ts';

export interface RefusedDetails {
  reason?: Coded | undefined;
  fields?: readonly FieldProblem[] | undefined;
  /** On a conflict: the order as it is now, for this viewer. */
  latest?: OrderSnapshot | undefined;
  retryAfterMs?: number | undefined;
}

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: ApiErrorCode;
  readonly reason: Coded | undefined;
  readonly fields: readonly FieldProblem[] | undefined;
  readonly latest: OrderSnapshot | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(code: ApiErrorCode, details: RefusedDetails = {}) {
    super(details.reason === undefined ? code : `${code}: ${details.reason.code}`);
    this.code = code;
    this.reason = details.reason;
    this.fields = details.fields;
    this.latest = details.latest;
    this.retryAfterMs = details.retryAfterMs;
  }
}
