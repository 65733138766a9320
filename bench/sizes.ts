/** S1, S3: what a page downloads first, as `npm run size` gates it. */
import { execFileSync } from 'node:child_process';
import { type Line, type Result } from './result.ts';

/** The lines of the other script that are gates of a chunk or of the first load. */
const wanted = [
  { id: 'S1', what: 'first load: provider, order-actions, HTTP adapter, English', is: /\(S1\)/ },
  { id: 'S3', what: 'order-actions, dependencies external', is: /order-actions, dependencies external/ },
  { id: 'S3', what: 'largest lazy chunk of 8 kB', is: / of\s+8\.00 kB\s+lazy chunk/ },
  { id: 'S3', what: 'the review, of 14 kB', is: / of 14\.00 kB\s+lazy chunk/ },
  { id: 'S3', what: 'largest chunk of messages', is: /messages chunk/ },
];

export async function measure(): Promise<Result> {
  const text = execFileSync(process.execPath, ['scripts/size.mjs'], { encoding: 'utf8' });
  const rows = text.split('\n').flatMap((line) => {
    const found = /^(ok|FAIL)\s+([\d.]+) of\s+(\S+) kB {2}(.+)$/.exec(line);
    return found ? [{ line, isHeld: found[1] === 'ok', kB: Number(found[2]), limit: found[3]! }] : [];
  });
  const lines: Line[] = wanted.map(({ id, what, is }) => {
    const largest = rows.filter(({ line }) => is.test(line)).toSorted((a, b) => b.kB - a.kB)[0];
    if (!largest) throw new Error(`npm run size says nothing of: ${what}`);
    const { kB, limit, isHeld } = largest;
    return { id, what, measured: `${kB.toFixed(2)} kB`, limit: `${limit} kB`, isHeld };
  });
  return { how: 'Built by vite, brotli 11, 1 kB = 1000 bytes: the static import graph.', lines, plots: [] };
}
