/** Makes waits of certain lengths end when a test says so. */
type Timer = ReturnType<typeof setTimeout>;

/** Those of these very lengths (ms) are held; all others run as usual. */
export function holdWaits(...lengths: number[]) {
  const { setTimeout: usual, clearTimeout: usualEnd } = globalThis;
  const held = new Map<Timer, { ms: number; run(): void }>();
  const hold = (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]): Timer => {
    if (!lengths.includes(ms)) return usual(run, ms, ...given);
    const id = usual(() => {}, 2 ** 30);
    held.set(id, { ms, run: () => run(...given) });
    return id;
  };
  const end = (id?: Timer): void => {
    if (id !== undefined) held.delete(id);
    usualEnd(id);
  };
  Object.assign(globalThis, { setTimeout: hold, clearTimeout: end });
  return {
    /** Ends each wait of this length. */
    pass(length: number): void {
      for (const [id, { ms, run }] of held) {
        if (ms !== length) continue;
        end(id);
        run();
      }
    },
    /** How many waits of this length are on. */
    count: (length: number) => [...held.values()].filter(({ ms }) => ms === length).length,
    stop: () => Object.assign(globalThis, { setTimeout: usual, clearTimeout: usualEnd }),
  };
}
