/** How a test in a browser waits: for what is to be seen, however long a busy machine takes over it. */
import { patienceMs } from './patience.ts';

const everyMs = 10;

/** Some tests hold the page's timers. */
const later = globalThis.setTimeout;

/** Asks until it is so; `what` says what did not come. */
export async function waitUntil(isSo: () => unknown, what?: string): Promise<void> {
  const { stack } = new Error();
  for (const end = performance.now() + patienceMs; !(await isSo());) {
    if (performance.now() > end)
      throw Object.assign(new Error(what ?? `not so after ${patienceMs / 1000} s: ${String(isSo)}`), {
        stack,
      });
    await new Promise((resolve) => later(resolve, everyMs));
  }
}
