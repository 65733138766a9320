/** The kit's own words for what must be so: each failure says what was looked at, what was expected and what came. */
import { ApiError, type ApiErrorCode } from '../../contract/api-error.ts';

/** Thrown inside a check; the kit adds the rule that was broken. */
export class Unexpected extends Error {
  override readonly name = 'Unexpected';
  constructor(what: string, expected: string, came: string) {
    super(`${what}\n    expected: ${expected}\n    came:     ${came}`);
  }
}

const longest = 400;

/** A value as a failure shows it. */
export function shown(value: unknown): string {
  if (value instanceof Error) return errorShown(value);
  const text = JSON.stringify(sorted(value)) ?? String(value);
  return text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;
}

function errorShown(error: Error): string {
  if (!isApiError(error)) return `${error.name}: ${error.message}`;
  const { code, reason, fields } = error;
  const more = [reason && `reason ${reason.code}`, fields.length > 0 && `fields ${shown(fields)}`];
  return `ApiError ${[code, ...more.filter(Boolean)].join(', ')} (${error.message})`;
}

/** The same JSON for the same content, whatever the order of its keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** Equal in content. */
export function same(came: unknown, expected: unknown, what: string): void {
  if (JSON.stringify(sorted(came)) === JSON.stringify(sorted(expected))) return;
  throw new Unexpected(what, shown(expected), shown(came));
}

export function isTrue(isSo: boolean, what: string, expected: string, came: unknown): asserts isSo {
  if (!isSo) throw new Unexpected(what, expected, shown(came));
}

/** There, and not null. */
export function given<T>(value: T | null | undefined, what: string, expected: string): T {
  if (value === null || value === undefined) throw new Unexpected(what, expected, String(value));
  return value;
}

interface Schema {
  safeParse(value: unknown): {
    success: boolean;
    error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } | undefined;
  };
}

/** Of the contract's shape; a failure names the first place that differs. */
export function fits(schema: Schema, value: unknown, what: string): void {
  const { success, error } = schema.safeParse(value);
  if (success) return;
  const issue = error?.issues[0];
  const where = issue?.path.map(String).join('.') || 'the value itself';
  throw new Unexpected(what, `the contract's shape at ${where}: ${issue?.message}`, shown(value));
}

const isApiError = (thrown: unknown): thrown is ApiError => ApiError.from(thrown) === thrown;

/** The `ApiError` with which a call is refused; fails when it is not, throws at once, or rejects with anything else. */
export async function refusalOf(call: () => Promise<unknown>, what: string): Promise<ApiError> {
  let promise: Promise<unknown>;
  try {
    promise = call();
  } catch (thrown) {
    throw new Unexpected(what, 'a promise that rejects', `thrown at once: ${shown(thrown)}`);
  }
  const settled = await Promise.resolve(promise).then(
    (value) => ({ value }),
    (thrown: unknown) => ({ thrown }),
  );
  if (!('thrown' in settled)) throw new Unexpected(what, 'a refusal', `resolved: ${shown(settled.value)}`);
  if (!isApiError(settled.thrown)) throw new Unexpected(what, 'an ApiError', shown(settled.thrown));
  return settled.thrown;
}

/** Refused, and with one of these codes. */
export async function refusedWith(
  codes: ApiErrorCode | readonly ApiErrorCode[],
  call: () => Promise<unknown>,
  what: string,
): Promise<ApiError> {
  const error = await refusalOf(call, what);
  const allowed: readonly ApiErrorCode[] = [codes].flat();
  isTrue(allowed.includes(error.code), what, `ApiError ${allowed.join(' or ')}`, error);
  return error;
}

/** A pause that no verdict depends on. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
