/** One text for one JSON value, however it was spaced and ordered: what "the same body" means for an idempotency key. */
import { digest } from '../digest.ts';

/** JSON with sorted keys and without white space. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

/** SHA-256 of the canonical text, in lower-case hex. */
export function hashOf(value: unknown): string {
  return digest(canonical(value));
}
