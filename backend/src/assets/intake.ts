/** What every asset store does alike: which keys it takes, who may append when, and how bytes are taken from a body. */
import { Refused } from '../refused.ts';

/** Keys come from the server itself, so a wrong one is our own mistake; it must never become a path. */
export function requireKey(key: string): void {
  if (!/^[\w-]{1,80}$/.test(key)) throw new TypeError('an asset key has 1–80 letters, digits, "-" and "_"');
}

/** Refused as `conflict`: the file ends somewhere else. */
export const wrongOffset = (expected: number, actual: number): Refused =>
  new Refused('conflict', { reason: { code: 'wrongOffset', params: { expected, actual } } });

/** Lets one at a time write to a key; whoever comes second is refused as `conflict`. */
export function createWriters(): <T>(key: string, write: () => Promise<T>) => Promise<T> {
  const busy = new Set<string>();
  return async (key, write) => {
    if (busy.has(key)) throw new Refused('conflict', { reason: { code: 'uploadBusy', params: {} } });
    busy.add(key);
    try {
      return await write();
    } finally {
      busy.delete(key);
    }
  };
}

/** Hands over at most `max` bytes, and ends when the body ends, breaks off or says more; rejects when `keep` does. */
export async function takeIn(
  body: ReadableStream<Uint8Array>,
  max: number,
  keep: (bytes: Uint8Array) => Promise<void> | void,
): Promise<void> {
  const reader = body.getReader();
  const leave = () => void reader.cancel().catch(() => undefined);
  let left = max;
  for (;;) {
    const next = await reader.read().catch(() => null);
    if (next === null || next.done) return;
    const fitting = next.value.subarray(0, left);
    left -= fitting.byteLength;
    try {
      if (fitting.byteLength > 0) await keep(fitting);
    } catch (error) {
      leave();
      throw error;
    }
    if (fitting.byteLength < next.value.byteLength) return leave();
  }
}
