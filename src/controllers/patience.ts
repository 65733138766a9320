/** Asks an adapter that may throw, hang, or reject with anything; what comes out is an answer or an `ApiError`. */
import { ApiError } from '../contract/api-error.ts';

/** How long an adapter may be silent. */
export const patienceMs = 30_000;

export async function patiently<T>(what: string, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const leave = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    const give = () => reject(new ApiError('timeout', `the adapter gave no answer to ${what}`));
    timer = setTimeout(give, patienceMs);
  });
  try {
    return await Promise.race([ask(leave.signal), silence]);
  } catch (thrown) {
    throw ApiError.from(thrown);
  } finally {
    clearTimeout(timer);
    leave.abort();
  }
}
