/** What PostgreSQL and the way to it say when something is wrong, in our words. */
import { Refused } from '../refused.ts';

/** A PostgreSQL database that cannot be used: what is wrong, and how to put it right. Never holds the password. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly fix: string;

  constructor(problem: string, fix: string, cause?: unknown) {
    super(problem, { cause });
    this.fix = fix;
  }
}

/** Two transactions stood in each other's way: the same again may well succeed. */
const again = new Set(['40001', '40P01']);
/** Connections refused or ended by the server, too many of them, out of memory or disk, read-only, given up after a limit. */
const unavailable = /^(08...|53...|57014|57P..|55P03|25P03|25006)$/;
/** What the network and the driver say, who know no such codes. */
const lost =
  /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_)|Connection terminated|timeout exceeded|Query read timeout|Client has encountered a connection error|not queryable/;

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

export const isWorthRepeating = (error: unknown): boolean => again.has(codeOf(error));

/** Whether the database cannot be had just now, through nobody's request. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Refused) return error.code === 'unavailable';
  const code = codeOf(error);
  if (unavailable.test(code) || again.has(code) || lost.test(code)) return true;
  return error instanceof Error && lost.test(error.message);
}

/** After this connection failed it is not to be used again. */
export const isBroken = (error: unknown): boolean =>
  isUnavailable(error) && !/^(57014|55P03|25006|40...)$/.test(codeOf(error));

/** Whoever asked may ask again: the same key then finds whether it was stored. */
export const refusedFor = (error: unknown): unknown =>
  isUnavailable(error) ? new Refused('unavailable', { retryAfterMs: 1000 }) : error;
