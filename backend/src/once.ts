/** Work whose result is kept: whoever asks again gets the same; a failure is forgotten, so that the next one tries anew. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () =>
    (kept ??= work().catch((error: unknown) => {
      kept = null;
      throw error;
    }));
}
