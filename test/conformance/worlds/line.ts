/** A line to a server that can be taken away and given back. */
export interface Line {
  fetch: typeof globalThis.fetch;
  cut(): void;
  mend(): void;
}

export function createLine(fetch: typeof globalThis.fetch): Line {
  let gone = new AbortController();
  return {
    async fetch(input, init) {
      if (gone.signal.aborted) throw new TypeError('Failed to fetch');
      const signal = init?.signal ? AbortSignal.any([init.signal, gone.signal]) : gone.signal;
      return fetch(input, { ...init, signal });
    },
    cut: () => gone.abort(new TypeError('Failed to fetch')),
    mend: () => void (gone = new AbortController()),
  };
}
