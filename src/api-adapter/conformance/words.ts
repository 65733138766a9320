/** Words that nobody used before, also not in an earlier run on the same backend. */
let words = 0;
const began = Date.now().toString(36);

/** 8–20 letters and digits. */
export function newWord(): string {
  const chance = Math.floor(Math.random() * 36 ** 4).toString(36);
  return `${began}${chance}${(++words).toString(36)}`;
}

/** An idempotency key: at most 40 letters, digits and hyphens. */
export const newKey = (): string => `conformance-${newWord()}`;
