/** Work that is done by one at a time: one request, and where several instances share a store, one of all of theirs. */

/** Resolves with what ends it, or with null while somebody else is at it. */
export type Alone = (name: string) => Promise<(() => void) | null>;

/** Among the requests of this process. */
export function aloneHere(): Alone {
  const busy = new Set<string>();
  return async (name) => {
    if (busy.has(name)) return null;
    busy.add(name);
    return () => void busy.delete(name);
  };
}
