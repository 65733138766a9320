/** Opens PDFs in a thread of its own, which may use only so much time and memory. */
import { Worker } from 'node:worker_threads';
import { damaged, NotTaken } from '../assets/inspect/refusal.ts';
import type { PdfSeen } from './pdf-worker.ts';

const patienceMs = 20_000;
const memory = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 };

/** One after the other: each takes a processor. */
let turn: Promise<unknown> = Promise.resolve();

export function countPages(bytes: Uint8Array): Promise<number> {
  const counted = turn.then(() => count(bytes));
  turn = counted.catch(() => undefined);
  return counted;
}

async function count(bytes: Uint8Array): Promise<number> {
  const seen = await open(bytes);
  if (seen.problem) throw new NotTaken(seen.problem.code, seen.problem.params);
  if (!seen.pages) throw damaged();
  return seen.pages;
}

function open(bytes: Uint8Array): Promise<PdfSeen> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: memory,
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const end = (seen: PdfSeen) => {
      clearTimeout(timer);
      resolve(seen);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({}), patienceMs);
    worker.once('message', end);
    worker.once('error', () => end({}));
    worker.once('exit', () => end({}));
  });
}
