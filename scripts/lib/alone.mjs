// What many processes want at the same time on a new machine is made by one of them, while the others wait.
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules/.cache');
/** Whoever was killed at it is waited for no longer. */
const staleMs = 600_000;
const nap = new Int32Array(new SharedArrayBuffer(4));

/** Runs `make`, which looks first whether it is there already, while nobody else runs it under this name. */
export function alone(name, make) {
  const lock = join(cache, `${name}.lock`);
  mkdirSync(cache, { recursive: true });
  while (!taken(lock)) Atomics.wait(nap, 0, 0, 200);
  try {
    return make();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function taken(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - since > staleMs) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
