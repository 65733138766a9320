/** Files with bytes that a test can tell apart. */

/** No two pieces of it are alike. */
export function bytesFor(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

export const fileOf = (bytes: BlobPart, name = 'hero.png', type = 'image/png'): File =>
  new File([bytes], name, { type });

export async function sha256Of(bytes: BufferSource): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
